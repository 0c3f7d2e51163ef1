"""Every suggestion falls silent by the deed that settles it: the ledger, its folders, the signals and the deeds agree."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import people
from headwater.actions.acting import Seat
from headwater.actions.appointments import schedule
from headwater.actions.asks import hand_over, record_ask
from headwater.actions.bearings import record_bearing
from headwater.actions.gifts import GiftTold, record_gift
from headwater.actions.promises import make_promise
from headwater.actions.referrals import move_stage
from headwater.actions.settling import settle
from headwater.core.signals import suggested
from headwater.core.words import Suggestion
from headwater.store.folders import read_day, read_folders

TODAY = people.NOW.date()
SAYS: dict[str, dict[str, str]] = {
    "satisfaction": {"mark": "5"}, "repair": {"basis": "talked it over"}, "gift": {"state": "sent"},
    "give": {"what": "an article"}, "touch": {"kind": "call"}, "schedule": {"on": "2026-06-01"},
    "plan": {"what": "call them", "on": "2026-06-01"}, "phase": {"basis": "sent somebody"},
    "groundwork": {"basis": "told at lunch"}, "name-source": {"source": "Google"}, "ask": {"kind": "referral"},
}  # fmt: skip
"""What the form of each deed says, where it has to say something."""
SETTLED = frozenset(
    [
        "thanks-owed",
        "outcome-to-tell",
        "repair",
        "promise-due",
        "follow-up",
        "client-thanks",
        "satisfaction-to-ask",
        "gift",
        "give-something",
        "gone-quiet",
        "keep-in-touch",
        "invoice-call",
        "next-step",
        "prepare-client",
        "phase-step",
        "origin-unknown",
        "never-referred",
    ]
)
"""The signals that speak in this practice."""


def days(number: int) -> date:
    """So many days ago."""
    return TODAY - timedelta(days=number)


def plant(seat: Seat) -> None:
    """A practice in which nearly everything waits."""
    now: dict[str, Any] = {"seat": seat, "now": people.NOW}
    people.referral(seat, "Ann", "Bob", days(3))
    lost = people.referral(seat, "Cy", "Dora", days(40), thanked=True)
    move_stage(**now, referral=lost, stage="lost", at=people.NOW)
    late = people.referral(seat, "Eve", "Finn", days(90), thanked=True)
    people.engagement(seat, "Finn", days(60))
    record_bearing(
        **now, contact=late.source, kind="trouble", on=days(2), value="it takes too long", referral=late
    )
    make_promise(**now, contact=people.known(seat, "Gus"), text="the article", due_on=TODAY)
    people.engagement(seat, "Hal", days(200), ended_on=days(9), satisfaction=5)
    for year in ("2019-03-01", "2020-03-01"):
        people.referral(seat, "Ida", f"Client of {year}", year, thanked=True)
    record_gift(**now, told=GiftTold(contact=people.known(seat, "Jo"), idea="a book", send_by=days(-5)))
    record_bearing(**now, contact=people.known(seat, "Kay"), kind="invoice", on=days(5), value="2026-17")
    people.engagement(seat, "Lea", days(50))
    ask = record_ask(
        **now, contact=people.known(seat, "Moe"), kind="introduction", on=days(20), override="he offered it"
    )
    hand_over(**now, ask=ask, on=days(10), follow_up_on=days(-1))
    schedule(**now, contact=people.known(seat, "Nia"), at=people.NOW + timedelta(hours=5), what="lunch")


def found(seat: Seat, *, ahead: int = 0, **only: Any) -> dict[tuple[str, str], Suggestion]:
    """All suggestions of today or of so many days later, or those about these people."""
    now = people.NOW + timedelta(days=ahead)
    day, folders = read_day(seat.workspace, now=now), read_folders(seat.workspace, now=now, **only)
    return {(one.signal, one.subject): one for folder in folders.values() for one in suggested(folder, day)}


def test_every_suggestion_falls_silent_by_the_deed_that_settles_it(seat: Seat) -> None:
    plant(seat)
    met: set[str] = set()
    begun = found(seat)
    assert "meeting" in {signal for signal, _ in begun}
    for key, one in sorted(begun.items(), key=lambda each: (each[1].verb != "give", each[0])):
        if one.verb == "open" or key not in found(seat, people=[one.who.id]):
            continue
        told = {"verb": one.verb, **SAYS.get(one.verb, {})}
        assert settle(seat=seat, now=people.NOW, signal=one.signal, subject=one.subject, told=told)
        assert key not in found(seat, people=[one.who.id]), key
        met.add(one.signal)
    assert met >= SETTLED, SETTLED - met


def test_a_client_who_does_not_answer_is_asked_once_more_and_the_source_hears_of_it_all_the_same(
    seat: Seat,
) -> None:
    sent = people.referral(seat, "Eve", "Finn", days(90), thanked=True)
    work = people.engagement(seat, "Finn", days(60))
    ask, tell = (
        ("satisfaction-to-ask", f"engagement:{work.pk}"),
        ("outcome-to-tell", f"referral:{sent.pk}:won"),
    )
    assert ask in found(seat) and tell not in found(seat)
    settle(seat=seat, now=people.NOW, signal=ask[0], subject=ask[1], told={"verb": "satisfaction"})
    assert not {ask, tell} & found(seat).keys() and not {ask, tell} & found(seat, ahead=29).keys()
    assert {ask, tell} <= found(seat, ahead=30).keys()
    told = {"verb": "tell"}
    later = people.NOW + timedelta(days=30)
    assert settle(seat=seat, now=later, signal=tell[0], subject=tell[1], told=told).startswith(
        "Noted: Eve heard"
    )
    assert tell not in found(seat, ahead=30)
