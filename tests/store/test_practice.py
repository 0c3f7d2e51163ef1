"""What a report reads names nobody who lies in the trash."""

from __future__ import annotations

import people
from headwater.actions.acting import Seat
from headwater.actions.parties import trash_party
from headwater.core.practice import Part
from headwater.store.models import Evidence
from headwater.store.practice import read_practice


def test_what_was_told_of_a_source_in_the_trash_is_not_read(seat: Seat) -> None:
    sent = people.referral(seat, "Ann", "Bob", "2026-01-10")
    gone, kept = people.person(seat, "Gone"), people.person(seat, "Kept")
    for source in (gone, kept, None):
        Evidence.objects.create(referral=sent, kind="told", text="heard of you", at=people.NOW, source=source)
    trash_party(seat=seat, now=people.NOW, party=gone)
    told = read_practice(seat.workspace, [Part.TOLD]).told
    assert [each.source for each in told] == [kept.pk, None]
