"""Addresses for paid work and touches."""

from django.urls import path

from headwater.web.people import work, work_steps

urlpatterns = [
    path("people/<int:pk>/engagements/new", work.new_work, name="work-new"),
    path("people/<int:pk>/touch/new", work.new_touch, name="touch-new"),
    path("engagements/<int:pk>/edit", work.edit_work, name="work-edit"),
    path("engagements/<int:pk>/trash", work.trash_work, name="work-trash"),
    path("engagements/<int:pk>/restore", work.restore_work, name="work-restore"),
    path("people/<int:pk>/steps", work_steps.steps, name="steps"),
    path("steps/<int:pk>/machine", work_steps.machine, name="step-machine"),
    path("steps/<int:pk>/trash", work_steps.trash, name="step-trash"),
    path("steps/<int:pk>/restore", work_steps.restore, name="step-restore"),
]
