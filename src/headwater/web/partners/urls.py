"""The addresses of partners."""

from __future__ import annotations

from django.urls import path

from headwater.web.partners import board, deeds, page
from headwater.web.partners.urls_finding import urlpatterns as of_finding
from headwater.web.partners.urls_meetings import urlpatterns as of_meetings
from headwater.web.partners.urls_teams import urlpatterns as of_teams

urlpatterns = [
    path("partners", board.board, name="partners"),
    path("partners/list", board.listing, name="partners-list"),
    path("partners/new", deeds.new, name="partner-new"),
    *of_finding,
    *of_meetings,
    *of_teams,
    path("partners/<int:pk>", page.partner, name="partner"),
    path("partners/<int:pk>/edit", deeds.edit, name="partner-edit"),
    path("partners/<int:pk>/state", deeds.state, name="partner-state"),
    path("partners/<int:pk>/take-back", deeds.take_back, name="partner-take-back"),
    path("partners/<int:pk>/key", deeds.key_plan, name="partner-key"),
    path("partners/<int:pk>/no-key", deeds.no_key, name="partner-no-key"),
    path("partners/<int:pk>/review", deeds.review, name="partner-review"),
    path("partners/<int:pk>/trash", deeds.trash, name="partner-trash"),
    path("partners/<int:pk>/restore", deeds.restore, name="partner-restore"),
]
