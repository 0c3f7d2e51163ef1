"""Which state of the program this is: an answer that another state stored may be told in a form of its own."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

import headwater

THINKING = ("core", "formats", "store")


@cache
def program_stamp() -> str:
    """Eight characters that change when the thinking does: a digest over names, sizes and times of its files."""
    home = Path(headwater.__file__).parent
    files = sorted(path for room in THINKING for path in (home / room).rglob("*.py"))
    states = ((path.relative_to(home).as_posix(), path.stat()) for path in files)
    text = "\n".join(f"{name} {state.st_size} {state.st_mtime_ns}" for name, state in states)
    return sha256(text.encode()).hexdigest()[:8]
