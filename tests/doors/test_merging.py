"""Merging through the pages: the figures follow, also back again, and say the same every time they are asked."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest

import people
from headwater.actions.acting import Seat
from headwater.actions.parties import set_behind
from headwater.store.models import Merge, Party

pytestmark = pytest.mark.django_db


def text_of(client: Any, address: str) -> str:
    """The words of a page, without what changes from one request to the next."""
    page = client.get(address)
    assert page.status_code == 200
    body = re.sub(r"<script.*?</script>|<[^>]+>", " ", page.content.decode(), flags=re.DOTALL)
    return " ".join(body.split())


def told(client: Any) -> str:
    """What the ranking, the river's chains and the credit behind content say, asked twice."""
    once, twice = (
        " ".join(
            text_of(client, address)
            for address in ("/sources", "/sources/chains", "/sources?touch=even&chain=shared")
        )
        for _ in range(2)
    )
    assert once == twice
    return once


def root(told: str) -> str:
    """Whom the sentence at the head of the ranking names."""
    found = re.search(r"traces back to (.*?) ?\.", told)
    return found[1] if found else told[:400]


def practice_with_a_double(seat: Seat) -> tuple[Party, Party]:
    one, two = people.person(seat, "Anna Berg"), people.person(seat, "Anna Bergh")
    people.referral(seat, "Ruth Root", one, "2024-01-10", thanked=True)
    people.referral(seat, two, "Cem Cline", "2026-01-10", thanked=True)
    people.engagement(seat, "Cem Cline", "2026-02-01", "1000")
    return one, two


@pytest.mark.spec("F-125")
def test_merging_parting_correcting_and_changing_shares_recompute_and_two_runs_agree(
    signed_in: Any, seat: Seat, clock: Any
) -> None:
    one, two = practice_with_a_double(seat)
    apart = told(signed_in)
    assert root(apart) == "Anna Bergh"

    assert "Anna Bergh" in text_of(signed_in, f"/people/{one.pk}/merge")
    signed_in.post(f"/people/{one.pk}/merge", {"other": two.pk}, follow=True)
    assert root(told(signed_in)) == "Ruth Root"

    signed_in.post(f"/merges/{Merge.objects.get().pk}/undo", follow=True)
    assert told(signed_in) == apart

    referral = two.referrals_sent.get()
    form = {
        "source": "The Gazette interview",
        "prospect": "Cem Cline",
        "on": "2026-01-10",
        "kind": "referral",
        "qualified": "unknown",
    }
    signed_in.post(f"/referrals/{referral.pk}/edit", form, follow=True)
    assert root(told(signed_in)) == "The Gazette interview"

    article = Party.objects.get(name="The Gazette interview")
    set_behind(seat=seat, now=people.NOW, content=article, people=[(one, "author", Decimal(1))])
    whole = told(signed_in)
    set_behind(
        seat=seat,
        now=people.NOW,
        content=article,
        people=[(one, "author", Decimal("0.5")), (two, "editor", Decimal("0.5"))],
    )
    assert "1,000" in whole
    assert "500" in told(signed_in)


def test_nobody_chosen_and_a_referral_between_them_are_told_at_the_form(
    signed_in: Any, seat: Seat, clock: Any
) -> None:
    made = people.referral(seat, "Anna Berg", "Bob Stein", "2026-01-10")
    page = signed_in.post(f"/people/{made.source_id}/merge", {})
    assert page.status_code == 400
    assert "Choose the entry that is the same." in page.content.decode()
    page = signed_in.post(f"/people/{made.source_id}/merge", {"other": made.prospect_id})
    assert page.status_code == 400
    assert "A referral stands between them" in page.content.decode()


def test_another_name_can_be_looked_for(signed_in: Any, seat: Seat, clock: Any) -> None:
    anna, _ = people.person(seat, "Anna Berg"), people.person(seat, "Zora Quint")
    assert "Zora Quint" not in text_of(signed_in, f"/people/{anna.pk}/merge")
    assert "Zora Quint" in text_of(signed_in, f"/people/{anna.pk}/merge?q=quint")


def test_the_other_name_can_be_the_one_that_stays(signed_in: Any, seat: Seat, clock: Any) -> None:
    short, whole = people.person(seat, "Müller"), people.person(seat, "Sabine Müller")
    signed_in.post(f"/people/{short.pk}/merge", {"other": whole.pk, "called": "other"})
    assert Merge.objects.get().kept_id == whole.pk
    assert "Sabine Müller" in text_of(signed_in, f"/people/{whole.pk}")
