"""The kit: drafting and publishing a version, and writing down who was given which part of it.

What was published is never altered, because somebody holds it. A change is a new version.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db.models import Max

from headwater.actions.acting import (
    Act,
    NotHere,
    Refused,
    Seat,
    check_texts,
    one_act,
    out_of_trash,
    start_of_day,
    telling,
)
from headwater.actions.naming import contact_named
from headwater.actions.touches import touch_in
from headwater.core.kit import HANDED, TEXTS, WAYS, lacks
from headwater.core.words import Kind
from headwater.store.models import Address, Benefit, KitGiven, KitVersion, Party, Story, Workspace
from headwater.store.queries.kit import kept_back_in, kit_of, newest

COPIED: Final = (*TEXTS, "contact")
NOON: Final = timedelta(hours=12)
MOST_GAINS: Final = 12
MOST_TEXT: Final = 4000


def start_draft(*, seat: Seat, now: datetime, key: str = "") -> KitVersion:
    """Begin the next version, with what the newest published one says. The draft itself, where there is one."""
    with one_act(seat=seat, now=now, action="start_draft", key=key) as act:
        draft: KitVersion | None = KitVersion.objects.of(act.workspace).filter(published_on=None).first()
        if draft is not None:
            return draft
        before = newest(act.workspace)
        texts = {column: getattr(before, column) for column in COPIED} if before else {}
        with telling():
            draft = KitVersion.objects.create(**act.stamp, number=_next_number(act.workspace), **texts)
        for gain in before.benefits.all() if before else []:
            Benefit.objects.create(
                version=draft, position=gain.position, text=gain.text, story=_may_stand(gain.story)
            )
        return draft


def _may_stand(story: Story | None) -> Story | None:
    return story if story and story.permission == "given" and story.trashed_at is None else None


def _next_number(workspace: Workspace) -> int:
    found = KitVersion.objects.filter(workspace=workspace).aggregate(most=Max("number"))["most"]
    return int(found or 0) + 1


def change_draft(
    *,
    seat: Seat,
    now: datetime,
    version: KitVersion,
    gains: Sequence[tuple[str, Story | None]] | None = None,
    contact: Sequence[Address] | None = None,
    **texts: str,
) -> KitVersion:
    """Write the draft. `texts` by the keys of TEXTS; `gains` with their stories; `contact`: which addresses of mine.

    Raises Refused with the place. What is left out stays.
    """
    with one_act(seat=seat, now=now, action="change_draft") as act:
        version = _draft(act, version)
        if unknown := set(texts) - set(TEXTS):
            raise Refused(f"'{sorted(unknown)[0]}' of a kit cannot be changed here.")
        check_texts(KitVersion, texts)
        for place, text in texts.items():
            if len(text) > MOST_TEXT:
                raise Refused(
                    f"This may have up to {MOST_TEXT:,} characters; this has {len(text):,}.", place=place
                )
            setattr(version, place, text.strip())
        if contact is not None:
            version.contact = [[one.kind, one.label, one.value] for one in _mine(act, contact)]
        version.changed_at, version.changed_by = act.now, act.seat.user
        with telling():
            version.save(update_fields=[*COPIED, "changed_at", "changed_by"])
        if gains is not None:
            _set_gains(act, version, gains)
        return version


def _draft(act: Act, version: KitVersion) -> KitVersion:
    version = act.fresh(version)
    out_of_trash(version, f"Kit {version.number}")
    if version.published_on is not None:
        raise Refused("A published kit stays as it was given out. Make a new version.")
    return version


def _mine(act: Act, contact: Sequence[Address]) -> Sequence[Address]:
    if any(one.party_id != act.workspace.me_id for one in contact):
        raise NotHere("This is not an address of yours.")
    return contact


def _set_gains(act: Act, version: KitVersion, gains: Sequence[tuple[str, Story | None]]) -> None:
    told = [(" ".join(text.split()), story) for text, story in gains]
    if len(told) > MOST_GAINS:
        raise Refused(f"A kit may name up to {MOST_GAINS} gains. Fewer are read.", place="gains")
    for text, story in told:
        check_texts(Benefit, {"text": text})
        if not text:
            raise Refused("Say what clients gain, or leave the story away too.", place="gains")
        if story is not None:
            out_of_trash(act.fresh(story), "This story", place="gains")
    version.benefits.all().delete()
    for position, (text, story) in enumerate(told):
        Benefit.objects.create(version=version, position=position, text=text, story=story)


def publish_kit(*, seat: Seat, now: datetime, version: KitVersion) -> KitVersion:
    """Give the draft its number and day. From now on it stays as it is. Raises Refused with what it lacks."""
    with one_act(seat=seat, now=now, action="publish_kit") as act:
        version = _draft(act, version)
        kit = kit_of(version)
        missing = lacks(kit=kit, kept_back=kept_back_in(act.workspace))
        if missing:
            raise Refused(missing[0].sentence, place=missing[0].place)
        last = newest(act.workspace)
        number = last.number + 1 if last else 1
        thrown = KitVersion.objects.filter(workspace=act.workspace, number=number).exclude(pk=version.pk)
        thrown.update(number=_next_number(act.workspace), **act.mark)
        with telling():
            KitVersion.objects.filter(pk=version.pk).update(number=number, published_on=act.today, **act.mark)
        version.refresh_from_db()
        return version


def discard_draft(*, seat: Seat, now: datetime, version: KitVersion) -> None:
    """Put the draft into the trash."""
    with one_act(seat=seat, now=now, action="discard_draft") as act:
        version = act.fresh(version)
        if version.trashed_at is None:
            version = _draft(act, version)
            KitVersion.objects.filter(pk=version.pk).update(trashed_at=act.now, **act.mark)


def restore_draft(*, seat: Seat, now: datetime, version: KitVersion) -> None:
    """Take a draft out of the trash, unless there is another one meanwhile."""
    with one_act(seat=seat, now=now, action="restore_draft") as act:
        version = act.fresh(version)
        if version.trashed_at is None:
            return
        if KitVersion.objects.of(act.workspace).filter(published_on=None).exists():
            raise Refused("There is another draft. Publish it or throw it away first.")
        KitVersion.objects.filter(pk=version.pk).update(trashed_at=None, **act.mark)


def give_kit(
    *, seat: Seat, now: datetime, contact: Party | str, version: KitVersion | None = None, part: str = "kit",
    how: str = "in person", on: date | None = None, key: str = "",
) -> KitGiven:  # fmt: skip
    """Write down that a contact has a part of a version (the newest when none is named) since a day.

    `contact` may be a name, found or made in place.
    """
    named = contact.pk if isinstance(contact, Party) else contact
    body = {"contact": named, "version": version and version.pk, "part": part, "how": how, "on": on}
    with one_act(seat=seat, now=now, action="give_kit", key=key, body=body) as act:
        if act.repeated:
            return KitGiven.objects.get(pk=act.result["given"])
        if isinstance(contact, str):
            contact = contact_named(act, contact, place="contact")
        made = hand_over(act, contact, version, part=part, how=how, on=on or act.today)
        act.result = {"given": made.pk}
        return made


def hand_over(
    act: Act,
    contact: Party,
    version: KitVersion | None,
    *,
    part: str,
    how: str,
    on: date,
    dealing: bool = True,
) -> KitGiven:
    """As `give_kit`, inside an open act: the entry, and the dealing on its day, for giving is being in touch.

    Without `dealing` it was handed over in a meeting that is written down by itself.
    """
    contact = act.fresh(contact)
    out_of_trash(contact, contact.name, place="contact")
    version = act.fresh(version) if version else newest(act.workspace)
    if version is None or version.published_on is None:
        raise Refused("There is no published kit yet. Publish one first, then give it out.", place="version")
    if not Kind(contact.kind).is_contact or contact.pk == act.workspace.me_id:
        raise Refused("The kit is for others: a person, an organisation or a group.", place="contact")
    if part not in HANDED:
        raise Refused(f"'{part}' is not one of: {', '.join(HANDED)}.", place="part")
    if how not in WAYS:
        raise Refused(f"'{how}' is not one of: {', '.join(WAYS)}.", place="how")
    if on > act.today:
        raise Refused("This day is still to come. Choose today or an earlier day.", place="on")
    if on < version.published_on:
        raise Refused("On that day this version was not published yet.", place="on")
    with telling():
        made = KitGiven.objects.create(
            **act.stamp, version=version, contact=contact, part=part, on=on, how=how
        )
    if dealing:
        at = act.now if on == act.today else start_of_day(act.workspace, on) + NOON
        what = "Card" if part == "card" else f"Kit {version.number}"
        touch_in(act, contact=contact, kind=WAYS[how], at=at, direction="out", note=what)
    return made


def kit_in(act: Act, party_id: int, suffix: str, told: Mapping[str, str]) -> str:
    """Give the current version to a contact, inside an open act; gives the sentence for the person.

    `told`: "part" (the suffix names it otherwise: ideal-client, profile), "how", and "on" as an ISO day. It is a
    dealing with them too, also where a letter carried it.
    """
    contact = Party.objects.of(act.workspace).filter(pk=party_id).first()
    if contact is None:
        raise NotHere("This contact does not exist any more.")
    named = suffix.replace("-", " ")
    part = told.get("part") or (named if named in HANDED else "kit")
    how = told.get("how") or "in person"
    on = _day(told.get("on", "")) or act.today
    made = hand_over(act, contact, None, part=part, how="letter" if how == "card" else how, on=on)
    return f"{contact.name} has {HANDED[part]} of kit {made.version.number} now."


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise Refused("Write the day as year-month-day, such as 2026-05-04.", place="on") from wrong


def trash_giving(*, seat: Seat, now: datetime, giving: KitGiven) -> None:
    """Take back an entry that was a mistake."""
    _put(seat, now, giving, "trash_giving", trashed=True)


def restore_giving(*, seat: Seat, now: datetime, giving: KitGiven) -> None:
    """Take such an entry out of the trash."""
    _put(seat, now, giving, "restore_giving", trashed=False)


def _put(seat: Seat, now: datetime, row: Any, action: str, *, trashed: bool) -> None:
    with one_act(seat=seat, now=now, action=action) as act:
        row = act.fresh(row)
        if (row.trashed_at is not None) != trashed:
            KitGiven.objects.filter(pk=row.pk).update(trashed_at=act.now if trashed else None, **act.mark)
