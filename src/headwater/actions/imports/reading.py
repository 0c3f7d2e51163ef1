"""Reading an uploaded file within limits: a small one here, a large one in a process of its own.

A file is somebody else's work: the process that reads a large one may take so much time and memory and no more, and
takes nothing down with it. Small files are read in place, because starting a process takes longer than reading them.
"""

from __future__ import annotations

import hashlib
import pickle
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from headwater.actions.acting import Refused
from headwater.actions.imports.plain import Order, Plain, read_plain

SMALL: Final = 2 * 1024 * 1024
SECONDS: Final = 30
MEMORY: Final = 1024 * 1024 * 1024
Kind = Literal["", "clients", "contacts"]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a file may ask for: bytes read in place, seconds and bytes of memory for the process of its own."""

    small: int = SMALL
    seconds: int = SECONDS
    memory: int = MEMORY


DEFAULT_LIMITS: Final = Limits()


def read_file(
    data: bytes,
    *,
    kind: Kind = "",
    name: str = "",
    columns: Mapping[str, str] | None = None,
    currency: str = "",
    limits: Limits = DEFAULT_LIMITS,
) -> Plain:
    """Read a file as a client list or a contact list; `kind` "" finds out which it is.

    A file that is neither comes back with the sentence why in `problem`. Raises Refused when it asks for too much.
    """
    order = Order(kind=kind, name=name, columns=dict(columns or {}), currency=currency)
    return read_plain(data, order) if len(data) <= limits.small else _in_a_child(data, order, limits)


def digest_of(data: bytes) -> str:
    """The fingerprint by which a file is known again."""
    return hashlib.sha256(data).hexdigest()


def _in_a_child(data: bytes, order: Order, limits: Limits) -> Plain:
    words = [
        sys.executable, "-m", "headwater.actions.imports.child", str(limits.seconds), str(limits.memory),
    ]  # fmt: skip
    told = pickle.dumps(order)
    handed = len(told).to_bytes(8, "big") + told + data
    try:
        done = subprocess.run(  # noqa: S603
            words, input=handed, capture_output=True, timeout=limits.seconds * 2, check=False
        )
    except subprocess.TimeoutExpired:
        done = None
    if done is None or done.returncode:
        size = len(data) / 1_048_576
        raise Refused(
            f"This file of {size:,.0f} MB asks for more than {limits.seconds} seconds or "
            f"{limits.memory // 1_048_576:,} MB of memory to read. Split it into smaller files, each with the header "
            "row, and import them one after the other."
        )
    plain = pickle.loads(done.stdout)  # noqa: S301 (written by our own process a moment ago)
    if not isinstance(plain, Plain):
        raise Refused("This file could not be read. Export it again and try once more.")
    return plain
