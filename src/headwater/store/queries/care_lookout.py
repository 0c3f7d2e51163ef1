"""What to look out for in a conversation: each partner's wanted clients and offers, in the words the ledger has."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from headwater.core.lookout import Lookout, each_once
from headwater.store.models import CategoryMember, Label, Need, Partner, Party, Role, Workspace

MOST = 200
PARTNER = "partner"


def partners_on_lookout(workspace: Workspace, *, but: int = 0) -> list[Lookout]:
    """The partners by name, without the contact `but`: those in a partner category, partners, those whose role it is.

    They want the clients they described, those of the markets they serve, and what they look for themselves; they
    offer their title, the topics they are about and the category they stand in.
    """
    offers: dict[int, list[str]] = defaultdict(list)
    members = CategoryMember.objects.filter(
        category__workspace=workspace, category__kind=PARTNER, category__trashed_at=None
    )
    for party, category in members.values_list("party_id", "category__name"):
        offers[party].append(category)
    named = Role.objects.filter(party__workspace=workspace, name=PARTNER).values_list("party_id", flat=True)
    partners = Partner.objects.of(workspace).exclude(state="ended")
    wanted = partners.values_list("party_id", "wants", "wants_trade", "wants_signs")
    ids = {*offers, *named, *(party for party, *_ in wanted)} - {but, workspace.me_id or 0}
    if not ids:
        return []
    rows = Party.objects.of(workspace).filter(pk__in=ids).order_by("sort_name", "pk")[:MOST]
    people = list(rows.values_list("pk", "name", "job_title"))
    wants: dict[int, list[str]] = defaultdict(list)
    for party, *texts in wanted:
        wants[party].extend(filter(None, texts))
    for party, kind, name in (
        Label.objects.filter(party__in=ids).order_by("pk").values_list("party_id", "kind", "name")
    ):
        (wants if kind == "market" else offers)[party].append(name)
    needs = Need.objects.of(workspace).filter(contact__in=ids, met_on=None).order_by("-on", "-pk")
    for party, text in needs.values_list("contact_id", "text"):
        wants[party].append(text)
    return [
        Lookout(pk, name, each_once(wants[pk]), each_once(filter(None, (title, *offers[pk]))))
        for pk, name, title in people
    ]


def needs_named(workspace: Workspace, contact: Party, pks: list[int]) -> list[tuple[int, str, date]]:
    """These needs of a contact as (id, text, day)."""
    rows = Need.objects.of(workspace).filter(contact=contact, pk__in=pks).order_by("pk")
    return list(rows.values_list("pk", "text", "on"))
