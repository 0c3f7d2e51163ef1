"""Tells Django that the tables of Headwater live here, under the label `headwater`."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """The one data app."""

    name = "headwater.store"
    label = "headwater"
    verbose_name = "Headwater"
