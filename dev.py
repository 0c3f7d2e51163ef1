"""Set Headwater up on a bare machine and run its everyday commands: `python3 dev.py run`, `test`, `check`, …

Needs Python 3.11 and pip, nothing else. A pinned uv is put beside the clone, the environment beside it is filled
from requirement files that carry a hash for every package, and a mark remembers that this was done.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

NEEDED = (3, 11)
HERE = Path(__file__).resolve().parent
BOOT, VENV = HERE / ".boot", HERE / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
ON_POSTGRES = ("tests/store", "tests/actions", "tests/journeys")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def call(*words: str | Path, **env: str) -> None:
    """Run one command in the clone; end with its exit code when it fails."""
    done = subprocess.run([str(word) for word in words], cwd=HERE, env={**os.environ, **env}, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def uv() -> Path:
    """The pinned uv, brought by pip on the first call."""
    tool = BOOT / "bin" / ("uv.exe" if os.name == "nt" else "uv")
    if not tool.exists():
        print("Headwater: fetching the installer …", flush=True)
        call(
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--require-hashes",
            "--no-deps",
            "--target",
            BOOT,
            "-r",
            "requirements/boot.txt",
            PIP_ROOT_USER_ACTION="ignore",
        )
    return tool


def set_up(group: str) -> None:
    """Fill the environment with the packages of `requirements/<group>.txt`, once per state of those files."""
    files = [HERE / "requirements" / f"{group}.txt", HERE / "pyproject.toml"]
    state = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
    mark = VENV / f".{group}-ready"
    if mark.exists() and mark.read_text() == state and PYTHON.exists():
        return
    tool = uv()
    if not PYTHON.exists():
        call(tool, "venv", "--quiet", "--python", sys.executable, VENV)
    print("Headwater: installing the packages …", flush=True)
    here = {"VIRTUAL_ENV": str(VENV)}
    call(tool, "pip", "install", "--quiet", "--require-hashes", "-r", files[0], **here)
    call(tool, "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "-e", ".", **here)
    mark.write_text(state)
    if group == "dev":
        # The dev set holds the run set too.
        run = b"".join((HERE / path).read_bytes() for path in ("requirements/run.txt", "pyproject.toml"))
        (VENV / ".run-ready").write_text(hashlib.sha256(run).hexdigest())


def browser() -> None:
    """Bring Chromium for the browser tests through apt where that is possible; say so loudly where it is not."""
    if any(shutil.which(name) for name in CHROMIUM):
        return
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("Headwater: installing Chromium for the browser tests …", flush=True)
        for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]):
            subprocess.run(["apt-get", *words], capture_output=True, check=False)
    if not any(shutil.which(name) for name in CHROMIUM):
        print("\n*** NO CHROMIUM ON THIS MACHINE: THE BROWSER TESTS ARE SKIPPED ***\n", flush=True)


def postgres() -> None:
    """Bring PostgreSQL as a package where the machine has none of its own."""
    if shutil.which("initdb") or any(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        return
    there = {"VIRTUAL_ENV": str(VENV)}
    call(uv(), "pip", "install", "--quiet", "--require-hashes", "-r", "requirements/pg.txt", **there)


def lint() -> None:
    """Style, types, import directions, templates, security."""
    call(BIN / "ruff", "format", "--check", ".")
    call(BIN / "ruff", "check", ".")
    call(BIN / "lint-imports")
    call(BIN / "mypy")
    call(BIN / "djlint", "src/headwater/web", "--lint", "--quiet")
    call(BIN / "bandit", "-q", "-c", "pyproject.toml", "-r", "src/headwater")


def test(*words: str) -> None:
    """The whole suite on SQLite, with the browser tests; side by side on two cores, unless words say what to run."""
    browser()
    if words:
        return call(PYTHON, "-m", "pytest", *words)
    rooms = [f"tests/{room}" for room in ("core", "formats", "store", "actions", "house")]
    doors = ["tests/doors", "tests/journeys"]
    sides = ([rooms, [*doors, "-m", "browser"]], [[*doors, "-m", "not browser"]])
    with ThreadPoolExecutor() as both:
        codes = list(both.map(one_side, sides))
    if any(codes):
        sys.exit(max(codes))
    return None


def one_side(parts: list[list[str]], **env: str) -> int:
    """Run these parts of the suite one after another and print what each said. Gives the worst exit code."""
    worst = 0
    for part in parts:
        done = subprocess.run(
            [str(PYTHON), "-m", "pytest", *part],
            cwd=HERE,
            env={**os.environ, **env},
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        print(done.stdout + done.stderr, end="", flush=True)
        worst = max(worst, done.returncode)
    return worst


def rest() -> None:
    """What `check` does besides `test`: lint, the docs, and on PostgreSQL all that touches the database."""
    lint()
    docs()
    postgres()
    doors = sorted(str(path.relative_to(HERE)) for path in HERE.glob("tests/doors/test_*.py"))
    third = len(doors) // 3  # Goes with the rooms, so that both sides take about as long.
    sides = ([[*ON_POSTGRES, *doors[:third], "-m", "not browser"]], [[*doors[third:], "-m", "not browser"]])
    with ThreadPoolExecutor() as both:
        codes = list(both.map(lambda side: one_side(side, HEADWATER_TEST_POSTGRES="1"), sides))
    if any(codes):
        sys.exit(max(codes))


def check() -> None:
    """All that has to hold before a change lands."""
    test()
    rest()


def docs(*words: str) -> None:
    """Whether the docs say what there is."""
    call(PYTHON, "-m", "pytest", "tests/house", "-k", "docs", *words)


def style() -> None:
    """Put the code into its form and mend what can be mended by machine."""
    call(BIN / "ruff", "format", ".")
    call(BIN / "ruff", "check", "--fix", ".")


def lock() -> None:
    """Write the hash-pinned requirement files anew from their .in files."""
    os.chdir(HERE / "requirements")
    compile_ = [str(uv()), "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes",
                "--no-annotate", "--no-header", "--no-emit-index-url", "--no-emit-find-links"]  # fmt: skip
    for words in (
        ["boot.in", "-o", "boot.txt"],
        ["../pyproject.toml", "run.in", "-o", "run.txt"],
        ["../pyproject.toml", "run.in", "dev.in", "-c", "run.txt", "-o", "dev.txt"],
        ["pg.in", "-c", "dev.txt", "-o", "pg.txt"],
    ):
        subprocess.run([*compile_, *words], check=True)


# Each command with the packages it needs: those that run the program, or those that also build and test it.
COMMANDS: dict[str, tuple[str, Callable[..., None]]] = {
    "run": ("run", lambda *words: call(BIN / "headwater", "run", *words)),
    "demo": ("run", lambda *words: call(BIN / "headwater", "demo", *words)),
    "headwater": ("run", lambda *words: call(BIN / "headwater", *words)),
    "test": ("dev", test),
    "lint": ("dev", lint),
    "format": ("dev", style),
    "check": ("dev", check),
    "rest": ("dev", rest),
    "spec": ("dev", lambda *words: call(PYTHON, "tests/house/spec_rows.py", *words)),
    "docs": ("dev", docs),
    "bench": ("dev", lambda *words: call(PYTHON, "-m", "benchmarks", *words)),
    "lock": ("", lock),
    "setup": ("dev", lambda: print(f"Ready: {VENV}")),
}


def main() -> None:
    """Read the command and its words from the command line."""
    if sys.version_info < NEEDED:
        sys.exit(
            f"Headwater needs Python {NEEDED[0]}.{NEEDED[1]} or newer; this is {sys.version.split()[0]}."
        )
    command, words = (sys.argv[1] if len(sys.argv) > 1 else "run"), sys.argv[2:]
    if command not in COMMANDS:
        sys.exit(f"'{command}' is not a command. Choose one of: {', '.join(COMMANDS)}.")
    group, act = COMMANDS[command]
    if group:
        set_up(group)
    # A clone keeps its data beside its code; the demo practice has a folder of its own.
    os.environ.pop("DJANGO_SETTINGS_MODULE", None)
    os.environ.setdefault("HEADWATER_DATA_DIR", str(HERE / "data" / "own"))
    os.environ.setdefault("HEADWATER_DEMO_DIR", str(HERE / "data" / "demo"))
    act(*words)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
