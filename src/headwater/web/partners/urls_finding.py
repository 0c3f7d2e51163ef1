"""The addresses by which partners are found: categories, the scan, open categories."""

from __future__ import annotations

from django.urls import path

from headwater.web.partners import scan

urlpatterns = [
    path("partners/scan", scan.scan, name="partners-scan"),
    path("partners/scan/answer", scan.answer, name="partners-scan-answer"),
    path("partners/scan/<int:pk>/undo", scan.undo, name="partners-scan-undo"),
]
