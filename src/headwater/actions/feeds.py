"""Calendar feeds: opening one behind a secret address, saying how discreet it is, and closing it.

Whoever has the address can read the feed, so only the digest of its secret is kept; it is shown once and never again.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Final

from django.db.models import F

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act
from headwater.store.models import Feed

MOST: Final = 20
SHORTEST: Final = 32


def open_feed(
    *, seat: Seat, now: datetime, name: str, secret: str, discreet: bool = True, key: str = ""
) -> Feed | None:
    """Open a feed behind `secret` (a fresh random text). None when this very form opened one before."""
    with one_act(
        seat=seat, now=now, action="open_feed", key=key, body={"name": name, "discreet": discreet}
    ) as act:
        if act.repeated:
            return None
        if len(secret) < SHORTEST:
            raise Refused("The secret of a feed has to be longer.")
        if Feed.objects.filter(workspace=act.workspace, revoked_at=None).count() >= MOST:
            raise Refused(f"There are {MOST} feeds. Close one that nobody reads any more.", place="name")
        made = Feed.objects.create(
            workspace=act.workspace, name=_named(name), digest=digest_of(secret), discreet=discreet,
            made_at=act.now, by=act.seat.user,
        )  # fmt: skip
        act.result = {"feed": made.pk}
        return made


def change_feed(*, seat: Seat, now: datetime, feed: Feed, name: str, discreet: bool) -> Feed:
    """Rename a feed, or change whether it names people."""
    with one_act(seat=seat, now=now, action="change_feed") as act:
        feed = _open(act, feed)
        Feed.objects.filter(pk=feed.pk).update(name=_named(name), discreet=discreet)
        feed.refresh_from_db()
        return feed


def close_feed(*, seat: Seat, now: datetime, feed: Feed) -> None:
    """Close a feed for good: its address leads nowhere from now on."""
    with one_act(seat=seat, now=now, action="close_feed") as act:
        feed = act.fresh(feed)
        Feed.objects.filter(pk=feed.pk, revoked_at=None).update(revoked_at=act.now)


def feed_of(secret: str) -> Feed | None:
    """The open feed behind a secret, while the one who opened it still has a seat. It only reads."""
    rows = Feed.objects.filter(digest=digest_of(secret), revoked_at=None, workspace__members__user=F("by_id"))
    found: Feed | None = rows.select_related("workspace").first()
    return found


def digest_of(secret: str) -> str:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def _open(act: Act, feed: Feed) -> Feed:
    feed = act.fresh(feed)
    if feed.revoked_at is not None:
        raise Refused("This feed is closed. Open another one.")
    return feed


def _named(name: str) -> str:
    told = " ".join(name.split())
    check_texts(Feed, {"name": told})
    if not told:
        raise Refused("Say where you will read it, such as “telephone”.", place="name")
    return told
