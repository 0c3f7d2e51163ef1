"""Addresses for signing in and out."""

from django.urls import path

from headwater.web.signin import views

urlpatterns = [
    path("sign-in", views.ask, name="sign-in"),
    path("sign-in/<str:secret>", views.by_link, name="sign-in-link"),
    path("sign-out", views.leave, name="sign-out"),
    path("healthz", views.alive, name="alive"),
]
