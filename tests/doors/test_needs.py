"""Needs and who could help, through the real doors: written down, matched, offered, answered, met."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import Any

import pytest

import people
from headwater.actions.acting import Seat
from headwater.actions.bearings import record_bearing
from headwater.actions.parties import change_party, trash_party
from headwater.actions.touches import record_touch
from headwater.actions.trust import rate_trust
from headwater.cli.main import main
from headwater.store.models import Apart, Bearing, Candidate, Need, Offer, Party, Wish
from headwater.store.queries.soundness import faults

TODAY = people.NOW.date()


def words(page: Any) -> str:
    said = " ".join(unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())
    return re.sub(r"\s+([,.;:])", r"\1", said)


def helper(seat: Seat, name: str, title: str, trust: int | None = 4, **details: Any) -> Party:
    """A contact who does something, and whom I trust so far."""
    made = people.person(seat, name, job_title=title, **details)
    if trust is not None:
        rate_trust(seat=seat, now=people.NOW, contact=made, trust=trust)
    return made


def told(*needs: str, **more: str) -> dict[str, str]:
    return {f"text-{row}": text for row, text in enumerate(needs)} | more


def needed(signed_in: Any, who: Party, text: str) -> Need:
    """Written down on the page of needs."""
    answer = signed_in.post(f"/giving/needs/new?who={who.pk}", told(text))
    assert answer.status_code == 302, words(answer)
    return Need.objects.latest("pk")


@pytest.mark.spec("S3-3")
def test_three_needs_of_one_conversation_are_told_in_one_form_with_urgency_and_who_may_know(
    signed_in: Any, seat: Seat
) -> None:
    ann, bea = people.person(seat, "Ann Berg"), people.person(seat, "Bea Moor")
    form = told(
        "an employment lawyer in Leeds by June", "a nanny", "a printer",
        **{"urgency-0": "now", "may_know-1": "Bea Moor", "urgency-1": "soon", "confidential-2": "on", "key": "k1"},
    )  # fmt: skip
    for _ in range(2):
        assert signed_in.post(f"/giving/needs/new?who={ann.pk}", form).status_code == 302
    lawyer, nanny, printer = Need.objects.order_by("pk")
    assert (lawyer.text, lawyer.urgency, lawyer.by) == (
        "an employment lawyer in Leeds",
        "now",
        date(2026, 6, 1),
    )
    assert (nanny.urgency, nanny.may_know, printer.confidential) == ("soon", bea, True)
    assert not any(faults().values())


@pytest.mark.spec("S3-4")
@pytest.mark.spec("S0-40")
def test_each_need_lists_trusted_people_with_reasons_and_the_last_contact(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann Berg")
    lee = helper(seat, "Lee Park", "Employment lawyer", city="Leeds")
    record_touch(seat=seat, now=people.NOW, contact=lee, kind="call", at=people.at("2026-04-20"))
    helper(seat, "Tom Reed", "Gardener")
    need = needed(signed_in, ann, "an employment lawyer in Leeds")
    page = words(signed_in.get(f"/giving/needs/{need.pk}"))
    assert "Lee Park" in page and "Title: Employment lawyer." in page and "In Leeds." in page
    assert "Last contact 20 Apr 2026" in page and "Trust: 4 of 5" in page and "Tom Reed" not in page
    record_bearing(
        seat=seat, now=people.NOW, contact=ann, kind="working on", value="finding a web designer", on=TODAY
    )
    helper(seat, "Wes Dane", "Web designer")
    answer = signed_in.post(f"/statements/{Bearing.objects.get().pk}/need")
    assert "Wes Dane" in words(signed_in.get(answer["Location"]))
    assert "Lee Park" in words(signed_in.get("/giving"))


@pytest.mark.spec("S3-5")
def test_names_are_offered_first_and_the_answer_is_kept_for_each_name(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann Berg")
    lee, sol = helper(seat, "Lee Park", "Employment lawyer"), helper(seat, "Sol Green", "Employment lawyer")
    need = needed(signed_in, ann, "an employment lawyer")
    assert "/giving/introductions/new" not in signed_in.get(f"/giving/needs/{need.pk}").content.decode()
    for who in (lee, sol):
        signed_in.post(f"/giving/needs/{need.pk}/names", {"party": who.pk, "answer": "offered"})
    signed_in.post(f"/giving/needs/{need.pk}/names", {"party": lee.pk, "answer": "yes", "how": "phone"})
    signed_in.post(f"/giving/needs/{need.pk}/names", {"party": sol.pk, "answer": "no"})
    kept = {row.party: (row.answer, row.how, row.answered_on) for row in Candidate.objects.filter(need=need)}
    assert kept == {lee: ("yes", "phone", TODAY), sol: ("no", "", TODAY)}
    page = signed_in.get(f"/giving/needs/{need.pk}")
    assert f"/giving/introductions/new?need={need.pk}&amp;other={lee.pk}" in page.content.decode()
    assert f"other={sol.pk}" not in page.content.decode() and "Ann Berg said yes" in words(page)


@pytest.mark.spec("S3-15")
def test_nobody_below_the_level_of_trust_is_ever_proposed(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann Berg")
    low = helper(seat, "Lowe Marks", "Notary", trust=2)
    new = helper(seat, "Nia Vance", "Notary", trust=None)
    need = needed(signed_in, ann, "a notary")
    page = words(signed_in.get(f"/giving/needs/{need.pk}"))
    assert "Lowe Marks" not in page and "Nobody whom you trust fits" in page
    assert "1 would fit; you have not said whether you trust them" in page and "Nia Vance" in page
    for who in (low, new):
        signed_in.post(f"/giving/needs/{need.pk}/names", {"party": who.pk, "answer": "offered"})
    assert not Candidate.objects.exclude(answer="").exists()
    signed_in.post(f"/people/{new.pk}/trust", {"trust": "5"})
    assert [row.party for row in Candidate.objects.filter(need=need)] == [new], (
        "One tap, and it is matched again."
    )
    signed_in.post(f"/people/{new.pk}/trust", {"trust": "1"})
    signed_in.get("/giving")
    assert not Candidate.objects.exists()
    assert "Nia Vance" not in words(signed_in.get(f"/giving/needs/{need.pk}"))


@pytest.mark.spec("S3-19")
@pytest.mark.spec("F-142")
def test_an_unmet_need_stays_open_and_is_matched_again_with_a_new_contact_or_offer(
    signed_in: Any, seat: Seat
) -> None:
    ann = people.person(seat, "Ann Berg")
    need = needed(signed_in, ann, "a piano tuner")
    assert not Candidate.objects.exists()
    assert "Nobody you know fits" in words(signed_in.get(f"/giving/needs/{need.pk}"))
    signed_in.post("/people/new", {"name": "Pia Keys", "kind": "person", "job_title": "Piano tuner"})
    pia = Party.objects.get(name="Pia Keys")
    signed_in.post(f"/people/{pia.pk}/trust", {"trust": "4"})
    assert [row.party for row in Candidate.objects.filter(need=need)] == [pia]
    otto = helper(seat, "Otto Hall", "Teacher")
    assert not Candidate.objects.filter(party=otto).exists()
    signed_in.post(f"/people/{otto.pk}/offers", {"text": "I am a piano tuner at weekends"})
    assert Offer.objects.get().contact == otto and Candidate.objects.filter(need=need, party=otto).exists()
    second = needed(signed_in, ann, "somebody to tune a piano")
    assert Candidate.objects.filter(need=second).exists(), "And the other way round."
    assert Need.objects.get(pk=need.pk).met_on is None


@pytest.mark.spec("F-141")
def test_whoever_is_held_back_is_so_for_a_reason_in_words(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann Berg", job_title="Notary")
    rows = {
        name: helper(seat, name, "Tax adviser")
        for name in ("Apart One", "Hold Two", "Full Three", "Rest Four")
    }
    helper(seat, "Fine Five", "Tax adviser")
    helper(seat, "Same Six", "Notary and tax adviser")
    signed_in.post(f"/people/{ann.pk}/apart", {"other": "Apart One", "why": "An old quarrel"})
    assert Apart.objects.count() == 1
    record_bearing(
        seat=seat, now=people.NOW, contact=rows["Hold Two"], kind="hold", value="on leave", on=TODAY
    )
    signed_in.post(f"/people/{rows['Full Three'].pk}/capacity", {"capacity": "0"})
    other = needed(signed_in, people.person(seat, "Bob"), "a tax adviser")
    signed_in.post(f"/giving/needs/{other.pk}/names", {"party": rows["Rest Four"].pk, "answer": "offered"})
    need = needed(signed_in, ann, "a tax adviser")
    page = words(signed_in.get(f"/giving/needs/{need.pk}"))
    assert [row.party.name for row in Candidate.objects.filter(need=need)] == ["Fine Five"]
    for why in (
        "You said that these two are not to be introduced.", "On hold: on leave.", "Takes nobody now.",
        "Does the same work as the person who asks.", "can rest until",
    ):  # fmt: skip
        assert why in page
    assert "An old quarrel" not in page
    answer = signed_in.post(
        f"/giving/needs/{need.pk}/names", {"party": rows["Apart One"].pk, "answer": "offered"}
    )
    assert "not to be introduced" in words(signed_in.get(answer["Location"]))


@pytest.mark.spec("F-143")
def test_when_nobody_fits_the_answer_is_nobody_with_whom_one_could_ask(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann Berg")
    helper(seat, "Tess Roll", "Tax adviser")
    people.referral(seat, helper(seat, "Hub Cole", "Baker"), "Cy")
    need = needed(signed_in, ann, "an insolvency administrator")
    page = words(signed_in.get(f"/giving/needs/{need.pk}"))
    assert "Nobody you know fits" in page and "Whom you could ask" in page
    assert "Hub Cole" in page and "led to one person so far" in page


@pytest.mark.spec("F-144")
def test_among_equals_the_one_recommended_longest_ago_comes_first_and_the_share_is_shown(
    signed_in: Any, seat: Seat
) -> None:
    ann = people.person(seat, "Ann Berg")
    lee, sol = helper(seat, "Lee Park", "Web designer"), helper(seat, "Sol Green", "Web designer")
    me = seat.workspace.me
    people.referral(seat, me, "Cy", "2026-03-01", provider=lee)
    people.referral(seat, me, "Di", "2026-02-01", provider=sol)
    need = needed(signed_in, ann, "a web designer")
    page = words(signed_in.get(f"/giving/needs/{need.pk}"))
    assert page.index("Sol Green") < page.index("Lee Park")
    assert "1 of your 2 introductions within twelve months went to them" in page


@pytest.mark.spec("F-140")
def test_a_need_is_told_in_one_line_by_command_and_from_a_contact(
    signed_in: Any, seat: Seat, capsys: pytest.CaptureFixture[str]
) -> None:
    people.person(seat, "Ann Berg")
    line = "Ann Berg urgently needs an employment lawyer in Leeds by June; a nanny, confidential"
    page = signed_in.get("/quick-add", {"text": line})
    assert (
        "Ann Berg looks for: an employment lawyer in Leeds (by 1 Jun 2026, urgent); a nanny (urgent, confidential)"
        in words(page)
    )
    answer = signed_in.post("/quick-add", {"text": line, "key": "q1"})
    lawyer, nanny = Need.objects.order_by("pk")
    assert answer["Location"] == f"/giving/needs/{lawyer.pk}"
    assert (lawyer.by, lawyer.urgency, nanny.confidential) == (date(2026, 6, 1), "now", True)
    assert signed_in.get(f"/people/{lawyer.contact_id}").content.decode().count("/giving/needs/new?who=") == 1
    assert main(["need", "Ann Berg sucht eine Druckerei"]) == 0
    assert "Ann Berg looks for eine Druckerei" in capsys.readouterr().out
    assert main(["need", "hello there"]) == 2 and "Ann needs a notary" in capsys.readouterr().err


@pytest.mark.spec("S0-39")
def test_what_they_work_on_is_shown_before_a_conversation_and_asked_after(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann Berg")
    record_bearing(
        seat=seat, now=people.NOW, contact=ann, kind="working on", value="moving the practice", on=TODAY
    )
    page = words(signed_in.get(f"/people/{ann.pk}/talk"))
    assert (
        page.index("They were working on") < page.index("moving the practice") < page.index("What happened")
    )
    assert "What are they working on?" in page
    open_one = Bearing.objects.get()
    signed_in.post(f"/people/{ann.pk}/talk", {
        "note": "Call", "kind": "call", "on": TODAY.isoformat(), "working_on": "hiring a clerk", "over": open_one.pk,
    })  # fmt: skip
    open_one.refresh_from_db()
    assert open_one.ended_on == TODAY and Bearing.objects.get(ended_on=None).value == "hiring a clerk"


@pytest.mark.spec("S2-37")
def test_partners_wanted_clients_are_at_hand_and_new_needs_are_matched_at_once(
    signed_in: Any, seat: Seat
) -> None:
    ann = people.person(seat, "Ann Berg")
    tess = helper(seat, "Tess Roll", "Tax adviser", roles=["partner"])
    needed(signed_in, tess, "young families who buy a house")
    page = words(signed_in.get(f"/people/{ann.pk}/talk"))
    assert "Whom your partners look for" in page and "young families who buy a house" in page
    live = signed_in.get(
        f"/people/{ann.pk}/lookout", {"needs": "a tax adviser"}, headers={"HX-Request": "true"}
    )
    assert "Tess Roll" in words(live) and "Title: Tax adviser." in words(live)
    answer = signed_in.post(f"/people/{ann.pk}/talk", {
        "note": "Call", "kind": "call", "on": TODAY.isoformat(), "needs": "a tax adviser by June\na dentist",
    })  # fmt: skip
    shown = words(signed_in.get(answer["Location"]))
    assert "Tess Roll" in shown and "Nobody you said you trust fits yet" in shown
    tax = Need.objects.get(text="a tax adviser")
    assert (tax.by, tax.touch is not None) == (date(2026, 6, 1), True)
    assert Candidate.objects.get(need=tax).party == tess


@pytest.mark.spec("S4-2")
def test_a_wish_list_shows_who_may_know_each(signed_in: Any, seat: Seat) -> None:
    helper(seat, "Dee Lane", "Clerk", organisation="Hafner Ltd")
    bob = people.person(seat, "Bob Stone")
    signed_in.post("/giving/wishes", {"name": "Head of people", "organisation": "Hafner Ltd"})
    signed_in.post("/giving/wishes", {"name": "Dana Petrova", "may_know": "Bob Stone", "why": "The fair"})
    signed_in.post("/giving/wishes", {"name": "Chamber of Commerce"})
    people.person(seat, "Cass Reid")
    signed_in.post("/giving/wishes", {"name": "Cass Reid"})
    signed_in.post(f"/people/{bob.pk}/ties/new", {"other": "Cass Reid", "kind": "friend"})
    page = words(signed_in.get("/giving/wishes"))
    assert "Dee Lane Works at Hafner Ltd." in page and "Bob Stone You wrote that they may know them." in page
    assert "Bob Stone Is a friend of theirs." in page
    wish = Wish.objects.get(name="Dana Petrova")
    signed_in.post(f"/giving/wishes/{wish.pk}/met")
    assert "1 whom you met" in words(signed_in.get("/giving/wishes"))


def test_my_own_needs_stand_apart_and_are_matched_too(signed_in: Any, seat: Seat) -> None:
    helper(seat, "Pat Press", "Printer")
    assert signed_in.post("/giving/needs/new?who=me", told("a printer")).status_code == 302
    need = Need.objects.get()
    assert need.contact == seat.workspace.me and "Pat Press" in words(signed_in.get("/giving/mine"))
    assert "a printer" not in words(signed_in.get("/giving"))
    assert "You look for it" in words(signed_in.get(f"/giving/needs/{need.pk}"))


@pytest.mark.parametrize("text", ["", "   ", "…!?", "。。。", "x" * 10_000])
def test_a_need_without_words_or_without_end_is_refused_at_its_field(
    signed_in: Any, seat: Seat, text: str
) -> None:
    ann = people.person(seat, "Ann Berg")
    answer = signed_in.post(f"/giving/needs/new?who={ann.pk}", told(text))
    assert answer.status_code == 400 and not Need.objects.exists()
    assert 'id="id_text-0_error"' in answer.content.decode()


@pytest.mark.parametrize(
    "text", ["日本語の税理士", "محام", "юрист", "🙂 a nanny", "نيد <script>alert(1)</script>"]
)
def test_a_need_in_any_script_is_kept_and_shown(signed_in: Any, seat: Seat, text: str) -> None:
    ann = people.person(seat, "Ann Berg")
    need = needed(signed_in, ann, text)
    page = signed_in.get(f"/giving/needs/{need.pk}")
    assert text in words(page) or "<script>alert" not in page.content.decode()


def test_who_is_trashed_or_merged_in_the_middle_is_no_name_any_more(signed_in: Any, seat: Seat) -> None:
    ann, lee = people.person(seat, "Ann Berg"), helper(seat, "Lee Park", "Notary")
    sol = helper(seat, "Sol Green", "Notary")
    need = needed(signed_in, ann, "a notary")
    trash_party(seat=seat, now=people.NOW, party=lee)
    page = signed_in.get(f"/giving/needs/{need.pk}")
    assert "Lee Park" not in words(page) and "Sol Green" in words(page)
    answer = signed_in.post(f"/giving/needs/{need.pk}/names", {"party": lee.pk, "answer": "offered"})
    assert answer.status_code == 404
    twin = people.person(seat, "Saul Green")
    signed_in.post(f"/people/{twin.pk}/merge", {"other": sol.pk})
    trash_party(seat=seat, now=people.NOW, party=ann)
    assert "is in the trash" in words(signed_in.get(f"/giving/needs/{need.pk}"))
    signed_in.post(f"/giving/needs/{need.pk}/names", {"party": sol.pk, "answer": "offered"})
    assert not Candidate.objects.exclude(answer="").exists() and not any(faults().values())


def test_today_says_that_somebody_fits_until_a_name_was_offered(signed_in: Any, seat: Seat) -> None:
    ann, lee = people.person(seat, "Ann Berg"), helper(seat, "Lee Park", "Notary")
    need = needed(signed_in, ann, "a notary")
    page = words(signed_in.get("/"))
    assert "Name somebody to Ann Berg for: a notary" in page and "I named Lee Park" in page
    signed_in.post(f"/giving/needs/{need.pk}/names", {"party": lee.pk, "answer": "offered"})
    assert "Name somebody to Ann Berg" not in words(signed_in.get("/"))


def test_a_changed_title_takes_a_waiting_name_back(signed_in: Any, seat: Seat) -> None:
    ann, lee = people.person(seat, "Ann Berg"), helper(seat, "Lee Park", "Notary")
    need = needed(signed_in, ann, "a notary")
    assert Candidate.objects.filter(need=need, party=lee).exists()
    change_party(seat=seat, now=people.NOW, party=lee, job_title="Baker")
    assert not Candidate.objects.filter(need=need).exists()
