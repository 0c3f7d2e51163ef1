"""Recording paid work, correcting it, trash and back; where it came from follows by itself."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.engagements import (
    change_engagement,
    record_engagement,
    restore_engagement,
    trash_engagement,
)
from headwater.actions.parties import trash_party
from headwater.store.models import Engagement, Party

NOW = people.NOW


@pytest.fixture
def bob(seat: Seat) -> Party:
    """A client sent by Ann in January, who was sent by Eve the year before."""
    people.referral(seat, "Eve", "Ann", "2025-01-10")
    return people.referral(seat, "Ann", "Bob", "2026-01-10").prospect


def test_work_knows_where_it_came_from(seat: Seat, bob: Party) -> None:
    work = record_engagement(
        seat=seat, now=NOW, client=bob, started_on=date(2026, 2, 1), value=Decimal(2400), service="coaching"
    )
    assert (work.direct.name, work.root.name, work.depth) == ("Ann", "Eve", 2)
    assert (work.value, work.currency, work.service) == (Decimal(2400), "EUR", "coaching")


def test_work_before_the_referral_did_not_come_from_it(seat: Seat, bob: Party) -> None:
    for day, origin in (("2026-01-09", None), ("2026-01-10", "Ann")):
        work = people.engagement(seat, bob, day)
        assert (work.direct.name if work.direct else None) == origin


def test_a_referral_of_the_same_day_counts_in_the_users_zone(db: None) -> None:
    tokyo = people.practice(timezone="Asia/Tokyo")
    people.referral(tokyo, "Ann", "Bob", people.at("2026-01-10", 20))
    assert people.engagement(tokyo, "Bob", "2026-01-10").direct is None
    assert people.engagement(tokyo, "Bob", "2026-01-11").direct is not None


def test_work_without_a_source_is_unsourced(seat: Seat) -> None:
    work = people.engagement(seat, "Cy")
    assert (work.origin, work.direct, work.root, work.depth) == (None, None, None, 0)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ({"value": Decimal("0.00001")}, "at most 13 digits before and 4 after"),
        ({"value": Decimal("1e13")}, "at most 13 digits"),
        ({"value": Decimal("NaN")}, "at most 13 digits"),
        ({"value": Decimal(5), "currency": "E1"}, "is no currency"),
        ({"value": Decimal(5), "currency": "XYZ"}, "“XYZ” is no currency"),
        ({"ended_on": date(2026, 1, 31)}, "cannot end before it starts"),
        ({"service": "x" * 121}, "up to 120 characters"),
    ],
)
def test_work_that_cannot_be_is_refused_with_a_sentence(
    seat: Seat, bob: Party, words: dict[str, Any], sentence: str
) -> None:
    told = {"client": bob, "started_on": date(2026, 2, 1)}
    with pytest.raises(Refused, match=sentence):
        record_engagement(seat=seat, now=NOW, **told, **words)
    work = record_engagement(seat=seat, now=NOW, **told, value=Decimal(5))
    with pytest.raises(Refused, match=sentence):
        change_engagement(seat=seat, now=NOW, work=work, **words)
    work.refresh_from_db()
    assert (work.value, work.currency, work.service, work.ended_on) == (Decimal(5), "EUR", "", None)


def test_a_client_is_another_person_or_organisation(seat: Seat, bob: Party) -> None:
    work = people.engagement(seat, bob)
    dee = people.person(seat, "Dee")
    trash_party(seat=seat, now=NOW, party=dee)
    for client in (people.content(seat, "The interview"), seat.workspace.me, Party.objects.get(pk=dee.pk)):
        with pytest.raises(Refused, match=r"cannot be a client|in the trash"):
            people.engagement(seat, client)
        with pytest.raises(Refused, match=r"cannot be a client|in the trash"):
            change_engagement(seat=seat, now=NOW, work=work, client=client)


def test_a_negative_amount_is_a_credit_note_and_kept(seat: Seat, bob: Party) -> None:
    assert people.engagement(seat, bob, value="-50.25").value == Decimal("-50.25")


def test_a_correction_moves_work_to_where_it_came_from(seat: Seat, bob: Party) -> None:
    work = people.engagement(seat, "Cy", "2026-02-01", "100")
    told = change_engagement(seat=seat, now=NOW, work=work, client=bob, value=Decimal("120.5"))
    assert (told.direct.name, told.value) == ("Ann", Decimal("120.50"))
    told = change_engagement(seat=seat, now=NOW, work=told, started_on=date(2026, 1, 1))
    assert told.direct is None


def test_a_correction_from_a_stale_page_does_not_undo_another_one(seat: Seat, bob: Party) -> None:
    work = people.engagement(seat, bob, value="100")
    stale = Engagement.objects.get(pk=work.pk)
    change_engagement(seat=seat, now=NOW, work=work, service="coaching")
    told = change_engagement(seat=seat, now=NOW, work=stale, value=Decimal(90))
    assert (told.service, told.value) == ("coaching", Decimal(90))


def test_what_cannot_be_changed_is_named(seat: Seat, bob: Party) -> None:
    work = people.engagement(seat, bob)
    with pytest.raises(Refused, match="'root' of an engagement"):
        change_engagement(seat=seat, now=NOW, work=work, root=None)


def test_trashed_work_comes_back_traced_anew(seat: Seat, bob: Party) -> None:
    work = people.engagement(seat, bob, "2026-02-01")
    trash_engagement(seat=seat, now=NOW, work=work)
    assert not Engagement.objects.of(seat.workspace).exists()
    people.referral(seat, "Zoe", bob, "2024-01-01")
    restore_engagement(seat=seat, now=NOW + timedelta(hours=1), work=work)
    work.refresh_from_db()
    assert work.direct.name == "Zoe"
