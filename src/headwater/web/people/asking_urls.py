"""The addresses of asking and of a person's own cadence."""

from __future__ import annotations

from django.urls import path

from headwater.web.people import asking, asking_deeds, cadence

urlpatterns = [
    path("people/<int:pk>/ask", asking.asking, name="asking"),
    path("people/<int:pk>/ask/way", asking_deeds.begin, name="asking-way"),
    path("people/<int:pk>/ask/groundwork", asking_deeds.lay, name="asking-groundwork"),
    path("asks/<int:pk>/answer", asking_deeds.answer, name="ask-answer"),
    path("asks/<int:pk>/hand-over", asking_deeds.handed, name="ask-hand-over"),
    path("asks/<int:pk>/follow-up", asking_deeds.followed, name="ask-follow-up"),
    path("people/<int:pk>/cadence", cadence.own_cadence, name="person-cadence"),
]
