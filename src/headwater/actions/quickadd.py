"""Doing what a quick-add line says: a referral received or given, paid work, thanks, or a touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from headwater.actions.acting import Act, Refused, Seat, one_act, telling
from headwater.actions.engagements import add_engagement
from headwater.actions.naming import from_mention
from headwater.actions.referrals import Sent, add_referral
from headwater.actions.thanks import ThanksGiven, give_thanks
from headwater.core.names import Mention
from headwater.core.quickadd import Deed, QuickAdd, parse
from headwater.store.models import Party, Referral, Touch

CHANNELS = {"call": "phone", "meeting": "in person", "mail": "mail", "message": "message", "gift": "gift"}


@dataclass(frozen=True, slots=True)
class Done:
    """What was recorded: one sentence, and the address of the page that shows it."""

    sentence: str
    kind: str
    id: int


def carry_out(*, seat: Seat, now: datetime, text: str, key: str = "") -> Done:
    """Do what the line says, as one act. Raises Refused with how to write it when it is not understood."""
    with one_act(seat=seat, now=now, action="quick_add", key=key, body={"text": text}) as act:
        if act.repeated:
            return Done(**act.result)
        told = parse(text, today=act.today)
        done = DEEDS[told.deed](act, told) if told.deed in DEEDS else None
        if done is None:
            raise Refused(told.understood, place="text")
        act.result = {"sentence": done.sentence, "kind": done.kind, "id": done.id}
        return done


def _moment(act: Act, day: date) -> datetime:
    """Now, for today; noon of any other day in the user's zone."""
    if day == act.today:
        return act.now
    if day > act.today:
        raise Refused("That day has not come yet. Quick-add is for what has happened.", place="text")
    return datetime.combine(day, time(12), ZoneInfo(act.workspace.timezone)).astimezone(UTC)


def _parties(act: Act, mentions: Sequence[Mention]) -> list[Party]:
    return [from_mention(act, mention) for mention in mentions]


def _received(act: Act, told: QuickAdd) -> Done:
    sources, prospects = _parties(act, told.sources), _parties(act, told.prospects)
    at = _moment(act, told.on)
    made = [
        add_referral(act, Sent(source=source, prospect=prospect, received_at=at, note=told.note))
        for source in sources
        for prospect in prospects
    ]
    who, whom = _names(sources), _names(prospects)
    owed = f" Thanks are owed to {who}." if any(one.thanks == "owed" for one in made) else ""
    return Done(f"Recorded: {who} sent you {whom}.{owed}", "referral", made[0].pk)


def _given(act: Act, told: QuickAdd) -> Done:
    me = act.workspace.me
    if told.provider is None or me is None:
        raise Refused("To whom did you send them? Write “I sent Ann to Carl”.", place="text")
    provider, prospects = from_mention(act, told.provider), _parties(act, told.prospects)
    at = _moment(act, told.on)
    made = [
        add_referral(
            act, Sent(source=me, prospect=prospect, provider=provider, received_at=at, note=told.note)
        )
        for prospect in prospects
    ]
    return Done(f"Recorded: you sent {_names(prospects)} to {provider.name}.", "referral", made[0].pk)


def _engaged(act: Act, told: QuickAdd) -> Done:
    if told.client is None:
        raise Refused("Who hired you? Write “Bob Stone hired me 2400 EUR”.", place="text")
    client = from_mention(act, told.client)
    if told.on > act.today:
        raise Refused("That day has not come yet. Quick-add is for what has happened.", place="text")
    work = add_engagement(
        act, client=client, started_on=told.on, value=told.amount, currency=told.currency, service=told.service,
        note=told.note,
    )  # fmt: skip
    amount = f", {work.value:,.2f} {work.currency}" if work.value is not None else ""
    waits = ""
    if work.origin is not None and work.origin.thanks == "owed":
        waits = f" Their referral stays open until {work.origin.source.name} is thanked."
    asks = (
        " Nobody is on record as having sent them: ask how they heard of you." if work.origin is None else ""
    )
    return Done(f"Recorded: {client.name} hired you{amount}.{waits}{asks}", "party", client.pk)


def _thanked(act: Act, told: QuickAdd) -> Done:
    """Thanks settle every referral of that person that is owed; with none owed it is a touch."""
    contacts = _parties(act, told.contacts)
    at = _moment(act, told.on)
    settled = 0
    for contact in contacts:
        owed = Referral.objects.of(act.workspace).filter(
            thanks="owed", source=contact, received_at__lte=act.now
        )
        for referral in owed:
            give_thanks(
                act,
                referral,
                ThanksGiven(at=max(at, referral.received_at), channel=CHANNELS.get(told.way, "")),
            )
            settled += 1
        if not owed:
            _touch(act, contact, kind="thank-you", at=at, note=told.note, gave="deposit")
    names = _names(contacts)
    count = f" {settled} referral{'' if settled == 1 else 's'} thanked for." if settled else ""
    return Done(f"Recorded: you thanked {names}.{count}", "party", contacts[0].pk)


def _touched(act: Act, told: QuickAdd) -> Done:
    contacts = _parties(act, told.contacts)
    at = _moment(act, told.on)
    for contact in contacts:
        _touch(act, contact, kind=told.way or "note", at=at, note=told.note)
    return Done(f"Recorded: {told.way or 'a note'} with {_names(contacts)}.", "party", contacts[0].pk)


def _touch(act: Act, contact: Party, **columns: Any) -> None:
    with telling():
        Touch.objects.create(**act.stamp, contact=contact, direction="out", **columns)


def _names(parties: Sequence[Party]) -> str:
    return " and ".join(party.name for party in parties)


DEEDS = {
    Deed.REFERRAL_RECEIVED: _received,
    Deed.REFERRAL_GIVEN: _given,
    Deed.ENGAGEMENT: _engaged,
    Deed.THANKS: _thanked,
    Deed.TOUCH: _touched,
}
