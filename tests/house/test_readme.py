"""What the README and the guide promise is what the program does."""

from __future__ import annotations

import re
import shlex
import textwrap
from datetime import date
from itertools import pairwise

import pytest

from headwater.cli.review_command import main as review
from headwater.core.quickadd import Deed, parse

from .sources import ROOT

BLOCK = re.compile(r"^( *)```\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
RUN = "python3 dev.py headwater review demo/"


def examples() -> list[tuple[str, str]]:
    """The commands on the demo practice's list, each with the words that the README shows after it."""
    blocks = [
        textwrap.dedent(text) for _, text in BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    ]
    return [(block, after) for block, after in pairwise(blocks) if block.startswith(RUN)]


def test_the_readme_shows_the_review_of_the_demo_list_before_and_after_its_look_alikes_are_settled() -> None:
    assert len(examples()) == 2


@pytest.mark.parametrize(("command", "shown"), examples(), ids=["as it is", "settled"])
def test_the_review_prints_the_sentence_that_the_readme_shows(
    command: str, shown: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    words = shlex.split(command.replace("\\\n", " "))
    assert review([*words[words.index("review") + 1 :], "--no-profile"]) == 0
    printed = [line.strip() for line in capsys.readouterr().out.splitlines() if line.strip()]
    assert printed[:2] == shown.split("\n")[:2]


def test_every_sentence_the_guide_offers_for_quick_add_is_understood() -> None:
    text = (ROOT / "docs" / "guide" / "referrals.md").read_text(encoding="utf-8")
    offered = [line.strip() for line in text.splitlines() if line.startswith("    ")]
    assert len(offered) >= 8
    assert [line for line in offered if parse(line, today=date(2026, 11, 20)).deed is Deed.UNKNOWN] == []


def test_every_page_of_the_guide_stands_in_its_index() -> None:
    folder = ROOT / "docs" / "guide"
    index = (folder / "README.md").read_text(encoding="utf-8")
    pages = {path.name for path in folder.glob("*.md")} - {"README.md"}
    assert {page for page in pages if f"({page})" not in index} == set()
