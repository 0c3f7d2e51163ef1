"""The kit through its pages: writing it, publishing it, handing it out, and keeping from it what may not be shown."""

from __future__ import annotations

import re
from typing import Any

import pytest

import people
from headwater.actions.acting import Seat
from headwater.actions.kit import change_draft, give_kit, publish_kit, start_draft
from headwater.actions.parties import change_party
from headwater.actions.stories import permit_story, record_story
from headwater.store.models import Address, KitGiven, KitVersion, Story

NOW = people.NOW
TEXTS = {
    "brand": "I coach engineers who start to lead.",
    "ideal": "New leads in firms of 50 to 500.",
    "ideal_for": "A developer who took over a team last month.",
    "ideal_against": "Somebody who looks for therapy.",
    "qualifications": "Certified 2014. 300 leads coached.",
}


def story(seat: Seat, teller: str = "Ada Stone", text: str = "I sleep again.", **more: Any) -> Story:
    """A story that may be shown, without a name unless `named`."""
    who = people.known(seat, teller)
    made = record_story(seat=seat, now=NOW, person=who, kind="testimonial", text=text, on=NOW.date())
    return permit_story(
        seat=seat, now=NOW, story=made, on=NOW.date(), **{"permission": "given", "named": True, **more}
    )


def published(seat: Seat, told: Story | None = None, **texts: str) -> KitVersion:
    """A published version."""
    draft = start_draft(seat=seat, now=NOW)
    gains = [("Calm weeks", told or story(seat))]
    mine = list(Address.objects.filter(party=seat.workspace.me, kind="email")[:1])
    change_draft(seat=seat, now=NOW, version=draft, gains=gains, contact=mine, **{**TEXTS, **texts})
    return publish_kit(seat=seat, now=NOW, version=draft)


def page(client: Any, path: str) -> str:
    """A page that opens."""
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def form_of(client: Any, told: Story, **more: Any) -> dict[str, Any]:
    """The form of the draft, filled in."""
    return {**TEXTS, "gain": ["Calm weeks", ""], "story": [str(told.pk), "0"], **more}


def test_publishing_takes_along_what_was_typed_and_not_saved_yet(signed_in, seat):
    told = story(seat)
    signed_in.post("/kit/draft/start")
    signed_in.post("/kit/draft", form_of(signed_in, told))
    shown = page(signed_in, "/kit/draft")
    assert re.search(r'<button[^>]*form="words" formaction="/kit/draft/publish"', shown)
    typed = form_of(signed_in, told, brand="I coach those who lead for the first time.")
    made = signed_in.post("/kit/draft/publish", typed, follow=True).content.decode()
    assert "Version 1 is published." in made and typed["brand"] in made
    assert "Nobody has it yet" not in made


def test_what_cannot_be_published_as_typed_is_not_lost(signed_in, seat):
    told = story(seat)
    signed_in.post("/kit/draft/start")
    signed_in.post("/kit/draft", form_of(signed_in, told))
    typed = form_of(signed_in, told, brand="", ideal="New leads everywhere.")
    refused = signed_in.post("/kit/draft/publish", typed, follow=True).content.decode()
    assert "New leads everywhere." in refused and not KitVersion.objects.exclude(published_on=None)
    long = form_of(signed_in, told, brand="x" * 20_000)
    refused = signed_in.post("/kit/draft/publish", long)
    assert refused.status_code == 400 and "x" * 20_000 in refused.content.decode()


@pytest.mark.spec("S4-12", "S4-13", "S4-14")
def test_brand_ideal_clients_and_benefits_stand_in_dated_versions(signed_in, seat, clock):
    told = story(seat)
    signed_in.post("/kit/draft/start")
    saved = signed_in.post("/kit/draft", form_of(signed_in, told), follow=True)
    assert "Nobody has it yet" in saved.content.decode()
    shown = signed_in.post("/kit/draft/publish", follow=True).content.decode()
    assert "Version 1" in shown and "4 May 2026" in shown
    for heading, text in (
        ("What sets me apart", TEXTS["brand"]),
        ("Whom I serve best", TEXTS["ideal"]),
        ("People I serve well", TEXTS["ideal_for"]),
        ("Better with somebody else", TEXTS["ideal_against"]),
        ("What clients gain", "Calm weeks"),
    ):
        assert heading in shown and text in shown
    assert "I sleep again." in shown and "Ada Stone, May 2026" in shown
    clock.forward(days=10)
    signed_in.post("/kit/draft/start")
    signed_in.post("/kit/draft", form_of(signed_in, told, brand="I coach new leads."))
    assert "Version 2" in signed_in.post("/kit/draft/publish", follow=True).content.decode()
    assert TEXTS["brand"] in page(signed_in, "/kit/1") and TEXTS["brand"] not in page(signed_in, "/kit/2")
    compared = page(signed_in, "/kit/2/compare?with=1")
    assert "<del>engineers who start to lead.</del>" in compared and "<ins>new leads.</ins>" in compared


