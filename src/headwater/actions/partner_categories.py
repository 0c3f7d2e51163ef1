"""The user's own partner categories, begun from a list for their profession: picked, named as they like, in one act."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from headwater.actions.acting import Refused, Seat, check_texts, one_act, telling
from headwater.core.trades import trades
from headwater.store.models import Category

MOST = 100


def pick_categories(
    *, seat: Seat, now: datetime, picked: Sequence[tuple[str, str]], own: Sequence[str] = (), key: str = ""
) -> list[Category]:
    """Add categories: `picked` are trades (keys of core.trades) with the name to use, `own` are further names.

    Whatever stands there already, by its name or its trade, is left as it is. Gives what was added.
    """
    body = {"picked": [list(one) for one in picked], "own": list(own)}
    with one_act(seat=seat, now=now, action="pick_categories", key=key, body=body) as act:
        rows = Category.objects.of(act.workspace).filter(kind="partner")
        if act.repeated:
            return list(rows.filter(pk__in=act.result["categories"]))
        if len(picked) + len(own) > MOST:
            raise Refused(f"Add up to {MOST} categories at once.", place="own")
        there = list(rows)
        names = {row.name.casefold() for row in there}
        taken = {each for row in there for each in row.key.split()}
        place = max((row.position for row in there), default=0)
        made = []
        for trade, name in [*picked, *(("", each) for each in own)]:
            shown = " ".join(name.split())
            if trade and trade not in trades():
                raise Refused(
                    "This trade is not in our list. Reload the page and pick again.", place="picked"
                )
            if not shown or shown.casefold() in names or trade in taken:
                continue
            check_texts(Category, {"name": shown})
            place += 1
            with telling():
                made.append(
                    Category.objects.create(
                        **act.stamp, kind="partner", key=trade, name=shown, position=place
                    )
                )
            names.add(shown.casefold())
            taken.update({trade} - {""})
        act.result = {"categories": [one.pk for one in made]}
        return made
