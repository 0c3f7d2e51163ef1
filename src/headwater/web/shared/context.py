"""What every page's template knows: appearance, the workspace, what does not work, whether one may change it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from headwater.core.professions import GENERAL
from headwater.core.professions.wording import wording
from headwater.store.queries.professions import profession_of
from headwater.store.queries.troubles import troubles
from headwater.web.shared.access import is_watched, now_of, seat_or_none
from headwater.web.shared.appearance import appearance


def page(request: HttpRequest) -> dict[str, Any]:
    """The context of the shell."""
    seat = seat_or_none(request) if hasattr(request, "user") else None
    return {
        **appearance(request),
        "seat": seat,
        "workspace": seat.workspace if seat else None,
        "may_write": seat is None or seat.may_write,
        "own_words": SimpleLazyObject(lambda: wording(profession_of(seat.workspace) if seat else GENERAL)),
        "troubles": troubles(seat.workspace, now_of(request)) if seat and is_watched(request) else (),
    }
