"""Why a source fell silent: kept with its day, the newest counts, the earlier ones stay."""

from __future__ import annotations

from datetime import date

import pytest

import people
from headwater.actions.acting import NotHere, Refused
from headwater.actions.silences import REASONS, record_silence, restore_silence, trash_silence
from headwater.core.practice import Part
from headwater.store.models import Change, Silence, Workspace
from headwater.store.practice import read_practice

NOW, DAY = people.NOW, date(2026, 5, 4)


def kept(seat):
    workspace = Workspace.objects.get(pk=seat.workspace.pk)
    return [(each.on, each.reason, each.note) for each in read_practice(workspace, [Part.SILENCES]).silences]


def test_a_reason_is_kept_with_its_day_and_earlier_ones_stay(seat):
    ann = people.person(seat, "Ann")
    for day, reason in (("2025-01-02", "we lost touch"), ("2026-03-01", "was not thanked or told")):
        record_silence(seat=seat, now=NOW, source=ann, on=date.fromisoformat(day), reason=reason, note=" Hm ")
    assert kept(seat) == [
        (date(2025, 1, 2), "we lost touch", "Hm"),
        (date(2026, 3, 1), "was not thanked or told", "Hm"),
    ]
    assert Change.objects.filter(table="silence").count() == 2


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_can_be_told_of_a_contact_and_of_content(seat, reason):
    for source in (people.person(seat, "Ann"), people.content(seat, "The interview")):
        record_silence(seat=seat, now=NOW, source=source, on=DAY, reason=reason, note="x")
    assert Silence.objects.count() == 2


def test_the_trash_takes_a_reason_and_gives_it_back(seat):
    ann = people.person(seat, "Ann")
    made = record_silence(seat=seat, now=NOW, source=ann, on=DAY, reason="we lost touch")
    trash_silence(seat=seat, now=NOW, silence=made)
    assert kept(seat) == []
    restore_silence(seat=seat, now=NOW, silence=made)
    assert len(kept(seat)) == 1


@pytest.mark.parametrize(
    ("place", "wrong"),
    [("reason", "bored"), ("reason", ""), ("note", "\0"), ("on", date(2026, 5, 5))],
)
def test_what_cannot_be_is_refused_at_its_place(seat, place, wrong):
    ann = people.person(seat, "Ann")
    told = {"on": DAY, "reason": "we lost touch", "note": "", place: wrong}
    with pytest.raises(Refused) as refused:
        record_silence(seat=seat, now=NOW, source=ann, **told)
    assert refused.value.place == place and not Silence.objects.exists()


def test_other_asks_for_a_word(seat):
    with pytest.raises(Refused, match="few words"):
        record_silence(seat=seat, now=NOW, source=people.person(seat, "Ann"), on=DAY, reason="other")


def test_i_and_others_sources_have_no_reason_here(seat, stranger):
    with pytest.raises(Refused, match="This is you"):
        record_silence(seat=seat, now=NOW, source=seat.workspace.me, on=DAY, reason="we lost touch")
    with pytest.raises(NotHere):
        record_silence(
            seat=seat, now=NOW, source=people.person(stranger, "Ann"), on=DAY, reason="we lost touch"
        )


def test_a_key_makes_it_happen_once(seat):
    ann = people.person(seat, "Ann")
    for _ in range(2):
        record_silence(seat=seat, now=NOW, source=ann, on=DAY, reason="we lost touch", key="k1")
    assert Silence.objects.count() == 1
