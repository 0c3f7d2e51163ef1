"""The addresses of the reports."""

from __future__ import annotations

from django.urls import path, re_path

from headwater.web.reports import views

urlpatterns = [
    path("reports", views.reports, name="reports"),
    re_path(r"^reports/(?P<name>[a-z-]+)\.(?P<form>csv|json)$", views.as_file, name="report-file"),
    path("reports/<slug:name>", views.report, name="report"),
    path("reports/<slug:name>/rows", views.rows, name="report-rows"),
]
