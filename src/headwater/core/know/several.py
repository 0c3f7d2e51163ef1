"""Sources that sent two or more different people in a window: see whether it was chance or a habit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo

from headwater.core.know.facts import SentSeveral
from headwater.core.know.tally import Tally, links_within
from headwater.core.trace import Trace
from headwater.core.words import UNKNOWN, Party


def sent_several(
    *, trace: Trace, tally: Tally, parties: Mapping[int, Party], zone: tzinfo, top: int | None
) -> tuple[tuple[SentSeveral, ...], int]:
    """Those sources, most people first, and how many there are before the cut at `top`."""
    wanted = [
        parties[source] for source, people in tally.referrals.items() if people > 1 and source != UNKNOWN.id
    ]
    wanted.sort(key=lambda party: (-tally.referrals[party.id], party.name.casefold(), party.name, party.id))
    sent: dict[int, dict[int, None]] = {party.id: {} for party in wanted[:top]}
    for number in links_within(links=trace.links, window=tally.window, zone=zone):
        link = trace.links[number]
        if link.source in sent:
            sent[link.source].setdefault(link.prospect)
    rows = (
        SentSeveral(party=party, people=tuple(parties[person] for person in sent[party.id]))
        for party in wanted[:top]
    )
    return tuple(rows), len(wanted)
