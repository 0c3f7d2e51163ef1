"""The board of partners: category by category who fills it and how far it has come, and which stand open."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Every category with its partners."""
    return render(request, "partners/board.html", {})
