"""Who knows whom: stated relations, groups, gatherings."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import NotHere, Refused, Seat
from headwater.actions.gatherings import record_gathering, restore_gathering, trash_gathering
from headwater.actions.groups import drop_membership, join_group, leave_group
from headwater.actions.parties import change_party
from headwater.actions.ties import restore_tie, state_tie, trash_tie
from headwater.store.models import Attendance, Gathering, Membership, Tie
from headwater.store.queries.soundness import faults


def seated(seat: Seat) -> dict[str, Any]:
    return {"seat": seat, "now": people.NOW}


def test_a_relation_stands_once_from_whichever_side_it_is_told(seat: Seat) -> None:
    ann, bob = people.person(seat, "Ann"), people.person(seat, "Bob")
    tie = state_tie(**seated(seat), one=bob, other=ann, key="t")
    assert state_tie(**seated(seat), one=bob, other=ann, key="t") == tie
    assert (tie.one, tie.other) == (ann, bob)
    with pytest.raises(Refused, match="stand here already as “knows”") as refused:
        state_tie(**seated(seat), one=ann, other=bob)
    assert refused.value.place == "other"
    state_tie(**seated(seat), one=ann, other="Bob", kind="works with", since=date(2020, 1, 1))
    assert Tie.objects.count() == 2
    assert not any(faults().values())


def test_a_relation_stated_again_while_it_lay_in_the_trash_stays_there(seat: Seat) -> None:
    tie = state_tie(**seated(seat), one="Ann", other="Bob")
    trash_tie(**seated(seat), tie=tie)
    again = state_tie(**seated(seat), one="Bob", other="Ann")
    with pytest.raises(Refused, match="already"):
        restore_tie(**seated(seat), tie=tie)
    trash_tie(**seated(seat), tie=again)
    restore_tie(**seated(seat), tie=tie)
    assert Tie.objects.of(seat.workspace).get() == tie


@pytest.mark.parametrize(
    ("details", "place"),
    [
        ({"kind": "hates"}, "kind"), ({"other": "Ann"}, "other"), ({"other": "Kim Vale"}, "other"),
        ({"since": date(2027, 1, 1)}, "since"), ({"note": "x" * 301}, "note"), ({"other": " "}, "other"),
    ],
)  # fmt: skip
def test_a_relation_that_cannot_be_is_told_at_its_place(
    seat: Seat, details: dict[str, Any], place: str
) -> None:
    with pytest.raises(Refused) as refused:
        state_tie(**seated(seat), **{"one": people.known(seat, "Ann"), "other": "Bob", **details})
    assert refused.value.place == place
    assert not Tie.objects.exists()


def test_content_knows_nobody(seat: Seat) -> None:
    with pytest.raises(Refused, match="contacts know each other"):
        state_tie(**seated(seat), one="Ann", other=people.content(seat, "Article"))


def test_a_group_is_joined_left_and_joined_again(seat: Seat) -> None:
    row = join_group(**seated(seat), group="Chamber", member="Ann", since=date(2024, 1, 1), key="g")
    assert join_group(**seated(seat), group="Chamber", member="Ann", since=date(2024, 1, 1), key="g") == row
    assert (row.group.kind, row.member.name) == ("group", "Ann")
    with pytest.raises(Refused, match="belongs to Chamber already"):
        join_group(**seated(seat), group=row.group, member=row.member)
    with pytest.raises(Refused, match="before they joined"):
        leave_group(**seated(seat), membership=row, on=date(2023, 1, 1))
    assert leave_group(**seated(seat), membership=row).until == people.NOW.date()
    back = join_group(**seated(seat), group=row.group, member=row.member, role="treasurer")
    assert (back.pk, back.since, back.until, back.role) == (row.pk, date(2024, 1, 1), None, "treasurer")
    drop_membership(**seated(seat), membership=row)
    assert not Membership.objects.exists()
    with pytest.raises(NotHere):
        leave_group(**seated(seat), membership=row)


def test_i_may_belong_to_a_group_and_content_may_not(seat: Seat) -> None:
    assert join_group(**seated(seat), group="Chamber", member=seat.workspace.me).pk
    with pytest.raises(Refused, match="cannot be a member"):
        join_group(**seated(seat), group="Chamber", member=people.content(seat, "Article"))
    with pytest.raises(Refused, match="is no group"):
        join_group(**seated(seat), group=people.person(seat, "Bob"), member="Ann")
    group = Membership.objects.get().group
    with pytest.raises(Refused, match="cannot be a member"):
        join_group(**seated(seat), group=group, member=group)


def met(seat: Seat, **details: Any) -> Gathering:
    told = {"kind": "meeting", "at": people.at("2026-03-02"), "people": ["Ann", "Bob"], **details}
    return record_gathering(**seated(seat), **told)


def test_a_gathering_keeps_each_who_was_there_once_and_not_me(seat: Seat) -> None:
    there = ["Ann", "Bob", people.known(seat, "Ann"), "Kim Vale"]
    gathering = met(seat, people=there, title="  Lunch ", group="Chamber", minutes=90, key="m")
    assert met(seat, people=there, title="  Lunch ", group="Chamber", minutes=90, key="m") == gathering
    names = gathering.attendances.values_list("party__name", flat=True).order_by("party__name")
    assert list(names) == ["Ann", "Bob"]
    assert (gathering.title, gathering.group.name, gathering.minutes) == ("Lunch", "Chamber", 90)
    assert not any(faults().values())


@pytest.mark.parametrize(
    ("details", "place"),
    [
        ({"people": ["Ann", "Kim Vale"]}, "people"), ({"people": ["Ann", "Ann"]}, "people"), ({"people": []}, "people"),
        ({"kind": "dream"}, "kind"), ({"at": people.NOW + timedelta(days=1)}, "on"), ({"minutes": 0}, "minutes"),
        ({"title": "x" * 201}, "title"),
    ],
)  # fmt: skip
def test_a_gathering_that_cannot_be_is_told_at_its_place(
    seat: Seat, details: dict[str, Any], place: str
) -> None:
    with pytest.raises(Refused) as refused:
        met(seat, **details)
    assert refused.value.place == place
    assert not Attendance.objects.exists()


def test_a_gathering_goes_to_the_trash_and_comes_back(seat: Seat) -> None:
    gathering = met(seat)
    trash_gathering(**seated(seat), gathering=gathering)
    assert not Gathering.objects.of(seat.workspace).exists()
    restore_gathering(**seated(seat), gathering=gathering)
    assert gathering.attendances.count() == 2


def test_a_contact_with_dealings_does_not_become_content(seat: Seat) -> None:
    tie = state_tie(**seated(seat), one="Ann", other="Bob")
    with pytest.raises(Refused, match="so it stays a contact") as refused:
        change_party(**seated(seat), party=tie.other, kind="content")
    assert refused.value.place == "kind"
    trash_tie(**seated(seat), tie=tie)
    assert change_party(**seated(seat), party=tie.other, kind="content").kind == "content"
