"""What a source may hear: the client's own word, what they agreed to, and what is to be kept from the source."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import Q

from headwater.core.letters.confidence import Finding, check, check_aside, named_in
from headwater.store.models import (
    Address,
    Consent,
    Engagement,
    Need,
    OutcomeTold,
    Party,
    Referral,
    Touch,
    Workspace,
)
from headwater.store.queries.professions import profession_of


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of the client of one referral and may not reach its source without consent."""

    names: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    amounts: tuple[Decimal, ...] = ()
    allowed: frozenset[str] = field(default_factory=frozenset)


def satisfaction_of(referral: Referral) -> int | None:
    """What the client said of the newest work that this referral brought, 1 to 5; None when they said nothing."""
    marks = referral.won.filter(trashed_at=None, satisfaction__isnull=False).order_by("-started_on", "-pk")
    mark: int | None = marks.values_list("satisfaction", flat=True).first()
    return mark


def asked_client(referral: Referral, words: str) -> bool:
    """Whether the client of this referral was asked how satisfied they are; `words` begin the note that says so."""
    rows = Touch.objects.filter(contact=referral.prospect_id, trashed_at=None, note__startswith=words)
    return rows.filter(at__gte=referral.received_at).exists()


def consents_of(referral: Referral) -> list[Consent]:
    """What the client of this referral agreed may be told to its source, with what they took back; newest first."""
    rows = Consent.objects.of(referral.workspace).filter(client=referral.prospect_id)
    some = rows.filter(Q(referral=None) | Q(referral=referral))
    return list(some.order_by("withdrawn_on", "-on", "-pk"))


def allowed_for(referral: Referral, today: date) -> frozenset[str]:
    """The items that may be told to the source of this referral on that day."""
    return frozenset(
        one.item for one in consents_of(referral) if one.withdrawn_on is None and one.on <= today
    )


def told_of(referral: Referral) -> list[OutcomeTold]:
    """Who was told which outcome of this referral, newest first."""
    return list(referral.outcomes_told.select_related("person").order_by("-at", "-pk"))


def sent_by(workspace: Workspace, person: Party) -> list[Referral]:
    """The referrals to me that this person sent, or that came through content they stand behind."""
    rows = Referral.objects.of(workspace).filter(provider_id=workspace.me_id)
    some = rows.filter(Q(source=person) | Q(source__people_behind__person=person))
    return list(some.select_related("source", "prospect").distinct().order_by("-received_at", "-pk"))


def kept_of(referral: Referral, today: date) -> Kept:
    """Every name, matter and amount of the client of one referral, and what of it may be told."""
    client = referral.prospect
    work = list(Engagement.objects.of(referral.workspace).filter(client=client))
    needs = list(Need.objects.of(referral.workspace).filter(contact=client))
    told = [one.service for one in work] + [one.note for one in work]
    told += [one.text for one in needs] + [one.topics for one in needs]
    money = [one.value for one in work] + [referral.price_asked, referral.price_agreed]
    return Kept(
        names=tuple(_names(client)),
        matters=tuple(filter(None, [*told, referral.note, client.note])),
        amounts=tuple(amount for amount in money if amount),
        allowed=allowed_for(referral, today),
    )


def _names(client: Party) -> Iterable[str]:
    """Every name a client goes by, their company, and their mail addresses."""
    mail = Address.objects.filter(party=client, kind="email").values_list("value", flat=True)
    firm = "" if client.organisation == client.name else client.organisation
    yield from filter(None, dict.fromkeys([client.name, f"{client.given} {client.family}".strip(), firm]))
    yield from (address.partition("@")[0] for address in mail if len(address.partition("@")[0]) > 4)


def found_in(
    text: str, *, reader: Party, today: date, about: Referral | None = None, agreed: Collection[int] = ()
) -> tuple[Finding, ...]:
    """What of a text `reader` may not read about the people they sent.

    The client of the referral that it is `about` is kept wholly; of the others the whole names, surnames and prices,
    and a first name next to what it was about. `agreed` are contacts who agreed to be introduced to the reader.
    """
    workspace, tells = reader.workspace, profession_of(reader.workspace).tells
    others = [
        one
        for one in sent_by(workspace, reader)
        if one.prospect_id not in agreed and (about is None or one.prospect_id != about.prospect_id)
    ]
    spared = _spared(workspace, reader, about)
    kept = kept_of(about, today) if about is not None else Kept()
    found = check(
        text, names=kept.names, matters=kept.matters, amounts=kept.amounts, allowed=kept.allowed, tells=tells,
        spared=spared, any_amount=about is not None,
    )  # fmt: skip
    aside = _aside(text, others, today, spared=spared, tells=tells)
    return tuple(
        dict.fromkeys((*found, *_of_others(text, others, today, spared=spared, tells=tells), *aside))
    )


def _of_others(
    text: str, others: list[Referral], today: date, *, spared: tuple[str, ...], tells: bool
) -> tuple[Finding, ...]:
    """What a text tells of people it is not about: asked for consents only where it names somebody."""
    names = {one.prospect.name for one in others}
    work = Engagement.objects.filter(client__in=[one.prospect_id for one in others], trashed_at=None)
    prices = [value for value in work.values_list("value", flat=True) if value]
    found = check(text, names=(), others=names, amounts=prices, spared=spared, tells=tells, any_amount=False)
    if tells and any(one.item == "name" for one in found):
        agreed = {one.prospect.name for one in others if "name" in allowed_for(one, today)}
        found = check(text, names=(), others=names - agreed, amounts=prices, spared=spared, any_amount=False)
    return found


def _aside(
    text: str, others: list[Referral], today: date, *, spared: tuple[str, ...], tells: bool
) -> Iterable[Finding]:
    """What a text tells of people it is not about by a part of their name: only they are read more of."""
    if not named_in(text, {one.prospect.name for one in others}, spared=spared):
        return
    clients = {one.prospect_id: one for one in others}
    for one in clients.values():
        if named_in(text, [one.prospect.name], spared=spared):
            kept = kept_of(one, today)
            yield from check_aside(
                text, names=kept.names, matters=kept.matters, amounts=kept.amounts, allowed=kept.allowed,
                spared=spared, tells=tells,
            )  # fmt: skip


def _spared(workspace: Workspace, reader: Party, about: Referral | None) -> tuple[str, ...]:
    """Words that may stand: the reader's own names, mine, my practice's, the content somebody came through."""
    me = workspace.me.name if workspace.me else ""
    through = about.source.name if about is not None and about.source_id != reader.pk else ""
    own = [reader.name, reader.given, reader.family, reader.organisation]
    return tuple(filter(None, [*own, me, workspace.name, through]))
