"""Addresses for paid work and touches."""

from django.urls import path

from headwater.web.people import work

urlpatterns = [
    path("people/<int:pk>/engagements/new", work.new_work, name="work-new"),
    path("people/<int:pk>/touch/new", work.new_touch, name="touch-new"),
    path("engagements/<int:pk>/edit", work.edit_work, name="work-edit"),
    path("engagements/<int:pk>/trash", work.trash_work, name="work-trash"),
    path("engagements/<int:pk>/restore", work.restore_work, name="work-restore"),
]
