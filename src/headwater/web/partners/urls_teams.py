"""The addresses of spheres, power teams, trigger events, markets and joint approaches."""

from __future__ import annotations

from django.urls import path

from headwater.web.partners import teams, teams_deeds

urlpatterns = [
    path("partners/teams", teams.teams, name="teams"),
    path("partners/teams/new-sphere", teams_deeds.new, {"kind": "sphere"}, name="sphere-new"),
    path("partners/teams/new-team", teams_deeds.new, {"kind": "team"}, name="team-new"),
    path("partners/teams/ready", teams_deeds.ready, name="sphere-ready"),
    path("partners/teams/trade", teams_deeds.my_trade, name="my-trade"),
    path("partners/teams/<int:pk>", teams.team, name="team"),
    path("partners/teams/<int:pk>/edit", teams_deeds.edit, name="team-edit"),
    path("partners/teams/<int:pk>/places", teams_deeds.add, name="team-places"),
    path("partners/teams/<int:pk>/meet", teams_deeds.meet, name="team-meet"),
    path("partners/teams/<int:pk>/trash", teams_deeds.trash, name="team-trash"),
    path("partners/teams/<int:pk>/restore", teams_deeds.restore, name="team-restore"),
    path("partners/places/<int:pk>", teams_deeds.place, name="place"),
    path("partners/places/<int:pk>/seat", teams_deeds.seat, name="place-seat"),
    path("partners/places/<int:pk>/drop", teams_deeds.drop, name="place-drop"),
]
