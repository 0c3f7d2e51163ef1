"""Opening a practice, changing its settings, and the one-time links that sign in."""

from __future__ import annotations

from datetime import timedelta

import pytest

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.workspaces import change_workspace, make_sign_in_link, open_workspace, use_sign_in_link
from headwater.store.models import SignInLink, Workspace

NOW = people.NOW


def test_a_new_practice_has_its_owner_in_it(db: None) -> None:
    seat = open_workspace(now=NOW, name="Kim's practice", owner_name="Kim Vale", currency="chf")
    assert (seat.workspace.me.name, seat.workspace.currency) == ("Kim Vale", "CHF")
    assert seat.workspace.members.get().user == seat.user
    again = open_workspace(now=NOW, name="Another", owner_name="Kim Vale")
    assert again.user == seat.user


@pytest.mark.parametrize("words", [{"timezone": "Mars/Phobos"}, {"currency": "XYZ"}, {"currency": "€€€"}])
def test_a_practice_that_cannot_be_is_refused(db: None, words: dict[str, str]) -> None:
    with pytest.raises(Refused, match=r"is not a time zone|is no currency"):
        open_workspace(now=NOW, name="X", owner_name="Kim", **words)
    assert not Workspace.objects.exists()


def test_settings_are_changed_as_told(seat: Seat) -> None:
    told = change_workspace(
        seat=seat,
        now=NOW,
        owner_name="Kim Vale-Berg",
        currency="usd",
        late_after_hours=24,
        qualified_criteria="lawyers",
    )
    told.refresh_from_db()
    assert (told.currency, told.late_after_hours, told.qualified_criteria) == ("USD", 24, "lawyers")
    assert told.me.name == "Kim Vale-Berg"


def test_a_zone_in_whose_days_a_circle_would_close_is_refused(seat: Seat) -> None:
    evening = people.at("2026-01-10", 23)
    people.referral(seat, "Ann", "Bob", evening)
    people.referral(seat, "Bob", "Ann", evening + timedelta(hours=2))
    with pytest.raises(Refused, match="In the days of Europe/Berlin a circle would close on 2026-01-11"):
        change_workspace(seat=seat, now=NOW, timezone="Europe/Berlin")
    assert Workspace.objects.get(pk=seat.workspace.pk).timezone == "UTC"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ({"timezone": "Mars/Phobos"}, "not a time zone"),
        ({"currency": "XYZ"}, "is no currency. Write its three letters or its sign, such as EUR"),
        ({"late_after_hours": -1}, "whole number from 1 to 8760"),
        ({"concentration_limit": 101}, "whole number from 1 to 100"),
        ({"counter": 7}, "not a setting"),
        ({"name": "x" * 201}, "up to 200 characters"),
    ],
)
def test_settings_that_cannot_be_are_refused(seat: Seat, words: dict[str, object], sentence: str) -> None:
    before = Workspace.objects.values().get()
    with pytest.raises(Refused, match=sentence):
        change_workspace(seat=seat, now=NOW, **words)
    assert Workspace.objects.values().get() == before


def test_another_time_zone_moves_the_days_of_what_was_recorded(seat: Seat) -> None:
    sent = people.referral(seat, "Ann", "Bob", people.at("2026-01-10", 20))
    work = people.engagement(seat, "Bob", "2026-01-10")
    assert work.direct is not None
    change_workspace(seat=seat, now=NOW, timezone="Asia/Tokyo")
    sent.refresh_from_db()
    work.refresh_from_db()
    assert sent.received_on.isoformat() == "2026-01-11"
    assert work.direct is None


def test_a_link_signs_in_once_within_half_an_hour(seat: Seat) -> None:
    secret = make_sign_in_link(now=NOW, user=seat.user)
    assert SignInLink.objects.get().digest != secret
    for moment, token in ((NOW + timedelta(minutes=31), secret), (NOW, "guessed"), (NOW, "")):
        with pytest.raises(Refused, match="used already or is too old"):
            use_sign_in_link(now=moment, secret=token)
    assert use_sign_in_link(now=NOW + timedelta(minutes=29), secret=secret) == seat.user
    with pytest.raises(Refused, match="used already"):
        use_sign_in_link(now=NOW, secret=secret)
