"""What is written as vCard reads back as the same cards, for any text a card can hold."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.core.words import Kind
from headwater.formats.card_draft import LINES, Draft
from headwater.formats.cards import Card
from headwater.formats.contact_lists import read_contacts
from headwater.formats.vcard_out import folded, write_vcards

TEXT = st.text(max_size=40)
LABELS = st.sampled_from(["", "work", "home", "mobile", "work fax", "Assistant, mornings", "x;y"])
SITES = st.sampled_from(["https://example.org/a,b;c", "http://example.org", "www.example.org"])
MAILS = st.sampled_from(["ann@example.org", "Bob.Reed@example.co.uk", "zoë@exämple.de"])
DAYS = st.one_of(st.dates().map(str), st.sampled_from(["--0229", "1604-05-06", "circa 1800", ""]))


@st.composite
def finished_cards(draw: st.DrawFn) -> Card | None:
    draft = Draft(line=1, kind=draw(st.sampled_from([None, Kind.PERSON, Kind.ORGANISATION, Kind.GROUP])))
    for slot in LINES:
        draft.put(slot, draw(TEXT))
    for slot, values in (("email", MAILS), ("phone", TEXT), ("address", TEXT), ("url", SITES)):
        for value in draw(st.lists(values, max_size=3)):
            draft.put(slot, value, label=draw(LABELS))
    draft.put("note", draw(TEXT))
    draft.put("birthday", draw(DAYS))
    draft.put("met_on", draw(DAYS))
    for word in draw(st.lists(TEXT, max_size=3)):
        draft.put("category", word)
    return draft.done()


def bare(card: Card) -> Card:
    return replace(card, line=0, doubts=(), photo_left_out=False)


@given(st.lists(finished_cards(), max_size=3))
@settings(deadline=None)
def test_cards_written_and_read_again_are_the_same(drawn: list[Card | None]):
    cards = [card for card in drawn if card is not None]
    if cards:
        again = read_contacts(write_vcards(cards))
        assert [bare(card) for card in again.cards] == [bare(card) for card in cards]


@given(st.text(max_size=300).filter(lambda text: not set(text) & {"\r", "\n"}))
@settings(deadline=None)
def test_no_written_line_is_longer_than_75_octets_and_none_is_cut_inside_a_letter(text: str):
    lines = folded(text).split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 75 for line in lines)
    for line in lines:
        line.decode("utf-8")


def test_an_organisation_is_written_so_that_phones_show_it_as_a_company():
    written = write_vcards([Card(full_name="Harbour Bank", line=1, kind=Kind.ORGANISATION)])
    assert b"X-ABShowAs:COMPANY\r\n" in written
    assert written.startswith(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Harbour Bank\r\n")
