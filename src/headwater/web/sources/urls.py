"""The addresses of the Sources pages."""

from __future__ import annotations

from django.urls import path

from headwater.web.sources import rows, views

urlpatterns = [
    path("sources", views.sources, name="sources"),
    path("sources/rows", rows.rows, name="source-rows"),
]
