"""Settling a suggestion: the one deed that makes its signal silent, in one act, from any door.

Nothing is ticked off. Each verb writes a fact of the ledger, and the signal that asked for it finds it there. Beside
the fact one line says that the suggestion was taken up; the order of Today learns from these lines.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from importlib import import_module
from typing import Final

from headwater.actions.acting import Act, Refused, Seat, one_act, start_of_day
from headwater.actions.subjects import UNKNOWN, Subject, contact_of, named
from headwater.store.models import SignalDeed

Settle = Callable[[Act, int, str, Mapping[str, str]], str]
"""What settles a suggestion: (act, id, suffix, what the form said) to the sentence for the person."""
VERBS: Final[Mapping[str, str]] = {
    "thank": "settling_deeds:thank_in",
    "name-source": "settling_deeds:answer_in",
    "touch": "settling_deeds:reach_in",
    "tell": "telling:tell_in",
    "satisfaction": "telling:satisfaction_in",
    "repair": "telling:repair_in",
    "thank-client": "telling:thank_client_in",
    "promise": "promises:promise_in",
    "gift": "gifts:gift_in",
    "give": "helping:give_in",
    "offer-name": "candidates:offer_in",
    "warm": "plans:warm_in",
    "plan": "plans:plan_in",
    "step": "plans:step_in",
    "schedule": "appointments:schedule_in",
    "kit": "kit:kit_in",
    "phase": "bearings:phase_in",
    "groundwork": "bearings:groundwork_in",
    "ask": "asks:ask_in",
    "follow": "asks:follow_in",
    "approach": "outreach:approach_in",
    "partner-review": "key_partners:review_in",
    "introduction": "introductions_settled:introduction_in",
    "confidence": "confidence:confidence_in",
}
"""Where the function of each verb stands, as module of this floor and name: loaded when it is called."""
USUAL: Final[Mapping[str, str]] = {
    "thanks-owed": "thank",
    "outcome-to-tell": "tell",
    "satisfaction-to-ask": "satisfaction",
    "repair": "repair",
    "promise-due": "promise",
    "follow-up": "follow",
    "client-thanks": "thank-client",
    "gift": "gift",
    "need-somebody": "offer-name",
    "give-something": "give",
    "gone-quiet": "warm",
    "keep-in-touch": "touch",
    "birthday": "touch",
    "slipping": "touch",
    "connector-talk": "schedule",
    "invoice-call": "touch",
    "kit": "kit",
    "prepare-client": "step",
    "next-step": "plan",
    "plan-step": "step",
    "phase-step": "phase",
    "can-be-asked": "ask",
    "never-referred": "groundwork",
    "origin-unknown": "name-source",
    "meeting": "open",
    "partner-approach": "approach",
    "partner-review": "partner-review",
    "partner-one-sided": "touch",
    "category-empty": "touch",
    "partner-meeting": "open",
    "confidence-due": "confidence",
    "influence-refresh": "kit",
    "introduction-follow": "introduction",
}
"""The verb of each signal, where nobody says another."""
ELSE: Final[Mapping[tuple[str, str], str]] = {("gone-quiet", "step"): "step", ("repair", "referral"): "tell"}
"""The verb of a signal that speaks of two kinds of things, for the other kind."""
FITS: Final[Mapping[str, tuple[str, ...]]] = {
    "referral": ("thank", "tell"),
    "engagement": ("satisfaction", "thank-client"),
    "promise": ("promise",),
    "need": ("offer-name",),
    "step": ("step",),
    "gift": ("gift",),
    "ask": ("follow",),
    "bearing": ("repair",),
    "partner": ("approach", "partner-review"),
    "introduction": ("introduction",),
    "confidencestep": ("confidence",),
    "party": (
        "name-source", "touch", "gift", "give", "warm", "plan", "schedule", "kit", "phase", "groundwork", "ask",
    ),
}  # fmt: skip
"""The verbs for each kind of subject: the number of one is never taken for that of another."""
ADDING: Final = frozenset(
    {"approach", "touch", "gift", "give", "warm", "schedule", "kit", "thank-client", "groundwork", "ask"}
)
"""Verbs that would write their fact a second time when the same suggestion is settled from two pages at once."""
SUFFIXED: Final = ("referral", "party", "introduction", "partner")
ALREADY: Final = "That was noted already today."
LETTER: Final = "letter"
"""Which letter settled it is told by the letter that has left, and by nobody else."""
ONLY_OPENS: Final = "This one only opens a page. There is nothing to note down."


def settle(
    *, seat: Seat, now: datetime, signal: str, subject: str, told: Mapping[str, str], key: str = ""
) -> str:
    """Do what settles a suggestion. `told` is what the form said; its "verb" names another verb than the usual one.

    Gives the sentence for the person. Raises Refused with the place in the form. `key` makes it happen once.
    """
    told = {name: text for name, text in told.items() if name != LETTER}
    body = {"signal": signal, "subject": subject, **told}
    with one_act(seat=seat, now=now, action="settle", key=key, body=body) as act:
        if act.repeated:
            return str(act.result["said"])
        said = settle_in(act, signal=signal, subject=subject, told=told)
        act.result = {"said": said}
        return said


def settle_in(act: Act, *, signal: str, subject: str, told: Mapping[str, str]) -> str:
    """As `settle`, inside an open act."""
    what = named(subject)
    if what is None or signal not in USUAL:
        raise Refused(UNKNOWN)
    contact = contact_of(act.workspace, what)
    verb = told.get("verb") or ELSE.get((signal, what.what)) or USUAL[signal]
    _check_fits(verb, what)
    if verb in ADDING and _done_today(act, signal, subject):
        return ALREADY
    said = function_of(verb)(act, what.id, what.suffix, told)
    SignalDeed.objects.create(
        workspace=act.workspace, signal=signal, subject=subject, contact_id=contact, answer="done", at=act.now
    )
    return said


def _check_fits(verb: str, what: Subject) -> None:
    """Make sure that this verb settles what it is used on. Raises Refused."""
    if verb == "open":
        raise Refused(ONLY_OPENS)
    astray = what.suffix and what.what not in SUFFIXED
    if (
        astray
        or verb not in FITS.get(what.what, ())
        or (verb == "gift" and what.what == "party" and not what.suffix)
    ):
        raise Refused(UNKNOWN)


def _done_today(act: Act, signal: str, subject: str) -> bool:
    """Whether this suggestion was taken up today: from Today, from the daily mail or by a letter."""
    done = SignalDeed.objects.filter(workspace=act.workspace, signal=signal, subject=subject, answer="done")
    return done.filter(at__gte=start_of_day(act.workspace, act.today)).exists()


def function_of(verb: str) -> Settle:
    """The function that settles by this verb."""
    module, _, name = VERBS[verb].partition(":")
    found: Settle = getattr(import_module(f"headwater.actions.{module}"), name)
    return found
