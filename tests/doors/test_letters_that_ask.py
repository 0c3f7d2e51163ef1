"""Letters that ask, and letters that tell: by no way out do they leave when asking or telling has to wait."""

from __future__ import annotations

from typing import Any

import pytest

import people
import posting
from headwater.actions.asks import record_ask
from headwater.actions.bearings import record_bearing
from headwater.actions.outbox_round import send_due
from headwater.actions.plans import start_plan
from headwater.actions.professions import choose_profession
from headwater.actions.touches import record_touch
from headwater.core.folder import GROUNDWORK
from headwater.core.signals import suggested
from headwater.store.folders import read_day, read_folders
from headwater.store.models import Ask, Letter, Party, SignalDeed, Touch

NOW = people.NOW
DAY = NOW.date()


def ready(seat: Any, name: str = "Ann Berg") -> Party:
    """A client who can be asked."""
    contact = people.known(seat, name)
    people.engagement(seat, contact, "2026-02-01", "900")
    for kind, value in (("phase", "trusted"), ("proof", "value delivered"), ("groundwork", GROUNDWORK[0])):
        stated(seat, contact, kind, value)
    for _ in range(2):
        record_touch(
            seat=seat, now=NOW, contact=contact, kind="resource", at=people.at("2026-03-02"), direction="out",
            gave="deposit",
        )  # fmt: skip
    return contact


def stated(seat: Any, contact: Party, kind: str, value: str = "the report") -> None:
    record_bearing(
        seat=seat,
        now=NOW,
        contact=contact,
        kind=kind,
        value=value,
        on=people.at("2026-03-02").date(),
        basis="lunch",
    )


def begun(seat: Any, contact: Party, **more: Any) -> Letter:
    told = {"kind": "ask-referral", "subject": "A favour", **more}
    return posting.letter(seat, contact, **told)


def suggestions(seat: Any, contact: Party) -> dict[str, str]:
    folder = read_folders(seat.workspace, now=NOW, people={contact.pk})[contact.pk]
    return {one.signal: one.subject for one in suggested(folder, read_day(seat.workspace, now=NOW))}


def stands(client: Any, letter: Letter) -> list[int]:
    """What every way out answers: the file, sent by hand, into the drafts, sent."""
    ways = [client.get(f"/letters/{letter.pk}/letter.eml").status_code]
    return [*ways, *(client.post(f"/letters/{letter.pk}/{way}", {"way": "copy"}).status_code for way in WAYS)]


WAYS = ("sent", "drafts", "send")


@pytest.mark.parametrize("kind", ["complaint", "unpaid", "hold", "warm-up", "ask", "nothing given"])
def test_no_way_out_is_open_to_a_letter_that_asks_while_asking_waits(kind, signed_in, seat):
    ann = people.known(seat, "Ann Berg") if kind == "nothing given" else ready(seat)
    posting.mailbox(seat, smtp=1, imap=1)
    letter = begun(seat, ann)
    if kind == "warm-up":
        start_plan(seat=seat, now=NOW, contact=ann, kind="warm-up")
    elif kind == "ask":
        record_ask(seat=seat, now=NOW, contact=ann, kind="introduction")
    elif kind != "nothing given":
        stated(seat, ann, kind)
    said = signed_in.get(f"/letters/{letter.pk}").content.decode()
    assert "Ann Berg is not ready to be asked." in said and "How it leaves" not in said
    assert (
        "not ready to be asked"
        in signed_in.get(f"/letters/new?kind=ask-referral&party={ann.pk}").content.decode()
    )
    assert stands(signed_in, letter) == [400, 400, 400, 400]
    letter.refresh_from_db()
    assert letter.state == "draft"


@pytest.mark.parametrize(
    ("channel", "touch"), [("mail", "mail"), ("phone", "call"), ("in person", "meeting")]
)
@pytest.mark.parametrize("by", ["can-be-asked", ""])
def test_a_letter_that_asked_is_an_ask_whatever_way_it_went(by, channel, touch, signed_in, seat):
    ann = ready(seat)
    letter = begun(seat, ann, signal=by, subject_of=suggestions(seat, ann)[by] if by else "")
    signed_in.post(f"/letters/{letter.pk}/sent", {"way": "copy", "channel": channel})
    letter.refresh_from_db()
    ask = Ask.objects.get()
    assert (letter.state, letter.fault) == ("sent", "")
    assert (ask.kind, ask.on, ask.touch.kind, ask.touch.gave) == ("referral", DAY, touch, "withdrawal")
    assert "can-be-asked" not in suggestions(seat, ann)
    assert SignalDeed.objects.filter(answer="done").count() == bool(by)


def test_whoever_asks_all_the_same_writes_it_down_and_one_letter_carries_that_ask(signed_in, seat):
    bob = people.known(seat, "Bob Stone")
    first, second = begun(seat, bob), begun(seat, bob)
    record_ask(seat=seat, now=NOW, contact=bob, kind="referral", override="He offered it himself")
    for letter in (first, second):
        signed_in.post(f"/letters/{letter.pk}/sent", {"way": "copy", "channel": "mail"})
        letter.refresh_from_db()
    assert (first.state, second.state, Ask.objects.count()) == ("sent", "draft", 1)


def test_a_letter_that_waits_in_the_outbox_does_not_ask_once_something_stands_against_it(seat):
    ann, post = ready(seat), posting.Post()
    posting.mailbox(seat)
    letter = posting.queued(seat, ann, kind="ask-referral")
    stated(seat, ann, "complaint")
    send_due(now=NOW, deliver=post)
    letter.refresh_from_db()
    assert letter.state == "failed" and "not ready to be asked" in letter.fault and not post.taken


@pytest.mark.parametrize("kind", ["outcome", "closing-note", "repair"])
@pytest.mark.parametrize("profession", ["", "therapist"])
def test_a_letter_that_tells_leaves_only_from_the_referral_it_tells_of(profession, kind, signed_in, seat):
    ann = people.known(seat, "Ann Berg")
    people.referral(seat, ann, "Bob Stone", "2026-04-20")
    if profession:
        choose_profession(seat=seat, now=NOW, key=profession)
    posting.mailbox(seat, smtp=1, imap=1)
    letter = begun(seat, ann, kind=kind, body="Bob hired me for his divorce and pays 4,000 euros.\n")
    assert stands(signed_in, letter) == [400, 400, 400, 400]
    page = signed_in.get("/letters/new", {"party": ann.pk, "kind": kind}).content.decode()
    assert "Open that referral" in page and f'<option value="{kind}"' not in page


@pytest.mark.parametrize("signal", ["connector-talk", "origin-unknown", "kit"])
def test_what_a_letter_cannot_settle_is_still_a_contact(signal, signed_in, seat):
    ann = people.known(seat, "Ann Berg")
    letter = begun(seat, ann, kind="check-in", signal=signal, subject_of=f"party:{ann.pk}:never")
    signed_in.post(f"/letters/{letter.pk}/sent", {"way": "copy", "channel": "message"})
    assert [(one.kind, one.note) for one in Touch.objects.filter(contact=ann)] == [("message", "A favour")]
    assert not ann.appointments.exists()
