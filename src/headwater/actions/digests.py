"""The daily mail to the owner: made once a day at the chosen hour, from what Today shows, and none when nothing is due.

Each digest is one row, made before anything is sent, so that a day has one. It goes to the owner alone and names what
to do; the addresses in it hold a secret of which only the hash is kept, made anew for each try.
"""

from __future__ import annotations

import hashlib
import json
import logging
import secrets
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import IntegrityError, transaction

from headwater.actions.acting import Refused, Seat, one_act
from headwater.actions.mailboxes import mailbox_of, note_fault, smtp_server
from headwater.actions.settling import settle_in
from headwater.actions.subjects import named
from headwater.core.digest import ONE_TAP, Item, subject_line, text_of
from headwater.delivery.faults import MailFault, Unknowable
from headwater.delivery.smtp import Parcel, deliver
from headwater.formats.mail_headers import Outgoing, written
from headwater.store.models import Digest, Mailbox, Member, Workspace
from headwater.store.queries.plan import plan_of
from headwater.store.queries.plan_found import GROUPS
from headwater.store.queries.troubles import troubles

_log = logging.getLogger(__name__)
AGAIN: Final = timedelta(minutes=10)
"""A digest that could not be handed over is tried again after this, as long as its day lasts."""
LIFE: Final = timedelta(days=7)
OPEN: Final = "The daily mail's addresses work for a week. Open Headwater to see what is due now."


def send_digests(*, now: datetime) -> None:
    """Make and send every digest whose hour has come."""
    for workspace in Workspace.objects.exclude(digest_hour=None).exclude(digest_to="").select_related("me"):
        there = now.astimezone(ZoneInfo(workspace.timezone))
        if there.hour >= (workspace.digest_hour or 0):
            _one(workspace, there.date(), now)


def _one(workspace: Workspace, day: date, now: datetime) -> None:
    digest = Digest.objects.filter(workspace=workspace, day=day).first() or _made(workspace, day, now)
    if digest is None or digest.state not in {"queued", "failed"}:
        return
    if digest.state == "failed" and now - digest.at < AGAIN:
        return
    mailbox = mailbox_of(workspace, sends=True)
    if mailbox is None:
        _set(digest, now, "failed", "There is no mailbox to send from. Set one up under Settings, Mailboxes.")
        return
    if mailbox.hold:
        _set(digest, now, "failed", f"Sending is held. {mailbox.hold}")
        return
    _send(workspace, digest, mailbox, now)


def _made(workspace: Workspace, day: date, now: datetime) -> Digest | None:
    """Today's digest, made now; None when another process was faster."""
    items = due_items(workspace, now=now)
    try:
        with transaction.atomic():
            return Digest.objects.create(
                workspace=workspace, day=day, items=len(items), at=now, state="queued" if items else "none",
                body=json.dumps([asdict(item) for item in items], ensure_ascii=False),
            )  # fmt: skip
    except IntegrityError:
        return None


def due_items(workspace: Workspace, *, now: datetime) -> list[Item]:
    """What Today shows at this moment, as items of the mail: every duty is one of its own, whoever it concerns.

    Further reasons that are no duty ride along with the first one about the same person, as on the card.
    """
    items = []
    for card in plan_of(workspace, now).plan.shown:
        duties = [one for one in card.also if GROUPS.get(one.signal) == "duty"]
        rides = tuple(one.what for one in card.also if one not in duties)
        items += [
            Item(one.signal, one.subject, one.verb, one.what, one.why, also, one.late)
            for one, also in ((card.lead, rides), *((duty, ()) for duty in duties))
        ]
    return items


def _send(workspace: Workspace, digest: Digest, mailbox: Mailbox, now: datetime) -> None:
    """Hand it over. Whether it arrived is written down before the server is asked, as with every letter."""
    secret = secrets.token_urlsafe(32)
    Digest.objects.filter(pk=digest.pk).update(secret=hashed(secret), at=now)
    items = items_of(digest)
    text = text_of(
        items=items, today=digest.day, address=f"{settings.BASE_URL}/digest/{secret}", home=settings.BASE_URL,
        troubles=[trouble.sentence for trouble in troubles(workspace, now)],
    )  # fmt: skip
    letter = Outgoing(
        sender=mailbox.address, sender_name="Headwater", to=workspace.digest_to, to_name="", at=now,
        subject=subject_line(items=items, today=digest.day), body=text, message_id=_message_id(digest, mailbox),
    )  # fmt: skip
    try:
        parcel = Parcel(sender=mailbox.address, to=workspace.digest_to, content=written(letter))
        deliver(smtp_server(mailbox), parcel, lambda: _set(digest, now, "handing", ""))
    except MailFault as fault:
        _set(digest, now, "failed", fault.sentence)
        note_fault(mailbox, now=now, fault=fault)
    except Unknowable as unknown:
        _set(digest, now, "uncertain", str(unknown))
    else:
        _set(digest, now, "sent", "")
        note_fault(mailbox, now=now, fault=None)


def _set(digest: Digest, now: datetime, state: str, fault: str) -> None:
    Digest.objects.filter(pk=digest.pk).update(state=state, at=now, fault=fault[:500])


def _message_id(digest: Digest, mailbox: Mailbox) -> str:
    words = f"digest|{digest.workspace_id}|{digest.day}|{digest.pk}"
    name = hashlib.sha256(words.encode()).hexdigest()[:32]
    return f"<{name}@{mailbox.address.rpartition('@')[2] or 'localhost'}>"


def hashed(secret: str) -> str:
    """What is kept of a digest's secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def items_of(digest: Digest) -> list[Item]:
    """What stands in a digest."""
    told = json.loads(digest.body or "[]")
    return [Item(**{**one, "why": tuple(one["why"]), "also": tuple(one["also"])}) for one in told]


def digest_of(*, secret: str, now: datetime) -> tuple[Digest, Seat]:
    """The digest behind a secret, and the owner's seat. Raises Refused when there is none or it is too old."""
    found = Digest.objects.select_related("workspace__me").filter(secret=hashed(secret)).first()
    if found is None or now - found.at > LIFE:
        raise Refused(OPEN)
    owner = (
        Member.objects.filter(workspace=found.workspace, role="owner")
        .select_related("user")
        .order_by("pk")
        .first()
    )
    if owner is None:
        raise Refused(OPEN)
    return found, Seat(workspace=found.workspace, user=owner.user, role=owner.role)


def done_from_mail(*, seat: Seat, now: datetime, item: Item, key: str = "") -> str:
    """One tap: it was done. Gives the sentence to show. The same tap again changes nothing."""
    if item.verb not in ONE_TAP or named(item.subject) is None:
        raise Refused("This one needs a word more. Open it in Headwater.")
    body = {"signal": item.signal, "subject": item.subject}
    with one_act(seat=seat, now=now, action="done_from_mail", key=key, body=body) as act:
        if act.repeated:
            return str(act.result["said"])
        said = settle_in(act, signal=item.signal, subject=item.subject, told={"verb": item.verb})
        act.result = {"said": said}
        return said


def item_at(items: Sequence[Item], number: int) -> Item | None:
    """The item of that number, from 1."""
    return items[number - 1] if 1 <= number <= len(items) else None
