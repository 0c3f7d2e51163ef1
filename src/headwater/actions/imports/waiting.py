"""Files that wait between their preview and their import: in the data folder, never in the database.

Each lies under a random name, bound to the workspace and the user who brought it. It goes when it is imported or put
aside, and after a day in any case.
"""

from __future__ import annotations

import json
import secrets
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from headwater.actions.acting import NotHere, Refused, Seat

KEPT_FOR: Final = timedelta(days=1)
ROOM_TO_LEAVE: Final = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that waits. `token` names it in addresses, `name` is what the user calls it."""

    token: str
    name: str
    path: Path

    def data(self) -> bytes:
        """What is in it."""
        return self.path.read_bytes()


def keep_upload(
    *, folder: Path, seat: Seat, now: datetime, name: str, parts: Iterable[bytes], most: int
) -> Waiting:
    """Keep a file of at most `most` bytes. Raises Refused when it is larger or the disk is nearly full."""
    _sweep(folder, now)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if shutil.disk_usage(folder).free < most + ROOM_TO_LEAVE:
        most = max(0, shutil.disk_usage(folder).free - ROOM_TO_LEAVE)
    token = secrets.token_urlsafe(24)
    path, size = folder / f"{token}.bin", 0
    try:
        with path.open("wb") as file:
            for part in parts:
                size += len(part)
                if size > most:
                    raise Refused(
                        f"This file is larger than {most // 1_048_576} MB. Split it and bring the parts."
                    )
                file.write(part)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    shown = name[-255:] or "file"
    told = {
        "name": shown, "workspace": seat.workspace.pk, "user": _user(seat), "kept_at": now.isoformat(),
    }  # fmt: skip
    (folder / f"{token}.json").write_text(json.dumps(told), encoding="utf-8")
    return Waiting(token, shown, path)


def find_upload(*, folder: Path, seat: Seat, now: datetime, token: str) -> Waiting:
    """The waiting file of this token, if it is this seat's own. Raises NotHere."""
    gone = NotHere("This file is no longer here: files wait for a day. Choose it again.")
    if not token or not all(sign.isalnum() or sign in "-_" for sign in token):
        raise gone
    try:
        told = json.loads((folder / f"{token}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise gone from None
    path = folder / f"{token}.bin"
    old = datetime.fromisoformat(told["kept_at"]) + KEPT_FOR < now
    if (told["workspace"], told["user"]) != (seat.workspace.pk, _user(seat)) or old or not path.exists():
        raise gone
    return Waiting(token, told["name"], path)


def forget_upload(waiting: Waiting) -> None:
    """Take a waiting file away."""
    waiting.path.unlink(missing_ok=True)
    waiting.path.with_suffix(".json").unlink(missing_ok=True)


def _user(seat: Seat) -> int | None:
    return seat.user.pk if seat.user else None


def _sweep(folder: Path, now: datetime) -> None:
    """Take away what has waited for more than a day, and what a crash left half kept."""
    if not folder.exists():
        return
    for path in folder.glob("*.json"):
        try:
            kept_at = datetime.fromisoformat(json.loads(path.read_text(encoding="utf-8"))["kept_at"])
        except (OSError, ValueError, KeyError, TypeError):
            kept_at = now - 2 * KEPT_FOR
        if kept_at + KEPT_FOR < now:
            forget_upload(Waiting(path.stem, "", path.with_suffix(".bin")))
    for path in folder.glob("*.bin"):
        if not path.with_suffix(".json").exists() and path.stat().st_mtime < (now - KEPT_FOR).timestamp():
            path.unlink(missing_ok=True)
