"""The letters that have not left: what waits and why, what failed, what is in doubt; and faults of the outbox."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from headwater.store.models import Letter, Mailbox, Workspace

MOST = 200
ONCE = ("queued", "claimed", "handing", "sent", "uncertain")


@dataclass(frozen=True, slots=True)
class Outbox:
    """The letters of a workspace that have not left."""

    doubtful: Sequence[Letter]
    waiting: Sequence[Letter]
    failed: Sequence[Letter]
    many: int

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look at."""
        return not (self.doubtful or self.waiting or self.failed)


def outbox_of(workspace: Workspace) -> Outbox:
    """What has not left, the oldest first, at most MOST of each kind."""
    rows = Letter.objects.of(workspace).select_related("contact", "mailbox").order_by("due_at", "pk")

    def of(*states: str) -> Sequence[Letter]:
        return list(rows.filter(state__in=states)[:MOST])

    return Outbox(
        doubtful=of("uncertain"),
        waiting=of("queued", "claimed", "handing"),
        failed=of("failed"),
        many=rows.filter(state__in=("queued", "claimed", "handing")).count(),
    )


def failing_since(workspace: Workspace, moment: datetime) -> Sequence[Mailbox]:
    """The mailboxes that have failed since then or later; those that fail for longer are told on every page."""
    return list(Mailbox.objects.of(workspace).filter(failing_since__gte=moment).order_by("pk"))


def waiting_in(mailbox: Mailbox) -> Sequence[Letter]:
    """The letters that wait to leave from a mailbox, the oldest first."""
    rows = Letter.objects.filter(mailbox=mailbox, state="queued", trashed_at=None)
    return list(rows.select_related("contact").order_by("due_at", "pk")[:MOST])


def outbox_faults() -> list[str]:
    """What should never be: a letter on its way to nowhere, sent without a time, or twice for one purpose."""
    found = [
        f"letter {pk} waits without a mailbox or a time"
        for pk in Letter.objects.filter(state="queued", trashed_at=None)
        .filter(Q(mailbox=None) | Q(mailbox__trashed_at__isnull=False) | Q(due_at=None))
        .values_list("pk", flat=True)[:MOST]
    ]
    found += [
        f"letter {pk} is sent without a time"
        for pk in Letter.objects.filter(state="sent", sent_at=None).values_list("pk", flat=True)[:MOST]
    ]
    twice = (
        Letter.objects.filter(state__in=ONCE, trashed_at=None)
        .exclude(purpose="")
        .values("workspace", "purpose")
        .annotate(many=Count("pk"))
        .filter(many__gt=1)
    )
    found += [f"{each['many']} letters have left or wait for {each['purpose']}" for each in twice[:MOST]]
    same = (
        Letter.objects.exclude(message_id="")
        .values("workspace", "message_id")
        .annotate(many=Count("pk"))
        .filter(many__gt=1)
    )
    return found + [
        f"{each['many']} letters share the Message-ID {each['message_id']}" for each in same[:MOST]
    ]
