"""What a page on asking shows of one contact: the asks, the ways to an ask, and the user's own words for one."""

from __future__ import annotations

from datetime import date

from headwater.store.models import Ask, Party, Plan, Referral, Template, Workspace


def asks_of(contact: Party) -> list[Ask]:
    """Every ask, the newest first, with the referral that came of it."""
    rows = Ask.objects.filter(contact=contact, trashed_at=None).select_related("referral__prospect")
    return list(rows.order_by("-on", "-pk"))


def ways_of(contact: Party) -> list[Plan]:
    """The ways to an ask, the newest first, with their steps."""
    rows = Plan.objects.filter(contact=contact, kind="asking", trashed_at=None)
    return list(rows.prefetch_related("steps").order_by("-started_on", "-pk"))


def sent_since(contact: Party, day: date, me: int | None) -> list[Referral]:
    """Whom they sent me since that day: what may have come of an ask."""
    rows = Referral.objects.filter(source=contact, provider=me, trashed_at=None, received_on__gte=day)
    return list(rows.select_related("prospect").order_by("-received_on", "-pk"))


def own_words(workspace: Workspace, kind: str) -> Template | None:
    """The user's own template of that kind of letter: the first by name."""
    found: Template | None = Template.objects.of(workspace).filter(kind=kind).order_by("name", "pk").first()
    return found
