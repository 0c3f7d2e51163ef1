"""The addresses of the week's gives and of the economy between people."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
