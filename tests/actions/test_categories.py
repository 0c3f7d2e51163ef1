"""The kinds of sources and partners: the nine that ship, the user's own, merging without losing anybody."""

from __future__ import annotations

import importlib
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

import people
from headwater.actions.acting import NotHere, Refused
from headwater.actions.categories import (
    add_category,
    merge_categories,
    move_category,
    put_in_category,
    rename_category,
    restore_category,
    take_out_of_category,
    trash_category,
)
from headwater.actions.sealing import broken_seals
from headwater.core.know.belonging import NEEDS, NINE, belonging
from headwater.store.models import Category, Workspace
from headwater.store.practice import read_practice

NOW = people.NOW
DAY = date(2026, 5, 4)


def acting(seat: Any) -> dict[str, Any]:
    return {"seat": seat, "now": NOW}


def of(seat: Any, key: str) -> Any:
    return Category.objects.get(workspace=seat.workspace, key=key)


def names(seat: Any, kind: str = "source") -> list[str]:
    rows = Category.objects.of(seat.workspace).filter(kind=kind).order_by("position", "pk")
    return list(rows.values_list("name", flat=True))


def inside(seat: Any, category: Any) -> dict[str, str]:
    """Who belongs to a category by name, and why."""
    workspace = Workspace.objects.get(pk=seat.workspace.pk)
    practice = read_practice(workspace, NEEDS)
    found = belonging(practice=practice, today=DAY)[category.pk]
    return {practice.book.parties[pk].name: why for pk, why in found.items()}


def test_a_new_practice_begins_with_the_nine_in_order(seat):
    assert names(seat) == list(NINE.values()) and len(names(seat)) == 9
    assert names(seat, "partner") == []
    assert broken_seals() == []


def test_the_migration_ships_the_same_nine_and_only_those_that_are_missing(seat):
    migration = importlib.import_module("headwater.store.migrations.0009_nine_categories")
    assert dict(migration.NINE) == NINE
    Category.objects.filter(workspace=seat.workspace, key="spheres").update(key="", name="contact spheres")
    Category.objects.filter(workspace=seat.workspace, key="business").update(key="clients", name="Bosses")
    migration.ship(apps, connection.schema_editor)
    assert sorted(names(seat))[:2] == ["Bosses", "Business and social groups"]
    assert of(seat, "spheres").name == "contact spheres"
    assert of(seat, "business").name == NINE["business"] and len(names(seat)) == 10


def test_a_migration_back_keeps_as_many_keys_as_there_is_room_for(seat):
    migration = importlib.import_module("headwater.store.migrations.0009_nine_categories")
    row = of(seat, "clients")
    Category.objects.filter(pk=row.pk).update(key="clients business referral-groups social-groups")
    migration.shorten(apps, None)
    row.refresh_from_db()
    assert row.key == "clients business referral-groups"


def test_categories_are_added_renamed_and_ordered(seat):
    printers = add_category(**acting(seat), name=" Printers  and binders ", kind="partner")
    lawyers = add_category(**acting(seat), name="Lawyers", kind="partner")
    assert names(seat, "partner") == ["Printers and binders", "Lawyers"]
    move_category(**acting(seat), category=lawyers, way="up")
    move_category(**acting(seat), category=lawyers, way="up")
    assert names(seat, "partner") == ["Lawyers", "Printers and binders"]
    rename_category(**acting(seat), category=printers, name="Printers")
    move_category(**acting(seat), category=lawyers, way="down")
    assert names(seat, "partner") == ["Printers", "Lawyers"]
    assert len(names(seat)) == 9


@pytest.mark.parametrize("name", ["", "   ", "clients", "CLIENTS", "x" * 121, "a\0b"])
def test_a_name_that_cannot_be_is_refused_at_its_place(seat, name):
    with pytest.raises(Refused) as refused:
        add_category(**acting(seat), name=name)
    assert refused.value.place == "name"
    with pytest.raises(Refused) as refused:
        rename_category(**acting(seat), category=of(seat, "spheres"), name=name)
    assert refused.value.place == "name"
    assert len(names(seat)) == 9


def test_a_name_may_stand_among_sources_and_among_partners(seat):
    add_category(**acting(seat), name="Clients", kind="partner")
    assert names(seat, "partner") == ["Clients"]


