"""Introducing two contacts: from a need and a name with its reason; changed, taken back, opened again, thrown away.

An introduction serves one need of one contact (`asker`) by another one (`other`). It is not kept without a need and a
reason for this person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.giving import restore_give_in, trash_give_in
from headwater.actions.introductions_kept import here, moved, refuse_apart, refuse_early
from headwater.actions.introductions_taken import take_back_letters
from headwater.actions.meant import Who, other_contact, told
from headwater.store.models import Agreement, Candidate, Introduction, IntroductionStep, Need, Party
from headwater.store.queries.introductions import REOPENED, facts_of

BECAUSE: Final = {"": "not said", "overflow": "too much work of my own", "conflict": "I must not take it on",
                  "out of scope": "not what I do"}  # fmt: skip
"""Why I pass it on, for my eyes alone."""
CHANGEABLE: Final = ("why", "gain", "first", "because", "note")
UNTRUSTED: Final = (
    "You do not trust {name} enough to recommend them. If that has changed, say so on their page first."
)
NO_REASON: Final = "Say in a few words why it should be {name}. Both of them will ask."


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Somebody who could meet the need: why this person, what they gain by it, who of the two writes first.

    `first` is asker or other; `because` one of BECAUSE.
    """

    other: Who
    why: str
    gain: str = ""
    first: str = "asker"
    because: str = ""


def propose(
    *, seat: Seat, now: datetime, need: Need, pairs: Sequence[Pair], minutes: int | None = None, key: str = ""
) -> list[Introduction]:
    """Keep one introduction for each name, as an idea; nobody hears of it yet. A name that is there already stays.

    `minutes` were spent on all of them. Raises Refused with the place: need, other, why.
    """
    body = {"need": need.pk, "minutes": minutes,
            "pairs": [{**asdict(pair), "other": told(pair.other)} for pair in pairs]}  # fmt: skip
    with one_act(seat=seat, now=now, action="propose_introduction", key=key, body=body) as act:
        if act.repeated:
            return list(Introduction.objects.filter(pk__in=act.result["introductions"]).order_by("pk"))
        made = propose_in(act, need=need, pairs=pairs, minutes=minutes)
        act.result = {"introductions": [row.pk for row in made]}
        return made


def propose_in(
    act: Act, *, need: Need, pairs: Sequence[Pair], minutes: int | None = None
) -> list[Introduction]:
    """As `propose`, inside an open act."""
    if not pairs:
        raise Refused("Name somebody who could help.", place="other")
    need = act.fresh(need)
    out_of_trash(need, "This need", place="need")
    if need.contact_id == act.workspace.me_id:
        raise Refused("This need is your own. You cannot be introduced by yourself.", place="need")
    share = None if not minutes else max(1, round(minutes / len(pairs)))
    made = [_proposed(act, need, pair, share) for pair in pairs]
    return list({row.pk: row for row in made}.values())


def _proposed(act: Act, need: Need, pair: Pair, minutes: int | None) -> Introduction:
    other = other_contact(act, pair.other, place="other", sentence="people are introduced to people.")
    asker = act.fresh(need.contact)
    out_of_trash(asker, asker.name, place="need")
    _check(act, pair, asker, other)
    there: Introduction | None = Introduction.objects.of(act.workspace).filter(need=need, other=other).first()
    if there is not None:
        return there
    row = Introduction(
        **act.stamp, need=need, asker=asker, other=other, why=" ".join(pair.why.split()), on=act.today,
        gain=" ".join(pair.gain.split()), first=pair.first, because=pair.because,
    )  # fmt: skip
    check_texts(Introduction, {"why": row.why, "gain": row.gain})
    with telling():
        row.save(force_insert=True)
    IntroductionStep.objects.create(
        introduction=row, state="idea", on=act.today, what="thought of", minutes=minutes
    )
    _carry_over(act, row)
    return row


def _check(act: Act, pair: Pair, asker: Party, other: Party) -> None:
    if other.pk == asker.pk:
        raise Refused(f"{asker.name} stands on both sides. Name somebody else.", place="other")
    refuse_apart(act, asker.pk, other.pk)
    if other.trust is not None and other.trust < act.workspace.trust_level:
        raise Refused(UNTRUSTED.format(name=other.name), place="other")
    if not pair.why.strip():
        raise Refused(NO_REASON.format(name=other.name), place="why")
    _check_words(pair.first, pair.because)


def _check_words(first: str, because: str) -> None:
    if first not in ("asker", "other"):
        raise Refused("Say who of the two writes first.", place="first")
    if because not in BECAUSE:
        raise Refused("Choose why you pass it on, or leave it open.", place="because")


