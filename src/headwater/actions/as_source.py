"""What I know of somebody as a source: categories, control, two ratings, country, topics and markets, in one act."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from headwater.actions.acting import Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.categories import set_categories
from headwater.store.models import Label, Party

CONTROLS = ("", "mine", "shared", "none")
RATINGS = ("knows_me", "understands_value")
LABELS = {"topics": "topic", "markets": "market"}
TOLD = ("control", "country", *RATINGS)
MOST_LABELS = 30


def tell_as_source(*, seat: Seat, now: datetime, party: Party, **told: Any) -> Party:
    """Change what is known of a contact or content as a source; what is not named stays.

    `told`: `categories` (every one it was put in), `control` (mine, shared, none or blank), `knows_me` and
    `understands_value` (1 to 5 or None), `country` (two letters or blank), `topics` and `markets` (words).
    """
    with one_act(seat=seat, now=now, action="tell_as_source") as act:
        party = act.fresh(party)
        out_of_trash(party, party.name)
        if unknown := set(told) - {*TOLD, *LABELS, "categories"}:
            raise Refused(f"'{sorted(unknown)[0]}' cannot be changed here.")
        columns = {name: _checked(name, told[name]) for name in TOLD if name in told}
        if {"control", *RATINGS} & set(columns) and party.pk == act.workspace.me_id:
            raise Refused("This is you; you do not rate yourself as a source.")
        with telling():
            Party.objects.filter(pk=party.pk).update(**columns, **act.mark)
        if "categories" in told:
            set_categories(act, party, told["categories"])
        for name, kind in LABELS.items():
            if name in told:
                set_labels(party, kind, told[name], place=name)
        return act.fresh(party)


def _checked(name: str, value: Any) -> Any:
    if name == "control" and value not in CONTROLS:
        raise Refused("Control is mine, shared or none.", place=name)
    if name in RATINGS and value is not None and not (isinstance(value, int) and 1 <= value <= 5):
        raise Refused("A rating goes from 1 to 5.", place=name)
    if name == "country":
        value = value.strip().upper()
        if value and not (len(value) == 2 and value.isascii() and value.isalpha()):
            raise Refused("A country has two letters, such as DE.", place=name)
    return value


def set_labels(party: Party, kind: str, words: Iterable[str], *, place: str) -> None:
    """Inside an open act: give a party these topics or markets, each once, in place of those it had."""
    names = dict.fromkeys(" ".join(word.split()).lower() for word in words)
    names.pop("", None)
    if len(names) > MOST_LABELS:
        raise Refused(f"At most {MOST_LABELS} {place}, please.", place=place)
    for name in names:
        if len(name) > 60:
            raise Refused(f"“{name[:30]}…” is too long; one word or a few, up to 60 characters.", place=place)
        check_texts(Label, {"name": name})
    rows = Label.objects.filter(party=party, kind=kind)
    rows.exclude(name__in=names).delete()
    there = set(rows.values_list("name", flat=True))
    Label.objects.bulk_create(Label(party=party, kind=kind, name=name) for name in names if name not in there)
