"""The Today page: whom to think of in the minutes there are, each with the reason and the deed at hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.actions.outbox import uncertain_letters
from headwater.core import plan as planning
from headwater.core.tables import Facts
from headwater.core.words import Suggestion
from headwater.store.models import SignalAnswer, Workspace
from headwater.store.queries import today as facts
from headwater.store.queries.opened import opened
from headwater.store.queries.plan import DayPlan, at_hand, plan_of
from headwater.store.queries.plan_found import GROUPS, HEADINGS
from headwater.web.shared.access import now_of, seat_of, today_of
from headwater.web.today import morning
from headwater.web.today.cards import GROUP_NAMES, SIGNS, card_of, closer_to, later_days
from headwater.web.today.figures import stats_of
from headwater.web.today.minutes import choices_of, minutes_left
from headwater.web.today.reach import with_reach
from headwater.web.today.undoing import take_undo

DUTIES_SHOWN: Final = 8
MOST: Final = 200
"""So many of what is owed are shown at once."""
FEW: Final = 25
"""So many of what can wait: a list one can get through."""
OVER_TIME: Final = 12
"""More than so many of one kind are not counted out: they come up over time."""
PUT_OFF_SHOWN: Final = 100


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """What to do today."""
    workspace, now = seat_of(request).workspace, now_of(request)
    if not at_hand(workspace, now):
        return render(request, "today/looking.html", _frame(request))
    done = facts.done_on(workspace, now)
    spent = minutes_left(request, workspace, done)
    before = morning.held(request)
    day_plan = plan_of(workspace, now, minutes=spent.left, held=before, done=len(done))
    every = request.GET.get("all", "")
    shown = _shown(day_plan, spent.left, before)
    if not every:
        morning.keep(request, before, [*shown.owed, *shown.rest])
    listed = _whole(day_plan, every) if every in HEADINGS else _sections(day_plan, shown, every)
    context = {
        "sections": with_reach(listed),
        "every": HEADINGS.get(every, ""),
        "day_plan": day_plan,
        "any": any(day_plan.counts.values()),
        "undo": take_undo(request),
        "later": later_days(workspace, today_of(request)),
        "begun": facts.has_referrals(workspace),
        **({} if every in HEADINGS else _beside(workspace, day_plan, done, now)),
        "minutes": choices_of(spent),
        "spent": spent,
        **_put_off(request, workspace, day_plan),
        **_frame(request),
    }
    return render(request, "today/today.html", context)


@require_safe
def one(request: HttpRequest) -> HttpResponse:
    """One suggestion with every reason and the facts it rests on."""
    workspace, now = seat_of(request).workspace, now_of(request)
    if not at_hand(workspace, now):
        return render(request, "today/looking.html", _frame(request))
    day_plan = plan_of(workspace, now)
    key = request.GET.get("signal", ""), request.GET.get("subject", "")
    found = day_plan.found.by_key.get(key)
    if found is None:
        raise Http404("This is settled, or the facts behind it have changed.")
    context = {
        "card": card_of(found, rank=day_plan.found.ranks.get(found.who.id), whole=True),
        "listings": _listings(workspace, found),
        "later": later_days(workspace, today_of(request)),
        **_frame(request),
    }
    return render(request, "today/one.html", context)


def _beside(
    workspace: Workspace, day_plan: DayPlan, done: Sequence[facts.Done], now: datetime
) -> dict[str, Any]:
    """What stands beside the list and above it."""
    return {
        "uncertain": uncertain_letters(workspace),
        "waiting": _waiting(day_plan),
        "stats": stats_of(workspace, day_plan, now),
        "season": facts.season_kept(workspace, now, large=day_plan.is_large),
        "done": done,
        "done_counts": [(HEADINGS.get(signal, signal), many) for signal, many in facts.counted(done)],
        "learned": [one.said for one in day_plan.learned if one.said][:2],
    }


def _frame(request: HttpRequest) -> dict[str, Any]:
    return {"day": today_of(request), "now": now_of(request)}


@dataclass(frozen=True, slots=True)
class _Shown:
    """The day's cards: all that is `due`, the part of it that is shown at once, and what the other minutes are for."""

    due: list[planning.Card]
    owed: list[planning.Card]
    rest: list[planning.Card]


def _shown(day_plan: DayPlan, minutes: int, before: Sequence[planning.Key]) -> _Shown:
    """The duties that fit the minutes, the others one tap away; and what else is on the list."""
    due = [card for card in day_plan.plan.shown if GROUPS.get(card.lead.signal) == "duty"]
    rest = [card for card in day_plan.plan.shown if GROUPS.get(card.lead.signal) != "duty"]
    return _Shown(due, morning.fitting(due, minutes=minutes, before=before, most=DUTIES_SHOWN), rest)


