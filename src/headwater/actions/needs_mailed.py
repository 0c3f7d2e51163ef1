"""A need mailed to myself: a mail from my own mailbox to my own address whose subject begins with "Need:".

Only what lies in my own Sent folder counts, so nobody else can put a need here by writing to me under my name.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from headwater.actions.acting import Act, Refused, Seat, day_of, one_act
from headwater.actions.needs import Wanted, add_needs
from headwater.actions.parties import find_or_add, fold_address
from headwater.core.quickadd.needs import NeedsTold, Sought, read_need, read_needs
from headwater.core.words import Kind
from headwater.formats.mail_headers import MailHead
from headwater.store.models import Mailbox, Party

BEGINS: Final = re.compile(r"^\s*(?:needs?|bedarf)\s*:\s*(?=\S)", re.IGNORECASE)


def note_needs(mailbox: Mailbox, heads: Iterable[tuple[MailHead, datetime]], *, now: datetime) -> int:
    """Write down the needs among mails that I sent, each with its moment. Gives how many mails told one anew.

    "Need: Ann needs a notary by June" is hers. What does not say whose it is, or cannot be told, is mine.
    """
    own, found = fold_address("email", mailbox.address), 0
    for head, at in heads:
        if not BEGINS.match(head.subject or "") or not _to_myself(head, own):
            continue
        words = head.message_id or f"{at.isoformat()}|{head.subject}"
        key = f"mailed-need:{hashlib.sha256(words.encode('utf-8', 'replace')).hexdigest()[:40]}"
        with one_act(seat=Seat(mailbox.workspace), now=now, action="mail_need", key=key, body={}) as act:
            if not act.repeated:
                _note(act, BEGINS.sub("", head.subject), day_of(mailbox.workspace, at))
                found += 1
    return found


def _to_myself(head: MailHead, own: str) -> bool:
    receivers = {fold_address("email", each) for each in head.receivers}
    return receivers == {own} and all(fold_address("email", each) == own for each in head.senders)


def _note(act: Act, text: str, on: date) -> None:
    me = act.workspace.me
    told = read_needs(text, today=on)
    needs = told.needs if told else (read_need(text, today=on),)
    whose = _whose(act, told, me)
    if whose is None:
        whose, needs = me, (Sought(" ".join(text.split())[:500]),)
    if whose is None or not any(sign.isalnum() for one in needs for sign in one.text):
        return
    wanted = [
        Wanted(text=one.text, by=one.by, urgency=one.urgency, confidential=one.confidential) for one in needs
    ]
    add_needs(act, contact=whose, wanted=wanted, on=on)


def _whose(act: Act, told: NeedsTold | None, me: Party | None) -> Party | None:
    """Whose need it is; None where several bear the name, or it is no contact's."""
    if told is None or told.who is None:
        return me
    try:
        found = find_or_add(act, name=told.who.name, kind=Kind.PERSON)
    except Refused:
        return None
    return found if Kind(found.kind).is_contact else None
