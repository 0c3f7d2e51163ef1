"""`headwater analyse` with files that are broken, cut short, mistaken or absurd: one sentence, never a stack trace."""

from __future__ import annotations

import gzip
import json
import math
from pathlib import Path
from typing import Any

import pytest

from headwater.cli.analyse.kinds import KINDS
from headwater.cli.main import main

FILES = {
    "quiet": ("id,date", "a,2025-01-0{}"),
    "rates": ("id,n,wins", "a{0},{0},1"),
    "paths": ("path,total_conversions,total_conversion_value,total_null", "x > y{0},{0},5,1"),
    "chains": ("person,source,date", "p{0},s,2025-01-0{0}"),
    "network": ("from,to,weight", "a,b{0},{0}"),
    "trades": ("title,occupation,category", "Keeper of books {0},Bookkeepers,Office"),
}
GOOD = {kind: "\n".join([head, *map(row.format, range(1, 6)), ""]) for kind, (head, row) in FILES.items()}


class Door:
    """Analyses these bytes."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file, self._capsys = folder / "file.csv", capsys

    def say(self, kind: str, data: bytes | str, *options: str, file: str = "") -> tuple[int, str, str]:
        self.file.write_bytes(data.encode() if isinstance(data, str) else data)
        code = main(["analyse", kind, file or str(self.file), "--json", *options])
        printed = self._capsys.readouterr()
        return code, printed.out, printed.err

    def answer(self, kind: str, data: bytes | str, *options: str) -> Any:
        code, out, err = self.say(kind, data, *options)
        assert (code, err) == (0, "")
        return strictly(out)

    def refuse(self, kind: str, data: bytes | str, *options: str, file: str = "") -> str:
        code, out, err = self.say(kind, data, *options, file=file)
        assert (code, out) == (3, "") and err.count("\n") == 1, err
        assert err.startswith("headwater analyse: ") and err.endswith(".\n")
        return err


def strictly(text: str) -> Any:
    """JSON as the standard has it: no NaN, and no number that a reader turns into infinity."""

    def finite(digits: str) -> float:
        number = float(digits)
        assert math.isfinite(number), digits
        return number

    def never(name: str) -> float:
        raise AssertionError(name)

    return json.loads(text, parse_constant=never, parse_float=finite)


@pytest.fixture
def door(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Door:
    return Door(tmp_path, capsys)


@pytest.mark.parametrize("kind", KINDS)
def test_the_form_of_a_file_changes_no_digit(kind: str, door: Door) -> None:
    good = GOOD[kind]
    told = door.answer(kind, good)
    forms: list[bytes | str] = [
        "\ufeff" + good, good.replace("\n", "\r\n"), good.rstrip("\n"), good.replace("\n", "\n\n,,\n"),
        gzip.compress(good.encode()), gzip.compress(good[:20].encode()) + gzip.compress(good[20:].encode()),
        good.replace("a1,", '"a1",').replace("p1,", '"p1",'),
    ]  # fmt: skip
    for form in forms:
        assert door.answer(kind, form) == told


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_is_broken_is_refused_with_one_sentence(kind: str, door: Door) -> None:
    packed = gzip.compress(GOOD[kind].encode())
    assert "has no column" in door.refuse(kind, "")
    assert "has no column" in door.refuse(kind, "\n\n")
    assert "has no column" in door.refuse(kind, GOOD[kind].replace(",", "|"))
    for damaged in (
        packed[:-12],
        packed[:20],
        packed[:2],
        packed[:15] + b"xxxx" + packed[19:],
        packed + b"x",
    ):
        assert "packed and damaged" in door.refuse(kind, damaged)
    for strange in (bytes(range(256)), GOOD[kind].encode("utf-16"), GOOD[kind].encode() + b"M\xfcller,1,1"):
        assert "not in UTF-8" in door.refuse(kind, strange)
    assert "cannot be read as CSV" in door.refuse(kind, GOOD[kind] + "x" * 200_000)


@pytest.mark.parametrize("kind", KINDS)
def test_a_column_that_stands_twice_is_refused(kind: str, door: Door) -> None:
    head, rest = GOOD[kind].split("\n", 1)
    first = head.split(",")[0]
    assert f"the column “{first}” twice" in door.refuse(kind, f"{head},{first}\n{rest}")


@pytest.mark.parametrize("kind", KINDS)
def test_one_row_and_names_of_any_kind_are_analysed(kind: str, door: Door) -> None:
    head, row = FILES[kind]
    assert door.answer(kind, f"{head}\n{row.format(1)}\n")
    cells = row.format(1).split(",")
    for name in ("名字\u202e", "<script>", "=1+1", "x" * 5000, "nul\0nul"):
        assert name in json.dumps(
            door.answer(kind, "\n".join([head, ",".join([name, *cells[1:]])])), ensure_ascii=False
        ).replace("\\u0000", "\0")


@pytest.mark.parametrize(
    "number", ["1e308", "-1e308", "1e9999", "inf", "nan", "1e16", "9" * 5000, "0x10", "-3", "much"]
)
def test_a_number_that_cannot_be_is_refused_with_its_line(number: str, door: Door) -> None:
    for kind, text in {
        "rates": f"id,n,wins\na,{number},0\n",
        "paths": f"path,total_conversions\nx,{number}\n",
        "network": f"from,to,weight\na,b,{number}\n",
    }.items():
        assert "Line 2: " in door.refuse(kind, text)
    if number != "-3":
        assert "Line 2: " in door.refuse(
            "paths", f"path,total_conversions,total_conversion_value\nx,1,{number}\n"
        )


def test_the_largest_numbers_there_may_be_give_figures(door: Door) -> None:
    big, small = "1e15", "1e-320"
    assert door.answer("network", f"from,to,weight\na,b,{big}\nb,c,{small}\nc,a,{big}\nc,b,{small}\n")
    paths = f"path,total_conversions,total_conversion_value,total_null\nx > y,{big},-{big},{big}\ny,{big},{big},0\n"
    assert door.answer("paths", paths)
    assert door.answer("rates", "id,n,wins\na,1000000000,1000000000\nb,1000000000,0\nc,0,0\n")


DAYS = (
    ("0001-01-01", "0001-01-02"), ("9999-12-30", "9999-12-31"), ("0001-01-01", "9999-12-31"), ("2990-01-01",),
)  # fmt: skip


@pytest.mark.parametrize("days", DAYS)
def test_the_ends_of_the_calendar_are_days_as_any_other(days: tuple[str, ...], door: Door) -> None:
    chains = "".join(f"p{n},s,{day}\nq{n},p{n},{day}\n" for n, day in enumerate(days))
    assert door.answer("chains", f"person,source,date\n{chains}")["people"]
    events = "id,date\n" + "".join(f"a,{day}\nb,{days[0]}\n" for day in days)
    for model in ("mbg", "bg", "pareto"):
        for options in (("--horizon", "1"), ("--horizon", "36525", "--unit", "day")):
            told = door.answer("quiet", events, "--model", model, *options)
            assert all(0 <= each["p_active"] <= 1 and each["expected"] >= 0 for each in told["sources"])
    assert door.answer("quiet", events, "--until", "9999-12-31")
    if days[0] > "0001-01-01":
        assert "Give a later day" in door.refuse("quiet", events, "--until", "0001-01-01")


@pytest.mark.parametrize("horizon", ["0", "-5", "1000000000", "text", "", "1.5", "٣"])
def test_a_horizon_that_cannot_be_is_a_wrong_call(horizon: str, door: Door) -> None:
    code, out, err = door.say("quiet", GOOD["quiet"], "--horizon", horizon)
    assert (code, out) == (2, "") and "Traceback" not in err
    assert "is no number of days from 1 to 36525" in err


@pytest.mark.parametrize("file", ["/nowhere/at/all.csv", ".", "nul\0nul", "x" * 5000])
def test_a_file_that_cannot_be_opened_is_told(file: str, door: Door) -> None:
    assert len(door.refuse("rates", "", file=file)) < 300
