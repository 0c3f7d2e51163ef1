"""`headwater analyse rates`: the public funnel through the command line, and files that are wrong."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest

from core.funnel_counts import origins, pages, reference
from headwater.cli.analyse_command import main
from headwater.core.know.rates import Counts


def as_csv(counts: list[Counts]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("id", "n", "wins"))
    writer.writerows((each.id, each.n, each.wins) for each in counts)
    return text.getvalue().encode()


def analysed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, *more: str
) -> dict[str, Any]:
    path = tmp_path / "counts.csv"
    path.write_bytes(content)
    assert main(["rates", str(path), "--json", *more]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_the_origins_come_out_as_in_the_reference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known = reference()
    found = analysed(tmp_path, capsys, as_csv(origins()), "--prior", "fit")
    assert found["prior"]["a"] == pytest.approx(known["beta_binomial"]["a"], rel=0.005)
    assert found["prior"]["b"] == pytest.approx(known["beta_binomial"]["b"], rel=0.005)
    assert [row["id"] for row in found["rows"]] == list(known["by_origin"])
    for row in found["rows"]:
        want = known["by_origin"][row["id"]]
        assert [row["mean"], row["low"], row["high"]] == pytest.approx(
            [want["eb_rate"], *want["eb_90"]], abs=1e-6
        )


def test_packed_pages_come_out_as_in_the_reference(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = reference()["pages"]
    found = analysed(tmp_path, capsys, gzip.compress(as_csv(pages())))
    assert found["prior"]["how"] == "fitted"
    assert found["prior"]["log_likelihood"] == pytest.approx(
        known["beta_binomial"]["LL_up_to_constant"], abs=0.01
    )
    means = {row["id"]: row["mean"] for row in found["rows"][:10]}
    assert means == pytest.approx(known["eb_first_ten"], abs=1e-6)


def test_a_weak_prior_is_worth_ten_cases_at_the_rate_of_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = b"id,n,wins\nAnn,10,4\nBob,30,4\nCleo,0,0\n"
    found = analysed(tmp_path, capsys, content, "--prior", "weak")
    assert (found["prior"]["a"], found["prior"]["b"]) == pytest.approx((2, 8))
    assert [row["mean"] for row in found["rows"]] == pytest.approx([0.3, 0.15, 0.2])
    assert found["prior"]["how"] == "weak"


def test_a_file_with_a_header_only_has_no_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert analysed(tmp_path, capsys, b"id,n,wins\n", "--prior", "fit")["rows"] == []


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("Ann,3,4", "Line 3: 4 wins of 3 cases"),
        ("Ann,-3,0", "Line 3: “-3” in column “n” is not a count"),
        ("Ann,3,1.5", "Line 3: “1.5” in column “wins” is not a count"),
        ("Ann,1e300,1", "Line 3: “1e300” in column “n” is too large to be true"),
        ("Ann,nan,1", "Line 3"),
        ("Ann,,1", "Line 3"),
        ("Ann,3", "Line 3"),
        (",3,1", "Line 3: the column “id” is empty"),
    ],
)
def test_a_cell_that_is_no_count_is_refused_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], row: str, says: str
) -> None:
    path = tmp_path / "counts.csv"
    path.write_text(f"id,n,wins\nBob,3,1\n{row}\n", encoding="utf-8")
    assert main(["rates", str(path), "--json"]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert says in err and err.count("\n") == 1
