"""What contacts look for, and the business that others did with each other."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.business import record_business, restore_business, trash_business
from headwater.actions.needs import change_need, meet_need, record_need, restore_need, trash_need
from headwater.store.models import Business, Need, Party
from headwater.store.queries.soundness import faults

DAY = date(2026, 3, 2)


def seated(seat: Seat) -> dict[str, Any]:
    return {"seat": seat, "now": people.NOW}


def needed(seat: Seat, **details: Any) -> Need:
    told = {"contact": people.known(seat, "Ann"), "text": "a printer", "on": DAY, **details}
    return record_need(**seated(seat), **told)


def test_a_need_is_kept_changed_met_and_opened_again(seat: Seat) -> None:
    need = needed(seat, unasked=True, topics="print, , print,paper ", by=date(2026, 9, 1), key="n")
    assert needed(seat, unasked=True, topics="print, , print,paper ", by=date(2026, 9, 1), key="n") == need
    assert (need.topics, need.unasked, need.met_on) == ("print, paper", True, None)
    assert meet_need(**seated(seat), need=need).met_on == people.NOW.date()
    changed = change_need(**seated(seat), need=need, met_on=None, text=" a  good printer ")
    assert (changed.met_on, changed.text) == (None, "a good printer")
    with pytest.raises(Refused, match="cannot be changed here"):
        change_need(**seated(seat), need=need, contact=need.contact)


@pytest.mark.parametrize(
    ("details", "place"),
    [
        ({"text": "  "}, "text"), ({"text": "x" * 501}, "text"), ({"on": date(2027, 1, 1)}, "on"),
        ({"by": date(2026, 3, 1)}, "by"), ({"topics": "x" * 301}, "topics"),
    ],
)  # fmt: skip
def test_a_need_that_cannot_be_is_told_at_its_place(seat: Seat, details: dict[str, Any], place: str) -> None:
    with pytest.raises(Refused) as refused:
        needed(seat, **details)
    assert refused.value.place == place
    assert not Need.objects.exists()


def test_only_a_contact_has_a_need_and_it_is_not_met_before_it_came_up(seat: Seat) -> None:
    with pytest.raises(Refused, match="only a contact has a need"):
        needed(seat, contact=people.content(seat, "Article"))
    with pytest.raises(Refused, match="before it came up"):
        meet_need(**seated(seat), need=needed(seat), on=date(2026, 3, 1))


def test_a_need_goes_to_the_trash_and_comes_back(seat: Seat) -> None:
    need = needed(seat)
    trash_need(**seated(seat), need=need)
    assert not Need.objects.of(seat.workspace).exists()
    with pytest.raises(Refused, match="in the trash"):
        meet_need(**seated(seat), need=need)
    restore_need(**seated(seat), need=need)
    assert Need.objects.of(seat.workspace).get() == need


def worked(seat: Seat, **details: Any) -> Business:
    told = {"seller": "Ann", "buyer": "Bob", "on": DAY, **details}
    return record_business(**seated(seat), **told)


def test_business_is_recorded_once_whoever_tells_of_it(seat: Seat) -> None:
    piece = worked(seat, value=Decimal(400), key="b")
    assert worked(seat, value=Decimal(400), key="b") == piece
    assert (piece.seller.name, piece.buyer.name, piece.currency) == ("Ann", "Bob", "EUR")
    with pytest.raises(Refused, match="counts once whoever tells of it") as refused:
        worked(seat, value=Decimal(400), reference="slip 12")
    assert refused.value.place == "reference"
    worked(seat, seller="Bob", buyer="Ann")
    worked(seat, on=date(2026, 3, 3), reference="1")
    worked(seat, on=date(2026, 3, 3), reference="2")
    assert Business.objects.count() == 4
    assert not any(faults().values())


def test_business_recorded_again_while_it_lay_in_the_trash_stays_there(seat: Seat) -> None:
    piece = worked(seat)
    trash_business(**seated(seat), business=piece)
    again = worked(seat)
    with pytest.raises(Refused, match="recorded already"):
        restore_business(**seated(seat), business=piece)
    trash_business(**seated(seat), business=again)
    restore_business(**seated(seat), business=piece)
    assert Business.objects.of(seat.workspace).get() == piece


@pytest.mark.parametrize(
    ("details", "place"),
    [
        ({"buyer": "Ann"}, "buyer"), ({"seller": "Kim Vale"}, "seller"), ({"on": date(2027, 1, 1)}, "on"),
        ({"value": Decimal(-5)}, "value"), ({"buyer": ""}, "buyer"), ({"reference": "x" * 81}, "reference"),
    ],
)  # fmt: skip
def test_business_that_cannot_be_is_told_at_its_place(
    seat: Seat, details: dict[str, Any], place: str
) -> None:
    with pytest.raises(Refused) as refused:
        worked(seat, **details)
    assert refused.value.place == place
    assert not Business.objects.exists()
    assert not Party.objects.filter(name="Bob").exists()
