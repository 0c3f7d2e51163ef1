"""Who is at the door: signed in or not, their seat in a workspace, and one way to each kind of object.

Not yours is 404; yours to see but not to change is 403.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

from django.conf import settings
from django.core.exceptions import BadRequest, PermissionDenied
from django.db.models import Exists, Model, OuterRef
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from headwater.actions.acting import Refused, Seat, day_of
from headwater.store.models import Mailbox, Member
from headwater.web.shared import failures

OPEN = ("/sign-in", "/healthz", "/static/", "/digest/", "/feed/")
PERSONAL = ("/appearance", "/sign-out")
READING = {"GET", "HEAD", "OPTIONS"}
MAY_NOT = "You can look at this workspace but not change it. Ask its owner for more rights."
UNKEPT = "There is a character in this that cannot be kept. Go back, write it anew and try again."
KEY = re.compile(r"[A-Za-z0-9_-]{0,80}")
Row = TypeVar("Row", bound=Model)


class SignedIn:
    """Lets nobody in without a seat, no viewer change anything, and no character in that no database keeps."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or ask to sign in first."""
        _refuse_unkept(request)
        if request.path.startswith(OPEN):
            return self.get_response(request)
        if not request.user.is_authenticated:
            wanted = request.get_full_path() if request.method in READING else "/"
            return HttpResponseRedirect(f"/sign-in?{urlencode({'next': wanted})}")
        seat = seat_or_none(request)
        if seat is None and not request.path.startswith(("/start", *PERSONAL)):
            return HttpResponseRedirect("/start")
        if seat and not seat.may_write and request.method not in READING and request.path not in PERSONAL:
            raise PermissionDenied(MAY_NOT)
        with timezone.override(seat.workspace.timezone if seat else None):
            return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Whatever an action refuses is told in its own sentence, also where a page did not expect it."""
        return failures.refused(request, exception) if isinstance(exception, Refused) else None


def _refuse_unkept(request: HttpRequest) -> None:
    """NUL is in no text that a person wrote, and PostgreSQL keeps none. Raises BadRequest."""
    told = [request.GET] if request.method in READING else [request.GET, request.POST]
    if any("\0" in value for form in told for values in form.lists() for value in values[1]):
        raise BadRequest(UNKEPT)


def seat_or_none(request: HttpRequest) -> Seat | None:
    """The seat of the signed-in user, or None before a workspace was opened."""
    if not hasattr(request, "_seat"):
        member = (
            Member.objects.filter(user=request.user)
            .select_related("workspace__me")
            .annotate(mails=Exists(Mailbox.objects.filter(workspace=OuterRef("workspace"), trashed_at=None)))
            .order_by("-pk")
            .first()
            if request.user.is_authenticated
            else None
        )
        request._watched = bool(  # type: ignore[attr-defined]
            member and (member.mails or member.workspace.digest_hour is not None)
        )
        request._seat = (  # type: ignore[attr-defined]
            Seat(workspace=member.workspace, user=request.user, role=member.role) if member else None
        )
    return request._seat  # type: ignore[attr-defined, no-any-return]


def is_watched(request: HttpRequest) -> bool:
    """Whether anything runs by itself for this workspace, so that it may have stopped working."""
    return seat_or_none(request) is not None and bool(request._watched)  # type: ignore[attr-defined]


def seat_of(request: HttpRequest) -> Seat:
    """The seat of the signed-in user. Raises Http404 when there is none."""
    seat = seat_or_none(request)
    if seat is None:
        raise Http404("There is no workspace yet.")
    return seat


def own(request: HttpRequest, model: type[Row], pk: int, *related: str) -> Row:
    """The row of this id in the user's own workspace, not in the trash; everything else is 404."""
    rows: Any = model._default_manager.filter(workspace=seat_of(request).workspace, pk=pk, trashed_at=None)
    row = (rows.select_related(*related) if related else rows).first()
    if row is None:
        raise Http404("There is nothing here. It may have been moved to the trash.")
    return row  # type: ignore[no-any-return]


def now_of(request: HttpRequest) -> datetime:
    """The moment of this request, from the installation's clock: the same however often it is asked for."""
    if not hasattr(request, "_now"):
        request._now = settings.CLOCK()  # type: ignore[attr-defined]
    return request._now  # type: ignore[attr-defined, no-any-return]


def today_of(request: HttpRequest) -> date:
    """The user's day."""
    return day_of(seat_of(request).workspace, now_of(request))


def safe_next(request: HttpRequest, fallback: str = "/") -> str:
    """Where the user wanted to go, if that lies in this application."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    own_place = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) and wanted.startswith("/")
    return wanted if own_place and "\\" not in wanted else fallback


def key_of(request: HttpRequest) -> str:
    """The form's idempotency key, "" when it sent none. Raises Refused for what no form of ours sends."""
    key: str = request.POST.get("key", "")
    if not KEY.fullmatch(key):
        raise Refused("This form is not one of ours. Reload the page and try again.")
    return key


def by_htmx(request: HttpRequest) -> bool:
    """Whether a part of a page asks, not a whole page."""
    return bool(getattr(request, "htmx", False))
