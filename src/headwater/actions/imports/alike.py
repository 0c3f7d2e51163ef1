"""Names of a file that look like one another, or like somebody the workspace knows. Proposed, never taken as one."""

from __future__ import annotations

from headwater.core.identity import Proposal, look_alikes
from headwater.core.intake.plan import ClientPlan
from headwater.core.names import normal_form
from headwater.store.models import Workspace
from headwater.store.queries import imports as reading

MOST_KNOWN = 50_000
MOST_COMPARED = 3_000


def alike(*, workspace: Workspace, plan: ClientPlan) -> tuple[Proposal, ...]:
    """Pairs that may be one party, best first; at least one of each pair is new in this file.

    Of the workspace only names that share a word with a new one are compared.
    """
    new = {party.read.name: party.read.times for party in plan.parties.values() if party.known is None}
    if not new:
        return ()
    words = {word for name in new for word in normal_form(name).split() if len(word) > 2}
    names = dict(new)
    for party in plan.parties.values():
        if party.known is not None:
            names[party.known.name] = party.read.times
    for name in reading.names_of(workspace, most=MOST_KNOWN):
        if len(names) - len(new) >= MOST_COMPARED:
            break
        if name not in names and not words.isdisjoint(normal_form(name).split()):
            names[name] = 0
    found = look_alikes(names).proposals
    return tuple(pair for pair in found if pair.a in new or pair.b in new)
