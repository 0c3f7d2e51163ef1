"""`headwater tick`: one round of everything that runs by itself, for those who have a timer of their own."""

from __future__ import annotations

from headwater.cli import installation


def main(words: list[str]) -> int:
    """Do what is due now and say what was done. Gives 1 when a job failed."""
    options = installation.parser(
        "tick", "Send what is due, read mail, make the daily digest: once."
    ).parse_args(words)
    installation.open_installation(options)
    from headwater.actions.rounds import tick

    told = tick(now=installation.now())
    for name, became in told.items():
        print(f"{name}: {became}")
    return 1 if "failed" in told.values() else 0
