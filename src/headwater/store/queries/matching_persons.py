"""What matching knows of each contact, read from the ledger: of everybody, or of some people, table by table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from django.db.models import Max, Q

from headwater.core.giving.known import Person
from headwater.core.spans import shifted
from headwater.store import models
from headwater.store.columns import by_row, day
from headwater.store.deposits import gives_of, referred_on
from headwater.store.folders_reading import CONTACTS, Reading

PARTY: Final = (
    "pk", "name", "kind", "job_title", "organisation", "city", "country", "note", "trust", "capacity",
)  # fmt: skip
NOTES: Final = 1500
"""So much of a note is read: the first lines say what somebody does."""
FEW: Final = 12
"""So many needs that somebody met before, and so many people who vouch for them, are told."""
WELL: Final = ("business", "value", "met", "spoke", "hired")
"""Outcomes that are good ones."""
PASSING: Final = ("introduction", "prospective client")
"""Kinds of gives by which somebody was recommended."""
Told = Mapping[int, list[str]]


def persons_of(
    workspace: models.Workspace, now: datetime, people: Collection[int] | None = None
) -> list[Person]:
    """Every live contact but me, or those of them who are among `people`, as they stand at `now`."""
    reading = Reading(workspace, now, people)
    rows = reading.mine(models.Party, "pk").filter(kind__in=CONTACTS).exclude(pk=workspace.me_id)
    known = _read(reading)
    return [known.person(row) for row in by_row(rows.values_list(*PARTY))]


@dataclass(frozen=True, slots=True)
class _Passed:
    """How often and how well somebody was recommended."""

    last: dict[int, date] = field(default_factory=dict)
    year: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    month: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    well: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    told: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    did: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))

    def on(self, who: int, on: date, today: date, *, counts: bool = True) -> None:
        """They were recommended on that day; `counts`: as an introduction."""
        self.last[who] = max(on, self.last.get(who, on))
        if counts and shifted(day=today, days=-365) < on <= today:
            self.year[who] += 1
            self.month[who] += (on.year, on.month) == (today.year, today.month)

    def came(self, who: int, outcome: str, what: str) -> None:
        """What came of it."""
        if not outcome:
            return
        self.told[who] += 1
        if outcome in WELL:
            self.well[who] += 1
            if what and len(self.did[who]) < FEW:
                self.did[who].append(what)


@dataclass(frozen=True, slots=True)
class _Known:
    """Everything that was read, by contact."""

    tags: Told
    markets: Told
    offers: Told
    wants: Told
    domains: Mapping[int, str]
    holds: Mapping[int, str]
    vouched: Told
    last: Mapping[int, date]
    passed: _Passed

    def person(self, row: tuple[Any, ...]) -> Person:
        """One contact in plain words."""
        pk, name, kind, title, organisation, city, country, note, trust, capacity = row
        return Person(
            id=pk, name=name, kind=kind, title=title, organisation=organisation, city=city, country=country,
            tags=_each(self.tags, pk), offers=_each(self.offers, pk), wants=_each(self.wants, pk),
            markets=_each(self.markets, pk), notes=note[:NOTES], domain=self.domains.get(pk, ""),
            did=_each(self.passed.did, pk), trust=trust, held=self._held(pk, capacity),
            recommended=self.passed.last.get(pk), share=self.passed.year.get(pk, 0), last=self.last.get(pk),
            vouched=_each(self.vouched, pk),
            outcomes=(self.passed.well.get(pk, 0), self.passed.told.get(pk, 0)),
        )  # fmt: skip

    def _held(self, pk: int, capacity: int | None) -> str:
        """Why somebody is not to be proposed to anybody now."""
        if pk in self.holds:
            why = self.holds[pk]
            return f"on hold: {why}" if why else "on hold"
        so_far = self.passed.month.get(pk, 0)
        if capacity is not None and so_far >= capacity:
            return (
                f"no room this month: {so_far} of {capacity} introductions"
                if capacity
                else "takes nobody now"
            )
        return ""


def _each(told: Told, pk: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(told[pk])) if pk in told else ()


def _gather(*rows: Iterable[tuple[int, str]]) -> Told:
    found: dict[int, list[str]] = defaultdict(list)
    for some in rows:
        for who, text in some:
            if text:
                found[who].append(text)
    return dict(found)


def _read(reading: Reading) -> _Known:
    topics, markets = _labels(reading)
    return _Known(
        tags=_gather(_roles(reading), topics, _categories(reading)),
        markets=_gather(markets),
        offers=_gather(_offers(reading), _services(reading), _learned(reading)),
        wants=_gather(_wants(reading)),
        domains=_domains(reading),
        holds=_holds(reading),
        vouched=_gather(_vouched(reading)),
        last=_last(reading),
        passed=_passed(reading),
    )


def _roles(reading: Reading) -> Iterable[tuple[int, str]]:
    rows = reading.part(models.Role.objects.all(), "party__workspace", "party")
    yield from by_row(rows.values_list("party_id", "name"))


def _labels(reading: Reading) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Topics, and the markets that they serve."""
    rows = reading.part(models.Label.objects.all(), "party__workspace", "party").order_by("pk")
    found: dict[str, list[tuple[int, str]]] = {"topic": [], "market": []}
    for who, kind, name in by_row(rows.values_list("party_id", "kind", "name")):
        found.setdefault(kind, []).append((who, name))
    return found["topic"], found["market"]