def test_a_gain_without_a_story_is_not_given_out(signed_in, seat):
    signed_in.post("/kit/draft/start")
    signed_in.post("/kit/draft", {**TEXTS, "gain": ["Calm weeks"], "story": ["0"]})
    answer = signed_in.post("/kit/draft/publish", follow=True).content.decode()
    assert "Tie a story to “Calm weeks”" in answer and not KitVersion.objects.exclude(published_on=None)


@pytest.mark.spec("S4-15")
def test_each_source_shows_version_and_day_and_stale_ones_are_prompted(signed_in, seat, clock):
    published(seat)
    pia = people.referral(seat, "Pia Peer", "Bob Stone").source
    assert "They send you people and have none" in page(signed_in, "/kit")
    signed_in.post("/kit/give", {
        "contact": "Pia Peer", "version": "1", "part": "kit", "how": "in person", "on": "2026-05-04",
    })  # fmt: skip
    shown = page(signed_in, "/kit")
    assert "Pia Peer" in shown and "version 1" in shown and "An older version" not in shown
    clock.forward(days=30)
    publish_kit(seat=seat, now=clock.now, version=start_draft(seat=seat, now=clock.now))
    prompted = page(signed_in, "/kit")
    assert "An older version" in prompted and f"/kit/give?contact={pia.pk}" in prompted
    assert "4 May 2026" in prompted and "in person" in prompted


@pytest.mark.spec("S2-28")
def test_the_profile_on_one_page_with_proof_is_given_out_and_who_has_it_is_kept(signed_in, seat):
    published(seat)
    profile = page(signed_in, "/kit/1/print?part=profile")
    assert TEXTS["qualifications"] in profile and "I sleep again." in profile
    assert TEXTS["ideal_against"] not in profile
    signed_in.post("/kit/give", {
        "contact": "Pia Peer", "version": "1", "part": "profile", "how": "mail", "on": "2026-05-04",
    })  # fmt: skip
    given = KitGiven.objects.get()
    assert (given.contact.name, given.part, given.how) == ("Pia Peer", "profile", "mail")
    assert "Pia Peer" in page(signed_in, "/kit/1")


def test_the_same_form_sent_twice_is_kept_once(signed_in, seat):
    published(seat)
    people.person(seat, "Pia Peer")
    sent = {
        "contact": "Pia Peer",
        "version": "1",
        "part": "kit",
        "how": "mail",
        "on": "2026-05-04",
        "key": "k",
    }
    for _ in range(2):
        signed_in.post("/kit/give", sent)
    assert KitGiven.objects.count() == 1


@pytest.mark.spec("S3-29")
def test_a_quotation_has_person_day_and_permission_and_can_stand_in_the_kit(signed_in, seat):
    signed_in.post("/kit/stories/new", {
        "person": "Ada Stone", "kind": "testimonial", "on": "2026-04-02", "text": "I sleep again.",
    })  # fmt: skip
    told = Story.objects.get()
    assert (told.person.name, told.permission) == ("Ada Stone", "not asked")
    signed_in.post(f"/kit/stories/{told.pk}", {"permission": "given", "on": "2026-05-01", "named": "on"})
    shown = page(signed_in, f"/kit/stories/{told.pk}")
    assert "they agreed" in shown and "1 May 2026" in shown and "2 Apr 2026" in shown
    signed_in.post("/kit/draft/start")
    signed_in.post("/kit/draft", form_of(signed_in, told))
    assert "Ada Stone, April 2026" in signed_in.post("/kit/draft/publish", follow=True).content.decode()


