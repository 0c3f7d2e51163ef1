"""One truth about what was given: the person's page, the page on asking and the folder count the same things."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import people
from headwater.actions.acting import Seat
from headwater.actions.giving import Given, record_give
from headwater.actions.touches import record_touch
from headwater.core.readiness import readiness
from headwater.store.folders import read_day, read_folders
from headwater.store.models import Party
from headwater.store.queries.kit import without_kit
from people import NOW


def words(page: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


def folder(seat: Seat, party: Party) -> Any:
    return read_folders(seat.workspace, now=NOW, people=[party.pk])[party.pk]


def touch(seat: Seat, party: Party, kind: str, note: str, gave: str = "deposit") -> None:
    record_touch(
        seat=seat, now=NOW, contact=party, kind=kind, at=NOW - timedelta(days=9), direction="out", note=note, gave=gave
    )  # fmt: skip


def test_thanks_are_a_courtesy_and_no_deposit_on_any_page(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    people.referral(seat, ann, "Bob", "2026-01-10", thanked=True)
    touch(seat, ann, "thank-you", "thanks again")
    assert folder(seat, ann).deposits == 0 and folder(seat, ann).last_deposit is None
    page = words(signed_in.get(f"/people/{ann.pk}"))
    assert "You gave nothing yet" in page and "deposit" not in page.partition("Give and get")[0]
    assert "You have not made a single deposit yet." in words(signed_in.get(f"/people/{ann.pk}/ask"))


def test_gifts_help_introductions_and_referrals_given_count_the_same_everywhere(
    signed_in: Any, seat: Seat
) -> None:
    ann, cy = people.person(seat, "Ann"), people.person(seat, "Cy")
    touch(seat, ann, "gift", "olive oil")
    touch(seat, ann, "resource", "the tax guide")
    touch(seat, ann, "call", "only a call", gave="")
    given = {"seat": seat, "now": NOW}
    record_give(**given, given=Given(contact=ann, kind="advice", on=NOW.date(), what="on leases"))
    record_give(
        **given, given=Given(contact=cy, kind="introduction", other="Ann", on=NOW.date(), refers=False)
    )
    record_give(
        **given, given=Given(contact=ann, kind="prospective client", other="Dee", on=NOW.date(), refers=True)
    )
    people.referral(seat, seat.workspace.me, "Eve", "2026-03-01", provider=ann)
    assert folder(seat, ann).deposits == 6
    page, ask = (words(signed_in.get(f"/people/{ann.pk}{more}")) for more in ("", "/ask"))
    assert "6 deposits, 0 asks." in page and "You gave 6" in page
    assert "Six deposits, no asks: the balance is 6." in ask
    rows = (
        words(signed_in.get(f"/people/{ann.pk}/giving"))
        .partition("You gave 6")[2]
        .partition("You received")[0]
    )
    for each in ("olive oil", "the tax guide", "on leases", "You introduced Cy to Ann", "Dee", "Eve"):
        assert each in rows
    assert "only a call" not in rows
    everybody = read_folders(seat.workspace, now=NOW)
    assert everybody[ann.pk].deposits == 6 and everybody[cy.pk].deposits == 1


def test_who_sent_people_gave_and_is_a_source_also_through_what_they_wrote(
    signed_in: Any, seat: Seat
) -> None:
    talk = people.content(seat, "The interview", behind=["Carol Dahl"])
    people.referral(seat, talk, "Bob", "2026-05-01")
    carol = Party.objects.get(name="Carol Dahl")
    page = signed_in.get(f"/people/{carol.pk}")
    assert "Nothing passed between you yet" not in words(page)
    assert "Carol Dahl gave first, on 1 May 2026. You gave nothing yet." in words(page)
    assert "Carol Dahl sent you Bob" in words(page) and "through The interview" in words(page)
    assert re.search(r'class="badge[^"]*"[^>]*>source<', page.content.decode())


def test_the_factor_that_counts_is_the_folders_own_number(seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    for _ in range(3):
        touch(seat, ann, "gift", "tea")
    found = readiness(folder(seat, ann), read_day(seat.workspace, now=NOW))
    assert any(one.why == "Three deposits, no asks: the balance is 3." for one in found.factors)


def test_the_kit_page_lists_them_too(signed_in: Any, seat: Seat) -> None:
    talk = people.content(seat, "The interview", behind=["Carol Dahl"])
    people.referral(seat, talk, "Bob", "2026-05-01")
    people.referral(seat, "Ann", "Cy", "2026-05-01")
    assert [(name, many) for _, name, _, many in without_kit(seat.workspace, 9)] == [
        ("Ann", 1),
        ("Carol Dahl", 1),
    ]
