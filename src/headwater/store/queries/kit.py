"""The kit as it stands: the newest version, what a version says today, who has which part of which, and since when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q

from headwater.core.kit import TEXTS, Gain, Kit
from headwater.core.words import Kind
from headwater.store.models import (
    Behind,
    Consent,
    Engagement,
    KitGiven,
    KitVersion,
    Party,
    Referral,
    Story,
    Workspace,
)

COLUMNS = ("part", "version__number", "on", "how", "pk", "contact_id", "contact__name", "contact__kind")


@dataclass(frozen=True, slots=True)
class Held:
    """A contact has this part of this version since a day. `stale`: a newer version was published since."""

    part: str
    version: int
    on: date
    how: str
    id: int
    contact: int
    name: str
    kind: str
    stale: bool = False


def newest(workspace: Workspace) -> KitVersion | None:
    """The newest published version."""
    rows = KitVersion.objects.of(workspace).filter(published_on__isnull=False)
    found: KitVersion | None = rows.order_by("-number").prefetch_related("benefits__story__person").first()
    return found


def kit_of(version: KitVersion) -> Kit:
    """What a version says, with every story and whether it may be shown now."""
    return Kit(
        texts={key: getattr(version, key) for key in TEXTS},
        gains=tuple(
            gain_of(gain.text, gain.story) for gain in version.benefits.select_related("story__person")
        ),
        contact=tuple(value for _, _, value in version.contact),
    )


def gain_of(text: str, story: Story | None) -> Gain:
    """One gain with its story."""
    if story is None:
        return Gain(text)
    who = story.person
    return Gain(
        text,
        story=story.text,
        teller=who.name,
        called=tuple(name for name in (who.name, who.given, who.family) if name),
        allowed=story.permission == "given" and story.trashed_at is None,
        named=story.named,
    )


def kept_back_in(workspace: Workspace) -> list[str]:
    """The names of clients who did not agree to be named: they stand in no kit."""
    work = Engagement.objects.filter(client=OuterRef("pk"), trashed_at=None)
    agreed = Consent.objects.filter(client=OuterRef("pk"), trashed_at=None, item="name", withdrawn_on=None)
    told = Story.objects.filter(person=OuterRef("pk"), trashed_at=None, permission="given", named=True)
    rows = Party.objects.of(workspace).filter(Exists(work), ~Exists(agreed), ~Exists(told))
    return list(rows.exclude(pk=workspace.me_id).values_list("name", flat=True))


def kits_of(party: Party) -> list[Held]:
    """What this contact has: of each part the newest version they were given. For their page."""
    return _newest_of_each(_held(party.workspace, Q(contact=party)))


def everybody_with(workspace: Workspace) -> list[Held]:
    """Who has which part of which version: of each part the newest one."""
    return _newest_of_each(_held(workspace, Q(contact__trashed_at=None)))


def given_in(version: KitVersion) -> list[Held]:
    """Everybody who was given anything of this version, the newest first."""
    return _held(version.workspace, Q(version=version))[::-1]


def _held(workspace: Workspace, which: Q) -> list[Held]:
    current = newest(workspace)
    rows = KitGiven.objects.of(workspace).filter(which).order_by("on", "version__number", "pk")
    latest = current.number if current else 0
    found = [Held(*row) for row in rows.values_list(*COLUMNS)]
    cards = _same_contact(current) if current and any(one.part == "card" for one in found) else frozenset()
    return [
        replace(one, stale=one.version < latest and not (one.part == "card" and one.version in cards))
        for one in found
    ]


def _same_contact(current: KitVersion) -> frozenset[int]:
    """The versions whose card is still right: the contact in them is that of the current one."""
    rows = KitVersion.objects.of(current.workspace).values_list("number", "contact")
    return frozenset(number for number, contact in rows if contact == current.contact)


def _newest_of_each(rows: Iterable[Held]) -> list[Held]:
    """Of each contact and part what counts: the highest version, and of that the last day.

    Whoever has the whole kit of a version has its parts too, so an older part beside it is left out.
    """
    kept: dict[tuple[int, str], Held] = {}
    for row in rows:
        before = kept.get((row.contact, row.part))
        if before is None or row.version >= before.version:
            kept[row.contact, row.part] = row
    whole = {row.contact: row.version for row in kept.values() if row.part == "kit"}
    alone = ("kit", "card")
    return [row for row in kept.values() if row.part in alone or row.version > whole.get(row.contact, 0)]


def stale_first(rows: Iterable[Held]) -> list[Held]:
    """Those who hold an older version first, then by name."""
    return sorted(rows, key=lambda one: (not one.stale, one.name.casefold(), one.part))


def without_kit(workspace: Workspace, most: int) -> list[tuple[int, str, str, int]]:
    """Contacts who sent me people and have no kit yet, those who sent most first: id, name, kind, how many.

    What a content brought counts for everybody who stands behind it.
    """
    sent = Referral.objects.of(workspace).filter(provider=workspace.me_id, source__trashed_at=None).order_by()
    many = Counter(dict(sent.values_list("source").annotate(Count("pk"))))
    behind = Behind.objects.filter(content__in=many, content__trashed_at=None).values_list(
        "content", "person"
    )
    for content, person in behind.distinct():
        many[person] += many[content]
    has = KitGiven.objects.of(workspace).filter(contact=OuterRef("pk"))
    contacts = [kind.value for kind in Kind if kind.is_contact]
    rows = Party.objects.of(workspace).filter(~Exists(has), kind__in=contacts).exclude(pk=workspace.me_id)
    found = [(*row, many[row[0]]) for row in rows.values_list("pk", "name", "kind") if many[row[0]]]
    return sorted(found, key=lambda row: (-row[3], row[1], row[0]))[:most]


def versions_with(story: Story) -> list[tuple[int, date, int]]:
    """The published versions that a story stands in: number, day, and to how many they were given."""
    rows = KitVersion.objects.of(story.workspace).filter(benefits__story=story, published_on__isnull=False)
    given = Count("given__contact", filter=Q(given__trashed_at=None), distinct=True)
    return list(
        rows.annotate(many=given).order_by("number").values_list("number", "published_on", "many").distinct()
    )


def holders_of(story: Story) -> list[Held]:
    """Who was given a version that a story stands in."""
    without = ("ideal client", "card")
    return stale_first(_held(story.workspace, Q(version__benefits__story=story) & ~Q(part__in=without)))
