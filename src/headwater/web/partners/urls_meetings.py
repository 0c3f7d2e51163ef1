"""The addresses of meetings with partners, of cards, organisations and centres of influence."""

from __future__ import annotations

from django.urls import URLPattern, path

from headwater.web.partners import cards, confidence, influence, meetings, organisations

urlpatterns: list[URLPattern] = [
    path("partners/influence", influence.influence, name="partners-influence"),
    path("partners/influence/<int:pk>", influence.answer, name="partners-influence-answer"),
    path("partners/card", cards.take, name="partners-card"),
    path("partners/my-card", cards.mine, name="partners-my-card"),
    path("partners/<int:pk>/handed", cards.handed, name="partner-handed"),
    path("partners/<int:pk>/meeting", meetings.meeting, name="partner-meeting"),
    path("partners/<int:pk>/meeting/weigh", meetings.weigh, name="partner-meeting-weigh"),
    path("partners/meetings/<int:pk>/edit", meetings.edit, name="partner-meeting-edit"),
    path("partners/meetings/<int:pk>/trash", meetings.trash, name="partner-meeting-trash"),
    path("partners/meetings/<int:pk>/restore", meetings.restore, name="partner-meeting-restore"),
    path("partners/<int:pk>/confidence", confidence.new, name="partner-confidence"),
    path("partners/confidence/<int:pk>/edit", confidence.edit, name="partner-confidence-edit"),
    path("partners/confidence/<int:pk>/done", confidence.done, name="partner-confidence-done"),
    path("partners/confidence/<int:pk>/trash", confidence.trash, name="partner-confidence-trash"),
    path("partners/confidence/<int:pk>/restore", confidence.restore, name="partner-confidence-restore"),
    path("partners/<int:pk>/service", organisations.service, name="partner-service"),
    path("partners/services/<int:pk>/over", organisations.service_over, name="partner-service-over"),
    path("partners/<int:pk>/endorsement", organisations.endorsement, name="partner-endorsement"),
    path("partners/<int:pk>/contact-person", organisations.contact_person, name="partner-contact-person"),
    path("partners/<int:pk>/hours", organisations.hours, name="partner-hours"),
    path("partners/hours/<int:pk>/trash", organisations.hours_trash, name="partner-hours-trash"),
    path("partners/hours/<int:pk>/restore", organisations.hours_restore, name="partner-hours-restore"),
]
