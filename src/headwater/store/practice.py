"""Reads one workspace into the frozen Practice that reports answer from, only in the parts that a report asks for.

Rows in the trash, and rows that name a party in the trash, are left out; of referrals and work the database itself
sees to it that none of those that are there names one. Each part is one or a few queries, whatever the number of rows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from django.db.models import F

from headwater.core import dealings as words
from headwater.core.deposits import is_deposit
from headwater.core.practice import Part, Practice
from headwater.core.words import Book, Stage
from headwater.store import models
from headwater.store.book import QUALIFIED, read_book
from headwater.store.columns import by_row, day, instant
from headwater.store.money import to_decimal
from headwater.store.practice_people import known_days, profiles, touched
from headwater.store.queries.kept import keep

Made = TypeVar("Made")
CHUNK: Final = 5000
STAGES: Final = {str(stage): stage for stage in Stage}
YES_NO: Final = {"yes": True, "no": False}
NOBODY: Final = -2


def read_practice(workspace: models.Workspace, parts: Collection[Part]) -> Practice:
    """The workspace with these parts, as fresh as its counter."""
    reading = _Reading(workspace, read_book(workspace))
    read = {part: keep(workspace, ("practice", part), READERS[part].__get__(reading)) for part in parts}
    return Practice(
        book=reading.book, me=workspace.me_id or NOBODY, currency=workspace.currency, goal=workspace.referral_goal,
        least=workspace.least_to_claim, limit=workspace.concentration_limit,
        **{str(part): rows for part, rows in read.items()},
    )  # fmt: skip


class _Reading:
    """One reading of one workspace."""

    def __init__(self, workspace: models.Workspace, book: Book) -> None:
        self.workspace, self.book = workspace, book
        self.zone = ZoneInfo(workspace.timezone)

    @cached_property
    def live(self) -> frozenset[int]:
        """The parties that are not in the trash."""
        return frozenset(models.Party.objects.of(self.workspace).values_list("pk", flat=True).iterator(CHUNK))

    def rows(self, model: Any, *columns: str, order: Iterable[str] = ("pk",)) -> Iterable[tuple[Any, ...]]:
        """These columns of the live rows of one table."""
        found = model.objects.of(self.workspace).order_by(*order).values_list("pk", *columns)
        return found.iterator(CHUNK)  # type: ignore[no-any-return]

    def day(self, moment: datetime) -> date:
        """The user's day."""
        return moment.astimezone(self.zone).date()

    @cached_property
    def touched(self) -> Mapping[int, tuple[int, date, date]]:
        """Each contact with its number of touches and the days of the first and the last."""
        return {
            contact: (touches, self.day(instant(first)), self.day(instant(last)))
            for contact, touches, first, last in touched(self.workspace)
        }

    def profiles(self) -> Mapping[int, words.Profile]:
        first = ((contact, begun) for contact, (_, begun, _) in self.touched.items())
        return profiles(self.workspace, known_days(self.workspace, first))

    def referrals(self) -> tuple[words.Referral, ...]:
        history: dict[int, list[tuple[Stage, date]]] = defaultdict(list)
        reasons: dict[int, str] = {}
        changes = models.StageChange.objects.filter(
            referral__workspace=self.workspace, referral__trashed_at=None
        )
        for referral, stage, at, reason in by_row(
            changes.order_by("at", "pk").values_list("referral", "stage", "at", "reason")
        ):
            history[referral].append((STAGES[stage], self.day(instant(at))))
            reasons[referral] = reason
        found = (
            models.Referral.objects.of(self.workspace)
            .order_by("received_at", "pk")
            .values_list(
                "pk",
                "source_id",
                "prospect_id",
                "provider_id",
                "received_at",
                "received_on",
                "kind",
                "stage",
                "group_id",
                "qualified",
                "relation_to_me",
                "relation_to_prospect",
                "fit",
                "readiness",
                "questions",
                "price_asked",
                "price_agreed",
                "price_currency",
                "other_quotes",
                "thanks",
            )
        )
        return tuple(
            words.Referral(
                pk, source, prospect, provider, instant(at), day(on), kind, STAGES[stage],
                tuple(history.get(pk, ())), reasons.get(pk, ""), group, QUALIFIED.get(qualified), to_me, to_prospect,
                fit, readiness, questions, _amount(asked), _amount(agreed), currency, YES_NO.get(quotes), thanks,
            )
            for (
                pk, source, prospect, provider, at, on, kind, stage, group, qualified, to_me, to_prospect, fit,
                readiness, questions, asked, agreed, currency, quotes, thanks,
            ) in by_row(found)
        )  # fmt: skip

    def work(self) -> tuple[words.Work, ...]:
        found = self.rows(
            models.Engagement,
            "client_id",
            "started_on",
            "ended_on",
            "satisfaction",
            order=("started_on", "pk"),
        )
        return tuple(words.Work(*row) for row in found)

    def dealings(self) -> Mapping[int, words.Dealings]:
        mine = models.Touch.objects.of(self.workspace).order_by()
        minutes, deposits, withdrawals = Counter[int](), Counter[int](), Counter[int]()
        for contact, spent, gave, kind in by_row(mine.values_list("contact", "minutes", "gave", "kind")):
            if spent:
                minutes[contact] += spent
            if is_deposit(gave=gave, kind=kind):
                deposits[contact] += 1
            elif gave == "withdrawal":
                withdrawals[contact] += 1
        thanked: dict[int, datetime] = {}
        for contact, told in by_row(mine.filter(kind="thank-you").values_list("contact", "at")):
            at = instant(told)
            if contact not in thanked or thanked[contact] < at:
                thanked[contact] = at
        return {
            contact: words.Dealings(
                contact, touches, first, last, minutes[contact], deposits[contact], withdrawals[contact],
                self.day(thanked[contact]) if contact in thanked else None,
            )
            for contact, (touches, first, last) in self.touched.items()
        }  # fmt: skip

    def conversations(self) -> tuple[words.Conversation, ...]:
        prospects = models.Referral.objects.of(self.workspace).filter(provider=self.workspace.me_id)
        # "+ 0" keeps the database from looking up every prospect's touches: it reads all once, which is faster.
        found = (
            models.Touch.objects.of(self.workspace)
            .annotate(whom=F("contact_id") + 0)
            .filter(kind__in=("call", "meeting"), whom__in=prospects.values("prospect"))
            .order_by("at", "pk")
            .values_list("pk", "whom", "at", "kind", "minutes", "outcome")
        )
        return tuple(
            words.Conversation(pk, contact, self.day(instant(at)), kind, minutes, outcome)
            for pk, contact, at, kind, minutes, outcome in by_row(found)
        )

    def gives(self) -> tuple[words.Give, ...]:
        minutes: dict[int, dict[date, int]] = defaultdict(lambda: defaultdict(int))
        steps = models.GiveStep.objects.filter(give__workspace=self.workspace, give__trashed_at=None)
        for give, on, spent in steps.values_list("give", "on", "minutes").iterator(CHUNK):
            minutes[give][on.replace(day=1)] += spent
        return tuple(
            words.Give(
                id=pk, out=direction == "out", kind=kind, contact=contact, other=other, on=on, outcome=outcome,
                value=value, currency=currency, minutes=sum(minutes.get(pk, {}).values()),
                by_month=tuple(sorted(minutes.get(pk, {}).items())), referral=referral, outcome_on=outcome_on,
            )
            for pk, direction, kind, contact, other, on, outcome, value, currency, referral, outcome_on in self.rows(
                models.Give, "direction", "kind", "contact_id", "other_id", "on", "outcome", "value", "currency",
                "referral_id", "outcome_on", order=("on", "pk"),
            )
            if self._there(contact, other)
        )  # fmt: skip

    def needs(self) -> tuple[words.Need, ...]:
        return tuple(
            words.Need(pk, contact, on, text, unasked, _words(topics), met)
            for pk, contact, on, text, unasked, topics, met in self.rows(
                models.Need, "contact_id", "on", "text", "unasked", "topics", "met_on", order=("on", "pk")
            )
            if self._there(contact)
        )

    def business(self) -> tuple[words.Business, ...]:
        found = self.rows(
            models.Business, "seller_id", "buyer_id", "on", "value", "currency", "give_id", "referral_id",
            order=("on", "pk"),
        )  # fmt: skip
        return tuple(words.Business(*row) for row in found if self._there(row[1], row[2]))

    def ties(self) -> tuple[words.StatedTie, ...]:
        found = self.rows(models.Tie, "one_id", "other_id", "kind", "since")
        return tuple(words.StatedTie(*row) for row in found if self._there(row[1], row[2]))

    def memberships(self) -> tuple[words.Membership, ...]:
        found = (
            models.Membership.objects.filter(group__workspace=self.workspace)
            .order_by("pk")
            .values_list("pk", "group_id", "member_id", "since", "until")
        )
        return tuple(words.Membership(*row) for row in found if self._there(row[1], row[2]))

    def gatherings(self) -> tuple[words.Gathering, ...]:
        people: dict[int, list[int]] = defaultdict(list)
        seen = models.Attendance.objects.filter(
            gathering__workspace=self.workspace, gathering__trashed_at=None
        )
        for gathering, party in seen.order_by("pk").values_list("gathering", "party").iterator(CHUNK):
            if party in self.live:
                people[gathering].append(party)
        return tuple(
            words.Gathering(
                pk,
                kind,
                self.day(at),
                title,
                group if group in self.live else None,
                tuple(people[pk]),
                minutes,
            )
            for pk, kind, at, title, group, minutes in self.rows(
                models.Gathering, "kind", "at", "title", "group_id", "minutes", order=("at", "pk")
            )
        )

    def activities(self) -> tuple[words.Activity, ...]:
        sources = self._members(models.ActivitySource, "activity")
        return tuple(words.Activity(pk, name, sources[pk]) for pk, name in self.rows(models.Activity, "name"))

    def costs(self) -> tuple[words.Cost, ...]:
        found = self.rows(
            models.Cost, "source_id", "activity_id", "on", "amount", "currency", "minutes", order=("on", "pk")
        )
        alive = set(models.Activity.objects.of(self.workspace).values_list("pk", flat=True))
        return tuple(
            words.Cost(*row) for row in found if self._there(row[1]) and (row[2] is None or row[2] in alive)
        )

    def milestones(self) -> tuple[words.Milestone, ...]:
        found = self.rows(models.Milestone, "name", "on", order=("on", "pk"))
        return tuple(words.Milestone(*row) for row in found)

    def categories(self) -> tuple[words.Category, ...]:
        members = self._members(models.CategoryMember, "category")
        found = self.rows(models.Category, "kind", "key", "name", order=("kind", "position", "pk"))
        return tuple(words.Category(pk, kind, key, name, members[pk]) for pk, kind, key, name in found)

    def steps(self) -> tuple[words.Step, ...]:
        found = (
            models.Step.objects.of(self.workspace)
            .order_by("at", "pk")
            .values_list("pk", "person_id", "source_id", "kind", "at", "count", "machine", "certainty")
        )
        moments = ((row, instant(row[4])) for row in by_row(found) if self._there(row[1], row[2]))
        return tuple(
            words.Step(pk, person, source, kind, at, self.day(at), count, bool(machine), certainty)
            for (pk, person, source, kind, _, count, machine, certainty), at in moments
        )

    def silences(self) -> tuple[words.Silence, ...]:
        found = self.rows(models.Silence, "source_id", "on", "reason", "note", order=("on", "pk"))
        return tuple(words.Silence(*row) for row in found if self._there(row[1]))

    def told(self) -> tuple[words.Told, ...]:
        found = models.Evidence.objects.filter(
            referral__workspace=self.workspace, referral__trashed_at=None
        ).order_by("at", "pk")
        return tuple(
            words.Told(pk, referral, kind, source, self.day(at), text)
            for pk, referral, kind, source, at, text in found.values_list(
                "pk", "referral_id", "kind", "source_id", "at", "text"
            ).iterator(CHUNK)
            if self._there(source)
        )

    def _there(self, *parties: int | None) -> bool:
        return all(party is None or party in self.live for party in parties)

    def _members(self, model: Any, whole: str) -> Mapping[int, tuple[int, ...]]:
        members: dict[int, list[int]] = defaultdict(list)
        found = model.objects.filter(**{f"{whole}__workspace": self.workspace}).order_by("party")
        for one, party in found.values_list(whole, "party").iterator(CHUNK):
            if party in self.live:
                members[one].append(party)
        return defaultdict(tuple, {one: tuple(parties) for one, parties in members.items()})


def _amount(units: int | None) -> Decimal | None:
    return None if units is None else to_decimal(units)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


READERS: Final[Mapping[Part, Callable[[_Reading], Any]]] = {
    part: getattr(_Reading, part.value) for part in Part
}
