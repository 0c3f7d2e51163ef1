"""The page of the profession: choosing it, changing it without code, its words on pages, and handing it on as a file."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

import people
from headwater.core.professions import NAMES, profession_named
from headwater.core.professions.as_file import written
from headwater.core.professions.changes import with_changes
from headwater.store.models import Category, Profession, Workspace
from headwater.store.queries.professions import profession_of

PAGE = "/settings/profession"


def text(answer: Any) -> str:
    """The words of the page, without its tags."""
    main = answer.content.decode().split("<main", 1)[1]
    return " ".join(re.sub(r"<[^>]+>", " ", main).replace("&#x27;", "'").split())


def held(seat: Any) -> Any:
    """The profession as it stands in the ledger now."""
    return profession_of(Workspace.objects.get(pk=seat.workspace.pk))


def sent(page: str) -> dict[str, str]:
    """What the form on the page sends when nobody touches it."""
    form = page.split('action="/settings/profession#change"', 1)[1].split("</form>", 1)[0]
    told: dict[str, str] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        name = re.search(r'name="([^"]+)"', tag)
        value = re.search(r'value="([^"]*)"', tag)
        if name and ('type="checkbox"' not in tag or "checked" in tag):
            told[name[1]] = value[1] if value else "on" if "checkbox" in tag else ""
    for name, body in re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</textarea>', form):
        told[name] = body.strip()
    for name, body in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        told[name] = re.search(r'<option value="([^"]*)" selected', body)[1]
    return {name: html.unescape(value) for name, value in told.items()}


@pytest.mark.parametrize("key", NAMES)
def test_every_profession_shows_its_rule_with_where_and_when_it_was_read(signed_in, seat, key):
    answer = signed_in.post(f"{PAGE}/choose", {"profession": key}, follow=True)
    page = text(answer)
    assert profession_named(key).name in page
    assert "irs.gov taxmap, publication 463; read on 24 Nov 2026" in page
    unchanged = signed_in.post(PAGE, sent(answer.content.decode()), follow=True)
    assert "Nothing was changed." in text(unchanged)
    assert held(seat) == profession_named(key)


@pytest.mark.spec("S0-44")
def test_words_categories_weights_and_limits_are_set_per_profession_without_code(signed_in, seat):
    people.engagement(seat, "Ann Berg", "2026-02-01")
    start = signed_in.post(f"{PAGE}/choose", {"profession": "health"}, follow=True).content.decode()
    assert "as far as the patient agreed" in start
    told = {**sent(start), "yearly": "507", "word_client": "Guest", "categories": "spas\nyoga schools",
            "weight_gift": "0", "record": "on"}  # fmt: skip
    signed_in.post(PAGE, told)
    mine = held(seat)
    assert (mine.gift.yearly, mine.gift.record, mine.weights["gift"]) == (507, True, 0)
    assert mine.categories == ("spas", "yoga schools")
    page = text(signed_in.get(PAGE))
    assert "At most 507 USD for each recipient and year." in page
    assert "as far as the guest agreed" in page
    assert "who sent each guest?" in text(signed_in.get("/review"))
    signed_in.post(f"{PAGE}/categories")
    assert set(Category.objects.filter(kind="partner").values_list("name", flat=True)) >= {
        "spas",
        "yoga schools",
    }
    signed_in.post(f"{PAGE}/choose", {"profession": "coach"})
    assert held(seat) == profession_named("coach")
    signed_in.post(f"{PAGE}/choose", {"profession": "health"})
    assert held(seat) == mine
    signed_in.post(f"{PAGE}/reset", {"profession": "health"})
    assert held(seat) == profession_named("health")


def test_a_state_changes_the_rule_and_the_users_own_limit_stands_above_it(signed_in, seat):
    start = signed_in.post(f"{PAGE}/choose", {"profession": "lawyer"}, follow=True).content.decode()
    signed_in.post(PAGE, {**sent(start), "state": "Arizona"})
    assert "A single one stays under 100 USD" in text(signed_in.get(PAGE))
    assert Profession.objects.get().changes == {"state": "Arizona"}


def test_a_profession_is_handed_on_as_a_file_and_taken_over(signed_in, seat):
    changed = with_changes(profession_named("adviser"), {"yearly": "250", "words": {"client": "mandant"}})
    file = SimpleUploadedFile("mine.json", written(changed).encode())
    answer = signed_in.post(f"{PAGE}/take-over", {"file": file}, follow=True)
    assert "was taken over from the file" in text(answer)
    assert held(seat) == changed
    handed = signed_in.get(f"{PAGE}/file")
    assert handed["Content-Disposition"] == 'attachment; filename="profession-adviser.json"'
    assert json.loads(handed.content)["yearly"] == "250"


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe\x00", b"{}", b'{"headwater profession": 1, "profession": "x"}', b"[" * 9999]
)
def test_a_file_that_is_none_changes_nothing_and_is_refused_in_a_sentence(signed_in, seat, body):
    answer = signed_in.post(
        f"{PAGE}/take-over", {"file": SimpleUploadedFile("odd.json", body)} if body else {}
    )
    assert answer.status_code == 400
    assert re.search(
        r"Choose the file first|is no profession|cannot be read|not known here|files? (is|was)", text(answer)
    )
    assert held(seat) == profession_named("general")


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [("yearly", "-5", "Write an amount from 0 on"), ("yearly", "lots", "is not an amount"), ("currency", "zz9", "is no currency"),
     ("word_client", "<script>", "is no word"), ("weight_gift", "77", "not one of the available"), ("note", "x" * 501, "at most 500")],
)  # fmt: skip
def test_what_cannot_be_meant_is_told_and_nothing_is_saved(signed_in, seat, field, value, said):
    start = signed_in.get(PAGE).content.decode()
    answer = signed_in.post(PAGE, {**sent(start), field: value})
    assert answer.status_code == 400
    assert said in text(answer)
    assert not Profession.objects.exists()


def test_two_tabs_do_not_overwrite_each_other_and_another_profession_is_not_changed_unawares(signed_in, seat):
    first = sent(signed_in.get(PAGE).content.decode())
    signed_in.post(PAGE, {**first, "yearly": "40"})
    answer = signed_in.post(PAGE, {**first, "yearly": "70"})
    assert answer.status_code == 409
    assert "now says “40”, you wrote “70”" in text(answer)
    signed_in.post(f"{PAGE}/choose", {"profession": "health"})
    late = signed_in.post(PAGE, {**first, "yearly": "90"}, follow=True)
    assert "Meanwhile another profession was chosen" in text(late)
    assert held(seat) == profession_named("health")


def test_a_profession_that_this_version_does_not_know_is_read_as_the_general_one(signed_in, seat):
    Workspace.objects.filter(pk=seat.workspace.pk).update(profession="astronaut")
    assert held(seat) == profession_named("general")
    assert signed_in.get(PAGE).status_code == 200
