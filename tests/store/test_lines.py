"""Every change of a contact, referral or engagement leaves who, when, before and after, and the lines are sealed."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

import people
from headwater.actions.acting import Seat
from headwater.actions.engagements import change_engagement, restore_engagement, trash_engagement
from headwater.actions.parties import change_party, restore_party, trash_party
from headwater.actions.referrals import move_stage, restore_referrals, trash_referrals
from headwater.actions.sealing import broken_seals
from headwater.actions.thanks import ThanksGiven, record_thanks
from headwater.store.guards import remove
from headwater.store.guards.audit import AUDITED
from headwater.store.models import Change, Engagement, Party, Referral, Seal

from .rows import change, execute

LATER = people.NOW + timedelta(hours=1)


def lines(table: str, row: int) -> list[Change]:
    """The before-and-after lines of a row, oldest first."""
    return list(Change.objects.filter(table=table, row=row).order_by("pk"))


def differences(line: Change) -> dict[str, tuple[Any, Any]]:
    """What a line says changed: column to (before, after)."""
    before, after = json.loads(line.before or "{}"), json.loads(line.after)
    return {
        column: (before.get(column), after[column]) for column in after if before.get(column) != after[column]
    }


def test_a_new_row_leaves_a_line_with_nothing_before(seat: Seat) -> None:
    ann = people.person(seat, "Ann", note="met in Rome")
    (line,) = lines("party", ann.pk)
    assert line.before == ""
    assert json.loads(line.after)["note"] == "met in Rome"
    assert (line.at, line.by, line.workspace_id) == (people.NOW, seat.user, seat.workspace.pk)


def test_a_change_leaves_who_when_before_and_after(seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    colleague = people.seat_in(seat, "member")
    change_party(seat=colleague, now=LATER, party=ann, name="Ann Berg")
    line = lines("party", ann.pk)[-1]
    assert differences(line) == {"name": ("Ann", "Ann Berg")}
    assert (line.at, line.by) == (LATER, colleague.user)


def test_a_change_that_changes_nothing_leaves_no_line(seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    change_party(seat=seat, now=LATER, party=ann, name="Ann")
    assert len(lines("party", ann.pk)) == 1


def test_trash_and_restore_of_every_kind_leave_a_line_each(seat: Seat) -> None:
    sent, work, dee = (
        people.referral(seat, "Ann", "Bob"),
        people.engagement(seat, "Cy"),
        people.person(seat, "Dee"),
    )
    now = {"seat": seat, "now": LATER}
    trash_referrals(**now, referrals=[sent])
    restore_referrals(**now, referrals=[sent])
    trash_engagement(**now, work=work)
    restore_engagement(**now, work=work)
    trash_party(**now, party=dee)
    restore_party(**now, party=dee)
    for table, row in (("referral", sent), ("engagement", work), ("party", dee)):
        told = [differences(line).get("trashed_at") for line in lines(table, row.pk)[-2:]]
        assert told[0] is not None and told[0][0] is None and told[0][1]
        assert told[1] is not None and told[1][0] and told[1][1] is None
        assert {line.at for line in lines(table, row.pk)[-2:]} == {LATER}


def test_a_stage_and_the_thanks_leave_lines_of_who_and_when(seat: Seat) -> None:
    sent = people.referral(seat, "Ann", "Bob")
    colleague = people.seat_in(seat, "member")
    record_thanks(seat=colleague, now=LATER, referral=sent, given=ThanksGiven(at=people.NOW))
    move_stage(seat=colleague, now=LATER, referral=sent, stage="won", at=people.NOW)
    thanked, won = lines("referral", sent.pk)[-2:]
    assert differences(thanked) == {"thanks": ("owed", "given")}
    assert differences(won) == {"stage": ("received", "won")}
    for line in (thanked, won):
        assert (line.at, line.by) == (LATER, colleague.user)


def test_raw_sql_leaves_a_line_too(seat: Seat) -> None:
    sent = people.referral(seat, "Ann", "Bob")
    change(sent, note="written behind its back")
    assert differences(lines("referral", sent.pk)[-1]) == {"note": ("", "written behind its back")}


def test_money_stands_in_a_line_as_whole_ten_thousandths(seat: Seat) -> None:
    work = people.engagement(seat, "Bob", value="0.10")
    change_engagement(seat=seat, now=LATER, work=work, value=None)
    assert differences(lines("engagement", work.pk)[-1]) == {"value": (1000, None)}


def test_the_trace_leaves_no_line_because_it_can_be_worked_out_again(seat: Seat) -> None:
    second = people.referral(seat, "Bob", "Cy", "2026-02-01")
    people.referral(seat, "Ann", "Bob", "2026-01-01")
    second.refresh_from_db()
    assert second.depth == 2
    assert len(lines("referral", second.pk)) == 1


@pytest.mark.parametrize("model", [Party, Referral, Engagement])
def test_every_column_but_the_ones_worked_out_is_watched(model: type) -> None:
    worked_out = {
        "sort_name",
        "normal_form",
        "search",
        "parent_id",
        "root_id",
        "direct_id",
        "origin_id",
        "depth",
    }
    bookkeeping = {"id", "workspace_id", "batch_id", "added_at", "changed_at", "changed_by_id", "origin_key"}
    columns = {field.column for field in model._meta.concrete_fields}
    assert columns - worked_out - bookkeeping == set(AUDITED[model._meta.model_name])


# Seals


@pytest.fixture
def history(seat: Seat) -> Seat:
    """A practice with a few acts behind it."""
    people.chain(seat, "Ann", "Bob", "Cy", "Dee")
    change_party(seat=seat, now=LATER, party=Party.objects.get(name="Ann"), note="met in Rome")
    return seat


def test_every_act_closes_its_lines_with_a_seal(history: Seat, stranger: Seat) -> None:
    people.referral(stranger, "Zoe", "Yan")
    assert broken_seals() == []
    assert Seal.objects.values("workspace").distinct().count() == 2


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE headwater_change SET after = REPLACE(after, 'Rome', 'Oslo') WHERE after LIKE '%%Rome%%'",
        "UPDATE headwater_change SET by_id = NULL WHERE id = (SELECT MIN(id) + 1 FROM headwater_change)",
        'UPDATE headwater_change SET "row" = "row" + 1 WHERE id = (SELECT MAX(id) FROM headwater_change)',
        "DELETE FROM headwater_change WHERE id = (SELECT MAX(id) FROM headwater_change)",
        "DELETE FROM headwater_change WHERE id = (SELECT MIN(id) FROM headwater_change)",
        "DELETE FROM headwater_seal WHERE id = (SELECT MAX(id) FROM headwater_seal)",
        "UPDATE headwater_seal SET digest = 'forged' WHERE id = (SELECT MAX(id) FROM headwater_seal)",
    ],
)
def test_tampering_past_the_guards_shows(history: Seat, tampering: str) -> None:
    remove(connection)
    assert execute(tampering)
    assert broken_seals() != []


def test_a_line_slipped_in_between_shows(history: Seat) -> None:
    remove(connection)
    middle = Change.objects.order_by("pk")[2]
    execute("DELETE FROM headwater_change WHERE id = %s", middle.pk)
    Change.objects.create(
        pk=middle.pk, workspace=history.workspace, table="party", row=middle.row, at=middle.at, by=middle.by,
        before="", after="{}",
    )  # fmt: skip
    assert broken_seals() != []


@given(
    texts=st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20), min_size=1, max_size=4
    )
)
def test_any_text_can_be_sealed(history: Seat, texts: list[str]) -> None:
    ann = Party.objects.get(name="Ann")
    for text in texts:
        change_party(seat=history, now=LATER, party=ann, note=text)
    assert broken_seals() == []
