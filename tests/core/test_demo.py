"""The demo practice tells the story it promises: every figure of its guide page is worked out again from its files."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import time
from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from headwater.core.words import Kind, Stage

ROOT = Path(__file__).parents[2]
DATA = ROOT / "demo" / "data"
UNTIL = date(2026, 11, 20)
SINCE = date(2025, 11, 21)
NOT_SAID = {"", "?", "n/a", "friend", "-", "don't know", "unknown"}
CONTACTS = {Kind.PERSON, Kind.ORGANISATION, Kind.GROUP}


@pytest.fixture(scope="module")
def ledger() -> dict[str, Any]:
    """The clean truth."""
    content: dict[str, Any] = json.loads((DATA / "ledger.json").read_text("utf-8"))
    return content


@pytest.fixture(scope="module")
def kinds(ledger: dict[str, Any]) -> dict[str, Kind]:
    """What each party is."""
    return {party["key"]: Kind(party["kind"]) for party in ledger["parties"]}


@pytest.fixture(scope="module")
def received(ledger: dict[str, Any]) -> list[dict[str, Any]]:
    """The referrals to the coach."""
    return [row for row in ledger["referrals"] if row["provider"] == "me"]


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    """The coach's own list."""
    text = (DATA / "clients.csv").read_bytes().decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


@pytest.fixture(scope="module")
def chains(ledger: dict[str, Any], received: list[dict[str, Any]]) -> dict[str, list[str]]:
    """For each client of the last twelve months who sent them, hop by hop back to the root; empty when unknown."""
    into = defaultdict(list)
    for row in received:
        into[row["prospect"]].append((row["received_at"], row["source"]))

    def back(client: str, before: str) -> list[str]:
        links = [link for link in into[client] if link[0] < before]
        return [min(links)[1], *back(min(links)[1], min(links)[0])] if links else []

    window = [row for row in ledger["engagements"] if SINCE <= date.fromisoformat(row["started_on"]) <= UNTIL]
    return {row["client"]: back(row["client"], row["started_on"]) for row in window}


def make(into: Path, *more: str) -> dict[str, bytes]:
    """The files as the script makes them now."""
    command = [sys.executable, "-m", "demo.make", "--into", str(into), *more]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return {path.name: path.read_bytes() for path in into.iterdir()}


def test_the_script_makes_the_committed_files_to_the_byte_and_in_seconds(tmp_path: Path) -> None:
    started = time.perf_counter()
    made = make(tmp_path)
    assert time.perf_counter() - started < 5
    assert made == {path.name: path.read_bytes() for path in DATA.iterdir()}
    assert sum(map(len, made.values())) < 1_500_000


def test_another_end_moves_the_whole_story(tmp_path: Path, ledger: dict[str, Any]) -> None:
    moved = json.loads(make(tmp_path, "--until", "2027-01-29")["ledger.json"])
    shift = timedelta(days=70)
    assert moved["until"] == "2027-01-29"
    assert len(moved["referrals"]) == len(ledger["referrals"])
    for before, after in zip(ledger["referrals"], moved["referrals"], strict=True):
        assert datetime.fromisoformat(before["received_at"]) + shift == datetime.fromisoformat(
            after["received_at"]
        )
        assert (before["source"], before["prospect"]) == (after["source"], after["prospect"])


def test_two_hidden_roots_are_behind_two_thirds_of_this_years_clients(chains: dict[str, list[str]]) -> None:
    roots = Counter(chain[-1] for chain in chains.values() if chain)
    assert len(chains) == 31
    assert roots.most_common(2) == [("jonas-reinholt", 12), ("zweitblick-interview", 9)]
    assert 0.60 < 21 / len(chains) < 0.70
    assert roots.most_common(3)[2][1] == 2


def test_the_direct_count_shows_somebody_else_on_top(
    chains: dict[str, list[str]], received: list[dict[str, Any]]
) -> None:
    direct = Counter(chain[0] for chain in chains.values() if chain)
    ever = Counter(row["source"] for row in received)
    assert direct.most_common(1) == [("henrik-maurer", 5)]
    assert ever.most_common(1) == [("henrik-maurer", 19)]
    assert direct["jonas-reinholt"] == 0
    assert "jonas-reinholt" in next(chain for chain in chains.values() if chain[:1] == ["henrik-maurer"])


def test_the_colleague_sent_two_people_years_ago_at_the_head_of_ten_hops(
    chains: dict[str, list[str]], received: list[dict[str, Any]]
) -> None:
    own = [row["received_at"] for row in received if row["source"] == "jonas-reinholt"]
    assert len(own) == 2 and max(own) < "2018-12"
    assert max(len(chain) for chain in chains.values()) == 10
    assert max(chains.values(), key=len)[-1] == "jonas-reinholt"


