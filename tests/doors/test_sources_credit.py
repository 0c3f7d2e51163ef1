"""The Credit tab: one path for people, content and self-reports; every model to the cent; told beside tracked."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import people
from doors.reporting import Reports, reporter, words
from headwater.actions.acting import Seat
from headwater.core.reports.credit import MODELS
from headwater.store.models import Party, Referral, Step

PATH = "/sources/credit"
RULES = tuple(MODELS)[:7]
ALL = {"w": "all"}


@pytest.fixture
def reports(
    signed_in: Any, seat: Seat, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Reports:
    return reporter(signed_in, seat, capsys, monkeypatch)


def read(reports: Reports, who: str, source: str, on: str, kind: str = "read") -> Step:
    """A step on somebody's way, written down on their page."""
    pk = Party.objects.get(name=who).pk
    form = {"kind": kind, "source": source, "on": on, "certainty": "likely", "note": ""}
    reports.post(f"/people/{pk}/steps", **form)
    return Step.objects.filter(person_id=pk).latest("pk")


@pytest.fixture
def mixed(reports: Reports, seat: Seat) -> Reports:
    """Bob read Cy's article, asked for the eBook, was sent by Ann and hired. Dee was only sent, Eve came from nowhere."""
    people.content(seat, "Article", behind=["Cy Wood"])
    people.content(seat, "My eBook")
    people.referral(seat, "Fay Rivers", "Cy Wood", "2024-01-01")
    for source, name in (("Ann Berg", "Bob Stone"), ("Ann Berg", "Dee Lake")):
        people.referral(seat, source, name, "2026-02-01")
    read(reports, "Bob Stone", "Article", "2026-01-01")
    read(reports, "Bob Stone", "My eBook", "2026-01-10", "opted in")
    for client, value in (("Bob Stone", "1000.01"), ("Dee Lake", "200"), ("Eve Hill", "99.99")):
        people.engagement(seat, client, "2026-03-01", value)
    return reports


@pytest.mark.spec("F-121")
def test_under_every_model_the_credits_add_up_to_the_value_to_the_cent(mixed: Reports) -> None:
    table = mixed.told("credit", by="value")
    assert [column["key"] for column in table.table["columns"]] == [*RULES, "apart"]
    for name in RULES:
        lines = [row for row in table.table["rows"] if row["group"] == "What stood on the way"]
        amounts = [Decimal(row["cells"][name]["value"]) for row in lines]
        assert sum(amounts) == Decimal("1300.00") and all(each == round(each, 2) for each in amounts)
        bob = [Decimal(table.value(each, name)) for each in ("Article", "My eBook", "Ann Berg")]
        assert sum(bob) - 200 == Decimal("1000.01")
    assert table.value("Article", "u") == "400.01" and table.value("unknown", "w") == "99.99"
    page = words(mixed.client.get(PATH, {"by": "value"}))
    assert "content read on the way counts here too, referrals that led to no work do not" in page
    assert "The models disagree most about Ann Berg: 1,200 EUR under “Last”, 200 EUR under “First”." in page
    assert all(label in page for label in list(MODELS.values())[:7])
    assert "Markov and Shapley stay silent: each learns from at least 300 journeys" in page


@pytest.mark.spec("F-122")
def test_the_credit_of_a_content_goes_on_to_its_people_and_to_whoever_introduced_them(mixed: Reports) -> None:
    table = mixed.told("credit")
    first = {
        row["label"]: row["cells"]["first"]
        for row in table.table["rows"]
        if row["group"].startswith("Behind")
    }
    assert {name: Decimal(cell["value"]) for name, cell in first.items()} == {
        "Cy Wood": Decimal("0.5"), "Fay Rivers": Decimal("0.5"),
    }  # fmt: skip
    behind = next(row["key"] for row in table.table["rows"] if row["label"] == "Fay Rivers")
    assert "Bob Stone" in mixed.opened("credit", behind, "first")
    assert "Behind the contents: whom to thank" in words(mixed.client.get(PATH))


@pytest.mark.spec("F-123")
def test_referrals_content_and_what_people_say_stand_on_one_path(mixed: Reports) -> None:
    bob = Referral.objects.get(prospect__name="Bob Stone")
    told = {"kind": "told", "text": "I heard your talk", "confidence": "likely", "source": "The talk"}
    mixed.post(f"/referrals/{bob.pk}/evidence", **told)
    table = mixed.told("credit")
    on_it = ("Article", "My eBook", "The talk")
    assert [Decimal(table.value(each, "linear")) for each in on_it] == [Decimal("0.25")] * 3
    assert Decimal(table.value("Ann Berg", "linear")) == Decimal("1.25")
    dee = Party.objects.get(name="Dee Lake")
    for article in (Party.objects.get(name=name) for name in on_it):
        assert str(dee.pk) not in str(table.cell(f"source-{article.pk}", "first").get("facts", ""))
    # Dee's path has Ann alone: all of Dee's engagement is hers, under every model
    for name in RULES:
        rest = sum(Decimal(table.value(each, name)) for each in on_it)
        assert (
            Decimal(table.value("Ann Berg", name)) + rest == 2 and Decimal(table.value("Ann Berg", name)) >= 1
        )


