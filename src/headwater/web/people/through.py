"""The rows behind the numbers of a party's tree: everybody who came through it, and the work that came of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.store.models import Engagement, Party
from headwater.store.queries.people_tree import tree_below
from headwater.store.queries.sources import described
from headwater.web.shared.access import own, seat_of


@require_safe
def through(request: HttpRequest, pk: int) -> HttpResponse:
    """Every referral below a party, and every engagement that one of them began with."""
    workspace, row = seat_of(request).workspace, own(request, Party, pk)
    below = tree_below(workspace, row.pk)
    links = sorted(below.links.values(), key=lambda link: (link.on, link.pk), reverse=True)
    names = described({link.prospect for link in links} | {link.source for link in links})
    work: Any = Engagement.objects.of(workspace).filter(origin_id__in=list(below.links))
    columns = ("pk", "client_id", "client__name", "started_on", "service", "value", "currency")
    return render(request, "people/through.html", {
        "party": row,
        "sent": [
            {"pk": link.pk, "prospect": names[link.prospect], "source": names[link.source], "on": link.on}
            for link in links
        ],
        "people": below.people,
        "work": list(work.order_by("-started_on", "-pk").values_list(*columns)),
        "clients": below.clients_count,
        "value": list(below.value.items()),
        "cut": below.cut,
        "crumbs": [
            {"label": "People", "href": "/people"},
            {"label": row.name, "href": f"/people/{row.pk}"},
            {"label": "Through them"},
        ],
    })  # fmt: skip
