"""Folders: what is known of one contact, the same whether everybody or only a few are read."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import people
from headwater.actions.categories import add_category, put_in_category
from headwater.actions.giving import Given, record_give
from headwater.actions.promises import make_promise
from headwater.actions.silences import record_silence
from headwater.actions.touches import record_touch
from headwater.core.folder import Folder
from headwater.store.folders import read_day, read_folders
from headwater.store.models import Party
from people import NOW


def folder(seat: Any, name: str, *, days: int = 0) -> Folder:
    """Somebody's folder, read alone."""
    pk = Party.objects.get(name=name).pk
    return read_folders(seat.workspace, now=NOW + timedelta(days=days), people=[pk])[pk]


def touch(seat: Any, name: str, day: str, kind: str = "call", **more: Any) -> None:
    record_touch(
        seat=seat, now=NOW, contact=people.known(seat, name), kind=kind, at=people.at(day), direction="out", **more
    )  # fmt: skip


def test_what_somebody_sent_is_told_with_thanks_and_what_came_of_it(seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-04-01")
    people.engagement(seat, "Bob Stone", "2026-04-10", "2400", satisfaction=5)
    sent = folder(seat, "Ann Berg").sent[0]
    assert (sent.id, sent.prospect.name, sent.on, sent.owed, sent.hired) == (
        made.pk, "Bob Stone", date(2026, 4, 1), True, True,
    )  # fmt: skip
    assert (sent.satisfaction, sent.thanked_at, sent.through) == (5, None, "")
    came = folder(seat, "Bob Stone").came[0]
    assert (came.source.name, came.provider) == ("Ann Berg", seat.workspace.me_id)
    assert folder(seat, "Bob Stone").work[0].sourced


def test_people_behind_a_content_are_owed_each_for_themselves(seat):
    interview = people.content(seat, "The interview", behind=["Carol Dahl", "Tom Falk"])
    people.referral(seat, interview, "Bob Stone", "2026-05-01")
    for name in ("Carol Dahl", "Tom Falk"):
        sent = folder(seat, name).sent[0]
        assert sent.owed and sent.through == "The interview"
    assert interview.pk not in read_folders(seat.workspace, now=NOW)


@pytest.mark.parametrize(
    ("ended", "role"),
    [(None, "client"), (date(2025, 6, 1), "client"), (date(2025, 4, 1), "former client")],
)
def test_a_client_is_one_until_a_year_after_the_work_ended(ended, role, seat):
    people.engagement(seat, "Bob Stone", "2025-03-01", ended_on=ended)
    assert folder(seat, "Bob Stone").roles == {role}


def test_work_whose_end_nobody_wrote_down_makes_a_client_for_two_years(seat):
    people.engagement(seat, "Bob Stone", "2025-03-01")
    assert folder(seat, "Bob Stone", days=300).roles == {"client"}
    assert folder(seat, "Bob Stone", days=400).roles == {"former client"}


def test_sources_partners_and_prospects_are_told_by_what_happened(seat):
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-04-01", thanked=True)
    category = add_category(seat=seat, now=NOW, kind="partner", name="Accountants")
    put_in_category(seat=seat, now=NOW, category=category, parties=[Party.objects.get(name="Ann Berg")])
    assert folder(seat, "Ann Berg").roles == {"source", "partner"}
    assert folder(seat, "Bob Stone").roles == {"prospect"}


def test_the_last_real_contact_is_no_note_and_may_be_something_given(seat):
    touch(seat, "Ann Berg", "2026-03-01")
    touch(seat, "Ann Berg", "2026-04-01", "note")
    found = folder(seat, "Ann Berg")
    assert (found.last.kind, found.last.on, found.touches) == ("call", date(2026, 3, 1), 2)
    ann = Party.objects.get(name="Ann Berg")
    given = Given(contact=ann, kind="prospective client", on=date(2026, 4, 5), what="A client")
    record_give(seat=seat, now=NOW, given=given)
    found = folder(seat, "Ann Berg")
    assert (found.last.kind, found.last.on, found.deposits) == ("referral", date(2026, 4, 5), 1)
    assert found.last_deposit == date(2026, 4, 5)


def test_a_reason_for_a_silence_holds_for_the_silence_it_was_written_for(seat):
    people.referral(seat, "Ann Berg", "Bob Stone", "2024-04-01", thanked=True)
    ann = Party.objects.get(name="Ann Berg")
    record_silence(seat=seat, now=NOW, source=ann, on=date(2025, 4, 1), reason="we lost touch")
    assert folder(seat, "Ann Berg").quiet_because == "we lost touch"
    people.referral(seat, ann, "Cy Hall", "2026-04-01", thanked=True)
    assert folder(seat, "Ann Berg").quiet_because == ""


def test_the_best_sources_of_two_years_stand_in_order(seat):
    for name, many in (("Ann Berg", 3), ("Eva Fox", 2), ("Old Hand", 4)):
        for n in range(many):
            day = date(2021, 3, 1) if name == "Old Hand" else date(2026, 3, 1 + n)
            people.referral(seat, name, f"Friend {n} of {name}", day, thanked=True)
    assert [folder(seat, name).rank for name in ("Ann Berg", "Eva Fox", "Old Hand")] == [1, 2, None]


def test_days_are_the_users_days(db, clock):
    seat = people.practice(timezone="Pacific/Auckland")
    touch(seat, "Ann Berg", "2026-03-01", "call")
    late = people.at("2026-03-02", 20)
    record_touch(
        seat=seat, now=NOW, contact=people.known(seat, "Ann Berg"), kind="mail", at=late, direction="in"
    )
    found = folder(seat, "Ann Berg")
    assert (found.last.on, found.last.out) == (date(2026, 3, 3), False)
    assert read_day(seat.workspace, now=people.at("2026-05-04", 20)).today == date(2026, 5, 5)


def test_whoever_lies_in_the_trash_has_no_folder_and_neither_have_i(seat, stranger):
    gone = people.person(seat, "Ann Berg")
    Party.objects.filter(pk=gone.pk).update(trashed_at=NOW)
    theirs = people.person(stranger, "Eva Fox")
    asked = [gone.pk, seat.workspace.me_id, theirs.pk]
    assert read_folders(seat.workspace, now=NOW, people=asked) == {}
    assert read_folders(seat.workspace, now=NOW) == {}


def fill(seat: Any, n: int) -> None:
    people.referral(seat, f"Source {n}", f"Prospect {n}", "2026-05-01")
    people.engagement(seat, f"Client {n}", "2026-04-01", "100")
    touch(seat, f"Client {n}", "2026-04-02", "meeting", minutes=30)
    make_promise(
        seat=seat, now=NOW, contact=people.known(seat, f"Client {n}"), text="Write", due_on=date(2026, 6, 1)
    )
    interview = people.content(seat, f"Interview {n}", behind=[f"Carol {n}"])
    people.referral(seat, interview, f"Reader {n}", "2026-05-02")


def test_a_folder_read_alone_is_the_same_and_costs_the_same_queries_however_many_there_are(seat):
    for n in range(3):
        fill(seat, n)
    whole = read_folders(seat.workspace, now=NOW)
    assert {pk: read_folders(seat.workspace, now=NOW, people=[pk])[pk] for pk in whole} == whole
    with CaptureQueriesContext(connection) as few:
        read_folders(seat.workspace, now=NOW, people=list(whole)[:4])
    with CaptureQueriesContext(connection) as many:
        read_folders(seat.workspace, now=NOW, people=list(whole))
    assert len(few) == len(many)


def test_a_dealing_that_is_still_to_come_is_no_contact_yet(seat):
    ann = people.person(seat, "Ann Berg")
    for days in (-40, 100):
        at = people.NOW + timedelta(days=days)
        record_touch(
            seat=seat, now=people.NOW, contact=ann, kind="booking", at=at, direction="in", gave="deposit"
        )
    folder = read_folders(seat.workspace, now=people.NOW, people={ann.pk})[ann.pk]
    met = (people.NOW - timedelta(days=40)).date()
    assert folder.last is not None and (folder.last.on, folder.last_deposit) == (met, met)
    assert (folder.touches, folder.deposits) == (1, 1)