def test_the_interview_has_sent_somebody_every_year_and_a_journalist_stands_behind_it(
    ledger: dict[str, Any], received: list[dict[str, Any]]
) -> None:
    interview = next(party for party in ledger["parties"] if party["key"] == "zweitblick-interview")
    years = {row["received_at"][:4] for row in received if row["source"] == interview["key"]}
    assert interview["published_on"].startswith("2018")
    assert years == {str(year) for year in range(2018, 2027)}
    assert interview["behind"] == [{"person": "noemi-castellan", "role": "interviewer", "share": "1"}]


def test_the_best_friend_of_the_practice_has_been_silent_for_three_years(
    ledger: dict[str, Any], received: list[dict[str, Any]]
) -> None:
    sent = [row for row in received if row["source"] == "verena-achterberg"]
    early = [row for row in sent if "2018" <= row["received_at"] < "2022"]
    assert len(early) == 12
    assert sum(row["stages"][-1]["stage"] == Stage.WON for row in early) >= 10
    assert sent[-1]["received_at"] < "2023-11" and sent[-1]["stages"][-1]["stage"] == Stage.WON
    touches = [row for row in ledger["touches"] if row["contact"] == "verena-achterberg"]
    assert max(row["at"] for row in touches) < "2024"
    assert not any("worked out" in row["note"] for row in touches)


def test_three_sources_of_three_or_more_people_went_quiet(
    received: list[dict[str, Any]], kinds: dict[str, Kind]
) -> None:
    last: dict[str, list[str]] = defaultdict(list)
    for row in received:
        if kinds[row["source"]] in CONTACTS:
            last[row["source"]].append(row["received_at"])
    quiet = {source for source, times in last.items() if len(times) >= 3 and max(times) < "2025-05-20"}
    assert quiet == {"verena-achterberg", "rainer-kolb", "milena-vukic"}


def test_the_connector_is_in_most_circles_and_never_sent_anybody(ledger: dict[str, Any]) -> None:
    circles = Counter(member["person"] for group in ledger["groups"] for member in group["members"])
    met: dict[str, set[str]] = defaultdict(set)
    for group in ledger["groups"]:
        for meeting in group["meetings"]:
            for person in meeting["attended"]:
                met[person].update(meeting["attended"])
    assert circles.most_common(1) == [("elif-soenmez", 4)]
    assert max(met, key=lambda person: len(met[person])) == "elif-soenmez"
    assert not any(row["source"] == "elif-soenmez" for row in ledger["referrals"])


def test_the_bank_gives_and_takes(ledger: dict[str, Any]) -> None:
    gave = [row for row in ledger["referrals"] if row["source"] == "dreisambank-eg"]
    took = [row for row in ledger["referrals"] if row["provider"] == "dreisambank-eg"]
    assert len(gave) == 11
    assert 6 <= len(took) <= 9
    assert all(row["source"] == "me" for row in took)


def test_today_has_something_true_to_say(
    ledger: dict[str, Any],
    received: list[dict[str, Any]],
    kinds: dict[str, Kind],
    chains: dict[str, list[str]],
) -> None:
    evening = datetime(2026, 11, 20, 18, tzinfo=UTC)
    owed = [row for row in received if kinds[row["source"]] in CONTACTS and "thanked_at" not in row]
    waits = [evening - datetime.fromisoformat(row["received_at"]) for row in owed]
    assert len(owed) == 5
    assert sum(wait > timedelta(days=7) for wait in waits) == 2
    assert sum(wait < timedelta(hours=48) for wait in waits) == 3
    assert sum(not chain for chain in chains.values()) == 3


def test_the_ledger_keeps_the_invariants_of_the_design(
    ledger: dict[str, Any], kinds: dict[str, Kind]
) -> None:
    keys = {"me", *kinds}
    assert len(kinds) == len(ledger["parties"])
    for row in ledger["referrals"]:
        trio = {row["source"], row["prospect"], row["provider"]}
        times = [stage["at"] for stage in row["stages"]]
        assert len(trio) == 3 and trio <= keys
        assert times == sorted(times) and times[0] == row["received_at"]
        assert all(Stage(stage["stage"]) for stage in row["stages"])
        assert row.get("group", "me") in keys
    for row in ledger["engagements"]:
        assert row["client"] in kinds and Decimal(row["value"]) > 0
        assert row["started_on"] <= row.get("ended_on", "9999")


