"""What a letter of an introduction must pass: its turn, both consents, and what one side may not read of the other yet.

Such letters go to addresses of the ledger alone: nobody is written to at an address that somebody else typed in.
"""

from __future__ import annotations

from typing import Final

from headwater.actions.acting import Act, Refused
from headwater.actions.introductions_kept import here, refuse_apart, refuse_early
from headwater.actions.parties import fold_address
from headwater.actions.subjects import named
from headwater.core.giving.states import Facts
from headwater.core.letters.confidence import check, named_in
from headwater.core.letters.kinds import KINDS
from headwater.store.models import Address, Introduction, Letter, Party
from headwater.store.queries.introductions import facts_of

STEPS: Final = {
    "intro-offer": "offer", "intro-ask": "ask", "introduction": "letter", "intro-nudge": "nudge",
    "intro-outcome": "outcome", "intro-thanks": "thanks",
}  # fmt: skip
"""The step of an introduction that each kind of letter is."""
GONE: Final = "The introduction that this letter belongs to is not here any more."


def introduces(letter: Letter) -> bool:
    """Whether a letter belongs to an introduction."""
    kind = KINDS.get(letter.kind)
    return kind is not None and kind.introduces


def introduction_of(letter: Letter) -> Introduction | None:
    """The introduction that a letter belongs to; None where it belongs to none."""
    what = named(letter.subject_of)
    if what is None or what.what != "introduction":
        return None
    found: Introduction | None = Introduction.objects.of(letter.workspace).filter(pk=what.id).first()
    return found


def without_address(letter: Letter) -> str:
    """Who of the two in a letter that introduces them has no mail address here; "" when both have one."""
    if letter.other is None:
        return ""
    people = ((letter.contact, letter.to), (letter.other, letter.to_other))
    return " and ".join(party.name for party, address in people if not address)


def refuse_strange_address(letter: Letter) -> None:
    """Make sure that a letter of an introduction goes to an address of its reader's own page. Raises Refused at it."""
    if not introduces(letter):
        return
    for party, address in ((letter.contact, letter.to), (letter.other, letter.to_other)):
        if party is None or not address:
            continue
        mine = Address.objects.filter(party=party, kind="email", folded=fold_address("email", address))
        if not mine.exists():
            raise Refused(
                f"{address} is no address of {party.name} here. If it is theirs, add it to their page first.",
                place="to",
            )


def refuse_introducing(act: Act, letter: Letter) -> None:
    """Make sure that a letter of an introduction may leave now. Raises Refused; who declined is never told."""
    if not introduces(letter):
        return
    found = introduction_of(letter)
    if found is None:
        raise Refused(GONE)
    row = here(act, found)
    facts, step = facts_of(row), STEPS[letter.kind]
    refuse_early(facts, step)
    readers = {letter.contact_id, letter.other_id} if step == "letter" else {letter.contact_id}
    if not readers <= {row.asker_id, row.other_id}:
        raise Refused(GONE)
    if step in ("offer", "ask", "letter"):
        refuse_apart(act, row.asker_id, row.other_id)
    refuse_strange_address(letter)
    _refuse_private(letter, row, facts, step)


def _refuse_private(letter: Letter, row: Introduction, facts: Facts, step: str) -> None:
    """Before both agreed, neither side reads how to reach the other; what is confidential stands in no letter."""
    text = f"{letter.subject}\n{letter.body}"
    if step in ("offer", "ask"):
        for hidden in _names_of(row) if step == "offer" else [row.asker]:
            _refuse_addresses(text, hidden)
    if step == "ask" and not facts.asker.agrees:
        spared = (row.other.name, row.other.organisation)
        if named_in(text, [row.asker.name], spared=tuple(filter(None, spared))):
            raise Refused(
                "This names somebody who has not agreed to be named yet. Take the name out.", place="body"
            )
    if row.need.confidential and (step == "letter" or letter.contact_id != row.asker_id):
        said = check(text, names=(), matters=[row.need.text], any_amount=False)
        if words := ", ".join(dict.fromkeys(f"“{one.words}”" for one in said if one.item == "matter")):
            raise Refused(f"What is needed is confidential. Take out {words}.", place="body")


def _names_of(row: Introduction) -> list[Party]:
    """Everybody who is to be introduced for the same need: one letter may name them all."""
    rows = Introduction.objects.of(row.workspace).filter(need=row.need_id, sent_at=None)
    return [row.other, *(one.other for one in rows.exclude(pk=row.pk).select_related("other"))]


def _refuse_addresses(text: str, party: Party) -> None:
    low = text.casefold()
    for value in Address.objects.filter(party=party).values_list("value", flat=True):
        if value.strip() and value.strip().casefold() in low:
            raise Refused(
                f"Leave out how to reach {party.name} ({value}) until both have agreed. The introduction brings it.",
                place="body",
            )
