"""A report as a way to look in the Sources room: the tabs above it, the report below, a picture between."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from headwater.core.reports import report_named
from headwater.store.queries.sources_outline import outline
from headwater.web.shared.access import seat_of, today_of
from headwater.web.shared.reports import Answer, answer, answered, shown
from headwater.web.sources import choices
from headwater.web.sources.asking import asked


def told(request: HttpRequest, name: str) -> Answer:
    """The report of that name as this request asks it."""
    return answer(request, report_named(name))


def at_hand(request: HttpRequest, name: str) -> Answer:
    """The last answer to the report's usual question, however old, without waiting; a newer one is begun."""
    return answered(request, report_named(name), {}, patience=0)


def room(request: HttpRequest, told: Answer, path: str, tab: str = "") -> dict[str, Any]:
    """What `sources/_report_frame.html` shows: the report at `path`, under the tab of that address (blank: its own)."""
    wish = asked(request.GET.dict(), today=today_of(request))
    return {
        **shown(told, path=path, page=request.GET.get("page", "1")),
        "tabs": choices.tabs(wish, tab or path),
        "begun": bool(outline(seat_of(request).workspace).since),
    }