@pytest.mark.spec("F-124")
def test_what_looks_like_a_machine_gets_no_credit_and_taking_the_mark_off_counts_anew(mixed: Reports) -> None:
    step = Step.objects.get(source__name="Article")
    assert Decimal(mixed.told("credit").value("Article", "first")) == 1
    mixed.post(f"/steps/{step.pk}/machine", machine="yes")
    table = mixed.told("credit")
    assert "Article" not in table.labels and Decimal(table.value("My eBook", "first")) == 1
    assert "Article" not in words(mixed.client.get(PATH))
    mixed.post(f"/steps/{step.pk}/machine", machine="no")
    assert Decimal(mixed.told("credit").value("Article", "first")) == 1


@pytest.mark.spec("F-126")
def test_told_and_tracked_are_both_shown_and_counted_with_the_owners_word_and_its_day(mixed: Reports) -> None:
    bob = Referral.objects.get(prospect__name="Bob Stone")
    page = words(mixed.client.get(PATH))
    assert "Of nobody who came so far is both known" in page
    told = {"kind": "told", "text": "my neighbour told me", "confidence": "likely", "source": "Gus Moor"}
    mixed.post(f"/referrals/{bob.pk}/evidence", **told)
    answer = mixed.client.get(PATH)
    page = words(answer)
    assert "The one person of whom both is known names another source than was tracked. Both count." in page
    assert "Bob Stone says Gus Moor; tracked: Article, My eBook and Ann Berg Say which you hold true" in page
    assert f'href="/referrals/{bob.pk}#evidence-title"' in answer.content.decode()
    counted = mixed.told("credit")
    names = ("Gus Moor", "Article", "My eBook")
    before = [counted.value(name, "linear") for name in names]
    assert before == ["0.25", "0.25", "0.25"]
    mixed.post(f"/referrals/{bob.pk}/ruling", source="Gus Moor", text="he is right")
    page = words(mixed.client.get(PATH))
    assert "Your word: Gus Moor, since 4 May 2026. Both stay counted." in page
    assert "tracked: Article, My eBook and Ann Berg" in page
    table = mixed.told("told")
    key = table.table["rows"][0]["key"]
    assert table.values(key, "told", "ruling", "ruled") == ["Gus Moor", "Gus Moor", "2026-05-04"]
    assert "my neighbour told me" in mixed.opened("told", key, "told")
    assert "he is right" in mixed.opened("told", key, "ruling")
    counted = mixed.told("credit")
    assert [counted.value(name, "linear") for name in names] == before


def test_the_dots_are_one_picture_with_its_words_and_a_table_beside_it(mixed: Reports) -> None:
    page = mixed.client.get(PATH).content.decode()
    picture = page.partition('<svg class="strips"')[2].partition("</svg>")[0]
    assert 'role="img"' in picture and "<title>The credit of each source under every model</title>" in picture
    assert "1 under First" in picture and "least: Last" in picture and "style=" not in picture
    assert picture.count("<circle") == 4 * len(RULES)
    assert "The same in figures" in page


def test_an_empty_practice_and_one_without_work_say_something_useful(signed_in: Any, seat: Seat) -> None:
    assert "No sources yet" in words(signed_in.get(PATH))
    people.referral(seat, "Ann", "Bob", "2026-02-01")
    page = words(signed_in.get(PATH, ALL))
    assert "No engagement began so far, so there is no credit to share." in page
    assert "is not a window" in words(signed_in.get(PATH, {"w": "yesterday"}))


def test_a_viewer_sees_what_speaks_for_each_and_is_not_asked_for_a_word(
    mixed: Reports, client: Any, viewer: Seat
) -> None:
    bob = Referral.objects.get(prospect__name="Bob Stone")
    told = {"kind": "told", "text": "a friend", "confidence": "likely", "source": "Gus Moor"}
    mixed.post(f"/referrals/{bob.pk}/evidence", **told)
    client.force_login(viewer.user)
    page = words(client.get(PATH))
    assert "What speaks for each" in page and "Say which you hold true" not in page
