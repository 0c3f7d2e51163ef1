"""Addresses for looking after somebody: statements, promises, plans, conversations."""

from __future__ import annotations

from django.urls import path

from headwater.web.people import care, care_plans, invoices, standing, talk

urlpatterns = [
    path("invoices", invoices.invoices, name="invoices"),
    path("talk", talk.whom, name="talk-whom"),
    path("people/<int:pk>/standing", standing.standing, name="standing"),
    path("people/<int:pk>/talk", talk.talk, name="talk"),
    path("people/<int:pk>/lookout", talk.lookout, name="lookout"),
    path("people/<int:pk>/statements/new", care.new_statement, name="statement-new"),
    path("statements/<int:pk>/edit", care.edit_statement, name="statement-edit"),
    path("statements/<int:pk>/end", care.end_statement, name="statement-end"),
    path("people/<int:pk>/promises/new", care.new_promise, name="promise-new"),
    path("promises/<int:pk>/edit", care.edit_promise, name="promise-edit"),
    path("promises/<int:pk>/settle", care.settle, name="promise-settle"),
    path("people/<int:pk>/next-step", care_plans.next_step, name="next-step"),
    path("people/<int:pk>/plans/start", care_plans.start, name="plan-start"),
    path("plans/<int:pk>/end", care_plans.end, name="plan-end"),
    path("plan-steps/<int:pk>/edit", care_plans.edit_step, name="plan-step-edit"),
    path("plan-steps/<int:pk>/settle", care_plans.settle, name="plan-step-settle"),
    path("people/<int:pk>/appointments/new", care_plans.new_appointment, name="appointment-new"),
    path("appointments/<int:pk>/edit", care_plans.edit_appointment, name="appointment-edit"),
    path("appointments/<int:pk>/not-held", care_plans.not_held, name="appointment-not-held"),
    path("people/<int:pk>/help", care_plans.give_help, name="help-given"),
]
