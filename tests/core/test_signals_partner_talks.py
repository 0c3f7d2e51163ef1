"""Meetings with partners, their confidence, centres of influence: when their signals speak and what silences them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from headwater.core.folder import Folder, KitHeld, Meeting, Promised, Statement, Talk
from headwater.core.partnering import PartnerTalks, ToConfide
from headwater.core.signals import meeting
from headwater.core.signals.confidence_due import find as confidence_due
from headwater.core.signals.influence_refresh import find as influence_refresh
from headwater.core.signals.kit import find as kit
from headwater.core.signals.partner_meeting import find as partner_meeting

from .folders import ANN, NOW, a_day, days

DAY = a_day()


def ann(**more: Any) -> Folder:
    """The folder of a partner; `talks_of` are the columns of what meetings left."""
    talks = PartnerTalks(partner=9, state="agreed", **more.pop("left", {}))
    return Folder(party=ANN, partner_talks=talks, **more)


def coming(hours: int = 5) -> Meeting:
    """A meeting that begins in so many hours."""
    at = NOW + timedelta(hours=hours)
    return Meeting(7, at, at.date(), "lunch")


def test_a_meeting_with_a_partner_is_prepared_with_what_one_should_know():
    folder = ann(
        meetings=(coming(),), promises=(Promised(3, "the article.", days(9), days(-1)),),
        left={"wants": "founders", "ask": ("What do they do best?",)},
    )  # fmt: skip
    (one,) = partner_meeting(folder, DAY)
    assert one.subject == "partner:9:talk-7" and one.what == "Prepare to meet Ann Berg"
    said = " ".join(one.why)
    for words in ("Lunch, today", "They want as clients: founders.", "You promised: the article."):
        assert words in said
    assert list(meeting.find(folder, DAY)) == [], "it stands on Today once"
    assert list(meeting.find(replace(folder, partner_talks=None), DAY))


def test_a_meeting_that_took_place_is_to_be_written_up_for_two_weeks():
    talk = Talk(1, days(3), "meeting")
    (one,) = partner_meeting(ann(talks=(talk,)), DAY)
    assert one.what == "Write up the meeting with Ann Berg" and one.subject.endswith(days(3).isoformat())
    assert list(partner_meeting(ann(talks=(talk,), left={"written": (days(3),)}), DAY)) == []
    assert list(partner_meeting(ann(talks=(Talk(1, days(15), "meeting"),)), DAY)) == []
    assert list(partner_meeting(ann(talks=(Talk(1, days(3), "call"),)), DAY)) == []
    past = Meeting(7, NOW - timedelta(hours=40), days(2), "lunch")
    assert [one.subject for one in partner_meeting(ann(meetings=(past,)), DAY)] == [
        f"partner:9:met-{days(2)}"
    ]


def test_with_an_ended_partner_nothing_is_prepared():
    folder = replace(ann(meetings=(coming(),)), partner_talks=PartnerTalks(9, "ended"))
    assert list(partner_meeting(folder, DAY)) == [] and list(meeting.find(folder, DAY))


def test_what_gives_confidence_speaks_from_two_days_before():
    def steps(due: int) -> Folder:
        return ann(left={"steps": (ToConfide(5, "see a case like mine", days(9), days(due)),)})

    (one,) = confidence_due(steps(-2), DAY)
    assert one.subject == "confidencestep:5" and one.verb == "confidence" and not one.late
    assert next(iter(confidence_due(steps(1), DAY))).late
    assert list(confidence_due(steps(-3), DAY)) == []


def test_a_centre_of_influence_gets_the_newest_card_or_kit_and_a_fresh_one_each_year():
    day = a_day(kit=3)
    centre = Statement(1, "influence", "yes", days(400))

    def held(*kits: KitHeld, said: Statement = centre) -> list[str]:
        folder = Folder(party=ANN, statements=(said,), kits=kits, rank=1)
        assert list(kit(folder, day)) == [] or said.value == "no", "never asked for twice"
        return [one.subject for one in influence_refresh(folder, day)]

    assert held() == ["party:1:kit-3"]
    assert held(KitHeld("kit", 2, days(10))) == ["party:1:kit-3"]
    assert held(KitHeld("card", 3, days(10))) == []
    assert held(KitHeld("profile", 3, days(10))) == ["party:1:kit-3"]
    assert held(KitHeld("card", 3, days(380)))[0].startswith("party:1:again-")
    assert held(said=Statement(2, "influence", "no", days(1))) == []
