"""`headwater check`: tests the database, the ledger and the sealed history. Exit code 1 on any fault."""

from __future__ import annotations

import json

from headwater.cli import installation


def main(words: list[str]) -> int:
    """Run every part and say what was found."""
    made = installation.parser("check", "Test the database, the ledger and the sealed history.")
    made.add_argument("--json", action="store_true", help="print the result as JSON")
    options = made.parse_args(words)
    installation.open_installation(options)
    from headwater.actions.sealing import broken_seals
    from headwater.store.queries.soundness import faults

    found = {**faults(), "audit chain": broken_seals()}
    sound = not any(found.values())
    if options.json:
        print(json.dumps({"schema": "headwater.check/1", "sound": sound, "faults": found}, indent=2))
    else:
        for part, list_ in found.items():
            print(f"{part.ljust(14)} {'sound' if not list_ else f'{len(list_)} faults'}")
            for fault in list_:
                print(f"    {fault}")
    return 0 if sound else 1
