"""Partners beyond their pages: what settles them from Today, what a letter does, merging, and a scan kept up to date."""

from __future__ import annotations

from typing import Any

import pytest

import people
from headwater.actions.acting import Refused
from headwater.actions.key_partners import make_key
from headwater.actions.letters import sent_by_hand
from headwater.actions.merging import merge_parties
from headwater.actions.parties import change_party
from headwater.actions.partner_categories import pick_categories
from headwater.actions.partners import change_partner, make_partner, set_state
from headwater.actions.scanning import answer_scan
from headwater.actions.settling import settle
from headwater.actions.settling_undo import undo, undoable
from headwater.store.models import CategoryMember, Partner, PartnerState, Touch
from headwater.store.queries.partners import counts_by_state, partners_of
from headwater.store.queries.scanning import scan_of
from posting import letter

NOW = people.NOW
TODAY = NOW.date()


def partner(seat: Any, name: str = "Ann Berg", **more: Any) -> Partner:
    """A partner of this name."""
    return make_partner(seat=seat, now=NOW, contact=people.known(seat, name), **more)


def settled(seat: Any, signal: str, row: Partner, **told: str) -> str:
    """Settle a suggestion about a partner."""
    return settle(seat=seat, now=NOW, signal=signal, subject=f"partner:{row.pk}", told=told)


def test_approaching_from_today_writes_the_touch_and_the_state_and_can_be_undone(seat):
    row = partner(seat)
    assert settled(seat, "partner-approach", row, kind="call").endswith("They are contacted now.")
    row.refresh_from_db()
    assert row.state == "contacted" and Touch.objects.get(contact=row.party).kind == "call"
    deed, seal = undoable(seat.workspace, signal="partner-approach", subject=f"partner:{row.pk}", at=NOW)
    undo(seat=seat, now=NOW, deed=deed, seal=seal)
    row.refresh_from_db()
    assert row.state == "candidate" and [one.state for one in row.states.all()] == ["candidate"]
    assert not Touch.objects.of(seat.workspace).exists()


def test_reaching_out_never_moves_anybody_back(seat):
    row = set_state(seat=seat, now=NOW, partner=partner(seat), state="active")
    settled(seat, "partner-approach", row)
    draft = letter(seat, row.party, kind="outreach")
    sent_by_hand(seat=seat, now=NOW, letter=draft, way="copy")
    row.refresh_from_db()
    assert row.state == "active"


def test_an_outreach_letter_to_somebody_new_makes_them_a_contacted_partner(seat):
    draft = letter(seat, "Bob Stone", kind="outreach", subject="Coffee?")
    sent_by_hand(seat=seat, now=NOW, letter=draft, way="copy")
    row = Partner.objects.get(party__name="Bob Stone")
    assert (row.state, row.states.get().why) == ("contacted", "Coffee?")


def test_a_review_from_today_sets_the_next_one(seat):
    row = make_key(
        seat=seat, now=NOW, partner=partner(seat), plan="Lunch", review_on=TODAY.replace(year=2027)
    )
    assert "Reviewed: Ann Berg." in settled(seat, "partner-review", row, on="2026-08-01", what="A talk")
    row.refresh_from_db()
    assert (row.reviewed_on, str(row.review_on), row.plan) == (TODAY, "2026-08-01", "A talk")


def test_changing_the_category_moves_where_they_stand(seat):
    banks, notaries = pick_categories(
        seat=seat, now=NOW, picked=[("banker", "Banks"), ("notary", "Notaries")]
    )
    row = partner(seat, category=banks)
    change_partner(seat=seat, now=NOW, partner=row, category=notaries)
    assert list(CategoryMember.objects.values_list("category__name", flat=True)) == ["Notaries"]
    with pytest.raises(Refused, match="cannot be changed here"):
        change_partner(seat=seat, now=NOW, partner=row, state="active")


def test_a_merge_keeps_one_partner_with_a_history(seat):
    kept, gone = partner(seat, "Ann Berg"), partner(seat, "Anna Berg")
    set_state(seat=seat, now=NOW, partner=gone, state="met")
    merge_parties(seat=seat, now=NOW, kept=kept.party, gone=gone.party)
    (row,) = partners_of(seat.workspace)
    assert row.pk == kept.pk and PartnerState.objects.filter(partner=row).exists()
    assert sum(counts_by_state(seat.workspace).values()) == 1


def test_the_scan_sees_new_contacts_and_changed_ones_and_new_categories(seat):
    def found() -> list[int]:
        return [one.person for one in scan_of(seat.workspace, NOW).proposals]

    ann = people.person(seat, "Ann Berg", job_title="Notary")
    assert not found()
    (group,) = pick_categories(seat=seat, now=NOW, picked=[("notary", "Notaries")])
    assert found() == [ann.pk]
    bob = people.person(seat, "Bob Stone", job_title="Cook")
    change_party(seat=seat, now=NOW, party=bob, job_title="Notary")
    assert sorted(found()) == [ann.pk, bob.pk]
    answer_scan(seat=seat, now=NOW, contact=ann, category=group, answer="no")
    assert found() == [bob.pk]
