"""The addresses of the Sources pages."""

from __future__ import annotations

from django.urls import path

from headwater.web.sources import (
    behind,
    best,
    connectors,
    cost,
    coverage,
    credit,
    effort,
    effort_deeds,
    effort_trash,
    lists,
    pictures,
    quiet,
    referred,
    rows,
    views,
)

urlpatterns = [
    path("sources", views.sources, name="sources"),
    path("sources/rows", rows.rows, name="source-rows"),
    path("sources/behind", behind.behind, name="source-behind"),
    path("sources/best", best.best, name="best"),
    path("sources/river", pictures.the_river, name="river"),
    path("sources/chains", pictures.chains, name="chains"),
    path("sources/quiet", quiet.quiet, name="quiet"),
    path("sources/connectors", connectors.connectors, name="connectors"),
    path("sources/coverage", coverage.coverage, name="coverage"),
    path("sources/referred", referred.referred, name="referred"),
    path("sources/credit", credit.credit, name="credit"),
    path("sources/cost", cost.cost, name="cost"),
    path("sources/unknown", lists.unknown, name="unknown"),
    path("sources/relations", lists.relations, name="relations"),
    path("sources/effort", effort.effort, name="effort"),
    path("sources/effort/activities/new", effort_deeds.new_activity, name="activity-new"),
    path("sources/effort/activities/<int:pk>/edit", effort_deeds.edit_activity, name="activity-edit"),
    path(
        "sources/effort/activities/<int:pk>/trash",
        effort_trash.trash,
        {"what": "activities"},
        name="activity-trash",
    ),
    path(
        "sources/effort/activities/<int:pk>/restore",
        effort_trash.restore,
        {"what": "activities"},
        name="activity-restore",
    ),
    path("sources/effort/costs/<int:pk>/edit", effort_deeds.edit_cost, name="cost-edit"),
    path("sources/effort/costs/<int:pk>/trash", effort_trash.trash, {"what": "costs"}, name="cost-trash"),
    path(
        "sources/effort/costs/<int:pk>/restore", effort_trash.restore, {"what": "costs"}, name="cost-restore"
    ),
    path("sources/effort/milestones/new", effort_deeds.new_milestone, name="milestone-new"),
    path("sources/effort/milestones/<int:pk>/edit", effort_deeds.edit_milestone, name="milestone-edit"),
    path(
        "sources/effort/milestones/<int:pk>/trash",
        effort_trash.trash,
        {"what": "milestones"},
        name="milestone-trash",
    ),
    path(
        "sources/effort/milestones/<int:pk>/restore",
        effort_trash.restore,
        {"what": "milestones"},
        name="milestone-restore",
    ),
]
