"""Who is meant: a party itself, or a name as a person writes it, made in place when it is new."""

from __future__ import annotations

from typing import Any

from headwater.actions.acting import Act, Refused, out_of_trash
from headwater.actions.naming import contact_named, written_as
from headwater.actions.parties import find_or_add
from headwater.core.words import Kind
from headwater.store.models import Party

Who = Party | str


def told(who: Who | None) -> Any:
    """What stands for it in the body of an act that happens once."""
    return who.pk if isinstance(who, Party) else who


def party_meant(act: Act, who: Who, *, place: str) -> Party:
    """The contact or content, out of the trash. Raises Refused with `place`."""
    party = contact_named(act, who, place=place) if isinstance(who, str) else act.fresh(who)
    out_of_trash(party, party.name, place=place)
    return party


def other_contact(act: Act, who: Who, *, place: str, sentence: str) -> Party:
    """A contact that is not me. `sentence` is said of content. Raises Refused with `place`."""
    party = party_meant(act, who, place=place)
    if not Kind(party.kind).is_contact:
        raise Refused(f"{party.name} is content; {sentence}", place=place)
    if party.pk == act.workspace.me_id:
        raise Refused("This is you. Name somebody else.", place=place)
    return party


def group_meant(act: Act, who: Who, *, place: str) -> Party:
    """A group, made in place when its name is new. Raises Refused with `place`."""
    if isinstance(who, str):
        name = " ".join(who.split())
        if not name:
            raise Refused("Write the name of the group.", place=place)
        who = written_as(act, who) or find_or_add(act, name=name, kind=Kind.GROUP)
    group = act.fresh(who)
    out_of_trash(group, group.name, place=place)
    if group.kind != Kind.GROUP:
        raise Refused(f"{group.name} is no group. Change its kind first, or name a group.", place=place)
    return group
