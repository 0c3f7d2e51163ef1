"""What every page's template knows: appearance, the workspace, whether the user may change it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from headwater.web.shared.access import seat_or_none
from headwater.web.shared.appearance import appearance


def page(request: HttpRequest) -> dict[str, Any]:
    """The context of the shell."""
    seat = seat_or_none(request) if hasattr(request, "user") else None
    return {
        **appearance(request),
        "seat": seat,
        "workspace": seat.workspace if seat else None,
        "may_write": seat is None or seat.may_write,
    }
