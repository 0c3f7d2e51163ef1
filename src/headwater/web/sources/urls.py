"""The addresses of the Sources pages."""

from __future__ import annotations

from django.urls import path

from headwater.web.sources import behind, lists, pictures, rows, views

urlpatterns = [
    path("sources", views.sources, name="sources"),
    path("sources/rows", rows.rows, name="source-rows"),
    path("sources/behind", behind.behind, name="source-behind"),
    path("sources/river", pictures.the_river, name="river"),
    path("sources/chains", pictures.chains, name="chains"),
    path("sources/quiet", lists.quiet, name="quiet"),
    path("sources/unknown", lists.unknown, name="unknown"),
    path("sources/relations", lists.relations, name="relations"),
]
