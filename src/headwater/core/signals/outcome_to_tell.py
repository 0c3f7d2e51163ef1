"""A source does not know yet how their referral turned out. A no is told as well as a yes, and kindly.

Before anybody boasts of work that was won, the client's own satisfaction is known. Nothing is told in a profession
that forbids it, and before the thanks were said.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder, Sent
from headwater.core.signals import Signal, addressed, reasons
from headwater.core.spans import ago, shifted
from headwater.core.words import Stage, Suggestion

YEAR: Final = 365
UNANSWERED: Final = 30
"""Days after which silence is taken for content: of a client who was asked, or without paid work on record."""
GOOD: Final = 3
PROMPT: Final = 14
"""Days within which one tells, before it is late."""
ENDED: Final = {
    Stage.WON: "hired you",
    Stage.SERVED: "needed no more than a first conversation",
    Stage.LOST: "went another way",
    Stage.DECLINED: "was not a fit for you",
    Stage.PASSED_ON: "went into other good hands",
}


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for each outcome of the last year that this source was not told; the oldest comes first."""
    if not folder.sent or not day.profession.tells:
        return ()
    return [_suggest(folder, day, one) for one in folder.sent if _is_to_tell(one, day)]


def _is_to_tell(one: Sent, day: Day) -> bool:
    if one.stage not in ENDED or one.thanked_at is None or one.owed or one.stage.value in one.told:
        return False
    passed = (day.today - one.stage_on).days
    if not 0 <= passed <= YEAR:
        return False
    if one.stage is not Stage.WON:
        return True
    if one.satisfaction is None:
        unanswered = one.asked is not None and (day.today - one.asked).days >= UNANSWERED
        return unanswered or (one.engagement is None and passed >= UNANSWERED)
    return one.satisfaction >= GOOD


def _suggest(folder: Folder, day: Day, one: Sent) -> Suggestion:
    name, passed = folder.party.name, (day.today - one.stage_on).days
    why = reasons(
        f"{one.prospect.name} {ENDED[one.stage]}, {ago(day=one.stage_on, today=day.today)}. {name} sent them and has "
        "not heard of it from you.",
        _their_word(one),
        f"You may tell: {', '.join(sorted(one.may_tell))}."
        if one.may_tell
        else "Name nobody and nothing of the matter: no consent is on record.",
    )
    suffix = str(folder.party.id) if one.through else one.stage.value.replace(" ", "-")
    good = one.stage is Stage.WON
    return Suggestion(
        signal="outcome-to-tell",
        subject=f"referral:{one.id}:{suffix}",
        who=folder.party,
        what=f"Tell {name} {'that it worked out' if good else 'how it ended'}",
        why=why,
        urgency=float(passed),
        late=passed > PROMPT,
        verb="tell",
        letter="outcome" if good else "closing-note",
        fields=addressed(folder.party, through=one.through, ending=one.stage.value),
        rows=(("referral", one.id),),
        due=shifted(day=one.stage_on, days=PROMPT),
    )


def _their_word(one: Sent) -> str:
    """What the client says of the work; or that they are to be asked before anything is told."""
    if one.stage is not Stage.WON:
        return ""
    if one.satisfaction is None and one.asked is None:
        return f"Ask {one.prospect.name} first how it was for them."
    if one.satisfaction is None:
        return f"{one.prospect.name} was asked how it was for them and gave no answer."
    return f"{one.prospect.name} gave {one.satisfaction} of 5."


SIGNAL = Signal("outcome-to-tell", "Outcomes to tell", "duty", find)
