"""Stories and testimonials: what somebody said, or how work turned out; and whether it may be shown, with whose name.

A story stands in what I hand out only as long as the one it is about agrees. Taking the permission back takes the
story out of every page and print from that day on, and tells which versions had been given out with it.
"""

from __future__ import annotations

from datetime import date, datetime

from headwater.actions.acting import Act, NotHere, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.naming import contact_named
from headwater.core.kit import PERMISSIONS, STORIES
from headwater.store.models import Engagement, Party, Story

MOST_TEXT = 2000


def record_story(
    *, seat: Seat, now: datetime, person: Party | str, kind: str, text: str, on: date,
    engagement: Engagement | None = None, key: str = "",
) -> Story:  # fmt: skip
    """Keep what a contact said (testimonial) or how work turned out (outcome). Nobody was asked to show it yet."""
    named = person.pk if isinstance(person, Party) else person
    body = {"person": named, "kind": kind, "text": text, "on": on}
    with one_act(seat=seat, now=now, action="record_story", key=key, body=body) as act:
        if act.repeated:
            return Story.objects.get(pk=act.result["story"])
        person = contact_named(act, person, place="person") if isinstance(person, str) else act.fresh(person)
        out_of_trash(person, person.name, place="person")
        told = _checked(act, person, kind=kind, text=text, on=on, engagement=engagement)
        with telling():
            made = Story.objects.create(**act.stamp, person=person, **told)
        act.result = {"story": made.pk}
        return made


def change_story(
    *, seat: Seat, now: datetime, story: Story, kind: str, text: str, on: date, engagement: Engagement | None = None
) -> Story:  # fmt: skip
    """Correct a story. One that stands in a published kit keeps its words."""
    with one_act(seat=seat, now=now, action="change_story") as act:
        story = act.fresh(story)
        out_of_trash(story, "This story")
        told = _checked(act, story.person, kind=kind, text=text, on=on, engagement=engagement)
        if told["text"] != story.text and story.permission == "given":
            told |= {"permission": "not asked", "permission_on": None, "named": False}
        with telling():
            Story.objects.filter(pk=story.pk).update(**told, **act.mark)
        story.refresh_from_db()
        return story


def _checked(
    act: Act, person: Party, *, kind: str, text: str, on: date, engagement: Engagement | None
) -> dict[str, object]:
    text = text.strip()
    check_texts(Story, {"text": text})
    if kind not in STORIES:
        raise Refused(f"'{kind}' is not one of: {', '.join(STORIES)}.", place="kind")
    if not text:
        raise Refused("Write what they said, or how it turned out.", place="text")
    if len(text) > MOST_TEXT:
        raise Refused(
            f"A story may have up to {MOST_TEXT:,} characters; this has {len(text):,}.", place="text"
        )
    if on > act.today:
        raise Refused("This day is still to come. Choose today or an earlier day.", place="on")
    if engagement is not None:
        engagement = act.fresh(engagement)
        if engagement.client_id != person.pk:
            raise NotHere("This work was for somebody else.")
    return {"kind": kind, "text": text, "on": on, "engagement": engagement}


def permit_story(
    *, seat: Seat, now: datetime, story: Story, permission: str, on: date, named: bool = False
) -> Story:
    """Write down what they said to showing it: asked, given or refused, on a day; and whether with their name.

    "refused" also takes a permission back.
    """
    with one_act(seat=seat, now=now, action="permit_story") as act:
        story = act.fresh(story)
        out_of_trash(story, "This story")
        if permission not in PERMISSIONS:
            raise Refused(f"'{permission}' is not one of: {', '.join(PERMISSIONS)}.", place="permission")
        if on > act.today:
            raise Refused("This day is still to come. Choose today or an earlier day.", place="on")
        Story.objects.filter(pk=story.pk).update(
            permission=permission,
            permission_on=None if permission == "not asked" else on,
            named=named and permission == "given",
            **act.mark,
        )
        story.refresh_from_db()
        return story


def trash_story(*, seat: Seat, now: datetime, story: Story) -> None:
    """Put a story into the trash; it stands in no print from now on."""
    with one_act(seat=seat, now=now, action="trash_story") as act:
        story = act.fresh(story)
        if story.trashed_at is None:
            Story.objects.filter(pk=story.pk).update(trashed_at=act.now, **act.mark)


def restore_story(*, seat: Seat, now: datetime, story: Story) -> None:
    """Take a story out of the trash, with the permission it had."""
    with one_act(seat=seat, now=now, action="restore_story") as act:
        story = act.fresh(story)
        out_of_trash(story.person, story.person.name)
        Story.objects.filter(pk=story.pk).update(trashed_at=None, **act.mark)
