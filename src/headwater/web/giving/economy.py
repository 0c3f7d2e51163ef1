"""The economy around me as a flow between people: who gave whom business, through me or at all."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.core.know.between import Between, between_others, facts_of, flows, through_me
from headwater.core.know.brought import name_of
from headwater.core.practice import Part, Practice
from headwater.store.practice import read_practice
from headwater.store.queries.opened import opened
from headwater.web.giving.week import ROOM
from headwater.web.shared.access import seat_of
from headwater.web.shared.river import RiverFlow, RiverNode, river

HERE = "/giving/economy"
PARTS = (Part.BUSINESS, Part.GIVES, Part.REFERRALS)
MOST = 60


@require_safe
def economy(request: HttpRequest) -> HttpResponse:
    """The picture and the same figures as a table; one pair or one person opens the rows behind."""
    workspace = seat_of(request).workspace
    practice = read_practice(workspace, PARTS)
    every = request.GET.get("which") == "all"
    found = flows(pieces=(between_others if every else through_me)(practice=practice))
    chosen = _chosen(found, request.GET.get("from", ""), request.GET.get("to", ""))
    shown = [_row(practice, one, every) for one in found[:MOST]]
    picture = river(
        nodes=_nodes(practice, found, every), headings=("Who bought", "Who did the work"),
        flows=[RiverFlow(f"b{one.buyer}", f"s{one.seller}", len(one.pieces), _many(one)) for one in found],
        title="Who gave whom business" + ("" if every else " through you"),
    )  # fmt: skip
    return render(request, "giving/economy.html", {
        "picture": picture,
        "rows": shown,
        "more": len(found) > MOST,
        "pieces": sum(len(one.pieces) for one in found),
        "untold": sum(one.untold for one in found),
        "opened": opened(workspace, facts_of(flows=chosen)) if chosen else {},
        "chosen": _title(practice, chosen, request),
        "every": every,
        "segments": [
            {"label": "through you", "href": HERE, "current": not every},
            {"label": "all between others", "href": f"{HERE}?which=all", "current": every},
        ],
        "place": "economy",
        "crumbs": [ROOM, {"label": "Economy"}],
    })  # fmt: skip


def _chosen(found: tuple[Between, ...], buyer: str, seller: str) -> list[Between]:
    """The flows that the address names, by who bought, by who did the work, or both."""
    if not buyer and not seller:
        return []
    return [
        one for one in found
        if (not buyer or buyer == str(one.buyer or 0)) and (not seller or seller == str(one.seller))
    ]  # fmt: skip


def _title(practice: Practice, chosen: list[Between], request: HttpRequest) -> str:
    if not chosen:
        return ""
    buyer = _name(practice, chosen[0].buyer) if request.GET.get("from") else ""
    seller = _name(practice, chosen[0].seller) if request.GET.get("to") else ""
    if buyer and seller:
        return f"From {buyer} to {seller}"
    return f"What {buyer} bought" if buyer else f"What {seller} was paid for"


def _name(practice: Practice, party: int | None) -> str:
    return "somebody" if party is None else name_of(book=practice.book, party=party)


def _many(one: Between) -> str:
    many = len(one.pieces)
    return f"{many} piece{'' if many == 1 else 's'}"


def _address(every: bool, **told: int) -> str:
    more = "".join(f"&{name.rstrip('_')}={pk}" for name, pk in told.items())
    return f"{HERE}?which={'all' if every else 'mine'}{more}#rows"


def _row(practice: Practice, one: Between, every: bool) -> dict[str, Any]:
    return {
        "buyer": _name(practice, one.buyer), "seller": _name(practice, one.seller), "pieces": len(one.pieces),
        "values": sorted(one.values.items()), "untold": one.untold,
        "href": _address(every, from_=one.buyer or 0, to=one.seller),
    }  # fmt: skip


def _nodes(practice: Practice, found: tuple[Between, ...], every: bool) -> list[RiverNode]:
    """Who bought on the left, who did the work on the right; somebody may stand on both sides."""
    bought: dict[int | None, int] = {}
    sold: dict[int, int] = {}
    for one in found:
        bought[one.buyer] = bought.get(one.buyer, 0) + len(one.pieces)
        sold[one.seller] = sold.get(one.seller, 0) + len(one.pieces)
    kinds: dict[int | None, str] = {
        None: "unknown",
        **{pk: one.kind.value for pk, one in practice.book.parties.items()},
    }
    return [
        *(
            RiverNode(
                f"b{pk}", _name(practice, pk), kinds.get(pk, "unknown"),
                _address(every, from_=pk or 0), 0, many, f"{many} bought",
            )
            for pk, many in bought.items()
        ),
        *(
            RiverNode(f"s{pk}", _name(practice, pk), "client", _address(every, to=pk), 1, many, f"{many} done")
            for pk, many in sold.items()
        ),
    ]  # fmt: skip
