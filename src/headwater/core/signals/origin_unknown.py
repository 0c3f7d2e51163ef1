"""Clients of whom nobody knows where they came from. The cure is to ask: "how did you hear of me?" """

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from headwater.core.words import Party, Suggestion


@dataclass(frozen=True, slots=True)
class Unsourced:
    """A client with work since `since` and no link into them before it."""

    client: Party
    since: date
    works: int


def origin_unknown(*, unsourced: Iterable[Unsourced], today: date) -> list[Suggestion]:
    """One suggestion for each client to ask; the newest client first, while both still remember."""
    made = [
        Suggestion(
            signal="origin-unknown",
            subject=f"party:{one.client.id}",
            who=one.client,
            what=f"Ask {one.client.name} how they heard of you",
            why=(
                f"A client since {one.since.day} {one.since:%B %Y}, with no source on record.",
                *(
                    (f"{one.works} pieces of work cannot be traced without the answer.",)
                    if one.works > 1
                    else ()
                ),
            ),
            draft="By the way, I never asked: how did you first hear of me?",
            urgency=-float((today - one.since).days),
        )
        for one in unsourced
    ]
    return sorted(made, key=lambda suggestion: (-suggestion.urgency, suggestion.who.name, suggestion.subject))
