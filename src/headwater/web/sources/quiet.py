"""Who went quiet: each source's rhythm as a strip, the silence against it, what lies behind, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.core.tables import Table
from headwater.core.words import Kind, Party
from headwater.store.models import Silence
from headwater.store.queries.as_source import newest_silences
from headwater.web.shared.access import seat_of, today_of
from headwater.web.shared.rhythm import Span, scale, span_of, strip, year_words
from headwater.web.sources.room import room, told

PATH: Final = "/sources/quiet"
FACTS: Final = ("best", "last", "thanked", "told", "problems", "contact")
CHANCES: Final = (
    (0.1, "hardly any"),
    (0.3, "a small"),
    (0.5, "a fair"),
    (0.75, "a good"),
    (2.0, "a very good"),
)
"""A chance in words, by what it lies below."""


@require_safe
def quiet(request: HttpRequest) -> HttpResponse:
    """Sources that sent people before this window and nobody in it, the greatest loss first."""
    answer = told(request, "quiet")
    context = room(request, answer, PATH)
    lines = [line for group in context["groups"] for line in group["rows"]]
    rows, span = (_rows(request, answer.table, lines), _span(answer.table)) if answer.table else ([], None)
    until = span.until if span else today_of(request)
    last = "today" if until == today_of(request) else f"{until.day} {until:%b %Y}"
    return render(request, "sources/quiet.html", {
        **context,
        "quiet": rows,
        "scale": scale(span, last=last) if span else "",
        "last": last,
        "endless": answer.asked.window.since is None,
        "of_service": request.GET.get("service", ""),
    })  # fmt: skip


def _days(told: Mapping[str, Any]) -> list[date]:
    return [date.fromisoformat(each) for each in told["days"]]


def _span(table: Table) -> Span:
    days = [day for each in table.picture["strips"] for day in _days(each)]
    return span_of(days=days, until=date.fromisoformat(table.picture["until"]))


def _rows(request: HttpRequest, table: Table, lines: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The strips of the lines on this page, each with its facts and the reason as it is known now."""
    workspace = seat_of(request).workspace
    keys = [column.key for column in table.columns]
    cells = {line["href"]: dict(zip(keys, line["cells"], strict=True)) for line in lines}
    strips = [each for each in table.picture["strips"] if f"/people/{each['party']}" in cells]
    ids = [each["party"] for each in strips]
    return list(_drawn(_span(table), strips, cells, newest_silences(workspace, ids)))


def _drawn(
    span: Span,
    strips: Sequence[Mapping[str, Any]],
    cells: Mapping[str, Mapping[str, Any]],
    why: Mapping[int, Silence],
) -> Iterator[dict[str, Any]]:
    for each in strips:
        party = Party(each["party"], each["name"], Kind(each["kind"]))
        facts, days = cells[f"/people/{party.id}"], _days(each)
        rhythm, chance = facts["rhythm"]["text"], chance_words(each["chance"])
        many = f"{len(days)} referral{'' if len(days) == 1 else 's'} {year_words(days=days)}"
        said = f"{party.name}: {many}; {rhythm}; {chance} chance of another in 12 months"
        yield {
            "party": party,
            "strip": strip(span, days=days, gap=each["gap"], said=said),
            "sent": facts["sent"],
            "value": [each for key, each in facts.items() if key.startswith("value_") and each["text"]],
            "rhythm": rhythm,
            "chance": facts["chance"],
            "chance_words": chance,
            "facts": [facts[key] for key in FACTS],
            "why": why.get(party.id),
        }


def chance_words(chance: float) -> str:
    """A chance as it stands before the word: "a small", "hardly any"."""
    return next(words for below, words in CHANCES if chance < below)
