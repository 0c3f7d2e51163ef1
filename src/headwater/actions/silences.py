"""Writing down why a source fell silent, as far as I know. The newest entry counts; earlier ones stay."""

from __future__ import annotations

from datetime import date, datetime

from headwater.actions.acting import Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.store.models import Party, Silence

REASONS = (
    "no reason I know of",
    "they had nobody to send",
    "unhappy with how it went",
    "was not thanked or told",
    "we lost touch",
    "they retired or moved",
    "they changed their field",
    "other",
)


def record_silence(
    *, seat: Seat, now: datetime, source: Party, on: date, reason: str, note: str = "", key: str = ""
) -> Silence:
    """Write down on a day why a contact or content sends nobody any more. `key` makes it happen once."""
    body = {"source": source.pk, "on": on, "reason": reason, "note": note}
    with one_act(seat=seat, now=now, action="record_silence", key=key, body=body) as act:
        if act.repeated:
            return Silence.objects.get(pk=act.result["silence"])
        source = act.fresh(source)
        out_of_trash(source, source.name, place="source")
        note = note.strip()
        check_texts(Silence, {"note": note})
        if source.pk == act.workspace.me_id:
            raise Refused("This is you; ask others why they fell silent.", place="source")
        if reason not in REASONS:
            raise Refused(f"'{reason}' is not one of: {', '.join(REASONS)}.", place="reason")
        if reason == "other" and not note:
            raise Refused("Say in a few words what it was.", place="note")
        if on > act.today:
            raise Refused("This day is still to come. Choose today or an earlier day.", place="on")
        with telling():
            made = Silence.objects.create(**act.stamp, source=source, on=on, reason=reason, note=note)
        act.result = {"silence": made.pk}
        return made


def trash_silence(*, seat: Seat, now: datetime, silence: Silence) -> None:
    """Put a reason into the trash; the one before it counts again."""
    with one_act(seat=seat, now=now, action="trash_silence") as act:
        silence = act.fresh(silence)
        if silence.trashed_at is None:
            Silence.objects.filter(pk=silence.pk).update(trashed_at=act.now, **act.mark)


def restore_silence(*, seat: Seat, now: datetime, silence: Silence) -> None:
    """Take a reason out of the trash."""
    with one_act(seat=seat, now=now, action="restore_silence") as act:
        silence = act.fresh(silence)
        out_of_trash(silence.source, silence.source.name, place="source")
        Silence.objects.filter(pk=silence.pk).update(trashed_at=None, **act.mark)
