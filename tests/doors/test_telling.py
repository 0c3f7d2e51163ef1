"""Closing the loop: thanks first, then the client, then the source; and nothing of the client without their consent."""

from __future__ import annotations

from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.utils.html import strip_tags

import people
from headwater.actions.bearings import record_bearing
from headwater.actions.consents import record_consent
from headwater.actions.professions import choose_profession
from headwater.store.models import Bearing, Consent, Engagement, Letter, OutcomeTold, Party, Referral, Touch
from headwater.store.queries.plan import plan_of
from people import NOW

ACT = {"now": NOW}
SECRETS = ("Bob", "Stone", "Quarry", "4000", "4.000", "divorce", "bakery")


def words(answer: Any) -> str:
    return " ".join(unescape(strip_tags(answer.content.decode())).split())


def won(seat: Any, *, mark: int | None = 5, source: str = "Ann Berg", day: str = "2026-03-01") -> Referral:
    """Ann sent Bob, was thanked, and Bob hired me."""
    bob = people.person(seat, "Bob Stone", organisation="Quarry Works Ltd", note="wants to sell the bakery")
    made = people.referral(seat, source, bob, day, thanked=True)
    people.engagement(seat, bob, "2026-03-20", "4000", service="Divorce", satisfaction=mark)
    return Referral.objects.get(pk=made.pk)


def waiting(seat: Any, signal: str) -> list[Any]:
    return plan_of(seat.workspace, NOW).of(signal, most=50)


def write(client: Any, made: Referral, body: str = "", **more: Any) -> Any:
    """Post a letter about this referral to its source, with the offered words unless others are given."""
    asked = {"signal": "outcome-to-tell", "subject": f"referral:{made.pk}:{made.stage.replace(' ', '-')}"}
    form = client.get("/letters/new", asked).context["form"]
    told = {"to": "", "subject": form["subject"].value(), "body": body or form["body"].value()}
    told |= {"party": made.source_id, "signal": asked["signal"], "subject_of": asked["subject"], **more}
    return client.post("/letters/new", told)


@pytest.mark.spec("S4-19")
def test_a_won_referral_opens_a_task_to_tell_its_source_with_a_draft_and_telling_closes_it(signed_in, seat):
    made = won(seat)
    found = waiting(seat, "outcome-to-tell")
    assert [(one.who.name, one.subject) for one in found] == [("Ann Berg", f"referral:{made.pk}:won")]
    assert "Tell Ann Berg that it worked out" in words(signed_in.get("/"))
    page = signed_in.get("/letters/new", {"signal": found[0].signal, "subject": found[0].subject})
    assert "it worked out" in page.context["form"]["body"].value()
    letter = Letter.objects.get(pk=int(write(signed_in, made)["Location"].split("/")[2].split("#")[0]))
    answer = signed_in.post(f"/letters/{letter.pk}/sent", {"way": "mailto"}, follow=True)
    assert "Ann Berg heard how it turned out" in words(answer)
    told = OutcomeTold.objects.get()
    assert (told.person.name, told.outcome, told.text) == ("Ann Berg", "won", letter.body.strip())
    assert waiting(seat, "outcome-to-tell") == []
    assert "Ann Berg knows how it turned out" in words(signed_in.get(f"/referrals/{made.pk}"))


@pytest.mark.spec("S4-20")
def test_what_a_source_reads_leaves_out_name_matter_and_money_unless_the_consent_for_it_is_stored(
    signed_in, seat
):
    made = won(seat)
    asked = {"signal": "outcome-to-tell", "subject": f"referral:{made.pk}:won"}
    for kind in ("outcome", "thanks", "closing-note", "repair", "check-in", "kit", "gift", "follow-up"):
        form = signed_in.get("/letters/new", {**asked, "kind": kind}).context["form"]
        text = f"{form['subject'].value()} {form['body'].value()}"
        assert not any(secret.lower() in text.lower() for secret in SECRETS), (kind, text)
    lines = {
        "name": "Bob is glad.", "matter": "The divorce went well.", "money": "It was 4.000 € well spent.",
    }  # fmt: skip
    for line in lines.values():
        answer = write(signed_in, made, f"Dear Ann,\n\n{line}\n")
        assert answer.status_code == 400 and "Take out" in words(answer)
        assert line in answer.context["form"]["body"].value()
        noted = signed_in.post(f"/referrals/{made.pk}/tell", {"text": line})
        assert noted.status_code == 400 and "Take out" in words(noted)
        assert not Letter.objects.exists() and not OutcomeTold.objects.exists()
    for item, line in lines.items():
        signed_in.post(f"/referrals/{made.pk}/consent", {"item": item, "basis": "said so on the phone"})
        assert write(signed_in, made, f"Dear Ann,\n\n{line}\n").status_code == 302
        for other in set(lines) - {one.item for one in Consent.objects.all()}:
            assert write(signed_in, made, f"Dear Ann,\n\n{lines[other]}\n").status_code == 400
    kept = Letter.objects.get(body__contains="Bob")
    signed_in.post(f"/referrals/{made.pk}/withdraw", {"consent": Consent.objects.get(item="name").pk})
    for way in ("sent", "send", "drafts"):
        answer = signed_in.post(f"/letters/{kept.pk}/{way}", {"way": "copy"})
        assert answer.status_code == 400 and "Take out “Bob”" in words(answer)
    assert signed_in.get(f"/letters/{kept.pk}/letter.eml").status_code == 400
    page = signed_in.get(f"/letters/{kept.pk}").content.decode()
    assert "mailto:" not in page and "How it leaves" not in page


