"""`headwater outbox`: what waits, left or is in doubt; and one round of sending."""

from __future__ import annotations

import argparse
import json
from typing import Any

from headwater.cli import installation

OPEN = ("queued", "claimed", "handing", "uncertain", "failed")


def main(words: list[str]) -> int:
    """List the letters or send what is due. Gives 1 when a letter is in doubt or has failed."""
    made = installation.parser("outbox", "What waits, left or is in doubt; and one round of sending.")
    made.add_argument("what", choices=("list", "send"), help="list the letters, or send what is due now")
    made.add_argument("--json", action="store_true", help="print JSON")
    made.add_argument(
        "--all", action="store_true", help="list also drafts, and letters that left or were taken back"
    )
    options = made.parse_args(words)
    installation.open_installation(options)
    return _send(options) if options.what == "send" else _list(options)


def _list(options: argparse.Namespace) -> int:
    from headwater.store.models import Letter

    rows = Letter.objects.filter(trashed_at=None).select_related("mailbox").order_by("pk")
    letters = [_told(row) for row in (rows if options.all else rows.filter(state__in=OPEN))]
    if options.json:
        print(json.dumps({"schema": "headwater.outbox/1", "letters": letters}, indent=2))
    else:
        for letter in letters:
            print(f"{letter['id']:>7}  {letter['state']:<9}  {letter['to']:<40}  {letter['fault']}".rstrip())
        if not letters:
            print("Nothing waits.")
    return int(any(letter["state"] in {"uncertain", "failed"} for letter in letters))


def _told(letter: Any) -> dict[str, Any]:
    return {
        "id": letter.pk, "workspace": letter.workspace_id, "state": letter.state, "kind": letter.kind,
        "way": letter.way, "to": letter.to, "message_id": letter.message_id, "purpose": letter.purpose,
        "tries": letter.tries,
        "due_at": letter.due_at and letter.due_at.isoformat(), "sent_at": letter.sent_at and letter.sent_at.isoformat(),
        "fault": letter.fault, "held": letter.mailbox.hold if letter.mailbox else "",
    }  # fmt: skip


def _send(options: argparse.Namespace) -> int:
    from headwater.actions.outbox_round import send_due

    told = send_due(now=installation.now())
    figures = {"sent": told.sent, "waiting": told.waiting, "failed": told.failed, "uncertain": told.uncertain}
    if options.json:
        print(json.dumps({"schema": "headwater.outbox-round/1", "busy": told.busy, **figures}, indent=2))
    elif told.busy:
        print("Another process is sending. Nothing was done.")
    else:
        print(", ".join(f"{many} {name}" for name, many in figures.items()))
    return int(bool(told.failed or told.uncertain))