@pytest.mark.spec("S4-9")
def test_an_outcome_with_permission_is_kept_with_the_work_and_stands_in_the_kit(signed_in, seat):
    work = people.engagement(seat, "Ada Stone", "2026-01-10", "900", service="Coaching")
    assert "Ada Stone" in page(signed_in, f"/kit/stories/new?engagement={work.pk}")
    signed_in.post(f"/kit/stories/new?engagement={work.pk}", {
        "person": "Ada Stone", "kind": "outcome", "on": "2026-05-02", "text": "The team stayed.", "engagement": str(work.pk),
    })  # fmt: skip
    told = Story.objects.get()
    assert told.engagement_id == work.pk
    signed_in.post(f"/kit/stories/{told.pk}", {"permission": "given", "on": "2026-05-03"})
    signed_in.post("/kit/draft/start")
    signed_in.post("/kit/draft", form_of(signed_in, told))
    shown = signed_in.post("/kit/draft/publish", follow=True).content.decode()
    paper = page(signed_in, "/kit/1/print")
    assert "The team stayed." in shown and "A client, May 2026" in paper and "Ada Stone" not in paper


def test_a_permission_taken_back_takes_the_story_out_and_names_who_holds_it(signed_in, seat):
    told = story(seat)
    published(seat, told)
    give_kit(seat=seat, now=NOW, contact=people.person(seat, "Pia Peer"), how="mail")
    assert "I sleep again." in page(signed_in, "/kit/1/print")
    answer = signed_in.post(
        f"/kit/stories/{told.pk}", {"permission": "refused", "on": "2026-05-04"}, follow=True
    ).content.decode()
    assert "Version 1 held it" in answer and "Pia Peer" in answer
    for path in ("/kit/1/print", "/kit/1/print?part=profile", "/kit/1"):
        assert "I sleep again." not in page(signed_in, path)
    assert "left out now" in page(signed_in, "/kit/1")


def test_words_that_stand_in_a_published_kit_are_not_altered(signed_in, seat):
    told = story(seat)
    published(seat, told)
    answer = signed_in.post(f"/kit/stories/{told.pk}/edit", {
        "kind": "testimonial", "on": "2026-05-04", "text": "Other words.",
    })  # fmt: skip
    assert answer.status_code == 400 and "Write it anew as another story" in answer.content.decode()


@pytest.mark.spec("S4-23")
def test_nobodys_address_stands_on_what_is_handed_out_and_mine_only_as_i_choose(signed_in, seat):
    me = seat.workspace.me
    change_party(
        seat=seat, now=NOW, party=me,
        addresses=[("email", "kim@vale.example"), ("email", "kim@home.example"), ("phone", "+41 79 000")],
    )  # fmt: skip
    ada = people.person(seat, "Ada Stone", addresses=[("email", "ada@stone.example")])
    told = story(seat, text="Write me at ada@stone.example")
    signed_in.post("/kit/draft/start")
    chosen = str(Address.objects.get(value="kim@vale.example").pk)
    signed_in.post("/kit/draft", form_of(signed_in, told, contact=[chosen]))
    refused = signed_in.post("/kit/draft/publish", follow=True).content.decode()
    assert "Leave out ada@stone.example" in refused
    told = story(seat, text="I sleep again.")
    signed_in.post("/kit/draft", form_of(signed_in, told, contact=[chosen]))
    signed_in.post("/kit/draft/publish")
    give_kit(seat=seat, now=NOW, contact=ada, how="mail")
    for path in ("/kit/1/print", "/kit/1/print?part=profile", "/kit/1/print?part=ideal%20client"):
        found = set(re.findall(r"[\w.]+@[\w.]+", page(signed_in, path)))
        assert found == {"kim@vale.example"}
    card = signed_in.get("/kit/1/card.vcf").content.decode()
    assert "kim@vale.example" in card and "home" not in card and "079" not in card
    signed_in.logout()
    for path in ("/kit/1/print", "/kit/1/card.vcf", "/kit/1/pdf", "/sign-in"):
        answer = signed_in.get(path)
        assert "@" not in answer.content.decode()


def test_the_card_stands_as_a_code_on_the_page(signed_in, seat):
    change_party(seat=seat, now=NOW, party=seat.workspace.me, addresses=[("email", "kim@vale.example")])
    published(seat)
    shown = page(signed_in, "/kit/1/print")
    assert '<svg class="qr"' in shown and "style=" not in shown


def test_words_with_markup_stay_words(signed_in, seat):
    published(seat, brand="<script>alert(1)</script> & more")
    for path in ("/kit/1", "/kit/1/print", "/kit/1/compare"):
        assert "<script>alert" not in page(signed_in, path)


