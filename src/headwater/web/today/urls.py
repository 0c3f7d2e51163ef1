"""Addresses of the Today page."""

from django.urls import path

from headwater.web.today import deeds, settle, views

urlpatterns = [
    path("", views.today, name="today"),
    path("today/one", views.one, name="today-one"),
    path("today/do", settle.do, name="today-do"),
    path("today/answer", settle.answer, name="answer"),
    path("today/undo", settle.take_back, name="today-undo"),
    path("today/forget", settle.forget, name="today-forget"),
    path("today/thank/<int:pk>", deeds.thank, name="thank"),
    path("today/origin/<int:pk>", deeds.name_source, name="name-source"),
    path("today/touch/<int:pk>", deeds.touch, name="today-touch"),
]
