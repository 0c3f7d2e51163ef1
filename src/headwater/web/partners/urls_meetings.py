"""The addresses of meetings with partners, of cards, organisations and centres of influence."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
