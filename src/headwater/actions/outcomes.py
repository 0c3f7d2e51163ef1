"""What a conversation with a prospect led to, and which stage of their referral follows from it."""

from __future__ import annotations

from datetime import datetime

from headwater.actions.acting import Act, Refused, day_of
from headwater.core.words import Stage
from headwater.store.models import Referral, Touch

OUTCOMES = ("served without hiring", "hired", "later", "no fit")
TALKS = ("call", "meeting")
CLOSES = {"served without hiring": Stage.SERVED, "no fit": Stage.DECLINED}
"""What ends a referral. Hired ends it by the paid work that is then noted; later leaves it open."""
SERVED_WHY, NO_FIT_WHY = (
    "The first conversation gave them what they needed.",
    "Not a fit, as the talk showed.",
)


def check_outcome(act: Act, *, kind: str, at: datetime, outcome: str) -> None:
    """Make sure that this conversation can have this outcome. Raises Refused."""
    if not outcome:
        return
    if outcome not in OUTCOMES:
        raise Refused(f"'{outcome}' is not one of: {', '.join(OUTCOMES)}.", place="outcome")
    if kind not in TALKS:
        raise Refused(
            "Only a call or a meeting has an outcome. Leave it empty for the rest.", place="outcome"
        )
    if at > act.now:
        raise Refused("A conversation still to come has no outcome yet.", place="outcome")


def open_referrals(act: Act, talk: Touch) -> list[Referral]:
    """The referrals of the contact to me that were open on the day of the conversation, the newest first."""
    rows = Referral.objects.of(act.workspace).filter(
        prospect_id=talk.contact_id, provider_id=act.workspace.me_id,
        received_on__lte=day_of(act.workspace, talk.at),
    )  # fmt: skip
    found = rows.select_related("source").order_by("-received_at", "-pk")
    return [referral for referral in found if not Stage(referral.stage).is_closed]


def ending_of(act: Act, referral: Referral) -> tuple[Stage, datetime, str] | None:
    """The stage that the last conversation with an outcome puts a referral in, with its moment and reason."""
    talks = Touch.objects.filter(contact_id=referral.prospect_id, trashed_at=None).exclude(outcome="")
    last = talks.order_by("-at", "-pk").first()
    if last is None or last.outcome not in CLOSES:
        return None
    if day_of(act.workspace, last.at) < referral.received_on:
        return None
    stage = CLOSES[last.outcome]
    return stage, last.at, SERVED_WHY if stage is Stage.SERVED else NO_FIT_WHY


def not_before(act: Act, at: datetime, earlier: datetime) -> datetime:
    """The moment itself, or the earlier one where both lie on one day and the order of the day is not known."""
    same_day = day_of(act.workspace, at) == day_of(act.workspace, earlier)
    return max(at, earlier) if same_day else at
