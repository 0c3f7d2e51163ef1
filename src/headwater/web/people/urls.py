"""The addresses of people and contents, and of the trash."""

from __future__ import annotations

from django.urls import path

from headwater.web.people import (
    as_source,
    as_source_ratings,
    asking_urls,
    care_urls,
    deeds,
    giving_urls,
    looking_back,
    merging,
    page,
    through,
    views,
)

urlpatterns = [
    path("people", views.people, name="people"),
    path("people/new", deeds.new, name="person-new"),
    path("people/ratings", as_source_ratings.ratings, name="ratings"),
    path("people/<int:pk>", page.person, name="person"),
    path("people/<int:pk>/as-source", as_source.edit, name="as-source"),
    path("people/<int:pk>/silence", as_source.silence, name="silence"),
    path("silences/<int:pk>/trash", as_source.trash_reason, name="silence-trash"),
    path("silences/<int:pk>/restore", as_source.restore_reason, name="silence-restore"),
    path("people/<int:pk>/through", through.through, name="person-through"),
    path("people/<int:pk>/changes", looking_back.changes, name="person-changes"),
    path("people/<int:pk>/edit", deeds.edit, name="person-edit"),
    path("people/<int:pk>/trash", deeds.trash, name="person-trash"),
    path("people/<int:pk>/restore", deeds.restore, name="person-restore"),
    path("people/<int:pk>/merge", merging.merge, name="person-merge"),
    path("merges/<int:pk>/undo", merging.undo, name="merge-undo"),
    path("trash", looking_back.trashed, name="trash"),
    *giving_urls.urlpatterns,
    *asking_urls.urlpatterns,
    *care_urls.urlpatterns,
]
