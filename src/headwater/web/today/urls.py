"""Addresses of the Today page."""

from django.urls import path

from headwater.web.today import deeds, views

urlpatterns = [
    path("", views.today, name="today"),
    path("today/thank/<int:pk>", deeds.thank, name="thank"),
    path("today/origin/<int:pk>", deeds.name_source, name="name-source"),
    path("today/touch/<int:pk>", deeds.touch, name="today-touch"),
    path("today/answer", deeds.answer, name="answer"),
]
