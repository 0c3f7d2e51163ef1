"""A suggestion as a card: what to do, why now, the form that does it, words to start from, and where to look closer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from urllib.parse import urlencode

from headwater.core.letters import KINDS, write
from headwater.core.words import Suggestion
from headwater.store.models import Workspace
from headwater.store.queries.plan_found import GROUPS, HEADINGS
from headwater.web.today.verbs import Ask, Deed, deed_of

SHORT: Final = 3
"""So many reasons stand on a card at once."""
SIGNS: Final[Mapping[str, str]] = {
    "duty": "hand-heart", "give": "gift", "keep": "message-circle", "grow": "sprout", "ask": "hand-helping",
    "know": "search",
}  # fmt: skip
GROUP_NAMES: Final[Mapping[str, str]] = {
    "duty": "Owed and promised", "give": "Give", "keep": "Keep in touch", "grow": "Grow closer", "ask": "Ask",
    "know": "Find out",
}  # fmt: skip
PAGES: Final[Mapping[str, str]] = {
    "referral": "/referrals/{}", "party": "/people/{}", "gift": "/gifts/{}", "letter": "/letters/{}",
    "partner": "/partners/{}",
    "introduction": "/giving/introductions/{}", "confidencestep": "/partners/confidence/{}/edit",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Card:
    """What a template shows of one suggestion. `key` names it within the page; `also` are other reasons.

    `reach` (web.today.reach.Reach) says how to reach them, where that helps.
    """

    it: Suggestion
    key: str
    heading: str
    group: str
    sign: str
    why: tuple[str, ...]
    more_why: tuple[str, ...]
    deed: Deed | None
    asks: tuple[Ask, ...]
    more_asks: tuple[Ask, ...]
    href: str
    closer: str
    letter: str
    draft: str
    also: tuple[Card, ...] = ()
    rank: int | None = None
    reach: Any = None


def card_of(
    one: Suggestion, *, also: Iterable[Suggestion] = (), rank: int | None = None, whole: bool = False
) -> Card:
    """The card of a suggestion. `whole` shows every reason at once."""
    deed, short = deed_of(one), len(one.why) if whole else SHORT
    group = GROUPS.get(one.signal, "know")
    return Card(
        it=one,
        key=f"{one.signal}-{one.subject.replace(':', '-')}",
        heading=HEADINGS.get(one.signal, ""),
        group=group,
        sign=SIGNS[group],
        why=one.why[:short],
        more_why=one.why[short:],
        deed=deed,
        asks=tuple(ask for ask in deed.asks if not ask.more) if deed else (),
        more_asks=tuple(ask for ask in deed.asks if ask.more) if deed else (),
        href=_page(one),
        closer=closer_to(one),
        letter=f"/letters/new?{_named(one)}" if one.letter in KINDS else "",
        draft=_draft(one),
        also=tuple(card_of(other) for other in also),
        rank=rank,
    )


def closer_to(one: Suggestion) -> str:
    """The address at which one suggestion is shown with everything behind it."""
    return f"/today/one?{_named(one)}"


def later_days(workspace: Workspace, today: date) -> list[dict[str, Any]]:
    """The days that “later” offers: the next working day, and the first of next week."""
    working = workspace.working_days or "12345"
    soon = next(
        day for day in (today + timedelta(days=n) for n in range(1, 8)) if str(day.isoweekday()) in working
    )
    monday = today + timedelta(days=7 - today.weekday())
    week = next(
        day for day in (monday + timedelta(days=n) for n in range(7)) if str(day.isoweekday()) in working
    )
    tomorrow = "Tomorrow" if (soon - today).days == 1 else f"{soon:%A}"
    days = [{"label": tomorrow, "on": soon}]
    return [*days, {"label": "Next week", "on": week}] if week != soon else days


def _draft(one: Suggestion) -> str:
    if one.draft or one.letter not in KINDS:
        return one.draft
    return write(kind=one.letter, fields=dict(one.fields)).body


def _named(one: Suggestion) -> str:
    return urlencode({"signal": one.signal, "subject": one.subject})


def _page(one: Suggestion) -> str:
    if one.signal == "partner-meeting":
        return f"/partners/{one.subject.split(':')[1]}/meeting"
    what, _, rest = one.subject.partition(":")
    return PAGES.get(what, f"/people/{one.who.id}").format(rest.partition(":")[0])
