"""On the Sources page first-touch credit never expires, unless a day is set before which it does."""

from typing import Any

import pytest

import people
from headwater.actions.acting import Seat

pytestmark = pytest.mark.django_db


@pytest.mark.spec("S0-11")
def test_a_source_of_ten_years_ago_has_its_client_until_a_limit_is_set(
    signed_in: Any, seat: Seat, clock: Any
) -> None:
    ann = people.person(seat, "Ann Berg")
    people.referral(seat, ann, "Cem Cline", "2016-01-10", thanked=True)
    people.engagement(seat, "Cem Cline", "2026-02-01", "1000")
    page = signed_in.get("/sources").content.decode()
    assert f'href="/people/{ann.pk}"' in page
    limited = signed_in.get("/sources?credit_from=2021-01-01").content.decode()
    assert f'href="/people/{ann.pk}"' not in limited
    assert "Origin unknown" in limited
    wrong = signed_in.get("/sources?credit_from=soon").content.decode()
    assert "is not a day" in wrong
    assert f'href="/people/{ann.pk}"' in wrong
