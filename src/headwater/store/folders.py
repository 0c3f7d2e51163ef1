"""Reads the folders of contacts: everything that signals and readiness need of one person, as frozen values.

A whole reading reads each table once; a reading of some people asks the same questions about them alone. Both are a
fixed number of queries. Whoever lies in the trash has no folder, and neither have I.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final

from headwater.core.folder import Came, Folder, Sent, Served
from headwater.core.roles import roles_by_facts
from headwater.store import models
from headwater.store.columns import by_row, day
from headwater.store.folders_care import Care, read_care
from headwater.store.folders_introduced import read_introduced
from headwater.store.folders_meetings import read_partner_talks
from headwater.store.folders_partners import read_openings, read_partners
from headwater.store.folders_reading import CONTACTS, Reading
from headwater.store.folders_rules import read_day
from headwater.store.folders_sent import Referred, read_referred
from headwater.store.folders_standing import Standing, standing_of
from headwater.store.folders_touched import Touched, read_touched
from headwater.store.unswept import unswept

__all__ = ["read_day", "read_folders"]
PARTY: Final = ("pk", "name", "kind", "birthday", "channel", "closeness", "knows_me", "met_on")


def read_folders(
    workspace: models.Workspace, *, now: datetime, people: Collection[int] | None = None
) -> dict[int, Folder]:
    """The folder of each contact by its id: of these people, or of everybody (None), as they stand at `now`."""
    with unswept():
        reading = Reading(workspace, now, people)
        rows = list(by_row(reading.mine(models.Party, "pk").values_list(*PARTY)))
        reading.know(row[:3] for row in rows)
        filed = _Filed(reading)
        return {row[0]: filed.folder(row) for row in rows if row[2] in CONTACTS and row[0] != workspace.me_id}


class _Filed:
    """What was read, by contact, ready to be put together."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.touched: Touched = read_touched(reading)
        self.referred: Referred = read_referred(reading)
        self.care: Care = read_care(reading)
        self.standing: Standing = standing_of(reading)
        self.introduced = read_introduced(reading)
        self.partner_talks = read_partner_talks(reading)
        self.emails = _emails(reading)
        self.roles, self.tags = _roles(reading), _tags(reading)
        self.partners = _partners(reading)
        self.partnering = read_partners(reading)
        self.openings = read_openings(reading)

    def folder(self, row: tuple[Any, ...]) -> Folder:
        """One contact's folder."""
        pk, _, _, birthday, channel, closeness, knows_me, met_on = row
        touched, referred, care = self.touched, self.referred, self.care
        sent, came, work = referred.sent.get(pk, ()), referred.came.get(pk, ()), referred.work.get(pk, ())
        gives, met = touched.gives.get(pk, ()), None if met_on is None else day(met_on)
        return Folder(
            party=self.reading.party(pk),
            since=_since(
                met,
                touched.first.get(pk),
                *(one.on for one in sent[:1]),
                *(one.on for one in came[:1]),
                *(one.started for one in work[:1]),
                *(one.on for one in gives[-1:]),
            ),
            met=met,
            roles=self._roles_of(pk, sent, came, work),
            tags=self.tags.get(pk, NO_WORDS),
            email=self.emails.get(pk, ""),
            birthday=birthday,
            channel=channel,
            closeness=closeness,
            knows_me=knows_me,
            sent=sent,
            came=came,
            work=work,
            statements=care.statements.get(pk, ()),
            promises=care.promises.get(pk, ()),
            plans=care.plans.get(pk, ()),
            gifts=care.gifts.get(pk, ()),
            asks=care.asks.get(pk, ()),
            kits=care.kits.get(pk, ()),
            talks=touched.talks.get(pk, ()),
            gives=gives,
            needs=touched.needs.get(pk, ()),
            introductions=self.introduced.get(pk, ()),
            meetings=care.meetings.get(pk, ()),
            partner_talks=self.partner_talks.get(pk),
            last=touched.last.get(pk),
            last_thanks=touched.last_thanks.get(pk),
            touches=touched.touches.get(pk, 0),
            deposits=touched.deposits.get(pk, 0),
            withdrawals=touched.withdrawals.get(pk, 0),
            last_deposit=touched.last_deposit.get(pk),
            rank=self.standing.ranks.get(pk),
            reaches=self.standing.reaches.get(pk),
            quiet_because=_quiet_because(care.silences.get(pk, ()), sent),
            partner=self.partnering.get(pk),
            openings=self.openings.get(pk, ()),
        )

    def _roles_of(
        self, pk: int, sent: tuple[Sent, ...], came: tuple[Came, ...], work: tuple[Served, ...]
    ) -> frozenset[str]:
        """What the contact is to me by what happened, beside the user's own words for it."""
        own = self.roles.get(pk, NO_WORDS)
        if not (sent or came or work or pk in self.partners):
            return own
        return own | roles_by_facts(
            partner=pk in self.partners,
            sent=bool(sent),
            work=((one.started, one.ended) for one in work),
            came=(one.stage for one in came if one.provider == self.reading.me),
            today=self.reading.today,
        )


NO_WORDS: Final[frozenset[str]] = frozenset()


def _since(*days: date | None) -> date | None:
    """The first day on which anything happened."""
    return min((one for one in days if one is not None), default=None)


def _quiet_because(silences: Iterable[tuple[date, str]], sent: tuple[Sent, ...]) -> str:
    """The newest reason written down since the last referral; one from before explains another silence."""
    last = sent[-1].on if sent else date.min
    return next((reason for on, reason in reversed(tuple(silences)) if on >= last), "")


def _emails(reading: Reading) -> dict[int, str]:
    rows = models.Address.objects.filter(kind="email")
    some = reading.part(rows, "workspace", "party").order_by("-pk").values_list("party_id", "value")
    return dict(by_row(some))


def _words(rows: Iterable[tuple[int, str]]) -> Mapping[int, frozenset[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for party, name in rows:
        found[party].add(name)
    return {party: frozenset(names) for party, names in found.items()}


def _roles(reading: Reading) -> Mapping[int, frozenset[str]]:
    rows = reading.part(models.Role.objects.all(), "party__workspace", "party")
    return _words(by_row(rows.values_list("party_id", "name")))


def _tags(reading: Reading) -> Mapping[int, frozenset[str]]:
    rows = reading.part(models.Label.objects.all(), "party__workspace", "party")
    return _words(by_row(rows.values_list("party_id", "name")))


def _partners(reading: Reading) -> frozenset[int]:
    """Whoever stands in a category of partners."""
    rows = models.CategoryMember.objects.filter(category__trashed_at=None, category__kind="partner")
    some = reading.part(rows, "category__workspace", "party")
    return frozenset(some.values_list("party_id", flat=True))
