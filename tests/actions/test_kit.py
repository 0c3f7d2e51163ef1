"""Drafting, publishing and giving out the kit; what was published stays as it was."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

import people
from headwater.actions.acting import NotAllowed, NotHere, Refused, Seat, one_act
from headwater.actions.kit import change_draft, discard_draft, give_kit, kit_in, publish_kit, start_draft
from headwater.actions.stories import permit_story, record_story
from headwater.store.models import Benefit, Change, KitVersion, Story, Touch
from headwater.store.queries.kit import kits_of

NOW = people.NOW
TEXTS = {
    "brand": "I coach engineers who start to lead.",
    "ideal": "New leads in firms of 50 to 500.",
    "ideal_for": "A developer who took over a team last month.",
    "ideal_against": "Somebody who looks for therapy.",
}


def story(seat: Seat, teller: str = "Ada Stone", *, permission: str = "given", named: bool = False) -> Story:
    """A story that may be shown."""
    made = record_story(
        seat=seat, now=NOW, person=people.known(seat, teller), kind="testimonial", text="I sleep again.",
        on=NOW.date(),
    )  # fmt: skip
    return permit_story(seat=seat, now=NOW, story=made, permission=permission, on=NOW.date(), named=named)


def published(seat: Seat, **texts: str) -> KitVersion:
    """A version that was published."""
    draft = start_draft(seat=seat, now=NOW)
    change_draft(seat=seat, now=NOW, version=draft, gains=[("Calm weeks", story(seat))], **{**TEXTS, **texts})
    return publish_kit(seat=seat, now=NOW, version=draft)


def test_a_version_gets_its_number_and_day_and_the_next_begins_with_its_words(seat):
    first = published(seat)
    assert (first.number, first.published_on) == (1, NOW.date())
    second = start_draft(seat=seat, now=NOW)
    assert second.brand == first.brand and second.benefits.get().text == "Calm weeks"
    assert start_draft(seat=seat, now=NOW).pk == second.pk
    assert publish_kit(seat=seat, now=NOW, version=second).number == 2


def test_a_draft_that_was_thrown_away_leaves_no_gap_in_the_numbers(seat):
    discard_draft(seat=seat, now=NOW, version=start_draft(seat=seat, now=NOW))
    assert published(seat).number == 1


def test_what_was_published_is_never_altered(seat):
    version = published(seat)
    with pytest.raises(Refused, match="stays as it was given out"):
        change_draft(seat=seat, now=NOW, version=version, brand="Other")
    told = Benefit.objects.get(version=version)
    for broken in (
        lambda: KitVersion.objects.filter(pk=version.pk).update(contact=[["email", "", "x@example.org"]]),
        lambda: KitVersion.objects.filter(pk=version.pk).update(published_on=None),
        lambda: Benefit.objects.filter(pk=told.pk).update(text="Other"),
        lambda: Benefit.objects.filter(pk=told.pk).delete(),
        lambda: Benefit.objects.create(version=version, text="More"),
        lambda: Story.objects.filter(pk=told.story_id).update(text="Other"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            broken()


@pytest.mark.parametrize("missing", list(TEXTS))
def test_a_part_that_lacks_is_said_at_its_place(seat, missing):
    with pytest.raises(Refused) as refused:
        published(seat, **{missing: " "})
    assert refused.value.place == missing


def test_a_client_is_named_only_if_they_agreed(seat):
    people.engagement(seat, "Björn Weiß", "2026-01-05", "100")
    with pytest.raises(Refused, match="Björn Weiß is a client"):
        published(seat, ideal_for="Somebody like bjorn weiss.")


def test_no_address_of_anybody_stands_in_it(seat):
    with pytest.raises(Refused, match=r"Leave out ada@stone\.example"):
        published(seat, brand="Write to ada@stone.example, she knows.")


def test_a_story_without_permission_stands_in_no_published_kit(seat):
    draft = start_draft(seat=seat, now=NOW)
    told = story(seat, permission="asked")
    change_draft(seat=seat, now=NOW, version=draft, gains=[("Calm weeks", told)], **TEXTS)
    with pytest.raises(Refused, match="Ada Stone has not agreed"):
        publish_kit(seat=seat, now=NOW, version=draft)


def test_giving_is_kept_with_version_part_way_and_day(seat):
    version, peer = published(seat), people.person(seat, "Pia Peer")
    give_kit(seat=seat, now=NOW, contact=peer, part="ideal client", how="mail")
    (held,) = kits_of(peer)
    assert (held.version, held.part, held.how, held.stale) == (version.number, "ideal client", "mail", False)
    publish_kit(seat=seat, now=NOW, version=start_draft(seat=seat, now=NOW))
    assert kits_of(peer)[0].stale
    with one_act(seat=seat, now=NOW, action="settle") as act:
        said = kit_in(act, peer.pk, "profile", {"how": "in person"})
    assert said == "Pia Peer has the profile of kit 2 now."
    assert sorted(Touch.objects.filter(contact=peer).values_list("kind", flat=True)) == ["mail", "resource"]


@pytest.mark.parametrize(
    ("told", "place"),
    [({"part": "all"}, "part"), ({"how": "owl"}, "how"), ({"on": "soon"}, "on"), ({"on": "2026-05-05"}, "on"),
     ({"on": "2026-05-03"}, "on")],
)  # fmt: skip
def test_what_cannot_be_is_refused_at_its_place(seat, told, place):
    published(seat)
    peer = people.person(seat, "Pia Peer")
    with pytest.raises(Refused) as refused, one_act(seat=seat, now=NOW, action="settle") as act:
        kit_in(act, peer.pk, "", told)
    assert refused.value.place == place and not kits_of(peer)


def test_a_viewer_changes_nothing_and_a_stranger_sees_nothing(seat, viewer, stranger):
    version, peer, told = published(seat), people.person(seat, "Pia Peer"), Story.objects.get()
    before = Change.objects.count()
    verbs: list[Any] = [
        lambda other: give_kit(seat=other, now=NOW, contact=peer, version=version),
        lambda other: change_draft(seat=other, now=NOW, version=version, brand="x"),
        lambda other: publish_kit(seat=other, now=NOW, version=version),
        lambda other: discard_draft(seat=other, now=NOW, version=version),
        lambda other: permit_story(seat=other, now=NOW, story=told, permission="refused", on=NOW.date()),
        lambda other: record_story(seat=other, now=NOW, person=peer, kind="outcome", text="x", on=NOW.date()),
    ]
    for verb in verbs:
        with pytest.raises(NotAllowed):
            verb(viewer)
        with pytest.raises(NotHere):
            verb(stranger)
    assert Change.objects.count() == before
