"""`headwater review`: columns set once and kept, colours, the CSV, the page, and the promises of the JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from doors.reviewing import Reviewer, client_list, reviewer

ROOT = Path(__file__).parents[2]
ODD = "Wer;Woher nun;Wann\nIda Voss;Anna Berg;01.05.2025\nUdo Keller;Anna Berg;02.05.2025\n"
SET = ("--client", "Wer", "--source", "2", "--date", "wann")
PLAIN = client_list(
    ("Ida Voss", "Anna Berg", "2025-05-01", "100"),
    ("Udo Keller", "Ida Voss", "2025-05-02", "50"),
    ("Rosa Thiel", "Google", "2025-05-03", "20"),
)


@pytest.fixture
def review(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Reviewer:
    return reviewer(tmp_path, capsys, monkeypatch)


def test_columns_can_be_set_by_name_or_number_and_are_kept_for_such_a_file(review: Reviewer) -> None:
    first = review.json(ODD, *SET)
    assert {part: each["name"] for part, each in first["columns"].items()} == {
        "client": "Wer",
        "source": "Woher nun",
        "date": "Wann",
    }
    assert "kept for files with this header" in " ".join(first["notes"])
    again = review.json(ODD)
    assert {part: each["reason"] for part, each in again["columns"].items()}["source"] == "you set it"
    assert "as you set them before" in " ".join(again["notes"])
    aside = review.json(ODD, "--no-profile")
    assert "before" not in " ".join(aside["notes"])


def test_with_no_profile_nothing_is_written(review: Reviewer) -> None:
    review.json(ODD, *SET, "--no-profile")
    assert not (review.folder.parent / "config").exists()


def test_a_broken_profile_file_is_no_obstacle(review: Reviewer) -> None:
    folder = review.folder.parent / "config"
    folder.mkdir()
    (folder / "review-profiles.json").write_text("{broken")
    review.json(ODD, *SET)
    kept = json.loads((folder / "review-profiles.json").read_text())
    assert kept["schema"] == "headwater.profiles/1"
    assert [path.name for path in folder.iterdir()] == ["review-profiles.json"]


def test_a_folder_that_cannot_be_written_is_said(review: Reviewer) -> None:
    (review.folder.parent / "config").write_text("a file where the folder should be")
    assert "could not be saved" in " ".join(review.json(ODD, *SET)["notes"])


def test_colour_is_used_only_where_it_is_wanted(review: Reviewer, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in review.text(PLAIN)
    coloured = review.text(PLAIN, "--color", "always")
    assert "\x1b[1m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == review.text(PLAIN, "--color", "never")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in review.text(PLAIN)


def test_the_csv_has_a_row_for_each_source_with_all_figures(review: Reviewer) -> None:
    printed = review.text(PLAIN, "--csv")
    rows = list(csv.DictReader(io.StringIO(printed.removeprefix("\ufeff"))))
    assert [
        (row["rank"], row["name"], row["kind"], row["root_clients"], row["root_value"]) for row in rows
    ] == [
        ("1", "Anna Berg", "person", "2", "150"),
        ("2", "Google", "channel", "1", "20"),
        ("3", "Ida Voss", "person", "0", "0"),
    ]


@pytest.mark.parametrize("measure", ["clients", "referrals", "value", "consistency", "qualified"])
def test_the_ranking_can_go_by_every_measure(review: Reviewer, measure: str) -> None:
    found = review.json(PLAIN, "--measure", measure)
    ranked = [each["trend"]["now"] for each in found["sources"] if each["rank"]]
    assert ranked == sorted(ranked, reverse=True)
    assert found["models"]["measure"] == measure


@pytest.mark.spec("S0-10")
def test_each_source_shows_its_consistency_and_the_ranking_can_go_by_it(review: Reviewer) -> None:
    rows = client_list(
        ("Ida Voss", "Anna Berg", "2024-08-01", "1"),
        ("Udo Keller", "Anna Berg", "2024-11-01", "1"),
        ("Rosa Thiel", "Anna Berg", "2025-02-01", "1"),
        ("Jan Kehl", "Anna Berg", "2025-05-01", "1"),
        *(
            (f"{first} Roth", "Tom Falk", "2024-08-02", "1")
            for first in ("Kim", "Lea", "Max", "Nils", "Olga")
        ),
    )
    found = review.json(rows, "--measure", "consistency")
    assert [(each["name"], each["consistency"]) for each in found["sources"]] == [
        ("Anna Berg", 1),
        ("Tom Falk", pytest.approx(0.25)),
    ]
    text = review.text(rows, "--measure", "consistency")
    assert re.search(r"1  Anna Berg .* 100 %", text)
    assert re.search(r"2  Tom Falk .* 25 %", text)
    assert review.json(rows)["sources"][0]["name"] == "Tom Falk"


@pytest.mark.spec("S0-30")
def test_sources_with_two_or_more_different_people_are_listed_for_the_period(review: Reviewer) -> None:
    rows = client_list(
        ("Ida Voss", "Anna Berg", "2025-02-01", "1"),
        ("Udo Keller", "Anna Berg", "2025-03-01", "1"),
        ("Rosa Thiel", "Tom Falk", "2025-04-01", "1"),
        ("Rosa Thiel", "Tom Falk", "2025-05-01", "1"),
        ("Jan Kehl", "Eva Lind", "2020-05-01", "1"),
        ("Kim Roth", "Eva Lind", "2020-06-01", "1"),
    )
    assert [each["name"] for each in review.json(rows)["several"]] == ["Anna Berg"]
    assert "Anna Berg (2): Ida Voss, Udo Keller" in review.text(rows)
    assert [each["name"] for each in review.json(rows, "--year", "2020")["several"]] == ["Eva Lind"]


@pytest.mark.spec("S0-25")
def test_an_engagement_names_its_service_and_the_ranking_can_be_cut_by_it(review: Reviewer) -> None:
    rows = client_list(
        ("Ida Voss", "Anna Berg", "2025-02-01", "Coaching"),
        ("Udo Keller", "Anna Berg", "2025-03-01", "Workshop"),
        ("Rosa Thiel", "Tom Falk", "2025-04-01", "Workshop"),
        header="Client,Referred by,Date,Service",
    )
    found = review.json(rows, "--only-service", "workshop")
    assert {each["name"]: each["credit"]["clients"] for each in found["sources"]} == {
        "Anna Berg": 1,
        "Tom Falk": 1,
    }
    assert found["totals"]["clients"] == 2
    review.text(rows, "--only-service", "Yoga", expect=2)
    assert "“Workshop”" in review.error


@pytest.mark.spec("S0-7")
def test_every_kind_of_window_can_be_ranked_beside_the_one_before(review: Reviewer) -> None:
    rows = client_list(
        ("Ida Voss", "Anna Berg", "2022-09-01", "1"),
        ("Udo Keller", "Anna Berg", "2023-09-01", "1"),
        ("Rosa Thiel", "Tom Falk", "2024-09-01", "1"),
        ("Jan Kehl", "Tom Falk", "2024-10-01", "1"),
        ("Kim Roth", "Anna Berg", "2024-11-01", "1"),
    )
    spans = {
        ("--last", "12m"): ("2024-07-01", "2025-06-30", "2023-07-01", "2024-06-30"),
        ("--last", "24m"): ("2023-07-01", "2025-06-30", "2021-07-01", "2023-06-30"),
        ("--year", "2024"): ("2024-01-01", "2024-12-31", "2023-01-01", "2023-12-31"),
        ("--since", "2024-08-01", "--until", "2024-12-31"): (
            "2024-08-01",
            "2024-12-31",
            "2024-03-01",
            "2024-07-31",
        ),
    }
    for options, (since, until, since_before, until_before) in spans.items():
        found = review.json(rows, *options)
        window, before = found["window"], found["window_before"]
        assert (window["since"], window["until"]) == (since, until)
        assert (before["since"], before["until"]) == (since_before, until_before)
    year = {each["name"]: each for each in review.json(rows, "--year", "2024")["sources"]}
    assert (year["Tom Falk"]["rank"], year["Tom Falk"]["rank_before"]) == (1, None)
    assert (year["Anna Berg"]["rank"], year["Anna Berg"]["rank_before"]) == (2, 1)
    told = review.text(rows, "--year", "2024")
    assert "+2" not in told and "new" in told and "▼" not in told, "Anna Berg sent as many as before"


class _Page(HTMLParser):
    """Reads the page and keeps what would be fetched or run."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.fetched += [f"{tag}.{name}" for name, _ in attrs if name in {"src", "href", "onclick", "onload"}]
        if tag in {"script", "link", "iframe", "img", "object"}:
            self.fetched.append(tag)
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_stands_alone_is_well_formed_and_opens_every_figure(review: Reviewer) -> None:
    path = review.folder / "review.html"
    review.text(PLAIN, "--html", str(path))
    page = _Page()
    page.feed(path.read_text("utf-8"))
    assert page.fetched == []
    assert page.open == []
    assert "trace back to two sources" in page.text
    assert "Clients at the root: Ida Voss (100); Udo Keller (50)" in page.text
    assert "url(" not in path.read_text("utf-8")


