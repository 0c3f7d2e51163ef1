"""Reading an uploaded file within limits: a small one here, a large one in a process of its own.

A file is somebody else's work: the process that reads a large one may take so much time and memory and no more, and
takes nothing down with it. Small files are read in place: their size alone bounds what they can ask for. The figures
behind the limits stand in `docs/decisions/0010-import-limits.md`.
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

MEGABYTE: Final = 1024 * 1024
WAITED: Final = 3  # a busy machine gives a process a third of its time
Kind = Literal["", "clients", "contacts"]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a file may ask for.

    Files of up to `small` bytes are read in place. A larger one is read by a process of its own, with `seconds` of the
    processor's time and `memory` bytes; one of more than `usual` bytes gets both in proportion to its size, never more
    than `most_seconds` and `most_memory`.
    """

    small: int = 2 * MEGABYTE
    usual: int = 10 * MEGABYTE
    seconds: int = 10
    memory: int = 512 * MEGABYTE
    most_seconds: int = 100
    most_memory: int = 2560 * MEGABYTE

    def of(self, size: int) -> tuple[int, int]:
        """The seconds and the bytes of memory for a file of `size` bytes."""
        times = max(1.0, size / self.usual)
        seconds = min(int(self.seconds * times), max(self.most_seconds, self.seconds))
        return seconds, min(int(self.memory * times), max(self.most_memory, self.memory))


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
    seconds, memory = limits.of(len(data))
    words = [sys.executable, "-m", "headwater.actions.imports.child", str(seconds), str(memory)]
    told = pickle.dumps(order)
    handed = len(told).to_bytes(8, "big") + told + data
    try:
        done = subprocess.run(  # noqa: S603
            words, input=handed, capture_output=True, timeout=seconds * WAITED, check=False
        )
    except subprocess.TimeoutExpired:
        done = None
    if done is None or done.returncode:
        raise Refused(
            f"This file of {len(data) / MEGABYTE:,.0f} MB asks for more than {seconds} seconds or "
            f"{memory // MEGABYTE:,} MB of memory to read. Split it into smaller files, each with the header "
            "row, and import them one after the other."
        )
    plain = pickle.loads(done.stdout)  # noqa: S301 (written by our own process a moment ago)
    if not isinstance(plain, Plain):
        raise Refused("This file could not be read. Export it again and try once more.")
    return plain
