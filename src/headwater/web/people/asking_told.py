"""Asking in words: how ready somebody is and why, the draft of an ask with its flags, and the way to an ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from headwater.core.day import Day
from headwater.core.folder import GROUNDWORK, Folder
from headwater.core.letters import Words, Written, write
from headwater.core.letters.selling import selling_in
from headwater.core.paths import PATHS, fits_because, kind_for, path_of_steps, refused_last
from headwater.core.readiness import Factor, readiness
from headwater.core.signals import addressed
from headwater.store.models import Plan, Template

KINDS: Final = {
    "recommendation": "They speak well of you to somebody, in their own words.",
    "referral": "They send you somebody who needs help, or give that person your name.",
    "introduction": "They put you in touch with one particular person, with a line that copies you both.",
}
FACTS: Final = {
    "bearing": ("what is noted", "/people/{party}#care", "/people/{party}#care"),
    "engagement": ("the work", "/engagements/{id}", "/people/{party}#work"),
    "give": ("what you gave", "/giving/{id}", "/people/{party}/giving"),
    "referral": ("whom they sent", "/referrals/{id}", "/sources/rows?w=all&count=referrals&source={party}"),
    "ask": ("the ask", "#asks", "#asks"),
    "plan": ("the plan", "/people/{party}#care", "/people/{party}#care"),
    "party": ("what they were given", "/people/{party}", "/people/{party}"),
}
"""How a fact that a factor rests on is called, and where one of them and where several are read."""
TONES: Final = {
    "holds back": ("Holds it back", "owed", "pause"),
    "speaks for it": ("Speaks for it", "moss", "check"),
    "no effect": ("No effect", "", "minus"),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft of an ask. `flags` say where it would make the source sell; `own`: the user's own words."""

    written: Written
    flags: tuple[str, ...]
    own: bool


def standing(folder: Folder, day: Day) -> dict[str, Any]:
    """Whether somebody can be asked, in a sentence; every factor with its facts; the next thing to give."""
    found = readiness(folder, day)
    holding, attitude = found.holding, folder.newest("attitude")
    return {
        "ready": found.ready,
        "factors": [
            _factor(one, folder) for one in sorted(found.factors, key=_grave) if one.effect != "no effect"
        ],
        "without": [_factor(one, folder) for one in found.factors if one.effect == "no effect"],
        "why": holding[0].why if holding else "",
        "deposit": found.next_deposit,
        "path": PATHS[found.path],
        "path_said": fits_because(path=PATHS[found.path], attitude=attitude.value if attitude else ""),
        "kind": kind_for(path=found.path, refused=refused_last(folder)),
        "given": folder.deposits,
        "asked": len(folder.asks),
    }


def _grave(one: Factor) -> int:
    return list(TONES).index(one.effect)


def _factor(one: Factor, folder: Folder) -> dict[str, Any]:
    label, tone, sign = TONES[one.effect]
    facts = []
    for table, (name, single, several) in FACTS.items():
        ids = [pk for each, pk in one.rows if each == table]
        if ids:
            href = (single if len(ids) == 1 else several).format(id=ids[0], party=folder.party.id)
            facts.append({"name": name, "href": href})
    return {
        "name": one.name, "why": one.why, "effect": label, "tone": tone, "sign": sign, "facts": facts
    }  # fmt: skip


def groundwork(folder: Folder) -> list[dict[str, Any]]:
    """The checklist of three, each with the day on which it was done."""
    noted = {one.value: one.on for one in folder.statements if one.kind == "groundwork"}
    if folder.kits:
        noted.setdefault(GROUNDWORK[1], folder.kits[-1].on)
    return [{"what": one, "on": noted.get(one)} for one in GROUNDWORK]


def draft(folder: Folder, day: Day, *, kind: str, template: Template | None) -> Draft:
    """The words of an ask, ready to be sent, with a flag wherever they would make the source sell."""
    style = folder.newest("style")
    fields = dict(addressed(folder.party, my_name=day.rules.me, practice=day.rules.practice))
    written = write(
        kind=f"ask-{kind}", fields=fields, my_style=day.rules.style, their_style=style.value if style else "",
        template=Words(template.subject, template.body) if template else None,
    )  # fmt: skip
    flags = selling_in(f"{written.subject}\n{written.body}")
    return Draft(written, tuple(one.sentence for one in flags), template is not None)


def ways(plans: Iterable[Plan]) -> list[dict[str, Any]]:
    """The ways to an ask that were begun, each with its steps and how it ended."""
    return [_way(plan) for plan in plans]


def _way(plan: Plan) -> dict[str, Any]:
    steps = list(plan.steps.all())
    path = path_of_steps(keys=[step.key for step in steps])
    return {
        "plan": plan, "name": path.name if path else "A way of your own", "steps": steps,
        "next": next((step for step in steps if step.settled_on is None), None) if not plan.ended_on else None,
    }  # fmt: skip


def asked_before(name: str, count: int) -> str:
    """How often somebody was asked, in a sentence."""
    if not count:
        return f"You have asked {name} for nothing so far."
    return f"You have asked {name} {'once' if count == 1 else 'twice' if count == 2 else f'{count} times'}."
