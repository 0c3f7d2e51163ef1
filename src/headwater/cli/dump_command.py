"""`headwater dump --canonical`: the whole ledger, one line of JSON for each row, in one canonical order."""

from __future__ import annotations

import sys

from headwater.cli import installation


def main(words: list[str]) -> int:
    """Print the ledger."""
    made = installation.parser("dump", "Print the whole ledger, one line of JSON for each row.")
    made.add_argument(
        "--canonical", action="store_true", required=True, help="in the one canonical order (the only form)"
    )
    options = made.parse_args(words)
    installation.open_installation(options)
    from headwater.store.queries.canonical import canonical_lines

    for line in canonical_lines():
        sys.stdout.write(line + "\n")
    return 0
