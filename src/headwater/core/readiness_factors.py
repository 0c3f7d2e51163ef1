"""The factors of readiness, one judgement each: what would do harm, and what gives the right to ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import GROUNDWORK, Folder, Statement
from headwater.core.know.figures import spelt
from headwater.core.letters.styles import STYLES, style_notes
from headwater.core.paths import is_ask
from headwater.core.spans import ago, article, shifted, when, written

SATISFIED: Final = 4
UNHAPPY: Final = 2
HOLDS, SPEAKS, NONE = "holds back", "speaks for it", "no effect"
GIVEN: Final = {
    "prospective client": "a prospective client", "job candidate": "a job candidate", "advice": "advice",
    "introduction": "an introduction", "resource": "something useful",
}  # fmt: skip
"""A give within a sentence."""
Rows = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor. `holds`: whether it is fulfilled (None: not known). `rows` are the facts it rests on."""

    name: str
    holds: bool | None
    effect: str
    why: str
    rows: Rows = ()


Judge = Callable[[Folder, Day], Factor | None]


def _told(statement: Statement) -> str:
    said = statement.value or statement.basis
    return f"“{said}”" if said else "noted without words"


def _open(kind: str, name: str, sentence: str, clear: str) -> Judge:
    """A factor that holds back as long as a statement of that kind is open. `sentence` takes what and since when."""

    def judge(folder: Folder, day: Day) -> Factor:
        found = folder.open(kind)
        if not found:
            return Factor(name, True, NONE, clear)
        newest = found[-1]
        why = sentence.format(what=_told(newest), since=ago(day=newest.on, today=day.today))
        return Factor(name, False, HOLDS, why, tuple(("bearing", one.id) for one in found))

    return judge


def complaint(folder: Folder, day: Day) -> Factor:
    """An open complaint, or unhappy words about the newest work or about a referral that goes wrong."""
    name = "Complaints"
    found = (*folder.open("complaint"), *folder.open("trouble"))
    if found:
        why = f"Something is not right yet: {_told(found[0])}, {ago(day=found[0].on, today=day.today)}."
        return Factor(name, False, HOLDS, why, tuple(("bearing", one.id) for one in found))
    judged = [work for work in folder.work if work.satisfaction is not None]
    newest = max(judged, key=lambda work: (work.ended or work.started, work.id), default=None)
    if newest and newest.satisfaction is not None and newest.satisfaction <= UNHAPPY:
        why = f"They gave the last work {newest.satisfaction} of 5. Put that right first."
        return Factor(name, False, HOLDS, why, (("engagement", newest.id),))
    return Factor(name, True, NONE, "No complaint is open.")


def thanks(folder: Folder, _day: Day) -> Factor | None:
    """Thanks that are still owed to them. Nothing is asked of somebody who was not thanked."""
    owed = [one for one in folder.sent if one.owed]
    if not owed:
        return None
    why = f"They still have thanks coming for {owed[0].prospect.name}."
    return Factor("Thanks", False, HOLDS, why, tuple(("referral", one.id) for one in owed))


def recent_ask(folder: Folder, day: Day) -> Factor:
    """The rest after an ask, so that nobody is asked again and again."""
    newest, rest = (folder.asks[0] if folder.asks else None), day.rules.ask_rest_days
    if newest is None:
        return Factor("Last ask", True, NONE, "You have asked them for nothing so far.")
    again = shifted(day=newest.on, days=rest)
    said = f"You asked for {article(newest.kind)} {ago(day=newest.on, today=day.today)}"
    rows = (("ask", newest.id),)
    if again > day.today:
        why = f"{said}. After an ask you rest for {rest} days, until {written(day=again)}."
        return Factor("Last ask", False, HOLDS, why, rows)
    return Factor("Last ask", True, NONE, f"{said}, which is long enough.", rows)


def warm_up(folder: Folder, _day: Day) -> Factor | None:
    """A warm-up that runs: it only gives."""
    running = folder.running("warm-up")
    if running is None:
        return None
    why = f"You have been warming up since {written(day=running.started)}. Until that is done you ask for nothing."
    return Factor("Warm-up", False, HOLDS, why, (("plan", running.id),))


def balance(folder: Folder, _day: Day) -> Factor:
    """Deposits minus asks: one gives before one asks, and again before one asks again."""
    name, made, asked = "Deposits and asks", folder.deposits, len(folder.asks)
    rows = tuple(("give", one.id) for one in folder.gives if one.out)
    if made <= 0:
        return Factor(name, False, HOLDS, "You have not made a single deposit yet.", rows)
    counts = f"{_times(made, 'deposit')}, {_times(asked, 'ask')}"
    if made <= asked:
        return Factor(name, False, HOLDS, f"{counts}: it is your turn to give.", rows)
    return Factor(name, True, SPEAKS, f"{counts}: the balance is {made - asked}.", rows)


def _times(number: int, what: str) -> str:
    word = spelt(number) if number else "no"
    said = f"{word} {what}{'' if number == 1 else 's'}"
    return said[0].upper() + said[1:] if what == "deposit" else said


