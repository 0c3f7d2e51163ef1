"""Countries: where clients and those who were sent to me live."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.core.know.brought import brought, received_in, within
from headwater.core.know.cells import currencies_of, money_columns
from headwater.core.know.cuts import Cut, cuts
from headwater.core.know.wording import in_days, many
from headwater.core.names.countries import country_name
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Column, Report, Row, Table

NO_WORD = "Country not known"
ENOUGH = 3
"""Of fewer clients whose country is known it is not said where most live."""


def make(practice: Practice, asked: Asked) -> Table:
    """A line for each country, then for those whose country nobody knows."""
    works = within(works=brought(book=practice.book), window=asked.window)
    sent = [each for one in received_in(practice=practice, window=asked.window).values() for each in one]
    currencies = currencies_of(amounts=[each.amount for each in works], usual=practice.currency)

    def country(party: int) -> str:
        profile = practice.profiles.get(party)
        return profile.country if profile else ""

    found = cuts(
        works=works,
        referrals=sent,
        word_of_work=lambda work: country(work.engagement.client),
        word_of_referral=lambda referral: country(referral.prospect),
    )
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"Clients whose work began and prospects sent to you, {in_days(asked=asked)}, by country.",
        columns=(
            Column("clients", "Clients", "count", "Different clients who live there."),
            Column(
                "engagements", "Engagements", "count", "Pieces of work for them that began in these days."
            ),
            *money_columns(key="value", label="Value", currencies=currencies, says="As far as written down."),
            Column("referrals", "Referrals", "count", "Referrals whose prospect lives there."),
        ),
        rows=tuple(
            Row(cut.key, _named(cut.word) if cut.word else NO_WORD, cut.cells(currencies)) for cut in found
        ),
        said=_said(found, in_days(asked=asked)),
        how=(
            "The country is the one in the address of the client or the prospect today.",
            "Countries that differ only in capitals or blanks are one; two spellings of a country stay two.",
        ),
        few=not works,
    )


def _named(word: str) -> str:
    """The country by its name where a code was written; otherwise what was written."""
    code = word.strip().upper()
    name = country_name(code)
    return word if name == code else name


def _said(found: Sequence[Cut], span: str) -> tuple[str, ...]:
    working = [cut for cut in found if cut.works]
    if not working:
        return (f"No work began {span}.",)
    known = [cut for cut in working if cut.word]
    unknown = sum(len(cut.clients) for cut in working if not cut.word)
    told = sum(len(cut.clients) for cut in known)
    said = []
    if 0 < told < max(ENOUGH, unknown):
        whole = told + unknown
        said.append(
            f"The country of {told} of your {whole} clients {span} is known: too few to say where most live."
        )
    elif known:
        lead = f"Your clients {span} live in {many(number=len(known), one='country', several='countries')}"
        said.append(f"{lead}; most in {_named(known[0].word)} ({len(known[0].clients)}).")
    if unknown:
        who = many(number=unknown, one="client")
        said.append(f"The country of {who} is not known. Add it to the address on their page.")
    return tuple(said)


REPORT = Report(
    name="countries",
    title="Countries",
    answers="Where do my clients and the people sent to me live?",
    parts=frozenset({Part.REFERRALS, Part.PROFILES}),
    make=make,
)
