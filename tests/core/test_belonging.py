"""Who belongs to which category: what was put there, what is known by itself, and when there is nothing to know."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from headwater.core.dealings import Category, Membership, Profile, Referral
from headwater.core.know.belonging import BY_ITSELF, NINE, PUT_THERE, belonging
from headwater.core.practice import Practice
from headwater.core.words import Book, Engagement, Kind, Party, Stage

TODAY = date(2026, 5, 4)
AT = datetime(2026, 1, 2, tzinfo=UTC)
ME, ANN, BOB, BNI, CHOIR = 1, 2, 3, 4, 5
PARTIES = {
    pk: Party(pk, name, kind)
    for pk, name, kind in (
        (ME, "Kim", Kind.PERSON), (ANN, "Ann", Kind.PERSON), (BOB, "Bob", Kind.PERSON),
        (BNI, "B.N.I. / BNI-Chapter", Kind.GROUP), (CHOIR, "Choir", Kind.GROUP),
    )
}  # fmt: skip
NINE_ROWS = tuple(Category(place, "source", key, name) for place, (key, name) in enumerate(NINE.items(), 10))
ID = {row.key: row.id for row in NINE_ROWS}


def practice(**parts):
    parts = {"categories": NINE_ROWS, "book": Book(PARTIES, (), ()), **parts}
    return Practice(me=ME, **parts)


def inside(key, **parts):
    return belonging(practice=practice(**parts), today=TODAY)[ID[key]]


def came(pk, prospect, stage, *, provider=ME, group=None):
    return Referral(pk, BOB, prospect, provider, AT, AT.date(), "referral", stage, group=group)


def test_an_empty_practice_has_nobody_anywhere():
    empty = Practice(book=Book({}, (), ()))
    assert belonging(practice=empty, today=TODAY) == {}
    nobody = belonging(practice=practice(book=Book({}, (), ())), today=TODAY)
    assert nobody == {row.id: {} for row in NINE_ROWS}


def test_the_four_that_only_i_can_say_never_fill_by_themselves():
    assert set(NINE) - set(BY_ITSELF) == {"spheres", "power-teams", "benefit", "key-partners"}


def test_what_was_put_there_stands_before_what_is_known_and_i_am_nowhere():
    work = (Engagement(1, ANN, AT), Engagement(2, BOB, AT), Engagement(3, ME, AT))
    rows = tuple(
        Category(row.id, row.kind, row.key, row.name, members=(ANN, ME)) if row.key == "clients" else row
        for row in NINE_ROWS
    )
    found = inside("clients", book=Book(PARTIES, (), work), categories=rows)
    assert found == {ANN: PUT_THERE, BOB: "hired you"}


def test_a_partner_category_never_fills_by_itself_whatever_its_key():
    rows = (Category(10, "partner", "clients", "Printers", members=(BOB,)),)
    found = belonging(
        practice=practice(categories=rows, book=Book(PARTIES, (), (Engagement(1, ANN, AT),))), today=TODAY
    )
    assert found == {10: {BOB: PUT_THERE}}


def test_keys_taken_over_in_a_merge_fill_the_category_too():
    rows = (Category(10, "source", " clients staff-friends", "All of them"),)
    parts = {
        "book": Book(PARTIES, (), (Engagement(1, ANN, AT),)),
        "profiles": {BOB: Profile(BOB, roles=("friend",))},
    }
    found = belonging(practice=practice(categories=rows, **parts), today=TODAY)
    assert found == {10: {ANN: "hired you", BOB: "role: friend"}}


@pytest.mark.parametrize(
    ("role", "key"),
    [
        ("supplier", "business"), ("Former Vendor", "business"), ("ex-colleague", "staff-friends"),
        ("friend of the family", "staff-friends"), ("client", "clients"), ("befriended", ""), ("peer", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_role_tells_its_category_by_whole_words(role, key):
    for each in BY_ITSELF:
        found = inside(each, profiles={ANN: Profile(ANN, roles=(role,))})
        assert (ANN in found) == (each == key), each


@pytest.mark.parametrize("stage", Stage)
def test_who_came_and_did_not_hire_me_is_almost_business(stage):
    expected = {Stage.WON, Stage.LOST, Stage.DECLINED, Stage.SERVED}
    assert (ANN in inside("business", referrals=(came(1, ANN, stage),))) == (stage in expected)
    assert inside("business", referrals=(came(1, ANN, stage, provider=BNI),)) == {}
    hired = Book(PARTIES, (), (Engagement(1, ANN, AT),))
    assert inside("business", referrals=(came(1, ANN, stage),), book=hired) == {}


def test_groups_pass_referrals_by_their_name_or_their_deeds():
    assert set(inside("referral-groups")) == {BNI} and set(inside("social-groups")) == {CHOIR}
    passed = (came(1, ANN, Stage.MET, group=CHOIR),)
    assert set(inside("referral-groups", referrals=passed)) == {BNI, CHOIR}


def test_members_belong_until_the_day_they_leave():
    for until, there in ((None, True), (TODAY, True), (date(2026, 5, 3), False)):
        found = inside("social-groups", memberships=(Membership(1, CHOIR, ANN, until=until),))
        assert (ANN in found) == there
    assert inside("social-groups", memberships=(Membership(1, BOB, ANN),)) == {CHOIR: "a group"}
