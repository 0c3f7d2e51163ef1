"""Two guards at the door of every page: what a page may load, and which pages may post to us.

Localhost is no boundary: any page in the same browser can post to it. So an unsafe request must come from our own
origin, and the token is demanded even locally.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'"
)
SAFE = {"GET", "HEAD", "OPTIONS"}
Next = Callable[[HttpRequest], HttpResponse]


class ContentSecurityPolicy:
    """Sends the policy with every answer: nothing inline, nothing from elsewhere."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the policy."""
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("X-Frame-Options", "DENY")
        response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        if not request.path.startswith(settings.STATIC_URL):
            response.headers.setdefault("Cache-Control", "no-store")
        return response


class OwnOriginOnly:
    """Refuses an unsafe request that another page sent, also one from another port of this machine."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, unless the request came from elsewhere."""
        if request.method not in SAFE and not self._is_own(request):
            return HttpResponseForbidden(
                "This request came from another page. Open Headwater itself and try again.\n"
            )
        return self.get_response(request)

    def _is_own(self, request: HttpRequest) -> bool:
        if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
            return False
        origin = request.headers.get("Origin")
        if not origin:
            return True
        public = urlsplit(settings.BASE_URL)
        own = {request.get_host()} | ({public.netloc} if public.scheme == "https" else set())
        return urlsplit(origin).netloc in own
