"""Importing through the pages: look, set right, import, undo; on good files and on bad ones."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from headwater.actions.acting import Seat
from headwater.store.models import Batch, Engagement, Party, Referral
from importing import HEAD, LIST


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    """Where files wait in these tests."""
    settings.DATA_DIR = tmp_path
    return tmp_path / "uploads"


DEMO = Path(__file__).parents[2] / "demo" / "data"


def bring(signed_in: Any, data: bytes | str, name: str = "clients.csv") -> str:
    """Upload a file. Gives the address of its preview."""
    data = data.encode() if isinstance(data, str) else data
    answer = signed_in.post("/import", {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def fields_of(page: str) -> dict[str, Any]:
    """What the preview's form would post as it stands: hidden fields, chosen options, ticked choices, values."""
    form = page[page.index('id="preview"') : page.index('id="discard"')]
    found: dict[str, Any] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and (("radio" not in tag and "checkbox" not in tag) or "checked" in tag):
            found[name[1]] = value[1] if value else ""
    for name, options in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options)
        found[name] = chosen[1] if chosen else ""
    return found


def test_a_client_list_is_looked_at_imported_and_undone(signed_in: Any, folder: Path) -> None:
    place = bring(signed_in, LIST)
    page = signed_in.get(place).content.decode()
    assert "Import 4 rows" in page and "Carol Dahl" in page and not Referral.objects.exists()
    answer = signed_in.post(f"{place}/run", fields_of(page))
    batch = Batch.objects.get()
    assert answer["Location"] == f"/import/done/{batch.pk}"
    page = signed_in.get(answer["Location"]).content.decode()
    assert "Bob Falk: sent by Ann Berg on 5 Mar 2024" in page
    assert not list(folder.iterdir())
    signed_in.post(f"/import/done/{batch.pk}/undo")
    assert not Referral.objects.filter(trashed_at=None).exists()
    page = signed_in.get(f"/import/done/{batch.pk}").content.decode()
    assert (
        "Undone on" in page
        and "3 referrals, 3 engagements and 6 contacts and pieces of content went to the trash" in page
    )
    signed_in.post(f"/import/done/{batch.pk}/redo")
    assert Referral.objects.filter(trashed_at=None).count() == 3
    assert "clients.csv" in signed_in.get("/import").content.decode()


def test_pressed_twice_it_happens_once(signed_in: Any) -> None:
    place = bring(signed_in, LIST)
    fields = fields_of(signed_in.get(place).content.decode())
    first, second = signed_in.post(f"{place}/run", fields), signed_in.post(f"{place}/run", fields)
    assert first["Location"] == second["Location"] and Batch.objects.count() == 1


def test_the_same_file_again_says_that_nothing_is_new(signed_in: Any) -> None:
    place = bring(signed_in, LIST)
    signed_in.post(f"{place}/run", fields_of(signed_in.get(place).content.decode()))
    place = bring(signed_in, LIST)
    page = signed_in.get(place).content.decode()
    assert "Nothing new in this file" in page and "/run" not in page
    answer = signed_in.post(f"{place}/run", fields_of(page), follow=True)
    assert "Nothing new in this file: every row" in answer.content.decode() and Batch.objects.count() == 1


def test_a_column_is_set_by_hand_and_remembered(signed_in: Any) -> None:
    text = (
        "Client;Lead;Owner;Date\nAnn Berg;Carol Dahl;Eva Ross;1.2.2024\nBob Falk;Ann Berg;Eva Ross;1.3.2024\n"
    )
    place = bring(signed_in, text)
    fields = fields_of(signed_in.get(place).content.decode()) | {"column-source": "Owner"}
    page = signed_in.post(place, fields).content.decode()
    assert "you set it" in page
    fields = fields_of(page)
    assert fields["column-source"] == "Owner" and fields["hand-source"] == "yes"
    signed_in.post(f"{place}/run", fields)
    assert set(Referral.objects.values_list("source__name", flat=True)) == {"Eva Ross"}
    page = signed_in.get(bring(signed_in, text.replace("Bob Falk", "Cy Lind"))).content.decode()
    assert fields_of(page)["column-source"] == "Owner"


