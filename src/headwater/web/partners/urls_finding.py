"""The addresses by which partners are found: categories, the scan, open categories."""

from __future__ import annotations

from django.urls import path

from headwater.web.partners import categories, gaps, scan

urlpatterns = [
    path("partners/categories", categories.categories, name="partners-categories"),
    path("partners/gaps", gaps.gaps, name="partners-gaps"),
    path("partners/scan", scan.scan, name="partners-scan"),
    path("partners/scan/answer", scan.answer, name="partners-scan-answer"),
    path("partners/scan/<int:pk>/undo", scan.undo, name="partners-scan-undo"),
]
