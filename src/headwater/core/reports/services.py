"""Services: what clients hire me for, and which referrals led to which service."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from headwater.core.dealings import Referral
from headwater.core.know.brought import brought, received_in, within
from headwater.core.know.cells import currencies_of, money_columns
from headwater.core.know.cuts import Cut, cuts
from headwater.core.know.wording import in_days, many
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Column, Report, Row, Table
from headwater.core.words import Engagement

NO_WORD = "No service written down"
NO_WORK = "No work has come of it"


def make(practice: Practice, asked: Asked) -> Table:
    """A line for each service, then for what has none."""
    works = within(works=brought(book=practice.book), window=asked.window)
    sent = [each for one in received_in(practice=practice, window=asked.window).values() for each in one]
    currencies = currencies_of(amounts=[each.amount for each in works], usual=practice.currency)
    found = cuts(
        works=works,
        referrals=sent,
        word_of_work=lambda work: work.engagement.service,
        word_of_referral=_service_after(practice.book.engagements),
    )
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"Work that began and referrals received {in_days(asked=asked)}, by the service of the work.",
        columns=(
            Column("clients", "Clients", "count", "Different clients of this service."),
            Column("engagements", "Engagements", "count", "Pieces of work that began in these days."),
            *money_columns(key="value", label="Value", currencies=currencies, says="As far as written down."),
            Column("referrals", "Referrals", "count", "Referrals whose prospect then hired you for it."),
        ),
        rows=tuple(Row(cut.key, cut.word or NO_WORD, cut.cells(currencies)) for cut in found),
        said=_said(found, in_days(asked=asked)),
        how=(
            "A client who hired you for two services counts once in each.",
            "A referral counts for the first work of its prospect on or after its day, whenever that began.",
            "Services that differ only in capitals or blanks are one.",
        ),
        few=not works,
    )


def _service_after(engagements: Sequence[Engagement]) -> Callable[[Referral], str]:
    """What the prospect of a referral hired me for first from that day on."""
    by_client: dict[int, list[Engagement]] = {}
    for work in sorted(engagements, key=lambda each: (each.at, each.id)):
        by_client.setdefault(work.client, []).append(work)

    def service(referral: Referral) -> str:
        after = (work for work in by_client.get(referral.prospect, ()) if work.at >= referral.at)
        first = next(after, None)
        return NO_WORK if first is None else first.service

    return service


def _said(found: Sequence[Cut], span: str) -> tuple[str, ...]:
    working = [cut for cut in found if cut.works and cut.word]
    if not working:
        bare = any(cut.works for cut in found)
        if bare:
            return (
                "No service is written down with your work yet. Add it to see what people come to you for.",
            )
        return (f"No work began {span}.",)
    top = working[0]
    said = [f"Most clients {span} came for {top.word}: {many(number=len(top.clients), one='client')}."]
    if len(working) > 1 and len(working[1].clients) == len(top.clients):
        said = [f"Clients came for {many(number=len(working), one='service')} {span}; none stands out."]
    bare_works = sum(len(cut.works) for cut in found if not cut.word)
    if bare_works:
        said.append(f"For {many(number=bare_works, one='engagement')} no service is written down.")
    return tuple(said)


REPORT = Report(
    name="services",
    title="Services",
    answers="What do clients hire me for, and what do referrals lead to?",
    parts=frozenset({Part.REFERRALS}),
    make=make,
)
