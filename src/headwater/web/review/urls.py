"""The addresses of the year's review and of seasons."""

from __future__ import annotations

from django.urls import path

from headwater.web.review import files, result, rows, season, start, walk

urlpatterns = [
    path("review", start.start, name="review"),
    path("review/<int:pk>", result.result, name="review-result"),
    path("review/<int:pk>/walk", walk.walk, name="review-walk"),
    path("review/<int:pk>/close", start.close, name="review-close"),
    path("review/<int:pk>/open", start.open_again, name="review-open"),
    path("review/<int:pk>/trash", start.trash, name="review-trash"),
    path("review/<int:pk>/restore", start.restore, name="review-restore"),
    path("review/<int:pk>/rows", rows.of_review, name="review-rows"),
    path("review/<int:pk>/review.csv", files.as_csv, name="review-csv"),
    path("review/<int:pk>/review.json", files.as_json, name="review-json"),
    path("review/<int:pk>/not-this-time", result.not_this_time, name="review-not-this-time"),
    path("seasons", season.seasons, name="seasons"),
    path("seasons/<int:pk>", season.season, name="season"),
    path("seasons/<int:pk>/rows", rows.of_season, name="season-rows"),
    path("seasons/<int:pk>/close", season.close, name="season-close"),
    path("seasons/<int:pk>/trash", season.trash, name="season-trash"),
    path("seasons/<int:pk>/restore", season.restore, name="season-restore"),
]
