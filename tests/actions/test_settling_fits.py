"""A suggestion is settled only by a verb that fits what it is about: no number is taken for that of something else."""

from __future__ import annotations

from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.appointments import schedule
from headwater.actions.bearings import record_bearing
from headwater.actions.gifts import GiftTold, record_gift
from headwater.actions.plans import start_plan
from headwater.actions.promises import make_promise
from headwater.actions.referrals import trash_referrals
from headwater.actions.settling import FITS, USUAL, VERBS, settle
from headwater.actions.subjects import HOMES
from headwater.store.models import Appointment, Gift, Promise, Referral, SignalDeed, Touch
from people import NOW

SAID: dict[str, str] = {
    "basis": "talked it over", "what": "an article", "source": "Google", "state": "sent", "kind": "call",
}  # fmt: skip


def do(seat: Seat, signal: str, subject: str, **told: str) -> str:
    return settle(seat=seat, now=NOW, signal=signal, subject=subject, told=told)


def rows(seat: Seat) -> dict[str, Any]:
    """One row of every kind, each with a number that rows of other kinds have too."""
    ann = people.person(seat, "Ann Berg")
    sent = people.referral(seat, ann, "Bob Stone", "2026-05-01")
    work = people.engagement(seat, "Bob Stone", "2026-04-01")
    now: dict[str, Any] = {"seat": seat, "now": NOW}
    plan = start_plan(**now, contact=ann, kind="warm-up")
    return {
        "referral": sent,
        "party": ann,
        "engagement": work,
        "promise": make_promise(**now, contact=ann, text="the article", due_on=NOW.date()),
        "step": plan.steps.first(),
        "plan": plan,
        "gift": record_gift(**now, told=GiftTold(contact=ann, idea="a book")),
        "bearing": record_bearing(**now, contact=ann, kind="trouble", on=NOW.date(), value="slow"),
        "appointment": schedule(**now, contact=ann, at=NOW + people.timedelta(hours=5)),
    }


def test_every_verb_fits_something_and_every_subject_is_one_that_there_is():
    assert {verb for verbs in FITS.values() for verb in verbs} == set(VERBS)
    assert set(FITS) <= set(HOMES)


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_a_verb_takes_nothing_but_what_it_is_for(seat, verb):
    made = rows(seat)
    before = (Touch.objects.count(), Gift.objects.count(), Promise.objects.filter(state="open").count())
    for what, row in made.items():
        for suffix in ("", ":2026"):
            fits = verb in FITS.get(what, ()) and (not suffix or what in ("party", "referral"))
            if not fits or (verb == "gift" and what == "party" and not suffix):
                with pytest.raises(Refused, match="not known"):
                    do(seat, "keep-in-touch", f"{what}:{row.pk}{suffix}", verb=verb, **SAID)
    assert before == (
        Touch.objects.count(),
        Gift.objects.count(),
        Promise.objects.filter(state="open").count(),
    )
    assert not SignalDeed.objects.exists()


@pytest.mark.parametrize("signal", sorted(USUAL))
def test_without_a_verb_each_signal_does_nothing_to_what_it_never_speaks_of(seat, signal):
    made = rows(seat)
    for what, row in made.items():
        touches, talks = Touch.objects.count(), Appointment.objects.count()
        try:
            do(seat, signal, f"{what}:{row.pk}", **{**SAID, "kind": ""})
        except Refused:
            assert (touches, talks) == (Touch.objects.count(), Appointment.objects.count())
        else:
            usual = {USUAL[signal], {"gone-quiet": "step", "repair": "tell"}.get(signal)}
            assert usual & set(FITS[what]), (signal, what)


def test_a_page_that_is_only_opened_is_no_deed(seat):
    made = rows(seat)
    with pytest.raises(Refused, match="only opens a page"):
        do(seat, "meeting", f"appointment:{made['appointment'].pk}", verb="open")
    with pytest.raises(Refused, match="only opens a page"):
        do(seat, "meeting", f"appointment:{made['appointment'].pk}")
    assert not SignalDeed.objects.exists()


def test_the_step_of_a_warm_up_and_a_trouble_that_is_told_are_settled_without_saying_the_verb(seat):
    made = rows(seat)
    said = do(seat, "gone-quiet", f"step:{made['step'].pk}")
    assert said.startswith("Done:") and "Next:" in said
    assert do(seat, "repair", f"referral:{made['referral'].pk}:repair", text="It takes longer.").endswith(
        "heard it from you."
    )


@pytest.mark.parametrize("number", ["0", "999999999999999999"])
@pytest.mark.parametrize("what", sorted(HOMES))
def test_what_is_not_there_is_refused_with_a_sentence(seat, what, number):
    for verb in VERBS:
        for suffix in ("", ":99999999999999999999", ":repair", ":2026-02-30", ":flow-x"):
            with pytest.raises(Refused):
                do(seat, "keep-in-touch", f"{what}:{number}{suffix}", verb=verb, **SAID)


def test_what_lies_in_the_trash_is_refused_with_a_sentence(seat):
    made = rows(seat)
    trash_referrals(seat=seat, now=NOW, referrals=[made["referral"]])
    for verb in FITS["referral"]:
        with pytest.raises(Refused):
            do(seat, "thanks-owed", f"referral:{made['referral'].pk}", verb=verb)
    assert Referral.objects.get().thanks == "owed"


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_nothing_of_another_practice_is_settled(seat, stranger, verb):
    made = rows(seat)
    for what, row in made.items():
        for suffix in ("", ":2026"):
            with pytest.raises(Refused):
                do(stranger, "keep-in-touch", f"{what}:{row.pk}{suffix}", verb=verb, **SAID)
    assert not SignalDeed.objects.exists()


def answer(seat: Seat, subject: str, **told: str) -> tuple[bool, str]:
    """Whether it was done, and the sentence."""
    try:
        return True, do(seat, "keep-in-touch", subject, **told)
    except Refused as refused:
        return False, refused.sentence


def every(made: dict[str, Any]) -> list[tuple[str, str]]:
    """Each verb with a subject that it fits."""
    return [
        (verb, f"{what}:{made[what].pk}" + (f":2026-{verb}" if what == "party" else ""))
        for what, verbs in FITS.items()
        for verb in verbs
        if what in made
    ]


@pytest.mark.parametrize("words", ["9" * 5000, "٣", "²", "-1", "1e9", "NaN", "\0", "\ud800", "word " * 1100])
def test_hostile_numbers_and_signs_in_a_form_are_refused_or_kept_as_words(seat, words):
    fields = ("person", "mark", "minutes", "on", "at", "note", "cost", "budget", "what", "how", "channel")
    for verb, subject in every(rows(seat)):
        for name in fields:
            _, said = answer(seat, subject, **{"verb": verb, **SAID, name: words})
            assert said.endswith((".", "?"))


@pytest.mark.parametrize(
    "day", ["0001-01-01", "1899-12-31", "9999-12-31", "2026-02-29", "tomorrow", "2026-05-05"]
)
def test_a_day_that_cannot_be_meant_is_refused_at_its_field(seat, day):
    for verb, subject in every(rows(seat)):
        done, said = answer(seat, subject, **{"verb": verb, **SAID, "on": day})
        assert said.endswith((".", "?"))
        assert not done or verb in ("name-source", "repair") or day == "2026-05-05", verb
    assert not Touch.objects.filter(at__year__lt=1900).exists()
