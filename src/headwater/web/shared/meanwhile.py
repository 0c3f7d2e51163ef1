"""Two people, or two tabs, at the same form: nobody's change is lost, and nobody overwrites another unawares.

A form carries what each of its fields showed, as short digests in the hidden field `seen`. Only fields that then
differ from what was shown are saved. A field that was meanwhile changed by somebody else as well is told with both
values; the page that tells it has seen the newer value, so saving it once more saves anyway.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.http import HttpRequest

from headwater.store.models import Workspace
from headwater.web.shared.access import seat_of

DIGITS = 16
LONGEST = 300
NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that two changed: what the ledger says now, and what this user wrote."""

    label: str
    theirs: str
    mine: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What is to be saved: every field's value, which of them the user changed, and which others changed too."""

    values: dict[str, Any]
    changed: frozenset[str]
    conflicts: list[Conflict]


def plain(value: object) -> str:
    """A field's value as text: two that mean the same give the same text."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, date):
        return value.isoformat()
    return "\n".join(line.strip() for line in str(value).strip().splitlines())


def seen(shown: Mapping[str, Any]) -> str:
    """What a form shows, for its hidden field."""
    return " ".join(f"{name}={_digest(value)}" for name, value in shown.items())


def _digest(value: object) -> str:
    return hashlib.sha256(plain(value).encode()).hexdigest()[:DIGITS]


def compared(
    *, seen: str, now: Mapping[str, Any], told: Mapping[str, Any], labels: Mapping[str, str]
) -> Compared:
    """Compare what the user sent (`told`) with what the form showed (`seen`) and what the ledger says `now`.

    A field that the form does not say it showed counts as changed by the user and by nobody else.
    """
    shown = dict(part.partition("=")[::2] for part in seen.split())
    changed = {name for name in told if shown.get(name) != _digest(told[name])}
    values = {name: told[name] if name in changed else now[name] for name in told}
    conflicts = [
        Conflict(labels.get(name, name), _short(now[name]), _short(told[name]))
        for name in told
        if name in changed and name in shown and _digest(now[name]) not in (shown[name], _digest(told[name]))
    ]
    return Compared(values, frozenset(changed), conflicts)


def _short(value: object) -> str:
    text = plain(value) or NOTHING
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


@contextmanager
def held(request: HttpRequest) -> Iterator[None]:
    """For a form that is being sent: what is read in here stays true until what follows from it is written."""
    if request.method != "POST":
        yield
        return
    with transaction.atomic():
        Workspace.objects.select_for_update(of=("self",)).get(pk=seat_of(request).workspace.pk)
        yield
