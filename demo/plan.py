"""The part of the story that is told by design: who sent whom, when, and what came of it.

One line is `day [hour] source[+source] > prospect outcome [via group] [unthanked]`. Aliases are those of the cast;
an alias nobody knows is somebody new. The last twelve months stand here whole, so their figures are the author's.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from demo.shapes import Arrival, Calendar, moment

# Root one: a former colleague who sent two people, years ago, at the head of chains of up to ten hops.
COLLEAGUE = """
2017-03-20 jonas > nadia won
2018-01-22 jonas > torben won
2017-11-06 nadia > pieter won
2018-09-17 pieter > susanne won
2019-06-10 susanne > leyla won
2019-08-26 susanne > henrik won
2020-03-02 leyla > matthias won
2021-02-15 matthias > agnes won
2022-01-24 agnes > florian won
2023-03-13 florian > ines won
2024-05-27 ines > bjoern won
2018-11-12 torben > katja won
2021-03-08 katja > k1 won
2023-10-23 matthias > yusuf won
2020-06-15 henrik > h1 won
2020-11-09 henrik > h2 won
2021-05-03 henrik > h3 lost
2021-09-20 henrik > h4 won
2022-03-14 henrik > h5 won
2022-10-10 henrik > h6 won
2023-02-06 henrik > h7 declined
2023-09-11 henrik > h8 won
2024-04-15 henrik > h9 won
2024-10-07 henrik > h10 won
2025-02-17 henrik > h11 won
2025-06-16 henrik > h12 lost
2025-08-25 henrik > h13 won
"""

# Root two: the interview, eight years old, found every year since; and the people its readers sent.
INTERVIEW = """
2018-04-20 interview > greta won
2018-06-04 interview > i1 lost
2018-10-15 interview > i2 won
2019-03-11 interview > samuel won
2019-10-07 interview > i3 declined
2020-08-17 interview > i4 won
2021-01-18 interview > i5 lost
2021-06-21 interview > i6 won
2022-05-09 interview > i7 won
2023-06-12 interview > i8 won
2024-03-04 interview > i9 won
2024-11-11 interview > i10 lost
2025-06-30 interview > i11 won
2019-05-13 greta > olivier won
2020-09-21 olivier > hannah won
2022-03-28 hannah > dario won
2024-02-12 dario > miriam won
2021-05-17 samuel > tanja won
2022-09-05 i4 > lukas won
2023-05-22 tanja > t1 won
2023-10-16 tanja > samuel won
"""

# A dormant best friend, two more who went quiet, the bank, the networking group, the talk and the podcast.
OTHERS = """
2018-02-19 verena > v1 won
2018-05-28 verena > v2 won
2018-11-26 verena > v3 won
2019-04-08 verena > v4 won
2019-09-09 verena > v5 lost
2019-11-18 verena > anneli won
2020-05-25 verena > v6 won
2020-10-12 verena > v7 won
2021-02-22 verena > v8 won
2021-06-07 verena > v9 won
2021-09-13 verena > v10 won
2023-09-18 verena > v11 won
2019-03-25 kolb > kolb1 won
2020-01-27 kolb > kolb2 won
2021-04-19 kolb > kolb3 lost
2022-06-13 kolb > kolb4 won
2019-11-11 milena > solvanta won
2020-10-05 milena > m1 won
2021-10-11 milena > m2 won
2022-08-22 milena > m3 lost
2023-04-17 milena > m4 won
2017-09-25 bank > b1 won
2019-02-18 bank > b2 lost
2020-10-26 bank > b3 won
2021-11-15 bank > b4 won
2022-11-14 bank > b5 won
2023-11-13 bank > b6 lost
2025-04-07 bank > b7 won
2020-02-24 tobias > g1 won via suedwind
2021-10-25 tobias > g2 lost via suedwind
2021-11-22 suedwind > g3 won via suedwind
2022-06-27 sabine > g4 won via suedwind
2023-05-08 tobias > g5 won via suedwind
2024-09-16 tobias > g6 won via suedwind
2025-05-19 sabine > g7 declined via suedwind
2022-05-23 talk > talk1 won
2022-06-20 talk > talk2 lost
2022-10-17 podcast > p1 won
2023-03-27 podcast > p2 won
2024-01-15 podcast > p3 lost
2025-05-26 podcast > p4 won
2019-09-23 verena+kolb > two1 won
2021-08-30 milena+samuel > two2 lost
2024-06-10 katja+yusuf > two3 won
"""

# The last twelve months: who became a client.
WON = """
2025-12-02 henrik > hw1 won
2025-12-08 bjoern > w1 won
2025-12-15 tanja > wi1 won
2026-01-12 interview > wi2 won
2026-01-19 linkedin > wl1 won
2026-01-20 - > wu1 won
2026-01-26 henrik > hw2 won
2026-02-09 katja > w2 won
2026-02-16 bank > wb1 won
2026-03-02 miriam > wi3 won
2026-03-10 ines > w3 won
2026-03-30 henrik > hw3 won
2026-04-13 podcast > wp1 won
2026-04-14 dario > wi4 won
2026-05-04 tobias > wg1 won via suedwind
2026-05-11 h10 > w4 won
2026-05-12 - > wu2 won
2026-06-01 i7 > wi5 won
2026-06-08 henrik > hw4 won
2026-06-15 google > wgo1 won
2026-06-29 yusuf > w5 won
2026-07-06 interview > wi6 won
2026-08-17 bjoern > w6 won
2026-08-24 bank > wb2 won
2026-09-08 miriam > wi7 won
2026-09-14 henrik > hw5 won
2026-09-21 - > wu3 won
2026-10-05 lukas > wi8 won
"""

# The last twelve months: who did not, or not yet. Five of these are still owed a thank-you, two of them late.
OPEN = """
2025-12-16 google > wgo2 lost
2026-02-23 - > wu4 lost
2026-03-09 tanja > wi9 declined
2026-03-16 bank > wb3 lost
2026-04-20 listing > wli1 lost
2026-05-18 katja > w7 passed_on
2026-06-22 miriam > wi10 lost
2026-07-13 linkedin > wl2 declined
2026-08-31 ebook > we1 lost
2026-09-07 yusuf > w8 passed_on
2026-09-28 - > wu5 lost
2026-10-06 podcast > wp2 proposed
2026-10-19 dario > wi11 met
2026-11-03 henrik > hw6 contacted
2026-11-04 11:20 tobias > wg2 met via suedwind unthanked
2026-11-11 08:45 florian > w9 contacted unthanked
2026-11-12 interview > wi12 contacted
2026-11-16 bank > wb4 met
2026-11-18 18:40 katja > w10 received unthanked
2026-11-19 14:05 miriam > wi13 received unthanked
2026-11-20 08:10 bjoern > w11 received unthanked
"""

PLAN = COLLEAGUE + INTERVIEW + OTHERS + WON + OPEN


def told(*, calendar: Calendar, chance: random.Random) -> Iterator[Arrival]:
    """Every arrival of the plan, in the order it is written down."""
    for line in filter(None, PLAN.splitlines()):
        before, after = line.split(" > ")
        day, *clock, senders = before.split()
        prospect, outcome, *rest = after.split()
        yield Arrival(
            at=moment(calendar.day(day), chance, clock=clock[0] if clock else ""),
            prospect=prospect,
            sources=() if senders == "-" else tuple(senders.split("+")),
            outcome=outcome.replace("_", " "),
            group=rest[1] if rest[:1] == ["via"] else "",
            thanked="unthanked" not in rest,
        )
