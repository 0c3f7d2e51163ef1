"""The panel "Looking after" in words: phases on one line, proofs by what they prove, plans with their next step."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, Final

from django.http import HttpRequest

from headwater.actions.bearings import OPEN
from headwater.core.folder import PHASES
from headwater.core.spans import age
from headwater.core.words import Kind
from headwater.store.models import Appointment, Bearing, Party, Plan, Promise, Workspace
from headwater.store.queries.care import Care, PlanRow, care_of
from headwater.web.shared.access import now_of, seat_of, today_of

PROVES: Final = (
    ("They like you", ("worked together", "gave them a lead")),
    ("They trust you", ("promise kept", "endorsed me")),
    ("They know what you can", ("value delivered", "satisfied", "saw results")),
)
"""What each kind of proof shows."""
HARD: Final = {
    "complaint": ("Complaint", "danger"), "unpaid": ("Unpaid bill", "owed"), "hold": ("Hold", "owed"),
    "trouble": ("Referral in trouble", "danger"),
}  # fmt: skip
"""What stands in the way, with its badge."""
OVER: Final = {
    "complaint": "Settled",
    "unpaid": "Paid",
    "hold": "Lift it",
    "trouble": "Repaired",
    "working on": "Done",
}
STARTABLE: Final = ("warm-up", "acknowledgement")


def looking_after(request: HttpRequest, row: Party, there: Collection[str], given: int) -> dict[str, Any]:
    """What the panel of a contact shows; nothing for content and for the owner's own entry.

    `given` is the number of deposits, as `giving_told.given_in` counts them.
    """
    workspace = seat_of(request).workspace
    if not Kind(row.kind).is_contact or row.pk == workspace.me_id:
        return {}
    care, today = care_of(workspace, row, there), today_of(request)
    return {"care": {**told(workspace, row, care, today, given), "today": today, "now": now_of(request)}}


def told(workspace: Workspace, row: Party, care: Care, today: date, given: int) -> dict[str, Any]:
    """The parts of the panel."""
    return {
        "hard": [{"row": one, "word": HARD[one.kind][0], "tone": HARD[one.kind][1], "over": OVER[one.kind]}
                 for one in care.open(*HARD)],
        "age": age_words(care.sides.since, today),
        "since": care.sides.since,
        "phases": phases(care.of("phase")),
        "phase": (care.newest("phase") or Bearing(value="")).value,
        "deposits": given,
        "asks": care.sides.asks,
        "standing": standing(given, care.sides.asks),
        "promises": [{"row": one, "late": one.due_on < today} for one in care.promises],
        "working": care.open("working on"),
        "gains": care.open("gains"),
        "talks": care.talks,
        "plans": [plan_told(one, today) for one in care.plans],
        "next": any(plan.next for plan in care.plans if plan.kind == "cultivation"),
        "attitude": care.newest("attitude"),
        "style": care.newest("style"),
        "proofs": proofs(care.of("proof")),
        "groundwork": care.of("groundwork"),
        "birthday": birthday_words(row.birthday),
        "close": row.closeness is not None and row.closeness >= workspace.close_enough,
        "startable": [kind for kind in STARTABLE if kind not in {plan.kind for plan in care.plans}],
        "facts": bool(row.birthday or row.channel or row.closeness or care.newest("attitude") or care.newest("style")),
    }  # fmt: skip


def age_words(since: date | None, today: date) -> str:
    """How long two have known each other: "2 years 4 months"; "" when nobody knows."""
    if since is None or since > today:
        return ""
    years, months = age(since=since, today=today)
    parts = [(years, "year"), (months, "month")]
    said = " ".join(f"{number} {word}{'' if number == 1 else 's'}" for number, word in parts if number)
    return said or "less than a month"


def birthday_words(kept: str) -> str:
    """A birthday as one writes it, "3 May 1980" or "3 May"."""
    if not kept:
        return ""
    year, month, day = kept.rsplit("-", 2)
    spelt = f"{int(day)} {date(2000, int(month), 1):%B}"
    return spelt if year == "-" else f"{spelt} {int(year)}"


def phases(stated: Sequence[Bearing]) -> list[dict[str, Any]]:
    """The phases as they were reached, oldest first, then those to come without a day."""
    reached = [{"value": one.value, "row": one} for one in reversed(stated)]
    if not reached:
        return []
    ahead = PHASES[PHASES.index(stated[0].value) + 1 :] if stated[0].value in PHASES else ()
    return [*reached, *({"value": value, "row": None} for value in ahead)]


def standing(given: int, asked: int) -> str:
    """How deposits and asks stand, in one sentence."""
    if not given and not asked:
        return "You gave nothing yet and asked for nothing."
    if given <= asked:
        return "It is your turn to give."
    return "You asked for nothing so far." if not asked else f"You are {given - asked} ahead in giving."


def plan_told(plan: PlanRow, today: date) -> dict[str, Any]:
    """One plan with its next step."""
    step = plan.next
    many = len(plan.steps)
    return {
        "plan": plan,
        "step": step,
        "late": step is not None and step.due < today,
        "progress": f"{plan.done} of {many}" if plan.kind != "cultivation" else "",
        "ahead": [one for one in plan.steps if one.settled is None and one is not step],
    }


def proofs(stated: Sequence[Bearing]) -> list[dict[str, Any]]:
    """The proofs by what they prove, each with its newest three; all three kinds once there is any."""
    if not stated:
        return []
    sorts = [(what, [one for one in stated if one.value in kinds]) for what, kinds in PROVES]
    return [{"what": what, "rows": rows[:3], "more": max(0, len(rows) - 3)} for what, rows in sorts]


def statement_words(row: Bearing) -> str:
    """A statement in a few words, for the trash."""
    return f"{row.contact.name}: {row.kind}{' ' + row.value if row.value else ''}"


def promise_words(row: Promise) -> str:
    """A promise in a few words."""
    return f"Promised {row.contact.name}: {row.text}"


def plan_words(row: Plan) -> str:
    """A plan in a few words."""
    return f"{row.kind.capitalize()} with {row.contact.name}"


def appointment_words(row: Appointment) -> str:
    """A conversation of the calendar in a few words."""
    return f"{row.what}, {row.at.date().isoformat()}"


def ends(kind: str) -> bool:
    """Whether statements of this kind end."""
    return kind in OPEN
