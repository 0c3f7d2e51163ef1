"""The parts of `headwater check` that look at what was given, who did business and who knows whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q

from headwater.store import models
from headwater.store.models import Business, Give, Tie

MOST = 20
HOMES: tuple[tuple[Any, str, tuple[str, ...]], ...] = (
    (Give, "workspace", ("contact", "other", "referral")),
    (models.Need, "workspace", ("contact", "may_know", "touch")),
    (Business, "workspace", ("seller", "buyer", "give", "referral")),
    (Tie, "workspace", ("one", "other")),
    (models.Gathering, "workspace", ("group",)),
    (models.Attendance, "gathering__workspace", ("party",)),
    (models.Membership, "group__workspace", ("member",)),
    (models.Cost, "workspace", ("source", "activity")),
    (models.ActivitySource, "activity__workspace", ("party",)),
    (models.CategoryMember, "category__workspace", ("party",)),
    (models.Step, "workspace", ("person", "source")),
    (models.Silence, "workspace", ("source",)),
    (models.Evidence, "referral__workspace", ("source",)),
    (models.Bearing, "workspace", ("contact", "referral")),
    (models.Promise, "workspace", ("contact",)),
    (models.Plan, "workspace", ("contact", "engagement")),
    (models.Appointment, "workspace", ("contact",)),
    (models.Gift, "workspace", ("contact",)),
    (models.Story, "workspace", ("person", "engagement")),
    (models.KitGiven, "workspace", ("contact", "version")),
    (models.Ask, "workspace", ("contact", "referral")),
    (models.Cadence, "workspace", ("contact",)),
    (models.Consent, "workspace", ("client", "referral")),
    (models.Letter, "workspace", ("contact", "other", "mailbox")),
    (models.OutcomeTold, "referral__workspace", ("person",)),
    (models.ReviewAnswer, "review__workspace", ("client",)),
    (models.Offer, "workspace", ("contact",)),
    (models.Wish, "workspace", ("party", "may_know")),
    (models.Apart, "workspace", ("one", "other")),
    (models.Candidate, "need__workspace", ("party",)),
    (models.Introduction, "workspace", ("need", "asker", "other", "letter", "give")),
    (models.Partner, "workspace", ("party", "category")),
    (models.PartnerMeeting, "workspace", ("partner", "appointment", "version")),
    (models.ConfidenceStep, "workspace", ("partner",)),
    (models.Volunteering, "workspace", ("organisation",)),
    (models.ScanAnswer, "workspace", ("category", "party")),
    (models.Team, "workspace", ("group",)),
    (models.TeamSeat, "team__workspace", ("party",)),
    (models.Opportunity, "workspace", ("prospect",)),
    (models.OpportunityPart, "opportunity__workspace", ("party",)),
)
"""Each table with the way to its workspace and the columns that lead to rows of the same one."""
OUT = Q(direction="out", referral__source=F("workspace__me"), referral__provider=F("contact"))
IN = Q(direction="in", referral__source=F("contact"), referral__provider=F("workspace__me"))


def dealing_faults() -> list[str]:
    """Nothing leads into another workspace; a give is the referral it leads to; pieces and relations stand once."""
    found = [*_crossing(), *_led_astray(), *_twice()]
    nobody = Q(contact=F("workspace__me")) | Q(other=F("workspace__me"))
    mine = Give.objects.filter(nobody, trashed_at=None)
    return found + [f"give {pk} names the owner as somebody else" for pk in _ids(mine)]


def _crossing() -> list[str]:
    found = []
    for table, home, columns in HOMES:
        wrong = Q()
        for column in columns:
            wrong |= Q(**{f"{column}__isnull": False}) & ~Q(**{f"{column}__workspace": F(home)})
        name = table._meta.verbose_name
        found += [f"{name} {pk} crosses workspaces" for pk in _ids(table.objects.filter(wrong))]
    return found


def _led_astray() -> list[str]:
    """A give that leads to a referral of other people, or to one that another give leads to already."""
    led = Give.objects.filter(trashed_at=None, referral__trashed_at=None).exclude(referral=None)
    same = Q(referral__prospect=F("other"))
    astray = led.exclude((OUT | IN) & same)
    again = led.filter(
        Exists(Give.objects.filter(trashed_at=None, referral=OuterRef("referral"), pk__lt=OuterRef("pk")))
    )
    return [
        *(f"give {pk} leads to a referral between other people" for pk in _ids(astray)),
        *(f"give {pk} leads to a referral that another give is" for pk in _ids(again)),
    ]


def _twice() -> list[str]:
    columns = ("workspace", "seller", "buyer", "on", "reference")
    pieces = Business.objects.filter(trashed_at=None).order_by().values(*columns).annotate(times=Count("pk"))
    found = [
        f"business of {row['seller']} for {row['buyer']} on {row['on']} stands {row['times']} times"
        for row in pieces.filter(times__gt=1).order_by(*columns)[:MOST]
    ]
    ties = Tie.objects.filter(trashed_at=None).values_list("workspace", "one", "other", "kind")
    told = Counter((home, *sorted((one, other)), kind) for home, one, other, kind in ties.iterator())
    again = [
        f"the relation of {one} and {other} stands {times} times"
        for (_, one, other, _), times in told.items()
        if times > 1
    ]
    return [*found, *again[:MOST]]


def _ids(rows: Any) -> Iterable[int]:
    return list(rows.order_by("pk").values_list("pk", flat=True)[:MOST])
