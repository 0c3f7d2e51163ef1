"""The addresses of spheres, power teams, trigger events, markets and joint approaches."""

from __future__ import annotations

from django.urls import path

from headwater.web.partners import markets, opportunities, teams, teams_deeds, triggers

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
    path("partners/triggers", triggers.triggers, name="triggers"),
    path("partners/triggers/new", triggers.new, name="trigger-new"),
    path("partners/triggers/take", triggers.take, name="trigger-take"),
    path("partners/triggers/<int:pk>", triggers.edit, name="trigger"),
    path("partners/triggers/<int:pk>/trash", triggers.trash, name="trigger-trash"),
    path("partners/triggers/<int:pk>/restore", triggers.restore, name="trigger-restore"),
    path("partners/markets", markets.markets, name="markets"),
    path("partners/markets/say", markets.say, name="market-say"),
    path("partners/markets/mine", markets.mine, name="market-mine"),
    path("partners/opportunities", opportunities.opportunities, name="opportunities"),
    path("partners/opportunities/new", opportunities.new, name="opportunity-new"),
    path("partners/opportunities/<int:pk>", opportunities.opportunity, name="opportunity"),
    path("partners/opportunities/<int:pk>/edit", opportunities.edit, name="opportunity-edit"),
    path("partners/opportunities/<int:pk>/state", opportunities.state, name="opportunity-state"),
    path("partners/opportunities/<int:pk>/part", opportunities.part, name="opportunity-part"),
    path("partners/opportunities/<int:pk>/pass", opportunities.passing, name="opportunity-pass"),
    path("partners/opportunities/<int:pk>/trash", opportunities.trash, name="opportunity-trash"),
    path("partners/opportunities/<int:pk>/restore", opportunities.restore, name="opportunity-restore"),
    path("partners/parts/<int:pk>/drop", opportunities.drop, name="part-drop"),
]
