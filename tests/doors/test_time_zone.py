"""Moments are shown as the user's clock showed them."""

from typing import Any

import pytest
from django.test import Client

import people

pytestmark = pytest.mark.django_db


def test_a_referral_of_late_evening_in_utc_is_shown_on_the_morning_after_in_tokyo(clock: Any) -> None:
    seat = people.practice(timezone="Asia/Tokyo")
    made = people.referral(seat, "Ann Berg", "Bob Stone", people.at("2026-03-01", 20))
    client = Client()
    client.force_login(seat.user)
    page = client.get(f"/referrals/{made.pk}").content.decode()
    assert "2 Mar 2026, 05:00" in page
