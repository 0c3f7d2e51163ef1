"""What a person sees when a page cannot be shown: what happened and what to do, never a trace."""

from __future__ import annotations

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from headwater.actions.acting import Refused

HEADINGS = {
    403: "That is not yours to change",
    404: "Nothing here",
    409: "That was sent before",
}


def _say(request: HttpRequest, status: int, heading: str, sentence: str) -> HttpResponse:
    return render(request, "shared/failure.html", {"heading": heading, "sentence": sentence}, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The request cannot be understood."""
    said = str(exception) if isinstance(exception, BadRequest) else ""
    return _say(
        request, 400, "That did not make sense", said or "Go back, reload the page and try once more."
    )


def refused(request: HttpRequest, refusal: Refused) -> HttpResponse:
    """What an action refused, in its own sentence."""
    return _say(request, refusal.status, HEADINGS.get(refusal.status, "Not done"), refusal.sentence)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Theirs to see, not to change."""
    return _say(request, 403, HEADINGS[403], str(exception or "") or "Ask the owner of the workspace.")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing there, or not theirs."""
    text = str(exception) if exception and exception.args and isinstance(exception.args[0], str) else ""
    return _say(
        request, 404, HEADINGS[404], text or "This page does not exist. It may have been moved to the trash."
    )


def our_fault(request: HttpRequest) -> HttpResponse:
    """A fault of ours. Nothing was half done: an act is one transaction."""
    return _say(
        request, 500, "That was our fault",
        "Something went wrong here. Nothing was half done. Go back and try again; the terminal shows the details.",
    )  # fmt: skip
