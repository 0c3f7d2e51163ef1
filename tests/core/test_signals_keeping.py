"""Giving and keeping in touch: gifts within the rule, one-sided ties, quiet sources, cadences, birthdays, invoices."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.folders import ANN, BANK, NOW, a_day, days, folder, heard, plan, said, sent, thanked
from headwater.core.day import Day
from headwater.core.folder import (
    Folder,
    KitHeld,
    Meeting,
    Passed,
    Planned,
    PlannedStep,
    Present,
    Rhythm,
    Served,
    Wanted,
)
from headwater.core.professions import profession_named
from headwater.core.signals import suggested
from headwater.core.signals.birthday import next_birthday
from headwater.core.words import Kind, Party, Suggestion


def of(signal: str, one: Folder, **day: Any) -> list[Suggestion]:
    """What this signal suggests."""
    return [found for found in suggested(one, a_day(**day)) if found.signal == signal]


def present(state: str = "idea", send_by: int | None = -10, **more: Any) -> Present:
    """A gift from me, to be sent so many days ago."""
    return Present(
        5, more.pop("out", True), state, send_by=None if send_by is None else days(send_by), **more
    )


FLOW = tuple(thanked(pk, ago) for pk, ago in enumerate((300, 200, 100), 1))


@pytest.mark.parametrize(("due", "speaks"), [(15, False), (14, True), (0, True), (-30, True), (-61, False)])
def test_a_planned_gift_is_shown_two_weeks_before_it_is_to_be_sent(due: int, speaks: bool):
    made = of("gift", folder(gifts=(present(send_by=-due, idea="a book", occasion="year-end 2026"),)))
    assert bool(made) is speaks
    if speaks:
        assert made[0].subject == "gift:5" and made[0].what == "Get and send a gift to Ann Berg: a book"
        assert made[0].late is (due < 0)


def test_a_gift_that_is_sent_or_off_or_without_a_day_is_not_asked_for():
    for one in (
        present("sent", sent=days(1)),
        present("not this time"),
        present(send_by=None),
        present(out=False),
    ):
        assert not of("gift", folder(gifts=(one,)))


def test_a_flow_is_acknowledged_once_in_its_window():
    (made,) = of("gift", folder(sent=FLOW))
    assert made.subject == "party:1:flow-2026" and made.verb == "gift" and len(made.rows) == 3
    assert made.why[0] == "Ann Berg sent you three people in twelve months, the last three months ago."
    assert not of("gift", folder(sent=FLOW[1:]))
    assert not of("gift", folder(sent=FLOW, gifts=(present("sent", None, sent=days(100)),)))
    assert of("gift", folder(sent=FLOW, gifts=(present("sent", None, sent=days(366)),)))
    assert not of("gift", folder(sent=FLOW, gifts=(present("ordered", -90),)))


def test_the_plan_of_a_flow_says_when_it_is_acknowledged_again():
    steps = (PlannedStep(1, "acknowledge", "Acknowledge", days(95), days(95)),)
    for due, speaks in [(-3, False), (-2, True), (4, True)]:
        waiting = Planned(
            3, "acknowledgement", days(95), steps=(*steps, PlannedStep(2, "acknowledge", "Again", days(due)))
        )
        made = of("gift", folder(sent=FLOW, plans=(waiting,)))
        assert bool(made) is speaks and not of("plan-step", folder(sent=FLOW, plans=(waiting,)))
        assert not speaks or made[0].subject == f"party:1:flow-{days(due).isoformat()}"


def test_not_this_time_holds_for_its_period_and_no_longer():
    for period, speaks in [("2026", False), ("year-end 2026", False), ("2025", True)]:
        assert (
            bool(of("gift", folder(sent=FLOW, gifts=(present("not this time", None, period=period),))))
            is speaks
        )
    declined = present("not this time", None, period="2026")
    assert not of("gift", folder(gifts=(declined, replace(present(period="2026"), id=6))))
    assert of("gift", folder(gifts=(declined, replace(present("ordered"), id=6))))


@pytest.mark.parametrize("key", ["property", "health", "therapist"])
def test_no_gift_answers_referrals_where_the_profession_forbids_it(key: str):
    forbidden = profession_named(key)
    assert not of("gift", folder(sent=FLOW), profession=forbidden)
    if not forbidden.gift.tied:
        assert not of(
            "gift", folder(sent=FLOW, gifts=(present(occasion="year-end 2026"),)), profession=forbidden
        )
    assert of("gift", folder(gifts=(present(occasion="birthday"),)), profession=forbidden)
    step = PlannedStep(2, "acknowledge", "Acknowledge what keeps coming from them", days(1))
    words = folder(sent=FLOW, plans=(Planned(3, "acknowledgement", days(9), steps=(step,)),))
    assert [one.verb for one in of("plan-step", words, profession=forbidden)] == ["step"]


def test_a_gift_above_the_years_limit_or_in_cash_is_not_suggested():
    adviser, health = profession_named("adviser"), profession_named("health")
    for budget, speaks in [("300", True), ("300.01", False)]:
        dear = present(budget=Decimal(budget), currency="USD")
        assert bool(of("gift", folder(gifts=(dear,)), profession=adviser)) is speaks
    spent = Present(6, True, "sent", cost=Decimal(290), currency="USD", sent=days(60))
    assert not of(
        "gift", folder(gifts=(spent, present(budget=Decimal(20), currency="USD"))), profession=adviser
    )
    assert not of("gift", folder(gifts=(present(cash_like=True),)), profession=health)


def test_a_gift_is_never_sized_by_what_they_brought():
    lawyer = profession_named("lawyer")
    few, many = (folder(sent=FLOW), folder(sent=tuple(thanked(pk, 9 * pk) for pk in range(1, 30))))
    (small,), (large,) = of("gift", few, profession=lawyer), of("gift", many, profession=lawyer)
    assert small.urgency == large.urgency and "Its size may not follow what they brought." in large.why


def test_who_gave_two_more_than_i_within_two_years_is_given_something():
    theirs = (Passed(1, False, "resource", days(400)), Passed(2, False, "advice", days(100)))
    (made,) = of("give-something", folder(gives=theirs, needs=(Wanted(1, "an electrician.", days(9)),)))
    assert made.why == (
        "In two years Ann Berg gave to you twice, and you to them not at all.",
        "Nothing from you to them is on record.",
        "They look for: an electrician.",
    )
    assert not of("give-something", folder(gives=theirs[1:]))
    assert not of("give-something", folder(gives=(*theirs, Passed(3, True, "advice", days(300)))))
    assert not of("give-something", folder(gives=theirs, last_deposit=days(60)))


def test_a_source_that_got_nothing_for_a_year_is_given_something():
    assert of("give-something", folder(sent=(thanked(ago=100),)))
    assert of("give-something", folder(sent=(thanked(ago=100),), last_deposit=days(366)))
    assert not of("give-something", folder(sent=(thanked(ago=100),), last_deposit=days(365)))


def quiet(last: int = 500, **more: Any) -> Folder:
    """A source with five people sent, the last so many days ago."""
    return folder(sent=tuple(thanked(pk, last + 60 * pk) for pk in range(4, -1, -1)), **more)


def test_a_source_is_warmed_up_after_a_year_and_twice_its_own_rhythm():
    (made,) = of("gone-quiet", quiet())
    assert (
        made.subject == f"party:1:{days(500).isoformat()}"
        and made.verb == "warm"
        and made.letter == "warm-up"
    )
    assert (
        made.why[0] == "Sent you five people, the last 16 months ago."
        and made.why[-1] == "Was there a reason?"
    )
    assert not of("gone-quiet", quiet(365))
    slow = folder(sent=(thanked(1, 1500), thanked(2, 500)))
    assert not of("gone-quiet", slow) and of("gone-quiet", slow, ahead=1501)
    assert not of("gone-quiet", folder(sent=(thanked(1, 900),)))


def test_a_silence_is_left_alone_when_it_is_in_hand_or_over():
    assert not of("gone-quiet", quiet(last=500) and replace(quiet(), last=heard(90)))
    assert of("gone-quiet", replace(quiet(), last=heard(91)))
    assert not of("gone-quiet", quiet(quiet_because="they retired or moved"))
    (made,) = of("gone-quiet", quiet(quiet_because="we lost touch."))
    assert made.why[-1] == "The reason you wrote down: we lost touch."


def test_a_warm_up_shows_its_steps_until_they_send_somebody_again():
    warm = plan("warm-up", (-2, "hello"), (-20, "useful"), ago=10)
    (made,) = of("gone-quiet", quiet(plans=(warm,)))
    assert made.subject == "step:100" and made.verb == "step"
    assert "It asks for nothing. Asks wait until the warm-up is done." in made.why
    assert not of("gone-quiet", quiet(plans=(plan("warm-up", (-3, "hello"), ago=10),)))
    back = replace(quiet(plans=(warm,)), sent=(*quiet().sent, sent(99, 5)))
    assert not of("gone-quiet", back)


def partner(ago: int, **more: Any) -> Folder:
    """A partner with a cadence of 30 to 60 days."""
    return folder(roles=frozenset({"partner"}), last=heard(ago), **more)


def test_a_cadence_is_due_after_the_ideal_and_late_after_the_latest():
    for ago, speaks, late in [(29, False, False), (30, True, False), (59, True, False), (60, True, True)]:
        made = of("keep-in-touch", partner(ago))
        assert bool(made) is speaks and (not speaks or made[0].late is late)
    assert made[0].why == ("Last contact: call nine weeks ago.", "You mean to be in touch with partners every four weeks, at the latest after nine weeks.")  # fmt: skip
    assert made[0].subject == f"party:1:{days(60).isoformat()}" and made[0].due == days(30)


def test_any_real_contact_starts_a_cadence_anew_and_so_does_something_i_gave():
    assert not of("keep-in-touch", partner(400, gives=(Passed(1, True, "resource", days(3)),)))
    assert not of("keep-in-touch", partner(3))


@pytest.mark.parametrize("role", ["partner", "source", "client", "former client", "prospect"])
def test_one_engine_serves_every_role(role: str):
    assert of("keep-in-touch", folder(roles=frozenset({role}), last=heard(400)))


def test_an_own_cadence_goes_before_a_tag_and_a_role():
    one = partner(20, tags=frozenset({"vip"}))
    assert of("keep-in-touch", one, cadences={("tag", "vip"): Rhythm(7, 14)})
    assert not of("keep-in-touch", one, cadences={("tag", "vip"): Rhythm(7, 14)}, own={1: Rhythm(90, 99)})


def test_nobody_is_reminded_of_whom_they_meet_this_week_or_are_warming_up():
    meeting = Meeting(1, NOW + timedelta(days=7), days(-7), "lunch")
    assert not of("keep-in-touch", partner(90, meetings=(meeting,)))
    assert of("keep-in-touch", partner(90, meetings=(replace(meeting, on=days(-8)),)))
    assert of("keep-in-touch", partner(90, meetings=(replace(meeting, on=days(1)),)))
    assert not of("keep-in-touch", partner(90, plans=(plan("warm-up", (-9, "hello")),)))


@pytest.mark.parametrize(
    ("written", "today", "comes"),
    [("1980-05-03", date(2026, 5, 4), date(2027, 5, 3)), ("--05-04", date(2026, 5, 4), date(2026, 5, 4)),
     ("--02-29", date(2026, 2, 1), date(2026, 2, 28)), ("1980-02-29", date(2028, 2, 1), date(2028, 2, 29)),
     ("--01-02", date(2026, 12, 30), date(2027, 1, 2)), ("--02-30", date(2026, 5, 4), None),
     ("soon", date(2026, 5, 4), None), ("--12-31", date(9999, 12, 31), date(9999, 12, 31)),
     ("--01-01", date(9999, 12, 31), None)],
)  # fmt: skip
def test_birthdays_come_every_year_also_on_the_29th_of_february(
    written: str, today: date, comes: date | None
):
    assert next_birthday(written=written, today=today) == comes


def test_a_birthday_is_shown_for_a_week_and_silent_once_i_was_in_touch():
    assert not of("birthday", folder(birthday="--05-12"))
    (made,) = of("birthday", folder(birthday="1986-05-11", last=heard(8)))
    assert made.why == ("Their birthday is on 11 May, and a round one: 40.",) and made.letter == "birthday"
    assert of("birthday", folder(birthday="--05-04", last=heard(1, out=False)))
    assert not of("birthday", folder(birthday="--05-04", last=heard(1)))


def test_somebody_without_a_cadence_slips_when_silent_twice_as_long_as_usual():
    for ago, touches, speaks in [
        (119, 11, False),
        (120, 11, True),
        (120, 2, False),
        (500, 3, False),
        (1000, 3, True),
    ]:
        one = folder(since=days(ago + 600), last=heard(ago), touches=touches)
        assert bool(of("slipping", one)) is speaks, (ago, touches)
    assert not of("slipping", partner(200, touches=9)) and of(
        "slipping", folder(sent=(thanked(),), last=heard(130))
    )
    (made,) = of("slipping", folder(since=days(400), last=heard(200), touches=5))
    assert made.urgency < 1 and "Usually you hear of each other every seven weeks or so." in made.why


def test_a_connector_is_asked_for_a_talk_from_a_closeness_on_and_got_to_know_below():
    busy = (said("working on", "a new branch"),)
    (made,) = of("connector-talk", folder(BANK, reaches=4, closeness=3, statements=busy))
    assert (
        made.verb == "schedule"
        and made.letter == "talk"
        and dict(made.fields)["working_on"] == "a new branch"
    )
    assert made.why[:2] == (
        "Dreisambank eG reaches four circles that would be apart otherwise.",
        "They are working on: a new branch.",
    )
    for closeness in (2, None):
        (made,) = of("connector-talk", folder(reaches=4, closeness=closeness))
        assert made.verb == "touch" and made.what == "Get to know Ann Berg better"
    assert of("connector-talk", folder(reaches=4, closeness=3), close_enough=4)[0].verb == "touch"
    meeting = Meeting(1, NOW + timedelta(days=30), days(-30), "lunch")
    assert not of("connector-talk", folder(reaches=4, closeness=3, meetings=(meeting,)))
    assert not of("connector-talk", folder(closeness=5))


@pytest.mark.parametrize(
    ("ago", "last", "speaks"),
    [(1, 9, False), (2, 9, True), (30, 40, True), (31, 40, False), (5, 4, False), (5, 5, True)],
)
def test_an_invoice_is_followed_by_a_friendly_call(ago: int, last: int, speaks: bool):
    made = of("invoice-call", folder(statements=(said("invoice", "2026-17.", ago),), last=heard(last)))
    assert bool(made) is speaks
    if speaks:
        assert made[0].letter == "invoice-call" and made[0].why[0].startswith("Invoice 2026-17 went out")


def test_a_source_or_partner_is_given_the_newest_kit():
    source = folder(sent=FLOW[1:])
    (made,) = of("kit", source, kit=2, kit_on=days(9))
    assert made.subject == "party:1:kit-2" and made.what == "Give Ann Berg your kit"
    assert made.why[0] == "Ann Berg sent you two people and was never told whom you serve best."
    for held, speaks in [(("kit", 1), True), (("kit", 2), False), (("profile", 2), True)]:
        assert bool(of("kit", replace(source, kits=(KitHeld(*held, days(99)),)), kit=2)) is speaks
    assert not of("kit", source) and not of("kit", folder(sent=FLOW[:1]), kit=2)
    assert of("kit", folder(roles=frozenset({"partner"})), kit=2) and of(
        "kit", folder(rank=3, sent=FLOW[:1]), kit=2
    )
    assert not of("kit", folder(sent=(thanked(1, 1200), thanked(2, 1100))), kit=2)


def test_content_is_nobody_to_write_to():
    content = Party(9, "The interview", Kind.CONTENT)
    one = replace(quiet(roles=frozenset({"source"}), rank=1), party=content)
    keeps = {"gone-quiet", "keep-in-touch", "slipping", "give-something", "gift", "next-step", "phase-step"}
    assert not keeps & {found.signal for found in suggested(one, a_day())}


def test_a_day_at_another_clock_counts_in_the_users_days():
    late_evening = Day(datetime(2026, 5, 4, 23, 30, tzinfo=UTC))
    assert [
        one.signal
        for one in suggested(folder(ANN, birthday="--05-04", work=(Served(1, days(9)),)), late_evening)
    ] == ["birthday"]
