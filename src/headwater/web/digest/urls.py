"""Addresses behind the daily mail. They work without signing in, by the secret in them."""

from django.urls import path

from headwater.web.digest import views

urlpatterns = [path("digest/<str:secret>/<int:number>", views.one, name="digest-item")]
