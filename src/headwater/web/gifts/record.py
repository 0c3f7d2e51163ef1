"""The record of gifts as a file: recipient, day, occasion, cost, the rule that held and the year's sum."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from headwater.formats.csv_out import write_csv
from headwater.store.queries.gifts_record import HEADER, record_of
from headwater.web.gifts.views import year_asked
from headwater.web.shared.access import seat_of


@require_safe
def as_csv(request: HttpRequest) -> HttpResponse:
    """All gifts sent and received; of one year when the address names it."""
    year = year_asked(request) if request.GET.get("year") else None
    rows = record_of(seat_of(request).workspace, year=year)
    answer = HttpResponse(write_csv(header=HEADER, rows=rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="gifts{f"-{year}" if year else ""}.csv"'
    return answer
