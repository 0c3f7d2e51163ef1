"""Who may keep spheres, power teams, events, markets and joint approaches: as with everything else."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

import people
from headwater.actions.acting import NotAllowed, NotHere, Seat
from headwater.actions.opportunities import (
    add_opportunity,
    change_opportunity,
    drop_part,
    pass_on,
    restore_opportunity,
    set_part,
    trash_opportunity,
)
from headwater.actions.teams import (
    add_place,
    change_place,
    change_team,
    drop_place,
    make_team,
    restore_team,
    trash_team,
)
from headwater.actions.trade_views import say_view, tell_my_trade
from headwater.actions.triggers import add_trigger, change_trigger, restore_trigger, trash_trigger
from headwater.store.models import (
    Change,
    Opportunity,
    OpportunityPart,
    Team,
    TeamSeat,
    TradeView,
    Trigger,
    Workspace,
)

from .test_rights import Verb

NOW = people.NOW
TODAY = NOW.date()


def ledger(seat: Seat) -> dict[str, Any]:
    """One of everything, to act upon."""
    ann, at = people.person(seat, "Ann"), {"seat": seat, "now": NOW}
    team = make_team(**at, kind="team", name="Founders first", target="founders")
    chance = add_opportunity(**at, name="A new shop", on=TODAY, for_network=True)
    return {
        "ann": ann, "bob": people.person(seat, "Bob"), "team": team,
        "place": add_place(**at, team=team, trade="notary", party=ann, committed_on=TODAY),
        "trigger": add_trigger(**at, name="An office moves", heard_by=["mover"]),
        "chance": chance, "part": set_part(**at, opportunity=chance, party=ann, share=Decimal(40)),
    }  # fmt: skip


ANYWHERE: dict[str, Verb] = {
    "make_team": lambda by, _: make_team(**by, kind="sphere", name="Homes", places=["notary"]),
    "add_trigger": lambda by, _: add_trigger(**by, name="A company is sold"),
    "say_view": lambda by, _: say_view(**by, trade="notary", market="farms", sees=True),
    "tell_my_trade": lambda by, _: tell_my_trade(**by, trade="tax-adviser", markets=["founders"]),
    "add_opportunity": lambda by, _: add_opportunity(**by, name="A fair", on=TODAY),
}
UPON: dict[str, Verb] = {
    "change_team": lambda by, row: change_team(**by, team=row["team"], target="start-ups"),
    "trash_team": lambda by, row: trash_team(**by, team=row["team"]),
    "restore_team": lambda by, row: restore_team(**by, team=row["team"]),
    "add_place": lambda by, row: add_place(**by, team=row["team"], party=row["bob"]),
    "change_place": lambda by, row: change_place(**by, place=row["place"], trade="banker"),
    "drop_place": lambda by, row: drop_place(**by, place=row["place"]),
    "change_trigger": lambda by, row: change_trigger(**by, trigger=row["trigger"], name="Moves", heard_by=[]),
    "trash_trigger": lambda by, row: trash_trigger(**by, trigger=row["trigger"]),
    "restore_trigger": lambda by, row: restore_trigger(**by, trigger=row["trigger"]),
    "change_opportunity": lambda by, row: change_opportunity(**by, opportunity=row["chance"], state="won"),
    "trash_opportunity": lambda by, row: trash_opportunity(**by, opportunity=row["chance"]),
    "restore_opportunity": lambda by, row: restore_opportunity(**by, opportunity=row["chance"]),
    "set_part": lambda by, row: set_part(**by, opportunity=row["chance"], party=row["bob"], role="builds"),
    "pass_on": lambda by, row: pass_on(**by, opportunity=row["chance"], parties=[row["bob"]]),
    "drop_part": lambda by, row: drop_part(**by, part=row["part"]),
}
VERBS = ANYWHERE | UPON


def everything() -> list[Any]:
    """All that a verb could have changed."""
    models: tuple[Any, ...] = (Team, TeamSeat, Trigger, TradeView, Opportunity, OpportunityPart)
    told = Workspace.objects.order_by("pk").values_list("trade", "markets")
    return [
        *(list(model.objects.order_by("pk").values()) for model in models),
        list(told),
        Change.objects.count(),
    ]


@pytest.mark.parametrize("verb", VERBS)
def test_a_member_may(seat: Seat, verb: str) -> None:
    row = ledger(seat)
    acts = Workspace.objects.values_list("counter", flat=True)
    before = acts.get(pk=seat.workspace.pk)
    VERBS[verb]({"seat": people.seat_in(seat, "member"), "now": NOW + timedelta(hours=1)}, row)
    assert acts.get(pk=seat.workspace.pk) > before


@pytest.mark.parametrize("verb", VERBS)
def test_a_viewer_may_not_and_nothing_changes(seat: Seat, viewer: Seat, verb: str) -> None:
    row = ledger(seat)
    before = everything()
    with pytest.raises(NotAllowed, match="look at this workspace but not change it"):
        VERBS[verb]({"seat": viewer, "now": NOW}, row)
    assert everything() == before


@pytest.mark.parametrize("verb", UPON)
def test_rows_of_another_workspace_do_not_exist_and_nothing_changes(
    seat: Seat, stranger: Seat, verb: str
) -> None:
    row = ledger(seat)
    before = everything()
    with pytest.raises(NotHere, match="does not exist in your workspace"):
        UPON[verb]({"seat": stranger, "now": NOW}, row)
    assert everything() == before
