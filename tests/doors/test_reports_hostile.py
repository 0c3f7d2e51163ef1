"""Reports on odd practices and odd questions: every door says something true, and nothing breaks or leaks."""

from __future__ import annotations

import csv
import io
import json
import math
import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import pytest
from django.utils.html import strip_tags

import people
from headwater.actions.acting import Seat
from headwater.cli.report_command import main as report_command
from headwater.core.reports import NAMES, report_named
from headwater.store.queries.opened import HOMES, TABLES

from . import odd_practices as odd

QUESTIONS: tuple[dict[str, str], ...] = (
    {}, {"w": "all"}, {"w": "1990"}, {"w": "0001"}, {"w": "9999"}, {"w": "999y"},
    {"w": "free", "since": "2026-05-01", "until": "2026-01-01"}, {"w": "free", "since": "2026-05-05"},
)  # fmt: skip
NONSENSE = (
    "\0",
    "<script>alert(1)</script>",
    "9" * 400,
    "’; DROP TABLE",
    "%s{0}",
    "٣",
    "0001-01-01",
    "9999-12-31",
    "-1",
)
NO_NUMBER = re.compile(r"\b(?:NaN|nan|inf|Infinity)\b|(?<!\d)-?\d+\.\d{6,}|\d[eE][+-]\d\d")


def strictly(text: str) -> Any:
    """JSON as the standard has it, with finite numbers."""

    def finite(digits: str) -> float:
        assert math.isfinite(float(digits)), digits
        return float(digits)

    def never(name: str) -> float:
        raise AssertionError(name)

    return json.loads(text, parse_constant=never, parse_float=finite)


def facts(told: Any) -> Iterator[tuple[str, list[int]]]:
    """All rows that the cells of a report stand on."""
    ids: dict[str, set[int]] = {}
    for row in told["rows"]:
        for cell in row["cells"].values():
            for each in cell.get("facts", ()):
                ids.setdefault(each["what"], set()).update(each["ids"])
    return ((what, sorted(found)) for what, found in ids.items())


def live(seat: Seat, what: str, ids: list[int]) -> int:
    """How many of these rows are there, out of the trash and in this workspace."""
    model = TABLES[what][0]
    rows = model.objects.filter(pk__in=ids, **{HOMES.get(what, "workspace"): seat.workspace})
    trash = {"told": "referral__trashed_at", "memberships": "member__trashed_at"}.get(what, "trashed_at")
    found: int = rows.filter(**{trash: None}).count()
    return found


def asked_everywhere(client: Any, seat: Seat, name: str, question: dict[str, str], gone: set[str]) -> None:
    """The report on its page, as JSON and as CSV."""
    page = client.get(f"/reports/{name}", question)
    assert page.status_code == 200
    html = page.content.decode()
    assert "<script>alert" not in html and "could not be worked out" not in html
    words = unescape(strip_tags(re.sub(r"<(script|style|svg).*?</\1>", " ", html, flags=re.DOTALL)))
    assert not NO_NUMBER.search(words), (question, NO_NUMBER.findall(words))
    told = strictly(client.get(f"/reports/{name}.json", question).content.decode())
    assert told["said"] and told["basis"].endswith("."), question
    for sentence in told["said"]:
        assert sentence.rstrip("”)").endswith((".", "?")), sentence
        assert sentence in unescape(html), sentence
    for what, ids in facts(told):
        assert live(seat, what, ids) == len(ids), (question, what)
    sheet = client.get(f"/reports/{name}.csv", question).content.decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(sheet)))
    assert len(lines) == len(told["rows"]) + 1 and len(set(map(len, lines))) == 1
    for cell in (cell for line in lines[1:] for cell in line[:2]):
        assert not cell.startswith(("=", "+", "@", "-", "\t", "\r")), cell
    for who in gone:
        assert not re.search(rf"{re.escape(who)}(?! ?\d)", html + sheet), who


@pytest.mark.parametrize("build", odd.BUILDERS, ids=lambda build: build.__name__)
def test_every_report_on_an_odd_practice_is_true_on_every_door(
    build: Callable[[odd.Ledger], None], signed_in: Any, seat: Seat
) -> None:
    odd.build(seat, build)
    turn = odd.BUILDERS.index(build)
    for place, name in enumerate(NAMES):
        asked_everywhere(signed_in, seat, name, QUESTIONS[(place + turn) % len(QUESTIONS)], set())


def test_who_was_merged_or_put_into_the_trash_is_in_no_report(signed_in: Any, seat: Seat) -> None:
    gone = odd.merged_and_gone(seat)
    for name in NAMES:
        asked_everywhere(signed_in, seat, name, QUESTIONS[1], gone)


@pytest.mark.parametrize(
    "build", [odd.backwards, odd.hostile_names, odd.ends_of_time], ids=lambda build: build.__name__
)
def test_the_command_tells_every_report_of_an_odd_practice(
    build: Callable[[odd.Ledger], None],
    seat: Seat,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    odd.build(seat, build)
    monkeypatch.setattr("headwater.cli.installation.open_installation", lambda _options: None)
    monkeypatch.setattr("headwater.cli.installation.owner_seat", lambda: seat)
    monkeypatch.setattr("headwater.cli.installation.now", lambda: people.NOW)
    for name in NAMES:
        assert report_command([name, "--json"]) == 0
        strictly(capsys.readouterr().out)
        assert report_command([name]) == 0
        assert not NO_NUMBER.search(capsys.readouterr().out)
        for wrong in (
            ["--window", "9999"],
            ["--since", "tomorrow"],
            ["--set", "x\0=1"],
            ["--rows", "\0", "9" * 500],
        ):
            code = report_command([name, *wrong])
            err = capsys.readouterr().err
            assert code in (0, 2) and (code == 0 or err.startswith("headwater report: ")), (name, wrong)


@pytest.mark.parametrize("name", NAMES)
def test_no_word_in_an_address_breaks_a_report(name: str, signed_in: Any, seat: Seat) -> None:
    odd.build(seat, odd.one_source)
    report = report_named(name)
    turn = NAMES.index(name)
    for word in (NONSENSE[(turn + step) % len(NONSENSE)] for step in range(3)):
        for place in ("w", "since", "page", *(option.name for option in report.options)):
            page = signed_in.get(
                f"/reports/{name}", {place: word, **({"w": "free"} if place == "since" else {})}
            )
            assert page.status_code == (400 if word == "\0" else 200), (place, word)
            assert b"<script>alert" not in page.content
        assert signed_in.get(f"/reports/{name}/rows", {"row": word, "column": word}).status_code in (400, 404)
        assert signed_in.get(f"/reports/{name}.json", {"w": word}).status_code in (200, 400)
    assert signed_in.get(f"/reports/{name}", {"page": "999999"}).status_code == 200


def test_two_long_questions_that_differ_at_the_end_have_two_answers(signed_in: Any, seat: Seat) -> None:
    odd.build(seat, odd.silent_year)
    long = "9" * 400
    one, other = (signed_in.get("/reports/before-after", {"milestone": long + end}) for end in ("1", "2"))
    assert one.status_code == other.status_code == 200
    from headwater.core.asking import asked_of, question_of, standing_question_of

    report = report_named("before-after")
    asked = [asked_of(report=report, words={"milestone": long + end}, today=odd.TODAY)[0] for end in "12"]
    for question in (question_of, standing_question_of):
        first, second = (question(report=report, asked=each) for each in asked)
        assert first != second and max(len(first), len(second)) <= 300
