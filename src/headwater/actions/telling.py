"""Closing the loop: telling a source how a referral turned out, after thanks, after the client, within their consent.

Four deeds stand here: telling the outcome, asking the client how satisfied they are, putting right what went wrong,
and thanking a client. Each is of the form that `settling` calls: (act, id, suffix, what the form said) to a sentence.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, day_of, one_act
from headwater.actions.arrivals import check_mark
from headwater.actions.gift_rule import hold_dealing, keep_dealing
from headwater.actions.letter_checks import refuse_leaks_in
from headwater.actions.settling_deeds import moment_in
from headwater.actions.thanks import whom_to_thank
from headwater.actions.told import Told, row_told, word
from headwater.core import folder
from headwater.core.gifts import AFTER_WORK
from headwater.core.words import Stage
from headwater.store.models import Bearing, Engagement, OutcomeTold, Party, Referral, Touch
from headwater.store.queries.professions import profession_of
from headwater.store.queries.telling import asked_client, satisfaction_of

KINDS: Final = {"in person": "meeting", "phone": "call", "mail": "mail", "card": "mail", "message": "message"}
"""The kind of touch for each way of telling."""
WAYS: Final = tuple(KINDS)
ASKED: Final = folder.ASKED
CONTENT: Final = 3
"""From this mark on a client counts as content, so that a source may hear that it worked out."""


def tell_outcome(*, seat: Seat, now: datetime, referral: Referral, told: Told, key: str = "") -> str:
    """Record that a source was told how a referral turned out. `told`: person, channel, text, on."""
    with one_act(
        seat=seat, now=now, action="tell_outcome", key=key, body={"referral": referral.pk, **told}
    ) as act:
        act.own(referral)
        if not act.repeated:
            act.result = {"said": tell_in(act, referral.pk, "", told)}
        return str(act.result["said"])


def tell_in(act: Act, referral_id: int, suffix: str, told: Told) -> str:
    """As `tell_outcome`, inside an open act. A number as `suffix` names the person."""
    referral = row_told(act, Referral, referral_id)
    if suffix == "repair":
        return f"Noted.{_tell_repair(act, referral, told)}"
    refuse_telling(act, referral)
    people = _whom(referral, told.get("person", "") or suffix)
    for person in people:
        note_told(act, referral, person, outcome=referral.stage, told=told)
    names = " and ".join(person.name for person in people)
    return f"Noted: {names} heard how it turned out with {referral.prospect.name}."


def refuse_telling(act: Act, referral: Referral, *, repair: bool = False) -> None:
    """Make sure that the outcome of this referral may be told now. Raises Refused with what comes first.

    With `repair` it is told that something goes wrong: that waits for no end and no thanks.
    """
    profession = profession_of(act.workspace)
    if not profession.tells:
        raise Refused(
            f"In your profession ({profession.name}) a source does not hear how a referral goes or turned out, not "
            "even with the client's consent. Thank them, and leave it at that."
        )
    if referral.provider_id != act.workspace.me_id:
        raise Refused("You gave this referral, so its outcome is not yours to tell.")
    if repair:
        return
    if not Stage(referral.stage).is_closed:
        raise Refused("It is not decided yet how this turns out. Move it to a stage first.", place="stage")
    if referral.thanks == "owed":
        raise Refused("Thank them first: thanks are owed whatever came of it.", place="thanks")
    if referral.stage == Stage.WON:
        _client_first(referral)


def _client_first(referral: Referral) -> None:
    """A source hears that it worked out only after the client was asked, and did not say otherwise."""
    name, mark = referral.prospect.name, satisfaction_of(referral)
    if mark is None and not asked_client(referral, ASKED):
        raise Refused(
            f"Ask {name} first how satisfied they are. The client comes before the source.", place="mark"
        )
    if mark is not None and mark < CONTENT:
        raise Refused(
            f"{name} gave {mark} of 5. Put that right before anybody hears that it worked out.", place="mark"
        )


def _whom(referral: Referral, wanted: str) -> list[Party]:
    """The people behind the referral who may hear of it; the one that was named, if one was."""
    people = whom_to_thank(referral.source)
    if wanted.isdecimal():
        people = [person for person in people if str(person.pk) == wanted]
    if not people:
        raise Refused(
            f"Nobody stands behind {referral.source.name}, so there is nobody to tell.", place="person"
        )
    return people


def note_told(act: Act, referral: Referral, person: Party, *, outcome: str, told: Told) -> OutcomeTold:
    """Keep that a person was told this outcome, once, as a touch. `told`: channel, text, on."""
    before = OutcomeTold.objects.filter(referral=referral, person=person, outcome=outcome).first()
    if before is not None:
        return before
    channel, text = word(told, "channel", "message"), told.get("text", "").strip()
    at = min(max(moment_in(act, told.get("on", "")), referral.received_at), act.now)
    check_texts(OutcomeTold, {"channel": channel, "text": text})
    refuse_leaks_in(text, reader=person, about=referral, today=act.today)
    touch = Touch.objects.create(
        **act.stamp, contact=person, referral=referral, at=at, kind=KINDS.get(channel, "message"), direction="out",
        note=f"Told how a referral turned out: {outcome}.",
    )  # fmt: skip
    return OutcomeTold.objects.create(
        referral=referral, person=person, outcome=outcome, at=at, channel=channel, text=text, touch=touch
    )


def satisfaction_in(act: Act, engagement_id: int, _suffix: str, told: Told) -> str:
    """A client was asked how satisfied they are. `told`: mark (1 to 5, blank: no answer yet), channel, on, note."""
    work = row_told(act, Engagement, engagement_id)
    mark = _mark(told)
    if mark is not None:
        Engagement.objects.filter(pk=work.pk).update(satisfaction=mark, **act.mark)
    _note_asked(act, work.client, work.origin, told, mark)
    if mark is None:
        return f"Noted: you asked {work.client.name}. Write the answer down when it comes."
    return f"Noted: {work.client.name} gave {mark} of 5."


def _mark(told: Told) -> int | None:
    text = word(told, "mark")
    if not text:
        return None
    if not text.isascii() or not text.isdecimal() or len(text) > 2:
        raise Refused("A mark goes from 1 to 5.", place="mark")
    check_mark(int(text), place="mark")
    return int(text)


def _note_asked(act: Act, client: Party, referral: Referral | None, told: Told, mark: int | None) -> None:
    note = f"{ASKED}: {mark} of 5." if mark is not None else f"{ASKED}."
    note = f"{note} {told.get('note', '').strip()}".strip()
    channel = word(told, "channel", "message")
    at = min(moment_in(act, told.get("on", "")), act.now)
    check_texts(Touch, {"note": note})
    Touch.objects.create(
        **act.stamp, contact=client, referral=referral, at=at, kind=KINDS.get(channel, "message"), direction="out",
        note=note,
    )  # fmt: skip


def ask_client(*, seat: Seat, now: datetime, referral: Referral, told: Told, key: str = "") -> str:
    """The client of a won referral was asked how satisfied they are; with or without work on record."""
    with one_act(
        seat=seat, now=now, action="ask_client", key=key, body={"referral": referral.pk, **told}
    ) as act:
        if act.repeated:
            return str(act.result["said"])
        referral = act.fresh(referral)
        work = referral.won.filter(trashed_at=None).order_by("-started_on", "-pk").first()
        if work is not None:
            said = satisfaction_in(act, work.pk, "", told)
        else:
            if _mark(told) is not None:
                raise Refused("Write down the paid work first; the mark is kept with it.", place="mark")
            _note_asked(act, referral.prospect, referral, told, None)
            said = f"Noted: you asked {referral.prospect.name}."
        act.result = {"said": said}
        return said


def repair_in(act: Act, bearing_id: int, _suffix: str, told: Told) -> str:
    """A trouble with a referral was put right. `told`: basis (what was done), text and channel (the source was told).

    The source is told only within what a source may hear; blank `text` tells nobody.
    """
    trouble = row_told(act, Bearing, bearing_id)
    if trouble.kind != "trouble" or trouble.ended_on is not None:
        raise Refused("This trouble is settled already.")
    done = word(told, "basis")
    if not done:
        raise Refused("Write what you did to put it right.", place="basis")
    check_texts(Bearing, {"basis": done})
    heard = ""
    if told.get("text", "").strip() and trouble.referral is not None:
        heard = _tell_repair(act, trouble.referral, told)
    Bearing.objects.filter(pk=trouble.pk).update(ended_on=max(act.today, trouble.on), basis=done, **act.mark)
    return f"Noted: put right.{heard}"


def _tell_repair(act: Act, referral: Referral, told: Told) -> str:
    refuse_telling(act, referral, repair=True)
    people = _whom(referral, told.get("person", ""))
    for person in people:
        note_told(act, referral, person, outcome="repair", told=told)
    return f" {' and '.join(person.name for person in people)} heard it from you."


def thank_client_in(act: Act, engagement_id: int, _suffix: str, told: Told) -> str:
    """A client was thanked at the end of the work. `told`: channel, note, on."""
    work = row_told(act, Engagement, engagement_id)
    channel, note = word(told, "channel"), told.get("note", "").strip()
    at = min(moment_in(act, told.get("on", "")), act.now)
    check_texts(Touch, {"note": note})
    if channel == "gift":
        hold_dealing(act, work.client, on=day_of(act.workspace, at), what=note, occasion=AFTER_WORK)
    touch = Touch.objects.create(
        **act.stamp, contact=work.client, at=at, kind="gift" if channel == "gift" else "thank-you", direction="out",
        gave="deposit", note=note,
    )  # fmt: skip
    if channel == "gift":
        keep_dealing(act, touch, occasion=AFTER_WORK)
    return f"Noted: you thanked {work.client.name}."
