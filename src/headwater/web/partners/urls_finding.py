"""The addresses by which partners are found: categories, the scan, open categories."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
