"""Runs every benchmark of speed and size on one set of scratch installations and prints one table.

`python -m benchmarks [SIZE …] [--keep FOLDER] [--bare]` measures pages, the ledger and the process; the others
print their own figures after it. The full run takes about half an hour, most of it to fill the
ledgers.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from benchmarks import ledger, pages, process
from benchmarks.measure import scratch, table
from benchmarks.practice import SIZES

OTHERS = ("review", "imports", "simulation", "credit", "network", "knowing", "duties", "trades")


def main() -> int:
    """Measure everything; 1 when a target is missed."""
    parser = argparse.ArgumentParser(description="Speed and size, beside their targets.")
    parser.add_argument("sizes", nargs="*", default=list(SIZES), help=f"of {', '.join(SIZES)}")
    parser.add_argument("--keep", type=Path, help="keep the scratch installations in this folder")
    parser.add_argument("--bare", action="store_true", help="also a bare clone, over the network")
    wish = parser.parse_args()
    with scratch(wish.keep) as folder:
        told = (
            pages.figures(folder, wish.sizes) + ledger.figures(folder, wish.sizes) + process.measure(folder)
        )
        told += [process.bare(folder)] if wish.bare else []
    print(table(told), flush=True)
    codes = [
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode
        for name in OTHERS
    ]
    return 0 if all(each.within for each in told) and not any(codes) else 1


if __name__ == "__main__":
    sys.exit(main())
