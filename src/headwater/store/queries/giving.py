"""What passed between a contact and me: gives and the referrals that are gifts too, each counted once.

A give that leads to a referral is one thing with it. What leads to somebody in the trash counts nowhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q, Sum

from headwater.core.know.led import Key
from headwater.store.models import Engagement, Give, GiveStep, Party, Referral, Workspace
from headwater.store.queries.giving_led import business_led_to

Amounts = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """One thing that passed. `out`: I gave it. `kind` is that of the give, else of the referral.

    `give`, `referral` and `touch` are their ids, None where there is none.
    `through` names the content it came by. `value` is what it was worth by currency: to whom it
    was given (as told, else the business that came of it), or in paid work to me. `outcome` is blank while it is not
    known.
    """

    on: date
    out: bool
    kind: str
    give: int | None = None
    referral: int | None = None
    touch: int | None = None
    through: str = ""
    other: int | None = None
    other_name: str = ""
    what: str = ""
    outcome: str = ""
    value: Amounts
    minutes: int = 0

    @property
    def is_open(self) -> bool:
        """Whether I gave it and do not know yet what came of it."""
        return self.out and self.give is not None and not self.outcome


def passed_between(workspace: Workspace, contact: Party) -> list[Passed]:
    """Everything that passed between a contact and me, newest first."""
    gives = [_from_give(row) for row in _gives(workspace, contact)]
    led = {each.referral for each in gives if each.referral is not None}
    sent = list(_referrals(workspace, contact))
    earned, worth = _earned(contact), business_led_to(workspace, contact)
    known = {row.pk: row for row in sent}
    found = [_with_work(each, earned) if each.referral in known and not each.out else each for each in gives]
    found += [_from_referral(row, contact, earned) for row in sent if row.pk not in led]
    found = [_with_business(each, worth) for each in found]
    return sorted(found, key=lambda each: (each.on, each.give or 0, each.referral or 0), reverse=True)


def _gives(workspace: Workspace, contact: Party) -> Any:
    rows = Give.objects.of(workspace).filter(contact=contact)
    rows = rows.filter(Q(other=None) | Q(other__trashed_at=None)).select_related("other", "referral")
    return rows.annotate(spent=Sum("steps__minutes")).order_by()


def _from_give(row: Any) -> Passed:
    leads = row.referral is not None and row.referral.trashed_at is None
    return Passed(
        on=row.on, out=row.direction == "out", kind=row.kind, give=row.pk, referral=row.referral_id if leads else None,
        other=row.other_id, other_name=row.other.name if row.other else "", what=row.what, outcome=row.outcome,
        value={} if row.value is None else {row.currency: row.value}, minutes=row.spent or 0,
    )  # fmt: skip


def _referrals(workspace: Workspace, contact: Party) -> Iterable[Referral]:
    """What the contact sent me, and what I sent the contact."""
    # Two questions are several times as fast as one with "or".
    both = ((contact.pk, workspace.me_id), (workspace.me_id, contact.pk))
    columns = ("source_id", "kind", "received_on", "prospect_id", "prospect__name", "note")
    rows = Referral.objects.of(workspace).select_related("prospect").only(*columns).order_by()
    return [row for source, provider in both for row in rows.filter(source=source, provider=provider)]


def _earned(contact: Party) -> Mapping[int, Amounts]:
    """The value of the paid work that each referral of the contact brought, by currency."""
    found: dict[int, dict[str, Decimal]] = defaultdict(dict)
    # Asked without the workspace, whose the contact is, the database begins with what the contact sent.
    rows = Engagement.objects.filter(trashed_at=None, origin__source=contact, value__isnull=False).order_by()
    for referral, currency, value in rows.values_list("origin", "currency").annotate(worth=Sum("value")):
        found[referral][currency] = value
    return found


def _with_work(each: Passed, earned: Mapping[int, Amounts]) -> Passed:
    """Received by a referral: worth the work that it brought, else what was said of it."""
    worth = earned.get(each.referral or 0)
    if not worth:
        return each
    return replace(each, value=worth)


def _with_business(each: Passed, worth: Mapping[Key, Amounts]) -> Passed:
    """Given without a word on its worth: worth the business that came of it."""
    if not each.out or each.value:
        return each
    key = ("referrals", each.referral or 0) if each.give is None else ("gives", each.give)
    return replace(each, value=worth.get(key, {}))


def _from_referral(row: Referral, contact: Party, earned: Mapping[int, Amounts]) -> Passed:
    out = row.source_id != contact.pk
    return Passed(
        on=row.received_on, out=out, kind=row.kind, referral=row.pk, other=row.prospect_id,
        other_name=row.prospect.name, value={} if out else earned.get(row.pk, {}),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of a give with its minutes."""

    pk: int
    give: int
    on: date
    what: str
    minutes: int


def steps_of(workspace: Workspace, gives: Iterable[int]) -> list[StepRow]:
    """The steps of these gives, newest first."""
    rows = GiveStep.objects.filter(give__workspace=workspace, give__trashed_at=None, give__in=list(gives))
    return [
        StepRow(*row)
        for row in rows.order_by("-on", "-pk").values_list("pk", "give", "on", "what", "minutes")
    ]


def by_month(steps: Iterable[StepRow]) -> list[tuple[date, int]]:
    """The minutes of each month (its first day), newest first."""
    months: dict[date, int] = defaultdict(int)
    for step in steps:
        months[step.on.replace(day=1)] += step.minutes
    return sorted(months.items(), reverse=True)
