"""Every address of the application, room by room."""

from __future__ import annotations

from django.urls import include, path

from headwater.web.shared import appearance, failures
from headwater.web.shared.style_page import style_page

ROOMS = (
    "today",
    "sources",
    "reports",
    "people",
    "referrals",
    "imports",
    "gifts",
    "giving",
    "review",
    "kit",
    "partners",
    "letters",
    "outbox",
    "feeds",
    "digest",
    "search",
    "start",
    "settings",
    "signin",
)

urlpatterns = [
    *(path("", include(f"headwater.web.{room}.urls")) for room in ROOMS),
    path("", include("headwater.web.people.work_urls")),
    path("style", style_page, name="style"),
    path("appearance", appearance.choose, name="appearance"),
]

handler400 = failures.bad_request
handler403 = failures.not_allowed
handler404 = failures.not_found
handler500 = failures.our_fault
