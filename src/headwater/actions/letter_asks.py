"""Asking by letter: such a letter leaves only to somebody who can be asked, and once it has left it is an ask.

Who is not ready is asked all the same only by an ask that was written down with its reason on their page: the letter
then belongs to that ask.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from headwater.actions.acting import Act, Refused, start_of_day
from headwater.actions.asks import KINDS, add_ask, readiness_in
from headwater.actions.outbox_purpose import ALL_SENT
from headwater.core.letters.kinds import KINDS as LETTERS
from headwater.store.models import Ask, Letter, SignalDeed

ASKING: Final = {f"ask-{kind}": kind for kind in KINDS}
"""The kind of ask that each kind of letter makes."""
FOR_DAYS: Final = 7
"""An ask that was written down is carried by a letter for so many days."""
LEFT_ALREADY: Final = "The letter had left when something stood against it."


def asks_for(letter: Letter) -> str:
    """What the letter asks for: recommendation, referral or introduction; "" when it asks for none of them."""
    kind = LETTERS.get(letter.kind)
    return ASKING.get(letter.kind, "") if kind is not None and kind.asks else ""


def refuse_asking(act: Act, letter: Letter) -> None:
    """Make sure that a letter which asks goes to somebody who can be asked. Raises Refused with what comes first."""
    kind = asks_for(letter)
    if not kind or _is_written_down(act, letter, kind, act.today):
        return
    found = readiness_in(act, letter.contact)
    if not found.ready:
        raise Refused(
            f"{letter.contact.name} is not ready to be asked. {found.holding[0].why} Next: {found.next_deposit} To ask "
            "all the same, write down on their page, under asking, that you ask and why; then this letter may leave."
        )


def note_asked(act: Act, letter: Letter, *, how: str, on: date) -> str:
    """A letter that asked has left: keep the ask, unless it was written down before. Gives the sentence."""
    kind = asks_for(letter)
    if not _is_written_down(act, letter, kind, on):
        ready = readiness_in(act, letter.contact).ready
        why = "" if ready else LEFT_ALREADY
        add_ask(act, contact=letter.contact, kind=kind, on=on, how=how, override=why)
    if letter.signal:
        SignalDeed.objects.create(
            workspace=act.workspace, signal=letter.signal, subject=letter.subject_of, contact=letter.contact,
            answer="done", at=act.now,
        )  # fmt: skip
    return f"Noted: you asked {letter.contact.name} for {'an' if kind == 'introduction' else 'a'} {kind}."


def _is_written_down(act: Act, letter: Letter, kind: str, on: date) -> bool:
    """Whether an ask of this kind was written down these days that no other letter carries."""
    rows = Ask.objects.filter(contact=letter.contact_id, kind=kind, trashed_at=None)
    days = list(rows.filter(on__lte=on, on__gt=on - timedelta(days=FOR_DAYS)).values_list("on", flat=True))
    if not days:
        return False
    since = start_of_day(act.workspace, min(days))
    others = Letter.objects.of(act.workspace).exclude(pk=letter.pk).filter(
        contact=letter.contact_id, kind=letter.kind, state__in=ALL_SENT
    )  # fmt: skip
    carried = sum(each.sent_at is None or each.sent_at >= since for each in others)
    return bool(len(days) > carried)
