"""What takes a while is worked out once, beside the pages, and what is kept of it is true for its time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from live import environment

HERE = Path(__file__).parent
SCRIPT = HERE / "finders.py"


def test_answers_are_worked_out_once_beside_the_pages_and_kept_with_their_time(
    tmp_path: Path, empty_database: str
) -> None:
    """Every scene of finders.py, where threads and the database are those of a real process."""
    more = {"DJANGO_SETTINGS_MODULE": "headwater.config.settings", "PYTHONPATH": str(HERE.parent)}
    played = subprocess.run(
        [sys.executable, SCRIPT], env=environment(tmp_path, empty_database, **more),
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert played.returncode == 0, f"{played.stdout}\n{played.stderr}"
    assert played.stdout.count("went well") == SCRIPT.read_text(encoding="utf-8").count(
        "(owner: Seat) -> None:"
    )