def _carry_over(act: Act, row: Introduction) -> None:
    """What the one in need said to this name already, among those found for the need, holds here as well."""
    found = Candidate.objects.filter(need=row.need_id, party=row.other_id).first()
    answer = {"offered": "asked", "yes": "yes", "no": "no"}.get(found.answer if found else "")
    if found is None or answer is None:
        return
    if answer == "no":
        raise Refused(
            f"{row.asker.name} said no to {row.other.name} for this. Name somebody else.", place="other"
        )
    Agreement.objects.create(
        introduction=row, side="asker", answer=answer, on=found.answered_on or act.today, how=found.how,
        for_what=f"to meet {row.other.name}"[:300],
    )  # fmt: skip
    moved(act, row, f"{row.asker.name} was named {row.other.name}")


def change_introduction(
    *, seat: Seat, now: datetime, introduction: Introduction, **changes: Any
) -> Introduction:
    """Correct an introduction; `changes` are columns of CHANGEABLE."""
    with one_act(seat=seat, now=now, action="change_introduction") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' of an introduction cannot be changed here.")
        row = here(act, introduction)
        for column, value in changes.items():
            setattr(row, column, " ".join(value.split()) if column in ("why", "gain") else value)
        if not row.why:
            raise Refused(NO_REASON.format(name=row.other.name), place="why")
        _check_words(row.first, row.because)
        check_texts(Introduction, {"why": row.why, "gain": row.gain})
        row.changed_at, row.changed_by = act.now, act.seat.user
        with telling():
            row.save(update_fields=[*CHANGEABLE, "changed_at", "changed_by"])
        return row


def withdraw_introduction(*, seat: Seat, now: datetime, introduction: Introduction) -> Introduction:
    """Take an introduction back before the two were introduced. Its letter is taken back with it."""
    with one_act(seat=seat, now=now, action="withdraw_introduction") as act:
        row = here(act, introduction)
        if row.closed_on and row.sent_at is None:
            return row
        refuse_early(facts_of(row), "withdraw")
        take_back_letters(act, row, "You took this introduction back, and its letter with it.")
        return moved(act, row, "taken back", closed_on=act.today)


def reopen_introduction(*, seat: Seat, now: datetime, introduction: Introduction) -> Introduction:
    """Open an introduction again that was taken back or closed as no contact."""
    with one_act(seat=seat, now=now, action="reopen_introduction") as act:
        row = here(act, introduction)
        if row.closed_on is None:
            return row
        return moved(act, row, REOPENED, closed_on=None)


def log_minutes(
    *, seat: Seat, now: datetime, introduction: Introduction, what: str, minutes: int, key: str = ""
) -> Introduction:
    """Log the minutes of one step that is nothing else: a call, looking something up."""
    body = {"introduction": introduction.pk, "what": what, "minutes": minutes}
    with one_act(seat=seat, now=now, action="log_introduction_minutes", key=key, body=body) as act:
        row = here(act, introduction)
        if act.repeated:
            return row
        said = " ".join(what.split())
        if not said:
            raise Refused("Write what the time went into.", place="what")
        if len(said) > 120:
            raise Refused("Write it in up to 120 characters.", place="what")
        return moved(act, row, said, minutes=minutes)


def trash_introduction(*, seat: Seat, now: datetime, introduction: Introduction) -> None:
    """Put an introduction into the trash, with the give as which it counts."""
    with one_act(seat=seat, now=now, action="trash_introduction") as act:
        row = act.fresh(introduction)
        if row.trashed_at is not None:
            return
        take_back_letters(act, row, "Its introduction is in the trash.")
        if row.give is not None and row.give.trashed_at is None:
            trash_give_in(act, row.give)
        Introduction.objects.filter(pk=row.pk).update(trashed_at=act.now, **act.mark)


def restore_introduction(*, seat: Seat, now: datetime, introduction: Introduction) -> None:
    """Take an introduction out of the trash, with its give."""
    with one_act(seat=seat, now=now, action="restore_introduction") as act:
        row = act.fresh(introduction)
        if row.trashed_at is None:
            return
        if Introduction.objects.of(act.workspace).filter(need=row.need_id, other=row.other_id).exists():
            raise Refused("The same two stand in another introduction for this need by now.")
        if row.give is not None and row.give.trashed_at == row.trashed_at:
            restore_give_in(act, row.give)
        Introduction.objects.filter(pk=row.pk).update(trashed_at=None, **act.mark)
