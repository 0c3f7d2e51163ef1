"""The next deposit to make with somebody who is not ready to be asked: one concrete thing, from what is known."""

from __future__ import annotations

from collections.abc import Collection

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.spans import shifted, when, written


def next_deposit(folder: Folder, day: Day, *, holding: Collection[str]) -> str:
    """One sentence that says what to do next. `holding` names the factors that hold the ask back."""
    return (
        _repair(folder, holding) or _waits(folder, day, holding) or _ground(folder, holding) or give(folder)
    )


def _repair(folder: Folder, holding: Collection[str]) -> str:
    """What has to be put right before anything else."""
    open_matters = (*folder.open("complaint"), *folder.open("trouble"))
    if "Complaints" in holding:
        what = f": {open_matters[0].value}" if open_matters and open_matters[0].value else ""
        return f"Put right what is not right yet{what}. Call, and ask what would make it good."
    if "Thanks" in holding:
        owed = next(one for one in folder.sent if one.owed)
        return f"Thank {folder.party.name} for {owed.prospect.name}."
    return ""


def _waits(folder: Folder, day: Day, holding: Collection[str]) -> str:
    """What only time settles; meanwhile one gives."""
    plan = folder.running("warm-up")
    if plan is not None and plan.next is not None:
        due = when(day=plan.next.due, today=day.today)
        return f"The next step of the warm-up, due {due}: {_small(plan.next.what.rstrip('.'))}."
    if "Unpaid bills" in holding:
        return f"Settle the bill as a matter of its own. Meanwhile: {_small(give(folder))}"
    if "Your hold" in holding:
        return f"Leave asking alone until you end the hold. Meanwhile: {_small(give(folder))}"
    if "Last ask" in holding and folder.asks:
        until = shifted(day=folder.asks[0].on, days=day.rules.ask_rest_days)
        return f"Until {written(day=until)} only give. {give(folder)}"
    return ""


def _ground(folder: Folder, holding: Collection[str]) -> str:
    """The groundwork and the evidence, when giving is not what is missing."""
    if "Deposits and asks" in holding or "Right earned" in holding:
        return ""
    if "Groundwork" in holding:
        return "Tell them when you next talk that your work comes by referral, and why that matters to you."
    if "Relationship" in holding and folder.newest("phase") is None:
        return "Write down how the relationship stands, with the event that shows it. Until they trust you, give."
    if "Attitude to referring" in holding:
        path = folder.running("asking")
        step = path.next if path else None
        return f"{step.what}." if step else "Start the long way: give for half a year without a hint."
    return ""


def give(folder: Folder) -> str:
    """Something to give to this contact: for a need of theirs, for what they work on, or by asking what they need."""
    name = folder.party.name
    need = next((need.text.rstrip(".") for need in reversed(folder.needs) if need.text), "")
    if need:
        return f"Help {name} with what they look for: {need}. A name or an answer is enough."
    busy = folder.open("working on")
    if busy:
        return f"Send {name} something useful for what they work on: {busy[-1].value.rstrip('.')}."
    if not any(talk.asked_needs for talk in folder.talks):
        return (
            f"Ask {name} what they need these days, and bring an answer, an article or a name within a week."
        )
    return f"Send {name} an article, an answer or a name that is of use to them."


def _small(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]
