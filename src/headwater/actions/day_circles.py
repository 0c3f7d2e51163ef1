"""Links of one day have no order, so a circle that closes within a day would say that everybody sent everybody."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from headwater.actions.acting import Act, Refused, day_of
from headwater.actions.tracing import links_of
from headwater.core.intake.circles import closing
from headwater.store.models import Party
from headwater.store.queries.imports import links_on


def refuse_circle(
    act: Act, *, source: Party, prospect: Party, received_at: datetime, but: int | None = None
) -> None:
    """Refuse a link to me that would close a circle with those of its day; `but` is the link's own id, if any."""
    day = links_of(act.workspace).filter(received_on=day_of(act.workspace, received_at)).exclude(pk=but)
    reached = {prospect.pk: prospect.name}
    new = set(reached)
    while new:
        links = day.filter(source_id__in=new).values_list("source_id", "prospect_id", "prospect__name")
        new = set()
        for sender, sent, name in links.order_by():
            if sent not in reached:
                new.add(sent)
                reached[sent] = f"{reached[sender]} sent {name}"
    if source.pk in reached:
        raise Refused(
            f"This would close a circle within one day: {source.name} sent {reached[source.pk]}. "
            "Check the names, or give each referral its own date.",
            place="received_at",
        )


def refuse_circles(act: Act, days: Iterable[date], *, why: str) -> None:
    """Refuse a change after which the links of one of these days close a circle. `why` opens the sentence."""
    for day, pairs in links_on(act.workspace, set(days)).items():
        if places := closing(sent=pairs, before=()):
            source, prospect = pairs[places[0]]
            name = Party.objects.in_bulk([source, prospect])
            raise Refused(
                f"{why} a circle would close on {day}, in which {name[source].name} sent {name[prospect].name}. "
                "Check the names, or give each referral of that day its own date first.",
                place="received_at",
            )