@pytest.mark.parametrize(
    "line",
    [
        "B. Stone sends his love", "Stone's matter", "STONE is glad", "S t o n e", "Sto\u200bne", "Robert is glad", "Dr. Stone",
        "the people at Quarry Works", "four thousand", "4 000 EUR", "his bakery", "after divorcing", "mail bob.stone@x.test",
    ],
)  # fmt: skip
def test_hostile_spellings_are_refused_at_the_door(line, signed_in, seat):
    made = won(seat)
    assert write(signed_in, made, f"Dear Ann,\n\n{line}.\n").status_code == 400


def test_a_letter_about_something_else_names_no_client_of_theirs_either(signed_in, seat):
    made = won(seat)
    told = {
        "party": made.source_id,
        "kind": "check-in",
        "to": "",
        "subject": "Hi",
        "body": "How are you? Mr Stone is well.",
    }
    assert signed_in.post("/letters/new", told).status_code == 400
    told["body"] = "How are you? Love to Bob and the children."
    assert signed_in.post("/letters/new", told).status_code == 302


def test_consent_to_one_source_opens_nothing_to_another(signed_in, seat):
    made = won(seat)
    again = people.referral(seat, "Eva Fox", made.prospect, "2026-02-01", thanked=True)
    record_consent(seat=seat, **ACT, client=made.prospect, referral=made, item="name", basis="by mail")
    told = {"kind": "check-in", "to": "", "subject": "Hi", "body": "Mr Stone is well."}
    assert signed_in.post("/letters/new", {**told, "party": made.source_id}).status_code == 302
    assert signed_in.post("/letters/new", {**told, "party": again.source_id}).status_code == 400


@pytest.mark.parametrize("item", ["name", "outcome"])
def test_a_profession_that_does_not_tell_lets_nothing_out_even_with_consent(item, signed_in, seat):
    made = won(seat)
    record_consent(seat=seat, **ACT, client=made.prospect, item=item, basis="signed")
    choose_profession(seat=seat, **ACT, key="therapist")
    page = words(signed_in.get(f"/referrals/{made.pk}/tell"))
    assert (
        "a source does not hear how a referral goes or turned out, not even with the client's consent" in page
    )
    assert signed_in.post(f"/referrals/{made.pk}/tell", {"channel": "phone"}).status_code == 400
    told = {
        "party": made.source_id,
        "kind": "check-in",
        "to": "",
        "subject": "Hi",
        "body": "Bob Stone is well.",
    }
    answer = signed_in.post("/letters/new", told)
    assert answer.status_code == 400 and "Take out “Bob Stone”" in words(answer)
    assert waiting(seat, "outcome-to-tell") == [] and not OutcomeTold.objects.exists()


@pytest.mark.spec("S4-21")
def test_the_client_is_asked_before_the_source_hears_that_it_worked_out(signed_in, seat):
    made = won(seat, mark=None)
    for path, told in (("tell", {"channel": "phone"}),):
        answer = signed_in.post(f"/referrals/{made.pk}/{path}", told)
        assert answer.status_code == 400 and "Ask Bob Stone first how satisfied they are" in words(answer)
    letter = write(signed_in, made)["Location"].split("/")[2].split("#")[0]
    answer = signed_in.post(f"/letters/{letter}/sent", {"way": "copy"})
    assert answer.status_code == 400 and "Ask Bob Stone first" in words(answer)
    assert waiting(seat, "outcome-to-tell") == []
    said = signed_in.post(f"/referrals/{made.pk}/asked", {"mark": "4", "channel": "phone"}, follow=True)
    assert "Bob Stone gave 4 of 5" in words(said) and Engagement.objects.get().satisfaction == 4
    assert waiting(seat, "outcome-to-tell")
    assert signed_in.post(f"/letters/{letter}/sent", {"way": "copy"}).status_code == 302
    assert OutcomeTold.objects.get().outcome == "won"


