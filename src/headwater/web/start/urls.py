"""Addresses of the beginning."""

from django.urls import path

from headwater.web.start import views

urlpatterns = [
    path("start", views.start, name="start"),
    path("start/own", views.own_practice, name="start-own"),
    path("start/demo", views.demo, name="start-demo"),
]
