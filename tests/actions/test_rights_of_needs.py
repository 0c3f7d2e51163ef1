"""Who may keep needs, names, offers, wishes, trust and pairs apart: as with everything else. And needs by mail."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import NotAllowed, NotHere, Seat
from headwater.actions.aparts import keep_apart, restore_apart, trash_apart
from headwater.actions.bearings import record_bearing
from headwater.actions.candidates import answer_candidate
from headwater.actions.needs import Wanted, need_from, record_needs
from headwater.actions.needs_mailed import note_needs
from headwater.actions.offers import change_offer, record_offer, restore_offer, trash_offer
from headwater.actions.trust import rate_trust, set_capacity
from headwater.actions.wishes import change_wish, meet_wish, record_wish, restore_wish, trash_wish
from headwater.formats.mail_headers import MailHead
from headwater.store.models import Apart, Candidate, Change, Mailbox, Need, Offer, Party, Wish

from .test_rights import Verb

NOW = people.NOW


def ledger(seat: Seat) -> dict[str, Any]:
    """One of everything, to act upon."""
    at = {"seat": seat, "now": NOW}
    ann, bob = people.person(seat, "Ann"), people.person(seat, "Bob")
    (need,) = record_needs(**at, contact=ann, wanted=[Wanted(text="a notary")])
    return {
        "ann": ann, "bob": bob, "need": need, "offer": record_offer(**at, contact=bob, text="Deeds"),
        "wish": record_wish(**at, name="Dana"),
        "apart": keep_apart(**at, one=ann, other=people.person(seat, "Cy")),
        "work": record_bearing(**at, contact=ann, kind="working on", value="a move", on=NOW.date()),
    }  # fmt: skip


UPON: dict[str, Verb] = {
    "record_needs": lambda by, row: record_needs(**by, contact=row["ann"], wanted=[Wanted(text="a nanny")]),
    "need_from": lambda by, row: need_from(**by, bearing=row["work"]),
    "answer_candidate": lambda by, row: answer_candidate(
        **by, need=row["need"], party=row["bob"], answer="no thanks"
    ),
    "rate_trust": lambda by, row: rate_trust(**by, contact=row["bob"], trust=4),
    "set_capacity": lambda by, row: set_capacity(**by, contact=row["bob"], capacity=2),
    "record_offer": lambda by, row: record_offer(**by, contact=row["ann"], text="Advice"),
    "change_offer": lambda by, row: change_offer(**by, offer=row["offer"], text="Contracts"),
    "trash_offer": lambda by, row: trash_offer(**by, offer=row["offer"]),
    "restore_offer": lambda by, row: restore_offer(**by, offer=row["offer"]),
    "change_wish": lambda by, row: change_wish(**by, wish=row["wish"], why="The fair"),
    "meet_wish": lambda by, row: meet_wish(**by, wish=row["wish"]),
    "trash_wish": lambda by, row: trash_wish(**by, wish=row["wish"]),
    "restore_wish": lambda by, row: restore_wish(**by, wish=row["wish"]),
    "keep_apart": lambda by, row: keep_apart(**by, one=row["ann"], other=row["bob"]),
    "trash_apart": lambda by, row: trash_apart(**by, apart=row["apart"]),
    "restore_apart": lambda by, row: restore_apart(**by, apart=row["apart"]),
}
VERBS = UPON | {"record_wish": lambda by, _: record_wish(**by, name="Eve")}


def everything() -> list[Any]:
    """All that a verb could have changed."""
    models: tuple[Any, ...] = (Need, Candidate, Offer, Wish, Apart, Party)
    return [*(list(model.objects.order_by("pk").values()) for model in models), Change.objects.count()]


@pytest.mark.parametrize("verb", VERBS)
def test_a_member_may(seat: Seat, verb: str) -> None:
    row = ledger(seat)
    before = everything()
    VERBS[verb]({"seat": people.seat_in(seat, "member"), "now": NOW + timedelta(hours=1)}, row)
    assert everything() != before


@pytest.mark.parametrize("verb", VERBS)
def test_a_viewer_may_not_and_nothing_changes(seat: Seat, viewer: Seat, verb: str) -> None:
    row = ledger(seat)
    before = everything()
    with pytest.raises(NotAllowed, match="look at this workspace but not change it"):
        VERBS[verb]({"seat": viewer, "now": NOW}, row)
    assert everything() == before


@pytest.mark.parametrize("verb", UPON)
def test_rows_of_another_workspace_do_not_exist_and_nothing_changes(
    seat: Seat, stranger: Seat, verb: str
) -> None:
    row = ledger(seat)
    before = everything()
    with pytest.raises(NotHere):
        UPON[verb]({"seat": stranger, "now": NOW}, row)
    assert everything() == before


def mail(subject: str, number: int = 1, *, to: str = "me@example.org", sender: str = "me@example.org") -> Any:
    head = MailHead(
        at=NOW, senders=(sender,), receivers=(to,), message_id=f"<{number}@mail>", references=(), subject=subject
    )  # fmt: skip
    return head, NOW


def test_a_need_mailed_to_myself_is_written_down_once_and_from_nobody_else(seat: Seat) -> None:
    ann = people.person(seat, "Ann Berg")
    mailbox = Mailbox(workspace=seat.workspace, address="Me@example.org")
    mails = [
        mail("Need: Ann Berg needs a notary by June"), mail("need: a printer", 2),
        mail("Need: money", 3, sender="eve@example.net"), mail("Need: a car", 4, to="ann@example.net"),
        mail("Lunch", 5), mail("Need: …", 6),
    ]  # fmt: skip
    note_needs(mailbox, mails, now=NOW)
    note_needs(mailbox, mails, now=NOW)
    kept = {(need.contact, need.text) for need in Need.objects.all()}
    assert kept == {(ann, "a notary"), (seat.workspace.me, "a printer")} and Need.objects.count() == 2
