"""The Sources pages, told as the stories they answer."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import people
from headwater.actions.parties import change_party, set_behind
from headwater.actions.referrals import change_referral
from headwater.actions.workspaces import change_workspace
from headwater.core.words import UNDATED
from headwater.store.models import Referral, Workspace

ROW = re.compile(r"<tr[^>]*>(.*?)</tr>", re.DOTALL)


def text_of(page: Any) -> str:
    words = re.sub(r"<[^>]+>", " ", page if isinstance(page, str) else page.content.decode())
    return re.sub(r"\s+([,.;])", r"\1", " ".join(unescape(words).split()))


def ranking(page: Any) -> list[str]:
    """The rows of the ranking as words."""
    text = page.content.decode()
    table = text[text.index('id="ranking-title"') :]
    body = table[table.index("<tbody>") : table.index("</tbody>")]
    return [text_of(row) for row in ROW.findall(body)]


def order(page: Any, *names: str) -> list[str]:
    """Those names in the order of the ranking."""
    rows = ranking(page)
    places = {name: next((place for place, row in enumerate(rows) if name in row), None) for name in names}
    return sorted((name for name in names if places[name] is not None), key=lambda name: places[name])  # type: ignore[arg-type, return-value]


def hired(seat: Any, source: Any, client: str, on: str, value: str = "100", **details: Any) -> None:
    people.referral(seat, source, client, on)
    people.engagement(seat, client, on, value, **details)


# The sentence.


def sentence(client: Any, address: str = "/sources") -> str:
    page = client.get(address).content.decode()
    return text_of(page[page.index('id="sentence">') + 14 :].split("</p>")[0])


def test_the_sentence_is_honest_however_little_there_is_to_say(signed_in: Any, seat: Any) -> None:
    assert "No sources yet" in text_of(signed_in.get("/sources"))
    people.referral(seat, "Ann", "Bob", "2026-01-15")
    assert sentence(signed_in) == "Nobody hired you in the last 12 months."
    people.engagement(seat, "Bob", "2026-02-01", "10")
    assert sentence(signed_in) == "Your one client in the last 12 months traces back to Ann."
    people.engagement(seat, "Nobody Knows", "2026-02-01", "10")
    assert (
        sentence(signed_in)
        == "1 of your 2 clients in the last 12 months (50 %) traces back to one source: Ann."
    )
    article = people.content(seat, "The Interview")
    hired(seat, article, "Cy", "2026-03-01")
    hired(seat, "Cy", "Dee", "2026-04-01")
    told = (
        "3 of your 4 clients in the last 12 months (75 %) trace back to two sources: The Interview and Ann."
    )
    assert sentence(signed_in) == told
    assert sentence(signed_in, "/sources?w=2026").startswith("3 of your 4 clients this year (75 %)")
    assert sentence(signed_in, "/sources?w=2019") == "Nobody hired you in 2019."


def test_a_root_that_was_sent_later_still_counts_for_the_sentence(signed_in: Any, seat: Any) -> None:
    hired(seat, "Ann", "Bob", "2025-06-01")
    people.referral(seat, "Zed", "Ann", "2025-07-01")
    hired(seat, "Ann", "Cy", "2025-08-01")
    hired(seat, "Cy", "Dee", "2025-09-01")
    assert (
        sentence(signed_in)
        == "All 3 of your clients in the last 12 months trace back to two sources: Zed and Ann."
    )


def test_a_client_who_came_back_before_anybody_sent_it_counts_in_part(signed_in: Any, seat: Any) -> None:
    hired(seat, "Xa", "One", "2026-01-05")
    people.engagement(seat, "Two", "2026-02-05", "100")
    hired(seat, "Yo", "Two", "2026-03-05")
    assert sentence(signed_in, "/sources?w=2026").startswith(
        "1.5 of your 2 clients this year (75 %) trace back"
    )


def test_ties_are_told_as_ties_and_go_by_name_everywhere(signed_in: Any, seat: Any) -> None:
    for number, source in enumerate(("Zoe", "Ben", "Ann")):
        hired(seat, source, f"Client {number}", "2026-01-05")
    assert (
        sentence(signed_in, "/sources?w=2026")
        == "Your 3 clients this year came from 3 different sources, one each."
    )
    page = signed_in.get("/sources?w=2026").content.decode()
    table = page[page.index("<tbody") :]
    assert table.index(">Ann<") < table.index(">Ben<") < table.index(">Zoe<")
    hired(seat, "Zoe", "Client 3", "2026-01-05")
    hired(seat, "Ann", "Client 4", "2026-01-05")
    page = signed_in.get("/sources?w=2026")
    assert "trace back to two sources: Ann and Zoe." in text_of(page)
    assert "Ann and Zoe stand behind 80 % of your clients and 80 % of your money" in text_of(page)


# What the ranking counts.


@pytest.mark.spec("S0-3")
def test_the_ranking_can_count_qualified_prospects_only(signed_in: Any, seat: Any) -> None:
    change_workspace(seat=seat, now=people.NOW, qualified_criteria="Wants to change course and can pay.")
    for number in range(3):
        people.referral(seat, "Many", f"Any {number}", "2026-01-15", qualified="no" if number else "unknown")
    people.referral(seat, "Few", "Fit 1", "2026-01-15", qualified="yes")
    people.referral(seat, "Few", "Fit 2", "2026-01-15", qualified="yes")
    fit = people.referral(seat, "Few", "Fit 3", "2026-01-15")
    page = signed_in.get(f"/referrals/{fit.pk}")
    assert "A good fit not known yet Yours: Wants to change course and can pay." in text_of(page)
    assert order(signed_in.get("/sources?by=referrals"), "Many", "Few") == ["Few", "Many"]
    people.referral(seat, "Many", "Any 4", "2026-01-15", qualified="no")
    page = signed_in.get("/sources?qualified=yes")
    assert order(page, "Many", "Few") == ["Few"]
    assert ranking(page)[0].startswith("1 person: Few 2 ")


@pytest.mark.spec("S0-30")
def test_a_filter_lists_those_who_sent_two_or_more_different_people(signed_in: Any, seat: Any) -> None:
    people.referral(seat, "Once", "Al", "2026-01-15")
    people.referral(seat, "Same Twice", "Bo", "2026-01-15")
    people.referral(seat, "Same Twice", "Bo", "2026-02-15")
    people.referral(seat, "Twice", "Cy", "2026-01-15")
    people.referral(seat, "Twice", "Di", "2026-01-16")
    assert order(signed_in.get("/sources?several=yes"), "Once", "Same Twice", "Twice") == ["Twice"]


@pytest.mark.spec("S0-10")
def test_consistency_stands_beside_volume_and_the_ranking_sorts_by_it(signed_in: Any, seat: Any) -> None:
    for number, day in enumerate(("2025-04-15", "2025-07-15", "2025-10-15", "2026-01-15", "2026-04-15")):
        people.referral(seat, "Steady", f"S {number}", day)
    for number in range(9):
        people.referral(seat, "Burst", f"B {number}", "2025-06-01")
    assert order(signed_in.get("/sources?by=referrals"), "Steady", "Burst") == ["Burst", "Steady"]
    page = signed_in.get("/sources?by=consistency")
    assert order(page, "Steady", "Burst") == ["Steady", "Burst"]
    assert "5 of 5" in ranking(page)[0] and "1 of 5" in ranking(page)[1]


@pytest.mark.spec("S0-11")
def test_a_source_of_ten_years_ago_still_gets_its_client(signed_in: Any, seat: Any) -> None:
    people.referral(seat, "Long Ago", "Bob", "2016-01-15")
    people.referral(seat, "Recent", "Bob", "2026-01-15")
    people.engagement(seat, "Bob", "2026-02-01", "500")
    rows = ranking(signed_in.get("/sources"))
    assert rows[0].startswith("1 person: Long Ago 1 1 500 EUR Jan 2016")
    assert "Recent" in rows[1] and "500" not in rows[1]


@pytest.mark.spec("S0-25")
def test_the_ranking_is_cut_by_the_service_bought(signed_in: Any, seat: Any) -> None:
    hired(seat, "Ann", "Al", "2026-01-15", "300", service="Job search")
    hired(seat, "Ben", "Bo", "2026-01-15", "200", service="Salary talk")
    hired(seat, "Ben", "Ci", "2026-01-16", "200", service="Salary talk")
    page = signed_in.get("/sources?service=Job+search")
    assert order(page, "Ann", "Ben") == ["Ann", "Ben"]
    assert "300 EUR" in ranking(page)[0] and "EUR" not in ranking(page)[1]
    assert "Job search" in text_of(signed_in.get("/sources"))


def test_the_lists_beside_the_ranking_keep_to_the_service_or_say_that_they_do_not(
    signed_in: Any, seat: Any
) -> None:
    people.engagement(seat, "Al", "2026-01-15", "300", service="Job search")
    people.engagement(seat, "Bo", "2026-01-16", "200", service="Salary talk")
    people.engagement(seat, "Bo", "2026-01-17", "50", service="Job search")
    people.referral(seat, "Ann", "Ci", "2026-01-15", relation_to_me="friend")
    people.engagement(seat, "Ci", "2026-01-18", "10", service="Job search")
    cut = text_of(signed_in.get("/sources/unknown?service=Salary+talk"))
    assert "Only clients who bought “Salary talk”." in cut and "Of 1 client " in cut
    assert "200 EUR" in cut and "50 EUR" not in cut and "300 EUR" not in cut
    assert "Of 2 clients " in text_of(signed_in.get("/sources/unknown"))
    assert "friend 1 1" in text_of(signed_in.get("/sources/relations?service=Job+search"))
    cut = text_of(signed_in.get("/sources/relations?service=Salary+talk"))
    assert "friend 1 –" in cut and "referrals are all" in cut
    assert "whatever was bought" in text_of(signed_in.get("/sources/quiet?service=Salary+talk"))


@pytest.mark.spec("S0-9")
def test_both_relations_written_in_the_form_are_kept_and_counted(signed_in: Any, seat: Any) -> None:
    signed_in.post("/referrals/new", {
        "source": "Ann Berg", "prospect": "Bob Stone", "on": "2026-01-15", "kind": "referral",
        "qualified": "unknown", "relation_to_me": "former client", "relation_to_prospect": "partner",
    })  # fmt: skip
    made = Referral.objects.of(seat.workspace).get()
    assert (made.relation_to_me, made.relation_to_prospect) == ("former client", "partner")
    page = text_of(signed_in.get(f"/referrals/{made.pk}"))
    assert "Ann Berg former client" in page and "partner of the source" in page
    report = text_of(signed_in.get("/sources/relations"))
    assert "former client 1 –" in report and "partner 1 –" in report


@pytest.mark.spec("S0-9")
def test_the_report_counts_by_both_relations(signed_in: Any, seat: Any) -> None:
    people.referral(
        seat, "Ann", "Al", "2026-01-15", relation_to_me="former client", relation_to_prospect="sister"
    )
    people.referral(
        seat, "Ben", "Bo", "2026-01-15", relation_to_me="former client", relation_to_prospect="boss"
    )
    people.referral(seat, "Cy", "Di", "2026-01-15")
    people.engagement(seat, "Bo", "2026-02-01", "10")
    page = signed_in.get("/sources/relations").content.decode()
    words = text_of(page)
    assert (
        "former client 2 1" in words
        and "sister 1 –" in words
        and "boss 1 1" in words
        and "not noted 1 –" in words
    )
    address = unescape(re.search(r'href="([^"]*relation_to_prospect=boss[^"]*count=clients)"', page).group(1))  # type: ignore[union-attr]
    assert "Bo" in text_of(signed_in.get(address))


@pytest.mark.spec("S0-6")
def test_concentration_is_told_and_warned_of_above_the_limit(signed_in: Any, seat: Any) -> None:
    for number in range(4):
        hired(seat, "Ann", f"A {number}", "2026-01-15", "1000")
    for number in range(6):
        hired(seat, f"Other {number}", f"O {number}", "2026-01-15", "100")
    page = text_of(signed_in.get("/sources"))
    who = "Ann and one of six equal sources stand behind"
    assert f"Clients from the top two 50 % {who} them; 2 account for half" in page
    assert f"Money from the top two 89 % {who} it; 1 accounts for half" in page
    assert "Ann and one of six equal sources stand behind 89 % of your money; your limit is 50 %." in page
    Workspace.objects.filter(pk=seat.workspace.pk).update(concentration_limit=90)
    assert "your limit is" not in text_of(signed_in.get("/sources"))


@pytest.mark.spec("S0-7")
def test_two_windows_stand_side_by_side_with_the_change_in_rank(signed_in: Any, seat: Any) -> None:
    for number in range(3):
        hired(seat, "Riser", f"R {number}", "2026-01-15")
    hired(seat, "Faller", "F 1", "2026-01-15")
    hired(seat, "Riser", "R old", "2024-03-15")
    for number in range(2):
        hired(seat, "Faller", f"F old {number}", "2024-03-15")
    for window, then in (("12m", "2024"), ("24m", "2024"), ("2026", "2024")):
        rows = ranking(signed_in.get(f"/sources?w={window}&compare={then}"))
        assert rows[0].startswith("person: Riser") and rows[0].endswith(
            "1 2 up by ▲ 1".replace("up by ▲", "▲ up by")
        ), rows[0]
        assert rows[1].endswith("2 1 ▼ down by 1")
    free = signed_in.get("/sources?w=free&since=2024-01-01&until=2024-12-31&compare=2026")
    assert ranking(free)[0].startswith("person: Faller")
    assert "Write 12m, 24m" in text_of(signed_in.get("/sources?w=soon"))
    assert "Swap the two days" in text_of(signed_in.get("/sources?w=free&since=2025-01-01&until=2024-01-01"))


@pytest.mark.spec("F-127")
def test_unknown_is_a_source_of_its_own_and_never_shared_out(signed_in: Any, seat: Any) -> None:
    hired(seat, "Ann", "Al", "2026-01-15", "100")
    people.engagement(seat, "Nobody Knows", "2026-02-01", "900")
    for model in (
        "",
        "&chain=direct",
        "&chain=shared&touch=even",
        "&touch=last",
        "&touch=position",
        "&touch=decay",
    ):
        page = signed_in.get(f"/sources?w=12m{model}")
        rows = ranking(page)
        assert "Ann" in rows[0] and "100 EUR" in rows[0], model
        assert rows[-1].startswith("unknown: Origin unknown") and "900 EUR" in rows[-1], model
    side = ranking(signed_in.get("/sources?compare=before"))
    assert side[-1].startswith("unknown: Origin unknown") and "900 EUR" in side[-1]
    assert "Origin unknown to Nobody Knows".replace(" to ", " ") in text_of(signed_in.get("/sources/river"))
    assert "Nobody Knows" in text_of(signed_in.get("/sources/unknown"))


def test_correcting_a_referral_or_a_share_counts_anew_and_twice_the_same(signed_in: Any, seat: Any) -> None:
    article = people.content(seat, "The Interview", behind=["Carol"])
    sent = people.referral(seat, article, "Al", "2026-01-15")
    people.engagement(seat, "Al", "2026-02-01", "100")
    first = text_of(signed_in.get("/sources"))
    assert text_of(signed_in.get("/sources")) == first
    carol, dan = people.known(seat, "Carol"), people.known(seat, "Dan")
    set_behind(seat=seat, now=people.NOW, content=article, people=[(carol, "", 1 - 0.75), (dan, "", 0.75)])  # type: ignore[list-item]
    assert "Dan The Interview 0.75 75 EUR" in text_of(signed_in.get("/sources"))
    change_referral(seat=seat, now=people.NOW, referral=sent, source=people.known(seat, "Eve"))
    page = signed_in.get("/sources")
    assert "Eve" in ranking(page)[0] and "Behind the content" not in text_of(page)
    change_party(seat=seat, now=people.NOW, party=people.known(seat, "Eve"), name="Eve Adams")
    assert "Eve Adams" in ranking(signed_in.get("/sources"))[0]


# Beside the ranking.


def test_the_river_flows_from_roots_through_hops_to_clients(signed_in: Any, seat: Any) -> None:
    people.chain(seat, "Root", "Middle", "Client", first="2025-06-01")
    people.engagement(seat, "Client", "2026-01-01", "2400")
    people.engagement(seat, "Unsourced", "2026-01-01", "100")
    page = signed_in.get("/sources/river").content.decode()
    words = text_of(page[page.index("The same as a table") :])
    assert "Root Middle 1 client" in words and "Middle Client 1 client" in words
    assert "Origin unknown Unsourced 1 client" in words
    assert page.count('class="river-node') >= 5 and "<title" in page
    valued = text_of(signed_in.get("/sources/river?measure=value"))
    assert "Middle Client 2,400 EUR" in valued
    assert "No clients in this window" in text_of(signed_in.get("/sources/river?w=2001"))


def test_chains_stand_longest_first(signed_in: Any, seat: Any) -> None:
    people.chain(seat, "Short", "Client 1", first="2025-06-01")
    people.chain(seat, "Long", "Middle", "Client 2", first="2025-06-01")
    for name in ("Client 1", "Client 2"):
        people.engagement(seat, name, "2026-01-01")
    page = text_of(signed_in.get("/sources/chains"))
    assert page.index("Long 2 hops, 1 client") < page.index("Short 1 hop, 1 client")
    assert "Client 2 client" in page


def test_quiet_sources_show_their_last_referral_and_best_year(signed_in: Any, seat: Any) -> None:
    for number, day in enumerate(("2021-05-01", "2022-02-01", "2022-06-01")):
        people.referral(seat, "Quiet", f"Q {number}", day)
    people.referral(seat, "Loud", "L 1", "2021-05-01")
    people.referral(seat, "Loud", "L 2", "2026-01-15")
    page = text_of(signed_in.get("/sources/quiet"))
    assert "person: Quiet 3 sent" in page and "Loud" not in page
    assert "Best year 2022 (2) Last referral 1 Jun 2022" in page
    assert "Choose a window with a beginning" in text_of(signed_in.get("/sources/quiet?w=all"))


def test_a_referral_that_nobody_dated_makes_nobody_quiet(signed_in: Any, seat: Any) -> None:
    people.referral(seat, "Undated", "U 1", UNDATED)
    people.referral(seat, "Quiet", "Q 1", "2021-05-01")
    page = text_of(signed_in.get("/sources/quiet"))
    assert "Quiet 1" in page and "Undated" not in page


def test_an_unknown_client_is_asked_for_in_place(signed_in: Any, seat: Any) -> None:
    people.engagement(seat, "Nobody Knows", "2026-02-01", "900")
    client = people.known(seat, "Nobody Knows")
    answer = signed_in.post(
        f"/today/origin/{client.pk}", {"source": "Ann Berg", "next": "/sources/unknown"}, follow=True
    )
    assert "Every origin is known" in text_of(answer)
    assert "Ann Berg" in ranking(signed_in.get("/sources"))[0]


@pytest.mark.parametrize(
    "address",
    [
        "/sources",
        "/sources?chain=direct&w=all",
        "/sources/river",
        "/sources/chains",
        "/sources/quiet",
        "/sources/relations",
    ],
)
def test_a_page_asks_a_fixed_number_of_questions(signed_in: Any, seat: Any, address: str) -> None:
    def fill(start: int, count: int) -> None:
        for number in range(start, start + count):
            people.chain(seat, f"Root {number}", f"Middle {number}", f"Client {number}", first="2025-06-01")
            people.engagement(seat, f"Client {number}", people.NOW.date() - timedelta(days=number), "10")
            people.referral(seat, f"Old {number}", f"Other {number}", "2021-01-01")

    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert signed_in.get(address).status_code == 200
        return len(asked)

    fill(0, 3)
    few = questions()
    fill(3, 27)
    assert questions() == few <= 26


@pytest.mark.parametrize("page", ["", "/river", "/chains", "/quiet", "/unknown", "/relations"])
def test_every_page_of_an_empty_practice_says_what_to_do_first(signed_in: Any, page: str) -> None:
    assert "No sources yet" in text_of(signed_in.get(f"/sources{page}"))