def right_earned(folder: Folder, day: Day) -> Factor:
    """At least one dated piece of evidence that I was of value to them."""
    proofs = _proofs(folder)
    if not proofs:
        why = "Nothing dated shows yet that you were of value to them."
        return Factor("Right earned", False, HOLDS, why)
    on, said, _ = max(proofs, key=lambda one: (one[0], one[2]))
    more = len(proofs) - 1
    rest = f" And {spelt(more)} more {'piece' if more == 1 else 'pieces'} of evidence." if more else ""
    why = f"{said[0].upper()}{said[1:]}, {ago(day=on, today=day.today)}.{rest}"
    return Factor("Right earned", True, SPEAKS, why, tuple(row for _, _, row in proofs))


def _proofs(folder: Folder) -> list[tuple[date, str, tuple[str, int]]]:
    stated = [
        (one.on, f"{one.value}: {one.basis}" if one.basis else one.value, ("bearing", one.id))
        for one in folder.statements
        if one.kind == "proof" and one.ended is None
    ]
    worked = [
        (one.ended or one.started, f"they gave your work {one.satisfaction} of 5", ("engagement", one.id))
        for one in folder.work
        if one.satisfaction is not None and one.satisfaction >= SATISFIED
    ]
    given = [
        (one.on, f"you gave them {GIVEN.get(one.kind, 'something of use')}", ("give", one.id))
        for one in folder.gives
        if one.out
    ]
    return [*stated, *worked, *given]


def groundwork(folder: Folder, _day: Day) -> Factor:
    """The checklist: told that referrals matter, kit given, kinds of help explained."""
    laid = {one.value: ("bearing", one.id) for one in folder.statements if one.kind == "groundwork"}
    if folder.kits:
        laid.setdefault(GROUNDWORK[1], ("party", folder.party.id))
    missing = [one for one in GROUNDWORK if one not in laid]
    rows = tuple(laid[one] for one in GROUNDWORK if one in laid)
    if not missing:
        return Factor("Groundwork", True, SPEAKS, "All three are done.", rows)
    if len(missing) == len(GROUNDWORK):
        return Factor("Groundwork", False, HOLDS, f"None of the three is done: {'; '.join(missing)}.", rows)
    return Factor("Groundwork", False, NONE, f"Still missing: {'; '.join(missing)}.", rows)


def phase(folder: Folder, day: Day) -> Factor:
    """The relationship is trusted or referring, by a dated statement or because they sent somebody already."""
    said = folder.newest("phase")
    name = "Relationship"
    if said is None and folder.sent:
        rows = tuple(("referral", one.id) for one in folder.sent)
        why = f"No phase is noted, but they sent you {folder.sent[-1].prospect.name} {_last(folder, day)}."
        return Factor(name, True, SPEAKS, why, rows)
    if said is None:
        return Factor(name, None, HOLDS, "No phase of the relationship is noted yet.")
    since = f"{said.value} since {written(day=said.on)}{f': {said.basis}' if said.basis else ''}"
    why = f"{since[0].upper()}{since[1:]}{'' if since.endswith(('.', '!', '?')) else '.'}"
    ready = said.value in ("trusted", "referring")
    return Factor(name, ready, SPEAKS if ready else HOLDS, why, (("bearing", said.id),))


def _last(folder: Folder, day: Day) -> str:
    return ago(day=folder.sent[-1].on, today=day.today)


def attitude(folder: Folder, day: Day) -> Factor:
    """How they feel about sending people. The reluctant are asked only at the end of the long way."""
    said = folder.newest("attitude")
    if said is None:
        return Factor(
            "Attitude to referring", None, NONE, "Nobody knows yet how they feel about sending people."
        )
    rows = (("bearing", said.id),)
    basis = f": {said.basis}" if said.basis else ""
    why = f"{said.value.capitalize()}, noted {when(day=said.on, today=day.today)}{basis}."
    if said.value == "reluctant" and not _walked(folder, said.on):
        return Factor("Attitude to referring", False, HOLDS, f"{why} The long way comes first.", rows)
    if said.value in ("eager", "willing"):
        return Factor("Attitude to referring", True, SPEAKS, why, rows)
    return Factor("Attitude to referring", None, NONE, why, rows)


def _walked(folder: Folder, since: date) -> bool:
    """Whether the way to an ask has come to its last step, the ask itself, since that day."""
    for one in folder.plans:
        if one.kind != "asking" or (one.ended or date.max) < since:
            continue
        following = one.next
        if one.ended_by == "done" or (following and is_ask(key=following.key)):
            return True
    return False


def style_factor(folder: Folder, day: Day) -> Factor:
    """Their style and mine: a hint for wording, of no effect on whether to ask."""
    said = folder.newest("style")
    theirs = said.value if said else ""
    notes = style_notes(my_style=day.rules.style, their_style=theirs)
    why = " ".join(notes) or "Neither your style nor theirs is noted. It would only shape the wording."
    known = True if theirs in STYLES else None
    return Factor("Styles", known, NONE, why, (("bearing", said.id),) if said else ())


HARM: Final[tuple[Judge, ...]] = (
    complaint,
    _open(
        "unpaid", "Unpaid bills", "A bill is unpaid since {since}: {what}. An ask would mix the two.",
        "No bill is unpaid.",
    ),
    _open("hold", "Your hold", "You set a hold {since}: {what}.", "You have set no hold."),
    thanks,
    warm_up,
    recent_ask,
)  # fmt: skip
EARNED: Final[tuple[Judge, ...]] = (balance, right_earned, groundwork, phase, attitude)
