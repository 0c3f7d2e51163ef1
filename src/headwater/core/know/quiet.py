"""Sources that sent people before and nobody in this window. The question to them: was there a reason?"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from datetime import tzinfo
from operator import attrgetter

from headwater.core.know.facts import Quiet
from headwater.core.know.tally import Tally, links_within
from headwater.core.trace import Trace, day_of
from headwater.core.words import UNDATED, Link, Party


def gone_quiet(
    *, trace: Trace, tally: Tally, parties: Mapping[int, Party], zone: tzinfo, top: int | None
) -> tuple[tuple[Quiet, ...], int]:
    """Those sources, most people sent before first, and how many there are before the cut at `top`.

    A window without a beginning has no time before it, so nobody is quiet in it. A referral that nobody dated may have
    been made at any time, so it says nothing of what came before.
    """
    if tally.window.since is None:
        return (), 0
    begin = links_within(links=trace.links, window=tally.window, zone=zone).start
    sent: defaultdict[int, list[Link]] = defaultdict(list)
    for number in range(bisect_right(trace.links, UNDATED, key=attrgetter("at")), begin):
        link = trace.links[number]
        if link.source not in tally.referrals:
            sent[link.source].append(link)
    rows = [_quiet(parties[source], links, zone) for source, links in sent.items()]
    rows.sort(key=lambda row: (-row.referrals, row.party.name.casefold(), row.party.name, row.party.id))
    return tuple(rows[:top]), len(rows)


def _quiet(party: Party, links: list[Link], zone: tzinfo) -> Quiet:
    years: defaultdict[int, set[int]] = defaultdict(set)
    for link in links:
        day = day_of(at=link.at, zone=zone)
        if day:
            years[day.year].add(link.prospect)
    best = max(years, key=lambda year: (len(years[year]), year), default=None)
    return Quiet(
        party=party,
        referrals=len({link.prospect for link in links}),
        last=day_of(at=links[-1].at, zone=zone),
        best_year=best,
        best_year_referrals=len(years[best]) if best is not None else 0,
    )
