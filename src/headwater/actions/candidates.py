"""Who was found for a need, and what was said to each name.

A need is matched when it is written down or changed, and again when a contact, an offer or anything that is known of a
contact is added or changed: after each act, in an act of its own. The person in need is offered names first and says
yes or no per name.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Final

from headwater.actions.acting import Act, Refused, Seat, one_act, out_of_trash
from headwater.actions.agreements import say_in
from headwater.actions.figures import checked_day
from headwater.actions.meant import Who, other_contact, told
from headwater.actions.told import Told, row_told, word
from headwater.actions.trust import refuse_untrusted
from headwater.core.giving.matching import Found
from headwater.store.models import Apart, Candidate, Change, Introduction, Need, Party
from headwater.store.queries.matching import fits_for_all
from headwater.store.queries.needs import open_needs
from headwater.store.queries.plan_changes import people_since

ANSWERS: Final[Mapping[str, str]] = {
    "": "found", "no thanks": "not this one", "offered": "named to them", "yes": "they said yes", "no": "they said no",
}  # fmt: skip
HOW: Final = ("", "phone", "in person", "mail", "message")
KEPT: Final = 5
"""So many names are kept for a need beside those that were answered."""
MOST_NEEDS: Final = 300
"""So many open needs, the pressing first, are matched again after an act."""
MOST_PEOPLE: Final = 400
OF_PEOPLE: Final = frozenset(
    {"party", "offer", "role", "label", "categorymember", "partner", "bearing", "address"}
)
OF_NEEDS: Final = frozenset({"need"})
OF_PAIRS: Final = frozenset({"apart"})
_log = logging.getLogger(__name__)


def answer_candidate(
    *,
    seat: Seat,
    now: datetime,
    need: Need,
    party: Who,
    answer: str,
    how: str = "",
    on: date | None = None,
    key: str = "",
) -> Candidate:
    """Say what became of a name for a need: not this one, named to them, their yes or no; how, and when (None: today).

    A name that was not found can be given all the same. Raises Refused.
    """
    body = {"need": need.pk, "party": told(party), "answer": answer, "how": how, "on": on}
    with one_act(seat=seat, now=now, action="answer_candidate", key=key, body=body) as act:
        if act.repeated:
            return Candidate.objects.get(pk=act.result["candidate"])
        candidate = answer_in(act, need=need, party=party, answer=answer, how=how, on=on or act.today)
        act.result = {"candidate": candidate.pk}
        return candidate


def answer_in(act: Act, *, need: Need, party: Who, answer: str, how: str = "", on: date) -> Candidate:
    """As `answer_candidate`, inside an open act."""
    if answer not in ANSWERS:
        raise Refused("Choose one of: not this one, named to them, yes, no.", place="answer")
    if how not in HOW:
        raise Refused(f"Choose one of: {', '.join(filter(None, HOW))}.", place="how")
    need = act.fresh(need)
    out_of_trash(need, "This need", place="need")
    if need.met_on is not None:
        raise Refused("This need is met already.", place="need")
    out_of_trash(need.contact, need.contact.name, place="need")
    whom = other_contact(act, party, place="party", sentence="people are introduced to people.")
    if whom.pk == need.contact_id:
        raise Refused(f"{whom.name} is the one who looks for it. Name somebody else.", place="party")
    if answer in ("offered", "yes"):
        refuse_untrusted(act, whom)
        if _kept_apart(act, need.contact_id, whom.pk):
            raise Refused("You said that these two are not to be introduced.", place="party")
    row = Candidate.objects.filter(need=need, party=whom).first()
    row = row or Candidate(need=need, party=whom, found_on=act.today)
    row.answer, row.how = answer, how
    row.answered_on = checked_day(act, on) if answer else None
    row.save()
    _tell_introduction(act, row)
    return row


def _tell_introduction(act: Act, row: Candidate) -> None:
    """What the one in need said to a name holds for the introduction that it became, as long as that is open."""
    answer = {"offered": "asked", "yes": "yes", "no": "no"}.get(row.answer)
    open_ones = Introduction.objects.of(act.workspace).filter(sent_at=None, closed_on=None)
    made = open_ones.filter(need=row.need_id, other=row.party_id).first() if answer else None
    if answer and made is not None:
        how = row.how or "phone"
        say_in(act, made, side="asker", answer=answer, how=how, on=row.answered_on or act.today)
        row.refresh_from_db()


def _kept_apart(act: Act, one: int, other: int) -> bool:
    first, second = sorted((one, other))
    pairs = Apart.objects.of(act.workspace)
    return bool(
        pairs.filter(one=first, other=second).exists() or pairs.filter(one=second, other=first).exists()
    )


def offer_in(act: Act, need: int, _: str, told: Told) -> str:
    """Settle that somebody could help: the name in "party" (a number) was named to the person in need."""
    row = row_told(act, Need, need)
    number = word(told, "party")
    if not (number.isascii() and number.isdecimal() and len(number) < 19):
        raise Refused("Whom did you name? Open the need to choose.", place="party")
    made = answer_in(act, need=row, party=row_told(act, Party, int(number)), answer="offered", on=act.today)
    return f"You named {made.party.name} to {row.contact.name}."


def match_again(act: Act, *, line: int, tables: Collection[str]) -> None:
    """After an act: match what it told of needs and people anew, from the lines behind `line` about these `tables`.

    What goes wrong here must not undo what was written down: it is logged, and the need's page matches for itself.
    """
    if act.repeated or not (OF_PEOPLE | OF_NEEDS | OF_PAIRS).intersection(tables):
        return
    try:
        _match_again(act, line, frozenset(tables))
    except Exception:
        _log.exception("Open needs could not be matched after an act.")


def _match_again(act: Act, line: int, tables: frozenset[str]) -> None:
    workspace = act.workspace
    needs = list(open_needs(workspace)[:MOST_NEEDS])
    if not needs:
        return
    found: dict[int, Found] = {}
    if tables & (OF_NEEDS | OF_PAIRS):
        told = Change.objects.filter(workspace=workspace, pk__gt=line, table="need")
        rows = set(told.values_list("row", flat=True))
        pairs = bool(tables & OF_PAIRS)
        found = fits_for_all(
            workspace, [need for need in needs if pairs or need.pk in rows], act.now, most=KEPT
        )
    if tables & OF_PEOPLE:
        people = people_since(workspace, line, most=MOST_PEOPLE)
        waiting = _waiting_for(people, needs)
        rest = [need for need in needs if need.pk not in found]
        found |= fits_for_all(workspace, rest, act.now, most=KEPT, among=people)
        again = [need for need in rest if need.pk in waiting and need.pk not in found]
        found |= fits_for_all(workspace, again, act.now, most=KEPT)
    keep_found(seat=act.seat, now=act.now, found=found)


def _waiting_for(people: set[int] | None, needs: Iterable[Need]) -> set[int]:
    """The needs for which one of these people was found and waits: they may fit no longer."""
    if not people:
        return set()
    rows = Candidate.objects.filter(need__in=[need.pk for need in needs], party__in=people, answer="")
    return set(rows.values_list("need_id", flat=True))


def keep_found(*, seat: Seat, now: datetime, found: Mapping[int, Found]) -> int:
    """Keep who can be proposed for each need, by the need's id; who fits no longer goes. Answered names stay.

    Nothing is written when nothing is new. Gives the number of names that are.
    """
    kept = _kept(found)
    if all(_same(kept.get(need, {}), one) for need, one in found.items()):
        return 0
    with one_act(seat=seat, now=now, action="keep_found") as act:
        kept = _kept(found)
        alive = set(open_needs(act.workspace).filter(pk__in=found).values_list("pk", flat=True))
        return sum(_keep(act, need, kept.get(need, {}), one) for need, one in found.items() if need in alive)


def _kept(found: Mapping[int, Found]) -> dict[int, dict[int, Candidate]]:
    kept: dict[int, dict[int, Candidate]] = {}
    for row in Candidate.objects.filter(need__in=found):
        kept.setdefault(row.need_id, {})[row.party_id] = row
    return kept


def _same(kept: Mapping[int, Candidate], found: Found) -> bool:
    """Whether these names, with these reasons, are kept already."""
    waiting = {party: row.reasons for party, row in kept.items() if not row.answer}
    fresh = {
        one.person: "\n".join(one.reasons)
        for one in found.fits
        if not (kept.get(one.person) and kept[one.person].answer)
    }
    return waiting == fresh


def _keep(act: Act, need: int, kept: Mapping[int, Candidate], found: Found) -> int:
    fitting = {one.person: one for one in found.fits}
    Candidate.objects.filter(
        pk__in=[row.pk for party, row in kept.items() if not row.answer and party not in fitting]
    ).delete()
    new = 0
    for party, one in fitting.items():
        row = kept.get(party)
        if row is None:
            row, new = Candidate(need_id=need, party_id=party, found_on=act.today), new + 1
        row.score, row.reasons = one.score, "\n".join(one.reasons)
        row.save()
    return new
