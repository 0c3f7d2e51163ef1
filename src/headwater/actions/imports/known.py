"""Finds the referrals and the work of a file again in the ledger, and tells a file come back from a new one.

When at least half of a file is known word for word, it is an earlier file come back, and a cell that differs was
corrected. In any other file such a row is something new.
"""

from __future__ import annotations

from collections import defaultdict

from headwater.core.intake.again import Referrals, Works
from headwater.core.intake.plan import ClientPlan
from headwater.store.models import Workspace
from headwater.store.queries import imports as reading


def attach(workspace: Workspace, plan: ClientPlan) -> None:
    """Give every planned referral and work that is known already its row in the ledger, and what differs."""
    clients = {party.known.pk for party in plan.parties.values() if party.is_client and party.known}
    keys = [sent.key for sent in plan.referrals], [work.key for work in plan.works]
    referrals = Referrals(plan, reading.referrals_into(workspace, clients, keys[0]))
    works = Works(plan, reading.works_of(workspace, clients, keys[1]))
    plan.referrals, plan.works = referrals.exact(), works.exact()
    _renamed(workspace, plan)
    if plan.comes_back:
        referrals.corrected()
        works.corrected()


def _renamed(workspace: Workspace, plan: ClientPlan) -> None:
    """Know somebody again whose name was changed by hand since: the facts of the rows lead there."""
    leads: dict[int, set[int]] = defaultdict(set)
    for sent in plan.referrals:
        if sent.known and sent.known.origin_key == sent.key:
            leads[sent.client].add(sent.known.prospect)
            leads[sent.source].add(sent.known.source)
    for work in plan.works:
        if work.known and work.known.origin_key == work.key:
            leads[work.client].add(work.known.client)
    lost = {
        number: pks for number, pks in leads.items() if plan.parties[number].known is None and len(pks) == 1
    }
    here = reading.parties_by_pk(workspace, {pk for pks in lost.values() for pk in pks})
    for number, pks in lost.items():
        plan.parties[number].known = here.get(min(pks))
