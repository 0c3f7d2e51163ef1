"""What is due with one person, whether they can be asked, how often to be in touch, what they have of the kit.

It looks up everything one would look up before a call, so their page shows itself first and asks for this afterwards.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.store.queries.kit import kits_of
from headwater.store.queries.plan import plan_of
from headwater.web.people.giving import contact_here, crumbs
from headwater.web.people.in_touch import in_touch
from headwater.web.shared.access import now_of, seat_of


@require_safe
def standing(request: HttpRequest, pk: int) -> HttpResponse:
    """The page, and the part that the person's page takes from it."""
    contact, workspace, now = contact_here(request, pk), seat_of(request).workspace, now_of(request)
    plan = plan_of(workspace, now)
    waiting = [one for one in plan.found.about([pk]) if (one.signal, one.subject) not in plan.answered]
    return render(request, "people/standing.html", {
        "party": contact, "suggestions": waiting, "kits": kits_of(contact), "crumbs": crumbs(contact, "How it stands"),
        **in_touch(request, contact),
    })  # fmt: skip