def _sections(day_plan: DayPlan, shown: _Shown, every: str) -> list[dict[str, Any]]:
    """What is owed, and what the rest of the minutes is for. Each person counts once, as on the cards."""
    few = shown.due if every == "duty" else shown.owed
    sections = [
        _section(
            "duty",
            GROUP_NAMES["duty"],
            few,
            day_plan,
            count=len(shown.due),
            more="duty",
            whole=every == "duty",
        ),
        _section(
            "rest", "Giving first, then the rest of your time", shown.rest, day_plan, count=len(shown.rest)
        ),
    ]
    at_once = {id(card) for card in few}
    folded = [card.lead for card in shown.due if id(card) not in at_once][:MOST]
    sections[0]["folded"] = [{"it": one, "closer": closer_to(one)} for one in folded]
    return [section for section in sections if section["cards"]]


def _whole(day_plan: DayPlan, signal: str) -> list[dict[str, Any]]:
    """Everything that one signal suggests."""
    waits = GROUPS.get(signal) != "duty"
    found = [planning.Card(each) for each in day_plan.of(signal, most=FEW if waits else MOST)]
    if not found:
        return []
    section = _section(
        signal, HEADINGS[signal], found, day_plan, count=day_plan.counts.get(signal, 0), whole=True
    )
    return [{**section, "over_time": waits and section["more"] > 0}]


def _section(
    key: str, heading: str, found: Sequence[planning.Card], day_plan: DayPlan, *, count: int, more: str = "",
    whole: bool = False,
) -> dict[str, Any]:  # fmt: skip
    ranks = day_plan.found.ranks
    cards = [card_of(one.lead, also=one.also, rank=ranks.get(one.lead.who.id)) for one in found]
    left = max(0, count - len(cards))
    return {
        "key": key,
        "heading": heading,
        "cards": cards,
        "count": f"{len(cards)} of {count}" if left else count,
        "more": left,
        "href": "" if whole or not more else f"/?all={more}#{key}",
    }


def _waiting(day_plan: DayPlan) -> list[dict[str, Any]]:
    """What else waits, by group and signal."""
    shown: dict[str, int] = {}
    for card in day_plan.plan.shown:
        for each in (card.lead, *card.also):
            shown[each.signal] = shown.get(each.signal, 0) + 1
    groups: dict[str, list[dict[str, Any]]] = {}
    for signal, many in day_plan.counts.items():
        left = many - shown.get(signal, 0)
        if left > 0 and GROUPS[signal] != "duty":
            told = left if left <= OVER_TIME else "more, over time"
            entry = {"heading": HEADINGS[signal], "many": told, "href": f"/?all={signal}#{signal}"}
            groups.setdefault(GROUPS[signal], []).append(entry)
    return [
        {"name": GROUP_NAMES[group], "sign": SIGNS[group], "signals": groups[group]}
        for group in planning.GROUPS
        if group in groups
    ]


def _put_off(request: HttpRequest, workspace: Workspace, day_plan: DayPlan) -> dict[str, Any]:
    """How many were put off or dismissed, and those themselves where they are asked for."""
    many = len(day_plan.put_off)
    if not request.GET.get("put-off") or not many:
        return {"put_off": many, "shown_put_off": []}
    said = {
        (answer.signal, answer.subject): answer for answer in SignalAnswer.objects.filter(workspace=workspace)
    }
    shown = [_said(each, until, said) for each, until in day_plan.put_off[:PUT_OFF_SHOWN]]
    return {"put_off": many, "shown_put_off": shown, "more_put_off": many - len(shown)}


def _said(each: Suggestion, until: date | None, said: dict[tuple[str, str], SignalAnswer]) -> dict[str, Any]:
    answer = said[each.signal, each.subject]
    return {"it": each, "until": until, "reason": answer.reason, "at": answer.at}


def _listings(workspace: Workspace, found: Suggestion) -> list[dict[str, Any]]:
    """The rows of the ledger that a suggestion rests on, table by table."""
    rows = opened(workspace, _facts(found.rows))
    return [{"what": what, "rows": listing.rows} for what, listing in rows.items()]


PLURALS: Final = {
    "referral": "referrals", "engagement": "engagements", "touch": "touches", "give": "gives", "need": "needs",
    "silence": "silences", "party": "parties", "promise": "promises", "bearing": "statements", "gift": "gifts",
    "plan": "plans", "ask": "asks", "appointment": "appointments", "step": "plan steps",
}  # fmt: skip


def _facts(rows: Iterable[tuple[str, int]]) -> list[Facts]:
    found: dict[str, list[int]] = {}
    for table, pk in rows:
        found.setdefault(PLURALS.get(table, table), []).append(pk)
    return [Facts(what, tuple(ids)) for what, ids in found.items()]
