"""Referrals told in names, as people write them: parties are found by their name, new ones are made in place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from headwater.actions.acting import Act, Refused, Seat, one_act, telling
from headwater.actions.parties import find_or_add
from headwater.actions.referrals import Sent, add_referral, correct
from headwater.core.names import Mention, read_client, read_source
from headwater.core.words import Kind
from headwater.store.models import Party, Referral


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
    note: str = ""


def record_named(*, seat: Seat, now: datetime, named: Named, key: str = "") -> Referral:
    """Record a referral told in names. Raises Refused with `place` source or prospect when a name says nobody."""
    body = {"source": named.source, "prospect": named.prospect, "at": named.received_at, "note": named.note}
    with one_act(seat=seat, now=now, action="record_named", key=key, body=body) as act:
        if act.repeated:
            made: Referral = Referral.objects.select_related("source", "prospect").get(pk=act.result["referral"])
            return made
        referral = add_referral(act, Sent(**_parties(act, named)))
        act.result = {"referral": referral.pk}
        return referral


def rename_in(*, seat: Seat, now: datetime, referral: Referral, named: Named, keeps_moment: bool) -> Referral:
    """Correct a referral by names; `keeps_moment` keeps the hour it was received when its day stays."""
    with one_act(seat=seat, now=now, action="change_referral") as act, telling():
        changes = _parties(act, named)
        if keeps_moment:
            changes["received_at"] = referral.received_at
        return correct(act, referral, **changes)


def _parties(act: Act, named: Named) -> dict[str, Any]:
    group = find_or_add(act, name=named.group, kind=Kind.GROUP) if named.group.strip() else None
    return {
        "source": source_named(act, named.source),
        "prospect": contact_named(act, named.prospect, place="prospect"),
        "group": group,
        "received_at": named.received_at,
        "kind": named.kind,
        "qualified": named.qualified,
        "relation_to_me": named.relation_to_me,
        "relation_to_prospect": named.relation_to_prospect,
        "note": named.note,
    }


def source_named(act: Act, text: str) -> Party:
    """The source that a text names; one source, made in place when new."""
    mentions = [one for one in read_source(text) if not one.names_nobody]
    if not mentions:
        raise Refused("Write who or what sent them: a name, “Google”, “my eBook”.", place="source")
    if len(mentions) > 1:
        names = " and ".join(one.name for one in mentions)
        raise Refused(f"These are several sources: {names}. Record one referral for each.", place="source")
    return from_mention(act, mentions[0])


def contact_named(act: Act, text: str, *, place: str) -> Party:
    """The contact that a text names, made in place when new."""
    mention = read_client(text)
    if mention.names_nobody:
        raise Refused("Write a name.", place=place)
    return from_mention(act, mention)


def from_mention(act: Act, mention: Mention) -> Party:
    """The party a mention means. What cannot be told apart is taken for a person."""
    kind = Kind.PERSON if mention.kind is Kind.UNKNOWN else mention.kind
    return find_or_add(act, name=mention.name, kind=kind)
