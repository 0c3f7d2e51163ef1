"""The confidentiality check: whatever a source may read leaves out the client's name, matter and money.

Only the client's own stored consent lifts this, item by item, and no consent lifts it in a profession whose rules
forbid telling. The check reads a text the way an eye does (`reading`); what it finds it names, so that it can be
taken out. It is a reminder and no proof: whoever describes a client well enough needs no name.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from headwater.core.letters.matters_in import matters_in
from headwater.core.letters.money_in import money_in
from headwater.core.letters.names_in import names_in
from headwater.core.letters.reading import seen

ITEMS: Final = ("name", "matter", "money", "outcome")
"""What a client may agree to have told."""
FORBIDDEN: Final = "Your profession does not let a source hear this, not even with the client's consent."
WHY: Final = {
    "name": "This names the client, and no consent of theirs to that is written down.",
    "matter": "This speaks of what it was about, and no consent of the client's to that is written down.",
    "money": "This speaks of money, and no consent of the client's to that is written down.",
}
LONGEST: Final = 40_000
_BREAK: Final = re.compile(r"\n[ \t\r]*\n\s*")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a letter that may not stand there: name, matter or money; the words; and why not."""

    item: str
    words: str
    why: str


def check(
    text: str,
    *,
    names: Collection[str],
    matters: Collection[str] = (),
    amounts: Collection[str | Decimal] = (),
    allowed: Collection[str] = (),
    others: Collection[str] = (),
    spared: Collection[str] = (),
    tells: bool = True,
    any_amount: bool = True,
) -> tuple[Finding, ...]:
    """What of a text a source may not read, in the order name, matter, money; empty when all of it may stand.

    `names`, `matters` and `amounts` are the client's: every name they go by, what the work is about, its figures.
    `allowed` are the items (ITEMS) the client agreed to; without `tells` they count for nothing. `others` are clients
    this letter is not about: only their whole names and surnames are looked for. `spared` are words that may stand:
    the reader's own name, mine, my practice's. Without `any_amount` only the known amounts are looked for.
    """
    shown = seen(text[:LONGEST])
    granted = set(allowed) if tells else set()
    found: list[tuple[str, str]] = []
    if "name" not in granted:
        found += (("name", words) for words in names_in(shown, names, spared=spared))
    found += (("name", words) for words in names_in(shown, others, spared=spared, parts=False))
    if "matter" not in granted:
        found += (("matter", words) for words in matters_in(shown, matters, spared=spared))
    if "money" not in granted:
        found += (("money", words) for words in money_in(shown, amounts, any_amount=any_amount))
    return tuple(
        Finding(item, words, WHY[item] if tells or item not in allowed else FORBIDDEN)
        for item, words in dict.fromkeys(found)
    )


def check_aside(
    text: str, *, names: Collection[str], matters: Collection[str], amounts: Collection[str | Decimal],
    allowed: Collection[str] = (), spared: Collection[str] = (), tells: bool = True,
) -> tuple[Finding, ...]:  # fmt: skip
    """As `check`, for one client of the reader whom a letter is not about.

    A first name alone may stand: it can be anybody's. With this client's matter, or with money, in the same paragraph
    or the next one it is theirs.
    """
    parts = _BREAK.split(seen(text[:LONGEST]).strip())
    found: dict[Finding, None] = {}
    for near in map("\n\n".join, pairwise(parts)) if len(parts) > 1 else parts:
        if names_in(near, names, spared=spared) and (
            matters_in(near, matters, spared=spared) or money_in(near, amounts, any_amount=True)
        ):
            told = check(
                near,
                names=names,
                matters=matters,
                amounts=amounts,
                allowed=allowed,
                spared=spared,
                tells=tells,
            )
            found.update(dict.fromkeys(told))
    return tuple(found)


def named_in(text: str, names: Collection[str], *, spared: Collection[str] = ()) -> bool:
    """Whether a text says any part of one of these names."""
    return bool(names_in(seen(text[:LONGEST]), names, spared=spared))


def sentence(findings: Collection[Finding]) -> str:
    """What has to come out of a letter, as one sentence for its writer; "" when nothing has to."""
    if not findings:
        return ""
    said = {finding.why: None for finding in findings}
    words = ", ".join(f"“{words}”" for words in dict.fromkeys(finding.words for finding in findings))
    return f"Take out {words}. {' '.join(said)}"
