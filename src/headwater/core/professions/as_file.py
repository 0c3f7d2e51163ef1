"""A profession as a file to hand on: everything that can be changed of it, readable by people, and read back."""

from __future__ import annotations

import json
from typing import Any, Final

from headwater.core.professions import NAMES, Profession, profession_named
from headwater.core.professions.changes import CHANGEABLE, ChangeError, as_told, difference

VERSION: Final = 1
LARGEST: Final = 200_000


def written(profession: Profession) -> str:
    """The file's text (JSON): which profession, its values, and where its rules were read, for the reader."""
    readings = [
        {"text": one.text, "where": one.where, "read on": one.read_on.isoformat()}
        for one in profession.readings
    ]
    told = {"headwater profession": VERSION, "profession": profession.key, **as_told(profession)}
    return json.dumps({**told, "readings": readings}, indent=2, ensure_ascii=False) + "\n"


def read(text: str) -> tuple[str, dict[str, Any]]:
    """Which profession a file is about, and what it says otherwise than the shipped one. Raises ChangeError."""
    if len(text) > LARGEST:
        raise ChangeError(
            f"This file is longer than {LARGEST:,} characters, so it is no profession.", place="file"
        )
    try:
        told = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise ChangeError(
            "This is no profession that was exported here: it cannot be read.", place="file"
        ) from None
    if not isinstance(told, dict) or told.get("headwater profession") != VERSION:
        raise ChangeError("This is no profession that was exported here.", place="file")
    key = told.get("profession")
    if key not in NAMES:
        raise ChangeError(f"The file is about “{str(key)[:40]}”, which is not known here.", place="file")
    values = {name: told[name] for name in CHANGEABLE if name in told}
    try:
        return str(key), difference(profession_named(str(key)), values)
    except ChangeError as error:
        raise ChangeError(f"At “{error.place}” the file says: {error}", place="file") from error


def _no_number(text: str) -> None:
    raise ValueError(text)
