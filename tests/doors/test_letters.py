"""Letters: a draft by default, in words that fit the person; one letter to one person; every way out recorded."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils.html import strip_tags

import people
import posting
from addresses import addresses
from headwater.actions.asks import record_ask
from headwater.actions.bearings import record_bearing
from headwater.actions.parties import change_party
from headwater.actions.workspaces import change_workspace
from headwater.core.letters import KINDS
from headwater.formats.mailto import LONGEST
from headwater.store.models import Bearing, Letter, SignalDeed, Template, Thanks, Touch
from mailservers import imap_server
from people import NOW

ACT = {"now": NOW}


def words(answer: Any) -> str:
    return " ".join(unescape(strip_tags(answer.content.decode())).split())


def ann(seat: Any, **more: Any) -> Any:
    return people.person(seat, "Ann Berg", addresses=[("email", "ann@berg.test")], **more)


def draft(client: Any, party: int, **said: str) -> Letter:
    """A letter as the page offers it, kept as it stands."""
    page = client.get("/letters/new", {"party": party, **said})
    form = page.context["form"]
    told = {name: form[name].value() or "" for name in ("to", "subject", "body")}
    asked = page.context["asked"]
    answer = client.post(
        "/letters/new",
        {**told, "party": party, "kind": asked.kind, "signal": asked.signal, "subject_of": asked.subject},
    )
    assert answer.status_code == 302, words(answer)
    return Letter.objects.get(pk=int(re.findall(r"/letters/(\d+)", answer["Location"])[0]))


@pytest.mark.parametrize("kind", [key for key, kind in KINDS.items() if not kind.introduces])
def test_every_kind_has_a_draft_to_start_from(kind, signed_in, seat):
    page = signed_in.get("/letters/new", {"party": ann(seat).pk, "kind": kind})
    assert page.status_code == 200 and KINDS[kind].name in words(page)
    assert page.context["form"]["body"].value() and not Letter.objects.exists()


@pytest.mark.spec("F-80")
def test_every_letter_is_a_draft_by_default_and_the_way_it_leaves_is_recorded(signed_in, seat):
    to = ann(seat)
    for way, channel in (("mailto", "mail"), ("copy", "message"), ("eml", "mail")):
        for kind in ("thanks", "ask-introduction", "check-in", "ask-referral"):
            letter = draft(signed_in, to.pk, kind=kind)
            if kind.startswith("ask-"):
                asked = kind.removeprefix("ask-")
                record_ask(seat=seat, now=NOW, contact=to, kind=asked, override="She offered it herself")
            assert letter.state == "draft" and letter.way == "" and letter.sent_at is None
            page = signed_in.get(f"/letters/{letter.pk}")
            body = page.content.decode()
            link = unescape(re.findall(r'href="(mailto:[^"]*)"', body)[0])
            assert len(link) <= LONGEST
            assert parse_qs(urlsplit(link).query)["body"][0].replace("\r\n", "\n") == letter.body.rstrip("\n")
            assert 'data-copies="letter-text"' in body and letter.body.strip() in unescape(body)
            mail = message_from_bytes(
                signed_in.get(f"/letters/{letter.pk}/letter.eml").content, policy=policy.default
            )
            assert mail["To"] == "Ann Berg <ann@berg.test>" and mail["Subject"] == letter.subject
            assert mail["X-Unsent"] == "1" and mail["Message-ID"] == letter.message_id
            assert mail.get_content().replace("\r\n", "\n") == letter.body
            assert Letter.objects.get(pk=letter.pk).state == "draft"
            signed_in.post(f"/letters/{letter.pk}/sent", {"way": way, "channel": channel})
            letter.refresh_from_db()
            assert (letter.state, letter.way, letter.sent_at) == ("sent", way, NOW)
    with imap_server() as house:
        posting.mailbox(seat, imap=house.port)
        letter = draft(signed_in, to.pk, kind="thanks")
        signed_in.post(f"/letters/{letter.pk}/drafts")
        letter.refresh_from_db()
        assert (letter.state, letter.way) == ("draft", "drafts")
        assert any(
            letter.message_id.encode() in raw for one in house.folders.values() for raw in one.mails.values()
        )


def test_a_letter_too_long_for_a_mail_program_has_no_such_link_and_says_so(signed_in, seat):
    letter = draft(signed_in, ann(seat).pk, kind="thanks")
    signed_in.post(f"/letters/{letter.pk}", {"to": "ann@berg.test", "subject": "Hi", "body": "so " * 700})
    page = signed_in.get(f"/letters/{letter.pk}")
    assert "mailto:" not in page.content.decode() and "Too long for a mail program" in words(page)
    assert "As a file" in words(page)


def test_ways_through_a_mailbox_are_shown_only_when_there_is_one(signed_in, seat):
    from headwater.store.models import Mailbox

    letter = draft(signed_in, ann(seat).pk)
    page = words(signed_in.get(f"/letters/{letter.pk}"))
    assert (
        "Send it now" not in page and "Put it into my drafts" not in page and "With a mailbox set up" in page
    )
    assert signed_in.post(f"/letters/{letter.pk}/send").status_code == 400
    stamp = {"workspace": seat.workspace, "added_at": NOW, "changed_at": NOW}
    Mailbox.objects.create(
        **stamp, address="kim@vale.test", smtp_host="mail.vale.test", imap_host="mail.vale.test"
    )
    page = words(signed_in.get(f"/letters/{letter.pk}"))
    assert "Send it now" in page and "Put it into my drafts" in page
    signed_in.post(f"/letters/{letter.pk}/send")
    letter.refresh_from_db()
    assert letter.state == "queued" and letter.way == "smtp"
    assert "waits in the outbox" in words(signed_in.get(f"/letters/{letter.pk}"))


def test_a_suggestion_is_answered_by_its_letter_and_settled_when_it_was_sent(signed_in, seat):
    made = people.referral(seat, ann(seat), "Bob Stone", "2026-05-03")
    page = signed_in.get("/letters/new", {"signal": "thanks-owed", "subject": f"referral:{made.pk}"})
    assert "Thank you for thinking of me" in page.context["form"]["body"].value()
    assert "sent you Bob Stone" in words(page) and "Bob" not in page.context["form"]["body"].value()
    letter = draft(signed_in, made.source_id, signal="thanks-owed", subject=f"referral:{made.pk}")
    assert Thanks.objects.count() == 0
    answer = signed_in.post(f"/letters/{letter.pk}/sent", {"way": "mailto"}, follow=True)
    assert "you thanked for the referral from Ann Berg" in words(answer)
    assert Thanks.objects.get().channel == "mail" and SignalDeed.objects.get().answer == "done"
    made.refresh_from_db()
    assert made.thanks == "given"
    assert signed_in.post(f"/letters/{letter.pk}/sent", {"way": "mailto"}).status_code == 302
    assert Thanks.objects.count() == 1


def test_a_letter_without_a_suggestion_is_a_touch(signed_in, seat):
    letter = draft(signed_in, ann(seat).pk, kind="birthday")
    signed_in.post(f"/letters/{letter.pk}/sent", {"way": "copy", "channel": "phone"})
    touch = Touch.objects.get()
    assert (touch.kind, touch.direction, touch.note) == ("call", "out", "Happy birthday!")


@pytest.mark.spec("S0-31")
def test_each_source_gets_one_task_with_an_editable_draft_and_the_preferred_channel_and_nothing_goes_in_bulk(
    signed_in, seat
):
    from headwater.store.queries.plan import plan_of

    sources = [people.person(seat, f"Source {name}", channel="phone") for name in ("Ash", "Birk", "Cole")]
    for source in sources:
        people.referral(seat, source, f"Prospect of {source.name}", "2026-05-03")
    found = plan_of(seat.workspace, NOW).of("thanks-owed", most=50)
    assert sorted(one.who.name for one in found) == sorted(source.name for source in sources)
    for one in found:
        page = signed_in.get("/letters/new", {"signal": one.signal, "subject": one.subject})
        assert "They like to be reached by phone" in words(page)
        assert "Thank you for thinking of me" in page.context["form"]["body"].value()
        letter = draft(signed_in, one.who.id, signal=one.signal, subject=one.subject)
        told = {"to": "", "subject": letter.subject, "body": "Dear friend,\n\nin my own words, thank you.\n"}
        signed_in.post(f"/letters/{letter.pk}", told)
        assert Letter.objects.get(pk=letter.pk).body == told["body"]
        signed_in.post(f"/letters/{letter.pk}/sent", {"way": "copy", "channel": "phone"})
        given = Thanks.objects.get(person=one.who.id)
        assert given.given_at == NOW and given.channel == "phone"
    assert plan_of(seat.workspace, NOW).of("thanks-owed", most=50) == []


def test_no_address_takes_several_receivers(signed_in, seat):
    one, other = ann(seat), people.person(seat, "Eva Fox")
    for address in addresses():
        assert not re.search(r"bulk|mass|blast|all-letters|send-all", address.route), address.route
    for form in ({"party": [one.pk, other.pk]}, {"party": f"{one.pk},{other.pk}"}):
        told = {"kind": "thanks", "to": "ann@berg.test", "subject": "x", "body": "y", **form}
        signed_in.post("/letters/new", told)
    assert Letter.objects.count() <= 1
    for to in ("a@b.test, c@d.test", "a@b.test;c@d.test", "a@b.test c@d.test", "a@b.test\r\nBcc: c@d.test"):
        told = {"party": one.pk, "kind": "thanks", "to": to, "subject": "x", "body": "y"}
        answer = signed_in.post("/letters/new", told)
        assert answer.status_code == 400 and "mail address" in words(answer)
    assert {column.name for column in Letter._meta.get_fields()} & {"cc", "bcc", "receivers"} == set()


@pytest.mark.spec("S1-25")
def test_my_own_style_can_be_set_and_gives_hints_for_the_wording(signed_in, seat):
    to = ann(seat)
    assert (
        signed_in.get("/letters/new", {"party": to.pk})
        .context["form"]["body"]
        .value()
        .startswith("Dear Ann,")
    )
    answer = signed_in.post("/settings/cultivating", {**_cultivating(signed_in), "style": "brisk"})
    assert answer.status_code == 302, words(answer)
    page = signed_in.get("/letters/new", {"party": to.pk})
    assert "You are brisk, so your letters run short: leave the warm sentence in." in words(page)
    assert "Best,\nKim Vale" in page.context["form"]["body"].value()


def _cultivating(client: Any) -> dict[str, str]:
    form = client.get("/settings/cultivating").context["form"]
    told = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in told.items() if value is not None}


def test_their_style_changes_the_wording_with_its_basis_beside_it(signed_in, seat):
    to = ann(seat)
    record_bearing(
        seat=seat, **ACT, contact=to, kind="style", value="brisk", on=NOW.date(), basis="short mails"
    )
    page = signed_in.get("/letters/new", {"party": to.pk})
    body = page.context["form"]["body"].value()
    assert body.startswith("Hi Ann,") and "No reason behind it" not in body
    said = words(page)
    assert "Written for somebody brisk: short and to the point." in said
    assert "Their style: brisk (“short mails”)." in said
    change_workspace(seat=seat, **ACT, style="steady")
    assert "They differ from you" in words(signed_in.get("/letters/new", {"party": to.pk}))


@pytest.mark.spec("S1-26")
def test_a_contacts_style_is_optional_private_editable_with_its_basis_and_drafts_adapt_to_it_and_say_so(
    signed_in, seat
):
    to = ann(seat)
    asked = {"party": to.pk, "kind": "warm-up"}
    page = signed_in.get("/letters/new", asked)
    assert page.context["form"]["body"].value().startswith("Dear Ann,") and "Their style" not in words(page)
    place = f"/people/{to.pk}/statements/new?kind=style"
    told = {"value": "brisk", "on": "2026-05-01", "basis": ""}
    assert signed_in.post(place, told).status_code == 400 and not Bearing.objects.exists()
    assert signed_in.post(place, {**told, "basis": "Answers in one line"}).status_code == 302
    page = signed_in.get("/letters/new", asked)
    assert page.context["form"]["body"].value().startswith("Hi Ann,")
    said = words(page)
    assert "Written for somebody brisk: short and to the point." in said and "“Answers in one line”" in said
    letter = draft(signed_in, to.pk, kind="warm-up")
    seen = signed_in.get(f"/letters/{letter.pk}/letter.eml").content.decode() + letter.subject + letter.body
    assert "brisk" not in seen and "one line" not in seen
    stated = Bearing.objects.get()
    answer = signed_in.post(
        f"/statements/{stated.pk}/edit", {**told, "value": "careful", "basis": "Reads all twice"}
    )
    assert answer.status_code == 302, words(answer)
    page = signed_in.get("/letters/new", asked)
    assert "I want nothing in particular." in page.context["form"]["body"].value()
    assert "Written for somebody careful" in words(page)


def test_words_that_make_the_source_sell_are_flagged_and_left_to_the_user(signed_in, seat):
    letter = draft(signed_in, ann(seat).pk, kind="ask-referral")
    assert "asks them to" not in words(signed_in.get(f"/letters/{letter.pk}"))
    told = {"to": "", "subject": "A favour", "body": "Could you convince your brother and negotiate the fee?"}
    signed_in.post(f"/letters/{letter.pk}", told)
    said = words(signed_in.get(f"/letters/{letter.pk}"))
    assert "“convince your brother” asks them to convince" in said and "asks them to negotiate" in said


def test_letters_are_listed_for_each_person_drafts_first(signed_in, seat):
    to, other = ann(seat), people.person(seat, "Eva Fox")
    first = draft(signed_in, to.pk, kind="birthday")
    draft(signed_in, other.pk, kind="thanks")
    signed_in.post(f"/letters/{first.pk}/sent", {"way": "copy"})
    draft(signed_in, to.pk, kind="warm-up")
    said = words(signed_in.get("/letters", {"party": to.pk}))
    assert said.index("It has been a while") < said.index("Happy birthday!") and "Eva Fox" not in said
    assert "Eva Fox" in words(signed_in.get("/letters"))


def test_a_draft_goes_to_the_trash_and_back_and_what_was_sent_stays(signed_in, seat):
    letter = draft(signed_in, ann(seat).pk)
    signed_in.post(f"/letters/{letter.pk}/trash")
    assert signed_in.get(f"/letters/{letter.pk}").status_code == 404
    assert "In the trash (1)" in words(signed_in.get("/letters"))
    signed_in.post(f"/letters/{letter.pk}/restore")
    signed_in.post(f"/letters/{letter.pk}/sent", {"way": "copy"})
    signed_in.post(f"/letters/{letter.pk}/trash")
    assert "Sent on" in words(signed_in.get(f"/letters/{letter.pk}"))
    assert (
        signed_in.post(f"/letters/{letter.pk}", {"subject": "x", "body": "y"}, follow=True).status_code == 200
    )
    assert Letter.objects.get(pk=letter.pk).subject != "x"


def test_a_letter_begun_is_found_again(signed_in, seat):
    made = people.referral(seat, ann(seat), "Bob Stone", "2026-05-03")
    asked = {"signal": "thanks-owed", "subject": f"referral:{made.pk}"}
    letter = draft(signed_in, made.source_id, **asked)
    page = signed_in.get("/letters/new", asked)
    assert f'href="/letters/{letter.pk}"' in page.content.decode()


def test_sending_twice_by_two_clicks_keeps_one_letter(signed_in, seat):
    to = ann(seat)
    told = {"party": to.pk, "kind": "thanks", "to": "", "subject": "x", "body": "y", "key": "one-key"}
    first, second = (signed_in.post("/letters/new", told)["Location"] for _ in range(2))
    assert first == second and Letter.objects.count() == 1


@pytest.mark.parametrize(
    "query",
    [
        {}, {"party": "9" * 30}, {"party": "x"}, {"party": "1", "kind": "nonsense"}, {"signal": "thanks-owed"},
        {"signal": "thanks-owed", "subject": "referral:999999"}, {"signal": "x", "subject": "referral:1"},
        {"signal": "repair", "subject": "bearing:99"}, {"signal": "gift", "subject": "party:0:x"},
    ],
)  # fmt: skip
def test_an_address_that_means_nothing_is_answered_kindly(query, signed_in, seat):
    assert signed_in.get("/letters/new", query).status_code in {200, 302, 400, 404}


def test_own_words_are_kept_previewed_to_a_real_contact_and_taken_back(signed_in, seat):
    ann(seat)
    place = "/settings/templates/thanks"
    mine = {
        "subject": "Thanks, {first_name}",
        "body": "{greeting}\n\nthat was kind of you.\n\n{closing}\n{my_name}\n",
    }
    page = signed_in.post(place, {**mine, "do": "preview", "reader": "ann berg"})
    assert "As Ann Berg reads it" in words(page) and "Thanks, Ann" in words(page)
    assert not Template.objects.exists()
    assert signed_in.post(place, {**mine, "do": "save"}).status_code == 302
    assert "your words" in words(signed_in.get("/settings/templates"))
    letter = draft(signed_in, people.known(seat, "Ann Berg").pk, kind="thanks")
    assert (
        letter.subject == "Thanks, Ann"
        and letter.body == "Dear Ann,\n\nthat was kind of you.\n\nWith warm regards,\nKim Vale\n"
    )
    signed_in.post(f"{place}/drop")
    assert "Thank you for thinking of me" in draft(signed_in, letter.contact_id, kind="thanks").body


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Dear {frist_name}", "Did you mean {first_name}?"), ("{7*7}", "There is no field"), ("{first_name", "A brace stands alone"),
        ("", "This field is required"), ("{% include 'x' %}", "There is no field"), ("{{first_name}}", "A brace stands alone"),
    ],
)  # fmt: skip
def test_a_field_that_does_not_exist_is_told_at_once_at_its_place(body, said, signed_in, seat):
    answer = signed_in.post("/settings/templates/thanks", {"subject": "x", "body": body, "do": "save"})
    assert answer.status_code == 400 and said in words(answer) and not Template.objects.exists()
    assert answer.context["form"].errors.keys() == {"body"}


def test_every_field_is_listed_with_what_stands_when_nothing_is_known(signed_in, seat):
    said = words(signed_in.get("/settings/templates/check-in"))
    assert "{first_name}their first name" in said and "else “there”" in said
    assert signed_in.get("/settings/templates/nonsense").status_code == 404


def test_hostile_words_stay_words(signed_in, seat):
    to = people.person(seat, "<script>alert(1)</script>")
    change_party(seat=seat, **ACT, party=to, note="{my_name}")
    told = {
        "party": to.pk,
        "kind": "thanks",
        "to": "",
        "subject": "<b>x</b>",
        "body": "{{ 7*7 }} <img onerror=x>",
    }
    answer = signed_in.post("/letters/new", told, follow=True)
    body = answer.content.decode()
    assert "<script>alert" not in body and "<img onerror" not in body and "{{ 7*7 }}" in body
