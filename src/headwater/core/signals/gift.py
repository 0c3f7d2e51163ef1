"""A planned gift is to be sent soon, or somebody sends people again and again and was given nothing for it yet.

The profession's rule comes first: what it speaks against is never suggested, and no gift is sized by what it brought.
"Not this time" holds for its period.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from headwater.core.acknowledging import PLANNED, is_declined, spent_on, way_of
from headwater.core.day import Day
from headwater.core.folder import Folder, Present
from headwater.core.gifts import day_of_gift, flow_of, held_against, wish_of
from headwater.core.know.wording import many
from headwater.core.signals import NEAR, Signal, addressed, bare, reasons
from headwater.core.spans import ago, shifted, span, when
from headwater.core.words import Suggestion

AHEAD: Final = 14
STALE: Final = 60
"""Days after which a gift that was not sent is no longer asked for."""


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for each planned gift due within two weeks, and one for a flow that was not acknowledged."""
    if not (folder.gifts or len(folder.sent) >= day.rules.flow_size):
        return ()
    planned = [one for one in folder.gifts if one.out and one.state in PLANNED]
    if not planned:
        return _for_flow(folder, day)
    return [
        _send(folder, day, one, one.send_by)
        for one in planned
        if one.send_by and -STALE <= (one.send_by - day.today).days <= AHEAD and _may_send(folder, day, one)
    ]


def _may_send(folder: Folder, day: Day, one: Present) -> bool:
    """Whether the rule of the profession leaves room for this gift, and nobody said "not this time" to an idea."""
    if one.state == "idea" and is_declined(folder, today=day.today, period=one.period):
        return False
    on = day_of_gift(sent_on=one.sent, send_by=one.send_by, today=day.today)
    wish = wish_of(
        on=on, amount=one.budget if one.cost is None else one.cost, currency=one.currency,
        cash_like=one.cash_like, occasion=one.occasion, idea=one.idea, roles=folder.roles,
        first_sent=min((sent.on for sent in folder.sent), default=None),
    )  # fmt: skip
    return held_against(day.profession, wish, spent=spent_on(folder, year=on.year)).fine


def _for_flow(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """The next acknowledgement of a flow: when its plan says so, or at once where none was made within the window."""
    days = day.rules.flow_days
    flow = flow_of((one.on for one in folder.sent), size=day.rules.flow_size, days=days, today=day.today)
    if flow is None or not folder.party.kind.is_contact:
        return ()
    plan = folder.running("acknowledgement")
    due = plan.next.due if plan and plan.next else None
    if (plan and (due is None or due - day.today > NEAR)) or (
        plan is None and _is_recent(folder, day.today, days)
    ):
        return ()
    if is_declined(folder, today=day.today) or way_of(folder, day) != "gift":
        return ()
    name, often = folder.party.name, many(number=flow.count, one="person", several="people")
    why = reasons(
        f"{name} sent you {often} in {span(days=days)}, the last {ago(day=flow.last, today=day.today)}.",
        f"It is time to acknowledge it again: {when(day=due, today=day.today)}."
        if plan and due and len(plan.steps) > 1
        else "Neither a gift nor another acknowledgement went out in that time.",
        *_reminders(day),
        "Only if it feels right: “not this time” is an answer too.",
    )
    return (
        Suggestion(
            signal="gift",
            subject=f"party:{folder.party.id}:flow-{due.isoformat() if due else day.today.year}",
            who=folder.party,
            what=f"Show {name} what their trust means to you",
            why=why,
            urgency=0.5,
            verb="gift",
            letter="gift",
            fields=addressed(folder.party),
            rows=tuple(("referral", one.id) for one in folder.sent if flow.first <= one.on <= flow.last),
            due=due or shifted(day=day.today, days=AHEAD),
            minutes=15,
        ),
    )


def _is_recent(folder: Folder, today: date, days: int) -> bool:
    """Whether a gift or another acknowledgement went out within the window of the flow."""
    steps = [step.settled for plan in folder.plans if plan.kind == "acknowledgement" for step in plan.steps]
    gifts = [one.sent for one in folder.gifts if one.out]
    return any((today - on).days < days for on in (*steps, *gifts) if on)


def _send(folder: Folder, day: Day, one: Present, send_by: date) -> Suggestion:
    name = folder.party.name
    over = (day.today - send_by).days
    verb, idea = "Send" if one.state == "ordered" else "Get and send", bare(one.idea)
    why = reasons(
        f"{'Ordered' if one.state == 'ordered' else 'Planned'}{f' for {one.occasion}' if one.occasion else ''}, to be "
        f"sent {when(day=send_by, today=day.today)}.",
        f"Your budget: {one.budget:,.2f} {one.currency}." if one.budget is not None else "",
        *_reminders(day),
    )
    return Suggestion(
        signal="gift",
        subject=f"gift:{one.id}",
        who=folder.party,
        what=f"{verb} a gift to {name}: {idea}" if idea else f"{verb} the gift to {name}",
        why=why,
        urgency=(AHEAD + over) / AHEAD if over > -AHEAD else 0.0,
        late=over > 0,
        verb="gift",
        letter="gift",
        fields=addressed(folder.party, idea=one.idea, occasion=one.occasion),
        rows=(("gift", one.id),),
        due=send_by,
        minutes=15,
    )


def _reminders(day: Day) -> list[str]:
    """What the profession's rule asks one to keep in mind."""
    rule = day.profession.gift
    limit = rule.limit_on(day.today)
    return [
        said
        for holds, said in (
            (
                limit is not None,
                f"At most {limit:,.0f} {rule.currency} for each recipient and year." if limit else "",
            ),
            (not rule.cash, "No cash and no vouchers."),
            (not rule.by_value, "Its size may not follow what they brought."),
            (rule.after_only, "Promise nothing beforehand."),
        )
        if holds and said
    ]


SIGNAL = Signal("gift", "Gifts", "give", find)
