"""`make spec`: which rows of the founders' SPEC are met, partly met or open, by the marks that tests carry.

A test that shows the whole sentence of a row is marked `@pytest.mark.spec("S0-5")`; one that shows a part of it
`@pytest.mark.spec_partly("S0-4")`. SPEC.md is read where it lies beside the clone.
"""

from __future__ import annotations

import ast
import re
import sys
import textwrap
from collections import Counter
from pathlib import Path

TESTS = Path(__file__).parents[1]
SPEC = TESTS.parents[1] / "shared" / "SPEC.md"
ROW = re.compile(r"^(?:\|\s*(S\d-\d+)\s*\|\s*(core|detail)\s*\|| *- (F-\d+)\b)", re.MULTILINE)


def rows() -> dict[str, str]:
    """The rows of the SPEC in its order, each with its weight; empty when the SPEC is not at hand."""
    if not SPEC.exists():
        return {}
    found = ROW.findall(SPEC.read_text(encoding="utf-8"))
    return {row or funnel: weight or "funnel" for row, weight, funnel in found}


def marks(kind: str) -> dict[str, set[str]]:
    """The row ids that tests carry under this mark, each with the files that do."""
    found: dict[str, set[str]] = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == f"pytest.mark.{kind}":
                for word in node.args:
                    found.setdefault(str(ast.literal_eval(word)), set()).add(
                        path.relative_to(TESTS).as_posix()
                    )
    return found


def report() -> str:
    """The count and the ids, in 80 columns."""
    spec, met = rows(), marks("spec")
    partly = {row: files for row, files in marks("spec_partly").items() if row not in met}
    if not spec:
        return f"SPEC.md is not at hand. Tests mark {len(met)} rows as met, {len(partly)} as partly met."
    groups = {
        "met": [row for row in spec if row in met],
        "partly met": [row for row in spec if row in partly],
        "open": [row for row in spec if row not in met and row not in partly],
    }
    lines = [f"{len(spec)} rows: " + ", ".join(f"{len(ids)} {state}" for state, ids in groups.items()) + "."]
    for state, ids in groups.items():
        weights = Counter(spec[row] for row in ids)
        told = ", ".join(f"{weights[weight]} {weight}" for weight in ("core", "detail", "funnel"))
        lines.append(f"\n{state} ({told})")
        lines.append(textwrap.fill(" ".join(ids) or "none", 78, initial_indent="  ", subsequent_indent="  "))
    if strange := (met.keys() | partly.keys()) - spec.keys():
        lines.append(f"\nmarked, but not in the SPEC: {' '.join(sorted(strange))}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(report() + "\n")
