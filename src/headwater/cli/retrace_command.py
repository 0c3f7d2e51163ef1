"""`headwater retrace`: trace every referral and engagement anew; the figures do not change if all was right."""

from __future__ import annotations

from headwater.cli import installation


def main(words: list[str]) -> int:
    """Retrace and say how many rows changed."""
    options = installation.parser("retrace", "Trace every referral and engagement anew.").parse_args(words)
    installation.open_installation(options)
    from headwater.actions.tracing import retrace

    changed = retrace(seat=installation.owner_seat(), now=installation.now())
    print(f"Traced anew. {changed} rows changed." if changed else "Traced anew. Everything was right.")
    return 0
