"""Words to tell a source how a referral without a client ended. They name nobody and say nothing of the matter."""

from __future__ import annotations

from headwater.core.signals import greeted
from headwater.core.words import Kind, Party
from headwater.store.models import Party as Row

ENDED = {
    "lost": "This time it did not come to working together, and that is quite all right.",
    "declined": "This time I was not the right one for the task, and I said so.",
    "served": "Our first conversation gave them what they needed, and they are on their way.",
    "passed on": "This time somebody else was the better choice, so I passed it on into good hands.",
}


def closing_note(person: Row, stage: str) -> str:
    """A draft for whom to thank, by how it ended; "" for an ending that needs none."""
    if stage not in ENDED:
        return ""
    name = greeted(Party(person.pk, person.name, Kind(person.kind)))
    return f"Dear {name},\n\nthank you again for thinking of me. {ENDED[stage]} I was glad that you thought of me.\n"
