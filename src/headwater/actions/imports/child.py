"""The process that reads a large file, within the time and the memory it is given. Knows no database."""

from __future__ import annotations

import pickle
import sys

from headwater.actions.imports.plain import read_plain


def main(words: list[str]) -> int:
    """Read from standard input within the limits given as words (seconds, bytes); write the answer pickled."""
    seconds, memory = (int(word) for word in words)
    _limit(seconds, memory)
    size = int.from_bytes(sys.stdin.buffer.read(8), "big")
    order = pickle.loads(sys.stdin.buffer.read(size))  # noqa: S301 (written by the process that started this one)
    plain = read_plain(sys.stdin.buffer.read(), order)
    pickle.dump(plain, sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)
    return 0


def _limit(seconds: int, memory: int) -> None:
    """Bound time and memory where the system can; the parent bounds the time in any case."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
