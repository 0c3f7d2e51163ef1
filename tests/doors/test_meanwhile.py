"""Two tabs at one form (B38): what the first saved stays, and what both changed is asked about."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils.html import strip_tags

import people
from headwater.store.models import Party, Referral


def shown(client: Any, path: str, **changes: str) -> dict[str, str]:
    """What a browser would send from the form at `path`, after the user made these changes."""
    context = client.get(path).context
    form, behind = context["form"], context.get("behind")
    sent = {field.html_name: str(field.value() or "") for field in form}
    for each in [] if behind is None else [behind.management_form, *behind]:
        sent |= {field.html_name: "" if field.value() is None else str(field.value()) for field in each}
    return {**sent, "seen": context["seen"], **changes}


def told(answer: Any) -> str:
    return " ".join(unescape(strip_tags(answer.content.decode())).split())


@pytest.fixture
def two_tabs(signed_in: Any, seat: Any) -> tuple[Any, Any]:
    """Two browsers of the same user."""
    other = Client()
    other.force_login(seat.user)
    return signed_in, other


def test_two_tabs_at_one_contact_keep_both_changes(two_tabs: Any, seat: Any) -> None:
    first, second = two_tabs
    ann = people.person(
        seat, "Ann Berg", city="Bern", roles=["peer"], addresses=[("email", "a@x.org"), ("phone", "12")]
    )
    path = f"/people/{ann.pk}/edit"
    one = shown(first, path, city="Basel", emails="a@x.org\r\nann@y.org", roles="peer, supplier")
    two = shown(second, path, note="Likes tea", phones="34")
    assert first.post(path, one).status_code == 302
    assert second.post(path, two).status_code == 302
    ann.refresh_from_db()
    assert (ann.city, ann.note) == ("Basel", "Likes tea")
    assert set(ann.addresses.values_list("value", flat=True)) == {"a@x.org", "ann@y.org", "34"}
    assert set(ann.roles.values_list("name", flat=True)) == {"peer", "supplier"}


def test_a_field_both_changed_is_asked_about_with_both_values_and_can_be_saved_anyway(
    two_tabs: Any, seat: Any
) -> None:
    first, second = two_tabs
    ann = people.person(seat, "Ann Berg", city="Bern", addresses=[("email", "a@x.org")])
    path = f"/people/{ann.pk}/edit"
    two = shown(second, path, city="Chur", emails="ann@z.org", job_title="Judge")
    first.post(path, shown(first, path, city="Basel", emails="ann@y.org", note="Likes tea"))
    answer = second.post(path, two)
    assert answer.status_code == 409
    page = told(answer)
    assert "Changed meanwhile: City now says “Basel”, you wrote “Chur”" in page
    assert "E-mail now says “ann@y.org”, you wrote “ann@z.org”." in page and "Save anyway" in page
    ann.refresh_from_db()
    assert (ann.city, ann.job_title) == ("Basel", "")
    context = answer.context
    again = {field.html_name: str(field.value() or "") for field in context["form"]}
    assert (again["city"], again["note"], again["job_title"]) == ("Chur", "Likes tea", "Judge")
    assert second.post(path, {**again, "seen": context["seen"]}).status_code == 302
    ann.refresh_from_db()
    assert (ann.city, ann.note, ann.job_title) == ("Chur", "Likes tea", "Judge")
    assert [each.value for each in ann.addresses.all()] == ["ann@z.org"]


def test_the_same_change_in_two_tabs_is_no_conflict(two_tabs: Any, seat: Any) -> None:
    first, second = two_tabs
    ann = people.person(seat, "Ann Berg", city="Bern")
    path = f"/people/{ann.pk}/edit"
    both = [shown(tab, path, city="Basel") for tab in two_tabs]
    assert [first.post(path, both[0]).status_code, second.post(path, both[1]).status_code] == [302, 302]


def test_a_form_that_was_refused_still_knows_what_it_showed_first(two_tabs: Any, seat: Any) -> None:
    first, second = two_tabs
    ann = people.person(seat, "Ann Berg", city="Bern")
    path = f"/people/{ann.pk}/edit"
    two = shown(second, path, emails="nonsense", note="Likes tea")
    first.post(path, shown(first, path, city="Basel"))
    answer = second.post(path, two)
    assert answer.status_code == 400
    second.post(path, {**two, "emails": "", "seen": answer.context["seen"]})
    ann.refresh_from_db()
    assert (ann.city, ann.note) == ("Basel", "Likes tea")


def test_the_people_behind_a_content_are_one_field(two_tabs: Any, seat: Any) -> None:
    first, second = two_tabs
    interview = people.content(seat, "The interview", behind=["Carol Dahl"])
    path = f"/people/{interview.pk}/edit"
    kept = shown(second, path, publisher="Gazette")
    other = shown(second, path, **{"behind-0-person": "Tom Falk"})
    first.post(path, shown(first, path, **{"behind-0-share": "40"}))
    assert second.post(path, kept).status_code == 302
    interview.refresh_from_db()
    assert interview.publisher == "Gazette"
    assert interview.people_behind.get().share == Decimal("0.4")
    answer = second.post(path, other)
    assert answer.status_code == 409
    assert "Carol Dahl, author, 40 %”, you wrote “Tom Falk, author, 100 %" in told(answer)


def test_two_tabs_at_one_referral(two_tabs: Any, seat: Any) -> None:
    first, second = two_tabs
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    path = f"/referrals/{made.pk}/edit"
    one = shown(first, path, source="Eva Fox", qualified="yes")
    kept, other = shown(second, path, note="By phone"), shown(second, path, source="Cy Hall")
    assert first.post(path, one).status_code == 302
    assert second.post(path, kept).status_code == 302
    made = Referral.objects.select_related("source").get(pk=made.pk)
    assert (made.source.name, made.qualified, made.note) == ("Eva Fox", "yes", "By phone")
    answer = second.post(path, other)
    assert answer.status_code == 409
    assert "now says “Eva Fox”, you wrote “Cy Hall”" in told(answer)
    assert not Party.objects.filter(name="Cy Hall").exists()
    again = {field.html_name: str(field.value() or "") for field in answer.context["form"]}
    second.post(path, {**again, "seen": answer.context["seen"]})
    made = Referral.objects.select_related("source").get(pk=made.pk)
    assert (made.source.name, made.qualified, made.note) == ("Cy Hall", "yes", "By phone")


def test_two_tabs_at_one_piece_of_work(two_tabs: Any, seat: Any) -> None:
    first, second = two_tabs
    work = people.engagement(seat, "Bob Stone", "2026-02-01", "2400", currency="CHF")
    path = f"/engagements/{work.pk}/edit"
    kept, other = shown(second, path, service="Coaching"), shown(second, path, value="1000")
    assert first.post(path, shown(first, path, value="3000", ended_on="2026-03-01")).status_code == 302
    assert second.post(path, kept).status_code == 302
    work.refresh_from_db()
    assert (work.value, work.service, work.ended_on) == (Decimal(3000), "Coaching", date(2026, 3, 1))
    answer = second.post(path, other)
    assert answer.status_code == 409 and "Value now says “3000”, you wrote “1000”" in told(answer)


def test_a_form_saved_as_it_was_changes_nothing(signed_in: Any, seat: Any) -> None:
    ann = people.person(seat, "Ann Berg", addresses=[("email", "a@x.org")])
    work = people.engagement(seat, ann, "2026-02-01")
    made = people.referral(seat, "Eva Fox", "Cy Hall", "2026-05-01")
    for path in (f"/people/{ann.pk}/edit", f"/engagements/{work.pk}/edit", f"/referrals/{made.pk}/edit"):
        answer = signed_in.post(path, shown(signed_in, path), follow=True)
        assert "Nothing was changed." in told(answer)
    for row in (ann, work, made):
        before = row.changed_at
        row.refresh_from_db()
        assert row.changed_at == before
