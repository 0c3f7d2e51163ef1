"""The address of the settings."""

from django.urls import path

from headwater.web.settings.views import settings_page

urlpatterns = [path("settings", settings_page, name="settings")]