def test_a_client_who_is_not_content_is_looked_after_first(signed_in, seat):
    made = won(seat, mark=2)
    answer = signed_in.post(f"/referrals/{made.pk}/tell", {"channel": "phone"})
    assert answer.status_code == 400 and "Bob Stone gave 2 of 5. Put that right" in words(answer)


def test_a_client_who_does_not_answer_was_asked_all_the_same(signed_in, seat):
    made = won(seat, mark=None)
    signed_in.post(f"/referrals/{made.pk}/asked", {"mark": "", "channel": "mail"})
    assert Touch.objects.filter(contact=made.prospect, note="Asked how satisfied they are.").exists()
    assert signed_in.post(f"/referrals/{made.pk}/tell", {"channel": "phone"}).status_code == 302


@pytest.mark.spec("S4-18")
@pytest.mark.parametrize("stage", ["lost", "declined", "passed on", "served"])
def test_a_negative_outcome_checks_that_thanks_went_out_and_offers_a_closing_note(stage, signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    answer = signed_in.post(f"/referrals/{made.pk}/stage", {"stage": stage})
    assert answer.status_code == 400 and "Thank Ann Berg first" in words(answer)
    answer = signed_in.post(f"/referrals/{made.pk}/stage", {"stage": stage, "thanked": "yes"}, follow=True)
    assert "A closing note to Ann Berg?" in words(answer)
    note = answer.context["closing"]
    assert "Thank you again for thinking of me" in note and "Bob" not in note
    assert signed_in.get(answer.context["closing_letter"]).context["form"]["body"].value() == note
    signed_in.post(f"/referrals/{made.pk}/tell", {"person": made.source_id, "text": note})
    told = OutcomeTold.objects.get()
    assert (told.outcome, told.person.name, told.text) == (stage, "Ann Berg", note.strip())
    assert waiting(seat, "outcome-to-tell") == []
    assert "A closing note" not in words(signed_in.get(f"/referrals/{made.pk}", {"closing": stage}))


@pytest.mark.spec("S4-4")
def test_a_referral_going_wrong_raises_a_repair_task_and_what_the_source_may_hear_is_checked_first(
    signed_in, seat
):
    made = won(seat)
    trouble = record_bearing(
        seat=seat,
        **ACT,
        contact=made.source,
        referral=made,
        kind="trouble",
        value="The work is late",
        on=NOW.date(),
    )
    found = waiting(seat, "repair")
    assert [(one.who.name, one.subject) for one in found] == [("Ann Berg", f"bearing:{trouble.pk}")]
    assert any("no consent is on record" in reason for reason in found[0].why)
    asked = {"signal": "repair", "subject": f"bearing:{trouble.pk}"}
    form = signed_in.get("/letters/new", asked).context["form"]
    assert "did not go as it should have" in form["body"].value()
    told = {
        "party": made.source_id,
        "to": "",
        "subject": "x",
        "signal": "repair",
        "subject_of": asked["subject"],
    }
    answer = signed_in.post("/letters/new", {**told, "body": "Dear Ann, Bob is not happy about the divorce."})
    assert answer.status_code == 400 and "Take out “Bob”, “divorce”" in words(answer)
    letter = (
        signed_in.post("/letters/new", {**told, "body": form["body"].value()})["Location"]
        .split("/")[2]
        .split("#")[0]
    )
    said = words(signed_in.post(f"/letters/{letter}/sent", {"way": "copy"}, follow=True))
    assert "Ann Berg heard it from you" in said
    assert OutcomeTold.objects.get().outcome == "repair"


def test_people_behind_a_content_are_told_one_by_one(signed_in, seat):
    interview = people.content(seat, "The interview", behind=["Carol Day", "Dan Hill"])
    made = people.referral(seat, interview, "Bob Stone", "2026-03-01", thanked=True)
    people.engagement(seat, "Bob Stone", "2026-03-20", "4000", satisfaction=5)
    carol, dan = (Party.objects.get(name=name) for name in ("Carol Day", "Dan Hill"))
    signed_in.post(f"/referrals/{made.pk}/tell", {"person": carol.pk, "channel": "phone"})
    assert [one.who.name for one in waiting(seat, "outcome-to-tell")] == ["Dan Hill"]
    signed_in.post(f"/referrals/{made.pk}/tell", {"person": dan.pk, "channel": "mail"})
    assert waiting(seat, "outcome-to-tell") == [] and OutcomeTold.objects.count() == 2


@pytest.mark.parametrize(
    ("path", "told", "said"),
    [
        ("consent", {"item": "name", "basis": ""}, "Write how they agreed"), ("consent", {"item": "soul", "basis": "x"}, "is not one of"),
        ("consent", {"item": "name", "basis": "x", "on": "2099-01-01"}, "still to come"), ("asked", {"mark": "7"}, "from 1 to 5"),
        ("tell", {"person": "999999"}, "nobody to tell"), ("tell", {"on": "yesterday"}, ""),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_on_the_page_and_changes_nothing(path, told, said, signed_in, seat):
    made = won(seat)
    answer = signed_in.post(f"/referrals/{made.pk}/{path}", told)
    assert answer.status_code == 400 and said in words(answer)
    assert not OutcomeTold.objects.exists() and not Consent.objects.exists()


def test_nobody_of_another_practice_sees_or_changes_what_was_agreed(signed_in, seat, stranger):
    made = won(seat)
    theirs = won(stranger)
    record_consent(seat=stranger, **ACT, client=theirs.prospect, item="name", basis="x")
    for path in ("tell", "asked", "consent", "withdraw"):
        assert (
            signed_in.post(f"/referrals/{theirs.pk}/{path}", {"item": "name", "basis": "x"}).status_code
            == 404
        )
    foreign = Consent.objects.get()
    assert signed_in.post(f"/referrals/{made.pk}/withdraw", {"consent": foreign.pk}).status_code == 404
    assert Consent.objects.get().withdrawn_on is None and not Bearing.objects.exists()


def test_a_consent_counts_from_its_day_on(signed_in, seat, clock):
    made = won(seat)
    clock.now = NOW + timedelta(days=1)
    signed_in.post(f"/referrals/{made.pk}/consent", {"item": "name", "basis": "by mail", "on": "2026-05-05"})
    assert write(signed_in, made, "Dear Ann, Bob is glad.").status_code == 302


def test_an_unhappy_client_is_a_reason_to_talk_to_their_source_by_letter(signed_in, seat):
    made = won(seat, mark=1)
    found = waiting(seat, "repair")
    assert [one.subject for one in found] == [f"referral:{made.pk}:repair"]
    asked = {"signal": "repair", "subject": found[0].subject}
    form = signed_in.get("/letters/new", asked).context["form"]
    told = {
        "party": made.source_id,
        "to": "",
        "subject": form["subject"].value(),
        "body": form["body"].value(),
    }
    place = signed_in.post("/letters/new", {**told, "signal": "repair", "subject_of": asked["subject"]})[
        "Location"
    ]
    number = place.split("/")[2].split("#")[0]
    assert signed_in.post(f"/letters/{number}/sent", {"way": "copy"}).status_code == 302
    assert OutcomeTold.objects.get().outcome == "repair" and waiting(seat, "repair") == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("Bob hired me for his divorce, thank you!", 400),
        ("Robert sends his love.\n\nHis divorce is through.", 400),
        ("How are you? Bob paid me 750 euros.", 400),
        ("Your friend Bob runs a bakery, I hear.", 400),
        ("Love to Bob and the children.", 302),
        ("How is Bob?\n\nI was in Rome last week.\n\nThere is a new guide of mine on divorce.", 302),
        ("I was at a talk about divorce law. See you on Monday!", 302),
    ],
)
def test_a_first_name_may_stand_in_any_letter_but_not_next_to_what_it_was_about(
    body, status, signed_in, seat
):
    made = won(seat)
    told = {"party": made.source_id, "kind": "check-in", "to": "", "subject": "Hi", "body": body}
    answer = signed_in.post("/letters/new", told)
    assert answer.status_code == status
    if status == 400:
        assert "Take out" in words(answer) and body in answer.context["form"]["body"].value()
        return
    for item in ("name", "matter"):
        signed_in.post(f"/referrals/{made.pk}/consent", {"item": item, "basis": "said so on the phone"})
    told["body"] = "Bob hired me for his divorce, thank you!"
    assert signed_in.post("/letters/new", told).status_code == 302
