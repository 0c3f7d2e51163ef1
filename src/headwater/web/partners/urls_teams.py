"""The addresses of spheres, power teams, trigger events, markets and joint approaches."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
