"""Opening a workspace, knowing its owner, and the one-time links by which people sign in."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import available_timezones

from django.contrib.auth import get_user_model
from django.db import transaction

from headwater.actions.acting import Act, Refused, Seat, check_texts, day_of, one_act, seal
from headwater.actions.arrivals import no_currency
from headwater.actions.as_source import set_labels
from headwater.actions.categories import ship_nine
from headwater.actions.day_circles import refuse_circles
from headwater.actions.parties import add_party, named
from headwater.actions.tracing import retrace_all
from headwater.core.folder import STYLES
from headwater.core.words import Kind
from headwater.formats.currencies import currency_meant
from headwater.store.models import Member, Party, Referral, SignInLink, Workspace

LINK_LIFETIME = timedelta(minutes=30)
SETTINGS = (
    "name", "timezone", "currency", "qualified_criteria", "late_after_hours", "concentration_limit",
    "referral_goal", "least_to_claim", "digest_hour", "digest_to", "minutes_a_day", "working_days", "style",
    "close_enough", "ask_rest_days", "best_sources", "flow_size", "flow_days",
    "trust_level", "introduction_rest",
)  # fmt: skip


def open_workspace(
    *,
    now: datetime,
    name: str,
    owner_name: str,
    timezone: str = "UTC",
    currency: str = "EUR",
    user: Any = None,
) -> Seat:
    """Make a workspace with its owner's own entry, and a user to sign in with. Gives the owner's seat."""
    with transaction.atomic():
        currency = _currency(currency)
        _check(timezone=timezone)
        workspace = Workspace.objects.create(
            name=name[:200], timezone=timezone, currency=currency, added_at=now, acted_at=now
        )
        user = user or first_user()
        seat = Seat(workspace=workspace, user=user)
        Member.objects.get_or_create(workspace=workspace, user=user, defaults={"role": "owner"})
        act = Act(seat=seat, now=now)
        workspace.me = add_party(act, name=owner_name or "Me", kind=Kind.PERSON)
        workspace.save(update_fields=["me"])
        ship_nine(act)
        seal(workspace)
        return seat


def first_user() -> Any:
    """The owner of this installation, made when there is none. It signs in by link, not by password."""
    users = get_user_model().objects
    found = users.order_by("pk").first()
    return found or users.create_user(username="owner")


def _check(*, timezone: str) -> None:
    if timezone not in available_timezones():
        raise Refused(f"'{timezone}' is not a time zone. Write it as Europe/Berlin.", place="timezone")


def _currency(told: str, *, before: str = "EUR") -> str:
    """The code of the practice's own currency; the one it had `before` may stay whatever it is. Raises Refused."""
    code = before if told.strip().upper() == before else currency_meant(told)
    if not code:
        raise Refused(no_currency(told, instead=before), place="currency")
    return code


LIMITS = {
    "late_after_hours": (1, 8_760), "concentration_limit": (1, 100), "referral_goal": (0, 100),
    "least_to_claim": (5, 1_000), "minutes_a_day": (5, 480), "close_enough": (1, 5), "ask_rest_days": (0, 1_000),
    "best_sources": (1, 100), "flow_size": (2, 50), "flow_days": (30, 1_000),
    "trust_level": (1, 5), "introduction_rest": (0, 365),
}  # fmt: skip


def _check_limits(workspace: Workspace) -> None:
    for place, (least, most) in LIMITS.items():
        value = getattr(workspace, place)
        if place == "referral_goal" and value is None:
            continue
        if value is None or not least <= int(value) <= most:
            raise Refused(f"Write a whole number from {least} to {most}.", place=place)


def _check_working(workspace: Workspace) -> None:
    """The weekdays are some of 1 to 7 (1 is Monday), and my style is one that letters know, or none."""
    days = workspace.working_days
    if not days or set(days) - set("1234567") or len(set(days)) < len(days):
        raise Refused("Choose at least one working day.", place="working_days")
    if workspace.style and workspace.style not in STYLES:
        raise Refused(f"'{workspace.style}' is not one of: {', '.join(STYLES)}.", place="style")


def change_workspace(
    *, seat: Seat, now: datetime, owner_name: str = "", markets: Sequence[str] | None = None, **changes: Any
) -> Workspace:
    """Change settings of a workspace (SETTINGS), its owner's name, and the markets they serve. Raises Refused."""
    with one_act(seat=seat, now=now, action="change_workspace", large="timezone" in changes) as act:
        workspace = act.workspace
        if unknown := set(changes) - set(SETTINGS):
            raise Refused(f"'{sorted(unknown)[0]}' is not a setting of a workspace.")
        if "currency" in changes:
            changes["currency"] = _currency(changes["currency"], before=workspace.currency)
        for column, value in changes.items():
            setattr(workspace, column, value)
        _check(timezone=workspace.timezone)
        _check_limits(workspace)
        _check_working(workspace)
        check_texts(Workspace, changes)
        workspace.save(update_fields=list(changes))
        if "timezone" in changes:
            _move_days(act)
        if owner_name and workspace.me:
            names = named(name=owner_name, kind=Kind.PERSON)
            Party.objects.filter(pk=workspace.me.pk).update(**names, **act.mark)
        if markets is not None and workspace.me:
            set_labels(workspace.me, "market", markets, place="markets")
        return workspace


def _move_days(act: Act) -> None:
    """The user's days are those of the new zone, also for what was recorded before."""
    rows = Referral.objects.filter(workspace=act.workspace).values_list("pk", "received_at", "received_on")
    moved = [
        Referral(pk=pk, received_on=day_of(act.workspace, at), **act.mark)
        for pk, at, day in rows
        if day_of(act.workspace, at) != day
    ]
    Referral.objects.bulk_update(moved, ["received_on", "changed_at", "changed_by"], batch_size=500)
    refuse_circles(act, {one.received_on for one in moved}, why=f"In the days of {act.workspace.timezone}")
    retrace_all(act.workspace)


def make_sign_in_link(*, now: datetime, user: Any) -> str:
    """A secret that signs this user in once within half an hour. Only its hash is kept."""
    secret = secrets.token_urlsafe(32)
    SignInLink.objects.create(user=user, digest=_hash(secret), expires_at=now + LINK_LIFETIME)
    return secret


def use_sign_in_link(*, now: datetime, secret: str) -> Any:
    """The user whom this secret signs in. Raises Refused when it is wrong, used or too old."""
    with transaction.atomic():
        used = SignInLink.objects.filter(digest=_hash(secret), used_at=None, expires_at__gte=now).update(
            used_at=now
        )
        if not used:
            raise Refused("This link was used already or is too old. Run `headwater sign-in` for a new one.")
        return SignInLink.objects.select_related("user").get(digest=_hash(secret)).user


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
