"""The room of partners: the board by category, the lists by state, one partner's page, key partners, reciprocity."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.as_source import set_labels
from headwater.actions.categories import add_category, trash_category
from headwater.actions.giving import Given, record_give
from headwater.actions.partners import make_partner, set_state
from headwater.actions.workspaces import change_workspace
from headwater.core.signals import suggested
from headwater.store.folders import read_day, read_folders
from headwater.store.models import Partner, PartnerState, Party, Referral

TODAY = people.NOW.date()


def text(answer: Any) -> str:
    """The words of the page, without its tags."""
    main = answer.content.decode().split("<main", 1)[1]
    return " ".join(re.sub(r"<[^>]+>", " ", main).replace("&#x27;", "'").split())


def partner(seat: Any, name: str, *, of: str = "person", **more: Any) -> Partner:
    """A partner of this name; `of` is the kind of party they are."""
    return make_partner(seat=seat, now=people.NOW, contact=people.known(seat, name, kind=of), **more)


def suggested_for(seat: Any, party: Party) -> list[Any]:
    """What Today would suggest for one contact."""
    folder = read_folders(seat.workspace, now=people.NOW, people=[party.pk])[party.pk]
    return suggested(folder, read_day(seat.workspace, now=people.NOW))


def moved(client: Any, row: Partner, state: str, on: str = "", **more: str) -> Any:
    """Say on the page how far it has come."""
    return client.post(f"/partners/{row.pk}/state", {"state": state, "on": on, **more}, follow=True)


@pytest.mark.spec("S2-8")
def test_a_partner_goes_through_all_states_with_dates_and_each_state_has_its_list(signed_in, seat):
    states = ["contacted", "met", "agreed", "active", "paused", "ended"]
    signed_in.post("/partners/new", {"contact": "Ann Berg", "state": "candidate", "on": "2026-01-05"})
    signed_in.post("/partners/new", {"contact": "Bob Stone", "state": "candidate", "on": "2026-02-05"})
    row = Partner.objects.get(party__name="Ann Berg")
    days = [f"2026-01-{10 + place:02}" for place in range(len(states))]
    for state, on in zip(states, days, strict=True):
        page = text(moved(signed_in, row, state, on, why="we spoke"))
        assert f"Ann Berg: {state}." in page
        listed = text(signed_in.get(f"/partners/list?state={state}"))
        assert "Ann Berg" in listed and "Bob Stone" not in listed
        assert f"{int(on[-2:])} Jan 2026" in listed
    assert "Bob Stone" in text(signed_in.get("/partners/list?state=candidate"))
    page = text(signed_in.get(f"/partners/{row.pk}"))
    line = page[page.index("How far it has come") :]
    assert [line.index(state) for state in ("candidate 5 Jan", *states[:5])] == sorted(
        line.index(state) for state in ("candidate 5 Jan", *states[:5])
    )
    assert list(row.states.order_by("pk").values_list("state", flat=True)) == ["candidate", *states]


def test_no_day_lies_before_the_last_none_is_to_come_and_what_is_refused_is_told_at_its_field(
    signed_in, seat
):
    row = partner(seat, "Ann Berg", on=TODAY)
    before = moved(signed_in, row, "met", (TODAY - timedelta(days=1)).isoformat())
    assert before.status_code == 400 and "cannot lie before that" in text(before)
    assert "still to come" in text(moved(signed_in, row, "met", "2027-01-01"))
    assert moved(signed_in, row, "friends").status_code == 400
    assert "already" in text(moved(signed_in, row, "candidate"))
    row.refresh_from_db()
    assert row.state == "candidate" and row.states.count() == 1


def test_the_last_state_can_be_taken_back_and_the_first_cannot(signed_in, seat):
    row = partner(seat, "Ann Berg")
    moved(signed_in, row, "active")
    assert "stands at candidate again" in text(signed_in.post(f"/partners/{row.pk}/take-back", follow=True))
    assert "cannot be taken back" in text(signed_in.post(f"/partners/{row.pk}/take-back", follow=True))


def test_a_contact_is_a_partner_once_and_a_content_never(signed_in, seat):
    row = partner(seat, "Ann Berg")
    told = {"state": "candidate", "on": TODAY.isoformat()}
    again = signed_in.post("/partners/new", {"contact": "Ann Berg", **told})
    assert again.status_code == 400 and "a partner already: candidate" in text(again)
    people.content(seat, "The interview")
    assert "is content" in text(signed_in.post("/partners/new", {"contact": "The interview", **told}))
    assert signed_in.get(f"/partners/new?party={row.party_id}").url == f"/partners/{row.pk}"


def test_the_same_form_sent_twice_makes_one_partner(signed_in, seat):
    told = {"contact": "Ann Berg", "state": "met", "on": TODAY.isoformat(), "key": "one-form"}
    for _ in range(2):
        signed_in.post("/partners/new", told)
    assert Partner.objects.count() == 1 and PartnerState.objects.count() == 1


@pytest.mark.spec("S2-9")
def test_a_person_a_group_and_an_organisation_are_partners_and_referrals_count_alike(signed_in, seat):
    for name, kind in (("Ann Berg", "person"), ("Trade circle", "group"), ("Dale Bank", "organisation")):
        row = partner(seat, name, of=kind, state="active")
        people.referral(seat, row.party, f"Client of {name}", "2026-03-01")
        given = Given(contact=row.party, kind="prospective client", other=f"For {name}", on=TODAY)
        record_give(seat=seat, now=people.NOW, given=given)
        page = text(signed_in.get(f"/partners/{row.pk}"))
        assert re.search(r"You gave 1 .*You received 1 ", page), page
    rows = re.findall(r"active (?:4 May 2026) 1 1", text(signed_in.get("/partners/list?state=active")))
    assert len(rows) == 3
    assert Referral.objects.count() == 6


@pytest.mark.spec("S1-17")
def test_a_key_partner_has_a_plan_an_owner_and_a_review_date_that_comes_up(signed_in, seat):
    row = partner(seat, "Ann Berg", state="active")
    partner(seat, "Bob Stone", state="active")
    signed_in.post(
        f"/partners/{row.pk}/key",
        {"plan": "A talk together", "review_on": "2026-06-01", "owner": str(seat.user.pk)},
    )
    row.refresh_from_db()
    assert (row.key, row.plan, row.owner, str(row.review_on)) == (
        True,
        "A talk together",
        seat.user,
        "2026-06-01",
    )
    page = text(signed_in.get(f"/partners/{row.pk}"))
    assert "A talk together" in page and "1 Jun 2026" in page
    board = signed_in.get("/partners").content.decode()
    assert board.count("key partner") == 1
    signed_in.post(f"/partners/{row.pk}/review", {"next_on": "2026-09-01"})
    row.refresh_from_db()
    assert (row.reviewed_on, str(row.review_on)) == (TODAY, "2026-09-01")
    signed_in.post(f"/partners/{row.pk}/no-key")
    row.refresh_from_db()
    assert (row.key, row.review_on, row.plan) == (False, None, "A talk together")


def test_a_key_partner_needs_a_plan_an_owner_of_this_practice_and_a_day_to_come(signed_in, seat):
    row, stranger = partner(seat, "Ann Berg"), people.practice("Somebody Else")
    told = {"plan": "Lunch", "review_on": "2026-06-01", "owner": str(seat.user.pk)}
    for wrong in ({"plan": ""}, {"owner": str(stranger.user.pk)}, {"review_on": TODAY.isoformat()}):
        assert signed_in.post(f"/partners/{row.pk}/key", {**told, **wrong}).status_code == 400
    row.refresh_from_db()
    assert not row.key


def test_the_board_marks_who_fills_a_category_and_which_stands_open(signed_in, seat):
    lawyers, banks, printers = (
        add_category(seat=seat, now=people.NOW, name=name, kind="partner")
        for name in ("Lawyers", "Banks", "Printers")
    )
    partner(seat, "Ann Berg", category=lawyers, state="active")
    partner(seat, "Bob Stone", category=banks)
    page = text(signed_in.get("/partners"))
    assert "Lawyers filled person: Ann Berg active" in page
    assert "Banks under way person: Bob Stone candidate" in page
    assert "Printers open Nobody yet." in page and "1 open" in page
    trash_category(seat=seat, now=people.NOW, category=lawyers)
    assert "In no category person: Ann Berg active" in text(signed_in.get("/partners"))
    assert printers.pk


@pytest.mark.spec("S2-26")
def test_a_partner_shows_given_and_received_and_how_far_our_markets_overlap(signed_in, seat):
    ann = people.person(seat, "Ann Berg")
    set_labels(ann, "market", ["founders", "Couples"], place="markets")
    change_workspace(seat=seat, now=people.NOW, markets=["Founders", "landlords"])
    row = partner(seat, "Ann Berg", state="active")
    people.referral(seat, ann, "Cy", "2026-03-01")
    page = text(signed_in.get(f"/partners/{row.pk}"))
    assert "You received 1" in page and "You gave 0" in page
    assert "They serve 50 % of your markets too" in page and "Couples" in page


@pytest.mark.spec("S2-27")
def test_no_way_to_send_people_back_never_ranks_a_partner_down(signed_in, seat):
    group = add_category(seat=seat, now=people.NOW, name="Banks", kind="partner")
    for name in ("Ann Berg", "Bob Stone", "Cy Dale"):
        partner(seat, name, category=group)
    before = [text(signed_in.get(page)) for page in ("/partners", "/partners/list?state=candidate")]
    row = Partner.objects.get(party__name="Ann Berg")
    signed_in.post(f"/partners/{row.pk}/edit", {"category": str(group.pk), "no_return": "on"}, follow=True)
    row.refresh_from_db()
    assert (row.no_return, row.state) == (True, "candidate")
    after = [text(signed_in.get(page)) for page in ("/partners", "/partners/list?state=candidate")]
    assert before == after
    assert "changes nothing" in text(signed_in.get(f"/partners/{row.pk}"))


@pytest.mark.spec("S2-10")
def test_a_prospect_who_is_not_ready_stays_in_the_touch_plan_and_can_be_a_source(signed_in, seat):
    ann = people.referral(seat, "Bob Stone", "Ann Berg", "2025-06-01", thanked=True).prospect
    row = partner(seat, "Ann Berg", kind="prospect")
    signed_in.post(f"/people/{ann.pk}/cadence", {"ideal_days": "30", "latest_days": "60"})
    assert "keep-in-touch" in {one.signal for one in suggested_for(seat, ann)}
    signed_in.post("/quick-add", {"text": "Ann Berg sent me Cy Dale"})
    page = text(signed_in.get(f"/partners/{row.pk}"))
    assert "a prospect who is not ready" in page and "You received 1" in page


def test_a_partner_goes_to_the_trash_and_comes_back_with_its_history(signed_in, seat):
    row = partner(seat, "Ann Berg")
    moved(signed_in, row, "met")
    signed_in.post(f"/partners/{row.pk}/trash")
    assert signed_in.get(f"/partners/{row.pk}").status_code == 404
    assert "In the trash (1)" in text(signed_in.get("/partners"))
    signed_in.post(f"/partners/{row.pk}/restore")
    assert "met 4 May 2026" in text(signed_in.get(f"/partners/{row.pk}"))
    signed_in.post(f"/partners/{row.pk}/trash")
    partner(seat, "Ann Berg")
    assert "a partner again meanwhile" in text(signed_in.post(f"/partners/{row.pk}/restore", follow=True))


def test_the_page_of_a_contact_tells_of_the_partner_in_a_line_that_opens(signed_in, seat):
    row = partner(seat, "Ann Berg")
    set_state(seat=seat, now=people.NOW, partner=row, state="active")
    page = signed_in.get(f"/people/{row.party_id}").content.decode()
    assert (
        f'href="/partners/{row.pk}"' in page and '<details><summary><span class="badge moss">active' in page
    )
    bob = people.person(seat, "Bob Stone")
    assert f'href="/partners/new?party={bob.pk}"' in signed_in.get(f"/people/{bob.pk}").content.decode()


def test_partners_of_another_practice_are_not_there(signed_in, seat):
    other = people.practice("Somebody Else")
    row = partner(other, "Ann Berg")
    for path in ("", "/edit", "/key"):
        assert signed_in.get(f"/partners/{row.pk}{path}").status_code == 404
    assert moved(signed_in, row, "met").status_code == 404
    assert Party.objects.get(pk=row.party_id) and "Ann Berg" not in text(signed_in.get("/partners"))
