"""What is known of somebody as a source, written in one act; and the goal, the least to claim and my markets."""

from __future__ import annotations

import pytest

import people
from headwater.actions.acting import NotHere, Refused
from headwater.actions.as_source import tell_as_source
from headwater.actions.categories import trash_category
from headwater.actions.workspaces import change_workspace
from headwater.core.practice import Part
from headwater.store.models import Category, Change, Label, Party, Workspace
from headwater.store.practice import read_practice

NOW = people.NOW


def profile(seat, party):
    workspace = Workspace.objects.get(pk=seat.workspace.pk)
    return read_practice(workspace, [Part.PROFILES]).profiles[party.pk]


def category(seat, key):
    return Category.objects.get(workspace=seat.workspace, key=key)


def standing(party):
    return set(party.categories.values_list("category__key", flat=True))


def test_one_act_tells_it_all(seat):
    ann = people.person(seat, "Ann")
    tell_as_source(
        seat=seat, now=NOW, party=ann, categories=[category(seat, "spheres"), category(seat, "key-partners")],
        control="shared", knows_me=4, understands_value=2, country=" de ", topics=["Careers ", "careers", ""],
        markets=["Engineers", "New managers"],
    )  # fmt: skip
    known = profile(seat, ann)
    assert (known.control, known.knows_me, known.understands_value, known.country) == ("shared", 4, 2, "DE")
    assert known.topics == ("careers",) and known.markets == ("engineers", "new managers")
    assert standing(ann) == {"spheres", "key-partners"}


def test_what_is_not_named_stays_and_what_is_named_empty_goes(seat):
    ann = people.person(seat, "Ann")
    told = {"seat": seat, "now": NOW, "party": ann}
    tell_as_source(
        **told, categories=[category(seat, "spheres")], control="mine", knows_me=5, topics=["a", "b"]
    )
    tell_as_source(**told, control="", topics=["b", "c"])
    known = profile(seat, ann)
    assert (known.control, known.knows_me, known.topics) == ("", 5, ("b", "c")) and standing(ann) == {
        "spheres"
    }
    tell_as_source(**told, categories=[], knows_me=None, topics=[])
    assert profile(seat, ann).knows_me is None and standing(ann) == set() and not Label.objects.exists()


def test_every_change_leaves_its_line(seat):
    ann = people.person(seat, "Ann")
    before = Change.objects.count()
    tell_as_source(
        seat=seat, now=NOW, party=ann, knows_me=3, topics=["x"], categories=[category(seat, "spheres")]
    )
    tables = Change.objects.order_by("pk")[before:].values_list("table", flat=True)
    assert sorted(tables) == ["categorymember", "label", "party"]


def test_a_category_in_the_trash_keeps_its_members_when_the_rest_is_told_anew(seat):
    ann, spheres = people.person(seat, "Ann"), category(seat, "spheres")
    tell_as_source(seat=seat, now=NOW, party=ann, categories=[spheres])
    trash_category(seat=seat, now=NOW, category=spheres)
    tell_as_source(seat=seat, now=NOW, party=ann, categories=[category(seat, "key-partners")])
    assert standing(ann) == {"spheres", "key-partners"}
    with pytest.raises(Refused, match="in the trash"):
        tell_as_source(seat=seat, now=NOW, party=ann, categories=[spheres])


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("control", "some"), ("knows_me", 0), ("knows_me", 6), ("understands_value", "3"), ("country", "DEU"),
        ("country", "1!"), ("topics", ["x" * 61]), ("topics", ["a\0"]), ("markets", [f"m{n}" for n in range(31)]),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_and_nothing_is_kept(seat, place, wrong):
    ann = people.person(seat, "Ann")
    with pytest.raises(Refused):
        tell_as_source(seat=seat, now=NOW, party=ann, **{"control": "mine", "knows_me": 2, place: wrong})
    ann.refresh_from_db()
    assert ann.control == "" and ann.knows_me is None and not Label.objects.exists()


def test_i_am_not_rated_and_stand_in_no_category_but_serve_markets(seat):
    me = seat.workspace.me
    for told in ({"knows_me": 3}, {"control": "mine"}, {"categories": [category(seat, "spheres")]}):
        with pytest.raises(Refused, match="This is you"):
            tell_as_source(seat=seat, now=NOW, party=me, **told)
    change_workspace(seat=seat, now=NOW, markets=["Engineers", " engineers", "Nurses"], referral_goal=60)
    assert profile(seat, me).markets == ("engineers", "nurses")
    change_workspace(seat=seat, now=NOW, name="Other")
    assert profile(seat, me).markets == ("engineers", "nurses")


def test_a_category_of_another_practice_is_not_there(seat, stranger):
    with pytest.raises(NotHere):
        tell_as_source(
            seat=seat, now=NOW, party=people.person(seat, "Ann"), categories=[category(stranger, "spheres")]
        )
    assert Party.objects.get(name="Ann").categories.count() == 0


@pytest.mark.parametrize(
    ("place", "wrong"),
    [("referral_goal", 101), ("least_to_claim", 4), ("least_to_claim", 1001), ("least_to_claim", None)],
)
def test_a_goal_and_a_least_to_claim_lie_within_their_limits(seat, place, wrong):
    with pytest.raises(Refused) as refused:
        change_workspace(seat=seat, now=NOW, **{place: wrong})
    assert refused.value.place == place


def test_no_goal_is_an_answer(seat):
    change_workspace(seat=seat, now=NOW, referral_goal=70, least_to_claim=10)
    change_workspace(seat=seat, now=NOW, referral_goal=None)
    workspace = Workspace.objects.get(pk=seat.workspace.pk)
    practice = read_practice(workspace, [])
    assert (practice.goal, practice.least) == (None, 10)
