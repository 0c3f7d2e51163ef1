"""The review of a year: every client once, source or explicit unknown, kept through a restart; then the document."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused
from headwater.actions.gifts import GiftTold, record_gift
from headwater.actions.giving import Given, record_give
from headwater.actions.professions import choose_profession
from headwater.actions.reviews import answer_review, start_review
from headwater.actions.silences import record_silence
from headwater.actions.ties import state_tie
from headwater.store.models import Gift, Referral, Review, ReviewAnswer

NOW = people.NOW
YEAR = {"since": "2026-01-01", "until": "2026-05-04"}


def text(answer: Any) -> str:
    """The words of the page, without its tags."""
    main = answer.content.decode().split("<main", 1)[1]
    return " ".join(re.sub(r"<[^>]+>", " ", main).replace("&#x27;", "'").split())


def begun(client: Any, **period: str) -> Review:
    """The review of this period, begun on its page."""
    client.post("/review", {**YEAR, **period})
    return Review.objects.order_by("-pk")[0]


def year(seat: Any) -> None:
    """Ann sent Bob and Cy, Bob sent Dee, who all hired; Eve hired and nobody knows; Fay hired long ago."""
    people.referral(seat, "Ann", "Bob", "2026-01-05", thanked=True)
    people.referral(seat, "Ann", "Cy", "2026-02-05")
    people.referral(seat, "Bob", "Dee", "2026-03-05", thanked=True)
    for name, day, value in (("Bob", "2026-01-10", "1000"), ("Cy", "2026-02-10", "500"), ("Dee", "2026-03-10", "250.50"),
                             ("Eve", "2026-04-01", None), ("Eve", "2026-04-20", None)):  # fmt: skip
        people.engagement(seat, name, day, value)
    people.engagement(seat, "Fay", "2025-03-01", "100", ended_on=NOW.date().replace(year=2025, month=6))


@pytest.mark.spec("S0-29")
def test_everybody_of_the_period_is_asked_once_and_a_restart_in_the_middle_loses_nothing(
    signed_in, seat, client
):
    year(seat)
    review = begun(signed_in)
    seen = []
    for answer in ("known", "known"):
        page = signed_in.get(f"/review/{review.pk}/walk")
        seen.append(re.search(r"<h1>(.*?)</h1>", page.content.decode())[1])
        pk = re.search(r'name="client" value="(\d+)"', page.content.decode())[1]
        signed_in.post(f"/review/{review.pk}/walk", {"client": pk, "answer": answer, "seen": ""})
    again = type(client)()  # another browser, after a restart
    again.force_login(seat.user)
    assert "2 of 4 clients" in text(again.get("/review"))
    refused = again.post(f"/review/{review.pk}/close", follow=True)
    assert "2 clients have neither a source nor an explicit “unknown” yet." in text(refused)
    while "/walk" in (path := again.get(f"/review/{review.pk}/walk").headers.get("Location", "/walk")):
        page = again.get(f"/review/{review.pk}/walk").content.decode()
        seen.append(re.search(r"<h1>(.*?)</h1>", page)[1])
        pk = re.search(r'name="client" value="(\d+)"', page)[1]
        answer = "known" if 'value="known"' in page else "unknown"
        again.post(f"/review/{review.pk}/walk", {"client": pk, "answer": answer, "seen": ""})
    assert path == f"/review/{review.pk}"
    assert sorted(seen) == ["Bob", "Cy", "Dee", "Eve"]
    assert dict(ReviewAnswer.objects.values_list("client__name", "answer")) == {
        "Bob": "known", "Cy": "known", "Dee": "known", "Eve": "unknown",
    }  # fmt: skip
    again.post(f"/review/{review.pk}/close")
    review.refresh_from_db()
    assert review.closed_on == NOW.date()
    assert "4 of 4 clients looked at: 3 as on record, 0 named now, 1 unknown." in text(
        again.get(f"/review/{review.pk}")
    )


def test_a_source_is_written_picked_or_chosen_among_those_the_client_knows(signed_in, seat):
    for name in ("Eve", "Finn", "Gus"):
        people.engagement(seat, name, "2026-04-01")
    ann = people.person(seat, "Ann Berg")
    people.referral(seat, ann, "Somebody", "2026-01-01", thanked=True)
    state_tie(seat=seat, now=NOW, one=people.known(seat, "Finn"), other=ann)
    review = begun(signed_in)
    at = f"/review/{review.pk}/walk"
    eve, finn, gus = (people.known(seat, name) for name in ("Eve", "Finn", "Gus"))
    answer = signed_in.post(at, {"client": eve.pk, "source": "Ann Bergg"})
    assert "Did you mean Ann Berg?" in text(answer)
    signed_in.post(at, {"client": eve.pk, "source": "Ann Bergg", "meant-ann bergg": str(ann.pk)})
    page = text(signed_in.get(f"{at}?client={finn.pk}"))
    assert "Ann Berg Finn knows them" in page
    signed_in.post(at, {"client": finn.pk, "pick": str(ann.pk)})
    signed_in.post(at, {"client": gus.pk, "source": "the interview in the Gazette"})
    found = dict(
        Referral.objects.filter(prospect__in=[eve, finn, gus]).values_list("prospect__name", "source__name")
    )
    assert (found["Eve"], found["Finn"]) == ("Ann Berg", "Ann Berg")
    assert "interview" in found["Gus"].casefold()
    assert set(ReviewAnswer.objects.values_list("answer", flat=True)) == {"named"}


def test_somebody_else_takes_the_place_of_who_stood_on_record_everywhere(signed_in, seat):
    people.engagement(seat, "Mona", "2026-04-01")
    martin = people.person(seat, "Martin Hale")
    wrong = people.referral(seat, martin, "Mona", "2026-03-01", thanked=True)
    review, mona = begun(signed_in), people.known(seat, "Mona")
    answer = signed_in.post(
        f"/review/{review.pk}/walk", {"client": mona.pk, "source": "Kantine chat"}, follow=True
    )
    assert "What stood there of Martin Hale is in the trash." in text(answer)
    assert [sent.source.name for sent in Referral.objects.of(seat.workspace).filter(prospect=mona)] == [
        "Kantine chat"
    ]
    assert not signed_in.get(f"/people/{martin.pk}").content.decode().count("sent you Mona")
    assert Referral.objects.trash_of(seat.workspace).get() == wrong
    refused = signed_in.post(f"/review/{review.pk}/walk", {"client": mona.pk, "source": "a former client"})
    assert refused.status_code == 400


def test_two_tabs_answer_the_same_client_and_the_second_is_told(signed_in, seat):
    year(seat)
    review, eve = begun(signed_in), people.known(seat, "Eve")
    at = f"/review/{review.pk}/walk"
    signed_in.post(at, {"client": eve.pk, "answer": "unknown", "seen": ""})
    answer = signed_in.post(at, {"client": eve.pk, "source": "Ann", "seen": ""})
    assert "Meanwhile Eve was answered as unknown." in text(answer)
    assert not Referral.objects.filter(prospect=eve).exists()
    signed_in.post(at, {"client": eve.pk, "source": "Ann", "seen": "unknown"})
    assert ReviewAnswer.objects.get(client=eve).answer == "named"


def test_nothing_can_be_said_that_is_not_so(signed_in, seat, stranger):
    year(seat)
    review = begun(signed_in)
    act = {"seat": seat, "now": NOW, "review": review}
    with pytest.raises(Refused, match="Nothing is on record"):
        answer_review(**act, client=people.known(seat, "Eve"), answer="known")
    with pytest.raises(Refused, match="had no work in this period"):
        answer_review(**act, client=people.known(seat, "Fay"), answer="unknown")
    with pytest.raises(Refused, match="Say who it was"):
        answer_review(**act, client=people.known(seat, "Eve"), answer="perhaps")
    assert signed_in.post(f"/review/{review.pk}/walk", {"client": "0", "answer": "unknown"}).status_code in (
        200,
        302,
    )
    theirs = start_review(seat=stranger, now=NOW, since=NOW.date(), until=NOW.date())
    for path in ("", "/walk", "/rows?count=clients", "/review.csv", "/review.json"):
        assert signed_in.get(f"/review/{theirs.pk}{path}").status_code == 404


@pytest.mark.parametrize(
    ("period", "said"),
    [({"since": "2026-05-04", "until": "2026-05-03"}, "before the first"), ({"until": "2027-01-01"}, "still to come"),
     ({"since": "0001-01-01"}, "cannot be meant"), ({"since": "2025-02-29"}, "valid date")],
)  # fmt: skip
def test_a_period_that_cannot_be_meant_is_refused_at_its_field(signed_in, seat, period, said):
    answer = signed_in.post("/review", {**YEAR, **period})
    assert answer.status_code == 400
    assert said in text(answer)


def test_a_leap_day_is_a_period_and_its_year_before_is_the_28th(signed_in, seat):
    people.engagement(seat, "Ann", "2024-02-29")
    people.engagement(seat, "Bob", "2023-02-28")
    review = begun(signed_in, since="2024-02-29", until="2024-02-29")
    page = text(signed_in.get(f"/review/{review.pk}"))
    assert "beside 28 Feb 2023 to 28 Feb 2023" in page
    assert "Clients whose work began 1 1 the same" in page


def test_the_same_period_is_one_review_and_the_trash_keeps_it(signed_in, seat):
    first = begun(signed_in)
    assert begun(signed_in) == first
    signed_in.post(f"/review/{first.pk}/trash")
    second = begun(signed_in)
    assert second != first
    answer = signed_in.post(f"/review/{first.pk}/restore", follow=True)
    assert "another review of the same period" in text(answer)


def test_the_result_tells_who_sent_more_than_one_what_is_missing_and_what_changed(signed_in, seat):
    year(seat)
    people.referral(seat, "Ann", "Gil", "2025-02-01", thanked=True)
    for name in ("Old 1", "Old 2"):
        people.referral(seat, "Quin", name, "2020-01-01", thanked=True)
    quin = people.known(seat, "Quin")
    record_silence(seat=seat, now=NOW, source=quin, on=NOW.date(), reason="we lost touch")
    record_give(seat=seat, now=NOW, given=Given(contact=quin, kind="advice", on=NOW.date()))
    review = begun(signed_in)
    page = text(signed_in.get(f"/review/{review.pk}"))
    assert "Clients whose work began 4 1 +3" in page
    assert "Of these without a known source 1 1 the same" in page
    assert "Value of that work, EUR 1,750.50 EUR 100 EUR + 1,650.50 EUR" in page
    assert "Referrals received 3 1 +2" in page
    assert "Given to others 1 0 +1" in page
    assert "person: Ann 2 2 1 5 Feb 2026 owed" in page
    assert "Ann sent you Cy 5 Feb 2026" in page
    assert "Quin sent 2, the last 1 Jan 2020 we lost touch" in page
    assert "Four weeks, from 5 May 2026 to 1 Jun 2026 : 4 gives and 3 thanks." in page


def test_every_figure_opens_to_its_rows(signed_in, seat):
    year(seat)
    review = begun(signed_in)
    shown = signed_in.get(f"/review/{review.pk}").content.decode()
    links = re.findall(r'href="(/review/\d+/rows\?count=[^"]+)"', shown)
    assert len(links) == 14
    for link in links:
        assert signed_in.get(link.replace("&amp;", "&")).status_code == 200
    rows = text(signed_in.get(f"/review/{review.pk}/rows?count=value-eur"))
    assert "The 3 rows" in rows
    assert [name for name in ("Bob", "Cy", "Dee", "Eve") if f" {name} " in rows] == ["Bob", "Cy", "Dee"]
    assert signed_in.get(f"/review/{review.pk}/rows?count=nonsense").status_code == 404
    for link in re.findall(r'href="(/sources/rows\?[^"]+)"', shown):
        assert signed_in.get(link.replace("&amp;", "&")).status_code == 200


@pytest.mark.spec("S0-8")
def test_the_top_roots_are_proposed_a_gift_with_budget_and_day_and_the_rule_is_checked_first(signed_in, seat):
    year(seat)
    ann = people.known(seat, "Ann")
    review = begun(signed_in)
    at = f"/review/{review.pk}?each=25&fine=80&holiday=2026-12-25"
    page = text(signed_in.get(at))
    assert "Gifts before 25 Dec 2026" in page
    assert "1 Ann 3 80 EUR 11 Dec 2026 Think of one for Ann Not this time" in page
    link = re.search(r'href="(/gifts/new\?party=[^"]+)"', signed_in.get(at).content.decode())[1].replace(
        "&amp;", "&"
    )
    form = signed_in.get(link).content.decode()
    assert 'value="80"' in form and 'value="2026-12-11"' in form and 'value="year-end"' in form
    signed_in.post("/gifts/new", {"contact": f"Ann #{ann.pk}", "direction": "out", "state": "idea", "idea": "Wine",
                                  "occasion": "year-end", "budget": "80", "currency": "EUR", "send_by": "2026-12-11"})  # fmt: skip
    gift = Gift.objects.get()
    assert "Ann : A gift is in mind, ordered or sent already." in text(signed_in.get(at))
    signed_in.post(f"/gifts/{gift.pk}/step", {"state": "ordered"})
    signed_in.post(f"/gifts/{gift.pk}", {"direction": "out", "state": "sent", "idea": "Wine", "occasion": "year-end",
                                         "budget": "80", "cost": "74.90", "currency": "EUR", "send_by": "2026-12-11"})  # fmt: skip
    gift.refresh_from_db()
    assert (gift.idea, gift.state, gift.sent_on, gift.cost) == ("Wine", "sent", NOW.date(), Decimal("74.90"))


def test_whoever_sent_more_than_one_and_is_not_proposed_is_named_with_the_reason(signed_in, seat):
    people.referral(seat, "Jonas", "Henrik", "2025-11-01", thanked=True)
    for name in ("Ida", "Max"):
        people.referral(seat, "Henrik", name, "2026-02-01", thanked=True)
        people.engagement(seat, name, "2026-03-01")
    people.engagement(seat, "Henrik", "2025-12-01")
    review = begun(signed_in)
    page = text(signed_in.get(f"/review/{review.pk}"))
    assert "Think of one for Jonas" in page and "Think of one for Henrik" not in page
    assert "Who also sent more than one, as a link further on" in page and "Henrik ( think of one" in page
    assert "The walk goes through everybody with work in it" in page
    assert "data-prints" in signed_in.get(f"/review/{review.pk}").content.decode()


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("property", "no gift may answer referrals"),
        ("health", "each with the same budget"),
        ("lawyer", "each with the same budget"),
    ],
)
def test_where_the_profession_forbids_it_no_better_gift_goes_to_the_top_two(signed_in, seat, key, said):
    year(seat)
    people.referral(seat, "Zoe", "Yves", "2026-04-01", thanked=True)
    choose_profession(seat=seat, now=NOW, key=key)
    review = begun(signed_in)
    page = text(signed_in.get(f"/review/{review.pk}?each=25&fine=80"))
    assert said in page
    assert "80 EUR" not in page
    assert "For the first two" not in page
    names = re.findall(r"Think of one for (\w+)", page)
    assert names == ([] if key == "property" else ["Ann", "Bob", "Zoe"])


def test_a_gift_for_a_content_goes_to_who_stands_behind_it_and_spent_limits_shrink_it(signed_in, seat):
    choose_profession(seat=seat, now=NOW, key="adviser")
    interview = people.content(seat, "Interview", behind=["Carol"])
    people.referral(seat, interview, "Bob", "2026-01-05", thanked=True)
    people.engagement(seat, "Bob", "2026-01-10")
    carol = people.known(seat, "Carol")
    record_gift(seat=seat, now=NOW, told=GiftTold(contact=carol, state="sent", cost=Decimal(290), currency="USD",
                                                  sent_on=NOW.date() - timedelta(days=9)))  # fmt: skip
    seat.workspace.currency = "USD"
    seat.workspace.save(update_fields=["currency"])
    page = text(signed_in.get(f"/review/{begun(signed_in).pk}?each=25&fine=80"))
    assert "Carol for Interview" in page and "10 USD" in page


def test_an_empty_practice_has_a_review_without_a_division_by_zero(signed_in, seat):
    review = begun(signed_in)
    assert signed_in.get(f"/review/{review.pk}/walk").headers["Location"] == f"/review/{review.pk}"
    page = text(signed_in.get(f"/review/{review.pk}?each=NaN&fine=-1&holiday=2026-02-31"))
    assert "Nobody had work with you in this period." in page
    assert signed_in.get(f"/review/{review.pk}/review.json").json()["clients"] == []


def test_it_is_exported_as_csv_that_runs_no_formula_and_as_json(signed_in, seat):
    year(seat)
    people.referral(seat, "=cmd()", "Hal", "2026-01-05")
    people.referral(seat, "=cmd()", "Ida", "2026-01-06")
    review = begun(signed_in)
    answer = signed_in.get(f"/review/{review.pk}/review.csv")
    assert answer["Content-Disposition"] == 'attachment; filename="review-2026-01-01-2026-05-04.csv"'
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert {row["name"] for row in rows if row["part"] == "client"} == {"Bob", "Cy", "Dee", "Eve"}
    assert "'=cmd()" in {row["name"] for row in rows} and "=cmd()" not in {row["name"] for row in rows}
    told = signed_in.get(f"/review/{review.pk}/review.json").json()
    assert [one["name"] for one in told["sent_more_than_one"]] == ["Ann", "=cmd()"]
    assert told["figures"][0] == {
        "key": "clients", "label": "Clients whose work began", "now": 4, "before": 1, "kind": "count", "currency": "",
    }  # fmt: skip