def test_nothing_happens_before_its_cause_or_after_the_end(
    ledger: dict[str, Any], received: list[dict[str, Any]]
) -> None:
    known: dict[str, str] = {}
    for row in received:
        known.setdefault(row["prospect"], row["received_at"])
    for row in ledger["engagements"]:
        assert known.get(row["client"], "") < row["started_on"]
    times = [stage["at"] for row in ledger["referrals"] for stage in row["stages"]]
    times += [row["thanked_at"] for row in ledger["referrals"] if "thanked_at" in row]
    times += [row["at"] for row in ledger["touches"]]
    times += [meeting["at"] for group in ledger["groups"] for meeting in group["meetings"]]
    times += [row.get("ended_on", row["started_on"]) for row in ledger["engagements"]]
    times += [party["met_on"] for party in ledger["parties"] if "met_on" in party]
    assert max(times) < "2026-11-20T18"


def test_the_client_list_is_as_messy_as_promised(rows: list[dict[str, str]]) -> None:
    written = {row["Referred by"] for row in rows}
    unsaid = sum(row["Referred by"].lower() in NOT_SAID for row in rows)
    assert 250 <= len(rows) <= 290
    assert 0.08 <= unsaid / len(rows) <= 0.12
    assert {"Bjorn Hagglund", "Hägglund, Björn", "Henrik Maurer (Solvanta)", "Maurer Henrik"} <= written
    assert {
        "Henrik Mauerer",
        "Ines Carvahlo",
        "Dr. Miriam Rosenthal",
        "Verena Achterberg / Rainer Kolb",
    } <= written
    assert {
        "Google",
        "LinkedIn",
        "my ebook",
        "?",
        "n/a",
        "friend",
        "Dreisambank",
        "Dreisambank eG",
    } <= written
    assert {"Solvanta GmbH", "Solvanta"} <= {row["Client"] for row in rows}
    assert [row["Amount"] for row in rows if row["Amount"].startswith("-")] == ["-240,00"]
    assert sum("CHF" in row["Amount"] for row in rows) == 1
    assert sum(not row["First contact"].replace(".", "").isdigit() for row in rows) == 1
    assert sum(row["First contact"].startswith("31.02.") for row in rows) == 1
    assert any("\n" in row["Remarks"] for row in rows)


def test_the_client_list_and_the_ledger_hold_the_same_work(
    rows: list[dict[str, str]], ledger: dict[str, Any]
) -> None:
    def euros(text: str) -> Decimal:
        return Decimal(text.removesuffix(" €").replace(".", "").replace(",", "."))

    listed = sum(euros(row["Amount"]) for row in rows if row["Amount"] and "CHF" not in row["Amount"])
    booked = sum(Decimal(row["value"]) for row in ledger["engagements"] if row["currency"] == "EUR")
    assert listed == booked
    this_year = {row["Client"] for row in rows if row["First invoice"].endswith("2026")}
    assert len(this_year) == 31


def test_the_address_book_holds_everybody_and_leads_nowhere() -> None:
    book = (DATA / "contacts.vcf").read_bytes()
    lines = book.split(b"\r\n")
    mails = [line.rsplit(b"@", 1)[1] for line in lines if line.startswith(b"EMAIL")]
    assert 340 <= lines.count(b"BEGIN:VCARD") == lines.count(b"END:VCARD") <= 370
    assert max(map(len, lines)) <= 75
    assert set(mails) <= {b"example.com", b"example.org", b"example.net"}


def test_the_connections_have_the_shape_linkedin_gives_them() -> None:
    text = (DATA / "linkedin-connections.csv").read_text("utf-8")
    notes, _, table = text.partition("\n\n")
    found = list(csv.DictReader(io.StringIO(table)))
    days = [datetime.strptime(row["Connected On"], "%d %b %Y").replace(tzinfo=UTC) for row in found]
    assert notes.startswith("Notes:")
    assert 200 <= len(found) <= 320
    assert days == sorted(days, reverse=True)
    assert days[0].date() <= UNTIL


def test_the_guide_page_states_the_figures_of_the_files(
    rows: list[dict[str, str]], ledger: dict[str, Any]
) -> None:
    page = (ROOT / "docs" / "guide" / "demo-practice.md").read_text("utf-8")
    booked = sum(Decimal(row["value"]) for row in ledger["engagements"] if row["started_on"] >= str(SINCE))
    assert "21 of the 31 clients" in page
    assert f"{len(rows)} rows" in page
    assert f"{len(ledger['parties'])} parties" in page
    assert f"{len(ledger['referrals'])} referrals" in page
    assert f"{booked:,.2f} EUR" in page
