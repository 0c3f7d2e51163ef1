"""`headwater review` on files and calls that are wrong: a sentence that helps, the right exit code, no traceback."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from doors.reviewing import TODAY, Reviewer, client_list, reviewer

GOOD = client_list(("Ida Voss", "Anna Berg", "2025-05-01", "100"), ("Udo Keller", "", "2025-05-02", "50"))


@pytest.fixture
def review(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Reviewer:
    return reviewer(tmp_path, capsys, monkeypatch)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 xl/workbook", "Excel"),
        (b"%PDF-1.7", "PDF"),
        (bytes(range(256)) * 40, "not a text file"),
        (b"just a line of prose\nand another one\n", "no columns"),
        (b"Client,Referred by\n", "no rows"),
        (b"alpha,beta\n1,2\n3,4\n", "--client"),
    ],
)
def test_what_is_no_client_list_gets_a_sentence_that_says_what_to_do(
    review: Reviewer, content: bytes, says: str
) -> None:
    assert review.text(content, expect=3) == ""
    assert says in review.error
    assert review.error.count("\n") == 1


def test_a_missing_file_a_folder_and_a_folder_entry_are_told_apart(review: Reviewer) -> None:
    review.run(str(review.folder / "nothing.csv"), expect=3)
    assert "There is no file" in review.error
    review.run(str(review.folder), expect=3)
    assert "is a folder" in review.error


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--client", "Kunde"), "“Client”"),
        (("--year", "25"), "four digits"),
        (("--last", "soon"), "12m"),
        (("--since", "2025-05-01", "--until", "2025-01-01"), "Swap"),
        (("--since", "01.05.2025"), "2025-01-31"),
        (("--year", "2025", "--last", "12m"), "one window"),
        (("--top", "0"), "1 or more"),
        (("--currency", "Euro"), "three letters"),
        (("--same", "Anna Berg"), "A=B"),
        (("--touch", "middle"), "choose from"),
        (("--json", "--csv"), "not both"),
        (("--nonsense",), "--help"),
        (("--html", "/nowhere/at/all/review.html"), "cannot be written"),
    ],
)
def test_a_wrong_call_is_explained_and_ends_with_two(
    review: Reviewer, options: tuple[str, ...], says: str
) -> None:
    review.text(GOOD, *options, expect=2)
    assert says in review.error


def test_a_window_without_clients_ends_with_one_and_says_so(review: Reviewer) -> None:
    text = review.text(GOOD, "--year", "2001", expect=1)
    assert "Nobody hired you in 2001." in text


def test_a_file_without_a_source_column_counts_all_as_unknown_and_says_how_to_set_it(
    review: Reviewer,
) -> None:
    text = review.text("Client,Date\nIda Voss,2025-05-01\nUdo Keller,2025-05-02\n")
    assert "Nobody knows yet where your 2 clients" in text
    assert "--source" in text


def test_bad_cells_cost_themselves_alone_and_are_listed_by_row(review: Reviewer) -> None:
    rows = client_list(
        ("Ida Voss", "Anna Berg", "2025-05-01", "100"),
        ("Udo Keller", "Anna Berg", "soon", "200"),
        ("", "Anna Berg", "2025-05-03", "300"),
        ("Rosa Thiel", "Anna Berg", "2025-05-04", "a lot"),
        ("Kim Roth", "Kim Roth", "2025-05-05", "400"),
        ("Total", "", "", "1000"),
    )
    found = review.json(rows)
    assert {each["row"]: each["reason"] for each in found["skipped"]} == {
        4: "Names no client.",
        7: "This row adds up the table and was left out.",
    }
    doubts = {each["row"]: each["reason"] for each in found["doubts"]}
    assert set(doubts) == {3, 5, 6}
    assert "“soon” is not a date" in doubts[3]
    assert "“a lot” is not an amount" in doubts[5]
    assert doubts[6] == "Kim Roth stands as their own source; that entry is left out."
    assert found["totals"]["clients"] == 3
    assert found["totals"]["value"] == 500
    assert review.json(rows, "--last", "all")["totals"]["clients"] == 4


def test_one_bad_row_among_ten_thousand_costs_one_row(review: Reviewer) -> None:
    names = [
        f"Client {'abcdefghij'[n // 1000]}{'abcdefghij'[n // 100 % 10]} {'x' * (n % 97 + 1)}"
        for n in range(9999)
    ]
    rows = [(name, "Anna Berg", "2025-05-01", "1") for name in names]
    rows[9998] = ("", "Anna Berg", "2025-05-01", "1")
    found = review.json(client_list(*rows))
    assert [each["row"] for each in found["skipped"]] == [10000]
    assert found["generated_from"][0]["used"] == 9998


def test_markup_formulas_and_terminal_codes_in_names_stay_text(review: Reviewer) -> None:
    rows = client_list(
        ("<img src=x onerror=alert(1)>", '<script>alert("x")</script>', "2025-05-01", "1"),
        ("\x1b[31mRed\x1b[0m Rosa", "=HYPERLINK(1)", "2025-05-01", "1"),
        ("{{7*7}} Kim", "@SUM Anna", "2025-05-01", "1"),
        ("\u202etxt.exe Olga", "-2+3 Tom", "2025-05-01", "1"),
    )
    page = review.folder / "page.html"
    text = review.text(rows, "--html", str(page), "--color", "never")
    assert "\x1b" not in text
    assert "\u202e" not in text
    markup = page.read_text()
    assert "<script" not in markup
    assert "<img" not in markup
    assert "\u202e" not in markup
    for line in review.text(rows, "--csv").splitlines()[1:]:
        assert not any(cell.startswith(("=", "@", "-")) for cell in re.findall(r'(?:^|,)"?([^,"]*)', line))


def test_a_circle_and_a_very_long_chain_come_to_an_end(review: Reviewer) -> None:
    def name(number: int) -> str:
        return "Link Chain" + "".join("abcdefghij"[int(digit)] for digit in f"{number:04}")

    rows = [(name(n + 1), name(n), "2025-05-01", "1") for n in range(3000)]
    text = review.text(client_list(*rows))
    assert "All 3000 of your clients" in text
    assert "3,000 hops" in text
    circle = "Client,Referred by\nAnn Lee,Bo Ray\nBo Ray,Cy Dow\nCy Dow,Ann Lee\n"
    assert "3 hops" in review.text(circle)


def test_a_narrow_terminal_and_wide_letters_keep_every_line_within_eighty_columns(review: Reviewer) -> None:
    from headwater.cli.review.terminal import width_of

    rows = client_list(
        ("山田太郎" * 12, "株式会社とても長い名前の会社" * 4, "2025-05-01", "123456789.10"),
        ("A" * 190, "Bartholomew Featherstonehaugh-Cholmondeley of Marjoribanks " * 3, "2025-05-02", "1"),
    )
    for line in review.text(rows).splitlines():
        assert width_of(line) <= 80, line


def test_the_review_never_loads_django_or_a_database() -> None:
    code = (
        "import sys; from headwater.cli.main import main; "
        f"code = main(['review', '-', '--no-profile', '--today', '{TODAY}']); "
        "print([m for m in ('django', 'sqlite3', 'psycopg', 'numpy', 'asyncio', 'http') if m in sys.modules], "
        "file=sys.stderr); sys.exit(code)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], input=GOOD.encode(), capture_output=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr.decode().strip() == "[]"
    assert "trace back" in ended.stdout.decode() or "traces back" in ended.stdout.decode()


def test_standard_input_is_read_and_a_closed_pipe_is_no_error() -> None:
    words = [sys.executable, "-m", "headwater.cli.main", "review", "-", "--no-profile", "--today", TODAY]
    ended = subprocess.run([*words, "--json"], input=GOOD.encode("utf-16"), capture_output=True, check=False)
    assert ended.returncode == 0
    assert b'"headwater.review/1"' in ended.stdout
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(words, input=GOOD.encode(), stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert b"Traceback" not in ended.stderr
