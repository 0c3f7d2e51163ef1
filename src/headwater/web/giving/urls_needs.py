"""The addresses of needs, of those who could meet them, of wishes, offers and trust."""

from __future__ import annotations

from django.urls import path

from headwater.web.giving import apart, deeds, entering, mine, need, offers, overview, trust, wishes

urlpatterns = [
    path("giving", overview.giving, name="giving-overview"),
    path("giving/needs/new", entering.new, name="needs-new"),
    path("giving/needs/<int:pk>", need.need, name="need"),
    path("giving/needs/<int:pk>/names", deeds.name, name="need-name"),
    path("giving/needs/<int:pk>/met", deeds.met, name="need-is-met"),
    path("giving/mine", mine.mine, name="giving-mine"),
    path("giving/wishes", wishes.wishes, name="giving-wishes"),
    path("giving/wishes/<int:pk>/met", wishes.met, name="wish-met"),
    path("giving/wishes/<int:pk>/trash", wishes.trash, name="wish-trash"),
    path("giving/wishes/<int:pk>/restore", wishes.restore, name="wish-restore"),
    path("giving/offers/<int:pk>/end", offers.end, name="offer-end"),
    path("giving/offers/<int:pk>/trash", offers.trash, name="offer-trash"),
    path("giving/offers/<int:pk>/restore", offers.restore, name="offer-restore"),
    path("giving/apart/<int:pk>/trash", apart.trash, name="apart-trash"),
    path("giving/apart/<int:pk>/restore", apart.restore, name="apart-restore"),
    path("people/<int:pk>/trust", trust.rate, name="trust"),
    path("people/<int:pk>/capacity", trust.capacity, name="capacity"),
    path("people/<int:pk>/offers", offers.new, name="offer-new"),
    path("people/<int:pk>/apart", apart.new, name="apart-new"),
    path("statements/<int:pk>/need", deeds.from_work, name="need-from-work"),
]
