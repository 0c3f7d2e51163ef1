"""vCards as real programs write them, and as they should never be: one bad line costs one line."""

import base64
import time
from datetime import date
from pathlib import Path

import pytest

from headwater.core.words import Kind
from headwater.formats.cards import Card, ContactFile
from headwater.formats.contact_lists import read_contacts

SAMPLES = Path(__file__).parents[1] / "samples" / "contacts" / "vcard"


def cards_in(*lines: str, version: str = "3.0", end: str = "\r\n") -> ContactFile:
    return read_contacts(end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]).encode())


def card_of(*lines: str, **how: str) -> Card:
    return cards_in(*lines, **how).cards[0]


def test_a_card_of_an_old_phone_is_read_with_its_quoted_printable_text():
    (card,) = read_contacts((SAMPLES / "old-phone-2.1.vcf").read_bytes()).cards
    assert (card.full_name, card.family, card.organisation) == (
        "Jürgen Größmann",
        "Größmann",
        "Größmann & Söhne",
    )
    assert card.note == "First line\nSecond: line, still the second"
    assert card.phones == (("mobile", "+49 151 5550102"), ("work fax", "+49 221 5550199"))
    assert card.photo_left_out


def test_apple_labels_and_a_birthday_without_a_year_are_understood():
    ann, bank = read_contacts((SAMPLES / "apple-3.0.vcf").read_bytes()).cards
    assert ann.emails == (("work", "ann@example.org"),)
    assert ann.phones == (("Assistant, mornings", "+1 202 555 0105"),)
    assert ann.birthday == "--02-29"
    assert bank.kind is Kind.ORGANISATION and not bank.doubts


def test_version_four_gives_extension_group_and_categories():
    tom, breakfast = read_contacts((SAMPLES / "version-4.0.vcf").read_bytes()).cards
    assert tom.phones == (("work", "+44-1904-555-0109 ext. 102"),)
    assert tom.categories == ("client", "golf, Sundays")
    assert breakfast.kind is Kind.GROUP


@pytest.mark.parametrize(
    ("written", "birthday", "doubted"),
    [
        ("BDAY:19800321", date(1980, 3, 21), False),
        ("BDAY:1980-03-21T00:00:00Z", date(1980, 3, 21), False),
        ("BDAY:--0229", "--02-29", False),
        ("BDAY:1604-01-01", "--01-01", False),
        ("BDAY;VALUE=text:circa 1800", "circa 1800", True),
        ("BDAY:1980-02-30", "1980-02-30", True),
        ("BDAY:", None, False),
    ],
)
def test_a_birthday_is_a_date_a_day_or_its_text_and_never_invented(written, birthday, doubted):
    card = card_of("FN:Ann", written)
    assert card.birthday == birthday
    assert bool(card.doubts) == doubted


@pytest.mark.parametrize(
    ("lines", "name", "kind", "doubted"),
    [
        (["N:Kaye;Ann;Mary;Dr.;MBA"], "Ann Mary Kaye MBA", Kind.PERSON, False),
        (["N:Kaye;;;;"], "Kaye", Kind.PERSON, False),
        (["FN:", "N:;;;;", "ORG:Harbour Bank"], "Harbour Bank", Kind.ORGANISATION, True),
        (["FN:Harbour Bank", "ORG:Harbour Bank"], "Harbour Bank", Kind.ORGANISATION, False),
        (["EMAIL:ann@example.org"], "ann@example.org", Kind.PERSON, True),
        (["TEL:+44 1904 555 0109"], "+44 1904 555 0109", Kind.PERSON, True),
        (["NICKNAME:Annie", "EMAIL:ann@example.org"], "Annie", Kind.PERSON, True),
    ],
)
def test_a_card_without_a_full_name_is_named_after_what_it_has(lines, name, kind, doubted):
    card = card_of(*lines)
    assert (card.full_name, card.kind, bool(card.doubts)) == (name, kind, doubted)


def test_a_card_with_nothing_to_go_by_is_skipped_with_its_line_and_reason():
    read = read_contacts(b"BEGIN:VCARD\nFN:Ann\nEND:VCARD\nBEGIN:VCARD\nNOTE:hello\nEND:VCARD\n")
    assert len(read.cards) == 1
    assert read.skipped[0].line == 4
    assert "no name" in read.skipped[0].reason


def test_two_addresses_in_one_field_are_refused_and_kept_in_the_doubt():
    card = card_of("FN:Ann", "EMAIL:a@b.co\\, victim@x.yz", "EMAIL:ann@example.org")
    assert [email.value for email in card.emails] == ["ann@example.org"]
    assert any("a@b.co, victim@x.yz" in doubt and "more than one" in doubt for doubt in card.doubts)


