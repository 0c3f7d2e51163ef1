"""The docs say what there is: every setting, command, option, model of credit and kind of file has its place."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from headwater.cli.main import COMMANDS
from headwater.core.credit.chain import ALL as CHAIN_MODELS
from headwater.core.credit.touch import ALL as TOUCH_MODELS
from headwater.core.reports import NAMES as REPORTS
from headwater.web.reports.shelves import SHELVES

from .sources import ROOT, SRC, calls, python_files, tree

SETTING = re.compile(r"HEADWATER_[A-Z_]+|DATABASE_URL")
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\[[^\]]*\]\(([^)#]+)[^)]*\)")


def headings(page: str) -> list[str]:
    """The headings of a page of docs, without their marks."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return [line.lstrip("#").strip().strip("`") for line in text.splitlines() if line.startswith("#")]


def settings_read() -> set[str]:
    """Every environment variable that the program or its tests read."""
    texts = (
        node.value
        for path in python_files(SRC, ROOT / "tests" / "conftest.py")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return {text for text in texts if SETTING.fullmatch(text)}


def test_docs_have_a_heading_for_every_setting_and_no_other() -> None:
    assert {line for line in headings("settings.md") if SETTING.fullmatch(line)} == settings_read() | {
        "HEADWATER_TEST_POSTGRES"
    }


def test_docs_have_a_heading_for_every_command_and_no_other() -> None:
    told = {
        line.removeprefix("headwater ") for line in headings("commands.md") if line.startswith("headwater ")
    }
    assert told == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_docs_tell_of_a_command_that_exists(command: str) -> None:
    stem = command.replace("-", "_")
    assert (SRC / "cli" / f"{stem}_command.py").exists()


def test_docs_name_every_option_of_a_command() -> None:
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    options = {
        word.value
        for path in python_files(SRC / "cli")
        for call in calls(path)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "add_argument"
        for word in call.args
        if isinstance(word, ast.Constant) and str(word.value).startswith("--")
    }
    assert {option for option in options if f"`{option}" not in text} == set()


def test_docs_name_every_touch_and_chain_model() -> None:
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert {name for name in (*TOUCH_MODELS, *CHAIN_MODELS) if f"`{name}`" not in text} == set()


def test_docs_tell_of_every_report_and_each_stands_on_a_shelf() -> None:
    text = (ROOT / "docs" / "guide" / "reports.md").read_text(encoding="utf-8")
    assert {name for name in REPORTS if f"`{name}`" not in text} == set()
    assert {name for _, listed in SHELVES for name in listed} == set(REPORTS)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_docs_link_only_to_what_there_is(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = [link for link in LINK.findall(text) if not re.match(r"https?:|mailto:", link)]
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_docs_name_only_files_that_there_are(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"`((?:src|tests|docs|demo|benchmarks)/[\w./-]+\.\w+)`", text)
    assert [name for name in named if not (ROOT / name).exists()] == []
