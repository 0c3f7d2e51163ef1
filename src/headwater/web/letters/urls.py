"""The addresses of letters and of the user's own words. None of them takes more than one receiver."""

from __future__ import annotations

from django.urls import path

from headwater.web.letters import compose, leaving, lists, templates

urlpatterns = [
    path("letters", lists.letters, name="letters"),
    path("letters/new", compose.new, name="letter-new"),
    path("letters/<int:pk>", compose.letter, name="letter"),
    path("letters/<int:pk>/letter.eml", leaving.file, name="letter-file"),
    path("letters/<int:pk>/sent", leaving.sent, name="letter-sent"),
    path("letters/<int:pk>/drafts", leaving.drafts, name="letter-drafts"),
    path("letters/<int:pk>/send", leaving.send, name="letter-send"),
    path("letters/<int:pk>/trash", lists.trash, name="letter-trash"),
    path("letters/<int:pk>/restore", lists.restore, name="letter-restore"),
    path("settings/templates", templates.templates, name="templates"),
    path("settings/templates/<slug:words>", templates.template, name="template"),
    path("settings/templates/<slug:words>/drop", templates.drop, name="template-drop"),
]
