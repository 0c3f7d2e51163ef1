"""One call with a client, three needs, three names, three introductions, and what came of them: through the pages."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

import people
import posting
from headwater.actions.acting import Seat
from headwater.store.models import Give, Introduction, IntroductionStep, Letter, Need, Party, Referral, Touch
from headwater.store.queries.giving_besides import everything_between
from headwater.store.queries.people_has import has

WANTED = {
    "an employment lawyer in Leeds": ("Bob Stone", "he does nothing else"),
    "a bookkeeper for a small team": ("Cleo Marsh", "she keeps the books of three practices like yours"),
    "somebody to paint the new office": ("Dan Field", "he painted ours in two days"),
}
MINUTES = 3
"""The most that one introduction may take of the owner."""


class Clicks:
    """The owner at the screen: each form that is sent is a click."""

    def __init__(self, client: Any) -> None:
        self.client, self.count = client, 0

    def send(self, address: str, **words: Any) -> Any:
        """Send a form as it stands on its page."""
        self.count += 1
        answer = self.client.post(address, words, follow=True)
        assert answer.status_code == 200, answer.content.decode()[-2000:]
        return answer


def known(seat: Seat, name: str) -> Party:
    contact = people.known(seat, name)
    posting.reached_at(seat, contact, f"{name.split()[0].lower()}@example.net")
    return contact


def thought_of(owner: Clicks, seat: Seat) -> list[Introduction]:
    """Three needs from one call, a name for each."""
    ann = known(seat, "Ann Berg")
    owner.send(
        f"/giving/needs/new?who={ann.pk}",
        key="needs",
        **{f"text-{row}": text for row, text in enumerate(WANTED)},
    )
    for need in Need.objects.order_by("pk"):
        name, why = WANTED[need.text]
        known(seat, name)
        owner.send(
            f"/giving/introductions/new?need={need.pk}",
            **{
                "other-0": name,
                "why-0": why,
                "first-0": "asker",
                "because": "",
                "minutes": "1",
                "key": f"new-{need.pk}",
            },
        )
    return list(Introduction.objects.order_by("pk"))


def introduce(owner: Clicks, made: Introduction) -> None:
    """Two yeses on the phone, one tap each; then the letter to both in the owner's own mail program."""
    page = f"/giving/introductions/{made.pk}"
    owner.send(f"{page}/say", side="asker", answer="yes", how="phone")
    owner.send(f"{page}/say", side="other", answer="yes", how="phone")
    owner.send(f"{page}/letter", step="letter")
    letter = Letter.objects.get(subject_of=f"introduction:{made.pk}:letter")
    shown = owner.client.get(f"/letters/{letter.pk}").content.decode()
    mailto = re.findall(r'href="mailto:([^?]*)\?', shown)
    assert mailto == [f"{letter.to},{letter.to_other}"]
    owner.send(f"/letters/{letter.pk}/sent", way="mailto", channel="mail")
    owner.send(f"{page}/minutes", **{"minutes-what": "two calls and a letter", "minutes-minutes": "2"})


@pytest.mark.spec("S3-8")
@pytest.mark.spec("S3-9")
@pytest.mark.spec("S3-17")
@pytest.mark.spec("F-145")
@pytest.mark.spec("F-151")
def test_three_needs_of_one_call_become_three_introductions_within_three_minutes_each(
    signed_in: Any, seat: Seat, settings: Any
) -> None:
    owner = Clicks(signed_in)
    rows = thought_of(owner, seat)
    for row in rows:
        introduce(owner, row)
    assert owner.count <= 1 + 6 * len(rows)
    assert Give.objects.count() == Referral.objects.count() == 3
    for row in Introduction.objects.all():
        assert row.state == "sent"
        assert sum(step.minutes or 0 for step in IntroductionStep.objects.filter(introduction=row)) <= MINUTES
    assert Touch.objects.filter(contact__name="Ann Berg").count() == 3
    assert Touch.objects.filter(contact__name="Bob Stone").count() == 1
    for name in ("Ann Berg", "Bob Stone", seat.workspace.me.name if seat.workspace.me else ""):
        page = signed_in.get(f"/people/{Party.objects.get(name=name).pk}").content.decode()
        assert "introduction" in page.lower()
    board = signed_in.get("/giving/introductions").content.decode()
    assert "9 min" in board and "on 3 introductions" in board
    later = people.NOW + timedelta(days=15)
    settings.CLOCK = lambda: later
    for row, outcome, value in zip(rows, ("hired", "spoke", "none"), ("2400", "", ""), strict=True):
        page = f"/giving/introductions/{row.pk}"
        owner.send(f"{page}/happened", what="answered")
        told = {
            "outcome-outcome": outcome,
            "outcome-on": str(later.date()),
            "outcome-value": value,
            "outcome-currency": "EUR",
        }
        owner.send(f"{page}/outcome", **told)
        owner.send(f"{page}/done", step="thanks")
    assert sorted(Give.objects.values_list("outcome", flat=True)) == ["business", "met", "none"]
    assert list(Introduction.objects.values_list("state", flat=True)) == ["thanked"] * 3
    bob = Party.objects.get(name="Bob Stone")
    (passed,) = everything_between(seat.workspace, bob, has(seat.workspace, bob))
    assert passed.out and passed.outcome == "business"
