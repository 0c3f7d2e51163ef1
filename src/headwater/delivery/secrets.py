"""Passwords of mailboxes, kept encrypted with a key that lies in a file outside the database.

Whoever gets hold of the database alone reads no password. When the key file is missing or another one, the passwords
cannot be opened; nothing is overwritten then, so putting the right file back is enough.
"""

from __future__ import annotations

import os
from pathlib import Path


class Locked(Exception):
    """A secret that cannot be opened with the key that is there. The text is a sentence for the person."""


def seal(text: str, *, key_file: Path) -> str:
    """The text encrypted. "" stays "". The key is made on first use, in a file that only its owner may read.

    Raises Locked when the file holds no key.
    """
    if not text:
        return ""
    from cryptography.fernet import Fernet

    try:
        return Fernet(_key(key_file, make=True)).encrypt(text.encode()).decode()
    except ValueError:
        raise Locked(
            f"The key in {key_file.name} is damaged. Put the right file back into the data folder, or move it away and "
            "enter all passwords again."
        ) from None


def opened(sealed: str, *, key_file: Path) -> str:
    """The text again. Raises Locked when the key is missing or is not the one it was sealed with."""
    if not sealed:
        return ""
    from cryptography.fernet import Fernet, InvalidToken

    try:
        return Fernet(_key(key_file, make=False)).decrypt(sealed.encode()).decode()
    except (InvalidToken, ValueError):
        raise Locked(
            f"The key in {key_file.name} is not the one this password was locked with. Put the right file back into "
            "the data folder, or enter the password again."
        ) from None


def _key(path: Path, *, make: bool) -> bytes:
    try:
        return path.read_bytes().strip()
    except FileNotFoundError:
        if not make:
            raise Locked(
                f"The file {path.name} with the key to this password is missing. Put it back into the data folder, or "
                "enter the password again."
            ) from None
    except OSError:
        raise Locked(f"The file {path.name} with the key cannot be read. Check who may read it.") from None
    from cryptography.fernet import Fernet

    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = Fernet.generate_key()
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes().strip()
    with os.fdopen(handle, "wb") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())
    return key
