"""Doing what a quick-add line says: a referral received or given, paid work, thanks, or a touch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from headwater.actions.acting import Act, Refused, Seat, check_texts, day_of, one_act, telling
from headwater.actions.engagements import add_engagement
from headwater.actions.gift_rule import hold_dealing, keep_dealing
from headwater.actions.naming import from_mention, new_from_mention
from headwater.actions.needs import Wanted, add_needs
from headwater.actions.referrals import Sent, add_referral
from headwater.actions.thanks import ThanksGiven, give_thanks
from headwater.core.names import Mention
from headwater.core.quickadd import Deed, QuickAdd, parse
from headwater.core.quickadd.day import written
from headwater.core.words import Kind
from headwater.store.models import Engagement, Party, Referral, Touch
from headwater.store.queries.near_names import near_names

CHANNELS = {"call": "phone", "meeting": "in person", "mail": "mail", "message": "message", "gift": "gift"}

SET_DAY = "set the referral's day"
"""What to do about a referral that came after the work it should have brought."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was recorded: a few sentences, and the kind and id of what shows it.

    `older` is the referral that came after the work it should have brought (None mostly), `began` the day of that work.
    """

    sentence: str
    kind: str
    id: int
    older: int | None = None
    began: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line in an open act: what it tells, and whom the names mean that several bear."""

    act: Act
    told: QuickAdd
    meant: Mapping[str, int | None] = field(default_factory=dict)

    def party(self, mention: Mention) -> Party:
        """Whom the mention means: as chosen, else by name, else new. Raises Refused when that must be asked."""
        workspace = self.act.workspace
        bearers = Party.objects.of(workspace).filter(normal_form=mention.form[:200])
        if mention.form not in self.meant:
            if not bearers.exists() and (near := near_names(workspace, mention).parties):
                raise Refused(f"{which_one(mention, near)} Choose below, then record it.", place="text")
            return from_mention(self.act, mention, place="text")
        pk = self.meant[mention.form]
        if pk is None:
            return new_from_mention(self.act, mention)
        chosen: Party | None = bearers.filter(pk=pk).first()
        near = () if chosen or bearers.exists() else near_names(workspace, mention).parties
        chosen = chosen or next((party for party in near if party.pk == pk), None)
        if chosen is None:
            raise Refused(f"The {mention.name} you chose is not there any more. Choose again.", place="text")
        return chosen

    def parties(self, mentions: Sequence[Mention]) -> list[Party]:
        """Whom each of them means."""
        return [self.party(mention) for mention in mentions]


def which_one(mention: Mention, near: Sequence[Party]) -> str:
    """The question whom a name means: "Müller: new, or is it Sabine Müller?"."""
    *others, last = list(dict.fromkeys(party.name for party in near))
    names = f"{', '.join(others)} or {last}" if others else last
    return f"{mention.name}: new, or is it {names}?"


def carry_out(
    *, seat: Seat, now: datetime, text: str, key: str = "", meant: Mapping[str, int | None] | None = None
) -> Done:
    """Do what the line says, as one act. Raises Refused with how to write it when it is not understood.

    `meant` says for a normal form that several parties bear, or that is near to known names, which one is meant: its
    id, or None for a new one.
    """
    body = {"text": text, "meant": dict(meant or {})}
    with one_act(seat=seat, now=now, action="quick_add", key=key, body=body) as act:
        if act.repeated:
            return Done(**act.result)
        check_texts(Touch, {"note": text})
        told = parse(text, today=act.today)
        if told.deed not in DEEDS:
            raise Refused(told.understood, place="text")
        done = DEEDS[told.deed](_Line(act, told, meant or {}))
        done = replace(done, sentence=f"{done.sentence} {told.day_read}".strip())
        act.result = asdict(done)
        return done


def _moment(act: Act, day: date) -> datetime:
    """Now, for today; noon of any other day in the user's zone."""
    if day == act.today:
        return act.now
    if day > act.today:
        raise Refused("That day has not come yet. Quick-add is for what has happened.", place="text")
    return datetime.combine(day, time(12), ZoneInfo(act.workspace.timezone)).astimezone(UTC)


def _received(line: _Line) -> Done:
    act, told = line.act, line.told
    sources, prospects = line.parties(told.sources), line.parties(told.prospects)
    at = _moment(act, told.on)
    made = [
        add_referral(act, Sent(source=source, prospect=prospect, received_at=at, note=told.note))
        for source in sources
        for prospect in prospects
    ]
    who, whom = _names(sources), _names(prospects)
    owed = f" Thanks are owed to {who}." if any(one.thanks == "owed" for one in made) else ""
    return Done(f"Recorded: {who} sent you {whom}.{owed}", "referral", made[0].pk)


def _given(line: _Line) -> Done:
    act, told, me = line.act, line.told, line.act.workspace.me
    if told.provider is None or me is None:
        raise Refused("To whom did you send them? Write “I sent Ann to Carl”.", place="text")
    provider, prospects = line.party(told.provider), line.parties(told.prospects)
    at = _moment(act, told.on)
    made = [
        add_referral(
            act, Sent(source=me, prospect=prospect, provider=provider, received_at=at, note=told.note)
        )
        for prospect in prospects
    ]
    return Done(f"Recorded: you sent {_names(prospects)} to {provider.name}.", "referral", made[0].pk)


