"""What holds for every contact format at once: its samples are known as its own and read whole, no bytes break it."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.formats.cards import ContactFile, ContactFormat, NotContacts, Upload
from headwater.formats.contact_lists import CONTACT_FORMATS, contact_format_of, read_contacts

SAMPLES = Path(__file__).parents[1] / "samples" / "contacts"
SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "formats"
WRITTEN_BY = ["vcard", "contacts-csv", "contacts-csv-constructed"]


def folder_of(known: ContactFormat) -> Path:
    return SAMPLES / known.name.lower().replace("(", "").replace(")", "").replace(" ", "-")


def shared_items() -> list[tuple[Path, dict]]:
    found = []
    for folder in WRITTEN_BY:
        manifest = SHARED / folder / "manifest.json"
        if manifest.exists():
            items = json.loads(manifest.read_text("utf-8"))["items"]
            found += [(SHARED / folder / item["file"], item["expect"]) for item in items]
    return found


@pytest.mark.parametrize("known", CONTACT_FORMATS, ids=lambda known: known.name)
def test_every_format_knows_its_own_samples_and_reads_every_contact_in_them(known: ContactFormat):
    samples = sorted(folder_of(known).iterdir())
    assert samples
    for sample in samples:
        upload = Upload(sample.read_bytes())
        assert contact_format_of(upload) is known, sample.name
        read = known.read(upload)
        assert read.cards and all(card.full_name and card.line > 0 for card in read.cards)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared samples are not here")
@pytest.mark.parametrize(("path", "expected"), shared_items(), ids=lambda value: getattr(value, "name", ""))
def test_files_of_other_programs_are_read_as_their_manifest_says(path: Path, expected: dict):
    if "messages" in path.name:
        with pytest.raises(NotContacts):
            read_contacts(path.read_bytes())
        return
    read = read_contacts(path.read_bytes())
    rows = expected.get("cards") or expected.get("rows")
    assert len(read.cards) + len(read.skipped) == rows
    if "contacts_min" in expected:
        assert expected["contacts_min"] <= len(read.cards) <= expected["contacts_max"]
    wanted = [contact for contact in expected.get("contacts", []) if contact.keys() != {"photos"}]
    for card, contact in zip(read.cards, wanted, strict="contacts" in expected):
        expect_contact(card, contact)


def expect_contact(card, contact: dict) -> None:
    if "fn" in contact:
        assert card.full_name == contact["fn"]
    if "first" in contact:
        assert (card.given, card.family) == (contact["first"], contact["last"])
    if "n_family_given" in contact:
        assert f"{card.family};{card.given}" == contact["n_family_given"]
    if "org" in contact:
        assert ";".join(filter(None, (card.organisation, card.department))) == contact["org"]
    for field, values in (("emails", card.emails), ("phones", card.phones), ("tels", card.phones)):
        if field in contact:
            assert [value.value for value in values] == contact[field]
    assert card.photo_left_out == bool(contact.get("photos"))


VCARD_BITS = st.sampled_from(
    [b"BEGIN:VCARD", b"END:VCARD", b"\r\n", b"\n", b" ", b"\r", b"FN:", b"N:a;b", b"TEL;TYPE=\"", b"EMAIL:a@b.co",
     b"ENCODING=QUOTED-PRINTABLE", b"=C3=", b"=", b";", b":", b"\\", b"\xff", b"\xc3", b"item1.", b"X-ABLabel:",
     b"AGENT:", b"PHOTO:", b"BDAY:--0229", b"CHARSET=utf-7", b"\x00", b"NOTE;", b",", b"\xe2\x80\xa8"]
)  # fmt: skip
TABLE_BITS = st.sampled_from(
    [b"First Name", b"Last Name", b"E-mail", b"E-mail 1 - Value", b"Connected On", b"Business Phone", b"Home Phone",
     b"Mobile Phone", b"Birthday", b"31/31/1999", b",", b";", b"\t", b"\n", b"\r\n", b'"', b"a@b.co", b"Ann", b"=1+1",
     b"\xe4", b"\xff\xfe", b" ::: ", b"\x00", b"1604-01-01"]
)  # fmt: skip


def read_or_refuse(data: bytes) -> None:
    try:
        read = read_contacts(data)
    except NotContacts:
        return
    assert isinstance(read, ContactFile)
    for card in read.cards:
        assert card.full_name.strip()
        assert not any(mark in card.full_name for mark in "\r\n\0\u2028")
        assert all(url.value.lower().startswith(("http://", "https://")) for url in card.urls)
        assert all("," not in email.value and " " not in email.value for email in card.emails)


@given(st.binary(max_size=400))
@settings(deadline=None)
def test_no_bytes_at_all_raise_anything_but_our_own_error(data: bytes):
    read_or_refuse(data)


@given(st.lists(VCARD_BITS, max_size=60))
@settings(deadline=None)
def test_no_jumble_of_vcard_pieces_raises_anything_but_our_own_error(bits: list[bytes]):
    read_or_refuse(b"BEGIN:VCARD\n" + b"".join(bits))


@given(st.lists(TABLE_BITS, max_size=60))
@settings(deadline=None)
def test_no_jumble_of_table_pieces_raises_anything_but_our_own_error(bits: list[bytes]):
    read_or_refuse(b"First Name,E-mail,Phone,Birthday\n" + b"".join(bits))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"  \r\n", "empty"),
        (b"date,amount\n2026-01-01,12\n", "name, e-mail or phone"),
        (b"%PDF-1.4 and so on", "PDF"),
        (b"just a line of text", "one line only"),
        (b"First Name,E-mail\n", "no rows"),
        (b"Name\nAnn\nBob\n", "a column for names"),
    ],
)
def test_a_file_without_contacts_is_refused_with_what_to_do(data: bytes, words: str):
    with pytest.raises(NotContacts, match=words):
        read_contacts(data)


def test_a_list_of_clients_and_sources_is_not_taken_for_a_contact_list():
    upload = Upload(b"Client,Source,Date,Amount\nAnn Kaye,Bob Reed,2025-01-02,100\n")
    assert contact_format_of(upload) is None
