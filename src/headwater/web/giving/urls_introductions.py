"""The addresses of introductions."""

from __future__ import annotations

from django.urls import path

from headwater.web.giving import introduction, introduction_deeds, introductions, introductions_new

HERE = "giving/introductions"
urlpatterns = [
    path(HERE, introductions.board_page, name="introductions"),
    path(f"{HERE}/new", introductions_new.new, name="introductions-new"),
    path(f"{HERE}/<int:pk>", introduction.introduction, name="introduction"),
    path(f"{HERE}/<int:pk>/edit", introduction.edit, name="introduction-edit"),
    path(f"{HERE}/<int:pk>/outcome", introduction.outcome, name="introduction-outcome"),
    path(f"{HERE}/<int:pk>/say", introduction_deeds.said, name="introduction-said"),
    path(f"{HERE}/<int:pk>/take-back", introduction_deeds.take_back, name="introduction-take-back"),
    path(f"{HERE}/<int:pk>/go-on", introduction_deeds.go_on, name="introduction-go-on"),
    path(f"{HERE}/<int:pk>/letter", introduction_deeds.letter, name="introduction-letter"),
    path(f"{HERE}/<int:pk>/introduced", introduction_deeds.by_hand, name="introduction-by-hand"),
    path(f"{HERE}/<int:pk>/happened", introduction_deeds.what_happened, name="introduction-happened"),
    path(f"{HERE}/<int:pk>/done", introduction_deeds.done, name="introduction-done"),
    path(f"{HERE}/<int:pk>/minutes", introduction_deeds.minutes, name="introduction-minutes"),
    path(f"{HERE}/<int:pk>/withdraw", introduction_deeds.withdraw, name="introduction-withdraw"),
    path(f"{HERE}/<int:pk>/reopen", introduction_deeds.reopen, name="introduction-reopen"),
    path(f"{HERE}/<int:pk>/trash", introduction_deeds.trash, name="introduction-trash"),
    path(f"{HERE}/<int:pk>/restore", introduction_deeds.restore, name="introduction-restore"),
]
