"""Adding and changing contacts and contents, their addresses, roles and the people behind a content."""

from __future__ import annotations

from decimal import Decimal

import pytest

import people
from headwater.actions.acting import Refused, Seat, one_act
from headwater.actions.parties import (
    change_party,
    find_or_add,
    find_party,
    fold_address,
    parse_day,
    restore_party,
    set_behind,
    trash_party,
)
from headwater.actions.touches import record_touch, restore_touch, trash_touch
from headwater.store.models import Party, Touch

NOW = people.NOW


@pytest.fixture
def ann(seat: Seat) -> Party:
    """Ann, with two addresses and a role."""
    return people.person(
        seat, "  Ann   Berg ", given="Ann", family="Berg", roles=["Former  Client", "former client", "peer"],
        addresses=[("email", "Ann@Example.com"), ("email", "ann@example.com "), ("phone", "+49 30 1234")],
    )  # fmt: skip


def test_a_contact_is_kept_tidy(ann: Party) -> None:
    assert (ann.name, ann.sort_name) == ("Ann Berg", "berg ann")
    assert sorted(ann.addresses.values_list("kind", "folded")) == [
        ("email", "ann@example.com"), ("phone", "49301234"),
    ]  # fmt: skip
    assert set(ann.roles.values_list("name", flat=True)) == {"former client", "peer"}


def test_a_contact_that_cannot_be_is_refused(seat: Seat) -> None:
    for words, sentence in (
        ({"name": "  "}, "A name is needed"),
        ({"kind": "alien"}, "'alien' is not a kind"),
        ({"city": "x" * 101}, "city may have up to 100 characters; this has 101"),
        ({"note": "a\0"}, "character that cannot be kept"),
        ({"addresses": [("pigeon", "x")]}, "'pigeon' is not one of: email, phone, url"),
        ({"addresses": [("email", "x" * 1001)]}, "up to 1000 characters"),
    ):
        with pytest.raises(Refused, match=sentence):
            people.person(seat, **({"name": "Ann"} | words))
    assert Party.objects.of(seat.workspace).count() == 1


def test_a_contact_is_changed_as_told(seat: Seat, ann: Party) -> None:
    told = change_party(
        seat=seat,
        now=NOW,
        party=ann,
        name="Anna Berg",
        addresses=[("url", "https://Berg.example/")],
        roles=[],
    )
    assert (told.name, told.normal_form) == ("Anna Berg", find(seat, "Anna Berg").normal_form)
    assert list(told.addresses.values_list("folded", flat=True)) == ["berg.example"]
    assert not told.roles.exists()
    told = change_party(seat=seat, now=NOW, party=told, city="Graz")
    assert told.addresses.count() == 1


def find(seat: Seat, name: str) -> Party:
    """The one party of that name."""
    with one_act(seat=seat, now=NOW, action="test") as act:
        found = find_party(act, name=name)
    assert found is not None
    return found


def test_a_change_that_cannot_be_is_refused_and_changes_nothing(seat: Seat, ann: Party) -> None:
    before = Party.objects.filter(pk=ann.pk).values().get()
    people.referral(seat, "Zoe", ann)
    for words, sentence in (
        ({"name": ""}, "A name is needed"),
        ({"kind": "alien"}, "not a kind"),
        ({"kind": "content"}, "cannot become content"),
        ({"workspace": None}, "cannot be changed here"),
        ({"job_title": "x" * 201}, "up to 200 characters"),
    ):
        with pytest.raises(Refused, match=sentence):
            change_party(seat=seat, now=NOW, party=Party.objects.get(pk=ann.pk), **words)
    with pytest.raises(Refused, match="This is you"):
        change_party(seat=seat, now=NOW, party=seat.workspace.me, kind="content")
    assert Party.objects.filter(pk=ann.pk).values().get() == before


def test_a_change_from_a_stale_page_does_not_undo_another_one(seat: Seat, ann: Party) -> None:
    stale = Party.objects.get(pk=ann.pk)
    change_party(seat=seat, now=NOW, party=ann, city="Graz")
    told = change_party(seat=seat, now=NOW, party=stale, note="likes tea")
    assert (told.city, told.note) == ("Graz", "likes tea")


def test_a_name_is_found_again_however_it_is_spelt(seat: Seat, ann: Party) -> None:
    with one_act(seat=seat, now=NOW, action="test") as act:
        assert find_or_add(act, name="ANN  BERG", kind="person") == ann
        assert find_or_add(act, name="Bea Cole", kind="person").name == "Bea Cole"


