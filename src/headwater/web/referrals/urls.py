"""Addresses of the referrals."""

from django.urls import path

from headwater.web.referrals import deeds, quick, telling, told, views

urlpatterns = [
    path("referrals", views.ledger, name="referrals"),
    path("referrals/board", views.board, name="board"),
    path("referrals/trash", views.trashed, name="referrals-trash"),
    path("referrals/new", deeds.new, name="referral-new"),
    path("referrals/<int:pk>", views.referral, name="referral"),
    path("referrals/<int:pk>/edit", deeds.edit, name="referral-edit"),
    path("referrals/<int:pk>/stage", deeds.stage, name="referral-stage"),
    path("referrals/<int:pk>/answer", told.answer, name="referral-answer"),
    path("referrals/<int:pk>/evidence", told.evidence, name="referral-evidence"),
    path("referrals/<int:pk>/ruling", told.ruling, name="referral-ruling"),
    path("referrals/<int:pk>/tell", telling.tell, name="referral-tell"),
    path("referrals/<int:pk>/asked", telling.asked, name="referral-asked"),
    path("referrals/<int:pk>/consent", telling.consent, name="referral-consent"),
    path("referrals/<int:pk>/withdraw", telling.withdraw, name="referral-withdraw"),
    path("referrals/<int:pk>/trash", deeds.trash, name="referral-trash"),
    path("referrals/<int:pk>/restore", deeds.restore, name="referral-restore"),
    path("quick-add", quick.quick_add, name="quick-add"),
]