def _engaged(line: _Line) -> Done:
    act, told = line.act, line.told
    if told.client is None:
        raise Refused("Who hired you? Write “Bob Stone hired me 2400 EUR”.", place="text")
    client = line.party(told.client)
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
    later = _sent_later(act, work) if work.origin is None else None
    done = Done(f"Recorded: {client.name} hired you{amount}.{waits}", "party", client.pk)
    if later is not None:
        began = work.started_on.isoformat()
        return replace(
            done, sentence=f"{done.sentence} {_too_late(act, work, later)}", older=later.pk, began=began
        )
    if work.origin is None:
        asks = "Nobody is on record as having sent them: ask how they heard of you."
        return replace(done, sentence=f"{done.sentence} {asks}")
    return done


def _sent_later(act: Act, work: Engagement) -> Referral | None:
    """The first referral of this client to me, when it came after the work began."""
    rows = Referral.objects.of(act.workspace).filter(prospect=work.client, provider=act.workspace.me)
    found: Referral | None = (
        rows.filter(received_on__gt=work.started_on)
        .select_related("source")
        .order_by("received_at", "pk")
        .first()
    )
    return found


def _too_late(act: Act, work: Engagement, later: Referral) -> str:
    """What does not fit together, and what to do about it."""
    days = (work.started_on, later.received_on)
    same_year = {day.year for day in days} == {act.today.year}
    began, came = (written(day).removesuffix(f" {day.year}") if same_year else written(day) for day in days)
    who = later.source.name
    return f"This work began on {began}, before {who}'s referral of {came}. If {who} sent them before, {SET_DAY}."


def _thanked(line: _Line) -> Done:
    """Thanks settle every referral of that person that is owed; with none owed it is a touch."""
    act, told = line.act, line.told
    contacts = line.parties(told.contacts)
    at = _moment(act, told.on)
    settled = 0
    for contact in contacts:
        owed = list(_owed_to(act, contact, until=told.on))
        for referral in owed:
            given = ThanksGiven(
                at=max(at, referral.received_at), channel=CHANNELS.get(told.way, ""), note=told.note,
                people=[contact],
            )  # fmt: skip
            give_thanks(act, referral, given)
        settled += len(owed)
        if not owed:
            _touch(act, contact, kind="thank-you", at=at, note=told.note, gave="deposit")
    names = _names(contacts)
    count = f" {settled} referral{'' if settled == 1 else 's'} thanked for." if settled else ""
    return Done(f"Recorded: you thanked {names}.{count}", "party", contacts[0].pk)


def _owed_to(act: Act, contact: Party, *, until: date) -> QuerySet[Referral]:
    """The referrals received up to that day for which this contact is still owed thanks, also through content."""
    theirs = Q(source=contact) | Q(source__people_behind__person=contact)
    rows: QuerySet[Referral] = Referral.objects.of(act.workspace)
    return (
        rows.filter(theirs, thanks="owed", received_on__lte=until)
        .exclude(thanks_given__person=contact)
        .distinct()
    )


def _touched(line: _Line) -> Done:
    act, told = line.act, line.told
    contacts = line.parties(told.contacts)
    at = _moment(act, told.on)
    for contact in contacts:
        _touch(act, contact, kind=told.way or "note", at=at, note=told.note)
    return Done(f"Recorded: {told.way or 'a note'} with {_names(contacts)}.", "party", contacts[0].pk)


def _touch(act: Act, contact: Party, **columns: Any) -> None:
    if not Kind(contact.kind).is_contact:
        raise Refused(f"{contact.name} is content; one can be in touch only with a contact.", place="text")
    if columns["kind"] == "gift":
        day = day_of(act.workspace, columns["at"])
        hold_dealing(act, contact, on=day, what=columns.get("note", ""), occasion="")
    with telling():
        touch = Touch.objects.create(**act.stamp, contact=contact, direction="out", **columns)
    if touch.kind == "gift":
        keep_dealing(act, touch, occasion="other")


def _names(parties: Sequence[Party]) -> str:
    return " and ".join(party.name for party in parties)


def _needed(line: _Line) -> Done:
    """Needs of somebody, or mine."""
    act, told, me = line.act, line.told, line.act.workspace.me
    whose = line.party(told.contacts[0]) if told.contacts else me
    if whose is None:
        raise Refused("Whose need is it? Write “Ann needs a notary”.", place="text")
    wanted = [
        Wanted(text=one.text, by=one.by, urgency=one.urgency, confidential=one.confidential)
        for one in told.needs
    ]
    made = add_needs(act, contact=whose, wanted=wanted, on=act.today)
    who = "you look" if whose == me else f"{whose.name} looks"
    said = f"Recorded: {who} for {'; '.join(need.text for need in made)}."
    return Done(said, "need", made[0].pk)


DEEDS = {
    Deed.REFERRAL_RECEIVED: _received,
    Deed.REFERRAL_GIVEN: _given,
    Deed.ENGAGEMENT: _engaged,
    Deed.THANKS: _thanked,
    Deed.TOUCH: _touched,
    Deed.NEED: _needed,
}
