"""`headwater demo`: the demo practice loaded, its best-sources review in the terminal, and the web app running."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from headwater.cli import installation, run_command


def main(words: list[str]) -> int:
    """Load the demo practice unless it is there, print its review, serve."""
    options = run_command.read(words, "demo", "Start the web app with the demo practice.")
    if not options.data_dir:
        options.data_dir = os.environ.get("HEADWATER_DEMO_DIR") or str(
            Path(tempfile.gettempdir()) / "headwater-demo"
        )
    installation.open_installation(options)
    _load()
    _review()
    return run_command.serve(options)


def _load() -> None:
    from headwater.actions.demo import open_demo
    from headwater.store.models import Workspace

    if not Workspace.objects.exists():
        open_demo(now=installation.now(), user=installation.owner())


# The spellings in the demo practice's client list that are one and the same, as its owner would settle them.
SETTLED = (
    "Hannah Zöllner=Hannah Zoellner",
    "Henrik Maurer=Henrik Mauerer",
    "Henrik Maurer=Maurer Henrik",
    "Verena Achterberg=Achterberg Verena",
    "Zweitblick interview=Interview Zweitblick",
    "Inês Carvalho=Ines Carvahlo",
    "coach listing=Coach listing Oberrhein",
)


def _review() -> None:
    """The review of the demo practice's own client list, with its look-alikes settled."""
    from headwater.actions.demo import demo_folder
    from headwater.cli import review_command

    same = [word for pair in SETTLED for word in ("--same", pair)]
    print("headwater review clients.csv --currency EUR" + f" --same '{SETTLED[0]}' …", flush=True)
    review_command.main(
        [str(demo_folder() / "clients.csv"), "--no-profile", "--currency", "EUR", "--top", "8", *same]
    )
