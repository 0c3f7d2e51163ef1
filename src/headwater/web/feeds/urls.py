"""The addresses of the calendar: the feeds, their settings, and single entries."""

from __future__ import annotations

from django.urls import path

from headwater.web.feeds import reading, settings

urlpatterns = [
    path("feed/<str:secret>.ics", reading.feed, name="feed"),
    path("calendar/<str:kind>/<int:pk>.ics", reading.entry, name="calendar-entry"),
    path("settings/feeds", settings.feeds, name="settings-feeds"),
    path("settings/feeds/<int:pk>/discreet", settings.discreet, name="feed-discreet"),
    path("settings/feeds/<int:pk>/close", settings.close, name="feed-close"),
]
