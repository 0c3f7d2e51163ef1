"""Who may set up mailboxes and send letters: owner and member; a viewer looks, another workspace sees nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

import people
import posting
from headwater.actions.acting import NotAllowed, NotHere, Seat
from headwater.actions.drafts import put_in_drafts
from headwater.actions.mailboxes import (
    add_mailbox,
    change_mailbox,
    restore_mailbox,
    trash_mailbox,
    try_mailbox,
)
from headwater.actions.outbox import it_arrived, queue, send_again, withdraw
from headwater.actions.outbox_holds import release
from headwater.store.models import Change, Letter, Mailbox
from mailservers import imap_server, smtp_sink

Verb = Callable[[dict[str, Any], dict[str, Any]], Any]
NOW = people.NOW


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture
def row(seat: Seat) -> Any:
    """One of everything, to act upon, with servers that answer."""
    with smtp_sink() as sink, imap_server() as house:
        box = posting.mailbox(seat, smtp=sink.port, imap=house.port, smtp_user="", now=NOW)
        spare = posting.mailbox(seat, smtp=sink.port, address="spare@example.org")
        queued, doubtful = posting.queued(seat, "Ann"), posting.queued(seat, "Bob")
        Letter.objects.filter(pk=doubtful.pk).update(state="uncertain", claimed_at=NOW)
        yield {
            "box": box, "spare": spare, "draft": posting.letter(seat, "Cy"), "queued": queued, "doubtful": doubtful,
        }  # fmt: skip


VERBS: dict[str, Verb] = {
    "change_mailbox": lambda seated, row: change_mailbox(
        **seated, mailbox=row["box"], told={"sender_name": "K"}
    ),
    "trash_mailbox": lambda seated, row: trash_mailbox(**seated, mailbox=row["spare"]),
    "restore_mailbox": lambda seated, row: restore_mailbox(**seated, mailbox=row["spare"]),
    "release": lambda seated, row: release(**seated, mailbox=row["box"]),
    "queue": lambda seated, row: queue(**seated, letter=row["draft"]),
    "put_in_drafts": lambda seated, row: put_in_drafts(**seated, letter=row["draft"]),
    "withdraw": lambda seated, row: withdraw(**seated, letter=row["queued"]),
    "it_arrived": lambda seated, row: it_arrived(**seated, letter=row["doubtful"]),
    "send_again": lambda seated, row: send_again(**seated, letter=row["doubtful"]),
}
NO_CHANGE: dict[str, Verb] = {
    "try_mailbox": lambda seated, row: try_mailbox(**seated, mailbox=row["spare"]),
}
TOLD = {"address": "new@example.org", "smtp_host": "localhost", "smtp_security": "plain"}


def everything() -> list[Any]:
    """All that a verb could have changed."""
    return [
        *(list(model.objects.order_by("pk").values()) for model in (Mailbox, Letter)),
        Change.objects.count(),
    ]


@pytest.mark.parametrize("role", ["owner", "member"])
@pytest.mark.parametrize("verb", VERBS | NO_CHANGE)
def test_owner_and_member_may(seat: Seat, row: dict[str, Any], verb: str, role: str) -> None:
    actor = seat if role == "owner" else people.seat_in(seat, "member")
    before = everything()
    (VERBS | NO_CHANGE)[verb]({"seat": actor, "now": NOW + timedelta(hours=1)}, row)
    assert verb in NO_CHANGE or everything() != before


@pytest.mark.parametrize("verb", VERBS | NO_CHANGE)
def test_a_viewer_may_not_and_nothing_changes(
    seat: Seat, viewer: Seat, row: dict[str, Any], verb: str
) -> None:
    before = everything()
    with pytest.raises(NotAllowed, match="look at this workspace but not change it"):
        (VERBS | NO_CHANGE)[verb]({"seat": viewer, "now": NOW}, row)
    assert everything() == before


@pytest.mark.parametrize("verb", VERBS | NO_CHANGE)
def test_rows_of_another_workspace_do_not_exist_and_nothing_changes(
    seat: Seat, stranger: Seat, row: dict[str, Any], verb: str
) -> None:
    before = everything()
    with pytest.raises(NotHere, match="does not exist in your workspace"):
        (VERBS | NO_CHANGE)[verb]({"seat": stranger, "now": NOW}, row)
    assert everything() == before


def test_a_viewer_adds_no_mailbox(viewer: Seat) -> None:
    with pytest.raises(NotAllowed, match="look at this workspace"):
        add_mailbox(seat=viewer, now=NOW, told=TOLD)
    assert not Mailbox.objects.exists()


def test_another_workspaces_mailbox_sends_none_of_my_letters(seat: Seat, stranger: Seat) -> None:
    posting.mailbox(stranger)
    letter = posting.letter(seat)
    Letter.objects.filter(pk=letter.pk).update(mailbox=Mailbox.objects.get())
    letter.refresh_from_db()
    with pytest.raises(Exception, match="no mailbox to send from"):
        queue(seat=seat, now=NOW, letter=letter)
