"""Meetings with partners through their pages: two halves, whom they want, confidence, cards, the ideal client."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

import people
from headwater.actions.acting import Seat
from headwater.actions.appointments import schedule
from headwater.actions.kit import change_draft, publish_kit, start_draft
from headwater.actions.needs import record_need
from headwater.actions.partners import make_partner
from headwater.actions.promises import make_promise
from headwater.actions.stories import permit_story, record_story
from headwater.store.models import (
    Address,
    Appointment,
    ConfidenceStep,
    KitGiven,
    KitVersion,
    Partner,
    PartnerMeeting,
    Party,
    Promise,
    Touch,
)

NOW = people.NOW
DAY = NOW.date().isoformat()
LEARNED = {
    "learned_work": "They set up pension plans for small firms",
    "learned_clients": "Owners of firms with up to fifty people",
    "learned_wanted": "founders who hire their first people",
    "learned_matters": "Opening a second office in Leeds in June",
}


def partner(seat: Seat, name: str = "Mia Storm", **more: Any) -> Partner:
    """A partner."""
    return make_partner(seat=seat, now=NOW, contact=people.known(seat, name), **more)


def kit(seat: Seat, *, mail: bool = True, **texts: str) -> KitVersion:
    """A published kit with my address in it."""
    teller = people.known(seat, "Ada Stone")
    told = record_story(
        seat=seat, now=NOW, person=teller, kind="testimonial", text="I sleep again.", on=NOW.date()
    )
    permit_story(seat=seat, now=NOW, story=told, permission="given", on=NOW.date(), named=True)
    me = seat.workspace.me
    if mail and not me.addresses.exists():
        Address.objects.create(
            party=me, workspace=seat.workspace, kind="email", value="kim@vale.example", folded="kim@vale.example"
        )  # fmt: skip
    draft = start_draft(seat=seat, now=NOW)
    words = {
        "brand": "I coach.", "ideal": "New leads.", "ideal_for": "A new lead.", "ideal_against": "Therapy.",
        "qualifications": "Certified 2014.", **texts,
    }  # fmt: skip
    change_draft(
        seat=seat,
        now=NOW,
        version=draft,
        gains=[("Calm weeks", told)],
        contact=list(me.addresses.all()),
        **words,
    )
    return publish_kit(seat=seat, now=NOW, version=draft)


def page(client: Any, path: str) -> str:
    """A page that opens."""
    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return answer.content.decode()


def send(client: Any, path: str, **told: Any) -> str:
    """A form sent; the page one lands on."""
    return client.post(path, told, follow=True).content.decode()


@pytest.mark.spec("S2-29")
def test_a_meeting_is_written_up_in_two_halves_and_the_thin_one_is_shown(signed_in, seat):
    row = partner(seat)
    form = page(signed_in, f"/partners/{row.pk}/meeting")
    assert "What you learned" in form and "What you shared" in form
    live = send(signed_in, f"/partners/{row.pk}/meeting/weigh", **LEARNED, shared_work="I coach")
    assert "The half you shared is thin" in live and "Describe the client you look for." in live
    assert not PartnerMeeting.objects.exists()
    shown = send(
        signed_in, f"/partners/{row.pk}/meeting", on=DAY, minutes="40", **LEARNED, shared_work="I coach"
    )
    assert "Written up. The half you shared is thin" in shown and "shared: thin" in shown
    made = PartnerMeeting.objects.get()
    assert made.learned_matters == LEARNED["learned_matters"] and made.shared_work == "I coach"
    touch = Touch.objects.get(contact=row.party)
    assert (touch.kind, touch.minutes) == ("meeting", 40)
    row.refresh_from_db()
    assert (row.state, row.state_on) == ("met", NOW.date())


@pytest.mark.spec("S2-31")
def test_whom_they_want_is_kept_in_the_fields_that_matching_reads(signed_in, seat):
    row = partner(seat)
    send(
        signed_in, f"/partners/{row.pk}/meeting", on=DAY, **LEARNED, wants_trade="software", wants_place="Leeds",
        wants_signs="they rent their first office",
    )  # fmt: skip
    row.refresh_from_db()
    assert row.wants == "founders who hire their first people"
    assert (row.wants_trade, row.wants_place) == ("software", "Leeds")
    assert "they rent their first office" in page(signed_in, f"/partners/{row.pk}/meeting")
    client = people.known(seat, "Leo Park")
    shown = page(signed_in, f"/people/{client.pk}/lookout?needs=a+founder+hires+her+first+people")
    assert "Mia Storm" in shown
    send(
        signed_in,
        f"/partners/{row.pk}/meeting",
        on=DAY,
        note="short",
        wants_trade="software",
        wants_place="Leeds",
    )
    row.refresh_from_db()
    assert row.wants == "founders who hire their first people", "an empty box takes nothing away"


@pytest.mark.spec("S2-32")
def test_my_ideal_client_is_handed_over_as_a_dated_version_and_the_partner_shows_which(signed_in, seat):
    row = partner(seat)
    first = kit(seat)
    shown = send(signed_in, f"/partners/{row.pk}/meeting", on=DAY, **LEARNED, ideal="on", card_out="on")
    assert f"ideal client, version {first.number}" in shown
    assert PartnerMeeting.objects.get().version == first
    held = KitGiven.objects.filter(contact=row.party).values_list("part", "version__number", "on")
    assert set(held) == {("ideal client", 1, NOW.date()), ("card", 1, NOW.date())}
    assert Touch.objects.filter(contact=row.party).count() == 1, "a meeting is one dealing"
    kit(seat, ideal="New leads in firms of 50.")
    assert "a newer one is out" in page(signed_in, f"/partners/{row.pk}")


def test_without_a_published_kit_handing_over_is_refused_and_nothing_is_written(signed_in, seat):
    row = partner(seat)
    answer = signed_in.post(f"/partners/{row.pk}/meeting", {"on": DAY, **LEARNED, "ideal": "on"})
    assert answer.status_code == 400 and "no published kit yet" in answer.content.decode()
    assert not PartnerMeeting.objects.exists() and not Touch.objects.exists()


@pytest.mark.spec("S2-33")
def test_what_gives_confidence_is_a_dated_to_do_and_the_level_moves_when_it_is_done(signed_in, seat):
    row = partner(seat)
    until = (NOW.date() + timedelta(days=5)).isoformat()
    send(
        signed_in, f"/partners/{row.pk}/meeting", on=DAY, note="coffee", confident="see a case like mine",
        confident_until=until, confidence="2",
    )  # fmt: skip
    step = ConfidenceStep.objects.get()
    assert (step.text, step.due_on.isoformat(), step.done_on) == ("see a case like mine", until, None)
    shown = page(signed_in, f"/partners/{row.pk}")
    assert "2 of 5" in shown and "see a case like mine" in shown
    shown = send(signed_in, f"/partners/confidence/{step.pk}/done", after="4")
    assert "stands at 4 of 5 now" in shown and "from 2 to 4" in shown
    row.refresh_from_db()
    assert row.confidence == 4
    send(signed_in, f"/partners/confidence/{step.pk}/done", again="1")
    row.refresh_from_db()
    assert row.confidence == 2 and ConfidenceStep.objects.get().done_on is None


def test_a_step_done_without_a_level_moves_it_by_one(signed_in, seat):
    row = partner(seat)
    send(signed_in, f"/partners/{row.pk}/confidence", text="meet my team", due_on=DAY)
    send(signed_in, f"/partners/confidence/{ConfidenceStep.objects.get().pk}/done")
    row.refresh_from_db()
    assert row.confidence == 3


def test_before_a_meeting_stands_what_one_should_know_and_ask(signed_in, seat):
    row = partner(seat)
    who = row.party
    make_promise(
        seat=seat, now=NOW, contact=who, text="the article on notice periods", due_on=date(2026, 5, 9)
    )
    record_need(seat=seat, now=NOW, contact=who, text="an employment lawyer", on=NOW.date())
    shown = page(signed_in, f"/partners/{row.pk}/meeting")
    for text in (
        "the article on notice periods",
        "an employment lawyer",
        "Who would be a good referral for them?",
    ):
        assert text in shown
    send(signed_in, f"/partners/{row.pk}/meeting", on=DAY, **LEARNED)
    shown = page(signed_in, f"/partners/{row.pk}/meeting")
    assert "founders who hire their first people" in shown
    assert "<li>Who would be a good referral for them?</li>" not in shown
    assert "<li>Say whom you serve.</li>" in shown


def test_the_appointment_that_took_place_is_held_by_the_write_up(signed_in, seat):
    row = partner(seat)
    talk = schedule(seat=seat, now=NOW - timedelta(days=3), contact=row.party, at=NOW - timedelta(hours=20))
    form = page(signed_in, f"/partners/{row.pk}/meeting")
    assert f'name="appointment" value="{talk.pk}"' in form and 'value="2026-05-03"' in form
    send(signed_in, f"/partners/{row.pk}/meeting", on="2026-05-03", appointment=talk.pk, **LEARNED)
    assert Appointment.objects.get().held == "yes"
    assert f'name="appointment" value="{talk.pk}"' not in page(signed_in, f"/partners/{row.pk}/meeting")


def test_a_promise_made_in_a_meeting_needs_its_day(signed_in, seat):
    row = partner(seat)
    told = {"on": DAY, "note": "coffee", "promised": "the article"}
    assert signed_in.post(f"/partners/{row.pk}/meeting", told).status_code == 400
    assert not PartnerMeeting.objects.exists()
    send(signed_in, f"/partners/{row.pk}/meeting", **told, promised_until="2026-05-10")
    assert Promise.objects.get().text == "the article"


def test_a_meeting_is_corrected_trashed_and_restored(signed_in, seat):
    row = partner(seat)
    send(signed_in, f"/partners/{row.pk}/meeting", on=DAY, **LEARNED)
    made = PartnerMeeting.objects.get()
    shown = send(
        signed_in, f"/partners/meetings/{made.pk}/edit", on=DAY, **{**LEARNED, "learned_work": "Pensions"}
    )
    assert "Corrected." in shown and PartnerMeeting.objects.get().learned_work == "Pensions"
    assert "in the trash" in send(signed_in, f"/partners/meetings/{made.pk}/trash")
    assert "None written up yet" in page(signed_in, f"/partners/{row.pk}")
    assert "is back" in send(signed_in, f"/partners/meetings/{made.pk}/restore")


@pytest.mark.parametrize(
    "told", [{}, {"note": "x", "on": "2026-06-01"}, {"note": "x", "minutes": "0"}, {"on": "no"}]
)
def test_what_cannot_be_is_told_at_the_form_and_nothing_is_kept(signed_in, seat, told):
    row = partner(seat)
    assert signed_in.post(f"/partners/{row.pk}/meeting", {"on": DAY, **told}).status_code == 400
    assert not PartnerMeeting.objects.exists()


@pytest.mark.spec("S2-30")
def test_their_card_and_site_come_in_by_one_step_and_mine_goes_out(signed_in, seat):
    said = (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Berg\r\nN:Berg;Ann;;;\r\nORG:Berg & Co\r\nTEL:+49 30 1234\r\n"
        "EMAIL:ann@berg.example\r\nURL:https://berg.example\r\nEND:VCARD\r\n"
    )
    shown = send(signed_in, "/partners/card", pasted=said, partner="on")
    assert "Ann Berg is in the ledger now" in shown
    ann = Party.objects.get(name="Ann Berg")
    assert ann.organisation == "Berg & Co" and Partner.objects.get().party == ann
    assert set(ann.addresses.values_list("kind", flat=True)) == {"email", "phone", "url"}
    row = Partner.objects.get()
    kit(seat)
    mine = page(signed_in, f"/partners/my-card?partner={row.pk}")
    assert "<svg" in mine and 'class="qr"' in mine and "card.vcf" in mine
    assert b"kim@vale.example" in signed_in.get("/kit/1/card.vcf").content
    assert "has your card of version 1" in send(signed_in, f"/partners/{row.pk}/handed", part="card")
    assert KitGiven.objects.get(part="card").on == NOW.date()


def test_a_card_fills_in_what_was_not_known_and_overwrites_nothing(signed_in, seat):
    ann = people.person(seat, "Ann Berg", organisation="Her own firm")
    file = SimpleUploadedFile(
        "card.vcf",
        b"BEGIN:VCARD\nVERSION:3.0\nFN:Ann Berg\nORG:Berg & Co\nTITLE:Notary\nTEL:0301234\nEND:VCARD\n",
    )
    shown = send(signed_in, "/partners/card", file=file)
    assert "Added to Ann Berg, who was known already: job title, phone." in shown
    ann.refresh_from_db()
    assert (ann.organisation, ann.job_title) == ("Her own firm", "Notary")
    again = send(signed_in, "/partners/card", name="Ann Berg", phone="0301234")
    assert "was known already" in again and Party.objects.filter(name="Ann Berg").count() == 1


def test_a_card_that_several_could_have_asks_which(signed_in, seat):
    people.person(seat, "Ann Berg")
    second = people.person(seat, "Ann Berg")
    answer = signed_in.post("/partners/card", {"name": "Ann Berg", "phone": "0301234"})
    assert answer.status_code == 400 and "Several contacts could be Ann Berg" in answer.content.decode()
    send(signed_in, "/partners/card", name="Ann Berg", phone="0301234", party=second.pk)
    assert second.addresses.get().value == "0301234"


@pytest.mark.parametrize("pasted", ["hello", "MECARD:", "BEGIN:VCARD\nEND:VCARD", "<script>"])
def test_what_is_no_card_is_said_at_the_field(signed_in, seat, pasted):
    answer = signed_in.post("/partners/card", {"pasted": pasted})
    assert answer.status_code == 400 and Party.objects.exclude(pk=seat.workspace.me_id).count() == 0


def test_another_practice_never_sees_a_meeting(signed_in, seat):
    other = people.practice("Ola Nord")
    row = make_partner(seat=other, now=NOW, contact=people.known(other, "Mia Storm"))
    for path in (
        f"/partners/{row.pk}/meeting",
        f"/partners/card?party={row.party_id}",
        f"/partners/my-card?partner={row.pk}",
    ):
        assert signed_in.get(path).status_code == 404
    assert signed_in.post(f"/partners/{row.pk}/meeting", {"on": DAY, "note": "x"}).status_code == 404


def test_a_card_stays_current_while_the_contact_in_the_kit_is_the_same(signed_in, seat):
    row = partner(seat)
    kit(seat)
    send(signed_in, f"/partners/{row.pk}/handed", part="card")
    kit(seat, ideal="New leads in firms of 50.")
    assert "there is a newer one" not in page(signed_in, f"/people/{row.party_id}/standing")
    assert "Your card" in page(signed_in, f"/people/{row.party_id}/standing")
    shown = page(signed_in, "/kit")
    assert shown.index("The current one") < shown.index("the card, <a")
    Address.objects.create(
        party=seat.workspace.me, workspace=seat.workspace, kind="phone", value="030 99", folded="03099"
    )  # fmt: skip
    kit(seat)
    assert "there is a newer one" in page(signed_in, f"/people/{row.party_id}/standing")


def test_an_unknown_part_is_not_handed_over(signed_in, seat):
    row = partner(seat)
    kit(seat)
    send(signed_in, f"/partners/{row.pk}/handed", part="a castle")
    assert not KitGiven.objects.exists()
