"""Asking a contact for one of three things, and what follows: their answer, the hand-over, my own follow-up.

Nobody is asked who is not ready, unless the user says why; that note is kept. Once a prospect is handed over, the next
step is mine, on a day: the source is not to sell or to close.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.ask_paths import settle_ask_step
from headwater.actions.figures import checked_day, moment_on
from headwater.actions.told import Told, contact_told, day_or_none, day_told, looked_after, row_told, word
from headwater.actions.touches import touch_in
from headwater.core.folder import Folder
from headwater.core.paths import kind_for, refused_last
from headwater.core.readiness import Readiness, readiness
from headwater.core.spans import article, shifted
from headwater.store.folders import read_day, read_folders
from headwater.store.models import Ask, Party, Referral, Touch

KINDS: Final = ("recommendation", "referral", "introduction")
HOW: Final = ("meeting", "call", "mail", "message")
FOLLOW_UP_DAYS: Final = 3


def record_ask(
    *,
    seat: Seat,
    now: datetime,
    contact: Party,
    kind: str,
    on: date | None = None,
    how: str = "call",
    what: str = "",
    override: str = "",
    key: str = "",
) -> Ask:
    """Write down that I asked for a recommendation, a referral or an introduction; `on` None is today.

    `how` is the touch by which I asked, `what` whom or what for. Whoever is not ready needs an `override`: why I asked
    all the same. Raises Refused.
    """
    body = {"contact": contact.pk, "kind": kind, "on": on, "how": how, "what": what, "override": override}
    with one_act(seat=seat, now=now, action="record_ask", key=key, body=body) as act:
        if act.repeated:
            return Ask.objects.get(pk=act.result["ask"])
        ask = add_ask(
            act, contact=contact, kind=kind, on=on or act.today, how=how, what=what, override=override
        )
        act.result = {"ask": ask.pk}
        return ask


def add_ask(
    act: Act, *, contact: Party, kind: str, on: date, how: str = "call", what: str = "", override: str = ""
) -> Ask:
    """As `record_ask`, inside an open act."""
    contact = looked_after(act, contact)
    what, override = " ".join(what.split()), " ".join(override.split())
    if kind not in KINDS:
        raise Refused(f"Ask for one of three things: {', '.join(KINDS)}.", place="kind")
    if how not in HOW:
        raise Refused(f"'{how}' is not one of: {', '.join(HOW)}.", place="how")
    check_texts(Ask, {"what": what, "override": override})
    checked_day(act, on)
    found = readiness_in(act, contact)
    if not found.ready and not override:
        raise Refused(not_ready(contact.name, found), place="override")
    note = f"Asked for {article(kind)}{f': {what}' if what else ''}"
    touch = touch_in(
        act, contact=contact, kind=how, at=moment_on(act, on), direction="out", gave="withdrawal", note=note
    )
    with telling():
        ask = Ask.objects.create(
            **act.stamp, contact=contact, kind=kind, on=on, what=what, touch=touch,
            override="" if found.ready else override,
        )  # fmt: skip
    settle_ask_step(act, contact, on=on, touch=touch)
    return ask


def readiness_in(act: Act, contact: Party) -> Readiness:
    """How ready a contact is now, read within the act."""
    return readiness(_folder(act, contact), read_day(act.workspace, now=act.now))


def _folder(act: Act, contact: Party) -> Folder:
    return read_folders(act.workspace, now=act.now, people={contact.pk})[contact.pk]


def not_ready(name: str, found: Readiness) -> str:
    """Why somebody is not asked yet, what to do instead, and how to ask all the same."""
    why = found.holding[0].why
    return (
        f"{name} is not ready to be asked. {why} Next: {found.next_deposit} To ask all the same, write why."
    )


def answer_ask(
    *,
    seat: Seat,
    now: datetime,
    ask: Ask,
    answer: str,
    on: date | None = None,
    referral: Referral | None = None,
) -> Ask:
    """Write down what they answered: yes, no, or blank to open it again. `referral` is what came of it."""
    with one_act(seat=seat, now=now, action="answer_ask") as act:
        ask = _open(act, ask)
        if answer not in ("yes", "no", ""):
            raise Refused("The answer is yes, no, or still open.", place="answer")
        if answer == "no" and ask.handed_over_on:
            raise Refused("They handed somebody over already. That was a yes.", place="answer")
        ask.answer, ask.answered_on = answer, _not_before(act, ask, on or act.today) if answer else None
        if referral is not None:
            (referral,) = act.fresh_all(referral)
            if referral.source_id != ask.contact_id:
                raise Refused(f"This referral did not come from {ask.contact.name}.", place="referral")
        ask.referral = referral
        return _saved(act, ask, "answer", "answered_on", "referral")


def hand_over(
    *, seat: Seat, now: datetime, ask: Ask, on: date | None = None, follow_up_on: date | None = None
) -> Ask:
    """They handed somebody over: from here on it is my part, with a follow-up on a day (None: in three days)."""
    with one_act(seat=seat, now=now, action="hand_over") as act:
        ask = _open(act, ask)
        if ask.answer == "no":
            raise Refused("They said no. Change the answer first.", place="on")
        ask.handed_over_on = _not_before(act, ask, on or act.today)
        ask.follow_up_on = _ahead(
            act, follow_up_on or shifted(day=act.today, days=FOLLOW_UP_DAYS), ask.handed_over_on
        )
        ask.answer, ask.answered_on = "yes", ask.answered_on or ask.handed_over_on
        ask.followed_on = None
        return _saved(act, ask, "handed_over_on", "follow_up_on", "followed_on", "answer", "answered_on")


def follow_up(
    *, seat: Seat, now: datetime, ask: Ask, on: date | None = None, again_on: date | None = None
) -> Ask:
    """I followed up on that day; with `again_on` it is not settled yet, and I do so once more on that day."""
    with one_act(seat=seat, now=now, action="follow_up") as act:
        return _followed(act, _open(act, ask), on=on or act.today, again_on=again_on)


def _followed(act: Act, ask: Ask, *, on: date, again_on: date | None) -> Ask:
    if ask.handed_over_on is None:
        raise Refused("Nobody was handed over yet, so there is nothing to follow up.", place="on")
    if ask.followed_on is not None:
        raise Refused("You followed this up already.", place="on")
    on = _not_before(act, ask, on)
    if again_on is not None:
        ask.follow_up_on = _ahead(act, again_on, on)
    else:
        ask.followed_on = on
    return _saved(act, ask, "follow_up_on", "followed_on")


def _open(act: Act, ask: Ask) -> Ask:
    ask = act.fresh(ask)
    out_of_trash(ask, "This ask")
    return ask


def _not_before(act: Act, ask: Ask, on: date) -> date:
    if checked_day(act, on) < ask.on:
        raise Refused("This cannot be before you asked.", place="on")
    return on


def _ahead(act: Act, day: date, after: date) -> date:
    if checked_day(act, day, place="follow_up_on", ahead=True) < after:
        raise Refused("The follow-up cannot be before they handed somebody over.", place="follow_up_on")
    return day


def _saved(act: Act, ask: Ask, *columns: str) -> Ask:
    ask.changed_at, ask.changed_by = act.now, act.seat.user
    with telling():
        ask.save(update_fields=[*columns, "changed_at", "changed_by"])
    return ask


def trash_ask(*, seat: Seat, now: datetime, ask: Ask) -> None:
    """Put an ask into the trash, with the touch that was written for it."""
    with one_act(seat=seat, now=now, action="trash_ask") as act:
        ask = act.fresh(ask)
        if ask.trashed_at is None:
            Ask.objects.filter(pk=ask.pk).update(trashed_at=act.now, **act.mark)
            if ask.touch_id is not None:
                Touch.objects.filter(pk=ask.touch_id, trashed_at=None).update(trashed_at=act.now, **act.mark)


def restore_ask(*, seat: Seat, now: datetime, ask: Ask) -> None:
    """Take an ask out of the trash, with its touch."""
    with one_act(seat=seat, now=now, action="restore_ask") as act:
        ask = act.fresh(ask)
        looked_after(act, ask.contact)
        if ask.touch_id is not None:
            thrown = Touch.objects.filter(pk=ask.touch_id, trashed_at=ask.trashed_at)
            thrown.update(trashed_at=None, **act.mark)
        Ask.objects.filter(pk=ask.pk).update(trashed_at=None, **act.mark)


def ask_in(act: Act, contact: int, _suffix: str, told: Told) -> str:
    """I asked. `told`: kind (the one that fits their way best when it says nothing), on, how, what, override."""
    party = contact_told(act, contact)
    kind = word(told, "kind") or _fitting(act, party)
    details: dict[str, Any] = {name: word(told, name) for name in ("what", "override")}
    ask = add_ask(
        act,
        contact=party,
        kind=kind,
        on=day_told(told, "on", act.today),
        how=word(told, "how", "call"),
        **details,
    )
    return f"Noted: you asked {party.name} for {'an' if ask.kind == 'introduction' else 'a'} {ask.kind}."


def _fitting(act: Act, contact: Party) -> str:
    """The kind that is suggested for them."""
    folder = _folder(act, contact)
    path = readiness(folder, read_day(act.workspace, now=act.now)).path
    return kind_for(path=path, refused=refused_last(folder))


def follow_in(act: Act, ask: int, _suffix: str, told: Told) -> str:
    """I followed up. `told`: on, and again (the day on which I do so once more, when it is not settled)."""
    row = row_told(act, Ask, ask)
    done = _followed(act, row, on=day_told(told, "on", act.today), again_on=day_or_none(told, "again"))
    if done.followed_on is None and done.follow_up_on:
        return f"Noted. You follow up once more on {done.follow_up_on:%Y-%m-%d}."
    return f"Noted: you followed up what {row.contact.name} handed over."
