"""Whether somebody can be asked: what holds it back, what gives the right, and what to give while they are not ready."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from headwater.core.day import Day
from headwater.core.folder import (
    ATTITUDES,
    GROUNDWORK,
    STYLES,
    Folder,
    KitHeld,
    Passed,
    Planned,
    PlannedStep,
    Request,
    Rules,
    Sent,
    Served,
    Statement,
    Wanted,
)
from headwater.core.paths import PATHS, dated, is_ask, path_for, path_of_steps
from headwater.core.readiness import EFFECTS, readiness
from headwater.core.words import Kind, Party, Stage

ANN = Party(1, "Ann Berg", Kind.PERSON)
BOB = Party(2, "Bob Stone", Kind.PERSON)
NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
DAY = Day(now=NOW)


def said(kind: str, value: str = "", *, ago: int = 10, pk: int = 1, basis: str = "", over: int | None = None):
    ended = None if over is None else TODAY - timedelta(days=over)
    return Statement(pk, kind, value, TODAY - timedelta(days=ago), ended, basis)


def asked(ago: int) -> Request:
    return Request(9, "referral", TODAY - timedelta(days=ago))


GROUND = tuple(said("groundwork", value, pk=20 + at) for at, value in enumerate(GROUNDWORK))
PROOF = said("proof", "saw results", pk=30, basis="her team doubled its sales")
TRUSTED = said("phase", "trusted", pk=31, basis="she asked me in on a hire")
READY = Folder(ANN, deposits=2, statements=(*GROUND, PROOF, TRUSTED))


def adding(*more: Statement) -> Folder:
    return replace(READY, statements=(*READY.statements, *more))


def without(kind: str) -> Folder:
    return replace(READY, statements=tuple(one for one in READY.statements if one.kind != kind))


def held_by(folder: Folder, day: Day = DAY) -> list[str]:
    found = readiness(folder, day)
    assert found.ready is not bool(found.holding) and bool(found.next_deposit) is not found.ready
    return [one.name for one in found.holding]


def test_whoever_has_everything_is_ready_and_every_factor_says_why():
    found = readiness(READY, DAY)
    assert found.ready and found.next_deposit == "" and found.holding == ()
    for factor in found.factors:
        assert factor.effect in EFFECTS and factor.why.endswith((".", "!", "?")), factor
    assert {one.name for one in found.factors if one.effect == "speaks for it"} == {
        "Deposits and asks", "Right earned", "Groundwork", "Relationship",
    }  # fmt: skip
    proof = next(one for one in found.factors if one.name == "Right earned")
    assert proof.why == "Saw results: her team doubled its sales, ten days ago." and proof.rows == (
        ("bearing", 30),
    )


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("complaint", "Complaints"),
        ("trouble", "Complaints"),
        ("unpaid", "Unpaid bills"),
        ("hold", "Your hold"),
    ],
)
def test_an_open_matter_holds_the_ask_back_until_it_ends(kind, name):
    found = readiness(adding(said(kind, "the invoice of May", pk=40)), DAY)
    assert [one.name for one in found.holding] == [name]
    assert "the invoice of May" in found.holding[0].why and found.holding[0].rows == (("bearing", 40),)
    assert held_by(adding(said(kind, "the invoice of May", pk=40, over=2))) == []


def test_work_they_were_unhappy_with_holds_it_back():
    work = Served(5, TODAY - timedelta(days=90), TODAY, satisfaction=2)
    assert held_by(replace(READY, work=(work,))) == ["Complaints"]
    later = Served(6, TODAY - timedelta(days=10), TODAY, satisfaction=5)
    assert held_by(replace(READY, work=(work, later))) == []


@pytest.mark.parametrize(("ago", "held"), [(0, True), (89, True), (90, False), (400, False)])
def test_after_an_ask_one_rests_for_the_days_that_were_set(ago, held):
    folder = replace(READY, asks=(asked(ago),))
    assert held_by(folder) == (["Last ask"] if held else [])
    if held:
        assert readiness(folder, DAY).next_deposit.startswith("Until ")
    assert held_by(folder, Day(now=NOW, rules=Rules(ask_rest_days=0))) == []


def test_thanks_that_are_owed_come_before_any_ask():
    sent = Sent(3, BOB, NOW, TODAY, "referral", Stage.RECEIVED, TODAY, owed=True)
    found = readiness(replace(READY, sent=(sent,)), DAY)
    assert [one.name for one in found.holding] == ["Thanks"]
    assert found.next_deposit == "Thank Ann Berg for Bob Stone."


def test_a_warm_up_holds_every_ask_back_and_names_its_next_step():
    step = PlannedStep(1, "useful", "Send them something useful, with no strings", TODAY)
    plan = Planned(4, "warm-up", TODAY, steps=(step,))
    found = readiness(replace(READY, plans=(plan,)), DAY)
    assert [one.name for one in found.holding] == ["Warm-up"]
    assert found.next_deposit == (
        "The next step of the warm-up, due today: send them something useful, with no strings."
    )
    assert held_by(replace(READY, plans=(replace(plan, ended=TODAY, ended_by="done"),))) == []


def test_the_first_ask_without_a_deposit_is_held_back():
    assert held_by(replace(READY, deposits=0)) == ["Deposits and asks"]


def test_one_gives_again_before_one_asks_again():
    assert held_by(replace(READY, deposits=1, asks=(asked(200),))) == ["Deposits and asks"]
    assert held_by(replace(READY, deposits=2, asks=(asked(200),))) == []


def test_the_right_to_ask_rests_on_at_least_one_dated_piece_of_evidence():
    bare = without("proof")
    assert held_by(bare) == ["Right earned"]
    liked = Served(5, TODAY - timedelta(days=90), TODAY, satisfaction=4)
    assert held_by(replace(bare, work=(liked,))) == []
    assert held_by(replace(bare, work=(replace(liked, satisfaction=3),))) == ["Right earned"]
    lead = Passed(6, True, "introduction", TODAY)
    given = replace(bare, gives=(lead,))
    assert held_by(given) == []
    assert any(one.why == "You gave them an introduction, today." for one in readiness(given, DAY).factors)
    assert held_by(replace(bare, gives=(replace(lead, out=False),))) == ["Right earned"]


def test_the_groundwork_is_a_checklist_of_three_of_which_something_must_be_done():
    assert held_by(without("groundwork")) == ["Groundwork"]
    some = replace(without("groundwork"), kits=(KitHeld("kit", 1, TODAY),))
    found = readiness(some, DAY)
    assert found.ready
    (factor,) = [one for one in found.factors if one.name == "Groundwork"]
    assert factor.holds is False and factor.effect == "no effect"
    assert factor.why == "Still missing: told that referrals matter; kinds of help explained."


def test_the_relationship_is_trusted_or_referring():
    assert held_by(without("phase")) == ["Relationship"]
    assert held_by(
        replace(without("phase"), statements=(*without("phase").statements, said("phase", "known")))
    ) == ["Relationship"]
    sent = Sent(3, BOB, NOW - timedelta(days=40), TODAY - timedelta(days=40), "referral", Stage.LOST, TODAY)
    assert held_by(replace(without("phase"), sent=(sent,))) == []


def test_attitude_is_unknown_by_default_and_that_holds_nothing_back():
    (factor,) = [one for one in readiness(READY, DAY).factors if one.name == "Attitude to referring"]
    assert factor.holds is None and factor.effect == "no effect"


def test_the_reluctant_are_asked_only_at_the_end_of_the_long_way():
    folder = adding(said("attitude", "reluctant", pk=50, basis="said so"))
    assert held_by(folder) == ["Attitude to referring"]
    steps = tuple(
        PlannedStep(at, due.key, due.what, due.due)
        for at, due in enumerate(dated(path=PATHS["long"], start=TODAY))
    )
    begun = Planned(7, "asking", TODAY, steps=steps)
    assert readiness(replace(folder, plans=(begun,)), DAY).next_deposit.startswith(
        "Give them something useful"
    )
    walked = replace(
        begun, steps=tuple(one if is_ask(key=one.key) else replace(one, settled=TODAY) for one in steps)
    )
    assert held_by(replace(folder, plans=(walked,))) == []


@pytest.mark.parametrize("style", STYLES)
def test_styles_shape_the_wording_and_never_the_answer(style):
    for folder in (READY, replace(READY, deposits=0)):
        with_style = replace(
            folder, statements=(*folder.statements, said("style", style, pk=60, basis="short mails"))
        )
        plain, styled = (
            readiness(folder, DAY),
            readiness(with_style, Day(now=NOW, rules=Rules(style="brisk"))),
        )
        assert plain.ready == styled.ready and plain.next_deposit == styled.next_deposit
        assert plain.factors[:-1] == styled.factors[:-1]
        assert styled.factors[-1].effect == "no effect" and f"somebody {style}" in styled.factors[-1].why


def test_the_next_deposit_is_as_concrete_as_what_is_known():
    empty = replace(READY, deposits=0)
    assert readiness(empty, DAY).next_deposit.startswith("Ask Ann Berg what they need these days")
    busy = replace(empty, statements=(*empty.statements, said("working on", "a new workshop", pk=70)))
    assert (
        readiness(busy, DAY).next_deposit
        == "Send Ann Berg something useful for what they work on: a new workshop."
    )
    needy = replace(busy, needs=(Wanted(8, "a printer for small runs.", TODAY),))
    assert "a printer for small runs. A name" in readiness(needy, DAY).next_deposit


def test_of_somebody_of_whom_nothing_is_known_everything_is_said_to_be_missing():
    found = readiness(Folder(ANN), DAY)
    assert not found.ready and found.path == "middle"
    assert [one.name for one in found.holding] == [
        "Deposits and asks", "Right earned", "Groundwork", "Relationship",
    ]  # fmt: skip


def test_the_path_hangs_on_the_attitude_alone_and_is_one_of_three():
    assert {one: path_for(attitude=one).key for one in ("", *ATTITUDES)} == {
        "": "middle", "eager": "direct", "willing": "middle", "unsure": "middle", "reluctant": "long",
    }  # fmt: skip
    assert readiness(adding(said("attitude", "eager", pk=51, basis="said so")), DAY).path == "direct"


def test_every_way_gives_before_it_asks_and_asks_once():
    lengths = {}
    for path in PATHS.values():
        due = dated(path=path, start=TODAY)
        assert [one.due for one in due] == sorted(one.due for one in due)
        asks = [step for step in path.steps if step.asks]
        assert len(asks) == 1 and not path.steps[0].asks and is_ask(key=asks[0].key)
        assert path_of_steps(keys={due[0].key}) is path
        lengths[path.key] = asks[0].after
    assert lengths["direct"] < lengths["middle"] < lengths["long"]
    assert path_of_steps(keys={"hello"}) is None and not is_ask(key="hello")
