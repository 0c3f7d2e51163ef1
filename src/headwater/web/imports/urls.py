"""Addresses of imports. What is done, undone and redone is named by its batch, a waiting file by its token."""

from django.urls import path

from headwater.web.imports import deeds, views

urlpatterns = [
    path("import", views.begin, name="import"),
    path("import/done/<int:pk>", views.result, name="import-result"),
    path("import/done/<int:pk>/undo", deeds.undo, name="import-undo"),
    path("import/done/<int:pk>/redo", deeds.redo, name="import-redo"),
    path("import/<str:token>", views.preview, name="import-preview"),
    path("import/<str:token>/run", deeds.run, name="import-run"),
    path("import/<str:token>/discard", deeds.discard, name="import-discard"),
]
