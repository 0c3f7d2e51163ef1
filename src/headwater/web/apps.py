"""Tells Django where the pages' templates and tags live."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The pages. Defines no tables."""

    name = "headwater.web"
    label = "headwater_web"