def test_the_json_is_as_its_schema_page_says(review: Reviewer) -> None:
    found = review.json(PLAIN)
    written = (ROOT / "docs" / "schema" / "review-1.md").read_text("utf-8")
    named = set(re.findall(r"^## `(\w+)`", written, re.MULTILINE))
    assert named == set(found)
    for part in ("sources", "clients"):
        section = written.split(f"## `{part}`")[1].split("\n## ")[0]
        assert set(re.findall(r"^- `(\w+)`", section, re.MULTILINE)) == set(found[part][0]), part


def test_ids_stay_the_same_from_one_reading_to_the_next(review: Reviewer) -> None:
    before = {each["name"]: each["id"] for each in review.json(PLAIN)["sources"]}
    more = PLAIN + "Zoe Alt,Aaron Bell,2025-05-09,1\n"
    after = {each["name"]: each["id"] for each in review.json(more)["sources"]}
    assert before.items() <= after.items()
    assert before["Google"] == "channel:google"


def test_the_guide_names_every_option(review: Reviewer) -> None:
    guide = (ROOT / "docs" / "guide" / "review.md").read_text("utf-8")
    shown = review.run("--help")
    for option in set(re.findall(r"--[a-z-]+", shown)) - {"--help"}:
        assert f"`{option}" in guide, option
