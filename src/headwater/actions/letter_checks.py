"""What a letter must pass before it is kept and before it leaves: the loop's order, and confidence.

A letter that tells a source of a referral waits for thanks and for the client's own word. A letter to anybody who
sent me somebody leaves out name, matter and money, unless that client's consent for that item is written down.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from headwater.actions.acting import Refused
from headwater.actions.subjects import named
from headwater.core.letters.because import conflict_in, conflict_sentence
from headwater.core.letters.confidence import Finding, sentence
from headwater.core.letters.kinds import KINDS
from headwater.core.letters.selling import Flag, selling_in
from headwater.store.models import Bearing, Letter, Party, Referral
from headwater.store.queries.introductions import passed_on_for_conflict
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
    if letter.other is None:
        return found_in(text, reader=letter.contact, today=today, about=about)
    both = (letter.contact, letter.other)
    agreed = {party.pk for party in both}
    found = [one for party in both for one in found_in(text, reader=party, today=today, agreed=agreed)]
    return tuple(dict.fromkeys(found))


def flags_in(letter: Letter) -> tuple[Flag, ...]:
    """Words in a letter that ask its reader to sell; a client's own letters have none."""
    kind = KINDS.get(letter.kind)
    return () if kind is not None and kind.to_client else selling_in(f"{letter.subject}\n{letter.body}")


def refuse_leaks(letter: Letter, today: date) -> None:
    """Make sure that a letter tells no more than its client agreed to, and no conflict. Raises Refused at the body."""
    found = findings_in(letter, today)
    if found:
        raise Refused(sentence(found), place="body")
    words = conflict_in(f"{letter.subject}\n{letter.body}")
    if words and passed_on_for_conflict(letter.workspace, letter.contact_id):
        raise Refused(conflict_sentence(words), place="body")


def refuse_leaks_in(text: str, *, reader: Party, about: Referral | None, today: date) -> None:
    """As `refuse_leaks`, for words that were said or sent elsewhere. Raises Refused at the text."""
    found = found_in(text, reader=reader, today=today, about=about)
    if found:
        raise Refused(sentence(found), place="text")
