"""What the page of a partner shows of meetings, confidence and cards: the part that the template `_meetings` draws."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from headwater.store.models import Partner
from headwater.web.shared.access import seat_of


def part_of(request: HttpRequest, partner: Partner) -> dict[str, Any]:
    """What the template needs: whether the user may change something of this partner there."""
    return {"may_meet": seat_of(request).may_write and partner.state != "ended"}
