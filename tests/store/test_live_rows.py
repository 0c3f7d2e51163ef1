"""What is not in the trash never points at somebody who is, whoever writes to the database."""

from __future__ import annotations

import pytest

import people
from headwater.actions.acting import Seat
from headwater.store.models import Party, Referral

from .rows import change, copy, refused

NOW = people.NOW


@pytest.fixture
def sent(seat: Seat) -> Referral:
    group = people.person(seat, "The circle", kind="group")
    return people.referral(seat, "Ann", "Bob", "2026-01-10", group=group)


@pytest.fixture
def gone(seat: Seat) -> Party:
    party = people.person(seat, "Gone")
    change(party, trashed_at=NOW)
    return party


@pytest.mark.parametrize("role", ["source", "prospect", "provider", "group"])
def test_a_live_referral_never_points_at_somebody_in_the_trash(
    sent: Referral, gone: Party, role: str
) -> None:
    column = {f"{role}_id": gone.pk}
    with refused("is in the trash"):
        copy(sent, **column)
    with refused("is in the trash"):
        change(sent, **column)
    change(sent, trashed_at=NOW, **column)
    with refused("is in the trash"):
        change(sent, trashed_at=None)
    change(gone, trashed_at=None)
    change(sent, trashed_at=None)


@pytest.mark.parametrize("role", ["source", "prospect", "provider", "group"])
def test_nobody_goes_to_the_trash_while_a_live_referral_points_there(sent: Referral, role: str) -> None:
    party = getattr(sent, role)
    with refused("stands in a referral"):
        change(party, trashed_at=NOW)
    change(sent, trashed_at=NOW)
    change(party, trashed_at=NOW)


def test_live_work_and_its_client_stay_together(seat: Seat, gone: Party) -> None:
    work = people.engagement(seat, "Cy")
    with refused("stands in recorded work"):
        change(work.client, trashed_at=NOW)
    with refused("is in the trash"):
        change(work, client_id=gone.pk)
    with refused("is in the trash"):
        copy(work, client_id=gone.pk)
    change(work, trashed_at=NOW, client_id=gone.pk)
    with refused("is in the trash"):
        change(work, trashed_at=None)