def test_line_breaks_in_a_name_never_survive_into_it():
    card = card_of("FN:Ann\\nBcc: victim@example.org\u2028x\u000by")
    assert card.full_name == "Ann Bcc: victim@example.org x y"
    assert "line breaks or control characters" in card.doubts[0]


@pytest.mark.parametrize(
    "site", ["javascript:alert(1)", "JaVaScript:x", "data:text/html,x", "vbscript:x", "file:///x"]
)
def test_a_website_that_is_none_is_left_out_with_a_doubt(site):
    card = card_of("FN:Ann", f"URL:{site}", "URL:www.example.org")
    assert [url.value for url in card.urls] == ["https://www.example.org"]
    assert site in card.doubts[0]


def test_markup_and_template_words_stay_the_text_they_are():
    odd = "<img src=x onerror=alert(1)> {{7*7}} {% include 'x' %} {0.__class__}"
    assert card_of(f"FN:{odd}").full_name == odd


def test_folds_inside_a_letter_and_mixed_line_ends_are_healed():
    data = b"BEGIN:VCARD\rVERSION:3.0\nFN:J\xc3\r\n \xbcrgen\nNOTE:one\n  two\r\n\tthree\rEND:VCARD"
    (card,) = read_contacts(data).cards
    assert (card.full_name, card.note) == ("Jürgen", "one twothree")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_the_encoding_of_the_file_is_found_by_itself(codec):
    data = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Ångström\r\nEND:VCARD\r\n".encode(codec)
    assert read_contacts(data).cards[0].full_name == "Zoë Ångström"


def test_text_in_an_old_encoding_is_read_and_said():
    read = read_contacts("BEGIN:VCARD\nFN:Zoë\nEND:VCARD\n".encode("cp1252"))
    assert read.cards[0].full_name == "Zoë"
    assert "Windows-1252" in read.notes[0]


def test_a_missing_end_costs_nothing_but_a_doubt():
    read = read_contacts(b"BEGIN:VCARD\nFN:Ann\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\nBEGIN:VCARD\nFN:Cy")
    assert [card.full_name for card in read.cards] == ["Ann", "Bob", "Cy"]
    assert ["missing" in " ".join(card.doubts) for card in read.cards] == [True, False, True]


def test_a_card_inside_a_card_is_left_out_and_said():
    lines = ["FN:Ann", "AGENT:", "BEGIN:VCARD", "FN:Assistant", "TEL:999", "END:VCARD", "TEL:111"]
    read = cards_in(*lines, version="2.1")
    assert [card.full_name for card in read.cards] == ["Ann"]
    assert [phone.value for phone in read.cards[0].phones] == ["111"]
    assert "agent" in read.cards[0].doubts[0]


def test_a_line_that_cannot_be_read_costs_that_line():
    card = card_of("FN:Ann", "this is no property", "TEL:111")
    assert [phone.value for phone in card.phones] == ["111"]
    assert "line 4" in card.doubts[0]


def test_what_a_card_has_no_place_for_is_counted_in_the_notes():
    read = cards_in(
        "FN:Ann", "ANNIVERSARY:2001-01-01", "X-ICQ:1", "PHOTO;VALUE=uri:https://example.org/a", " .jpg"
    )
    assert read.notes == (
        "Not taken over, with the number of cards that have it: anniversary (1), photo (1).",
    )


def test_a_folded_photo_of_eight_megabytes_is_passed_over_quickly():
    photo = base64.b64encode(bytes(6_000_000)).decode()
    folds = "\r\n ".join(photo[at : at + 74] for at in range(0, len(photo), 74))
    started = time.perf_counter()
    card = card_of("FN:Ann", f"PHOTO;ENCODING=b;TYPE=JPEG:{folds}", "TEL:111")
    assert time.perf_counter() - started < 3
    assert card.photo_left_out and card.phones


def test_a_card_with_fifty_thousand_numbers_is_capped_and_says_so():
    card = card_of("FN:Ann", *(f"TEL:{number}" for number in range(50_000)))
    assert len(card.phones) == 100
    assert "49,900 more" in card.doubts[0]


def test_thousands_of_nested_cards_are_no_trouble():
    nest = "AGENT:\nBEGIN:VCARD\nFN:Y\n" * 3_000 + "END:VCARD\n" * 3_000
    read = read_contacts(f"BEGIN:VCARD\nFN:Ann\n{nest}END:VCARD\n".encode())
    assert [card.full_name for card in read.cards] == ["Ann"]
