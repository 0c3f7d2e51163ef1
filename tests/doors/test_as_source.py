"""The panel "As a source", the ratings that are missing, and why a source fell silent."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import Seat
from headwater.actions.as_source import tell_as_source
from headwater.actions.categories import put_in_category
from headwater.core.know.belonging import NEEDS, belonging
from headwater.store.models import Category, Membership, Party, Silence, Workspace
from headwater.store.practice import read_practice
from headwater.store.queries.categories import standings

TOLD = {
    "control": "shared", "knows_me": "4", "understands_value": "2", "country": "CH", "topics": "Careers, leading",
    "markets": "Engineers",
}  # fmt: skip


def of(seat: Any, key: str) -> Any:
    return Category.objects.get(workspace=seat.workspace, key=key)


def text(answer: Any) -> str:
    main = answer.content.decode().split("<main", 1)[1]
    return " ".join(re.sub(r"<[^>]+>", " ", main).replace("&#x27;", "'").split())


def lively(seat: Seat) -> None:
    """A practice in which people belong somewhere for every reason there is."""
    bni = people.person(seat, "BNI Breakfast", kind="group")
    choir = people.person(seat, "The choir", kind="group")
    table = people.person(seat, "Round table", kind="group")
    ann = people.person(seat, "Ann", roles=["former colleague"])
    bob = people.person(seat, "Bob", roles=["landlord", "old friend"])
    people.engagement(seat, "Cy")
    for name, stage in (
        ("Dee", "lost"),
        ("Eve", "served"),
        ("Flo", "declined"),
        ("Gus", "passed on"),
        ("Hal", "won"),
    ):
        people.referral(seat, ann, name, "2026-03-01", stage=stage)
    people.referral(seat, bob, "Ida", "2026-03-02", group=table)
    long_ago = date(2020, 1, 1)
    for group, member, until in (
        (bni, ann, None),
        (choir, ann, None),
        (choir, bob, long_ago),
        (table, "Ida", None),
    ):
        Membership.objects.create(group=group, member=people.known(seat, member), until=until)
    put_in_category(seat=seat, now=people.NOW, category=of(seat, "spheres"), parties=[ann, bni])


@pytest.fixture
def practice(seat: Seat) -> Seat:
    lively(seat)
    return seat


def test_everybody_is_where_the_ledger_knows_them_to_be(practice):
    workspace = Workspace.objects.get(pk=practice.workspace.pk)
    book = read_practice(workspace, NEEDS)
    found = belonging(practice=book, today=date(2026, 5, 4))
    names = {
        category.key: {book.book.parties[pk].name: why for pk, why in found[category.id].items()}
        for category in book.categories
    }
    assert names["clients"] == {"Cy": "hired you"}
    assert names["business"] == {
        "Bob": "role: landlord", "Dee": "almost hired you", "Eve": "you helped them in a first conversation",
        "Flo": "asked you, and you declined", "Hal": "won, with no work written down",
    }  # fmt: skip
    assert names["staff-friends"] == {"Ann": "role: former colleague", "Bob": "role: old friend"}
    assert names["referral-groups"] == {
        "BNI Breakfast": "passes referrals", "Round table": "passes referrals", "Ann": "member of BNI Breakfast",
        "Ida": "member of Round table",
    }  # fmt: skip
    assert names["social-groups"] == {"The choir": "a group", "Ann": "member of The choir"}
    assert names["spheres"] == {"Ann": "put there", "BNI Breakfast": "put there"}
    assert names["benefit"] == names["power-teams"] == names["key-partners"] == {}


def test_a_page_knows_of_each_what_the_whole_practice_knows(practice):
    workspace = Workspace.objects.get(pk=practice.workspace.pk)
    for today in (date(2019, 1, 1), date(2026, 5, 4)):
        found = belonging(practice=read_practice(workspace, NEEDS), today=today)
        for row in Party.objects.of(workspace).exclude(pk=workspace.me_id):
            for each in standings(workspace, row, today):
                whole = found[each.category.pk].get(row.pk, "")
                assert whole == ("put there" if each.put else each.reason), (row.name, each.category.name)


def test_what_is_known_of_a_source_is_written_in_one_form_and_shown(signed_in, seat):
    people.engagement(seat, "Ann Berg")
    ann = Party.objects.get(name="Ann Berg")
    form = signed_in.get(f"/people/{ann.pk}/as-source")
    assert "Clients already here: hired you" in text(form)
    told = {**TOLD, "categories": [str(of(seat, "spheres").pk), str(of(seat, "key-partners").pk)]}
    answer = signed_in.post(f"/people/{ann.pk}/as-source", told, follow=True)
    page = text(answer)
    for words in (
        "Clients (hired you) Contact spheres Key partners", "Knows me 4 of 5", "Understands the value 2 of 5",
        "Control shared", "Country Switzerland", "Topics careers, leading", "Markets engineers",
    ):  # fmt: skip
        assert words in page
    assert "Not said yet" not in page
    again = signed_in.get(f"/people/{ann.pk}/as-source").content.decode()
    assert 'value="careers, leading"' in again and '<option value="CH" selected>' in again
    changes = text(signed_in.get(f"/people/{ann.pk}/changes"))
    assert "knows me" in changes and "control" in changes


def test_what_is_missing_is_said(signed_in, seat):
    ann, talk = people.person(seat, "Ann Berg"), people.content(seat, "The talk")
    assert (
        "Not said yet: a category; how well they know you; how far they understand the value of your work; "
        "how far it is in your hands."
    ) in text(signed_in.get(f"/people/{ann.pk}"))
    assert "Not said yet: a category; how far it is in your hands." in text(
        signed_in.get(f"/people/{talk.pk}")
    )


def test_content_has_a_category_and_control_and_no_ratings(signed_in, seat):
    talk = people.content(seat, "The talk")
    path = f"/people/{talk.pk}/as-source"
    assert "knows_me" not in signed_in.get(path).content.decode()
    signed_in.post(path, {**TOLD, "categories": [str(of(seat, "benefit").pk)]})
    talk.refresh_from_db()
    assert talk.control == "shared" and talk.knows_me is None and talk.categories.count() == 1


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("control", "maybe"),
        ("knows_me", "6"),
        ("country", "XX"),
        ("topics", "x" * 61),
        ("markets", "x" * 2001),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_kept(signed_in, seat, place, wrong):
    ann = people.person(seat, "Ann Berg")
    answer = signed_in.post(f"/people/{ann.pk}/as-source", {**TOLD, place: wrong})
    assert answer.status_code == 400 and f'id="id_{place}_error"' in answer.content.decode()
    ann.refresh_from_db()
    assert ann.control == ""


def test_two_tabs_change_different_things_and_both_are_kept(signed_in, seat):
    ann = people.person(seat, "Ann Berg")
    path = f"/people/{ann.pk}/as-source"
    seen = re.search(r'name="seen" value="([^"]*)"', signed_in.get(path).content.decode())[1]
    empty = {
        "control": "",
        "knows_me": "",
        "understands_value": "",
        "country": "",
        "topics": "",
        "markets": "",
    }
    signed_in.post(path, {**empty, "knows_me": "3", "seen": seen})
    signed_in.post(path, {**empty, "control": "mine", "seen": seen})
    ann.refresh_from_db()
    assert (ann.knows_me, ann.control) == (3, "mine")
    tell_as_source(seat=seat, now=people.NOW, party=ann, categories=[of(seat, "spheres")])
    clash = {
        **empty,
        "categories": [str(of(seat, "benefit").pk)],
        "knows_me": "3",
        "control": "mine",
        "seen": seen,
    }
    answer = signed_in.post(path, clash)
    assert answer.status_code == 409 and "now says “Contact spheres”" in text(answer)


def test_my_own_markets_are_in_the_settings(signed_in, seat):
    me = seat.workspace.me_id
    assert signed_in.get(f"/people/{me}/as-source")["Location"] == "/settings/goals"
    page = signed_in.get(f"/people/{me}").content.decode()
    assert "/settings/goals" in page and 'id="as-source"' not in page


@pytest.mark.spec("S4-1")
def test_two_ratings_and_a_list_of_those_that_are_missing(signed_in, seat):
    ann, bob = people.person(seat, "Ann Berg"), people.person(seat, "Bob Stone")
    for source, prospects in ((ann, ("Cy", "Dee")), (bob, ("Eve",))):
        for prospect in prospects:
            people.referral(seat, source, prospect)
    people.person(seat, "Never Sent")
    tell_as_source(seat=seat, now=people.NOW, party=bob, knows_me=5)
    page = text(signed_in.get("/people/ratings"))
    assert page.index("Ann Berg") < page.index("Bob Stone") and "Never Sent" not in page and "5 of 5" in page
    told = {
        f"knows_me-{ann.pk}": "3",
        f"understands_value-{bob.pk}": "4",
        f"knows_me-{bob.pk}": "1",
        "knows_me-²": "3",
    }
    assert "Rated: 2 sources." in text(signed_in.post("/people/ratings", told, follow=True))
    ann.refresh_from_db()
    bob.refresh_from_db()
    assert (ann.knows_me, ann.understands_value) == (3, None)
    assert (bob.knows_me, bob.understands_value) == (5, 4)
    page = text(signed_in.get("/people/ratings"))
    assert "Ann Berg" in page and "Bob Stone" not in page
    signed_in.post("/people/ratings", {f"understands_value-{ann.pk}": "5"})
    assert "No rating is missing" in text(signed_in.get("/people/ratings"))


def test_a_rating_of_another_practice_or_out_of_range_changes_nothing(signed_in, seat, stranger):
    theirs = people.person(stranger, "Ann Berg")
    mine = people.person(seat, "Bob Stone")
    told = {f"knows_me-{theirs.pk}": "3", f"knows_me-{mine.pk}": "6", f"name-{mine.pk}": "3"}
    assert "Nothing was changed." in text(signed_in.post("/people/ratings", told, follow=True))
    theirs.refresh_from_db()
    assert theirs.knows_me is None


def test_a_reason_for_silence_stands_on_the_page_and_on_the_quiet_list_from_then_on(signed_in, seat):
    for month in (1, 4, 7):
        people.referral(seat, "Verena Old", f"Friend {month}", f"2023-0{month}-05", thanked=True)
    old = Party.objects.get(name="Verena Old")
    quiet = signed_in.get("/sources/quiet")
    assert "Was there a reason?" in text(quiet)
    path = re.search(rf'/people/{old.pk}/silence\?next=[^"]*', quiet.content.decode())[0]
    form = signed_in.get(path).content.decode().split("<main", 1)[1]
    back = re.search(r'name="next" value="([^"]*)"', form)[1]
    assert back == "/sources/quiet"
    told = {
        "reason": "was not thanked or told",
        "note": "She said so in March",
        "on": "2026-03-01",
        "next": back,
    }
    answer = signed_in.post(f"/people/{old.pk}/silence", told, follow=True)
    assert answer.redirect_chain[-1][0] == "/sources/quiet"
    for path in ("/sources/quiet", f"/people/{old.pk}"):
        assert "Was not thanked or told: She said so in March" in text(signed_in.get(path))
    signed_in.post(f"/people/{old.pk}/silence", {"reason": "we lost touch", "note": ""})
    page = text(signed_in.get(f"/people/{old.pk}"))
    assert page.index("We lost touch") < page.index("Earlier reasons") < page.index("She said so in March")
    assert "She said so" not in text(signed_in.get("/sources/quiet"))


def test_a_reason_goes_to_the_trash_and_comes_back(signed_in, seat):
    people.referral(seat, "Verena Old", "Bob Stone", "2023-01-05")
    old = Party.objects.get(name="Verena Old")
    signed_in.post(f"/people/{old.pk}/silence", {"reason": "we lost touch"})
    made = Silence.objects.get()
    assert made.on == people.NOW.date()
    signed_in.post(f"/silences/{made.pk}/trash")
    assert "We lost touch" not in text(signed_in.get(f"/people/{old.pk}"))
    assert "Verena Old: we lost touch" in text(signed_in.get("/trash"))
    signed_in.post(f"/silences/{made.pk}/restore", {"next": "/trash"})
    assert "We lost touch" in text(signed_in.get(f"/people/{old.pk}"))


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("reason", {"reason": "bored"}), ("note", {"reason": "other", "note": ""}),
        ("on", {"reason": "other", "note": "x", "on": str(people.NOW.date() + timedelta(days=1))}),
        ("on", {"reason": "other", "note": "x", "on": "yesterday"}),
    ],
)  # fmt: skip
def test_a_reason_that_cannot_be_is_said_at_its_field(signed_in, seat, place, told):
    ann = people.person(seat, "Ann Berg")
    answer = signed_in.post(f"/people/{ann.pk}/silence", told)
    assert answer.status_code == 400 and f'id="id_{place}_error"' in answer.content.decode()
    assert not Silence.objects.exists()


def test_who_only_looks_sees_what_is_known_and_no_form(client, seat, viewer, clock):
    people.referral(seat, "Ann Berg", "Bob Stone", "2023-01-05")
    ann = Party.objects.get(name="Ann Berg")
    client.force_login(viewer.user)
    for path in (f"/people/{ann.pk}", "/sources/quiet", "/people/ratings", "/settings/categories"):
        page = client.get(path).content.decode().split("<main", 1)[1].split("</main>", 1)[0]
        shown = page.split('class="page-content"', 1)[1].split('class="page-foot"', 1)[0]
        assert 'method="post"' not in shown and "/silence" not in shown and "<button" not in shown
