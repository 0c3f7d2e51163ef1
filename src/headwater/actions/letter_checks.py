"""What a letter must pass before it is kept and before it leaves: the loop's order, and confidence.

A letter that tells a source of a referral waits for thanks and for the client's own word. A letter to anybody who
sent me somebody leaves out name, matter and money, unless that client's consent for that item is written down.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from headwater.actions.acting import Refused
from headwater.actions.subjects import named
from headwater.core.letters.confidence import Finding, sentence
from headwater.core.letters.kinds import KINDS
from headwater.core.letters.selling import Flag, selling_in
from headwater.store.models import Bearing, Letter, Party, Referral
from headwater.store.queries.telling import found_in

TELLING: Final = ("outcome", "closing-note", "repair")
"""Kinds that tell a source how a referral goes."""


def referral_of(letter: Letter) -> Referral | None:
    """The referral that a letter is about, read from the suggestion it answers."""
    what = named(letter.subject_of)
    if what is None:
        return None
    rows = Referral.objects.filter(workspace=letter.workspace_id).select_related("source", "prospect")
    if what.what == "referral":
        return rows.filter(pk=what.id).first()
    if what.what == "bearing":
        stated = Bearing.objects.filter(workspace=letter.workspace_id, pk=what.id).first()
        return rows.filter(pk=stated.referral_id).first() if stated else None
    return None


def findings_in(letter: Letter, today: date) -> tuple[Finding, ...]:
    """What of a letter its reader may not read."""
    about = referral_of(letter)
    if about is not None and about.prospect_id == letter.contact_id:
        about = None
    text = f"{letter.subject}\n{letter.body}"
    return found_in(text, reader=letter.contact, today=today, about=about)


def flags_in(letter: Letter) -> tuple[Flag, ...]:
    """Words in a letter that ask its reader to sell; a client's own letters have none."""
    kind = KINDS.get(letter.kind)
    return () if kind is not None and kind.to_client else selling_in(f"{letter.subject}\n{letter.body}")


def refuse_leaks(letter: Letter, today: date) -> None:
    """Make sure that a letter tells no more than its client agreed to. Raises Refused at the body."""
    found = findings_in(letter, today)
    if found:
        raise Refused(sentence(found), place="body")


def refuse_leaks_in(text: str, *, reader: Party, about: Referral | None, today: date) -> None:
    """As `refuse_leaks`, for words that were said or sent elsewhere. Raises Refused at the text."""
    found = found_in(text, reader=reader, today=today, about=about)
    if found:
        raise Refused(sentence(found), place="text")
