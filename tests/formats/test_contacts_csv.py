"""Contact lists as Google, Outlook, LinkedIn and other programs write them: one bad row costs one row."""

from datetime import date
from pathlib import Path

import pytest

from headwater.core.words import Kind
from headwater.formats.cards import Card, ContactFile
from headwater.formats.contact_lists import read_contacts

SAMPLES = Path(__file__).parents[1] / "samples" / "contacts"


def read(name: str) -> ContactFile:
    return read_contacts((SAMPLES / name).read_bytes())


def values(labelled) -> list[str]:
    return [value.value for value in labelled]


def test_the_older_google_header_gives_several_values_of_one_cell():
    ida, office = read("google-contacts-csv/header-before-2024.csv").cards
    assert ida.emails == (("work", "ida@example.se"), ("work", "ida.strom@example.org"))
    assert values(ida.phones) == ["+46 70 555 0107", "+46 8 555 0108"]
    assert ida.addresses == (("home", "Storgatan 1, Lund"),)
    assert (ida.organisation, ida.job_title, ida.birthday) == ("Ström AB", "Advokat", "--02-29")
    assert ida.categories == ("Clients",)
    assert office.full_name == "office@example.org" and office.doubts


def test_the_newer_google_header_is_read_and_what_is_left_out_is_said():
    found = read("google-contacts-csv/header-since-2024.csv")
    tom, bank = found.cards
    assert (tom.full_name, tom.department, tom.birthday) == ("Tom Ferris", "Board", date(1970, 5, 6))
    assert tom.addresses == (("work", "2 High Street, York"),)
    assert not tom.urls and "javascript:alert(1)" in tom.doubts[0]
    assert (bank.full_name, bank.kind) == ("Harbour Bank", Kind.ORGANISATION)
    assert any("Event 1 - Value" in note for note in found.notes)


def test_german_outlook_headers_in_windows_1252_are_read():
    juergen, kaethe = read("outlook-csv/german-cp1252.csv").cards
    assert (juergen.full_name, juergen.prefix) == ("Jürgen Größmann", "Dr.")
    assert (juergen.organisation, juergen.job_title) == ("Größmann & Söhne", "Geschäftsführer")
    assert values(juergen.emails) == ["juergen@example.de", "j.groessmann@example.org"]
    assert juergen.phones == (("work", "+49 221 5550101"), ("mobile", "+49 151 5550102"))
    assert juergen.addresses == (("work", "Königstraße 5, Köln, 50667, Deutschland"),)
    assert (juergen.birthday, juergen.referred_by) == (date(1971, 3, 14), "Käthe Müller")
    assert juergen.note == "Erste Zeile\nZweite Zeile"
    assert juergen.categories == ("Kunde", "Verein")
    assert (kaethe.birthday, kaethe.emails, kaethe.doubts) == (None, (), ())


def test_french_outlook_headers_are_read():
    (helene,) = read("outlook-csv/french-cp1252.csv").cards
    assert (helene.given, helene.family, helene.prefix) == ("Hélène", "Lefèvre", "Mme")
    assert (helene.job_title, helene.birthday) == ("Avocate", date(1969, 12, 31))
    assert helene.referred_by == "Ann Kaye"


def test_one_row_that_settles_the_order_of_day_and_month_settles_it_for_the_column():
    ann, bob = read("outlook-csv/english-web.csv").cards
    assert (ann.birthday, bob.birthday) == (date(1980, 2, 28), date(1981, 4, 5))


def test_a_day_that_could_be_two_days_stays_text_with_a_doubt():
    data = b"First name,Last name,E-mail,Birthday\nAnn,Kaye,ann@example.org,4/5/1981\n"
    (ann,) = read_contacts(data).cards
    assert ann.birthday == "4/5/1981" and ann.doubts


def test_linkedin_connections_keep_names_as_text_and_never_carry_an_address_over():
    found = read("linkedin-connections/connections.csv")
    noor, ben, odd, eva = found.cards
    assert values(noor.emails) == ["noor@example.org"]
    assert ben.emails == () and ben.met_on == date(2020, 2, 2)
    assert (odd.given, odd.family, odd.organisation, odd.job_title) == ("=2+5", "@Sum", "-Minus Co", "+Plus")
    assert odd.met_on is None and "30 Feb 2026" in odd.doubts[0]
    assert values(eva.emails) == ["eva@example.org"]
    assert [skip.line for skip in found.skipped] == [8]


