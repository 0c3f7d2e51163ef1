"""The addresses of gifts."""

from __future__ import annotations

from django.urls import path

from headwater.web.gifts import deeds, flows, form, record, views

urlpatterns = [
    path("gifts", views.gifts, name="gifts"),
    path("gifts/new", form.new, name="gift-new"),
    path("gifts/record.csv", record.as_csv, name="gifts-record"),
    path("gifts/<int:pk>", form.edit, name="gift"),
    path("gifts/<int:pk>/step", deeds.step, name="gift-step"),
    path("gifts/<int:pk>/trash", deeds.trash, name="gift-trash"),
    path("gifts/<int:pk>/restore", deeds.restore, name="gift-restore"),
    path("gifts/flows/start", flows.start, name="flows-start"),
    path("gifts/flows/<int:pk>/acknowledge", flows.acknowledged, name="flow-acknowledge"),
    path("gifts/plans/<int:pk>/end", flows.end, name="flow-end"),
]
