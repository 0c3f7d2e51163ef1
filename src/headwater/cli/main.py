"""`headwater COMMAND …`: finds the command and hands it the words. Each command is loaded only when it is asked for."""

from __future__ import annotations

import importlib
import os
import sys

COMMANDS = {
    "review": "where your clients come from, straight from a file; no account, no database",
    "analyse": "the engine's own figures over a bare CSV: quiet sources, rates, paths, chains, network",
    "run": "start the web app on this machine",
    "demo": "the same with the demo practice loaded, and its review printed",
    "import": "bring a client list or a contact list into the ledger",
    "need": "write down what somebody needs, and say who could help",
    "report": "one report of the ledger: best sources, who is quiet, connectors, coverage and more",
    "outbox": "letters that wait, left or are in doubt; and one round of sending",
    "tick": "one round of what runs by itself: the outbox, reading mail, the daily digest",
    "sign-in": "print a new one-time sign-in link",
    "check": "test the database, the ledger and the sealed history",
    "dump": "print the whole ledger in one canonical form",
    "retrace": "trace every referral and engagement anew",
    "migrate": "bring the database to this version",
}
MISUSED = 2


def usage() -> str:
    """The list of commands."""
    width = max(map(len, COMMANDS))
    lines = [f"  headwater {name.ljust(width)}  {text}" for name, text in COMMANDS.items()]
    return "\n".join(
        ["Headwater: know where your clients come from.", "", *lines, "", "headwater COMMAND --help"]
    )


def main(words: list[str] | None = None) -> int:
    """Run one command. Gives its exit code: 0 done, 1 a fault was found, 2 the call cannot be understood."""
    # The fits of this program are small: more threads of the linear algebra only wait for each other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    words = sys.argv[1:] if words is None else words
    if not words or words[0] in {"-h", "--help", "help"}:
        print(usage())
        return 0
    if words[0] == "--version":
        from importlib.metadata import version

        print(f"headwater {version('headwater')}")
        return 0
    if words[0] not in COMMANDS:
        print(f"headwater: '{words[0]}' is not a command.\n\n{usage()}", file=sys.stderr)
        return MISUSED
    module = importlib.import_module(f"headwater.cli.{words[0].replace('-', '_')}_command")
    try:
        return int(module.main(words[1:]))
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