def test_somebody_stands_in_several_categories_and_content_too(seat):
    ann, talk = people.person(seat, "Ann"), people.content(seat, "The talk")
    for key in ("spheres", "key-partners"):
        assert put_in_category(**acting(seat), category=of(seat, key), parties=[ann, talk]) == 2
    assert put_in_category(**acting(seat), category=of(seat, "spheres"), parties=[ann]) == 0
    assert inside(seat, of(seat, "spheres")) == {"Ann": "put there", "The talk": "put there"}
    assert take_out_of_category(**acting(seat), category=of(seat, "spheres"), parties=[ann]) == 1
    assert set(inside(seat, of(seat, "spheres"))) == {"The talk"}
    assert set(inside(seat, of(seat, "key-partners"))) == {"Ann", "The talk"}


def test_i_am_in_no_category(seat):
    with pytest.raises(Refused, match="This is you"):
        put_in_category(**acting(seat), category=of(seat, "spheres"), parties=[seat.workspace.me])


def test_a_merge_counts_everybody_once_and_restoring_gives_the_other_back(seat):
    ann, bob, cy = (people.person(seat, name) for name in ("Ann", "Bob", "Cy"))
    kept, gone = of(seat, "spheres"), add_category(**acting(seat), name="Neighbours")
    put_in_category(**acting(seat), category=kept, parties=[ann, bob])
    put_in_category(**acting(seat), category=gone, parties=[bob, cy])
    done = merge_categories(**acting(seat), kept=kept, gone=gone)
    assert (done.came, done.both) == (1, 1)
    assert set(inside(seat, kept)) == {"Ann", "Bob", "Cy"} and "Neighbours" not in names(seat)
    restore_category(**acting(seat), category=gone)
    assert set(inside(seat, gone)) == {"Bob", "Cy"} and set(inside(seat, kept)) == {"Ann", "Bob", "Cy"}


def test_a_merge_keeps_what_fills_by_itself_and_restoring_gives_it_back(seat):
    people.engagement(seat, "Cy")
    own = add_category(**acting(seat), name="Paying people")
    merge_categories(**acting(seat), kept=own, gone=of(seat, "clients"))
    assert inside(seat, own) == {"Cy": "hired you"}
    people.engagement(seat, "Dee")
    assert set(inside(seat, own)) == {"Cy", "Dee"}
    gone = of(seat, "clients")
    restore_category(**acting(seat), category=gone)
    assert inside(seat, own) == {} and set(inside(seat, gone)) == {"Cy", "Dee"}


def test_keys_find_back_through_two_merges_in_whatever_order_they_are_undone(seat):
    one, two, three = of(seat, "clients"), of(seat, "business"), of(seat, "staff-friends")
    merge_categories(**acting(seat), kept=two, gone=one)
    merge_categories(**acting(seat), kept=three, gone=two)
    three.refresh_from_db()
    assert three.key == "staff-friends business clients"
    for again in (one, two):
        restore_category(**acting(seat), category=again)
    keys = [Category.objects.get(pk=each.pk).key for each in (one, two, three)]
    assert keys == ["clients", "business", "staff-friends"]


def test_a_merge_with_itself_or_across_kinds_is_refused(seat):
    partner = add_category(**acting(seat), name="Printers", kind="partner")
    spheres = of(seat, "spheres")
    with pytest.raises(Refused, match="the same already"):
        merge_categories(**acting(seat), kept=spheres, gone=spheres)
    with pytest.raises(Refused, match="cannot be one"):
        merge_categories(**acting(seat), kept=spheres, gone=partner)


def test_the_trash_keeps_the_members(seat):
    category, ann = of(seat, "power-teams"), people.person(seat, "Ann")
    put_in_category(**acting(seat), category=category, parties=[ann])
    trash_category(**acting(seat), category=category)
    assert category.name not in names(seat)
    with pytest.raises(Refused, match="in the trash"):
        put_in_category(**acting(seat), category=category, parties=[ann])
    restore_category(**acting(seat), category=category)
    assert inside(seat, category) == {"Ann": "put there"}


def test_a_category_comes_back_only_when_its_name_is_free(seat):
    category = of(seat, "power-teams")
    trash_category(**acting(seat), category=category)
    add_category(**acting(seat), name="Power teams")
    with pytest.raises(Refused, match="called Power teams already"):
        restore_category(**acting(seat), category=category)


def test_a_key_makes_an_added_category_happen_once(seat):
    first = add_category(**acting(seat), name="Neighbours", key="k1")
    assert add_category(**acting(seat), name="Neighbours", key="k1").pk == first.pk


def test_somebody_of_another_practice_is_not_there(seat, stranger):
    ann = people.person(stranger, "Ann")
    with pytest.raises(NotHere):
        put_in_category(**acting(seat), category=of(seat, "spheres"), parties=[ann])
    with pytest.raises(NotHere):
        merge_categories(**acting(seat), kept=of(seat, "spheres"), gone=of(stranger, "spheres"))
