"""What gets installed is pinned by its hash, wherever it comes from; nothing names an address."""

from __future__ import annotations

import re
import tomllib

import pytest

from .sources import ROOT

PINNED = sorted(path.name for path in (ROOT / "requirements").glob("*.txt"))


def blocks(name: str) -> list[str]:
    """The requirements of a file, each with its hashes in one line."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", " ")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("name", PINNED)
def test_every_package_is_pinned_and_carries_its_hashes(name: str) -> None:
    assert blocks(name)
    for line in blocks(name):
        assert re.match(r"[a-z0-9._-]+(\[[a-z,]+\])?==\S+", line), line
        assert line.count("--hash=sha256:") >= 1, line


@pytest.mark.parametrize("name", [*PINNED, "boot.in", "run.in", "dev.in", "pg.in"])
def test_no_requirement_names_an_address(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    assert not re.search(r"https?://|--index-url|--find-links|git\+|@ file", text)


def test_what_the_program_needs_is_what_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = {re.split(r"[\[=]", line)[0] for line in blocks("run.txt")}
    for wanted in project["dependencies"]:
        assert re.split(r"[\[<>=~]", wanted)[0] in pinned, wanted


def test_the_tests_stand_on_the_same_versions_as_the_program() -> None:
    versions = {line.split()[0] for line in blocks("run.txt")}
    assert versions <= {line.split()[0] for line in blocks("dev.txt")}


def test_the_licence_is_declared(request: pytest.FixtureRequest) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "Apache-2.0"
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
