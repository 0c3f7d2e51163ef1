"""Names of a file that look like one another, or like somebody the workspace knows. Proposed, never taken as one.

In a file that came back a client may also bear a new name altogether: whoever has the very same work in the ledger, and
is missing in the file, is proposed as the same.
"""

from __future__ import annotations

from collections import defaultdict

from headwater.core.identity import Proposal, look_alikes
from headwater.core.intake.keys import facts_of
from headwater.core.intake.plan import ClientPlan
from headwater.core.names import normal_form
from headwater.store.models import Workspace
from headwater.store.queries import imports as reading

RENAMED = "The very same work stands in your ledger under the other name, which is missing in this file."
RENAMED_SCORE = 0.8
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
    alike = [pair for pair in found if pair.a in new or pair.b in new]
    told = {frozenset((pair.a, pair.b)) for pair in alike}
    renamed = [pair for pair in _renamed(workspace, plan) if frozenset((pair.a, pair.b)) not in told]
    return (*renamed, *alike)


def _renamed(workspace: Workspace, plan: ClientPlan) -> list[Proposal]:
    """Clients that the file now calls otherwise: their work stands in the ledger under a name that the file lost."""
    new = [work for work in plan.works if work.known is None and plan.parties[work.client].known is None]
    if not new or not plan.comes_back:
        return []
    here = {party.known.pk for party in plan.parties.values() if party.known}
    names: dict[str, set[str]] = defaultdict(set)
    for key, client, name in reading.imported_works_on(workspace, {work.on for work in new}):
        if client not in here:
            names[facts_of(key)].add(name)
    found: dict[tuple[str, str], None] = {}
    for work in new:
        if len(names[facts_of(work.key)]) == 1:
            found[min(names[facts_of(work.key)]), plan.parties[work.client].read.name] = None
    return [Proposal(before, now, RENAMED_SCORE, RENAMED) for before, now in found]
