"""The kinds of sources and of partners: adding, naming, ordering and merging them, and who stands in them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.core.know.belonging import NINE
from headwater.store.models import Category, CategoryMember, Party

KINDS = ("source", "partner")
WAYS = ("up", "down")


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge of two categories did: how many it moved over, and how many stood in both already."""

    kept: Category
    came: int
    both: int


def ship_nine(act: Act) -> None:
    """Give a new workspace the nine kinds of referral source."""
    Category.objects.bulk_create(
        Category(**act.stamp, kind="source", key=key, name=name, position=place)
        for place, (key, name) in enumerate(NINE.items(), 1)
    )


def add_category(*, seat: Seat, now: datetime, name: str, kind: str = "source", key: str = "") -> Category:
    """Add a kind of source or of partner behind the others. `key` makes the act happen once."""
    body = {"name": name, "kind": kind}
    with one_act(seat=seat, now=now, action="add_category", key=key, body=body) as act:
        if act.repeated:
            return Category.objects.get(pk=act.result["category"])
        if kind not in KINDS:
            raise Refused(f"'{kind}' is not one of: {', '.join(KINDS)}.", place="kind")
        last = Category.objects.of(act.workspace).filter(kind=kind).order_by("-position").first()
        position = last.position + 1 if last else 1
        shown = _named(act, name, kind)
        with telling():
            category = Category.objects.create(**act.stamp, kind=kind, name=shown, position=position)
        act.result = {"category": category.pk}
        return category


def rename_category(*, seat: Seat, now: datetime, category: Category, name: str) -> Category:
    """Give a category another name. Members stay, and one of the nine goes on filling by itself."""
    with one_act(seat=seat, now=now, action="rename_category") as act:
        category = act.fresh(category)
        out_of_trash(category, category.name)
        category.name = _named(act, name, category.kind, but=category.pk)
        with telling():
            Category.objects.filter(pk=category.pk).update(name=category.name, **act.mark)
        return category


def _named(act: Act, name: str, kind: str, *, but: int = 0) -> str:
    """The name as it is kept. Refused when it is empty or another of that kind bears it, in whatever case."""
    shown = " ".join(name.split())
    if not shown:
        raise Refused("A category needs a name.", place="name")
    check_texts(Category, {"name": shown})
    others = Category.objects.of(act.workspace).filter(kind=kind).exclude(pk=but)
    if shown.casefold() in {other.casefold() for other in others.values_list("name", flat=True)}:
        raise Refused(f"There is a category called {shown} already.", place="name")
    return shown


def move_category(*, seat: Seat, now: datetime, category: Category, way: str) -> None:
    """Move a category one place up or down among its kind. At the end of the list it stays where it is."""
    with one_act(seat=seat, now=now, action="move_category") as act:
        if way not in WAYS:
            raise Refused("A category moves up or down.", place="way")
        category = act.fresh(category)
        out_of_trash(category, category.name)
        row = list(Category.objects.of(act.workspace).filter(kind=category.kind).order_by("position", "pk"))
        here = next(place for place, each in enumerate(row) if each.pk == category.pk)
        there = max(0, min(len(row) - 1, here + (1 if way == "down" else -1)))
        row[here], row[there] = row[there], row[here]
        for place, each in enumerate(row, 1):
            if each.position != place:
                Category.objects.filter(pk=each.pk).update(position=place, **act.mark)


def merge_categories(*, seat: Seat, now: datetime, kept: Category, gone: Category) -> Merged:
    """Make two categories of one kind one: everybody in `gone` is in `kept` too, once, and `gone` goes to the trash.

    What `gone` held by itself, such as clients, `kept` holds from now on. Restoring `gone` gives it all of that back;
    whom I had put there stays in `kept` as well.
    """
    with one_act(seat=seat, now=now, action="merge_categories") as act:
        kept, gone = act.fresh_all(kept, gone) if kept.pk != gone.pk else (kept, kept)
        if kept.pk == gone.pk:
            raise Refused("Choose another category: this one is the same already.", place="into")
        for each in (kept, gone):
            out_of_trash(each, each.name, place="into")
        if kept.kind != gone.kind:
            raise Refused("A kind of source and a kind of partner cannot be one.", place="into")
        ours, theirs = _standing(kept), _standing(gone)
        _put(kept, theirs - ours)
        own, taken = _keys(kept)
        kept.key = " ".join([own, *dict.fromkeys([*taken, *gone.key.split()])])
        Category.objects.filter(pk=kept.pk).update(key=kept.key, **act.mark)
        Category.objects.filter(pk=gone.pk).update(trashed_at=act.now, **act.mark)
        return Merged(kept, came=len(theirs - ours), both=len(theirs & ours))


