"""Every address of the room of giving, topic by topic."""

from __future__ import annotations

from headwater.web.giving import urls_introductions, urls_needs, urls_week

urlpatterns = [
    *urls_needs.urlpatterns,
    *urls_introductions.urlpatterns,
    *urls_week.urlpatterns,
]
