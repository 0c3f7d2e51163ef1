"""A client list becomes contacts, referrals and paid work; again it changes nothing, corrected it changes one fact."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

import people
from headwater.actions.acting import KeyUsed, NotAllowed, Refused, Seat
from headwater.actions.engagements import trash_engagement
from headwater.actions.imports.alike import alike
from headwater.actions.imports.batch import Choices, FileRead, Imported
from headwater.actions.imports.clients import import_clients
from headwater.actions.imports.plan import plan_clients
from headwater.actions.imports.undo import undo_import
from headwater.actions.parties import change_party, trash_party
from headwater.actions.referrals import change_referral, trash_referrals
from headwater.formats.client_list import read_client_list
from headwater.store.models import Batch, Behind, Engagement, Party, Profile, Referral
from headwater.store.queries.soundness import faults
from importing import HEAD, LIST, bring, ledger

NOW = people.NOW


def told(done: Imported, row: int) -> str:
    """What is said of a row."""
    return next(f"{one.outcome}: {one.text}" for one in done.rows if one.row == row)


def chain_of(seat: Seat, name: str) -> tuple[str | None, str | None]:
    """The direct and the root source of the first work of a client."""
    work = Engagement.objects.of(seat.workspace).filter(client__name=name).order_by("pk").first()
    return (work.direct.name if work.direct else None, work.root.name if work.root else None)


def test_rows_become_people_referrals_and_work_with_their_chain(seat: Seat) -> None:
    done = bring(seat, LIST)
    assert {key: done.counts[key] for key in ("contacts", "contents", "referrals", "engagements")} == {
        "contacts": 5, "contents": 1, "referrals": 3, "engagements": 3,
    }  # fmt: skip
    assert chain_of(seat, "Bob Falk") == ("Ann Berg", "Carol Dahl")
    assert chain_of(seat, "Dee Holm") == (None, None)
    work = Engagement.objects.get(client__name="Bob Falk")
    assert (work.value, work.currency, work.started_on) == (Decimal("800.50"), "EUR", date(2024, 3, 20))
    stages = Referral.objects.get(prospect__name="Cy Lind").history.values_list("stage", flat=True)
    assert list(stages) == ["received", "lost"]
    assert not any(faults().values())


def test_the_same_file_three_times_changes_nothing(seat: Seat) -> None:
    bring(seat, LIST)
    before, batches = ledger(seat), Batch.objects.count()
    for _ in range(2):
        again = bring(seat, LIST)
        assert again.batch is None and again.counts["unchanged"] == 4
    assert ledger(seat) == before and Batch.objects.count() == batches


@pytest.mark.parametrize(
    ("old", "new", "row", "check"),
    [
        ("800.50", "850.00", 3, lambda: Engagement.objects.get(client__name="Bob Falk").value == Decimal(850)),
        ("2024-03-20", "2024-03-21", 3, lambda: Engagement.objects.get(client__name="Bob Falk").started_on.day == 21),
        ("2024-03-05", "2024-03-06", 3, lambda: Referral.objects.get(prospect__name="Bob Falk").received_on.day == 6),
        ("Bob Falk,Ann", "Bob Falk,Dee", 3, lambda: Referral.objects.get(prospect__name="Bob Falk").source.name.startswith("Dee")),
    ],
)  # fmt: skip
def test_one_changed_cell_changes_that_one_fact(seat: Seat, old: str, new: str, row: int, check: Any) -> None:
    bring(seat, LIST)
    counts = Referral.objects.count(), Engagement.objects.count()
    again = bring(seat, LIST.replace(old, new))
    assert [one.row for one in again.rows if one.outcome == "changed"] == [row]
    assert (Referral.objects.count(), Engagement.objects.count()) == counts and check()
    assert bring(seat, LIST.replace(old, new)).batch is None
    assert not any(faults().values())


def test_another_file_with_a_similar_row_adds_and_does_not_overwrite(seat: Seat) -> None:
    bring(seat, LIST)
    bring(
        seat,
        HEAD
        + "Bob Falk,Ann Berg,2024-03-05,2024-06-20,800.50,Won\nEve Stone,Ann Berg,2024-06-01,2024-07-01,5,Won\n",
    )
    assert sorted(Engagement.objects.filter(client__name="Bob Falk").values_list("started_on", flat=True)) == [
        date(2024, 3, 20), date(2024, 6, 20),
    ]  # fmt: skip


def test_what_was_corrected_by_hand_stays_corrected(seat: Seat) -> None:
    bring(seat, LIST)
    sent = Referral.objects.get(prospect__name="Bob Falk")
    change_referral(seat=seat, now=NOW, referral=sent, source=Party.objects.get(name="Carol Dahl"))
    before = ledger(seat)
    assert bring(seat, LIST).batch is None
    assert ledger(seat) == before


def test_people_in_the_trash_are_not_made_again(seat: Seat) -> None:
    people.person(seat, "Ann Berg")
    trash_party(seat=seat, now=NOW, party=Party.objects.get(name="Ann Berg"))
    done = bring(seat, LIST)
    assert told(done, 2) == "skipped: Ann Berg is in the trash. Restore the entry there, then import again."
    assert "Its source, Ann Berg, is in the trash" in told(done, 3)
    assert Party.objects.filter(name="Ann Berg").count() == 1


def test_referrals_and_work_in_the_trash_are_not_made_again(seat: Seat) -> None:
    bring(seat, LIST)
    trash_referrals(seat=seat, now=NOW, referrals=[Referral.objects.get(prospect__name="Cy Lind")])
    trash_engagement(seat=seat, now=NOW, work=Engagement.objects.get(client__name="Dee Holm"))
    before = ledger(seat)
    done = bring(seat, LIST)
    assert done.batch is None and ledger(seat) == before


def test_columns_of_machines_are_ignored(seat: Seat, stranger: Seat) -> None:
    text = (
        "id,workspace,is_staff,deletedAt,password,Client,Referred by,Date\n"
        f"1,{stranger.workspace.pk},true,2020-01-01,secret,Ann Berg,Carol Dahl,2024-01-10\n"
    )
    bring(seat, text)
    assert set(
        Party.objects.filter(name__in=["Ann Berg", "Carol Dahl"]).values_list("workspace", flat=True)
    ) == {seat.workspace.pk}
    assert not Party.objects.filter(name__contains="secret").exists()


def test_one_bad_row_costs_that_row(seat: Seat) -> None:
    rows = [f"Client N{at}x Berg,Carol Dahl,2024-01-{at % 28 + 1:02},,,Won" for at in range(300)]
    rows[298] = ',"",not a date,,"twelve, or so",'
    done = bring(seat, HEAD + "\n".join(rows))
    assert done.counts["skipped"] == 1 and done.counts["referrals"] == 299
    assert "Names no client" in told(done, 300)


def test_undated_rows_are_left_out_and_said_unless_the_user_dates_them(seat: Seat) -> None:
    text = "Client,Referred by\nCy Lind,Bob Falk\nBob Falk,Ann Berg\nAnn Berg,Carol Dahl\n"
    with pytest.raises(Refused):
        bring(seat, text)
    assert not Referral.objects.exists()
    bring(seat, text, undated_on=date(2024, 1, 1))
    assert set(Referral.objects.values_list("received_on", flat=True)) == {date(2024, 1, 1)}
    assert chain_of(seat, "Cy Lind") == ("Bob Falk", "Carol Dahl")


def test_a_circle_within_one_day_is_left_out_and_said(seat: Seat) -> None:
    done = bring(
        seat,
        HEAD
        + "Bob Falk,Ann Berg,2024-01-01,,,\nCy Lind,Bob Falk,2024-01-01,,,\nAnn Berg,Cy Lind,2024-01-01,,,\n",
    )
    assert done.counts["referrals"] == 2 and "a circle would close" in told(done, 4)
    assert not any(faults().values())


def test_a_circle_over_time_is_kept(seat: Seat) -> None:
    done = bring(
        seat,
        HEAD
        + "Bob Falk,Ann Berg,2019-01-01,,,\nCy Lind,Bob Falk,2020-01-01,,,\nAnn Berg,Cy Lind,2021-01-01,,,\n",
    )
    assert done.counts["referrals"] == 3


def test_somebody_who_names_themselves_or_me_is_said(seat: Seat) -> None:
    done = bring(
        seat, HEAD + f"Ann Berg,Ann Berg,2024-01-01,,,\nBob Falk,{seat.workspace.me.name},2024-01-01,,,\n"
    )
    assert "stands as their own source" in told(done, 2) and "Names you as the source" in told(done, 3)
    assert not Referral.objects.exists()


def test_thanks_are_asked_for_late_referrals_only(seat: Seat) -> None:
    late, old = NOW.date() - timedelta(days=10), NOW.date() - timedelta(days=90)
    done = bring(
        seat,
        HEAD
        + f"Ann Berg,Carol Dahl,{late},{late},5,Won\nBob Falk,Carol Dahl,{old},{old},5,Won\nCy Lind,Google,{late},,,Lost\n",
    )
    thanks = dict(Referral.objects.values_list("prospect__name", "thanks"))
    assert thanks == {"Ann Berg": "owed", "Bob Falk": "none", "Cy Lind": "none"}
    assert Referral.objects.get(prospect__name="Ann Berg").stage == "received"
    assert "stays open until Carol Dahl has been thanked" in told(done, 2)


def test_a_credit_note_lowers_the_value_and_two_currencies_stay_apart(seat: Seat) -> None:
    done = bring(
        seat,
        HEAD
        + "Ann Berg,Carol Dahl,2024-01-10,2024-02-01,-120.00,Won\nBob Falk,Carol Dahl,2024-01-10,2024-02-01,CHF 90.00,Won\n",
    )
    found = dict(Engagement.objects.values_list("client__name", "currency"))
    assert found == {"Ann Berg": "EUR", "Bob Falk": "CHF"}
    assert Engagement.objects.get(client__name="Ann Berg").value == Decimal(-120)
    assert "below zero" in told(done, 2)


def test_names_are_one_party_only_when_the_user_says_so_and_that_is_remembered(seat: Seat) -> None:
    text = HEAD + "Ann Berg,Carol Dahl,2024-01-10,,,\nBob Falk,Carole Dahl,2024-01-11,,,\n"
    bring(seat, text, same=(("Carole Dahl", "Carol Dahl"),))
    assert list(Party.objects.filter(name__startswith="Carol").values_list("name", flat=True)) == [
        "Carol Dahl"
    ]


def test_a_name_may_be_said_to_be_somebody_known(seat: Seat) -> None:
    known = people.person(seat, "Carolina Dahlberg")
    bring(seat, LIST, same=(("Carol Dahl", "Carolina Dahlberg"),))
    assert Referral.objects.get(prospect__name="Ann Berg").source == known


def test_a_shared_address_finds_somebody_whose_name_fits_and_nobody_else(seat: Seat) -> None:
    bob = people.person(seat, "Robert Falk", addresses=[("email", "bob@example.org")])
    zoe = people.person(seat, "Zoe Unlike", addresses=[("email", "cy@example.org")])
    done = bring(
        seat,
        "Client,Email,Referred by,Date\nBob Falk,BOB@example.org,Ann Berg,2024-01-01\nCy Lind,cy@example.org,Ann Berg,2024-01-01\n",
    )
    assert Referral.objects.get(prospect=bob)
    assert not Referral.objects.filter(prospect=zoe).exists()
    assert "Zoe Unlike has the same e-mail address" in told(done, 3)


def test_a_content_keeps_who_stands_behind_it(seat: Seat) -> None:
    bring(seat, HEAD + "Ann Berg,Interview by Carol Dahl in the Gazette,2024-01-10,,,\n")
    content = Referral.objects.get().source
    assert content.kind == "content"
    assert [one.person.name for one in Behind.objects.filter(content=content)] == ["Carol Dahl"]


def test_a_kind_set_by_hand_holds(seat: Seat) -> None:
    bring(seat, HEAD + "Ann Berg,Northside,2024-01-10,,,\n", kinds={"northside": "organisation"})
    assert Party.objects.get(name="Northside").kind == "organisation"


def test_a_key_makes_it_happen_once(seat: Seat) -> None:
    first = bring(seat, LIST, key="once")
    again = bring(seat, LIST, key="once")
    assert again.repeated and again.batch == first.batch
    with pytest.raises(KeyUsed):
        bring(seat, HEAD + "Eve Stone,Ann Berg,2024-01-10,,,\n", key="once")


def test_chosen_columns_are_remembered_for_the_same_header(seat: Seat) -> None:
    read = read_client_list(LIST.encode(), chosen={"date": "First contact"})
    choices, file = Choices(columns={"date": "First contact"}), FileRead(name="a", digest="a", header_key="k")
    import_clients(seat=seat, now=NOW, read=read, choices=choices, file=file)
    assert Profile.objects.get(header_key="k").columns["date"] == "First contact"


def test_a_viewer_may_not_import_and_nothing_crosses_into_another_workspace(
    seat: Seat, viewer: Seat, stranger: Seat
) -> None:
    people.person(stranger, "Carol Dahl")
    with pytest.raises(NotAllowed):
        bring(viewer, LIST)
    done = bring(seat, LIST)
    assert Party.objects.filter(name="Carol Dahl").count() == 2
    with pytest.raises(Refused):
        undo_import(seat=stranger, now=NOW, batch=done.batch)


def test_an_undone_import_leaves_the_ledger_as_it_was_and_may_come_again(seat: Seat) -> None:
    people.person(seat, "Carol Dahl")
    before = ledger(seat)
    done = bring(seat, LIST)
    after = ledger(seat)
    undo_import(seat=seat, now=NOW + timedelta(hours=1), batch=done.batch)
    assert ledger(seat) == before
    again = bring(seat, LIST, now=NOW + timedelta(hours=2))
    assert again.counts["referrals"] == 3 and len(ledger(seat)["Referral"]) == len(after["Referral"])
    assert not any(faults().values())


def test_somebody_renamed_by_hand_is_known_again_by_the_rows(seat: Seat) -> None:
    bring(seat, LIST)
    change_party(seat=seat, now=NOW, party=Party.objects.get(name="Dee Holm"), name="Deirdre Holm-Vance")
    before = ledger(seat)
    assert bring(seat, LIST).batch is None
    assert ledger(seat) == before


def test_one_address_with_names_that_fit_is_one_client_also_within_a_file(seat: Seat) -> None:
    text = "Client,Email,Date\nRobert Falk,r@example.org,2024-01-01\nBob Falk,r@example.org,2024-02-01\n"
    done = bring(seat, text)
    assert done.counts["contacts"] == 1 and "is taken for the same" in told(done, 3)
    before = ledger(seat)
    assert bring(seat, text).batch is None
    assert ledger(seat) == before


def test_a_client_who_bears_another_name_in_a_file_come_back_is_proposed_and_not_made_twice(
    seat: Seat,
) -> None:
    bring(seat, LIST)
    text = LIST.replace("Bob Falk", "Robert Falkenstein")
    read = read_client_list(text.encode(), currency="EUR")
    plan = plan_clients(workspace=seat.workspace, read=read, choices=Choices(), today=NOW.date())
    pairs = [(pair.a, pair.b) for pair in alike(workspace=seat.workspace, plan=plan)]
    assert pairs == [("Bob Falk", "Robert Falkenstein")]
    before = ledger(seat)
    done = bring(seat, text, same=pairs)
    assert done.counts["contacts"] == done.counts["referrals"] == done.counts["engagements"] == 0
    assert ledger(seat) == before
