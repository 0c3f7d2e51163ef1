"""Which letter the address asks for: to whom, of what kind, and the suggestion that it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import Http404, HttpRequest

from headwater.actions.settling import USUAL
from headwater.actions.subjects import contact_of, named
from headwater.actions.thanks import whom_to_thank
from headwater.core.letters.kinds import KINDS
from headwater.core.words import Suggestion
from headwater.store.models import Bearing, Party, Referral, Workspace
from headwater.store.queries.letters import suggestion_for
from headwater.web.letters.lists import party_asked
from headwater.web.shared.access import now_of, seat_of

USUALLY = {
    "thanks-owed": "thanks", "outcome-to-tell": "outcome", "repair": "repair", "satisfaction-to-ask": "satisfaction",
    "client-thanks": "end-of-work", "gift": "gift", "give-something": "help", "gone-quiet": "warm-up",
    "keep-in-touch": "check-in", "slipping": "check-in", "birthday": "birthday", "connector-talk": "talk",
    "kit": "kit", "follow-up": "follow-up", "can-be-asked": "ask-referral", "origin-unknown": "origin",
    "invoice-call": "invoice-call",
}  # fmt: skip
"""The kind of letter for each signal, where the suggestion itself is not to be found any more."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A letter that is to be written. `suggestion` is None where it answers none, or one that is settled."""

    contact: Party
    kind: str
    signal: str = ""
    subject: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    suggestion: Suggestion | None = None


def introduction_page(request: HttpRequest) -> str:
    """The page of the introduction that the address is about, from which its letters are written; "" if it is not."""
    what = named(request.GET.get("subject", ""))
    return f"/giving/introductions/{what.id}" if what and what.what == "introduction" else ""


def wanted(request: HttpRequest) -> Wanted | None:
    """What the address or the form asks for; None where it names nobody. Raises Http404."""
    told = request.POST if request.method == "POST" else request.GET
    signal, subject, kind = (
        told.get("signal", ""),
        told.get("subject_of", told.get("subject", "")),
        told.get("kind", ""),
    )
    contact = party_asked(request)
    if signal:
        return _answering(request, signal=signal, subject=subject, kind=kind, contact=contact)
    if contact is None:
        return None
    return Wanted(contact, kind if kind in KINDS and not KINDS[kind].introduces else "check-in")


def _answering(
    request: HttpRequest, *, signal: str, subject: str, kind: str, contact: Party | None
) -> Wanted:
    workspace, what = seat_of(request).workspace, named(subject)
    if signal not in USUAL or what is None:
        raise Http404("This suggestion is not known.")
    people = _people(workspace, subject)
    if contact is not None:
        people = [contact.pk, *(pk for pk in people if pk != contact.pk)]
    found = suggestion_for(workspace, signal=signal, subject=subject, people=people, now=now_of(request))
    who = contact or _first(workspace, [found.who.id] if found else people)
    if who is None:
        raise Http404("There is nobody to write to about this any more.")
    usual = (found.letter if found else "") or USUALLY.get(signal, "check-in")
    fields = dict(found.fields) if found else {}
    if signal == "outcome-to-tell" or usual in ("outcome", "closing-note"):
        usual, fields = _ending(workspace, what.id, usual, fields)
    return Wanted(who, kind if kind in KINDS else usual, signal, subject, fields, found)


def _ending(
    workspace: Workspace, referral: int, usual: str, fields: dict[str, str]
) -> tuple[str, dict[str, str]]:
    """The kind of letter that fits how a referral ended."""
    row = Referral.objects.of(workspace).filter(pk=referral).first()
    if row is None:
        return usual, fields
    return ("outcome" if row.stage == "won" else "closing-note"), {**fields, "ending": row.stage}


def _people(workspace: Workspace, subject: str) -> list[int]:
    """Who may be meant by a suggestion: the contact it concerns, and for a referral whoever is behind it."""
    what = named(subject)
    if what is None:
        return []
    first = contact_of(workspace, what)
    rows = Referral.objects.of(workspace).select_related("source")
    referral = rows.filter(pk=what.id).first() if what.what == "referral" else None
    if what.what == "bearing":
        stated = Bearing.objects.of(workspace).filter(pk=what.id).first()
        referral = rows.filter(pk=stated.referral_id).first() if stated and stated.referral_id else None
    behind = [person.pk for person in whom_to_thank(referral.source)] if referral else []
    named_one = [int(what.suffix)] if what.suffix.isdecimal() and int(what.suffix) in behind else []
    return list(dict.fromkeys([*named_one, *behind, first]))


def _first(workspace: Workspace, people: list[int]) -> Party | None:
    rows = Party.objects.of(workspace).filter(kind__in=("person", "organisation", "group")).in_bulk(people)
    return next((rows[pk] for pk in people if pk in rows), None)
