"""What the ledger may never hold is refused by the database itself, whoever writes to it (DESIGN 4)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection

import people
from headwater.actions.acting import Seat
from headwater.actions.engagements import trash_engagement
from headwater.actions.parties import trash_party
from headwater.actions.referrals import trash_referrals
from headwater.actions.rulings import add_evidence
from headwater.actions.thanks import ThanksGiven, record_thanks
from headwater.actions.touches import record_touch
from headwater.store.guards import install, missing_guards, remove
from headwater.store.models import (
    Address,
    Behind,
    Change,
    Engagement,
    Party,
    Referral,
    Seal,
    StageChange,
    Thanks,
    Touch,
)

from .rows import change, copy, delete, execute, refused


@pytest.fixture
def ann_sent_bob(seat: Seat) -> Referral:
    return people.referral(seat, "Ann", "Bob", "2026-01-10")


# 1: one source, one prospect, one provider, three different parties of one workspace


@pytest.mark.parametrize(
    ("one", "other"), [("source", "prospect"), ("source", "provider"), ("prospect", "provider")]
)
def test_two_roles_of_a_referral_cannot_be_one_party(ann_sent_bob: Referral, one: str, other: str) -> None:
    same = {f"{one}_id": getattr(ann_sent_bob, f"{other}_id")}
    with refused():
        copy(ann_sent_bob, **same)
    with refused():
        change(ann_sent_bob, **same)
    with refused():
        Referral.objects.filter(pk=ann_sent_bob.pk).update(**same)


@pytest.mark.parametrize("role", ["source", "prospect", "provider", "group"])
def test_nobody_of_another_workspace_stands_in_a_referral(
    ann_sent_bob: Referral, stranger: Seat, role: str
) -> None:
    foreign = {f"{role}_id": people.person(stranger, "Zoe").pk}
    with refused("belongs to another workspace"):
        copy(ann_sent_bob, **foreign)
    with refused("belongs to another workspace"):
        change(ann_sent_bob, **foreign)


@pytest.mark.parametrize("role", ["source", "prospect", "provider"])
def test_a_referral_lacks_none_of_its_three_parties(ann_sent_bob: Referral, role: str) -> None:
    with refused():
        copy(ann_sent_bob, **{f"{role}_id": None})


@pytest.mark.parametrize("role", ["prospect", "provider"])
def test_content_can_send_and_is_never_prospect_or_provider(
    seat: Seat, ann_sent_bob: Referral, role: str
) -> None:
    interview = people.content(seat, "The interview")
    with refused("content can only send"):
        copy(ann_sent_bob, **{f"{role}_id": interview.pk})
    with refused("content can only send"):
        change(ann_sent_bob, **{f"{role}_id": interview.pk})
    copy(ann_sent_bob, source_id=interview.pk, origin_key="")


def test_rows_of_two_workspaces_are_never_tied_together(
    seat: Seat, stranger: Seat, ann_sent_bob: Referral
) -> None:
    zoe = people.person(stranger, "Zoe", addresses=[("email", "zoe@example.com")])
    work = people.engagement(seat, "Bob")
    touch = record_touch(seat=seat, now=people.NOW, contact=work.client, kind="call", at=people.NOW)
    interview = people.content(seat, "The interview", behind=["Carol"])
    thanked = record_thanks(
        seat=seat, now=people.NOW, referral=ann_sent_bob, given=ThanksGiven(at=people.NOW)
    ).thanks_given.get()
    for row, column in (
        (work, "client_id"), (touch, "contact_id"), (interview.people_behind.get(), "person_id"),
        (thanked, "person_id"),
    ):  # fmt: skip
        with refused("another workspace"):
            change(row, **{column: zoe.pk})
    with refused("another workspace"):
        copy(Address.objects.get(), workspace_id=seat.workspace.pk, folded="other")


@pytest.mark.parametrize("table", [Party, Referral, Engagement, Touch])
def test_a_row_never_moves_to_another_workspace(
    seat: Seat, stranger: Seat, ann_sent_bob: Referral, table: type
) -> None:
    work = people.engagement(seat, "Bob")
    record_touch(seat=seat, now=people.NOW, contact=work.client, kind="call", at=people.NOW)
    row = table.objects.filter(workspace=seat.workspace).first()
    with refused("cannot move to another workspace|belongs to another workspace"):
        change(row, workspace_id=stranger.workspace.pk)


def test_a_party_keeps_a_kind_that_fits_where_it_stands(seat: Seat, ann_sent_bob: Referral) -> None:
    interview = people.content(seat, "The interview", behind=["Carol"])
    for party in (ann_sent_bob.prospect, ann_sent_bob.provider, people.engagement(seat, "Cy").client,
                  Party.objects.get(name="Carol")):  # fmt: skip
        with refused("cannot become content"):
            change(party, kind="content")
    change(ann_sent_bob.source, kind="channel")
    with refused("People stand behind"):
        change(interview, kind="person")


def test_behind_a_content_stand_contacts_with_a_share_up_to_all(seat: Seat) -> None:
    behind = people.content(seat, "The interview", behind=["Carol"]).people_behind.get()
    talk, ann = people.content(seat, "The talk"), people.person(seat, "Ann")
    with refused("stands a contact"):
        copy(behind, person_id=talk.pk)
    with refused("Only content"):
        copy(behind, content_id=ann.pk)
    for share in ("-0.1", "1.1"):
        with refused():
            copy(behind, person_id=ann.pk, share=share)
    copy(behind, person_id=ann.pk)
    assert Behind.objects.count() == 2


# 2: nothing is deleted silently


@pytest.mark.parametrize("table", [Party, Referral, Engagement, Touch])
def test_nothing_is_deleted_that_was_not_trashed_first(
    seat: Seat, ann_sent_bob: Referral, table: type
) -> None:
    work = people.engagement(seat, "Cy")
    record_touch(seat=seat, now=people.NOW, contact=work.client, kind="call", at=people.NOW)
    row = table.objects.last()
    with refused("goes to the trash first"):
        delete(row)
    with refused("goes to the trash first"):
        execute(f"DELETE FROM {table._meta.db_table}")


def test_what_lies_in_the_trash_can_leave_with_its_history(seat: Seat, ann_sent_bob: Referral) -> None:
    add_evidence(
        seat=seat, now=people.NOW, referral=ann_sent_bob, kind="told", text="Ann", confidence="likely"
    )
    work = people.engagement(seat, "Cy")
    trash_engagement(seat=seat, now=people.NOW, work=work)
    trash_referrals(seat=seat, now=people.NOW, referrals=[ann_sent_bob])
    trash_party(seat=seat, now=people.NOW, party=people.person(seat, "Dee"))
    lines = Change.objects.count()
    for row in (work, ann_sent_bob, Party.objects.get(name="Dee")):
        row.refresh_from_db()
        row.delete()
    assert not StageChange.objects.exists()
    assert Change.objects.count() == lines + 1, "that the evidence is gone"


@pytest.mark.parametrize("table", [Change, Seal])
def test_before_and_after_lines_and_seals_are_never_altered_or_removed(
    seat: Seat, ann_sent_bob: Referral, table: type
) -> None:
    row = table.objects.first()
    for column in [field.column for field in table._meta.concrete_fields if field.column != "id"]:
        with refused("only ever added to"):
            execute(f'UPDATE {table._meta.db_table} SET "{column}" = "{column}" WHERE id = %s', row.pk)
    with refused("only ever added to"):
        delete(row)


# 3: the stage equals the last entry of its history


def test_a_stage_cannot_be_set_past_its_history(ann_sent_bob: Referral) -> None:
    with refused("changes by an entry in its history"):
        change(ann_sent_bob, stage="won")
    with refused("changes by an entry in its history"):
        Referral.objects.update(stage="met")


def test_the_stage_history_is_only_added_to(ann_sent_bob: Referral) -> None:
    entry = ann_sent_bob.history.get()
    for column, value in (("stage", "won"), ("at", people.NOW), ("referral_id", None)):
        with refused():
            change(entry, **{column: value})
    with refused("only ever added to"):
        delete(entry)


def test_a_referral_with_a_broken_history_stays_in_the_trash(seat: Seat, ann_sent_bob: Referral) -> None:
    trash_referrals(seat=seat, now=people.NOW, referrals=[ann_sent_bob])
    copy(ann_sent_bob.history.get(), stage="met", at=people.NOW)
    delete(ann_sent_bob.history.last())
    with refused("not whole"):
        change(ann_sent_bob, trashed_at=None)


# 4: money is exact and has a currency


@pytest.mark.parametrize("currency", ["", "eur", "EU", "EURO", "E1R"])
def test_money_has_a_currency_of_three_letters(seat: Seat, currency: str) -> None:
    work = people.engagement(seat, "Cy", value="10")
    with refused():
        copy(work, currency=currency)


# 5 and the rest: time goes forward, nothing stands twice


def test_work_does_not_end_before_it_starts(seat: Seat) -> None:
    work = people.engagement(seat, "Cy", "2026-02-01")
    with refused():
        copy(work, ended_on=work.started_on - timedelta(days=1))
    copy(work, ended_on=work.started_on)


@pytest.mark.parametrize("table", [Referral, Engagement])
def test_a_row_of_a_file_stands_in_the_ledger_once(seat: Seat, ann_sent_bob: Referral, table: type) -> None:
    people.engagement(seat, "Bob")
    row = table.objects.get()
    change(row, origin_key="row 7")
    with refused():
        copy(row, origin_key="row 7")
    change(row, trashed_at=people.NOW)
    copy(row, origin_key="row 7", trashed_at=None)


def test_each_person_is_thanked_once_for_a_referral(seat: Seat, ann_sent_bob: Referral) -> None:
    given = ThanksGiven(at=people.NOW)
    record_thanks(seat=seat, now=people.NOW, referral=ann_sent_bob, given=given)
    with refused():
        copy(Thanks.objects.get())


def test_a_party_has_a_name(seat: Seat) -> None:
    with refused():
        copy(people.person(seat, "Ann"), name="")


# the guards themselves


def test_every_guard_is_in_the_database(db: None) -> None:
    assert missing_guards(connection) == []


def test_a_lost_guard_is_noticed_and_put_back(db: None) -> None:
    where = "" if connection.vendor == "sqlite" else " ON headwater_referral"
    execute(f"DROP TRIGGER hw_referral_trash_first{where}")
    assert missing_guards(connection) == ["hw_referral_trash_first"]
    install(connection)
    assert missing_guards(connection) == []


def test_without_the_guards_the_fault_would_pass(ann_sent_bob: Referral) -> None:
    """Plants the fault: shows that it is the guards that refuse, and nothing else."""
    remove(connection)
    assert change(ann_sent_bob, stage="won") == 1
    assert change(ann_sent_bob, stage="received") == 1
    install(connection)
    with refused():
        change(ann_sent_bob, stage="won")
