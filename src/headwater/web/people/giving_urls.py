"""Addresses for give and get, needs, and who knows whom."""

from __future__ import annotations

from django.urls import path

from headwater.web.people import giving, giving_needs, giving_trash, network

ROOMS = {
    "giving": "give",
    "needs": "need",
    "ties": "tie",
    "gatherings": "gathering",
    "business": "business",
    "statements": "statement",
    "promises": "promise",
    "plans": "plan",
    "appointments": "appointment",
    "asks": "ask",
}

urlpatterns = [
    path("people/<int:pk>/giving", giving.between, name="giving"),
    path("people/<int:pk>/giving/new", giving.new, name="give-new"),
    path("giving/<int:pk>", giving.give, name="give"),
    path("giving/<int:pk>/edit", giving.edit, name="give-edit"),
    path("giving/<int:pk>/outcome", giving.outcome, name="give-outcome"),
    path("giving/<int:pk>/steps", giving.step, name="give-step"),
    path("give-steps/<int:pk>/remove", giving.drop_step, name="give-step-remove"),
    path("people/<int:pk>/needs/new", giving_needs.new, name="need-new"),
    path("needs/<int:pk>/edit", giving_needs.edit, name="need-edit"),
    path("needs/<int:pk>/met", giving_needs.met, name="need-met"),
    path("people/<int:pk>/ties/new", network.new_tie, name="tie-new"),
    path("people/<int:pk>/groups/new", network.new_membership, name="membership-new"),
    path("memberships/<int:pk>/leave", network.leave, name="membership-leave"),
    path("memberships/<int:pk>/remove", network.remove, name="membership-remove"),
    path("people/<int:pk>/gatherings/new", network.new_gathering, name="gathering-new"),
    path("people/<int:pk>/business/new", network.new_business, name="business-new"),
    *(
        path(f"{room}/<int:pk>/{deed}", view, {"room": room}, name=f"{name}-{deed}")
        for room, name in ROOMS.items()
        for deed, view in (("trash", giving_trash.trash), ("restore", giving_trash.restore))
    ),
]
