"""Chances that several take together, with roles and the agreed share, and chances for the network.

The shares of all who take part are up to the whole: 100 %. A chance for the network is passed to its members, each
with the day.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from django.db.models import Sum

from headwater.actions.acting import Act, NotHere, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.figures import checked_day
from headwater.actions.meant import Who, other_contact, told
from headwater.store.models import Opportunity, OpportunityPart, Party

STATES: Final = ("open", "won", "lost")
CHANGEABLE: Final = ("name", "prospect", "on", "for_network", "state", "note")
WHOLE: Final = Decimal(100)


def add_opportunity(
    *,
    seat: Seat,
    now: datetime,
    name: str,
    on: date,
    prospect: Who | None = None,
    for_network: bool = False,
    note: str = "",
    key: str = "",
) -> Opportunity:
    """Add a chance. `prospect` is whose work it would be; `for_network` marks one to be passed to others."""
    body = {
        "name": name, "on": on, "prospect": told(prospect), "for_network": for_network, "note": note,
    }  # fmt: skip
    with one_act(seat=seat, now=now, action="add_opportunity", key=key, body=body) as act:
        if act.repeated:
            return Opportunity.objects.get(pk=act.result["opportunity"])
        chance = Opportunity(**act.stamp)
        told_of = {"name": name, "on": on, "prospect": prospect, "for_network": for_network, "note": note}
        _tell(act, chance, told_of)
        with telling():
            chance.save(force_insert=True)
        act.result = {"opportunity": chance.pk}
        return chance


def change_opportunity(*, seat: Seat, now: datetime, opportunity: Opportunity, **changes: Any) -> Opportunity:
    """Change a chance (columns of CHANGEABLE), such as its state: open, won or lost."""
    with one_act(seat=seat, now=now, action="change_opportunity") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' of an opportunity cannot be changed here.")
        chance = _standing(act, opportunity)
        _tell(act, chance, changes)
        chance.changed_at, chance.changed_by = act.now, act.seat.user
        with telling():
            chance.save(update_fields=[*CHANGEABLE, "changed_at", "changed_by"])
        return chance


def _tell(act: Act, chance: Opportunity, changes: dict[str, Any]) -> None:
    """Put what was told into the row. Raises Refused at its place."""
    for column, value in changes.items():
        if column != "prospect":
            setattr(chance, column, value)
    chance.name = " ".join(chance.name.split())
    if not chance.name:
        raise Refused("Write what it is about, such as “New shop of the Bauers”.", place="name")
    if chance.state not in STATES:
        raise Refused(f"'{chance.state}' is not one of: {', '.join(STATES)}.", place="state")
    check_texts(Opportunity, {"name": chance.name, "note": chance.note})
    checked_day(act, chance.on)
    if "prospect" in changes:
        who = changes["prospect"]
        chance.prospect = _contact(act, who, "prospect") if who else None
        if chance.prospect and chance.pk and chance.parts.filter(party=chance.prospect).exists():
            raise Refused(f"{chance.prospect.name} takes part in it already.", place="prospect")


def _contact(act: Act, who: Who, place: str) -> Party:
    return other_contact(act, who, place=place, sentence="name a person or an organisation.")


def trash_opportunity(*, seat: Seat, now: datetime, opportunity: Opportunity) -> None:
    """Put a chance into the trash, with who takes part."""
    with one_act(seat=seat, now=now, action="trash_opportunity") as act:
        chance = act.fresh(opportunity)
        if chance.trashed_at is None:
            Opportunity.objects.filter(pk=chance.pk).update(trashed_at=act.now, **act.mark)


def restore_opportunity(*, seat: Seat, now: datetime, opportunity: Opportunity) -> None:
    """Take a chance out of the trash."""
    with one_act(seat=seat, now=now, action="restore_opportunity") as act:
        chance = act.fresh(opportunity)
        if chance.prospect is not None:
            out_of_trash(chance.prospect, chance.prospect.name)
        with telling():
            Opportunity.objects.filter(pk=chance.pk).update(trashed_at=None, **act.mark)


def set_part(
    *,
    seat: Seat,
    now: datetime,
    opportunity: Opportunity,
    party: Who,
    role: str = "",
    share: Decimal | None = None,
) -> OpportunityPart:
    """Say who takes part, in which role, for which agreed share in percent (None: not agreed yet)."""
    with one_act(seat=seat, now=now, action="set_part") as act:
        chance = _standing(act, opportunity)
        who = _beside(act, chance, party)
        part = chance.parts.filter(party=who).first() or OpportunityPart(opportunity=chance, party=who)
        part.role, part.share = " ".join(role.split()), share
        check_texts(OpportunityPart, {"role": part.role})
        _check_share(chance, part)
        with telling():
            part.save()
        return part


def _check_share(chance: Opportunity, part: OpportunityPart) -> None:
    """A share is a percentage with two decimals, and all together are up to the whole. Raises Refused."""
    share = part.share
    if share is None:
        return
    if not share.is_finite() or not 0 <= share <= WHOLE or share != round(share, 2):
        raise Refused("Write the share in per cent, from 0 to 100, such as 12.5.", place="share")
    others = chance.parts.exclude(pk=part.pk).aggregate(sum=Sum("share"))["sum"] or Decimal(0)
    if others + share > WHOLE:
        left = f"{(WHOLE - others).normalize():f}"
        raise Refused(
            f"The shares would come to more than 100 %. {left} % are left for {part.party.name}.",
            place="share",
        )


def pass_on(
    *, seat: Seat, now: datetime, opportunity: Opportunity, parties: Collection[Who], on: date | None = None
) -> list[OpportunityPart]:
    """Note that a chance for the network was passed to these contacts on that day (None: today)."""
    with one_act(seat=seat, now=now, action="pass_on") as act:
        chance = _standing(act, opportunity)
        if not chance.for_network:
            raise Refused("Mark it “for the network” first; then it can be passed to others.")
        if not parties:
            raise Refused("Choose to whom you passed it.", place="party")
        day = checked_day(act, on or act.today, place="passed_on")
        if day < chance.on:
            raise Refused("It cannot have been passed on before it came up.", place="passed_on")
        done = []
        for each in parties:
            who = _beside(act, chance, each)
            part = chance.parts.filter(party=who).first() or OpportunityPart(opportunity=chance, party=who)
            part.passed_on = part.passed_on or day
            with telling():
                part.save()
            done.append(part)
        return done


def drop_part(*, seat: Seat, now: datetime, part: OpportunityPart) -> None:
    """Take somebody out of it; the history of changes keeps them."""
    with one_act(seat=seat, now=now, action="drop_part") as act:
        _standing(act, part.opportunity)
        found = OpportunityPart.objects.filter(pk=part.pk).first()
        if found is None:
            raise NotHere("This does not exist any more.")
        found.delete()


def _standing(act: Act, chance: Opportunity) -> Opportunity:
    chance = act.fresh(chance)
    out_of_trash(chance, chance.name)
    return chance


def _beside(act: Act, chance: Opportunity, who: Who) -> Party:
    """A contact other than the one whose work it would be. Raises Refused."""
    party = _contact(act, who, "party")
    if party.pk == chance.prospect_id:
        raise Refused(f"{party.name} is whose work it would be. Name who takes part.", place="party")
    return party
