"""Quick-add: one line, a preview of what is understood and who is new, recorded once."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
from django.utils.html import strip_tags

import people
from headwater.core.quickadd import EXAMPLES
from headwater.store.models import Engagement, Party, Referral, Thanks, Touch
from people import NOW


def told(answer: Any) -> str:
    return " ".join(unescape(strip_tags(answer.content.decode())).split())


def say(client: Any, text: str, **more: str) -> Any:
    return client.post("/quick-add", {"text": text, **more}, follow=True)


def preview(client: Any, text: str) -> str:
    return told(client.get("/quick-add", {"text": text}))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "Ann Berg sent me Bob Stone yesterday",
            "Recorded: Ann Berg sent you Bob Stone. Thanks are owed to Ann Berg.",
        ),
        ("Bob Stone hired me 2400 EUR", "Recorded: Bob Stone hired you, 2,400.00 EUR."),
        ("I sent Ann Berg to Carl Fox", "Recorded: you sent Ann Berg to Carl Fox."),
        ("Google sent me Bob Stone", "Recorded: Google sent you Bob Stone."),
        ("Thanked Ann Berg", "Recorded: you thanked Ann Berg."),
        ("Called Ann Berg", "Recorded: call with Ann Berg."),
    ],
)
def test_each_kind_of_line_is_understood_and_done(line, sentence, signed_in):
    answer = say(signed_in, line)
    assert sentence in told(answer)
    assert answer.redirect_chain[-1][0].startswith(("/referrals/", "/people/"))


@pytest.mark.parametrize("line", EXAMPLES)
def test_every_example_that_is_shown_works(line, signed_in):
    assert line in told(signed_in.get("/quick-add"))
    assert "Recorded:" in told(say(signed_in, line))


def test_the_preview_says_what_is_understood_and_who_is_new_and_keeps_nothing(signed_in, seat):
    people.person(seat, "Ann Berg")
    page = preview(signed_in, "Ann Berg sent me Bob Stone yesterday")
    assert "Ann Berg sent you Bob Stone, yesterday (3 May 2026)." in page
    assert "person: Ann Berg already here" in page or "Ann Berg already here" in page
    assert "Bob Stone new." in page
    assert Party.objects.filter(name="Bob Stone").count() == 0 and not Referral.objects.exists()


def test_a_line_that_is_not_understood_says_how_to_write_one_and_keeps_the_line(signed_in):
    answer = say(signed_in, "What a lovely day")
    assert answer.status_code == 400
    assert EXAMPLES[0] in told(answer) and 'value="What a lovely day"' in answer.content.decode()


@pytest.mark.parametrize(
    "line", ["", "   ", "?", "sent me", "Ann Berg sent me Ann Berg", "Bob hired me tomorrow", "x" * 600]
)
def test_nothing_is_guessed_in_silence(line, signed_in, seat):
    assert say(signed_in, line).status_code == 400
    assert not Referral.objects.exists() and not Engagement.objects.exists()
    assert Party.objects.count() == 1


def test_sent_twice_with_the_same_key_it_is_recorded_once(signed_in, clock):
    for _ in range(3):
        answer = say(signed_in, "Ann Berg sent me Bob Stone", key="double-click")
        assert "Recorded: Ann Berg sent you Bob Stone." in told(answer)
        clock.forward(minutes=1)
    assert Referral.objects.count() == 1
    refused = say(signed_in, "Eva Fox sent me Cy Hall", key="double-click")
    assert refused.status_code == 400 and "already used for something else" in told(refused)


def test_the_known_are_not_made_again(signed_in):
    say(signed_in, "Ann Berg sent me Bob Stone")
    say(signed_in, "Bob Stone sent me Cy Hall")
    say(signed_in, "Dr. Ann Berg sent me Dan Hill")
    assert Party.objects.filter(normal_form="ann berg").count() == 1
    assert Party.objects.filter(name="Bob Stone").count() == 1


def test_namesakes_are_listed_with_links_and_the_right_one_is_chosen(signed_in, seat):
    first = people.person(seat, "Ann Berg", organisation="Harbour Bank")
    second = people.person(seat, "Ann Berg", city="Bonn")
    line = "Ann Berg sent me Bob Stone"
    page = signed_in.get("/quick-add", {"text": line})
    words = told(page)
    assert "There are several called Ann Berg. Which one?" in words
    assert "Harbour Bank" in words and "Bonn" in words
    assert (
        f'href="/people/{first.pk}"' in page.content.decode()
        and f'href="/people/{second.pk}"' in page.content.decode()
    )
    assert say(signed_in, line).status_code == 400
    assert not Referral.objects.exists()
    say(signed_in, line, **{"meant-0": str(second.pk)})
    assert Referral.objects.get().source == second
    say(signed_in, "Ann Berg sent me Cy Hall", **{"meant-0": "new"})
    assert Party.objects.filter(name="Ann Berg").count() == 3


def test_a_choice_that_was_not_offered_is_refused(signed_in, seat, stranger):
    people.person(seat, "Ann Berg")
    people.person(seat, "Ann Berg", city="Bonn")
    other = people.person(stranger, "Ann Berg")
    wrong = people.person(seat, "Eva Fox")
    for pk in (other.pk, wrong.pk, 2**62):
        assert say(signed_in, "Ann Berg sent me Bob Stone", **{"meant-0": str(pk)}).status_code == 400
    assert not Referral.objects.exists()


def test_the_dialog_gets_the_preview_the_error_and_the_way_on(signed_in):
    part = {"hx-request": "true"}
    answer = signed_in.get("/quick-add", {"text": "Ann Berg sent me Bob Stone"}, headers=part)
    assert 'id="quick-add-preview"' in answer.content.decode()
    answer = signed_in.post("/quick-add", {"text": "lovely"}, headers=part)
    assert answer.status_code == 200 and 'role="alert"' in answer.content.decode()
    answer = signed_in.post("/quick-add", {"text": "Ann Berg sent me Bob Stone"}, headers=part)
    assert (answer.status_code, answer["HX-Redirect"]) == (204, f"/referrals/{Referral.objects.get().pk}")
    assert "Recorded: Ann Berg sent you Bob Stone." in told(signed_in.get(answer["HX-Redirect"]))


def test_thanks_in_one_line_settle_everything_that_person_is_owed(signed_in, seat):
    for n in range(2):
        people.referral(seat, "Ann Berg", f"Prospect {n}", "2026-05-01")
    people.referral(seat, "Ann Berg", "Later Prospect", NOW)
    answer = say(signed_in, "Thanked Ann Berg yesterday")
    assert "2 referrals thanked for." in told(answer)
    assert Thanks.objects.count() == 2 and Referral.objects.filter(thanks="owed").count() == 1
    say(signed_in, "Thanked Eva Fox")
    assert Touch.objects.get(contact__name="Eva Fox").kind == "thank-you"


def test_one_is_in_touch_with_people_not_with_content(signed_in, seat):
    people.content(seat, "LinkedIn", kind="channel")
    assert say(signed_in, "Called LinkedIn").status_code == 400
    assert not Touch.objects.exists()


def test_work_of_somebody_nobody_sent_asks_how_they_came(signed_in):
    answer = say(signed_in, "Bob Stone hired me 2400 EUR")
    assert "ask how they heard of you" in told(answer)
    assert str(Engagement.objects.get().value) == "2400.0000" or Engagement.objects.get().value == 2400


def test_two_sources_and_two_prospects_are_each_recorded(signed_in):
    say(signed_in, "Ann Berg sent me Bob Stone and Cy Hall")
    assert {one.prospect.name for one in Referral.objects.all()} == {"Bob Stone", "Cy Hall"}


def test_a_lone_surname_is_asked_about_and_the_only_one_it_fits_is_chosen(signed_in, seat):
    sabine = people.person(seat, "Sabine Müller")
    line = "Müller hat mir den Schmidt geschickt"
    page = signed_in.get("/quick-add", {"text": line})
    assert "Müller: new, or is it Sabine Müller?" in told(page)
    assert "Sabine Müller is the only one here with that name, so it is chosen." in told(page)
    assert f'name="meant-0" value="{sabine.pk}" required checked' in page.content.decode()
    asked = say(signed_in, line)
    assert asked.status_code == 400 and "Müller: new, or is it Sabine Müller?" in told(asked)
    assert not Referral.objects.exists() and not Party.objects.filter(name="Schmidt").exists()
    answer = say(signed_in, line, **{"meant-0": str(sabine.pk), "asked": line})
    assert "Recorded: Sabine Müller sent you Schmidt." in told(answer)
    assert not Party.objects.filter(name="Müller").exists()


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Groß", "Dr. Jürgen Groß"),
        ("Dr. Gross", "Dr. Jürgen Groß"),
        ("Jürgen", "Dr. Jürgen Groß"),
        ("Juergen Groß", "Dr. Jürgen Groß"),
        ("Frau Mueller", "Sabine Müller"),
        ("Mueller", "Sabine Müller"),
        ("Müller", "Sabine Mueller"),
        ("Sabine Mueller", "Sabine Müller"),
        ("Sabine Müler", "Sabine Müller"),
        ("Sparkasse", "Sparkasse Bonn"),
    ],
)
def test_a_near_name_is_asked_about_before_anybody_is_made(name, known, signed_in, seat):
    there = people.person(seat, known, kind="organisation" if "kasse" in known else "person")
    line = f"{name} sent me Bob Stone"
    question = f"{name}: new, or is it {known}?"
    assert question in preview(signed_in, line)
    assert question in told(say(signed_in, line)) and not Referral.objects.exists()
    say(signed_in, line, **{"meant-0": str(there.pk)})
    assert Referral.objects.get().source == there
    say(signed_in, f"{name} sent me Cy Hall", **{"meant-0": "new"})
    assert Referral.objects.exclude(source=there).count() == 1


def test_several_who_bear_a_lone_name_are_listed_and_none_is_chosen(signed_in, seat):
    people.person(seat, "Sabine Müller", city="Bonn")
    tom = people.person(seat, "Tom Müller")
    page = signed_in.get("/quick-add", {"text": "Müller sent me Bob Stone"})
    assert "Müller: new, or is it Sabine Müller or Tom Müller?" in told(page) and "Bonn" in told(page)
    assert " checked" not in page.content.decode()
    say(signed_in, "Müller sent me Bob Stone", **{"meant-0": str(tom.pk)})
    assert Referral.objects.get().source == tom


@pytest.mark.parametrize("name", ["Eva Berg", "Berger", "Hanna Berg", "Vale", "Google"])
def test_other_names_are_simply_new(name, signed_in, seat):
    people.person(seat, "Anna Berg")
    people.person(seat, "Google Ventures", kind="organisation")
    assert "Recorded:" in told(say(signed_in, f"{name} sent me Cy Hall"))


def test_an_answer_to_another_line_or_to_somebody_else_does_not_count(signed_in, seat):
    sabine = people.person(seat, "Sabine Müller")
    eva = people.person(seat, "Eva Fox")
    line = "Müller sent me Bob Stone"
    assert say(signed_in, line, **{"meant-0": str(eva.pk)}).status_code == 400
    other = {"meant-0": str(sabine.pk), "asked": "Müller sent me Bob"}
    assert say(signed_in, line, **other).status_code == 400
    assert not Referral.objects.exists()


def test_a_day_that_cannot_be_read_is_refused_in_the_preview_and_on_recording(signed_in):
    line = "Groß referred Ludwig Bach on 30.02.2026"
    sentence = "I cannot read the day in “Ludwig Bach on 30.02.2026”. Write it as 12 May 2026."
    assert sentence in preview(signed_in, line)
    assert sentence in told(say(signed_in, line))
    assert not Referral.objects.exists()


def test_a_day_between_slashes_is_told_how_it_was_read(signed_in):
    line = "Google sent me Ute Fink 02/05/2026"
    assert "“02/05/2026” is read as 2 May 2026, the day first." in preview(signed_in, line)
    assert "“02/05/2026” is read as 2 May 2026, the day first." in told(say(signed_in, line))
    assert str(Referral.objects.get().received_on) == "2026-05-02"
    assert Party.objects.filter(name="Ute Fink").exists()


def test_a_remark_after_the_names_is_kept_as_the_note(signed_in):
    say(signed_in, "Ann Berg sent me Max Moll today, he seems nice")
    row = Referral.objects.get()
    assert (row.prospect.name, row.note) == ("Max Moll", "he seems nice")


def test_a_line_without_to_whom_offers_the_whole_one(signed_in):
    page = signed_in.get("/quick-add", {"text": "Ann sends Bob"})
    assert "Did you mean: Ann sent me Bob?" in told(page)
    assert 'href="/quick-add?text=Ann%20sent%20me%20Bob"' in page.content.decode()


def test_sending_oneself_and_a_day_to_come_are_refused_in_the_preview(signed_in):
    assert "cannot have sent themselves" in preview(signed_in, "Jutta Böhm sent me Jutta Böhm")
    for day in ("tomorrow", "next week", "on 12/12/2026", "5 June 2026"):
        assert "still to come" in preview(signed_in, f"Ann Berg sent me Bob Stone {day}")


def test_thanks_to_the_person_behind_a_content_settle_what_came_through_it(signed_in, seat):
    people.content(seat, "The Interview", behind=["Ann Berg"])
    people.referral(seat, "The Interview", "Bob Stone", "2026-05-01")
    people.referral(seat, "Ann Berg", "Cy Hall", "2026-05-02")
    assert "2 referrals thanked for." in told(say(signed_in, "Thanks Ann Berg"))
    assert not Referral.objects.filter(thanks="owed").exists()


def test_work_older_than_the_referral_leads_to_setting_the_day_of_the_referral(signed_in, seat):
    muller = people.person(seat, "Müller")
    sent = people.referral(seat, muller, "Schmidt", "2026-04-24")
    answer = say(signed_in, "Schmidt hired me 1.200,50 EUR on 3.4.2026")
    assert (
        "This work began on 3 Apr, before Müller's referral of 24 Apr. "
        "If Müller sent them before, set the referral's day." in told(answer)
    )
    assert "Nobody is on record" not in told(answer)
    address = f"/referrals/{sent.pk}/edit?on=2026-04-03"
    assert f'<a href="{address}">set the referral&#x27;s day</a>' in answer.content.decode()
    form = signed_in.get(address).content.decode()
    assert 'name="on" value="2026-04-03"' in form
    fields = {
        "source": "Müller",
        "prospect": "Schmidt",
        "on": "2026-04-03",
        "kind": "referral",
        "qualified": "unknown",
    }
    assert "Corrected." in told(signed_in.post(address, fields, follow=True))
    assert Engagement.objects.get().origin == sent


def test_work_of_another_year_names_the_years(signed_in, seat):
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-04-24")
    answer = told(say(signed_in, "Bob Stone hired me on 3 Nov 2025"))
    assert "This work began on 3 Nov 2025, before Ann Berg's referral of 24 Apr 2026." in answer


@pytest.mark.parametrize("day", ["soon", "2026-02-30", "<b>", "2999-01-01"])
def test_a_day_in_the_address_that_cannot_be_is_left_out(day, signed_in, seat):
    sent = people.referral(seat, "Ann Berg", "Bob Stone", "2026-04-24")
    form = signed_in.get(f"/referrals/{sent.pk}/edit", {"on": day}).content.decode()
    assert 'name="on" value="2026-04-24"' in form


def test_the_way_on_is_told_again_when_the_line_is_sent_twice(signed_in, seat):
    people.referral(seat, "Ann <Berg>", "Bob Stone", "2026-04-24")
    for _ in range(2):
        answer = say(signed_in, "Bob Stone hired me on 3 Apr", key="twice")
        assert "/edit?on=2026-04-03" in answer.content.decode() and "<Berg>" not in answer.content.decode()