def trash_category(*, seat: Seat, now: datetime, category: Category) -> None:
    """Put a category into the trash. Who stands in it is kept with it."""
    with one_act(seat=seat, now=now, action="trash_category") as act:
        category = act.fresh(category)
        if category.trashed_at is None:
            Category.objects.filter(pk=category.pk).update(trashed_at=act.now, **act.mark)


def restore_category(*, seat: Seat, now: datetime, category: Category) -> None:
    """Take a category out of the trash, with everybody in it. What it held by itself comes back from a merge."""
    with one_act(seat=seat, now=now, action="restore_category") as act:
        category = act.fresh(category)
        if category.trashed_at is None:
            return
        _named(act, category.name, category.kind)
        with telling():
            Category.objects.filter(pk=category.pk).update(trashed_at=None, **act.mark)
        _give_keys_back(act, category)


def _keys(category: Category) -> tuple[str, list[str]]:
    """The key that is a category's own (blank: it has none), and those it took over in merges."""
    own, *taken = category.key.split(" ")
    return own, taken


def _give_keys_back(act: Act, category: Category) -> None:
    """What the others took over from a category is its again, but for what is somebody's own by now."""
    own, taken = _keys(category)
    others = list(Category.objects.of(act.workspace).exclude(pk=category.pk).exclude(key=""))
    held = {_keys(other)[0] for other in others}
    rows = [(category, [own, *(key for key in taken if key not in held)])]
    rows += [
        (other, [_keys(other)[0], *(key for key in _keys(other)[1] if key not in (own, *taken))])
        for other in others
    ]
    for row, keys in rows:
        if " ".join(keys) != row.key:
            Category.objects.filter(pk=row.pk).update(key=" ".join(keys), **act.mark)


def put_in_category(*, seat: Seat, now: datetime, category: Category, parties: Sequence[Party]) -> int:
    """Say that these contacts or contents belong to a category. Gives how many were not there before."""
    with one_act(seat=seat, now=now, action="put_in_category") as act:
        category = act.fresh(category)
        out_of_trash(category, category.name)
        found = act.fresh_all(*parties) if parties else []
        for party in found:
            may_stand(act, party)
        new = {party.pk for party in found} - _standing(category)
        _put(category, new)
        return len(new)


def take_out_of_category(*, seat: Seat, now: datetime, category: Category, parties: Sequence[Party]) -> int:
    """Take back that these belong to a category. Gives how many stood there. What the ledger knows stays known."""
    with one_act(seat=seat, now=now, action="take_out_of_category") as act:
        category = act.fresh(category)
        found = act.fresh_all(*parties) if parties else []
        there = CategoryMember.objects.filter(category=category, party__in=[party.pk for party in found])
        return there.delete()[0]


def may_stand(act: Act, party: Party) -> None:
    """Make sure that a party may stand in a category. Raises Refused."""
    out_of_trash(party, party.name)
    if party.pk == act.workspace.me_id:
        raise Refused("This is you; your own entry is in no category.", place="categories")


def set_categories(act: Act, party: Party, wanted: Collection[Category]) -> None:
    """Inside an open act: let a party stand in these live categories and in no other. Raises NotHere, Refused."""
    may_stand(act, party) if wanted else None
    found = act.fresh_all(*wanted) if wanted else []
    for category in found:
        out_of_trash(category, category.name, place="categories")
    ids = {category.pk for category in found}
    there = CategoryMember.objects.filter(party=party, category__trashed_at=None)
    there.exclude(category__in=ids).delete()
    before = set(there.values_list("category", flat=True))
    CategoryMember.objects.bulk_create(
        CategoryMember(category_id=each, party=party) for each in sorted(ids - before)
    )


def _standing(category: Category) -> set[int]:
    return set(CategoryMember.objects.filter(category=category).values_list("party", flat=True))


def _put(category: Category, parties: Collection[int]) -> None:
    CategoryMember.objects.bulk_create(
        CategoryMember(category=category, party_id=each) for each in sorted(parties)
    )
