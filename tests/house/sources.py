"""The files of the house, as the house rules read them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src" / "headwater"
LEFT_OUT = {"migrations", "__pycache__"}


@dataclass(frozen=True, slots=True)
class Function:
    """A function: where it stands and how many lines it has."""

    where: str
    lines: int


def python_files(*places: Path) -> list[Path]:
    """Every Python file under these places, migrations left out."""
    found = [path for place in places for path in ([place] if place.is_file() else place.rglob("*.py"))]
    return sorted(path for path in found if not LEFT_OUT & set(path.parts))


def ours() -> list[Path]:
    """Every Python file that is written by hand."""
    return python_files(SRC, ROOT / "dev.py", ROOT / "demo", ROOT / "tests", ROOT / "benchmarks")


@cache
def tree(path: Path) -> ast.Module:
    """The file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def named(path: Path) -> str:
    """The file as a reader finds it in the clone."""
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[Function]:
    """Every function of a file; decorators do not count."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            yield Function(f"{named(path)}:{node.lineno} {node.name}", length)


def calls(path: Path) -> Iterator[ast.Call]:
    """Every call of a file."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def templates() -> list[Path]:
    """Every template."""
    return sorted(SRC.rglob("templates/**/*.html"))


def line_count(path: Path) -> int:
    """How many lines a file has."""
    return len(path.read_text(encoding="utf-8").splitlines())
