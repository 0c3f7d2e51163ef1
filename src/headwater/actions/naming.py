"""Referrals told in names, as people write them: parties are found by their name, new ones are made in place."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from headwater.actions.acting import Act, Refused, Seat, day_of, one_act, telling
from headwater.actions.arrivals import ARRIVAL
from headwater.actions.parties import add_party
from headwater.actions.referrals import Sent, add_referral, correct
from headwater.core.names import Mention, read_client, read_source
from headwater.core.names.forms import normal_form
from headwater.core.words import Kind
from headwater.store.models import Party, Referral
from headwater.store.queries.names import told_apart

NUMBERED = re.compile(r".*#([0-9]{1,18})\s*")
LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A referral in words."""

    source: str
    prospect: str
    received_at: datetime
    kind: str = "referral"
    qualified: str = "unknown"
    relation_to_me: str = ""
    relation_to_prospect: str = ""
    group: str = ""
    fit: int | None = None
    readiness: str = ""
    questions: int | None = None
    price_asked: Decimal | None = None
    price_agreed: Decimal | None = None
    price_currency: str = ""
    other_quotes: str = ""
    note: str = ""


def record_named(*, seat: Seat, now: datetime, named: Named, key: str = "") -> Referral:
    """Record a referral told in names. Raises Refused with `place` source or prospect when a name says nobody."""
    on = day_of(seat.workspace, named.received_at)
    body = {**asdict(named), "received_at": on.isoformat()}
    with one_act(seat=seat, now=now, action="record_named", key=key, body=body) as act:
        if act.repeated:
            made: Referral = Referral.objects.select_related("source", "prospect").get(
                pk=act.result["referral"]
            )
            return made
        referral = add_referral(act, Sent(**_parties(act, named)))
        act.result = {"referral": referral.pk}
        return referral


def rename_in(*, seat: Seat, now: datetime, referral: Referral, named: Named, keeps_moment: bool) -> Referral:
    """Correct a referral by names; `keeps_moment` keeps the hour it was received when its day stays."""
    with one_act(seat=seat, now=now, action="change_referral") as act, telling():
        changes = _parties(act, named)
        if keeps_moment:
            changes["received_at"] = act.fresh(referral).received_at
        return correct(act, referral, **changes)


def _parties(act: Act, named: Named) -> dict[str, Any]:
    return {
        "source": source_named(act, named.source),
        "prospect": contact_named(act, named.prospect, place="prospect"),
        "group": _group_named(act, named.group) if named.group.strip() else None,
        "received_at": named.received_at,
        "kind": named.kind,
        "qualified": named.qualified,
        "relation_to_me": named.relation_to_me,
        "relation_to_prospect": named.relation_to_prospect,
        "note": named.note,
        **{column: getattr(named, column) for column in ARRIVAL},
    }


def source_named(act: Act, text: str, *, otherwise: Kind = Kind.PERSON) -> Party:
    """The source that a text names; one source, made in place when new.

    `otherwise` is what a new one is taken for when its name does not tell.
    """
    if meant := written_as(act, text) or _called(act, text):
        return meant
    mentions = [one for one in read_source(_short(text, "source")) if not one.names_nobody]
    if not mentions:
        raise Refused("Write who or what sent them: a name, “Google”, “my eBook”.", place="source")
    if len(mentions) > 1:
        names = " and ".join(one.name for one in mentions)
        raise Refused(f"These are several sources: {names}. Record one referral for each.", place="source")
    mention = mentions[0]
    told = replace(mention, kind=otherwise) if mention.kind is Kind.UNKNOWN else mention
    return from_mention(act, told, place="source")


def contact_named(act: Act, text: str, *, place: str) -> Party:
    """The contact that a text names, made in place when new."""
    if meant := written_as(act, text) or _called(act, text):
        return meant
    mention = read_client(_short(text, place))
    if mention.names_nobody:
        raise Refused("Write a name.", place=place)
    return from_mention(act, mention, place=place)


def _group_named(act: Act, text: str) -> Party:
    name = " ".join(text.split())
    mention = Mention(name, Kind.GROUP, "", form=normal_form(name))
    return written_as(act, text) or from_mention(act, mention, place="group")


def _short(text: str, place: str) -> str:
    """The text, when it is no longer than a name can be. Raises Refused."""
    if len(text) > LONGEST:
        raise Refused(f"That is longer than {LONGEST} characters. Write only the name here.", place=place)
    return text


def written_as(act: Act, text: str) -> Party | None:
    """The party that a text names by its number, as in "Ann Berg #12"; None for a text without one."""
    number = NUMBERED.fullmatch(text)
    party = Party.objects.of(act.workspace).filter(pk=int(number[1])).first() if number else None
    return party if party and party.normal_form in normal_form(text.rpartition("#")[0]) else None


def _called(act: Act, text: str) -> Party | None:
    """The only party that bears this very name: then the text is that name, whatever else it could be read as."""
    form = normal_form(text) if len(text) <= LONGEST else ""
    if not form:
        return None
    found = Party.objects.of(act.workspace).filter(normal_form=form[:200]).exclude(kind=Kind.UNKNOWN)[:2]
    return found[0] if len(found) == 1 else None


def written(party: Party) -> str:
    """A party as a field of a form writes it: by name, and by number when others bear the same name."""
    namesakes = Party.objects.of(party.workspace).filter(normal_form=party.normal_form)
    return f"{party.name} #{party.pk}" if namesakes.exclude(pk=party.pk).exists() else party.name


def from_mention(act: Act, mention: Mention, *, place: str = "") -> Party:
    """The party a mention means, made in place when new. What cannot be told apart is taken for a person.

    Raises Refused when several bear the name, with how each is written.
    """
    form = mention.form or normal_form(mention.name)
    found = list(Party.objects.of(act.workspace).filter(normal_form=form[:200]).order_by("pk")[:5])
    if len(found) > 1:
        ways = "; ".join(f"“{one.name} #{one.pk}” ({told_apart(one)})" for one in found)
        raise Refused(
            f"There are several called {mention.name}. Write which one you mean: {ways}.", place=place
        )
    return found[0] if found else new_from_mention(act, mention)


def new_from_mention(act: Act, mention: Mention) -> Party:
    """A new party for a mention, also when another one bears the same name."""
    kind = Kind.PERSON if mention.kind is Kind.UNKNOWN else mention.kind
    return add_party(act, name=mention.name, kind=kind)
