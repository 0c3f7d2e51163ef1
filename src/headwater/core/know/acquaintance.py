"""Who knows whom, read from the ledger: what shows it, what people share, and whom they ever referred.

Referrals, introductions, stated relations, meetings, mail threads and groups show that two contacts know each other.
Me, contents, groups and the unknown source are no contacts who could know somebody; a group is what its members share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from headwater.core.dealings import Referral
from headwater.core.know.brought import FIRST_YEAR
from headwater.core.know.network.circles import Circles, Trait, circles
from headwater.core.know.network.connectors import Connectors, connectors
from headwater.core.know.network.graph import Network, network
from headwater.core.know.network.ties import Tie, among
from headwater.core.practice import Part, Practice
from headwater.core.words import Kind, Stage, Window

NEEDS: Final = frozenset(
    {Part.PROFILES, Part.REFERRALS, Part.GIVES, Part.TIES, Part.MEMBERSHIPS, Part.GATHERINGS}
)
MET: Final = (Stage.MET, Stage.PROPOSED, Stage.WON)
"""From these stages on, somebody who was sent has met the one they were sent to."""
INTRODUCTION: Final = "introduction"
MAIL: Final = "mail thread"
EVIDENCE: Final[Mapping[str, str]] = {
    "referral": "referrals",
    "introduction": "gives",
    "stated": "ties",
    "meeting": "gatherings",
    "mail thread": "gatherings",
    "group": "parties",
}
"""In which table of the ledger the evidence of each kind of tie stands; for a group it is the group itself."""


@dataclass(frozen=True, slots=True)
class Circled:
    """Who knows whom, the circles they form, and how everybody is called."""

    network: Network
    circles: Circles
    names: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """The network of a practice as it stands on one day, its circles and its connectors."""

    network: Network
    circles: Circles
    connectors: Connectors
    names: Mapping[int, str]
    sent: Mapping[int, tuple[int, ...]]


def circled(*, practice: Practice, window: Window, today: date) -> Circled:
    """Who knows whom. Facts outside the window do not count; those that nobody dated, and groups, always do."""
    until = min(window.until or today, today)
    names = {
        party.id: party.name
        for party in practice.book.parties.values()
        if party.kind in (Kind.PERSON, Kind.ORGANISATION) and party.id != practice.me
    }
    ties = [
        tie
        for tie in _ties(practice, until)
        if tie.a in names and tie.b in names and _within(tie.at, window.since, until)
    ]
    known = network(ties=ties, today=until)
    return Circled(known, circles(network=known, traits=_traits(practice, until), names=names), names)


def acquaintance(*, practice: Practice, window: Window, today: date) -> Acquaintance:
    """Who knows whom, as `circled` says, and who connects.

    `sent` holds the ids of all referrals by each source up to the window's end, whoever was to do the work.
    """
    until = min(window.until or today, today)
    known = circled(practice=practice, window=window, today=today)
    sent: dict[int, list[Referral]] = defaultdict(list)
    for each in practice.referrals:
        if each.on <= until:
            sent[each.source].append(each)
    referred = {source: len({each.prospect for each in all_}) for source, all_ in sent.items()}
    return Acquaintance(
        network=known.network,
        circles=known.circles,
        connectors=connectors(
            network=known.network, circles=known.circles, referred=referred, names=known.names
        ),
        names=known.names,
        sent={source: tuple(each.id for each in all_) for source, all_ in sent.items()},
    )


def _within(at: date | None, since: date | None, until: date) -> bool:
    return at is None or ((since is None or at >= since) and at <= until)


def _ties(practice: Practice, until: date) -> Iterator[Tie]:
    for each in practice.referrals:
        yield from _by_referral(each, practice.me)
    for give in practice.gives:
        if give.kind == INTRODUCTION and give.other is not None:
            said = "introduced by me" if give.out else "introduced"
            yield Tie(give.contact, give.other, "introduction", give.on, evidence=give.id, said=said)
    for tie in practice.ties:
        yield Tie(tie.one, tie.other, "stated", None, evidence=tie.id, said=tie.kind)
    for gathering in practice.gatherings:
        people = (person for person in gathering.people if person != practice.me)
        kind = MAIL if "mail" in gathering.kind else "meeting"
        said = gathering.title or gathering.kind
        yield from among(people=people, kind=kind, at=gathering.on, evidence=gathering.id, said=said)
    for group, members in _members(practice, until).items():
        name = practice.book.parties[group].name
        yield from among(people=members, kind="group", at=None, evidence=group, said=name)


def _by_referral(it: Referral, me: int) -> Iterator[Tie]:
    """Who refers somebody knows them; and whoever met the one they were sent to knows that one from then on."""
    on = it.on if it.on.year >= FIRST_YEAR else None
    if it.source != me and it.prospect != me:
        yield Tie(it.source, it.prospect, "referral", on, evidence=it.id, said="referred")
    if it.provider != me and it.source not in (me, it.provider):
        yield Tie(it.source, it.provider, "referral", on, evidence=it.id, said="referred somebody to")
    if it.provider != me and it.prospect != me and it.stage in MET:
        yield Tie(it.prospect, it.provider, "referral", on, evidence=it.id, said="was sent to")


def _members(practice: Practice, until: date) -> Mapping[int, list[int]]:
    """The members of each group on that day, without me."""
    found: dict[int, list[int]] = defaultdict(list)
    for each in practice.memberships:
        is_member = _within(each.since, None, until) and (each.until is None or each.until >= until)
        if is_member and each.member != practice.me and each.group in practice.book.parties:
            found[each.group].append(each.member)
    return found


def _traits(practice: Practice, until: date) -> Mapping[int, list[Trait]]:
    found: dict[int, list[Trait]] = defaultdict(list)
    for group, members in _members(practice, until).items():
        for member in members:
            found[member].append(Trait("group", practice.book.parties[group].name))
    for profile in practice.profiles.values():
        shared = {
            "organisation": profile.organisation, "met at": profile.where_met,
            "trade": profile.trade, "city": profile.city,
        }  # fmt: skip
        found[profile.id] += [Trait(kind, name) for kind, name in shared.items() if name]
    return found
