"""What has not worked for more than a day: a scheduled job, the daily digest, a mailbox. Each in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from headwater.store.models import Digest, Job, Mailbox, Workspace
from headwater.store.queries.kept import keep

PATIENCE: Final = timedelta(hours=26)
JOBS: Final = {
    "outbox": "Letters have not been sent",
    "mail": "Your mail has not been read",
    "digest": "The daily digest has not been looked after",
}
OPEN: Final = "Keep Headwater running, or let a timer call `headwater tick`."


@dataclass(frozen=True, slots=True)
class Trouble:
    """One sentence, and the page where it can be put right ("" when there is none)."""

    sentence: str
    href: str = ""


def troubles(workspace: Workspace, now: datetime) -> tuple[Trouble, ...]:
    """What the user has to know on every page. Read at most once a minute."""
    minute = now.replace(second=0, microsecond=0)
    return keep(workspace, ("troubles", minute), lambda: tuple(_troubles(workspace, now)))


def _troubles(workspace: Workspace, now: datetime) -> Iterator[Trouble]:
    """The digest's own mail that failed says why, so the mailbox behind it is told once."""
    long_ago = now - PATIENCE
    boxes = list(Mailbox.objects.of(workspace))
    if boxes:
        yield from _mailboxes(workspace, boxes, long_ago)
    wanted = {
        "outbox": any(box.smtp_host for box in boxes),
        "mail": any(box.imap_host for box in boxes),
        "digest": workspace.digest_hour is not None,
    }
    if any(wanted.values()):
        yield from _jobs(workspace, {name for name, is_wanted in wanted.items() if is_wanted}, long_ago)
    if wanted["digest"]:
        yield from _digest(workspace, long_ago)


def _mailboxes(workspace: Workspace, boxes: list[Mailbox], long_ago: datetime) -> Iterator[Trouble]:
    for box in boxes:
        if box.hold:
            told = f"Sending from {box.address} waits for you. {box.hold}"
            yield Trouble(told, f"/settings/mailboxes/{box.pk}#hold")
        if box.failing_since and box.failing_since < long_ago:
            since = _said(workspace, box.failing_since)
            yield Trouble(
                f"The mailbox {box.address} has not worked since {since}. {box.fault}", "/settings/mailboxes"
            )


def _jobs(workspace: Workspace, wanted: set[str], long_ago: datetime) -> Iterator[Trouble]:
    rows = {job.name: job for job in Job.objects.filter(name__in=wanted)}
    for name in (name for name in JOBS if name in wanted):
        job = rows.get(name)
        worked = (job.worked_at or job.failing_since or job.ran_at) if job else None
        since = worked or workspace.added_at
        if since < long_ago:
            why = job.fault if job and job.fault else OPEN
            yield Trouble(f"{JOBS[name]} since {_said(workspace, since)}. {why}")


def _digest(workspace: Workspace, long_ago: datetime) -> Iterator[Trouble]:
    """The mail itself: the last days failed, although the job ran."""
    mine = Digest.objects.filter(workspace=workspace)
    last = mine.order_by("-day").first()
    if last is None or last.state in {"sent", "none"}:
        return
    good = mine.filter(state__in=("sent", "none")).order_by("-day").first()
    first = mine.order_by("day").first() or last
    since = good.at if good else _hour_of(workspace, first)
    if since < long_ago:
        told = f"The daily digest has not reached you since {_said(workspace, since)}."
        yield Trouble(f"{told} {last.fault}".strip(), "/settings/digest")


def _hour_of(workspace: Workspace, digest: Digest) -> datetime:
    """When a digest was to come."""
    return datetime.combine(digest.day, time(workspace.digest_hour or 0), ZoneInfo(workspace.timezone))


def _said(workspace: Workspace, at: datetime) -> str:
    """A moment in the user's zone."""
    there = at.astimezone(ZoneInfo(workspace.timezone))
    return f"{there.day} {there:%B, %H:%M}"
