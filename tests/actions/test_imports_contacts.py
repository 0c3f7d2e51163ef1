"""A contact list becomes contacts; of those known only what was empty is filled in; again it changes nothing."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import people
from headwater.actions.acting import Seat
from headwater.actions.imports.batch import Choices, FileRead, Imported
from headwater.actions.imports.contacts import import_contacts
from headwater.actions.imports.undo import redo_import, undo_import
from headwater.actions.parties import trash_party
from headwater.formats.contact_lists import read_contacts
from headwater.store.models import Address, Party, Role
from headwater.store.queries.soundness import faults

NOW = people.NOW
SAMPLES = Path(__file__).parents[1] / "samples" / "contacts"
SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "formats"
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def card(name: str, *lines: str) -> str:
    """A vCard."""
    given, _, family = name.rpartition(" ")
    told = [f"FN:{name}", f"N:{family};{given};;;", *lines]
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *told, "END:VCARD", ""])


def bring(seat: Seat, data: str | bytes, *, now: Any = NOW, **choices: Any) -> Imported:
    """Import a contact list."""
    data = data.encode() if isinstance(data, str) else data
    return import_contacts(
        seat=seat, now=now, read=read_contacts(data), choices=Choices(**choices),
        file=FileRead(name="contacts.vcf", digest=str(hash(data))),
    )  # fmt: skip


def contacts(seat: Seat) -> list[str]:
    """Everything kept of the contacts, without who changed it when."""
    left_out = {"changed_at", "changed_by"}
    columns = [field.attname for field in Party._meta.concrete_fields if field.name not in left_out]
    here = Party.objects.of(seat.workspace)
    rows = [*here.values_list(*columns)]
    rows += Address.objects.filter(party__in=here).values_list("party_id", "kind", "value", "label")
    rows += Role.objects.filter(party__in=here).values_list("party_id", "name")
    return sorted(map(str, rows))


def test_a_card_becomes_a_contact_with_its_addresses_and_roles(seat: Seat) -> None:
    bring(seat, card("Ann Berg", "ORG:Harbour Bank", "TITLE:Lender", "EMAIL:ann@example.org", "TEL:+49 30 123456",
                     "ADR:;;12 Low Street;Kiel;;24103;Germany", "CATEGORIES:client,friend", "BDAY:1980-02-29"))  # fmt: skip
    ann = Party.objects.get(name="Ann Berg")
    assert (ann.given, ann.family, ann.organisation, ann.job_title) == (
        "Ann",
        "Berg",
        "Harbour Bank",
        "Lender",
    )
    assert set(ann.addresses.values_list("kind", flat=True)) == {"email", "phone"}
    assert set(ann.roles.values_list("name", flat=True)) == {"client", "friend"}
    assert "12 Low Street" in ann.note and ann.birthday == "1980-02-29"
    assert "harbour bank" in ann.search


@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("*.*")), ids=lambda path: path.name)
def test_every_kind_of_contact_list_comes_in_and_again_changes_nothing(seat: Seat, path: Path) -> None:
    done = bring(seat, path.read_bytes())
    assert done.counts["contacts"] >= 1
    before = contacts(seat)
    assert bring(seat, path.read_bytes()).batch is None
    assert contacts(seat) == before and not any(faults().values())


@pytest.mark.skipif(not SHARED.exists(), reason="the shared samples are not here")
def test_contact_lists_of_other_programs_come_in_and_again_change_nothing(seat: Seat) -> None:
    files = [path for path in sorted((SHARED / "contacts-csv").glob("*.csv")) if "messages" not in path.name]
    for path in files + sorted((SHARED / "vcard").glob("*.vcf")):
        read = read_contacts(path.read_bytes())
        if read.cards:
            bring(seat, path.read_bytes())
            before = contacts(seat)
            assert bring(seat, path.read_bytes()).batch is None, path.name
            assert contacts(seat) == before, path.name


def test_what_is_known_already_is_kept_and_what_is_empty_is_filled(seat: Seat) -> None:
    ann = people.person(seat, "Ann Berg", organisation="My own word")
    done = bring(seat, card("Ann Berg", "ORG:Harbour Bank", "TITLE:Lender", "EMAIL:ann@example.org"))
    ann.refresh_from_db()
    assert (ann.organisation, ann.job_title) == ("My own word", "Lender")
    assert "kept yours: organisation" in done.rows[0].text
    assert "ann@example.org" in ann.search


def test_linkedin_says_when_you_met(seat: Seat) -> None:
    bring(seat, HEAD + "Ann,Berg,https://www.linkedin.com/in/ann,,Harbour Bank,Lender,07 Mar 2021\n")
    assert Party.objects.get(name="Ann Berg").met_on == date(2021, 3, 7)


def test_a_row_without_an_address_takes_none_from_the_row_before(seat: Seat) -> None:
    bring(seat, HEAD + "Ann,Berg,,ann@example.org,,,\nBob,Falk,,,,,\nCy,Lind,,cy@example.org,,,\n")
    found = {name: list(Party.objects.get(name=name).addresses.values_list("value", flat=True))
             for name in ("Ann Berg", "Bob Falk", "Cy Lind")}  # fmt: skip
    assert found == {"Ann Berg": ["ann@example.org"], "Bob Falk": [], "Cy Lind": ["cy@example.org"]}


def test_two_addresses_in_one_field_never_become_one_address(seat: Seat) -> None:
    bring(seat, card("Ann Berg", "EMAIL:a@b.example, victim@x.example"))
    for value in Address.objects.filter(kind="email").values_list("value", flat=True):
        assert value.count("@") == 1 and "," not in value and "\n" not in value


def test_two_people_of_one_name_with_different_addresses_are_kept_apart_and_said(seat: Seat) -> None:
    known = people.person(seat, "Ann Berg", addresses=[("email", "ann@one.example")])
    file = card("Ann Berg", "EMAIL:ann@two.example")
    done = bring(seat, file)
    assert Party.objects.filter(name="Ann Berg").count() == 2
    assert done.rows[0].outcome == "doubtful" and "another address" in done.rows[0].text
    assert bring(seat, file).batch is None
    assert known.addresses.count() == 1


def test_the_user_may_say_that_two_of_one_name_are_the_same(seat: Seat) -> None:
    known = people.person(seat, "Ann Berg", addresses=[("email", "ann@one.example")])
    bring(seat, card("Ann Berg", "EMAIL:ann@two.example"), same_lines=frozenset({1}))
    assert known.addresses.count() == 2 and Party.objects.filter(name="Ann Berg").count() == 1


def test_the_same_person_twice_in_a_file_is_one_contact(seat: Seat) -> None:
    done = bring(
        seat,
        card("Ann Berg", "EMAIL:ann@example.org")
        + card("Ann M. Berg", "EMAIL:ANN@example.org", "TEL:123456"),
    )
    assert done.counts["contacts"] == 1
    assert Party.objects.get(name="Ann Berg").addresses.count() == 2


def test_one_bad_card_costs_that_card(seat: Seat) -> None:
    done = bring(
        seat,
        card("Ann Berg") + "BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:nobody\r\nEND:VCARD\r\n" + card("Bob Falk"),
    )
    assert done.counts["contacts"] == 2 and done.counts["skipped"] == 1


def test_somebody_in_the_trash_is_not_made_again(seat: Seat) -> None:
    ann = people.person(seat, "Ann Berg")
    trash_party(seat=seat, now=NOW, party=ann)
    done = bring(seat, card("Ann Berg") + card("Bob Falk"))
    assert done.counts["contacts"] == 1 and done.counts["skipped"] == 1
    assert "in the trash" in done.rows[0].text


def test_undo_leaves_everything_as_it_was_and_redo_brings_it_back(seat: Seat) -> None:
    people.person(seat, "Ann Berg", organisation="My own word")
    before = contacts(seat)
    file = card("Ann Berg", "TITLE:Lender", "EMAIL:ann@example.org", "CATEGORIES:client") + card(
        "Bob Falk", "TEL:+49 123456"
    )
    done = bring(seat, file)
    after = contacts(seat)
    assert done.batch is not None
    undo_import(seat=seat, now=NOW + timedelta(hours=1), batch=done.batch)
    assert contacts(seat) == before
    redo_import(seat=seat, now=NOW + timedelta(hours=2), batch=done.batch)
    assert contacts(seat) == after
    undo_import(seat=seat, now=NOW + timedelta(hours=3), batch=done.batch)
    assert contacts(seat) == before


def test_a_name_far_too_long_is_cut_and_known_again(seat: Seat) -> None:
    file = card("Ann " + "Berg-" * 90 + "Falk")
    bring(seat, file)
    assert bring(seat, file).batch is None


def test_a_birthday_fills_an_empty_one_and_goes_with_the_undo(seat: Seat) -> None:
    ann, bea = people.person(seat, "Ann Berg"), people.person(seat, "Bea Dahl", birthday="--06-01")
    done = bring(seat, card("Ann Berg", "BDAY:--0503") + card("Bea Dahl", "BDAY:1970-07-07"))
    read = {one.name: one.birthday for one in Party.objects.filter(pk__in=[ann.pk, bea.pk])}
    assert read == {"Ann Berg": "--05-03", "Bea Dahl": "--06-01"}
    assert done.batch is not None
    undo_import(seat=seat, now=NOW + timedelta(hours=1), batch=done.batch)
    ann.refresh_from_db()
    assert ann.birthday == ""
