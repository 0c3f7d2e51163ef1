"""The feed behind its secret address, read by calendar programs, and one planned thing as a file for its user.

Reading changes nothing, so a feed that did not change answers the same bytes and is not sent again.
"""

from __future__ import annotations

import hashlib

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotFound
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from headwater.actions.feeds import feed_of
from headwater.formats.ics_out import write_calendar
from headwater.store.queries.planned import one_planned, planned
from headwater.web.feeds.entries import entries
from headwater.web.shared.access import now_of, seat_of

CALENDAR = "text/calendar; charset=utf-8"


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """The feed behind this secret. A wrong one and a closed one are the same: there is nothing here."""
    found = feed_of(secret)
    if found is None:
        return HttpResponseNotFound("There is no calendar at this address.\n", content_type="text/plain")
    workspace = found.workspace
    raw = write_calendar(
        items=entries(planned(workspace, now=now_of(request)), workspace, discreet=found.discreet),
        name="Headwater" if found.discreet else f"Headwater, {workspace.name}",
        timezone=workspace.timezone,
    )
    etag = f'"{hashlib.sha256(raw).hexdigest()[:32]}"'
    headers = {
        "ETag": etag,
        "Cache-Control": "private, no-cache",
        "Content-Disposition": 'inline; filename="headwater.ics"',
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex",
    }
    answer = HttpResponse(raw, content_type=CALENDAR, headers=headers)
    return get_conditional_response(request, etag=etag, response=answer) or answer


@require_safe
def entry(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """One planned thing as a file that a calendar takes, with its name: it is for the user's own."""
    workspace = seat_of(request).workspace
    found = one_planned(workspace, kind, pk)
    if found is None:
        raise Http404("Nothing is planned here any more.")
    raw = write_calendar(
        items=entries([found], workspace, discreet=False), name="Headwater", timezone=workspace.timezone
    )
    answer = HttpResponse(raw, content_type=CALENDAR)
    answer.headers["Content-Disposition"] = f'attachment; filename="{kind}-{pk}.ics"'
    return answer
