"""What was: every change to a party with what stood there before, and what lies in the trash."""

from __future__ import annotations

import json
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.store.models import Change, Engagement, Party, Referral, Silence
from headwater.web.people.giving_trash import trashed_dealings
from headwater.web.shared.access import own, seat_of
from headwater.web.sources.effort_trash import trashed_effort, trashed_steps

MOST = 200
WORDS = {
    "kind": "kind", "name": "name", "given": "given name", "family": "family name", "organisation": "organisation",
    "job_title": "title", "city": "city", "how_met": "how you met", "where_met": "where you met",
    "met_on": "when you met", "note": "note", "url": "address", "publisher": "publisher",
    "published_on": "published on", "country": "country", "control": "control", "knows_me": "knows me",
    "understands_value": "understands the value", "closeness": "how well you know them", "birthday": "birthday",
    "channel": "likes to be reached by", "trashed_at": "in the trash since",
}  # fmt: skip


@require_safe
def changes(request: HttpRequest, pk: int) -> HttpResponse:
    """Who changed what and when, newest first."""
    party = own(request, Party, pk)
    zone = ZoneInfo(seat_of(request).workspace.timezone)
    lines = Change.objects.filter(workspace=party.workspace_id, table="party", row=pk).select_related("by")
    found = [_line(line, zone) for line in lines.order_by("-pk")[:MOST]]
    return render(request, "people/changes.html", {
        "party": party,
        "changes": [line for line in found if line["added"] or line["differs"]],
        "crumbs": [
            {"label": "People", "href": "/people"},
            {"label": party.name, "href": f"/people/{pk}"},
            {"label": "Changes"},
        ],
    })  # fmt: skip


def _line(line: Change, zone: ZoneInfo) -> dict[str, Any]:
    before: dict[str, Any] = json.loads(line.before) if line.before else {}
    after: dict[str, Any] = json.loads(line.after)
    differs = [
        {"what": word, "before": before.get(column) or "nothing", "after": after.get(column) or "nothing"}
        for column, word in WORDS.items()
        if before and before.get(column) != after.get(column)
    ]
    moment = line.at.astimezone(zone)
    return {
        "at": moment,
        "words": f"{moment.day} {moment:%b %Y, %H:%M}",
        "by": line.by,
        "added": not before,
        "differs": differs,
    }


@require_safe
def trashed(request: HttpRequest) -> HttpResponse:
    """People, contents, referrals and work in the trash, each with a way back."""
    workspace = seat_of(request).workspace
    newest = ("-trashed_at", "-pk")
    parties = Party.objects.trash_of(workspace).order_by(*newest)[:MOST]
    referrals = (
        Referral.objects.trash_of(workspace).select_related("source", "prospect").order_by(*newest)[:MOST]
    )
    work = Engagement.objects.trash_of(workspace).select_related("client").order_by(*newest)[:MOST]
    silences = Silence.objects.trash_of(workspace).select_related("source").order_by(*newest)[:MOST]
    groups = [
        ("People and content", [_row(f"/people/{row.pk}/restore", row.name, row) for row in parties]),
        ("Referrals", [_row(f"/referrals/{row.pk}/restore", _sent(row), row) for row in referrals]),
        (
            "Paid work",
            [_row(f"/engagements/{row.pk}/restore", f"Work for {row.client.name}", row) for row in work],
        ),
        ("Reasons for silence", [_row(f"/silences/{row.pk}/restore", _why(row), row) for row in silences]),
        *trashed_dealings(workspace, MOST),
        *trashed_effort(workspace, MOST),
        trashed_steps(workspace, MOST),
    ]
    return render(request, "people/trash.html", {
        "groups": [{"heading": heading, "rows": rows} for heading, rows in groups if rows],
        "most": MOST,
    })  # fmt: skip


def _sent(row: Referral) -> str:
    return f"{row.source.name} sent {row.prospect.name}"


def _why(row: Silence) -> str:
    return f"{row.source.name}: {row.reason}"


def _row(action: str, name: str, row: Any) -> dict[str, Any]:
    return {"action": action, "name": name, "at": row.trashed_at}
