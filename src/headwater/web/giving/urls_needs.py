"""The addresses of needs, of those who could meet them, and of wishes."""

from __future__ import annotations

from django.urls import path

from headwater.web.giving import overview

urlpatterns = [
    path("giving", overview.giving, name="giving-overview"),
]
