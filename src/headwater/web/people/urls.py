"""The addresses of people and contents."""

from __future__ import annotations

from django.urls import path

from headwater.web.people import page, views

urlpatterns = [
    path("people", views.people, name="people"),
    path("people/<int:pk>", page.person, name="person"),
]
