"""A review as files to keep: CSV line by line, and JSON with everything in its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from headwater.formats.csv_out import Cell, write_csv
from headwater.store.models import Review
from headwater.web.review.facts import Facts, facts_of
from headwater.web.shared.access import own

HEADER: Final = ("part", "name", "what", "number", "unit", "day", "note")


@require_safe
def as_csv(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything of the review, one fact on each line."""
    facts = facts_of(request, own(request, Review, pk, "workspace__me"))
    answer = HttpResponse(
        write_csv(header=HEADER, rows=_lines(facts)), content_type="text/csv; charset=utf-8"
    )
    answer["Content-Disposition"] = f'attachment; filename="{_name(facts)}.csv"'
    return answer


def _name(facts: Facts) -> str:
    return f"review-{facts.review.since.isoformat()}-{facts.review.until.isoformat()}"


def _lines(facts: Facts) -> Iterator[tuple[Cell, ...]]:
    for figure in facts.figures:
        for word, value in (("this period", figure.now), ("a year earlier", figure.before)):
            number = round(value, 1) if isinstance(value, float) else value
            yield ("figure", figure.label, word, str(number) if isinstance(number, float) else number,
                   figure.currency or figure.kind, None, "")  # fmt: skip
    for one in facts.people:
        yield ("client", one.name, one.answer or "no answer yet", None, "", None, "")
    for sender in facts.senders:
        yield ("sent more than one", sender.party.name, "people", sender.people, "people", sender.last,
               f"{sender.before} a year earlier")  # fmt: skip
    for referral in facts.owed:
        yield (
            "thanks missing",
            referral.source.name,
            referral.prospect.name,
            None,
            "",
            referral.received_on,
            "",
        )
    for gift in facts.gifts.proposals:
        yield (
            "gift",
            gift.root.party.name,
            "budget",
            gift.budget,
            gift.currency,
            gift.send_by,
            "to be sent by",
        )
    for held in facts.gifts.withheld:
        yield ("no gift", held.root.party.name, "", None, "", None, held.why)
    for past in facts.quiet:
        yield (
            "silent",
            past.source.name,
            "referrals in all",
            past.referrals,
            "people",
            past.last,
            past.reason,
        )


@require_safe
def as_json(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything of the review as JSON."""
    facts = facts_of(request, own(request, Review, pk, "workspace__me"))
    return JsonResponse(_told(facts), json_dumps_params={"ensure_ascii": False, "allow_nan": False})


def _told(facts: Facts) -> dict[str, Any]:
    return {
        "since": facts.review.since, "until": facts.review.until, "closed_on": facts.review.closed_on,
        "figures": [
            {"key": one.key, "label": one.label, "now": one.now, "before": one.before, "kind": one.kind,
             "currency": one.currency}
            for one in facts.figures
        ],
        "clients": [{"id": one.id, "name": one.name, "answer": one.answer or None} for one in facts.people],
        "sent_more_than_one": [
            {"id": one.party.id, "name": one.party.name, "people": one.people, "before": one.before, "last": one.last}
            for one in facts.senders
        ],
        "thanks_missing": [
            {"referral": one.pk, "source": one.source.name, "prospect": one.prospect.name, "on": one.received_on}
            for one in facts.owed
        ],
        "gifts": {
            "holiday": facts.gifts.holiday, "says": facts.gifts.says,
            "proposed": [
                {"id": one.root.party.id, "name": one.root.party.name, "budget": one.budget, "currency": one.currency,
                 "send_by": one.send_by}
                for one in facts.gifts.proposals
            ],
            "withheld": [{"name": one.root.party.name, "why": one.why} for one in facts.gifts.withheld],
        },
        "silent": [
            {"id": one.source.id, "name": one.source.name, "referrals": one.referrals, "last": one.last,
             "reason": one.reason or None}
            for one in facts.quiet
        ],
    }  # fmt: skip
