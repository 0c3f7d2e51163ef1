"""The addresses of the reports."""

from __future__ import annotations

from django.urls import path

from headwater.web.reports import views

urlpatterns = [
    path("reports", views.reports, name="reports"),
    path("reports/<slug:report>", views.one_report, name="report"),
    path("reports/<slug:report>.csv", views.as_file, {"form": "csv"}, name="report-csv"),
    path("reports/<slug:report>.json", views.as_file, {"form": "json"}, name="report-json"),
    path("reports/<slug:report>/rows", views.rows, name="report-rows"),
]
