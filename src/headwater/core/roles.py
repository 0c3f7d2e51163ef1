"""What a contact is to me by what happened: partner, source, client or former client, prospect. One rule everywhere.

The user's own words for it stand beside these; the ledger never takes one of them away.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

YEAR: Final = 365
RUNS_ON: Final = 730
"""Work counts as running until it ends; one whose end nobody wrote down for two years after it began."""
NOT_MINE: Final = ("declined", "passed on")
"""The stages of a referral that make nobody a prospect of mine."""
Span = tuple[date, date | None]


def roles_by_facts(
    *, partner: bool, sent: bool, work: Iterable[Span], came: Iterable[str], today: date
) -> set[str]:
    """The roles (core.folder.ROLES) of a contact.

    `sent`: they sent me somebody, themselves or through what they stand behind. `work` are the days on which paid work
    for them began and ended, `came` the stages of the referrals that brought them to me.
    """
    found = {name for name, holds in (("partner", partner), ("source", sent)) if holds}
    spans = list(work)
    if spans:
        found.add("client" if any(_runs(span, today) for span in spans) else "former client")
    elif any(stage not in NOT_MINE for stage in came):
        found.add("prospect")
    return found


def _runs(span: Span, today: date) -> bool:
    """Whether this work makes them a client today."""
    started, ended = span
    return (today - started).days <= RUNS_ON if ended is None else (today - ended).days <= YEAR
