"""The way back from the last thing said on Today: kept for one showing of the page."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from django.http import HttpRequest

from headwater.actions.settling_undo import undoable
from headwater.store.models import Workspace

KEPT: Final = "today_undo"


def offer_back(request: HttpRequest, *, said: str, signal: str, subject: str) -> None:
    """Offer to bring a suggestion back that was put off or dismissed."""
    request.session[KEPT] = {"said": said, "signal": signal, "subject": subject}


def offer_undo(
    request: HttpRequest, workspace: Workspace, *, said: str, signal: str, subject: str, at: datetime
) -> bool:
    """Offer to undo a deed, if it can be undone. Gives whether it can."""
    found = undoable(workspace, signal=signal, subject=subject, at=at)
    if found is not None:
        request.session[KEPT] = {"said": said, "deed": found[0], "seal": found[1]}
    return found is not None


def take_undo(request: HttpRequest) -> dict[str, Any] | None:
    """What is offered, once."""
    offered = request.session.pop(KEPT, None)
    return offered if isinstance(offered, dict) else None