def _categories(reading: Reading) -> Iterable[tuple[int, str]]:
    rows = models.CategoryMember.objects.filter(category__trashed_at=None, category__kind="partner")
    yield from by_row(
        reading.part(rows, "category__workspace", "party").values_list("party_id", "category__name")
    )


def _offers(reading: Reading) -> Iterable[tuple[int, str]]:
    rows = reading.mine(models.Offer, "contact").filter(Q(ended_on=None) | Q(ended_on__gt=reading.today))
    yield from by_row(rows.order_by("-on", "-pk").values_list("contact_id", "text"))


def _services(reading: Reading) -> Iterable[tuple[int, str]]:
    """What colleagues and competitors are special in, and what of their work does not compete with mine."""
    rows = reading.mine(models.Bearing, "contact").filter(
        kind__in=("specialty", "complements"), ended_on=None
    )
    yield from by_row(rows.order_by("pk").values_list("contact_id", "value"))


def _learned(reading: Reading) -> Iterable[tuple[int, str]]:
    """What partners said in our meetings that they do best; the newest first."""
    rows = models.PartnerMeeting.objects.of(reading.workspace).filter(partner__trashed_at=None)
    some = reading.among(rows.exclude(partner__state="ended"), "partner__party").order_by("-on", "-pk")
    yield from by_row(some.values_list("partner__party_id", "learned_work"))


def _wants(reading: Reading) -> Iterable[tuple[int, str]]:
    rows = reading.mine(models.Partner, "party").exclude(state="ended")
    for who, *texts in by_row(
        rows.values_list("party_id", "wants", "wants_trade", "wants_place", "wants_signs")
    ):
        yield from ((who, text) for text in texts)


def _domains(reading: Reading) -> Mapping[int, str]:
    rows = reading.part(models.Address.objects.filter(kind="email"), "workspace", "party").order_by("-pk")
    return {
        who: value.rpartition("@")[2].lower() for who, value in by_row(rows.values_list("party_id", "folded"))
    }


def _holds(reading: Reading) -> Mapping[int, str]:
    rows = reading.mine(models.Bearing, "contact").filter(kind="hold", ended_on=None)
    return {
        who: value or basis for who, value, basis in by_row(rows.values_list("contact_id", "value", "basis"))
    }


def _vouched(reading: Reading) -> Iterable[tuple[int, str]]:
    """Who recommended somebody, to me or to others."""
    rows = reading.mine(models.Referral, "prospect").filter(
        kind="recommendation", source__kind__in=CONTACTS, source__trashed_at=None
    )
    rows = rows.exclude(source=reading.workspace.me_id).order_by("-received_at", "-pk")
    yield from by_row(rows.values_list("prospect_id", "source__name"))


def _last(reading: Reading) -> Mapping[int, date]:
    rows = reading.mine(models.Touch, "contact").filter(at__lte=reading.now).exclude(kind="note")
    newest = rows.values("contact_id").annotate(newest=Max("at")).values_list("contact_id", "newest")
    return {who: reading.day(at) for who, at in by_row(newest)}


def _passed(reading: Reading) -> _Passed:
    """Gives, referrals of mine that no give stands for, introductions on their way, names offered to somebody."""
    found, today = _Passed(), reading.today
    gives = reading.among(gives_of(reading.workspace), "contact").filter(direction="out", kind__in=PASSING)
    for who, on, outcome, what in by_row(
        gives.filter(introductions=None)
        .order_by("-on", "-pk")
        .values_list("contact_id", "on", "outcome", "what")
    ):
        found.on(who, day(on), today)
        found.came(who, outcome, what)
    for who, on in by_row(
        reading.among(referred_on(reading.workspace), "provider")
        .order_by()
        .values_list("provider_id", "received_on")
    ):
        found.on(who, day(on), today)
    _introduced(reading, found)
    offered = models.Candidate.objects.filter(
        need__workspace=reading.workspace, answer__in=("offered", "yes")
    )
    for who, on in by_row(reading.among(offered, "party").values_list("party_id", "answered_on")):
        if on is not None:
            found.on(who, day(on), today, counts=False)
    return found


def _introduced(reading: Reading, found: _Passed) -> None:
    rows = reading.mine(models.Introduction, "other").exclude(state__in=("declined", "withdrawn"))
    columns = ("other_id", "on", "sent_at", "outcome", "need__text", "need__confidential")
    for who, on, sent, outcome, need, confidential in by_row(
        rows.order_by("-on", "-pk").values_list(*columns)
    ):
        passed = day(on) if sent is None else reading.day(sent)
        found.on(who, passed, reading.today, counts=sent is not None)
        found.came(who, outcome, "" if confidential else need)
