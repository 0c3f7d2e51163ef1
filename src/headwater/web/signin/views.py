"""Signing in by a one-time link, signing out, and the page that says the process is alive."""

from __future__ import annotations

from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.workspaces import use_sign_in_link
from headwater.web.shared.access import now_of, safe_next

WANTED = "wanted"
"""Where in the session stands which page was asked for before signing in."""


@require_safe
def ask(request: HttpRequest) -> HttpResponse:
    """Says how to sign in. The page that was asked for is kept until the link is used in this browser."""
    if request.user.is_authenticated:
        return HttpResponseRedirect(safe_next(request))
    if (wanted := safe_next(request, "")) not in {"", "/"}:
        request.session[WANTED] = wanted
    return render(request, "signin/ask.html")


@require_http_methods(["GET", "HEAD", "POST"])
def by_link(request: HttpRequest, secret: str) -> HttpResponse:
    """A button on GET, so that a preview or a scanner uses no link up; the sign-in on POST."""
    wanted = safe_next(request, request.session.get(WANTED, "/"))
    if request.method != "POST":
        return render(request, "signin/by_link.html", {"next": wanted})
    try:
        user = use_sign_in_link(now=now_of(request), secret=secret)
    except Refused as refused:
        return render(request, "signin/ask.html", {"error": refused.sentence}, status=403)
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    request.session.pop(WANTED, None)
    return HttpResponseRedirect(wanted)


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Sign out."""
    logout(request)
    return HttpResponseRedirect("/sign-in")


@require_safe
def alive(_request: HttpRequest) -> HttpResponse:
    """For a watcher: the process answers and its database can be read."""
    from headwater.store.queries.health import database_answers

    if not database_answers():
        return HttpResponse("the database does not answer\n", status=503, content_type="text/plain")
    return HttpResponse("ok\n", content_type="text/plain")
