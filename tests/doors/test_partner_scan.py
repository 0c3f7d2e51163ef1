"""Finding partners: categories from a starter list, the scan of contacts, outreach, and what fills an open category."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.categories import add_category
from headwater.actions.gatherings import record_gathering
from headwater.actions.groups import join_group
from headwater.actions.partner_categories import pick_categories
from headwater.actions.partners import make_partner
from headwater.actions.ties import state_tie
from headwater.core.trades.starters import starters
from headwater.store.models import Category, CategoryMember, Letter, Partner, ScanAnswer

SCAN = "/partners/scan"


def text(answer: Any) -> str:
    """The words of the page, without its tags."""
    main = answer.content.decode().split("<main", 1)[1]
    return " ".join(re.sub(r"<[^>]+>", " ", main).replace("&#x27;", "'").split())


def category(seat: Any, trade: str, name: str) -> Category:
    """A partner category of the starter list."""
    return pick_categories(seat=seat, now=people.NOW, picked=[(trade, name)])[0]


def answer(client: Any, party: Any, group: Any, said: str, **more: str) -> Any:
    """Yes or no to a proposal."""
    told = {"party": party.pk, "category": group.pk if group else 0, "answer": said, **more}
    return client.post(f"{SCAN}/answer", told, follow=True)


@pytest.mark.spec("S2-22")
def test_a_starter_list_for_the_profession_is_offered_picked_and_edited_and_own_ones_are_added(
    signed_in, seat
):
    assert len(starters()) >= 20
    page = signed_in.get("/partners/categories?profession=tax adviser").content.decode()
    assert 'value="Company lawyers"' in page and "Contracts and tax are planned together" in page
    told = {
        "trade": ["company-lawyer", "banker"], "name-company-lawyer": "Business lawyers", "name-banker": "Banks",
        "own": "Trade circles\n\nbanks",
    }  # fmt: skip
    signed_in.post("/partners/categories", told)
    rows = Category.objects.filter(workspace=seat.workspace, kind="partner").order_by("position")
    assert [(one.name, one.key) for one in rows] == [
        ("Business lawyers", "company-lawyer"), ("Banks", "banker"), ("Trade circles", ""),
    ]  # fmt: skip
    again = signed_in.get("/partners/categories?profession=tax adviser").content.decode()
    assert 'name="name-company-lawyer"' not in again and "Trade circles" in again
    signed_in.post(f"/settings/categories/{rows[0].pk}", {"name": "Lawyers"})
    assert "Lawyers" in text(signed_in.get("/partners/categories"))


def test_an_unknown_profession_is_said_to_be_unknown_and_a_foreign_trade_is_refused(signed_in):
    assert "do not know this profession" in text(signed_in.get("/partners/categories?profession=xyzzy"))
    wrong = signed_in.post("/partners/categories", {"trade": "no-such", "name-no-such": "X"})
    assert wrong.status_code == 400 and "not in our list" in text(wrong)


@pytest.mark.spec("S2-23")
def test_the_scan_proposes_with_reasons_and_keeps_every_answer(signed_in, seat):
    group = category(seat, "tax-adviser", "Tax advisers")
    by_title = people.person(seat, "Ann Berg", job_title="Tax adviser")
    by_firm = people.person(seat, "Bob Stone", job_title="Partner", organisation="Steuerkanzlei Stone")
    by_tag = people.person(seat, "Cy Dale", roles=["Steuerberater"])
    by_mail = people.person(seat, "Dee Holm", addresses=[("email", "dee@steuerberatung-holm.de")])
    people.person(seat, "Eve Lund", job_title="Pastry chef")
    page = text(signed_in.get(SCAN))
    for who in (by_title, by_firm, by_tag, by_mail):
        assert f"{who.name} for Tax advisers" in page
    assert "Eve Lund" not in page
    for reason in ("“Tax adviser”", "“Steuerkanzlei Stone”", "“Steuerberater”", "steuerberatung-holm"):
        assert reason.lower() in page.lower()
    answer(signed_in, by_title, group, "yes", why="Title: “Tax adviser”")
    answer(signed_in, by_firm, group, "no")
    page = text(signed_in.get(SCAN))
    assert "Ann Berg for" not in page and "Bob Stone for" not in page and "Cy Dale for" in page
    row = Partner.objects.get(party=by_title)
    assert (row.state, row.category, row.states.get().why) == ("candidate", group, "Title: “Tax adviser”")
    assert CategoryMember.objects.filter(category=group, party=by_title).exists()
    assert dict(ScanAnswer.objects.values_list("party", "answer")) == {by_title.pk: "yes", by_firm.pk: "no"}
    assert not Partner.objects.filter(party=by_firm).exists()


def test_an_answer_can_be_taken_back_and_then_it_is_asked_again(signed_in, seat):
    group = category(seat, "tax-adviser", "Tax advisers")
    ann = people.person(seat, "Ann Berg", job_title="Tax adviser")
    answer(signed_in, ann, group, "yes")
    page = text(signed_in.post(f"{SCAN}/{ScanAnswer.objects.get().pk}/undo", follow=True))
    assert "asked about again" in page and "Ann Berg for Tax advisers" in page
    assert not Partner.objects.of(seat.workspace).exists() and not CategoryMember.objects.exists()
    answer(signed_in, ann, group, "no")
    assert "Ann Berg for" not in text(signed_in.get(SCAN))


def test_an_answer_given_twice_is_told_and_counts_once(signed_in, seat):
    group = category(seat, "tax-adviser", "Tax advisers")
    ann = people.person(seat, "Ann Berg", job_title="Tax adviser")
    answer(signed_in, ann, group, "no")
    assert "the answer was no already" in text(answer(signed_in, ann, group, "yes"))
    assert ScanAnswer.objects.count() == 1 and not Partner.objects.exists()
    assert "Say yes or no" in text(answer(signed_in, ann, group, "maybe"))


@pytest.mark.spec("S2-17")
def test_whoever_sells_to_me_is_listed_first_as_a_candidate_also_when_no_category_fits(signed_in, seat):
    category(seat, "tax-adviser", "Tax advisers")
    people.person(seat, "Ann Berg", job_title="Tax adviser")
    seller = people.person(seat, "Zoe Vale", job_title="Sales", roles=["supplier"])
    page = text(signed_in.get(SCAN))
    assert page.index("Zoe Vale") < page.index("Ann Berg")
    assert "They sell to you" in page
    answer(signed_in, seller, None, "yes")
    row = Partner.objects.get(party=seller)
    assert (row.state, row.kind) == ("candidate", "seller")
    assert "Zoe Vale" in text(signed_in.get("/partners/list?state=candidate"))
    assert "Zoe Vale for" not in text(signed_in.get(SCAN))


def test_the_first_proposal_is_answered_by_one_key(signed_in, seat):
    category(seat, "tax-adviser", "Tax advisers")
    people.person(seat, "Ann Berg", job_title="Tax adviser")
    page = signed_in.get(SCAN).content.decode()
    assert page.count('data-key="y"') == 1 and page.count('data-key="n"') == 1


@pytest.mark.spec("S2-24")
def test_an_outreach_draft_is_offered_edited_and_sent_singly_and_sending_sets_the_state(signed_in, seat):
    group = category(seat, "tax-adviser", "Tax advisers")
    ann = people.person(seat, "Ann Berg", addresses=[("email", "ann@example.net")])
    row = make_partner(seat=seat, now=people.NOW, contact=ann, category=group)
    page = signed_in.get(f"/letters/new?kind=outreach&party={ann.pk}").content.decode()
    assert "often need a tax adviser" in page and "Dear Ann" in page
    body = "Dear Ann,\n\nshall we have a coffee?"
    signed_in.post(
        "/letters/new",
        {"kind": "outreach", "party": ann.pk, "to": "ann@example.net", "subject": "Coffee?", "body": body},
    )
    letter = Letter.objects.get()
    row.refresh_from_db()
    assert (letter.state, letter.contact, row.state) == ("draft", ann, "candidate")
    signed_in.post(f"/letters/{letter.pk}/sent", {"way": "copy", "channel": "mail"})
    row.refresh_from_db()
    letter.refresh_from_db()
    assert (letter.state, row.state, row.state_on) == ("sent", "contacted", people.NOW.date())


@pytest.mark.spec("S2-25")
def test_an_open_category_shows_who_could_introduce_me_and_which_events_fit(signed_in, seat):
    category(seat, "tax-adviser", "Tax advisers")
    knows = people.person(seat, "Ann Berg")
    adviser = people.person(seat, "Bob Stone", job_title="Tax adviser")
    state_tie(seat=seat, now=people.NOW, one=knows, other=adviser, kind="knows")
    notary = people.person(seat, "Cy Dale", job_title="Notary")
    make_partner(seat=seat, now=people.NOW, contact=notary, state="met")
    circle = people.person(seat, "Circle of founders", kind="group")
    join_group(seat=seat, now=people.NOW, group=circle, member=adviser)
    record_gathering(
        seat=seat, now=people.NOW, kind="event", at=people.NOW - timedelta(days=20), title="Spring evening",
        group=circle, people=[adviser, knows],
    )  # fmt: skip
    page = text(signed_in.get("/partners/gaps"))
    assert "Ann Berg knows Bob Stone, a tax adviser." in page
    assert "Cy Dale is a notary and serves the same people as a tax adviser." in page
    assert "Spring evening" in page and "Bob Stone belongs to it" in page


def test_a_category_that_is_filled_is_no_gap(signed_in, seat):
    group = category(seat, "tax-adviser", "Tax advisers")
    make_partner(
        seat=seat, now=people.NOW, contact=people.person(seat, "Ann"), category=group, state="agreed"
    )
    assert "No category stands open" in text(signed_in.get("/partners/gaps"))
    add_category(seat=seat, now=people.NOW, name="Jugglers", kind="partner")
    page = text(signed_in.get("/partners/gaps"))
    assert "Jugglers" in page and "Nobody that we know of" in page
