"""The plan as a process keeps it agrees with the ledger read whole, after every deed about needs and partners."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection

import people
from headwater.actions.agreements import say
from headwater.actions.introductions import Pair, propose, restore_introduction, trash_introduction
from headwater.actions.introductions_after import introduced, tell_outcome_of
from headwater.actions.needs import change_need, record_need, restore_need, trash_need
from headwater.actions.parties import change_party, restore_party, trash_party
from headwater.actions.partners import change_partner, make_partner, set_state, trash_partner
from headwater.actions.trust import rate_trust
from headwater.store import folders_standing
from headwater.store.models import Introduction, Need, Partner, Party, Workspace
from headwater.store.queries import plan, plan_found
from people import NOW

TODAY = NOW.date()
Check = Callable[[str], None]


@pytest.fixture
def check(seat: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Check]:
    """Holds the kept plan against the ledger read whole, and keeps that from then on."""
    outside = SimpleNamespace(
        in_atomic_block=False, settings_dict=connection.settings_dict, close=lambda: None
    )
    monkeypatch.setattr(plan, "connection", outside)
    monkeypatch.setattr(folders_standing, "connection", outside)

    def look(after: str) -> None:
        home = Workspace.objects.select_related("me").get(pk=seat.workspace.pk)
        kept, whole = plan.plan_of(home, NOW).found, plan_found.find_all(home, NOW)
        told = {pk: some for pk, some in kept.by_person.items() if some}
        assert told == {pk: some for pk, some in whole.by_person.items() if some}, after
        plan.forget()
        plan.plan_of(home, NOW)

    plan.forget()
    look("nothing")
    yield look
    plan.forget()


def test_what_is_done_about_a_need_reaches_the_lists_of_both_sides(seat: Any, check: Check) -> None:
    acting = {"seat": seat, "now": NOW}
    ann, bob = people.known(seat, "Ann Berg"), people.known(seat, "Bob Stone")
    Party.objects.filter(pk=bob.pk).update(trust=5, job_title="Employment lawyer", city="Leeds")
    need = record_need(**acting, contact=ann, text="An employment lawyer in Leeds", on=TODAY)
    check("a need")
    made = propose(**acting, need=need, pairs=[Pair(other=bob, why="he does nothing else")])[0]
    say(**acting, introduction=made, side="asker", answer="yes")
    deeds: dict[str, Callable[[], Any]] = {
        "need changed": lambda: change_need(**acting, need=Need.objects.get(), text="A tax adviser in York"),
        "confidential": lambda: change_need(**acting, need=Need.objects.get(), confidential=True),
        "asker renamed": lambda: change_party(**acting, party=Party.objects.get(pk=ann.pk), name="Ann Borg"),
        "asker in the trash": lambda: trash_party(**acting, party=Party.objects.get(pk=ann.pk)),
        "asker back": lambda: restore_party(**acting, party=Party.objects.get(pk=ann.pk)),
        "need in the trash": lambda: trash_need(**acting, need=Need.objects.get()),
        "need back": lambda: restore_need(**acting, need=Need.objects.get()),
        "the other yes": lambda: say(**acting, introduction=made, side="other", answer="yes"),
        "introduced": lambda: introduced(**acting, introduction=made, how="phone"),
        "in the trash": lambda: trash_introduction(**acting, introduction=Introduction.objects.get()),
        "back": lambda: restore_introduction(**acting, introduction=Introduction.objects.get()),
        "outcome": lambda: tell_outcome_of(**acting, introduction=made, outcome="hired"),
    }
    for after, deed in deeds.items():
        deed()
        check(after)


def test_what_changes_about_a_name_reaches_whoever_it_was_found_for(seat: Any, check: Check) -> None:
    acting = {"seat": seat, "now": NOW}
    bob = people.known(seat, "Bob Stone")
    Party.objects.filter(pk=bob.pk).update(trust=5, job_title="Employment lawyer", city="Leeds")
    record_need(
        **acting, contact=people.known(seat, "Ann Berg"), text="An employment lawyer in Leeds", on=TODAY
    )
    check("a need")
    change_party(**acting, party=Party.objects.get(pk=bob.pk), name="Robert Stone")
    check("renamed")
    for trust in (1, 5):
        rate_trust(**acting, contact=Party.objects.get(pk=bob.pk), trust=trust)
        check(f"trusted {trust}")
    Workspace.objects.filter(pk=seat.workspace.pk).update(trust_level=5)
    rate_trust(**acting, contact=Party.objects.get(pk=bob.pk), trust=4)
    check("more trust asked for")


def test_the_next_candidate_comes_up_when_one_before_them_goes(seat: Any, check: Check) -> None:
    acting = {"seat": seat, "now": NOW}
    names = ("Ann Berg", "Bob Stone", "Cleo Marsh", "Dan Fry", "Eve Holm")
    made = [
        make_partner(**acting, contact=people.known(seat, name), on=TODAY - timedelta(days=50 - number))
        for number, name in enumerate(names)
    ]
    check("five candidates")
    set_state(**acting, partner=made[0], state="contacted")
    check("one contacted")
    trash_partner(**acting, partner=made[1])
    check("one in the trash")
    make_partner(**acting, contact=people.known(seat, "Fay Old"), on=TODAY - timedelta(days=90))
    check("one who waits longer")
    change_partner(**acting, partner=Partner.objects.get(pk=made[4].pk), kind="seller")
    check("one who sells to me")
    trash_party(**acting, party=made[2].party)
    check("a contact in the trash")
