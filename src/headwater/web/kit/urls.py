"""The addresses of the kit."""

from __future__ import annotations

from django.urls import path

from headwater.web.kit import drafting, giving, handing, stories, views

urlpatterns = [
    path("kit", views.overview, name="kit"),
    path("kit/draft", drafting.draft, name="kit-draft"),
    path("kit/draft/start", drafting.start, name="kit-draft-start"),
    path("kit/draft/publish", drafting.publish, name="kit-draft-publish"),
    path("kit/draft/discard", drafting.discard, name="kit-draft-discard"),
    path("kit/draft/restore", drafting.restore, name="kit-draft-restore"),
    path("kit/give", giving.give, name="kit-give"),
    path("kit/given/<int:pk>/trash", giving.trash, name="kit-giving-trash"),
    path("kit/given/<int:pk>/restore", giving.restore, name="kit-giving-restore"),
    path("kit/stories", stories.stories, name="stories"),
    path("kit/stories/new", stories.new, name="story-new"),
    path("kit/stories/<int:pk>", stories.story, name="story"),
    path("kit/stories/<int:pk>/edit", stories.edit, name="story-edit"),
    path("kit/stories/<int:pk>/trash", stories.trash, name="story-trash"),
    path("kit/stories/<int:pk>/restore", stories.restore, name="story-restore"),
    path("kit/<int:pk>", views.version, name="kit-version"),
    path("kit/<int:pk>/compare", views.compare, name="kit-compare"),
    path("kit/<int:pk>/print", handing.on_paper, name="kit-print"),
    path("kit/<int:pk>/pdf", handing.pdf, name="kit-pdf"),
    path("kit/<int:pk>/card.vcf", handing.card, name="kit-card"),
]
