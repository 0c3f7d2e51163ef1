"""Addresses, roles, people behind, touches and thanks leave who, when, before and after as well."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import people
from headwater.actions.acting import Seat
from headwater.actions.parties import change_party, set_behind
from headwater.actions.sealing import broken_seals
from headwater.actions.thanks import ThanksGiven, record_thanks
from headwater.actions.touches import record_touch, trash_touch
from headwater.store.models import Change

from .rows import execute

LATER = people.NOW + timedelta(hours=1)


def told(table: str) -> list[tuple[Any, Any]]:
    """Every line of a table as (before, after), oldest first; None where there is nothing."""
    return [
        (json.loads(line.before or "null"), json.loads(line.after or "null"))
        for line in Change.objects.filter(table=table).order_by("pk")
    ]


def test_an_address_and_a_role_leave_lines_when_added_and_when_removed(seat: Seat) -> None:
    ann = people.person(seat, "Ann", addresses=[("email", "ann@example.com")], roles=["peer"])
    colleague = people.seat_in(seat, "member")
    change_party(seat=colleague, now=LATER, party=ann, addresses=[("phone", "030 1")], roles=[])
    mail = {"party_id": ann.pk, "kind": "email", "label": "", "value": "ann@example.com"}
    assert told("address")[0] == (None, mail)
    assert (mail, None) in told("address")
    assert [bool(after) for _, after in told("role")] == [True, False]
    gone = Change.objects.filter(table="role").last()
    assert (gone.at, gone.by, gone.workspace) == (LATER, colleague.user, seat.workspace)
    assert broken_seals() == []


def test_what_stays_as_it_was_leaves_no_line(seat: Seat) -> None:
    ann = people.person(seat, "Ann", addresses=[("email", "ann@example.com")], roles=["peer"])
    change_party(seat=seat, now=LATER, party=ann, addresses=[("email", "ann@example.com ")], roles=["Peer"])
    assert len(told("address")) == len(told("role")) == 1


def test_who_stands_behind_a_content_leaves_lines(seat: Seat) -> None:
    talk = people.content(seat, "The talk", behind=["Carol"])
    carol, dan = talk.people_behind.get().person, people.person(seat, "Dan")
    half = people.Decimal("0.5")
    set_behind(seat=seat, now=LATER, content=talk, people=[(carol, "author", half), (dan, "host", half)])
    set_behind(seat=seat, now=LATER, content=talk, people=[(dan, "host", half)])
    (_, new), (before, after), (_, second), (last, nothing) = told("behind")
    assert (new["person_id"], second["person_id"]) == (carol.pk, dan.pk)
    assert float(before["share"]) == 1 and float(after["share"]) == 0.5
    assert last["person_id"] == carol.pk and nothing is None


def test_touches_and_thanks_leave_lines(seat: Seat) -> None:
    sent = people.referral(seat, "Ann", "Bob")
    given = ThanksGiven(at=people.NOW, channel="card")
    record_thanks(seat=seat, now=LATER, referral=sent, given=given)
    ((_, thanks),) = told("thanks")
    assert (thanks["referral_id"], thanks["person_id"], thanks["channel"]) == (
        sent.pk,
        sent.source_id,
        "card",
    )
    call = record_touch(seat=seat, now=LATER, contact=sent.source, kind="call", at=people.NOW)
    trash_touch(seat=seat, now=LATER, touch=call)
    assert told("touch")[-1][0]["trashed_at"] is None and told("touch")[-1][1]["trashed_at"]
    assert {line.at for line in Change.objects.filter(table__in=["thanks", "touch"])} == {LATER}
    assert broken_seals() == []


def test_raw_sql_on_a_part_leaves_a_line_too(seat: Seat) -> None:
    people.person(seat, "Ann", roles=["peer"])
    execute("UPDATE headwater_role SET name = 'friend'")
    assert told("role")[-1][1]["name"] == "friend"
    execute("DELETE FROM headwater_role")
    assert told("role")[-1][0]["name"] == "friend"
