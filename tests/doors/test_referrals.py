"""The ledger through its pages: list, board, one referral, by hand, stages, evidence, trash and back."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

import people
from headwater.store.models import Party, Referral, Touch
from people import NOW

FORM = {
    "source": "Ann Berg",
    "prospect": "Bob Stone",
    "on": "2026-05-01",
    "kind": "referral",
    "qualified": "unknown",
}


def told(answer: Any) -> str:
    """What a page says, in plain words."""
    return " ".join(unescape(strip_tags(answer.content.decode())).split())


def move(client: Any, referral: Referral, stage: str, **more: str) -> Any:
    return client.post(f"/referrals/{referral.pk}/stage", {"stage": stage, **more}, follow=True)


def stage_of(referral: Referral) -> str:
    return Referral.objects.get(pk=referral.pk).stage


def test_the_list_is_paged_by_key_and_loses_nobody(signed_in, seat):
    for n in range(60):
        people.referral(
            seat, "Ann Berg", f"Prospect {n:03}", people.at("2026-01-01").replace(minute=n % 3, hour=n // 30)
        )
    seen, path = [], "/referrals"
    while path:
        answer = signed_in.get(path)
        seen += [each["row"].prospect.name for each in answer.context["rows"]]
        path = answer.context["older"]
    assert len(seen) == len(set(seen)) == 60
    first = [each["row"].pk for each in signed_in.get("/referrals").context["rows"]]
    second = signed_in.get(signed_in.get("/referrals").context["older"])
    back = signed_in.get(second.context["newer"])
    assert [each["row"].pk for each in back.context["rows"]] == first and back.context["newer"] is None


def test_the_list_costs_the_same_number_of_queries_on_every_page(signed_in, seat):
    people.referral(seat, "Ann Berg", "Bob Stone")
    signed_in.get("/referrals")
    with CaptureQueriesContext(connection) as few:
        signed_in.get("/referrals")
    for n in range(60):
        people.referral(seat, f"Source {n}", f"Prospect {n}")
    older = signed_in.get("/referrals").context["older"]
    for path in ("/referrals", older):
        with CaptureQueriesContext(connection) as many:
            signed_in.get(path)
        assert len(many) <= len(few)


def test_the_list_can_be_narrowed(signed_in, seat):
    ann = people.referral(seat, "Ann Berg", "Bob Stone", thanked=True)
    eva = people.referral(seat, "Eva Fox", "Cy Hall")
    given = people.referral(seat, seat.workspace.me, "Dan Hill", provider=people.known(seat, "Carl Fox"))
    move(signed_in, ann, "met")

    def shown(query: str) -> list[int]:
        return [each["row"].pk for each in signed_in.get(f"/referrals?{query}").context["rows"]]

    assert set(shown("")) == {ann.pk, eva.pk}
    assert shown("direction=given") == [given.pk] and len(shown("direction=all")) == 3
    assert shown("thanks=owed") == [eva.pk] and shown("thanks=given") == [ann.pk]
    assert shown("stage=met") == [ann.pk] and shown("stage=won") == []
    assert shown(f"party={ann.source_id}") == [ann.pk]
    assert "Only those from or to" in told(signed_in.get(f"/referrals?party={ann.source_id}"))
    assert "None of this kind" in told(signed_in.get("/referrals?stage=won"))


def test_the_board_shows_where_each_of_them_stands(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", thanked=True)
    move(signed_in, made, "contacted", next="/referrals/board")
    columns = {one["stage"]: one for one in signed_in.get("/referrals/board").context["columns"]}
    assert columns["contacted"]["rows"] == [made] and columns["contacted"]["next"] == "met"
    assert columns["received"]["count"] == 0


def test_moving_on_the_board_comes_back_to_the_board(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone")
    answer = move(signed_in, made, "met", next="/referrals/board")
    assert answer.redirect_chain[-1][0] == "/referrals/board" and "Bob Stone: met." in told(answer)


def test_closing_from_the_board_while_thanks_are_owed_is_settled_in_one_tick_and_leads_back(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone")
    answer = signed_in.post(f"/referrals/{made.pk}/stage", {"stage": "won", "next": "/referrals/board"})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "Thank Ann Berg first: a referral stays open while its thanks are owed." in told(answer)
    assert 'name="thanked"' in page and 'name="next" value="/referrals/board"' in page
    assert "<option selected>won</option>" in page
    answer = move(signed_in, made, "won", thanked="yes", next="/referrals/board")
    assert answer.redirect_chain[-1][0] == "/referrals/board" and "Bob Stone: won. Thanks noted." in told(
        answer
    )
    made.refresh_from_db()
    assert (made.stage, made.thanks) == ("won", "given")


def test_going_back_to_the_address_of_a_refused_move_shows_the_referral(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone")
    assert signed_in.get(f"/referrals/{made.pk}/stage")["Location"] == f"/referrals/{made.pk}#stage-title"


def test_every_move_is_kept_with_its_day_and_reason(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-03-01", thanked=True)
    move(signed_in, made, "contacted", on="2026-03-03")
    move(signed_in, made, "met", on="2026-03-10")
    answer = move(signed_in, made, "lost", on="2026-04-01", reason="Found somebody nearer")
    history = [(entry.stage, entry.at.date().isoformat(), entry.reason) for entry in made.history.all()]
    assert history == [
        ("received", "2026-03-01", ""), ("contacted", "2026-03-03", ""), ("met", "2026-03-10", ""),
        ("lost", "2026-04-01", "Found somebody nearer"),
    ]  # fmt: skip
    assert "Found somebody nearer" in told(answer)


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"stage": "married"}, "'married' is not one of"),
        ({"stage": ""}, "is not one of"),
        ({"stage": "met", "on": "2026-02-01"}, "before the referral was received"),
        ({"stage": "met", "on": "31.12.2026"}, "is not a date"),
        ({"stage": "met", "on": "0001-01-01"}, "The year 1 cannot be meant"),
    ],
)
def test_a_move_that_cannot_be_is_refused_in_a_sentence(sent, sentence, signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-03-01", thanked=True)
    answer = signed_in.post(f"/referrals/{made.pk}/stage", sent)
    assert answer.status_code == 400 and sentence in told(answer)
    assert stage_of(made) == "received"


@pytest.mark.spec("S4-18")
@pytest.mark.parametrize("stage", ["lost", "declined", "passed on"])
def test_a_negative_outcome_checks_that_thanks_went_out_and_offers_a_closing_note(stage, signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-04-01")
    answer = signed_in.post(f"/referrals/{made.pk}/stage", {"stage": stage})
    assert (
        answer.status_code == 400 and "Thank Ann Berg first" in told(answer) and stage_of(made) == "received"
    )
    answer = move(signed_in, made, stage, thanked="yes")
    page = told(answer)
    assert stage_of(made) == stage
    assert "A closing note to Ann Berg?" in page and "You have said thanks." in page
    draft = answer.context["closing"]
    assert draft.startswith("Dear Ann,") and "Bob" not in draft
    note = {"kind": "message", "note": "Closing note", "next": f"/referrals/{made.pk}", "key": "k1"}
    answer = signed_in.post(f"/today/touch/{made.source_id}", note, follow=True)
    assert "you got in touch with Ann Berg" in told(answer)
    assert Touch.objects.filter(kind="message", contact=made.source).count() == 1


def test_no_closing_note_is_offered_where_nobody_stands_behind_the_source(signed_in, seat):
    made = people.referral(seat, people.person(seat, "Google", kind="channel"), "Bob Stone", "2026-04-01")
    assert "closing note" not in told(move(signed_in, made, "lost"))


def test_thanks_on_the_page_of_a_given_referral_are_not_asked_of_me(signed_in, seat):
    made = people.referral(seat, seat.workspace.me, "Dan Hill", provider=people.known(seat, "Carl Fox"))
    page = told(signed_in.get(f"/referrals/{made.pk}"))
    assert "You gave this referral, so you owe no thanks for it." in page and "I have thanked" not in page


def test_a_referral_by_hand_makes_its_people_in_place(signed_in, seat):
    form = {
        **FORM, "qualified": "yes", "relation_to_me": "former client", "relation_to_prospect": "sister",
        "group": "Tuesday circle", "note": "Met at the fair", "kind": "recommendation",
    }  # fmt: skip
    answer = signed_in.post("/referrals/new", form, follow=True)
    made = Referral.objects.get()
    assert (made.source.name, made.prospect.name, made.provider_id) == (
        "Ann Berg",
        "Bob Stone",
        seat.workspace.me_id,
    )
    assert (made.kind, made.qualified, made.group.name, made.group.kind) == (
        "recommendation", "yes", "Tuesday circle", "group",
    )  # fmt: skip
    page = told(answer)
    for words in (
        "former client",
        "sister of the source",
        "Tuesday circle",
        "Met at the fair",
        "recommendation",
    ):
        assert words in page
    assert Party.objects.filter(name="Ann Berg").count() == 1


def test_the_form_sent_twice_records_once(signed_in):
    for _ in range(2):
        answer = signed_in.post(
            "/referrals/new", {**FORM, "on": "2026-05-04", "key": "this-form"}, follow=True
        )
        assert answer.redirect_chain[-1][0].startswith("/referrals/")
    assert Referral.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"source": "?"}, "Write who or what sent them"),
        ({"source": "Ann Berg / Eva Fox"}, "These are several sources"),
        ({"prospect": "n/a"}, "Write a name"),
        ({"prospect": "Ann Berg"}, "cannot send themselves"),
        ({"on": "2026-05-05"}, "in the future"),
        ({"on": "1066-10-14"}, "The year 1066 cannot be meant"),
        ({"on": "x"}, "Enter a valid date"),
        ({"kind": "gossip"}, "is not one of the available choices"),
        ({"source": "Kim Vale"}, "three different"),
        ({"source": "x" * 301}, "longer than 300"),
        ({"relation_to_me": "x" * 61}, "at most 60"),
    ],
)
def test_what_cannot_be_recorded_is_said_at_its_field_and_nothing_is_kept(wrong, sentence, signed_in, seat):
    answer = signed_in.post("/referrals/new", {**FORM, **wrong})
    assert answer.status_code == 400 and sentence in told(answer)
    assert not Referral.objects.exists() and not Party.objects.exclude(pk=seat.workspace.me_id).exists()


def test_namesakes_are_told_apart_by_number(signed_in, seat):
    first = people.person(seat, "Ann Berg", organisation="Harbour Bank")
    second = people.person(seat, "Ann Berg", city="Bonn")
    answer = signed_in.post("/referrals/new", FORM)
    page = told(answer)
    assert answer.status_code == 400
    assert f"“Ann Berg #{first.pk}” (Harbour Bank); “Ann Berg #{second.pk}” (Bonn)" in page
    signed_in.post("/referrals/new", {**FORM, "source": f"Ann Berg #{second.pk}"})
    made = Referral.objects.get()
    assert made.source == second
    form = signed_in.get(f"/referrals/{made.pk}/edit").context["form"]
    assert form.initial["source"] == f"Ann Berg #{second.pk}"


def test_a_number_of_somebody_else_is_not_believed(signed_in, seat, stranger):
    other = people.person(stranger, "Ann Berg")
    wrong = people.person(seat, "Eva Fox")
    for number in (other.pk, wrong.pk, 0, 2**62):
        signed_in.post("/referrals/new", {**FORM, "source": f"Ann Berg #{number}"})
        assert not Referral.objects.filter(source__in=[other, wrong]).exists()


def test_a_correction_keeps_the_hour_and_shows_before_and_after_by_name(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", people.at("2026-03-01", 7))
    answer = signed_in.post(
        f"/referrals/{made.pk}/edit",
        {**FORM, "source": "Eva Fox", "on": "2026-03-01", "qualified": "no"},
        follow=True,
    )
    made.refresh_from_db()
    assert made.source.name == "Eva Fox" and made.received_at == people.at("2026-03-01", 7)
    page = told(answer)
    assert "source from “Ann Berg” to “Eva Fox”" in page and "a good fit from “unknown” to “no”" in page


@pytest.mark.parametrize("name", ["Advert", "My friend Ann", "Unknown Pleasures"])
def test_a_name_in_the_ledger_is_that_name_whatever_else_it_could_be_read_as(signed_in, seat, name):
    made = people.referral(seat, people.person(seat, name), "Bob Stone", "2026-03-01")
    before = Party.objects.count()
    form = {**FORM, "source": name, "prospect": "Bob Stone", "on": "2026-03-01", "note": "now with a note"}
    signed_in.post(f"/referrals/{made.pk}/edit", form)
    made.refresh_from_db()
    assert (made.source.name, made.note) == (name, "now with a note")
    assert Party.objects.count() == before


def test_what_the_prospect_fits_is_judged_against_what_i_wrote(signed_in, seat):
    settings = {
        "name": "P", "owner_name": "Kim Vale", "currency": "EUR", "timezone": "UTC", "late_after_hours": "48",
        "concentration_limit": "50", "qualified_criteria": "Engineers who want to lead",
    }  # fmt: skip
    signed_in.post("/settings", settings)
    signed_in.post("/referrals/new", {**FORM, "qualified": "yes"})
    page = told(signed_in.get(f"/referrals/{Referral.objects.get().pk}"))
    assert "yes Yours: Engineers who want to lead" in page


@pytest.mark.spec("S0-13")
def test_how_they_came_may_stay_unknown_and_is_kept_with_how_sure_it_is(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone")
    assert "Not known, and it may stay so." in told(signed_in.get(f"/referrals/{made.pk}"))
    for kind, text, sure in [
        ("told", "I saw you in the Gazette", "likely"), ("referring address", "https://example.org/page", "certain"),
        ("campaign", "spring letter", "ambiguous"), ("told", "No idea", "unknown"),
    ]:  # fmt: skip
        form = {"kind": kind, "text": text, "confidence": sure}
        for _ in range(2):
            page = told(signed_in.post(f"/referrals/{made.pk}/evidence", form, follow=True))
        assert f"“{text}” {kind}; how sure: {sure}" in page
    assert made.evidence.count() == 4
    for wrong in ({"text": " "}, {"kind": "gossip"}, {"confidence": "very"}, {"text": "x" * 1001}):
        form = {"kind": "told", "text": "x", "confidence": "likely", **wrong}
        assert signed_in.post(f"/referrals/{made.pk}/evidence", form).status_code == 400


def test_the_trash_takes_a_referral_out_of_everything_and_gives_it_back(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    answer = signed_in.post(f"/referrals/{made.pk}/trash", follow=True)
    assert "is in the trash" in told(answer) and "1 in the trash" in told(answer)
    assert signed_in.get(f"/referrals/{made.pk}").status_code == 404
    assert "Thank Ann Berg" not in told(signed_in.get("/"))
    assert "Ann Berg sent Bob Stone" in told(signed_in.get("/referrals/trash"))
    answer = signed_in.post(f"/referrals/{made.pk}/restore", follow=True)
    assert "Taken out of the trash." in told(answer)
    assert "Thank Ann Berg" in told(signed_in.get("/"))
    assert signed_in.post(f"/referrals/{made.pk}/restore").status_code == 404
    assert "The trash is empty" in told(signed_in.get("/referrals/trash"))


def test_what_cannot_come_back_is_said(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    signed_in.post(f"/referrals/{made.pk}/trash")
    people.referral(seat, "Bob Stone", "Ann Berg", "2026-05-01")
    answer = signed_in.post(f"/referrals/{made.pk}/restore", follow=True)
    assert "circle within one day" in told(answer)


def test_a_loop_is_refused_at_entry_within_a_day_and_followed_in_time_over_the_years(signed_in, seat):
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    answer = signed_in.post("/referrals/new", {**FORM, "source": "Bob Stone", "prospect": "Ann Berg"})
    assert answer.status_code == 400 and "close a circle within one day" in told(answer)
    answer = signed_in.post(
        "/referrals/new", {**FORM, "source": "Bob Stone", "prospect": "Ann Berg", "on": "2026-05-03"}
    )
    assert answer.status_code == 302


def test_a_page_that_shows_the_stage_says_who_sent_whom(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", NOW)
    page = told(signed_in.get(f"/referrals/{made.pk}"))
    assert "Ann Berg sent Bob Stone" in page and "Owed to Ann Berg" in page
