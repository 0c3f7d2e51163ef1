"""A card taken in by one step: the contact is found or made, what was not known is filled in, nothing overwritten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from headwater.actions.acting import Act, NotHere, Refused, Seat, check_texts, one_act
from headwater.actions.parties import ADDRESS_KINDS, add_party, fold_address, make_findable, named
from headwater.actions.partners import add_partner, partner_of
from headwater.actions.told import looked_after
from headwater.core.names.forms import normal_form
from headwater.formats.cards import Card
from headwater.store.models import Address, Party

FILLED: Final = ("given", "family", "organisation", "job_title")
LONGEST: Final = {"given": 100, "family": 100, "organisation": 200, "job_title": 200}


@dataclass(frozen=True, slots=True)
class Taken:
    """Whose card it was, whether they are new, and in words what was not known before."""

    contact: Party
    new: bool
    added: tuple[str, ...]


def take_card(
    *,
    seat: Seat,
    now: datetime,
    card: Card,
    contact: Party | None = None,
    partner: bool = False,
    key: str = "",
) -> Taken:
    """Store a card: on `contact`, or on whoever has its e-mail, phone or name, or as a new contact.

    `partner` makes them a candidate as well. Raises Refused when several people could be meant.
    """
    values = {kind: [one.value for one in getattr(card, f"{kind}s")] for kind in ADDRESS_KINDS}
    body = {
        "card": [card.full_name, card.organisation, values],
        "contact": contact and contact.pk,
        "partner": partner,
    }
    with one_act(seat=seat, now=now, action="take_card", key=key, body=body) as act:
        if act.repeated:
            again = Party.objects.filter(pk=act.result["party"]).first()
            if again is None:
                raise NotHere("This contact does not exist any more.")
            return Taken(again, act.result["new"], tuple(act.result["added"]))
        found = looked_after(act, contact) if contact is not None else _known(act, card, values)
        who = found or add_party(act, name=card.full_name, kind=card.kind, **_texts(card))
        added = [*(_fill(act, who, card) if found else ()), *_reached(act, who, values)]
        make_findable(who)
        if partner and partner_of(who) is None:
            add_partner(act, contact=who, on=act.today, why="You took in their card")
        act.result = {"party": who.pk, "new": found is None, "added": added}
        return Taken(who, found is None, tuple(added))


def _texts(card: Card) -> dict[str, str]:
    told = {"given": card.given, "family": card.family, "job_title": card.job_title}
    told["organisation"] = card.organisation if card.organisation != card.full_name else ""
    return {name: text[: LONGEST[name]] for name, text in told.items() if text}


def _known(act: Act, card: Card, values: dict[str, list[str]]) -> Party | None:
    """Whoever has one of these addresses, else the only one of this name. Raises Refused when it could be several."""
    folded = [fold_address(kind, value) for kind in ("email", "phone") for value in values[kind]]
    rows = Party.objects.of(act.workspace).filter(kind__in=("person", "organisation", "group"))
    rows = rows.exclude(pk=act.workspace.me_id)
    reached = list(
        rows.filter(addresses__folded__in=folded, addresses__kind__in=("email", "phone")).distinct()[:2]
    )
    same_name = rows.filter(normal_form=normal_form(card.full_name)[:200])
    both = [one for one in reached if one.normal_form == normal_form(card.full_name)[:200]]
    found = (
        both or (reached if len(reached) == 1 and card.kind == reached[0].kind else []) or list(same_name[:2])
    )
    if len(found) > 1:
        raise Refused(
            f"Several contacts could be {card.full_name}. Open the one you mean and take the card in there.",
            place="name",
        )
    return found[0] if found else None


def _fill(act: Act, who: Party, card: Card) -> list[str]:
    """Fill what was empty, and say what that was."""
    told = {name: text for name, text in _texts(card).items() if not getattr(who, name)}
    if who.kind != "person":
        told = {name: text for name, text in told.items() if name == "job_title"}
    if not told:
        return []
    check_texts(Party, told)
    for name, text in told.items():
        setattr(who, name, text)
    columns: dict[str, Any] = {
        **told, **named(name=who.name, kind=who.kind, given=who.given, family=who.family), **act.mark,
    }  # fmt: skip
    Party.objects.filter(pk=who.pk).update(**columns)
    return [name.replace("_", " ") for name in told]


def _reached(act: Act, who: Party, values: dict[str, list[str]]) -> list[str]:
    """Add the addresses that were not known; the ones that were stay as they are."""
    words = {"email": "e-mail", "phone": "phone", "url": "site"}
    there = set(who.addresses.values_list("kind", "folded"))
    added = []
    for kind, some in values.items():
        for value in some:
            check_texts(Address, {"value": value})
            folded = fold_address(kind, value)
            if (kind, folded) not in there:
                there.add((kind, folded))
                Address.objects.create(
                    party=who, workspace=act.workspace, kind=kind, value=value.strip(), folded=folded
                )
                added.append(words[kind])
    return added
