"""One business card: a vCard, what a QR code says, or a few typed fields."""

from __future__ import annotations

import pytest

from headwater.core.words import Kind
from headwater.formats.cards import Card, NotContacts
from headwater.formats.one_card import read_one_card, typed_card
from headwater.formats.vcard_out import write_vcards

MECARD = (
    r"MECARD:N:Berg,Ann;TEL:+49 30 1234;EMAIL:ann@berg.example;URL:https\://berg.example;ORG:Berg \& Co;;"
)


def test_a_mecard_gives_name_phone_mail_and_site():
    card = read_one_card(MECARD.encode())
    assert (card.full_name, card.organisation) == ("Ann Berg", "Berg & Co")
    assert [one.value for one in (*card.phones, *card.emails)] == ["+49 30 1234", "ann@berg.example"]
    assert "berg.example" in card.urls[0].value


def test_a_vcard_that_we_write_reads_back():
    card = read_one_card(write_vcards([Card("Ann Berg", 1, given="Ann", family="Berg", job_title="Notary")]))
    assert (card.full_name, card.given, card.job_title) == ("Ann Berg", "Ann", "Notary")


@pytest.mark.parametrize(
    "text", ["", "hello", "MECARD:", "https://berg.example", "\x00\xff", "BEGIN:VCARD\nEND:VCARD"]
)
def test_what_is_no_card_is_said(text):
    with pytest.raises(NotContacts, match=r"card|fields|name"):
        read_one_card(text.encode())


def test_several_cards_belong_to_the_import():
    with pytest.raises(NotContacts, match="2 cards"):
        read_one_card(write_vcards([Card("Ann Berg", 1), Card("Bo Holm", 2)]))


def test_a_few_typed_fields_make_a_card():
    card = typed_card(
        {"name": "Ann Berg", "firm": "Berg & Co", "mail": "ann@berg.example", "site": "berg.example"}
    )
    assert (card.full_name, card.organisation, card.kind) == ("Ann Berg", "Berg & Co", Kind.PERSON)
    assert typed_card({"firm": "Berg & Co"}).kind is Kind.ORGANISATION
    with pytest.raises(NotContacts):
        typed_card({"name": "  "})