def test_a_column_moved_away_and_back_brings_the_others_back(signed_in: Any) -> None:
    place = bring(signed_in, LIST)
    first = fields_of(signed_in.get(place).content.decode())
    assert (first["column-date"], first["column-referral_date"]) == ("First invoice", "First contact")
    moved = fields_of(signed_in.post(place, first | {"column-date": "First contact"}).content.decode())
    back = fields_of(signed_in.post(place, moved | {"column-date": "First invoice"}).content.decode())
    assert (back["column-date"], back["column-referral_date"]) == ("First invoice", "First contact")


def test_look_alikes_are_asked_and_joined_only_when_said(signed_in: Any) -> None:
    text = HEAD + "Ann Berg,Henrik Maurer,2024-01-01,,,\nBob Falk,Henrik Mauerer,2024-01-02,,,\n"
    place = bring(signed_in, text)
    page = signed_in.get(place).content.decode()
    fields = fields_of(page)
    assert {fields["alike-a-0"], fields["alike-b-0"]} == {"Henrik Maurer", "Henrik Mauerer"}
    assert fields["alike-0"] == "apart"
    again = fields_of(signed_in.post(place, fields | {"alike-0": "same"}).content.decode())
    assert again["alike-0"] == "same"
    signed_in.post(f"{place}/run", again)
    assert Party.objects.filter(name__startswith="Henrik").count() == 1 and Referral.objects.count() == 2


def test_an_unsure_kind_is_asked_and_set(signed_in: Any) -> None:
    place = bring(signed_in, HEAD + "Ann Berg,Northside,2024-01-01,,,\n")
    page = signed_in.get(place).content.decode()
    assert "the name does not tell" in page
    fields = fields_of(page)
    at = next(
        key.removeprefix("of-")
        for key, value in fields.items()
        if key.startswith("of-") and value == "northside"
    )
    signed_in.post(f"{place}/run", fields | {f"kind-{at}": "organisation"})
    assert Party.objects.get(name="Northside").kind == "organisation"


def test_rows_without_a_date_are_asked_about(signed_in: Any) -> None:
    place = bring(signed_in, HEAD + "Ann Berg,Carol Dahl,,,,\nBob Falk,Carol Dahl,2024-01-02,,,\n")
    page = signed_in.get(place).content.decode()
    assert "1 row without a date" in page and "Ann Berg has no date and is left out" in page
    fields = fields_of(page) | {"undated_on": "2023-12-31"}
    signed_in.post(f"{place}/run", fields)
    assert str(Referral.objects.get(prospect__name="Ann Berg").received_on) == "2023-12-31"


@pytest.mark.parametrize(
    "wrong", [{"undated_on": "soon"}, {"undated_on": "2999-01-01"}, {"thanks_days": "-1"}, {"thanks_days": "x"}, {"currency": "XYZ"}]
)  # fmt: skip
def test_a_choice_that_cannot_be_meant_gets_a_sentence(signed_in: Any, wrong: dict[str, str]) -> None:
    place = bring(signed_in, LIST)
    fields = fields_of(signed_in.get(place).content.decode()) | wrong
    answer = signed_in.post(f"{place}/run", fields)
    assert answer.status_code == 400 and 'role="alert"' in answer.content.decode()
    assert not Referral.objects.exists()


def test_a_contact_list_is_looked_at_and_imported(signed_in: Any) -> None:
    place = bring(signed_in, (DEMO / "contacts.vcf").read_bytes(), "contacts.vcf")
    page = signed_in.get(place).content.decode()
    assert "Import 361 contacts" in page and "adaeze.okafor@example.com" in page
    signed_in.post(f"{place}/run", fields_of(page))
    assert Party.objects.count() == 362


def test_a_file_read_as_the_wrong_kind_can_be_read_as_the_other(signed_in: Any) -> None:
    place = bring(signed_in, "Name,Phone\nAnn Berg,0123456\n")
    page = signed_in.get(place).content.decode()
    assert fields_of(page)["kind"] == "contacts"
    page = signed_in.post(place, fields_of(page) | {"kind": "clients"}).content.decode()
    assert fields_of(page)["kind"] == "clients"


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, b"a,b\n1,2\n", b"Id,Password\n1,2\n"],
    ids=["empty", "picture", "no client", "machine columns"],
)  # fmt: skip
def test_a_file_that_cannot_be_used_gets_a_sentence(signed_in: Any, data: bytes) -> None:
    answer = signed_in.get(bring(signed_in, data))
    page = answer.content.decode()
    assert answer.status_code == 400 and 'class="form-errors" role="alert"' in page and "/run" not in page
    assert not Referral.objects.exists()


