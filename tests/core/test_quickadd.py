"""One line, as one would say it, and the deed that is read in it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.core.quickadd import EXAMPLES, Deed, QuickAdd, parse
from headwater.core.words import Kind

TODAY = date(2024, 5, 15)

RECEIVED = [
    ("Ann Berg sent me Bob Stone", "Ann Berg", "Bob Stone", Kind.PERSON),
    ("Ann Berg sent Bob Stone to me", "Ann Berg", "Bob Stone", Kind.PERSON),
    ("Ann introduced Bob", "Ann", "Bob", Kind.PERSON),
    ("Ann introduced me to Bob Stone", "Ann", "Bob Stone", Kind.PERSON),
    ("Ann gave me Bob's number", "Ann", "Bob", Kind.PERSON),
    ("Bob Stone was referred by Ann Berg", "Ann Berg", "Bob Stone", Kind.PERSON),
    ("Bob found me on Google", "Google", "Bob", Kind.CHANNEL),
    ("Bob came from my ebook", "my ebook", "Bob", Kind.CONTENT),
    ("Bob came via Ann", "Ann", "Bob", Kind.PERSON),
    ("Bob heard of me from Ann", "Ann", "Bob", Kind.PERSON),
    ("Sparkasse Berlin sent me Acme GmbH", "Sparkasse Berlin", "Acme GmbH", Kind.ORGANISATION),
    ("Anna hat mir Bob geschickt", "Anna", "Bob", Kind.PERSON),
    ("Anna schickte mir Bob", "Anna", "Bob", Kind.PERSON),
    ("Bob kam über Google", "Google", "Bob", Kind.CHANNEL),
    ("Bob hat mich auf LinkedIn gefunden", "LinkedIn", "Bob", Kind.CHANNEL),
    ("May Smith sent me April Jones", "May Smith", "April Jones", Kind.PERSON),
]

ENGAGED = [
    ("Bob Stone hired me 2400 EUR", "Bob Stone", "2400", "EUR", ""),
    ("Bob Stone hired me for 2,400 €", "Bob Stone", "2400", "EUR", ""),
    ("Bob hired me on 3 May for coaching 1200", "Bob", "1200", "", "coaching"),
    ("Bob signed up for coaching, 1.200,50 EUR", "Bob", "1200.50", "EUR", "coaching"),
    ("Bob booked a workshop for $1,500", "Bob", "1500", "USD", "a workshop"),
    ("Bob hired me CHF 1'200.50", "Bob", "1200.50", "CHF", ""),
    ("Bob hired me 2.4k EUR", "Bob", "2400", "EUR", ""),
    ("Bob paid 300", "Bob", "300", "", ""),
    ("Bob Stone hired me", "Bob Stone", None, "", ""),
    ("Bob Stone became a client", "Bob Stone", None, "", ""),
    ("Bob hat mich beauftragt 2400 EUR", "Bob", "2400", "EUR", ""),
    ("Bob hat mich für Coaching beauftragt", "Bob", None, "", "Coaching"),
]

GIVEN = [
    ("I sent Ann to Carl the printer", "Ann", "Carl", "printer"),
    ("I referred Ann to Carl", "Ann", "Carl", ""),
    ("introduced Ann Berg to Carl Fox", "Ann Berg", "Carl Fox", ""),
    ("Ich habe Anna an Carl empfohlen", "Anna", "Carl", ""),
]

CONTACTED = [
    ("thanked Ann", Deed.THANKS, "Ann", ""),
    ("sent Ann flowers", Deed.THANKS, "Ann", "gift"),
    ("thanked Ann Berg by phone", Deed.THANKS, "Ann Berg", "call"),
    ("thanked Ann Berg for Bob by e-mail", Deed.THANKS, "Ann Berg", "mail"),
    ("thanked Ann Berg in person", Deed.THANKS, "Ann Berg", "meeting"),
    ("thanked Ann Berg with flowers", Deed.THANKS, "Ann Berg", "gift"),
    ("habe Anna gedankt", Deed.THANKS, "Anna", ""),
    ("mich bei Anna bedankt", Deed.THANKS, "Anna", ""),
    ("met Ann at the fair", Deed.TOUCH, "Ann", "meeting"),
    ("coffee with Ann Berg", Deed.TOUCH, "Ann Berg", "meeting"),
    ("called Ann", Deed.TOUCH, "Ann", "call"),
    ("Ann called", Deed.TOUCH, "Ann", "call"),
    ("wrote to Ann about the tax case", Deed.TOUCH, "Ann", "mail"),
    ("mit Anna telefoniert", Deed.TOUCH, "Anna", "call"),
]

DAYS = [
    ("today", date(2024, 5, 15)),
    ("yesterday", date(2024, 5, 14)),
    ("gestern", date(2024, 5, 14)),
    ("vorgestern", date(2024, 5, 13)),
    ("3 days ago", date(2024, 5, 12)),
    ("on Monday", date(2024, 5, 13)),
    ("on Wednesday", date(2024, 5, 15)),
    ("last Wednesday", date(2024, 5, 8)),
    ("on 3 May", date(2024, 5, 3)),
    ("on 3 May 2023", date(2023, 5, 3)),
    ("on May 3rd", date(2024, 5, 3)),
    ("on 30 December", date(2023, 12, 30)),
    ("2024-05-03", date(2024, 5, 3)),
    ("am 3.5.", date(2024, 5, 3)),
    ("3.5.2024", date(2024, 5, 3)),
    ("on 29 Feb", date(2024, 2, 29)),
]


def read(line: str) -> QuickAdd:
    return parse(line, today=TODAY)


@pytest.mark.parametrize(("line", "source", "prospect", "kind"), RECEIVED)
def test_a_referral_received_names_source_and_prospect(
    line: str, source: str, prospect: str, kind: Kind
) -> None:
    found = read(line)
    assert found.deed is Deed.REFERRAL_RECEIVED
    assert [(one.name, one.kind) for one in found.sources] == [(source, kind)]
    assert [one.name for one in found.prospects] == [prospect]
    assert found.understood == f"{source} sent you {prospect}, today (15 May 2024)."


@pytest.mark.parametrize(("line", "client", "amount", "currency", "service"), ENGAGED)
def test_an_engagement_names_client_amount_and_service(
    line: str, client: str, amount: str | None, currency: str, service: str
) -> None:
    found = read(line)
    assert found.deed is Deed.ENGAGEMENT and found.client and found.client.name == client
    assert found.amount == (Decimal(amount) if amount else None)
    assert (found.currency, found.service) == (currency, service)


@pytest.mark.parametrize(("line", "prospect", "provider", "note"), GIVEN)
def test_a_referral_given_names_prospect_and_provider(
    line: str, prospect: str, provider: str, note: str
) -> None:
    found = read(line)
    assert found.deed is Deed.REFERRAL_GIVEN and found.sources == ()
    assert [one.name for one in found.prospects] == [prospect]
    assert found.provider and found.provider.name == provider and found.note == note


@pytest.mark.parametrize(("line", "deed", "contact", "way"), CONTACTED)
def test_thanks_and_touches_name_the_contact(line: str, deed: Deed, contact: str, way: str) -> None:
    found = read(line)
    assert (found.deed, found.way) == (deed, way)
    assert [one.name for one in found.contacts] == [contact]


@pytest.mark.parametrize(("words", "day"), DAYS)
def test_the_day_is_read_wherever_it_stands(words: str, day: date) -> None:
    found = read(f"Ann Berg sent me Bob Stone {words}")
    assert found.on == day and found.day_said
    assert [one.name for one in found.prospects] == ["Bob Stone"]


def test_a_remark_in_brackets_becomes_the_note() -> None:
    found = read("Ann Berg sent me Bob Stone yesterday (tax case)")
    assert found.note == "tax case" and found.on == date(2024, 5, 14)
    assert found.understood == "Ann Berg sent you Bob Stone, yesterday (14 May 2024). Note: tax case."


def test_several_sources_and_prospects_are_all_named() -> None:
    found = read("Ann and Tom Berg sent me Bob Stone and Carl Fox")
    assert [one.name for one in found.sources] == ["Ann Berg", "Tom Berg"]
    assert [one.name for one in found.prospects] == ["Bob Stone", "Carl Fox"]


@pytest.mark.parametrize("line", ["", "hello", "she sent me him", "Bob hired me -500", "x" * 400])
def test_a_line_that_is_not_understood_is_answered_with_examples(line: str) -> None:
    found = read(line)
    assert found.deed is Deed.UNKNOWN
    assert all(example in found.understood for example in EXAMPLES)


def test_a_day_still_to_come_is_refused_with_a_sentence() -> None:
    found = read("Bob hired me on 2024-06-01")
    assert found.deed is Deed.UNKNOWN and "still to come" in found.understood


def test_every_example_is_understood() -> None:
    assert all(read(example).deed is not Deed.UNKNOWN for example in EXAMPLES)


SPOKEN_DAYS = [
    ("last week", date(2024, 5, 8)),
    ("last month", date(2024, 4, 15)),
    ("last year", date(2023, 5, 15)),
    ("two weeks ago", date(2024, 5, 1)),
    ("a month ago", date(2024, 4, 15)),
    ("2 months ago", date(2024, 3, 15)),
    ("a year ago", date(2023, 5, 15)),
    ("a fortnight ago", date(2024, 5, 1)),
    ("on Friday last week", date(2024, 5, 10)),
    ("last week on Friday", date(2024, 5, 10)),
    ("on Friday of last week", date(2024, 5, 10)),
    ("letzte Woche", date(2024, 5, 8)),
    ("letzten Monat", date(2024, 4, 15)),
    ("letztes Jahr", date(2023, 5, 15)),
    ("letzte Woche Freitag", date(2024, 5, 10)),
    ("am Freitag letzter Woche", date(2024, 5, 10)),
    ("vor zwei Wochen", date(2024, 5, 1)),
    ("vor einer Woche", date(2024, 5, 8)),
    ("vor drei Monaten", date(2024, 2, 15)),
    ("12/05/2024", date(2024, 5, 12)),
    ("on 12/5/24", date(2024, 5, 12)),
    ("05/13/2024", date(2024, 5, 13)),
]


@pytest.mark.parametrize(("words", "day"), SPOKEN_DAYS)
def test_the_day_is_understood_as_people_say_it(words: str, day: date) -> None:
    found = read(f"Groß referred Eva Kern {words}")
    assert (found.deed, found.on, found.day_said) == (Deed.REFERRAL_RECEIVED, day, True)
    assert [one.name for one in found.prospects] == ["Eva Kern"]


def test_a_day_between_slashes_says_which_number_was_taken_for_the_day() -> None:
    found = read("Google sent me Ute Fink 12/05/2024")
    assert [one.name for one in found.prospects] == ["Ute Fink"]
    assert "“12/05/2024” is read as 12 May 2024, the day first." in found.understood
    assert (
        "“05/13/2024” is read as 13 May 2024, the month first."
        in read("Ann sent me Bob 05/13/2024").understood
    )


@pytest.mark.parametrize(
    ("line", "prospect", "note"),
    [
        ("Ann sent me Max Moll today, he seems nice", "Max Moll", "he seems nice"),
        ("Ann sent me Max Moll, he seems nice", "Max Moll", "he seems nice"),
        ("Ann sent me Max Moll; nice", "Max Moll", "nice"),
        ("Ann sent me Max Moll - nice", "Max Moll", "nice"),
        ("Ann sent me Max Moll – wants a will, soon", "Max Moll", "wants a will, soon"),
        ("Ann sent me Bob, a designer", "Bob", "a designer"),
        ("Ann sent me Bob Stone, Steuerberater", "Bob Stone", "Steuerberater"),
        ("Max Moll was referred by Ann, he seems nice", "Max Moll", "he seems nice"),
        ("Ann sent me Stone, Bob", "Bob Stone", ""),
    ],
)
def test_what_follows_the_names_is_a_note(line: str, prospect: str, note: str) -> None:
    found = read(line)
    assert [one.name for one in found.prospects] == [prospect]
    assert [one.name for one in found.sources] == ["Ann"]
    assert found.note == note


def test_commas_between_names_still_part_names() -> None:
    assert [one.name for one in read("Ann sent me Bob Stone, Carl Fox").prospects] == [
        "Bob Stone",
        "Carl Fox",
    ]
    three = read("Ann sent me Bob, Carl and Dora")
    assert [one.name for one in three.prospects] == ["Bob", "Carl", "Dora"]
    sent = read("Ann, Tom and Cy sent me Bob")
    assert [one.name for one in sent.sources] == ["Ann", "Tom", "Cy"]


def test_what_follows_paid_work_is_a_note() -> None:
    found = read("Schmidt hired me, 2400 EUR, first of three")
    assert (found.amount, found.note) == (Decimal(2400), "first of three")
    found = read("Bob signed up for coaching, 1.200,50 EUR, paid at once")
    assert (found.service, found.amount, found.note) == ("coaching", Decimal("1200.50"), "paid at once")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Groß referred Ludwig Bach on 30.02.2024", "Ludwig Bach on 30.02.2024"),
        ("Ann sent me Bob Stone 31/31/2024", "Bob Stone 31/31/2024"),
        ("Ann sent me Bob Stone 12", "Bob Stone 12"),
        ("Ann sent me Bob Stone in May", "Bob Stone in May"),
        ("Ann sent me Bob Stone last summer", "Bob Stone last summer"),
        ("Ann sent me Acme GmbH 30.2.2024", "Acme GmbH 30.2.2024"),
        ("Schmidt hired me on 30.02.2024", "Schmidt hired me on 30.02.2024"),
    ],
)
def test_a_day_that_cannot_be_read_is_refused(line: str, shown: str) -> None:
    found = read(line)
    assert found.deed is Deed.UNKNOWN
    assert found.understood == f"I cannot read the day in “{shown}”. Write it as 12 May 2024."


@pytest.mark.parametrize(
    "words", ["tomorrow", "next week", "next Friday", "nächste Woche", "12/06/2024", "on 1.6.2024"]
)
def test_a_day_to_come_is_refused_with_a_sentence(words: str) -> None:
    found = read(f"Ann sent me Bob Stone {words}")
    assert found.deed is Deed.UNKNOWN and "still to come" in found.understood


@pytest.mark.parametrize(
    "name", ["Bob Stone Carl Fox Dan Hill", "Bob who is an architect", "Max Moll he seems nice"]
)
def test_what_is_too_long_for_a_name_is_asked_about(name: str) -> None:
    found = read(f"Ann sent me {name}")
    assert found.deed is Deed.UNKNOWN
    assert f"Is all of “{name}” a name?" in found.understood and "comma" in found.understood


def test_a_name_may_have_five_words_and_a_content_more_and_a_firm_its_number() -> None:
    assert read("Ann sent me Prof. Dr. Anna Maria von der Heide").deed is Deed.REFERRAL_RECEIVED
    assert read("Bob came from my 2024 interview in the Hamburg Evening Post").deed is Deed.REFERRAL_RECEIVED
    assert read("Studio 54 sent me Bob").deed is Deed.REFERRAL_RECEIVED


@pytest.mark.parametrize(
    "line", ["ann send me bob", "Ann has send me Bob", "Ann sends me Bob", "ann sent me bob"]
)
def test_small_slips_of_grammar_are_forgiven(line: str) -> None:
    found = read(line)
    assert found.understood == "Ann sent you Bob, today (15 May 2024)."


@pytest.mark.parametrize(
    "line", ["Ann sends Bob", "Ann sent Bob", "Ann has sent Bob today", "Anna schickt Bob"]
)
def test_a_line_that_leaves_out_to_whom_is_answered_with_the_whole_sentence(line: str) -> None:
    found = read(line)
    assert found.deed is Deed.UNKNOWN
    assert found.instead.startswith(("Ann sent me Bob", "Anna sent me Bob"))
    assert found.understood == f"Did you mean: {found.instead}?"
    assert read(found.instead).deed is Deed.REFERRAL_RECEIVED


def test_nobody_sends_themselves() -> None:
    found = read("Jutta Böhm sent me Dr. Jutta Boehm and Jutta Böhm")
    assert found.deed is Deed.UNKNOWN
    assert found.understood == "Jutta Böhm cannot have sent themselves. Check the two names."
    assert read("I sent Ann Berg to Ann Berg").deed is Deed.UNKNOWN


@pytest.mark.parametrize(
    "line", ["Thanks Ann for Bob", "Thanks to Ann for Bob", "Thank you Ann for Bob", "Danke Ann für Bob"]
)
def test_thanks_may_be_said_as_such(line: str) -> None:
    found = read(line)
    assert (found.deed, [one.name for one in found.contacts], found.note) == (Deed.THANKS, ["Ann"], "Bob")


@pytest.mark.parametrize(
    ("written", "amount", "currency"),
    [
        ("1.200,50 EUR", "1200.50", "EUR"),
        ("EUR 1200", "1200", "EUR"),
        ("1200 Euro", "1200", "EUR"),
        ("2,4k", "2400", ""),
        ("2,4k EUR", "2400", "EUR"),
        ("€1.200", "1200", "EUR"),
        ("1200,-", "1200", ""),
        ("1.200,- €", "1200", "EUR"),
    ],
)
def test_amounts_are_read_as_people_write_them(written: str, amount: str, currency: str) -> None:
    for line in (f"Schmidt hired me {written} on 3.5.2024", f"Schmidt hired me, {written}"):
        found = read(line)
        assert (found.amount, found.currency, found.note) == (Decimal(amount), currency, "")


def test_a_remark_after_the_amount_stays_a_remark() -> None:
    found = read("Bob Stone hired me 1200€ last month, invoice 17")
    assert (found.amount, found.currency, found.on) == (Decimal(1200), "EUR", date(2024, 4, 15))
    assert found.note == "invoice 17"


def test_a_german_line_may_begin_with_the_day() -> None:
    found = read("Letzte Woche hat mir Müller den Schmidt geschickt")
    assert found.understood == "Müller sent you Schmidt, on 8 May 2024."


_PIECES = """Ann Bob Berg sent me hired I to from on in 3 May 2400 EUR € 1.5k yesterday hat mir (x) - : 30.2. 99999999999 k""".split()  # noqa: SIM905
_lines = st.one_of(
    st.text(max_size=80),
    st.lists(
        st.sampled_from(_PIECES),
        max_size=12,
    ).map(" ".join),
)


@given(_lines)
def test_no_line_is_too_strange_to_be_read(line: str) -> None:
    found = read(line)
    assert found.understood and found.on <= TODAY
    assert found.amount is None or found.amount >= 0
