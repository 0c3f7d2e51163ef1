"""The addresses of partners."""

from __future__ import annotations

from django.urls import path

from headwater.web.partners import board
from headwater.web.partners.urls_meetings import urlpatterns as of_meetings
from headwater.web.partners.urls_teams import urlpatterns as of_teams

urlpatterns = [
    path("partners", board.board, name="partners"),
    *of_meetings,
    *of_teams,
]
