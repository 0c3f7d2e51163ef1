"""Reading the client and the source column as people write them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from headwater.core.names.addresses import read_address
from headwater.core.names.contents import known_only_through, people_behind
from headwater.core.names.first_names import FIRST_NAMES
from headwater.core.names.forms import fold, is_title, normal_form
from headwater.core.names.kinds import judge
from headwater.core.names.mention import Mention
from headwater.core.names.pairs import couple, split_names
from headwater.core.names.people import FIRST_NAME, is_first_name, read_person, split_titles
from headwater.core.names.plain import plain_people, plain_person
from headwater.core.names.remarks import LONGEST_NAME, split_remark, tidy, without_lead_in
from headwater.core.names.word_lists import (
    ALREADY_CLIENT,
    MET_AT,
    NAMELESS,
    NOT_SAID,
    ROLES,
    SELF,
)
from headwater.core.words import Kind

NO_NAMES: Mapping[str, Kind] = {}
_LONGEST_CELL = 2000
_CUT = f" Longer than {LONGEST_NAME} characters, so the rest is cut."


def read_source(text: str, *, known_names: Mapping[str, Kind] = NO_NAMES) -> tuple[Mention, ...]:
    """The sources that one cell names, in order; never empty.

    A cell that names nobody ("", "?", "a friend") gives one mention without a name. `known_names` maps normal forms
    of names seen elsewhere (the client column) to their kind: such a name is taken whole and with that kind.
    """
    plain = plain_people(text)
    if plain:
        return plain
    if "\n" in text and (lines := [line.strip() for line in text.splitlines() if line.strip()])[1:]:
        people = [plain_person(line) for line in lines]
        if all(people):
            return tuple(person for person in people if person)
    cell = tidy(text[:_LONGEST_CELL])
    if known_names and (kind := known_names.get(normal_form(cell[:LONGEST_NAME]))):
        return (_mention(cell, kind, "The same name is known from another column."),)
    return _read_cell(cell)


def read_client(text: str) -> Mention:
    """The client that one cell names. A couple stays one client with both as `members`."""
    plain = plain_person(text)
    if plain:
        return plain
    cell = tidy(text[:_LONGEST_CELL])
    nobody = _nobody(cell, client=True)
    if nobody:
        return nobody
    address = read_address(cell)
    if address:
        site = address.kind in (Kind.CHANNEL, Kind.CONTENT)
        return replace(address, kind=Kind.ORGANISATION, reason="A web address.") if site else address
    odd = _not_a_name(cell)
    if odd:
        return odd
    name, remark = split_remark(cell)
    nobody = _nobody(name, client=True)
    if nobody:
        return _one(remark, name, client=True) if read_person(remark) else replace(nobody, remark=cell)
    members = couple(name)
    if members:
        return replace(
            _mention(name, Kind.PERSON, "Two people who are one client.", remark),
            members=members,
        )
    return _one(name, remark, client=True)


def _read_cell(cell: str) -> tuple[Mention, ...]:
    nobody = _nobody(cell)
    if nobody:
        return (nobody,)
    single = read_address(cell) or _not_a_name(cell)
    if single:
        return (single,)
    name, remark = split_remark(without_lead_in(cell))
    name, inside = without_lead_in(name), without_lead_in(remark)
    nobody = _nobody(name) or _somebody_close(name)
    names, left_over = split_names(name)
    if remark and (nobody or _only_says_where(names)) and not _nobody(inside):
        people = split_names(inside)[0]
        if all(_is_surely_person(person, alone=bool(nobody)) for person in people):
            return tuple(_one(person, name) for person in people)
    if nobody:
        return (replace(nobody, remark=cell),)
    return tuple(_one(part, remark or left_over) for part in names)


def _not_a_name(cell: str) -> Mention | None:
    """A formula or mark-up: kept as text and never taken apart."""
    if cell[0] == "=" or "<" in cell or "{" in cell:
        shown = cell[:LONGEST_NAME].rstrip()
        reason = "Holds signs that do not belong to a name; kept as plain text."
        return _mention(shown, Kind.UNKNOWN, reason + (_CUT if len(cell) > LONGEST_NAME else ""))
    return None


def _only_says_where(names: list[str]) -> bool:
    """Whether the name before a remark is a channel or a group: "LinkedIn (Anna Berg)" is about Anna Berg."""
    return len(names) == 1 and judge(names[0], client=False).kind in (Kind.CHANNEL, Kind.GROUP)


def _is_surely_person(text: str, *, alone: bool) -> bool:
    person = read_person(text)
    if person is None or judge(text, client=False).kind is not Kind.PERSON:
        return False
    return alone or (" " in person[0] and is_first_name(split_titles(person[0].split())[1][0]))


def _nobody(text: str, *, client: bool = False) -> Mention | None:
    """A mention without a name when the text names nobody, with the reason."""
    folded = fold(text).strip(" .!,;:*\"'")
    if folded in NOT_SAID or not any(ch.isalnum() for ch in text):
        reason = "Nobody is named here." if folded else "The cell is empty or holds only signs."
    elif client:
        return None
    elif folded in NAMELESS:
        reason = f'"{text}" is not a name; ask who it was.'
    elif folded in ALREADY_CLIENT:
        reason = "Says they were a client already, not who sent them."
    elif folded in SELF:
        reason = "Says they came by themselves, not how they found you."
    else:
        return None
    return Mention("", Kind.UNKNOWN, reason, text if folded and folded not in NOT_SAID else "")


def _somebody_close(text: str) -> Mention | None:
    if not known_only_through(text):
        return None
    return Mention("", Kind.UNKNOWN, "Says whom the person is close to, but not the person's own name.", text)


def _one(name: str, remark: str, *, client: bool = False) -> Mention:
    """One name with its kind, after words like "friend" before it have gone into the remark."""
    nobody = _nobody(name, client=client) or (None if client else _somebody_close(name))
    if nobody:
        return replace(nobody, remark=nobody.remark or remark)
    cut = name[:LONGEST_NAME].rstrip()
    if not client and (met := _met_at(cut)):
        return replace(met, remark=remark or cut)
    role, bare = _role_before(cut)
    found = judge(bare, client=client)
    if role:
        remark = f"{role}; {remark}" if remark else role
        found = found._replace(kind=Kind.PERSON, reason=f'"{role}" stands before the name, so a person.')
    mention = _mention(found.shown, found.kind, found.reason, remark)
    if found.kind in (Kind.CONTENT, Kind.EVENT):
        behind = people_behind(bare)
        inside = read_person(remark) if remark else None
        if not behind and inside and inside[1] != FIRST_NAME and fold(remark.split()[0]) in FIRST_NAMES:
            behind = (inside[0],)
        mention = replace(mention, behind=behind)
    return replace(mention, reason=mention.reason + _CUT) if len(name) > LONGEST_NAME else mention


def _role_before(name: str) -> tuple[str, str]:
    """ "former client Anna Berg" as ("former client", "Anna Berg"); ("", name) when no role stands before a person."""
    words = name.split()
    count = 0
    while count < len(words) - 1 and _is_role(words[count]):
        count += 1
    bare = " ".join(words[count:])
    if not count or not bare[0].isupper() or (words[0][0].isupper() and len(words) - count < 2):
        return "", name
    if judge(bare, client=False).kind not in (Kind.PERSON, Kind.UNKNOWN):
        return "", name
    return " ".join(words[:count]).rstrip(":"), bare


def _is_role(word: str) -> bool:
    folded = fold(word).rstrip(":")
    return (folded in ROLES or folded in NAMELESS) and folded not in FIRST_NAMES and not is_title(word)


def _met_at(name: str) -> Mention | None:
    folded = fold(name)
    for lead in MET_AT:
        if folded.startswith(lead + " "):
            place = " ".join(name.split()[len(lead.split()) :])
            found = judge(place, client=False)
            if found.kind in (Kind.PERSON, Kind.UNKNOWN):
                return _mention(place, Kind.EVENT, "Says where you met, so an event.", name)
            return _mention(found.shown, found.kind, found.reason, name)
    return None


def _mention(name: str, kind: Kind, reason: str, remark: str = "") -> Mention:
    return Mention(name, kind, reason, remark, normal_form(name))
