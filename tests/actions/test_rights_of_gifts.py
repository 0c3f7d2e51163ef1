"""Who may record and change gifts, flows, reviews, seasons and the profession: as with everything else."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import NotAllowed, NotHere, Seat
from headwater.actions.flows import acknowledge_flow, end_flow, start_flows
from headwater.actions.gifts import GiftTold, change_gift, record_gift, restore_gift, trash_gift
from headwater.actions.professions import (
    bring_profession,
    change_profession,
    choose_profession,
    reset_profession,
)
from headwater.actions.reviews import (
    answer_review,
    close_review,
    open_review_again,
    restore_review,
    start_review,
    trash_review,
)
from headwater.actions.seasons import (
    begin_season,
    change_season,
    close_season,
    restore_season,
    trash_season,
)
from headwater.core.professions import profession_named
from headwater.core.professions.as_file import written
from headwater.store.models import (
    Change,
    Gift,
    Plan,
    PlanStep,
    Profession,
    Review,
    ReviewAnswer,
    Season,
    Touch,
    Workspace,
)

from .test_rights import Verb

NOW = people.NOW
TODAY = NOW.date()
LATER = TODAY + timedelta(days=1)
YEAR = {"since": TODAY.replace(month=1, day=1), "until": TODAY}


def ledger(seat: Seat) -> dict[str, Any]:
    """One of everything, to act upon."""
    at = {"seat": seat, "now": NOW}
    ann = people.person(seat, "Ann")
    for number in range(3):
        people.referral(seat, ann, f"Prospect {number}", TODAY - timedelta(days=20 + number), thanked=True)
    people.engagement(seat, "Prospect 0", TODAY - timedelta(days=5))
    client = people.known(seat, "Prospect 0")
    review = start_review(**at, **YEAR)
    answer_review(**at, review=review, client=client, answer="known")
    return {
        "ann": ann, "client": client, "review": review, "plan": Plan.objects.get(contact=ann),
        "gift": record_gift(**at, told=GiftTold(contact=ann, idea="tea")),
        "season": begin_season(**at, name="Spring", since=TODAY, until=TODAY, gives=1, thanks=1),
    }  # fmt: skip


VERBS: dict[str, Verb] = {
    "record_gift": lambda by, row: record_gift(**by, told=GiftTold(contact=row["ann"], state="sent")),
    "change_gift": lambda by, row: change_gift(**by, gift=row["gift"], state="sent"),
    "trash_gift": lambda by, row: trash_gift(**by, gift=row["gift"]),
    "restore_gift": lambda by, row: restore_gift(**by, gift=row["gift"]),
    "acknowledge_flow": lambda by, row: acknowledge_flow(**by, contact=row["ann"], told={}),
    "end_flow": lambda by, row: end_flow(**by, plan=row["plan"]),
    "answer_review": lambda by, row: answer_review(
        **by, review=row["review"], client=row["client"], answer="unknown", seen="known"
    ),
    "close_review": lambda by, row: close_review(**by, review=row["review"]),
    "open_review_again": lambda by, row: open_review_again(**by, review=row["review"]),
    "trash_review": lambda by, row: trash_review(**by, review=row["review"]),
    "restore_review": lambda by, row: restore_review(**by, review=row["review"]),
    "change_season": lambda by, row: change_season(**by, season=row["season"], gives=4),
    "close_season": lambda by, row: close_season(**by, season=row["season"]),
    "trash_season": lambda by, row: trash_season(**by, season=row["season"]),
    "restore_season": lambda by, row: restore_season(**by, season=row["season"]),
}
HERE: dict[str, Verb] = {
    "start_flows": lambda by, _: start_flows(**by),
    "start_review": lambda by, _: start_review(**by, since=TODAY, until=TODAY),
    "begin_season": lambda by, _: begin_season(**by, name="May", since=LATER, until=LATER, gives=1, thanks=0),
    "choose_profession": lambda by, _: choose_profession(**by, key="lawyer"),
    "change_profession": lambda by, _: change_profession(**by, key="lawyer", wanted={"yearly": "80"}),
    "reset_profession": lambda by, _: reset_profession(**by, key="lawyer"),
    "bring_profession": lambda by, _: bring_profession(**by, text=written(profession_named("health"))),
}
"""Verbs that name no row: they act in the seat's own workspace and nowhere else."""


def everything() -> list[Any]:
    """All that a verb could have changed."""
    models: tuple[Any, ...] = (Gift, Plan, PlanStep, Touch, Review, ReviewAnswer, Season, Profession)
    chosen = list(Workspace.objects.order_by("pk").values_list("profession", flat=True))
    return [
        *(list(model.objects.order_by("pk").values()) for model in models),
        chosen,
        Change.objects.count(),
    ]


@pytest.mark.parametrize("verb", [*VERBS, *HERE])
def test_a_member_may(seat: Seat, verb: str) -> None:
    row = ledger(seat)
    acts = Workspace.objects.values_list("counter", flat=True)
    before = acts.get(pk=seat.workspace.pk)
    {**VERBS, **HERE}[verb]({"seat": people.seat_in(seat, "member"), "now": NOW + timedelta(hours=1)}, row)
    assert acts.get(pk=seat.workspace.pk) > before


@pytest.mark.parametrize("verb", [*VERBS, *HERE])
def test_a_viewer_may_not_and_nothing_changes(seat: Seat, viewer: Seat, verb: str) -> None:
    row = ledger(seat)
    before = everything()
    with pytest.raises(NotAllowed, match="look at this workspace but not change it"):
        {**VERBS, **HERE}[verb]({"seat": viewer, "now": NOW}, row)
    assert everything() == before


@pytest.mark.parametrize("verb", VERBS)
def test_rows_of_another_workspace_do_not_exist_and_nothing_changes(
    seat: Seat, stranger: Seat, verb: str
) -> None:
    row = ledger(seat)
    before = everything()
    with pytest.raises(NotHere, match="does not exist in your workspace"):
        VERBS[verb]({"seat": stranger, "now": NOW}, row)
    assert everything() == before
