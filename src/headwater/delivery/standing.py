"""What stands outside the database: the mark of this installation, and the last letter that left it.

A ledger that was copied or brought back from a backup does not know which letters left since. So the data folder keeps
a mark, a file that no copy shares (it is told apart by its place on the disk), and the Message-ID of the last letter
that was handed over. Where the database knows less than these two, sending waits for a person.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path


def mark_of(folder: Path) -> str:
    """The mark of this installation: the same as long as the data folder is neither copied nor restored."""
    path = folder / "installation"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        pass
    else:
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_hex(16))
            file.flush()
            os.fsync(file.fileno())
    words = f"{path.read_text().strip()}|{path.stat().st_ino}"
    return hashlib.sha256(words.encode()).hexdigest()[:40]


def last_handed(folder: Path) -> str:
    """The Message-ID of the last letter handed over; "" when there was none."""
    try:
        return (folder / "last-letter").read_text().strip()
    except FileNotFoundError:
        return ""


def note_handed(folder: Path, message_id: str) -> None:
    """Keep which letter is handed over, safely on the disk before it goes on."""
    path, fresh = folder / "last-letter", folder / "last-letter.new"
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(message_id)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