def test_any_other_list_is_read_by_the_words_of_its_header():
    lucia, paolo = read("contact-list-csv/italian-semicolons.csv").cards
    assert (lucia.given, lucia.family, lucia.organisation) == ("Lucia", "Bianchi", "Studio Bianchi")
    assert lucia.addresses == (("", "Via Roma 1, 00184, Roma"),)
    assert (lucia.referred_by, values(lucia.phones)) == ("Paolo Verdi", ["06 555 0110", "+39 333 555 0111"])
    assert paolo.full_name == "Paolo Verdi"


def test_name_beside_first_name_is_the_last_name_in_german():
    ingrid, klaus = read("contact-list-csv/german-utf16.csv").cards
    assert (ingrid.given, ingrid.family) == ("Ingrid", "Schäfer")
    assert klaus.emails == ()


@pytest.mark.parametrize("column", ["id", "workspace", "is_staff", "deletedAt", "password"])
def test_columns_that_are_no_business_of_a_contact_are_left_out_and_named(column):
    found = read_contacts(f"Name,E-mail,{column}\nAnn Kaye,ann@example.org,1\n".encode())
    assert found.cards == (Card(full_name="Ann Kaye", line=2, emails=found.cards[0].emails),)
    assert column in found.notes[0]


def test_one_bad_row_among_thousands_costs_that_row():
    rows = [f"Ann{number},Kaye,ann{number}@example.org" for number in range(5_000)]
    rows[4_000] = ",,not an address"
    found = read_contacts("\n".join(["First name,Last name,E-mail", *rows]).encode())
    assert len(found.cards) == 4_999
    assert [skip.line for skip in found.skipped] == [4_002]


def test_a_quote_that_is_never_closed_costs_no_other_row():
    rows = [f"Ann{number},Kaye,ann{number}@example.org" for number in range(2_000)]
    rows[2] = f'"{rows[2]}'
    found = read_contacts("\n".join(["First name,Last name,E-mail", *rows]).encode())
    assert len(found.cards) == 2_000
    assert [card.line for card in found.cards if card.doubts] == [4]


def test_a_list_that_calls_its_contacts_clients_keeps_their_names():
    (ann,) = read_contacts(b"Client,E-mail\nAnn Kaye,ann@example.org\n").cards
    assert (ann.full_name, ann.doubts) == ("Ann Kaye", ())


def test_a_field_with_two_addresses_is_refused_and_kept_in_the_doubt():
    data = b'Name,E-mail\nAnn,"a@b.co, victim@x.yz"\nBob,a@b.co;c@d.ef\nCy,Cy Reed <cy@example.org>\n'
    ann, bob, cy = read_contacts(data).cards
    assert ann.emails == bob.emails == ()
    assert "a@b.co, victim@x.yz" in ann.doubts[0]
    assert values(cy.emails) == ["cy@example.org"]


def test_line_breaks_and_control_characters_never_reach_a_name_or_an_address():
    data = 'Name,E-mail\n"Ann\r\nBcc: x@y.zz\u2028",ann@example.org\nBob,"bob@example.org\r\nBcc: x@y.zz"\n'
    ann, bob = read_contacts(data.encode()).cards
    assert ann.full_name == "Ann Bcc: x@y.zz" and ann.doubts
    assert bob.emails == () and bob.doubts


def test_a_cell_of_200_kilobytes_is_shortened_with_a_doubt_and_nothing_else_is_lost():
    data = f"Name,E-mail,Note\nAnn,ann@example.org,{'x' * 200_000}\nBob,bob@example.org,hi\n".encode()
    ann, bob = read_contacts(data).cards
    assert len(ann.note) == 100_000 and "shortened" in ann.doubts[0]
    assert bob.note == "hi"


def test_reading_the_same_file_twice_gives_the_same_cards():
    name = "outlook-csv/german-cp1252.csv"
    assert read(name) == read(name)


def test_numbers_that_were_kept_from_the_spreadsheet_lose_their_wrapping():
    data = b'Name,Phone\nAnn,"=""0221 555010"""\nBob,\'+1-202-555-0105\n'
    ann, bob = read_contacts(data).cards
    assert values(ann.phones) == ["0221 555010"]
    assert values(bob.phones) == ["+1-202-555-0105"]


def test_an_address_book_in_the_words_of_thunderbird_is_read():
    data = (
        b"First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,Home Phone,"
        b"Home Address,Home City,Home State,Home ZipCode,Home Country,Organization\n"
        b"Ann,Kaye,Ann Kaye,,ann@example.org,ann2@example.org,1,2,1 Main Street,Springfield,IL,62701,USA,Kaye Ltd\n"
    )
    (ann,) = read_contacts(data).cards
    assert values(ann.emails) == ["ann@example.org", "ann2@example.org"]
    assert ann.addresses == (("home", "1 Main Street, Springfield, IL, 62701, USA"),)
    assert ann.phones == (("work", "1"), ("home", "2"))
