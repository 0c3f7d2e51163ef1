"""The addresses of the week's gives, of the economy between people, and of asking who can help."""

from __future__ import annotations

from django.urls import path

from headwater.web.giving import economy, week
from headwater.web.giving import help as helping

urlpatterns = [
    path("giving/week", week.week, name="giving-week"),
    path("giving/week/size", week.size, name="give-size"),
    path("giving/economy", economy.economy, name="giving-economy"),
    path("giving/help", helping.help_me, name="giving-help"),
    path("giving/gains", helping.gains, name="giving-gains"),
]
