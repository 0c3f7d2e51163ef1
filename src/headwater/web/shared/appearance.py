"""Light or dark, roomy or compact: each person's choice, kept in two cookies and known before the page is drawn."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

YEAR: Final = 365 * 24 * 3600
CHOICES: Final = {
    "theme": ("auto", "light", "dark"),
    "density": ("comfortable", "compact"),
}


def _chosen(request: HttpRequest, name: str) -> str:
    """The choice in the cookie, or the first one when there is none that we know."""
    value = request.COOKIES.get(name, "")
    return value if value in CHOICES[name] else CHOICES[name][0]


def appearance(request: HttpRequest) -> dict[str, str]:
    """Context for every page: `theme` and `density`, as base.html writes them on `<html>`."""
    return {name: _chosen(request, name) for name in CHOICES}


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep the posted `theme` or `density` and go back to the page it was chosen on."""
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = "/"
    response = HttpResponseRedirect(back)
    for name, allowed in CHOICES.items():
        value = request.POST.get(name, "")
        if value in allowed:
            response.set_cookie(
                name, value, max_age=YEAR, samesite="Lax", httponly=True, secure=request.is_secure()
            )
    return response