def test_without_a_client_column_one_can_be_chosen(signed_in: Any) -> None:
    place = bring(signed_in, "x1,x2\n11,22\n33,44\n", "odd.csv")
    fields = fields_of(signed_in.get(place).content.decode())
    page = signed_in.post(place, fields | {"kind": "clients", "column-client": "x1"}).content.decode()
    assert fields_of(page)["column-client"] == "x1"


def test_no_file_and_a_file_too_large_are_said(signed_in: Any, settings: Any) -> None:
    answer = signed_in.post("/import")
    assert answer.status_code == 400 and "Choose a file first." in answer.content.decode()
    settings.MAX_UPLOAD = 1_048_576
    answer = signed_in.post("/import", {"file": SimpleUploadedFile("big.csv", b"x" * 1_100_000)})
    assert answer.status_code == 400 and "larger than 1 MB" in answer.content.decode()
    assert "Up to 1 MB" in signed_in.get("/import").content.decode()


HOSTILE = (
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "{{7*7}}",
    "{% include 'x' %}",
    "=cmd()",
    "\u202eevil",
)


def test_hostile_words_are_only_words(signed_in: Any) -> None:
    rows = "".join(
        f'"{word.replace(chr(34), chr(34) * 2)}","{word.replace(chr(34), chr(34) * 2)} Source",2024-01-01,,,\n'
        for word in HOSTILE
    )
    place = bring(signed_in, HEAD + rows, '"><script>x.csv')
    for page in (
        signed_in.get(place).content.decode(),
        signed_in.post(f"{place}/run", {"kind": "clients"}, follow=True).content.decode(),
        signed_in.get("/import").content.decode(),
    ):
        assert (
            "<img src=x" not in page
            and "<svg onload" not in page
            and "<script>x" not in page
            and ">49<" not in page
        )


def test_another_workspace_sees_neither_file_nor_import(client: Any, signed_in: Any, stranger: Seat) -> None:
    place = bring(signed_in, LIST)
    done = bring(signed_in, LIST)
    signed_in.post(f"{done}/run", fields_of(signed_in.get(done).content.decode()))
    batch = Batch.objects.get()
    client.force_login(stranger.user)
    assert client.get(place)["Location"] == "/import"
    assert client.post(f"{place}/run", {})["Location"] == "/import"
    assert client.get(f"/import/done/{batch.pk}").status_code == 404
    for deed in ("undo", "redo"):
        assert client.post(f"/import/done/{batch.pk}/{deed}").status_code == 404
    assert "clients.csv" not in client.get("/import").content.decode()


def test_a_viewer_looks_and_does_not_import(client: Any, signed_in: Any, viewer: Seat, seat: Seat) -> None:
    client.force_login(viewer.user)
    answer = client.post("/import", {"file": SimpleUploadedFile("a.csv", LIST.encode())})
    assert answer.status_code == 403
    assert not Engagement.objects.exists()


def test_a_file_put_aside_is_gone(signed_in: Any, folder: Path) -> None:
    place = bring(signed_in, LIST)
    signed_in.post(f"{place}/discard")
    assert signed_in.get(place)["Location"] == "/import"
    assert not list(folder.iterdir())


def test_looking_never_writes(signed_in: Any) -> None:
    place = bring(signed_in, LIST)
    before = Party.objects.count()
    signed_in.get(place)
    signed_in.post(place, {"kind": "clients"})
    assert signed_in.get(f"{place}/run").status_code == 405
    assert (Party.objects.count(), Batch.objects.count()) == (before, 0)


def test_every_field_of_the_preview_has_a_label(signed_in: Any) -> None:
    text = (
        HEAD
        + "Ann Berg,Northside,2024-01-01,,,\nBob Falk,Henrik Maurer,,,,\nCy Lind,Henrik Mauerer,2024-01-01,,,\n"
    )
    page = signed_in.get(bring(signed_in, text)).content.decode()
    labelled = set(re.findall(r'<label for="([^"]+)"', page))
    for tag in re.findall(
        r"<(?:select|input)[^>]*>", page[page.index('id="preview"') : page.index('id="discard"')]
    ):
        if "hidden" in tag or "radio" in tag:
            continue
        assert re.search(r'id="([^"]+)"', tag)[1] in labelled, tag  # type: ignore[index]
