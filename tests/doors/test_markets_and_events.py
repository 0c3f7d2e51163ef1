"""Early events and markets through their pages: who hears of what, who sees whom, and by what one can tell."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

import people
from headwater.actions.acting import Seat
from headwater.actions.as_source import tell_as_source
from headwater.actions.bearings import record_bearing
from headwater.store.models import TradeView, Trigger

EVENTS, MARKETS = "/partners/triggers", "/partners/markets"


def words_of(page: Any, name: str = "") -> str:
    """The words of a page, or of one section of it, by its id."""
    text = page.content.decode()
    if name:
        found = re.search(rf'<(section|article)[^>]* id="{name}".*?</\1>', text, re.DOTALL)
        assert found, f"There is nothing called {name}."
        text = found[0]
    words = " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())
    return re.sub(r"\s+([,.;:])", r"\1", words)


@pytest.mark.spec("S2-16")
def test_an_event_is_tied_to_trades_that_hear_of_it_and_lists_the_contacts_in_them(
    signed_in: Any, seat: Seat
) -> None:
    people.person(seat, "Mo Vers", job_title="Removals, office moving company")
    people.person(seat, "Ida Rooms", job_title="Property manager")
    people.person(seat, "Ann", job_title="Dentist")
    told = {
        "name": "A company moves to other premises.", "heard_by": "mover\nproperty manager\nlift club",
        "note": "I plan the new rooms", "key": "k1",
    }  # fmt: skip
    assert signed_in.post(f"{EVENTS}/new", told).status_code == 302
    row = Trigger.objects.get()
    assert row.trades == "mover, property-manager, lift club"
    shown = words_of(signed_in.get(EVENTS), f"trigger-{row.pk}")
    assert "Mo Vers title: Removals, office moving company" in shown
    assert "Ida Rooms title: Property manager" in shown and "Ann" not in shown
    assert "Nobody yet: lift club." in shown
    assert (
        "hear when this happens: a company moves to other premises. That is when I can help: I plan" in shown
    )
    signed_in.post(f"{EVENTS}/{row.pk}", {**told, "heard_by": "mover"})
    shown = words_of(signed_in.get(EVENTS), f"trigger-{row.pk}")
    assert "Mo Vers" in shown and "Ida Rooms" not in shown


def test_a_ready_event_is_taken_once_with_trades_in_which_one_knows_somebody_first(
    signed_in: Any, seat: Seat
) -> None:
    people.person(seat, "Ida Rooms", job_title="Office cleaner")
    for _ in range(2):
        signed_in.post(f"{EVENTS}/take", {"event": "office-move", "key": "k1"})
    row = Trigger.objects.get()
    assert row.trades.split(", ")[0] == "office-cleaner"
    assert "A company moves to other premises." not in words_of(signed_in.get(EVENTS), "ready")
    assert signed_in.post(f"{EVENTS}/take", {"event": "no such thing"}).status_code == 400
    signed_in.post(f"{EVENTS}/{row.pk}/trash")
    assert "A company moves to other premises." in words_of(signed_in.get(EVENTS), "trash")
    signed_in.post(f"{EVENTS}/{row.pk}/restore")
    assert Trigger.objects.get().trashed_at is None


@pytest.mark.spec("S2-15")
def test_the_table_of_trades_and_markets_finds_contacts_who_see_my_market_whatever_their_field(
    signed_in: Any, seat: Seat
) -> None:
    people.person(seat, "Noa", job_title="Notary")
    people.person(seat, "Max", job_title="Photographer")
    rival = people.person(seat, "Rival", job_title="Notary")
    ann = people.person(seat, "Ann", job_title="Dentist")
    tell_as_source(seat=seat, now=people.NOW, party=ann, markets=["Founders"])
    record_bearing(
        seat=seat, now=people.NOW, contact=rival, kind="competes", value="contracts", on=people.NOW.date()
    )
    signed_in.post(f"{MARKETS}/mine", {"trade": "tax-adviser", "markets": ["founders", "families"]})
    page = signed_in.get(MARKETS)
    found = words_of(page, "found")
    assert "Ann noted: serves founders and start-ups" in found
    assert "Noa" not in found or "title: Notary" in found
    trade = "notary"
    sees = {"trade": trade, "market": "founders", "sees": "yes"}
    signed_in.post(f"{MARKETS}/say", {**sees, "sees": "no"})
    assert "Noa" not in words_of(signed_in.get(f"{MARKETS}?market=founders"), "found")
    signed_in.post(f"{MARKETS}/say", sees)
    signed_in.post(f"{MARKETS}/say", {"trade": "dentist", "market": "founders", "sees": "yes"})
    found = words_of(signed_in.get(f"{MARKETS}?market=founders"), "found")
    assert "Noa Notary (title: Notary) sees this market" in found.replace("notary (", "Notary (")
    assert "Dentist (title: Dentist) sees this market, you said so" in found.replace("dentist (", "Dentist (")
    assert "Rival" not in found, "who competes with me is left out"
    assert "All trades against your markets" in words_of(page)
    for market in ("families", "founders"):
        assert signed_in.get(f"{MARKETS}?market={market}").status_code == 200


def test_what_the_table_says_anyway_is_not_kept_twice(signed_in: Any, seat: Seat) -> None:
    told = {"trade": "notary", "market": "farms"}
    for sees in ("yes", "yes", "no", "no"):
        signed_in.post(f"{MARKETS}/say", {**told, "sees": sees})
    assert not TradeView.objects.filter(trashed_at=None).exists()
    for wrong in ({**told, "trade": "nobody"}, {**told, "market": "nowhere"}):
        assert signed_in.post(f"{MARKETS}/say", {**wrong, "sees": "yes"}).status_code == 400
