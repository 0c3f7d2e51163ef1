"""`headwater analyse`: forgiving where the meaning is clear, exact otherwise; each kind says what it needs."""

from __future__ import annotations

import csv
import io
import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headwater.cli.analyse.kinds import KINDS, kind_named
from headwater.cli.main import main

ROWS = {
    "quiet": [["id", "date"], ["a, b", "2025-01-01"], ["c", "2025-02-01"], ["c", "2025-03-01"]],
    "rates": [["id", "n", "wins"], ["a, b", "9", "4"], ["c", "5", "0"]],
    "paths": [["path", "total_conversions", "total_null"], ["x > a, b", "3", "1"], ["x", "1", "0"]],
    "chains": [["person", "source", "date"], ["a, b", "c", "2025-01-01"], ["d", "a, b", "2025-01-02"]],
    "trades": [["title", "occupation", "category"], ["a, b", "one", "x"], ["Notary", "two", "y"]],
    "network": [["from", "to", "weight"], ["a, b", "c", "2"], ["d", "a, b", "1"]],
}


class Door:
    """Analyses this text."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file, self._capsys = folder / "file.csv", capsys

    def say(self, kind: str, text: str, *options: str) -> tuple[int, str, str]:
        self.file.write_text(text, encoding="utf-8", newline="")
        code = main(["analyse", kind, str(self.file), "--json", *options])
        printed = self._capsys.readouterr()
        return code, printed.out, printed.err

    def answer(self, kind: str, text: str, *options: str) -> Any:
        code, out, err = self.say(kind, text, *options)
        assert (code, err) == (0, "")
        return json.loads(out)

    def refuse(self, kind: str, text: str) -> str:
        code, out, err = self.say(kind, text)
        assert (code, out) == (3, "") and err.count("\n") == 1, err
        return err


@pytest.fixture
def door(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Door:
    return Door(tmp_path, capsys)


def written(rows: list[list[str]], separator: str = ",", quoting: Any = csv.QUOTE_MINIMAL) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=separator, quoting=quoting).writerows(rows)
    return text.getvalue()


DAYS = (
    "2024-01-01", "2024-01-01 10:00", "2024-01-01T10:00", "2024-01-01T09:00:00", "2024-01-01 09:00:00.123456",
    "2024-01-01T23:59:59Z", "2024-01-01T23:59:59.5+01:00", "2024-01-01 00:00:00+0530", "2024-01-01 00:00:00-08",
)  # fmt: skip
NO_DAYS = (
    "2024-01-01rubbish", "2024-01-01T", "2024-01-01 25:00", "2024-01-01T9", "2024/01/01", "20240101", "2024-W01-1",
    "2024-1-1", "2024-02-30", "01.01.2024", "2024-01-01 10:00 o'clock", "2024-01-01T10:00:00+1", "٢٠٢٤-01-01",
)  # fmt: skip


@pytest.mark.parametrize("day", DAYS)
def test_a_day_may_be_written_with_a_time_and_is_the_day_as_written(day: str, door: Door) -> None:
    def both(text: str) -> tuple[Any, Any]:
        return (
            door.answer("quiet", f"id,date\na,{text}\na,2024-02-01\nb,2024-01-09\n", "--until", "2024-03-01"),
            door.answer("chains", f"person,source,date\nb,c,{text}\na,b,2024-01-01\n"),
        )

    assert both(day) == both("2024-01-01")


@pytest.mark.parametrize("day", NO_DAYS)
def test_what_is_no_day_is_refused_with_line_and_column(day: str, door: Door) -> None:
    says = f"Line 2: “{day}” in column “date” is not a date. Write it like 2025-01-31."
    assert says in door.refuse("quiet", f"id,date\na,{day}\n")
    assert says in door.refuse("chains", f"person,source,date\na,b,{day}\n")
    code, _, err = door.say("quiet", "id,date\na,2024-01-01\n", "--until", day)
    assert code == 2 and "is not a date" in err


@pytest.mark.parametrize("kind", KINDS)
def test_case_spaces_separators_and_quotes_of_a_file_change_no_digit(kind: str, door: Door) -> None:
    head, *rows = ROWS[kind]
    told = door.answer(kind, written(ROWS[kind]))
    assert "a, b" in json.dumps(told)
    loud = [[f" {name.upper()} " for name in head], *rows]
    for separator in (",", ";", "\t"):
        for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL):
            assert door.answer(kind, "\ufeff" + written(loud, separator, quoting)) == told
    assert door.answer(kind, written(ROWS[kind], quoting=csv.QUOTE_ALL).replace('","', '", "')) == told
    assert door.answer(kind, written([["note; of it", *head], *(["so; so", *row] for row in rows)])) == told


@pytest.mark.parametrize("kind", KINDS)
def test_names_that_become_the_same_are_refused(kind: str, door: Door) -> None:
    head, *rows = ROWS[kind]
    twice = [[*head, f" {head[0].title()}"], *([*row, row[0]] for row in rows)]
    assert f"the column “{head[0]}” twice" in door.refuse(kind, written(twice))


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_with_more_cells_than_columns_is_refused(kind: str, door: Door) -> None:
    text = written(ROWS[kind])
    torn = text.replace('"a, b"', "a, b").replace('"x > a, b"', "x > a, b")
    assert "Line 2: more cells than the" in door.refuse(kind, torn)
    assert door.answer(kind, text.replace("\r\n", ",,\r\n")) == door.answer(kind, text)


@pytest.mark.parametrize("kind", KINDS)
def test_a_quote_that_never_ends_swallows_nothing_in_silence(kind: str, door: Door) -> None:
    assert "cannot be read as CSV" in door.refuse(kind, written(ROWS[kind]) + '"z,1,1\nq,1,1\n')
    assert "cannot be read as CSV" in door.refuse(kind, f'"{",".join(ROWS[kind][0])}\n')


@pytest.mark.parametrize("kind", KINDS)
def test_a_refusal_stays_on_one_line_whatever_the_cells_hold(kind: str, door: Door) -> None:
    head, row, *_ = ROWS[kind]
    if kind != "trades":
        assert "Line" in door.refuse(
            kind, written([head, ["" if kind == "chains" else "a", "two\nlines", "x\ny"]])
        )
    assert "has no column" in door.refuse(kind, written([["of\ntwo\nlines"], row]))


@pytest.mark.parametrize("number", ["1_0", "١", "1,5"])
def test_a_number_is_written_in_plain_digits(number: str, door: Door) -> None:
    assert "is not a number" in door.refuse("rates", f"id;n;wins\na;{number};0\n")


def test_rows_of_one_id_are_added_up_in_the_order_of_first_appearance(door: Door) -> None:
    torn = door.answer("rates", "id,n,wins\nb,3.0,1\na,5,2\nb,4,2.0\na,0,0\n")
    assert [(each["id"], each["n"], each["wins"]) for each in torn["rows"]] == [("b", 7, 3), ("a", 5, 2)]
    assert torn == door.answer("rates", "id,n,wins\nb,7,3\na,5,2\n")
    assert "Line 3: “a” has more than" in door.refuse("rates", "id,n,wins\na,1e9,1\na,1,1\n")


@pytest.mark.parametrize("worth", ["50", "-50"])
def test_value_without_a_conversion_is_refused(worth: str, door: Door) -> None:
    head = "path,total_conversions,total_conversion_value,total_null\n"
    assert "Line 3: value without a conversion." in door.refuse(
        "paths", f"{head}A,1,5,0\nA > B,0,{worth},5\n"
    )
    assert door.answer("paths", f"{head}A,1,5,0\nA > B,0,0,5\n")


JOURNEYS = st.lists(
    st.tuples(
        st.lists(st.sampled_from("abcde"), max_size=6),
        st.one_of(st.integers(0, 9), st.floats(0.125, 9)),
        st.floats(-20, 99, allow_nan=False).map(lambda worth: round(worth, 2)),
        st.integers(0, 9),
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(JOURNEYS)
def test_every_model_hands_out_the_same_conversions_and_value(door: Door, journeys: list[Any]) -> None:
    rows = [(" > ".join(steps), n, worth if n else 0, null) for steps, n, worth, null in journeys]
    head = ["path", "total_conversions", "total_conversion_value", "total_null"]
    models = door.answer("paths", written([head, *([str(cell) for cell in row] for row in rows)]))["models"]
    for shares in models.values():
        for figure, column in (("conversions", 1), ("value", 2)):
            whole = math.fsum(float(row[column]) for row in rows)
            assert math.fsum(each[figure] for each in shares.values()) == pytest.approx(whole, abs=1e-6)


def test_steps_are_parted_by_the_arrow_alone(door: Door) -> None:
    told = door.answer("paths", "path,total_conversions\na > > b >,2\na->c  > d>e,1\n")["models"]["last"]
    assert list(told) == ["a", "a->c", "b", "d>e"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_help_of_each_kind_names_its_columns_and_the_form_of_its_answer(
    kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyse", kind, "--help"]) == 0
    said, named = capsys.readouterr().out, kind_named(kind)
    assert f"columns: {', '.join(named.needed)}" in said and "\nanswer: {" in said
    assert not named.may_have or f"may have: {', '.join(named.may_have)}" in said
    assert kind != "network" or "“id,id”" in said


@pytest.mark.parametrize("kind", KINDS)
def test_ids_that_look_like_numbers_are_told_as_written(kind: str, door: Door) -> None:
    head, _, row, *_ = ROWS[kind]
    told = door.answer(kind, written([head, ["007", *row[1:]], ["1e3", *row[1:]]]))
    assert '"007"' in json.dumps(told) and '"1e3"' in json.dumps(told)


@pytest.mark.parametrize("kind", KINDS)
def test_a_line_break_in_quotes_keeps_the_numbers_of_lines(kind: str, door: Door) -> None:
    head, row, *_ = ROWS[kind]
    text = written([head, ["two\nlines", *row[1:]]]) + "\r\n" + "q,1,2,3,4\r\n"
    assert "Line 5: more cells than the" in door.refuse(kind, text)


def test_what_came_after_the_last_day_is_not_seen(door: Door) -> None:
    text = "id,date\na,2024-01-01\na,2024-02-01\n"
    later = f"{text}a,2024-03-01T10:00\nb,2024-03-02\n"
    assert door.answer("quiet", later, "--until", "2024-02-05") == door.answer(
        "quiet", text, "--until", "2024-02-05 12:00"
    )
    assert door.say("quiet", later, "--until", "2023-01-01")[0] == 3
