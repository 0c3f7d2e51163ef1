"""Calling `headwater review` as a user does, on small lists written for the test."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from headwater.cli.main import main

TODAY = "2025-06-30"


class Reviewer:
    """Writes a list, reviews it, and keeps what was printed."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys
        self.error = ""

    def write(self, text: str | bytes, name: str = "clients.csv") -> str:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    def run(self, *words: str, expect: int = 0) -> str:
        code = main(["review", *words, "--today", TODAY])
        printed = self._capsys.readouterr()
        self.error = printed.err
        assert code == expect, printed.err or printed.out
        assert "Traceback" not in printed.err
        return printed.out

    def text(self, content: str | bytes, *options: str, expect: int = 0) -> str:
        return self.run(self.write(content), *options, expect=expect)

    def json(self, content: str | bytes, *options: str, expect: int = 0) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(
            self.text(content, *options, "--json", expect=expect), parse_float=Decimal
        )
        return found


def reviewer(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Reviewer:
    """A reviewer with a configuration folder of its own."""
    monkeypatch.setenv("HEADWATER_CONFIG_DIR", str(tmp_path / "config"))
    folder = tmp_path / "files"
    folder.mkdir()
    return Reviewer(folder, capsys)


def client_list(*rows: tuple[str, ...], header: str = "Client,Referred by,Date,Amount") -> str:
    """A comma-separated list; cells with a comma are quoted."""
    lines = [",".join(f'"{cell}"' if "," in cell else cell for cell in row) for row in rows]
    return "\n".join([header, *lines]) + "\n"