def test_two_of_one_name_are_asked_about_and_never_mixed_up(seat: Seat, ann: Party) -> None:
    people.person(seat, "Ann Berg")
    with (
        one_act(seat=seat, now=NOW, action="test") as act,
        pytest.raises(Refused, match="several called Ann Berg"),
    ):
        find_party(act, name="Ann Berg")


@pytest.mark.parametrize(
    ("kind", "value", "folded"),
    [
        ("email", " Ann@Example.COM ", "ann@example.com"),
        ("phone", "0049 (30) 12-34", "49301234"),
        ("phone", "ask her", "ask her"),
        ("url", "HTTPS://Berg.example/cv/", "berg.example/cv"),
    ],
)
def test_addresses_are_compared_in_one_form(kind: str, value: str, folded: str) -> None:
    assert fold_address(kind, value) == folded


def test_a_party_in_use_stays_and_others_go_to_the_trash_and_back(seat: Seat, ann: Party) -> None:
    friend, group = people.person(seat, "The printer"), people.person(seat, "Breakfast club", kind="group")
    people.referral(seat, seat.workspace.me, ann, provider=friend, group=group)
    people.engagement(seat, "Cy")
    for held in (ann, friend, group, Party.objects.get(name="Cy")):
        with pytest.raises(Refused, match="stands in referrals or work"):
            trash_party(seat=seat, now=NOW, party=held)
    with pytest.raises(Refused, match="This is you"):
        trash_party(seat=seat, now=NOW, party=seat.workspace.me)
    dee = people.person(seat, "Dee")
    trash_party(seat=seat, now=NOW, party=dee)
    assert dee not in Party.objects.of(seat.workspace)
    restore_party(seat=seat, now=NOW, party=dee)
    assert dee in Party.objects.of(seat.workspace)


def test_people_stand_behind_a_content(seat: Seat, ann: Party) -> None:
    interview, other = people.content(seat, "The interview", behind=["Carol"]), people.content(seat, "A talk")
    set_behind(seat=seat, now=NOW, content=interview, people=[(ann, "author", Decimal("0.75"))])
    assert list(interview.people_behind.values_list("person__name", "role", "share")) == [
        ("Ann Berg", "author", Decimal("0.75"))
    ]
    for content, told, sentence in (
        (ann, [], "Only content"),
        (interview, [(other, "", Decimal(1))], "A talk is content"),
        (interview, [(ann, "", Decimal("1.1"))], "between 0 and 100"),
        (interview, [(ann, "x" * 61, Decimal(1))], "up to 60"),
        (interview, [(ann, "", Decimal(1)), (ann, "", Decimal(1))], "UNIQUE|twice|refused"),
    ):
        with pytest.raises(Refused, match=sentence):
            set_behind(seat=seat, now=NOW, content=content, people=told)
    assert interview.people_behind.get().share == Decimal("0.75")


def test_a_touch_is_with_a_contact_and_of_a_known_kind(seat: Seat, ann: Party) -> None:
    touch = record_touch(
        seat=seat, now=NOW, contact=ann, kind="call", at=NOW, direction="in", minutes=20, gave="withdrawal"
    )
    assert (touch.minutes, touch.gave) == (20, "withdrawal")
    for contact, kind, words, sentence in (
        (ann, "telepathy", {}, "'telepathy' is not one of"),
        (people.content(seat, "A talk"), "call", {}, "a touch is with a contact"),
        (ann, "call", {"direction": "sideways"}, "up to 5 characters"),
        (ann, "call", {"note": "\0"}, "cannot be kept"),
    ):
        with pytest.raises(Refused, match=sentence):
            record_touch(seat=seat, now=NOW, contact=contact, kind=kind, at=NOW, **words)
    trash_touch(seat=seat, now=NOW, touch=touch)
    assert not Touch.objects.of(seat.workspace).exists()
    restore_touch(seat=seat, now=NOW, touch=touch)
    assert Touch.objects.of(seat.workspace).get() == touch


def test_a_day_is_read_or_refused() -> None:
    assert parse_day(" 2024-05-31 ").isoformat() == "2024-05-31"
    assert parse_day("  ") is None
    with pytest.raises(Refused, match=r"'31\.5\.2024' is not a date"):
        parse_day("31.5.2024")
