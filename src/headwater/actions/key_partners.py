"""Key partners: the few that are looked after on purpose, each with a plan, an owner and a day of review."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash
from headwater.actions.figures import checked_day
from headwater.actions.told import Told, day_or_none, row_told, word
from headwater.store.models import Member, Partner


def make_key(
    *, seat: Seat, now: datetime, partner: Partner, plan: str, review_on: date, owner: Any = None
) -> Partner:
    """Make a partner a key partner, or change its plan. `owner` is a user of this workspace (None: who says so)."""
    with one_act(seat=seat, now=now, action="make_key_partner") as act:
        partner = act.fresh(partner)
        out_of_trash(partner, "This partner")
        partner.plan = " ".join(plan.split())
        if not partner.plan:
            raise Refused("Write the plan: what you want to do with them.", place="plan")
        check_texts(Partner, {"plan": partner.plan})
        partner.owner = owner or act.seat.user
        if not Member.objects.filter(workspace=act.workspace, user=partner.owner).exists():
            raise Refused("Choose somebody of this workspace.", place="owner")
        partner.key, partner.review_on = True, _ahead(act, review_on)
        _keep(act, partner, "key", "plan", "owner", "review_on")
        return partner


def unmake_key(*, seat: Seat, now: datetime, partner: Partner) -> Partner:
    """Say that a partner is no key partner any more. The plan stays written down; no review is due."""
    with one_act(seat=seat, now=now, action="unmake_key_partner") as act:
        partner = act.fresh(partner)
        partner.key, partner.review_on = False, None
        _keep(act, partner, "key", "review_on")
        return partner


def review_partner(
    *, seat: Seat, now: datetime, partner: Partner, next_on: date, plan: str = "", key: str = ""
) -> Partner:
    """Say that a key partner was reviewed today, and when it is next. `plan` words it anew (blank: it stays)."""
    body = {"partner": partner.pk, "next_on": next_on, "plan": plan}
    with one_act(seat=seat, now=now, action="review_partner", key=key, body=body) as act:
        return act.fresh(partner) if act.repeated else _reviewed(act, partner, next_on, plan)


def _reviewed(act: Act, partner: Partner, next_on: date, plan: str) -> Partner:
    partner = act.fresh(partner)
    out_of_trash(partner, "This partner")
    if not partner.key:
        raise Refused("This is no key partner; there is nothing to review.")
    partner.reviewed_on, partner.review_on = act.today, _ahead(act, next_on)
    partner.plan = " ".join(plan.split()) or partner.plan
    check_texts(Partner, {"plan": partner.plan})
    _keep(act, partner, "reviewed_on", "review_on", "plan")
    return partner


def _ahead(act: Act, day: date) -> date:
    """A day of review: still to come. Raises Refused."""
    if day <= act.today:
        raise Refused("Choose a day that is still to come.", place="review_on")
    return checked_day(act, day, place="review_on", ahead=True)


def _keep(act: Act, partner: Partner, *columns: str) -> None:
    partner.changed_at, partner.changed_by = act.now, act.seat.user
    partner.save(update_fields=[*columns, "changed_at", "changed_by"])


def review_in(act: Act, pk: int, _suffix: str, told: Told) -> str:
    """Settle the review of a key partner. `told`: on (the next one; else in three months), what (the plan)."""
    partner = row_told(act, Partner, pk)
    next_on = day_or_none(told, "on") or _in_three_months(act.today)
    done = _reviewed(act, partner, next_on, word(told, "what"))
    return f"Reviewed: {done.party.name}. The next time is on {next_on.isoformat()}."


def _in_three_months(today: date) -> date:
    return date.fromordinal(today.toordinal() + 91)
