"""Make the demo practice: `python -m demo.make` writes its seven files to `demo/data`, the same bytes every time."""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path

from demo.clients import client_list
from demo.contacts import address_book, connections
from demo.cultivating import cultivating
from demo.giving import giving
from demo.knowing import knowing
from demo.ledger import ledger
from demo.shapes import DEFAULT_UNTIL, Calendar
from demo.story import tell

SEED = 1117
HERE = Path(__file__).parent


def files(*, until: date, seed: int) -> dict[str, bytes]:
    """The demo files by name, for ten years that end on `until`."""
    practice = tell(calendar=Calendar(until), seed=seed)
    told = ledger(practice=practice, seed=seed)
    texts = {
        "clients.csv": client_list(practice=practice, seed=seed),
        "contacts.vcf": address_book(practice=practice),
        "linkedin-connections.csv": connections(practice=practice, seed=seed),
        "ledger.json": told,
        "knowing.json": knowing(json.loads(told), seed),
        "cultivating.json": cultivating(json.loads(told)),
        "giving.json": giving(),
    }
    return {name: text.encode() for name, text in texts.items()}


def main() -> None:
    """Write the files and say what was written."""
    parser = argparse.ArgumentParser(description="Make the files of the demo practice.")
    parser.add_argument(
        "--until", type=date.fromisoformat, default=DEFAULT_UNTIL, help="last day (YYYY-MM-DD)"
    )
    parser.add_argument(
        "--seed", type=int, default=SEED, help="another seed tells the ordinary years differently"
    )
    parser.add_argument("--into", type=Path, default=HERE / "data", help="folder to write to")
    arguments = parser.parse_args()
    arguments.into.mkdir(parents=True, exist_ok=True)
    for name, content in files(until=arguments.until, seed=arguments.seed).items():
        (arguments.into / name).write_bytes(content)
        print(f"{arguments.into / name}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
