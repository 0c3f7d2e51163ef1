"""`headwater migrate`: bring the database to this version."""

from __future__ import annotations

from headwater.cli import installation


def main(words: list[str]) -> int:
    """Migrate and say so."""
    options = installation.parser("migrate", "Bring the database to this version.").parse_args(words)
    installation.open_installation(options)
    print("The database is up to date.")
    return 0