def test_a_part_or_a_version_that_is_not_there_is_said(signed_in, seat):
    published(seat)
    for path in ("/kit/1/print?part=all", "/kit/2", "/kit/2/print", "/kit/2/pdf", "/kit/0/card.vcf"):
        assert signed_in.get(path).status_code == 404


def test_a_draft_is_thrown_away_and_comes_back(signed_in, seat):
    signed_in.post("/kit/draft/start")
    signed_in.post("/kit/draft/discard")
    assert signed_in.get("/kit/draft").status_code == 404
    signed_in.post("/kit/draft/restore")
    assert signed_in.get("/kit/draft").status_code == 200


def test_an_entry_that_was_a_mistake_goes_and_comes_back(signed_in, seat):
    published(seat)
    given = give_kit(seat=seat, now=NOW, contact=people.person(seat, "Pia Peer"), how="mail")
    signed_in.post(f"/kit/given/{given.pk}/trash")
    assert "Nobody yet" in page(signed_in, "/kit/1")
    signed_in.post(f"/kit/given/{given.pk}/restore")
    assert "Pia Peer" in page(signed_in, "/kit/1")


def test_a_text_changed_by_somebody_else_meanwhile_is_not_lost(signed_in, seat):
    signed_in.post("/kit/draft/start")
    shown = page(signed_in, "/kit/draft")
    seen = re.findall(r'name="seen" value="([^"]*)"', shown)[0]
    change_draft(seat=seat, now=NOW, version=KitVersion.objects.get(), brand="Theirs")
    answer = signed_in.post("/kit/draft", {**TEXTS, "seen": seen})
    assert answer.status_code == 409 and "Changed meanwhile" in answer.content.decode()
    assert KitVersion.objects.get().brand == "Theirs"


@pytest.mark.spec("S2-32")
def test_the_ideal_client_is_given_out_dated_and_the_partners_record_shows_which(signed_in, seat, clock):
    published(seat)
    paper = page(signed_in, "/kit/1/print?part=ideal%20client")
    assert TEXTS["ideal"] in paper and "Version 1, 4 May 2026" in paper and TEXTS["brand"] not in paper
    pia = people.person(seat, "Pia Peer")
    signed_in.post("/kit/give", {
        "contact": "Pia Peer", "version": "1", "part": "ideal client", "how": "mail", "on": "2026-05-04",
    })  # fmt: skip
    shown = page(signed_in, f"/people/{pia.pk}/standing")
    assert "Whom you serve best" in shown and 'href="/kit/1"' in shown and "4 May 2026" in shown
    clock.forward(days=20)
    draft = start_draft(seat=seat, now=clock.now)
    change_draft(seat=seat, now=clock.now, version=draft, ideal="Leads of remote teams.")
    publish_kit(seat=seat, now=clock.now, version=draft)
    assert "there is a newer one" in page(signed_in, f"/people/{pia.pk}/standing")
    assert TEXTS["ideal"] in page(signed_in, "/kit/1/print?part=ideal%20client")


def test_a_letter_that_carries_the_kit_writes_it_down_once_it_is_sent(signed_in, seat):
    published(seat)
    pia = people.person(seat, "Pia Peer", addresses=[("email", "pia@peer.example")])
    given = page(signed_in, f"/kit/give?contact={pia.pk}")
    wanted = re.findall(r'href="(/letters/new\?[^"]*)"', given)[0].replace("&amp;", "&")
    told = dict(pair.split("=") for pair in wanted.partition("?")[2].split("&"))
    form = {"to": "pia@peer.example", "subject": "Whom I can help", "body": "Dear Pia, here it is."}
    signed_in.get(wanted)
    made = signed_in.post(
        "/letters/new", {"kind": "kit", **told, "subject_of": told["subject"], **form}, follow=True
    )
    letter = re.findall(r"/letters/(\d+)/sent", made.content.decode())[0]
    signed_in.post(f"/letters/{letter}/sent", {"way": "copy", "channel": "mail"})
    assert KitGiven.objects.get().contact == pia and KitGiven.objects.get().how == "mail"


def test_a_signal_on_today_is_settled_by_giving_it(signed_in, seat):
    published(seat)
    pia = people.person(seat, "Pia Peer")
    signed_in.post("/today/do", {"signal": "kit", "subject": f"party:{pia.pk}:kit-1", "how": "in person"})
    assert KitGiven.objects.get().contact == pia
