"""Writing down what a client answered to "how did you hear of me?"."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

from headwater.actions.acting import Refused, Seat, one_act
from headwater.actions.parties import find_or_add
from headwater.actions.referrals import Sent, add_referral
from headwater.core.names import read_source
from headwater.core.words import Kind
from headwater.store.models import Engagement, Evidence, Party


def name_the_source(*, seat: Seat, now: datetime, client: Party, answer: str) -> str:
    """Record the source a client named, dated on the day of the first work, and the words as evidence.

    `answer` is read as people write it ("Anna Berg, a former client", "Google"). Gives the sentence of what was
    noted. Raises Refused when it names nobody and nothing.
    """
    with one_act(seat=seat, now=now, action="name_the_source") as act:
        mentions = [one for one in read_source(answer) if one.kind != Kind.UNKNOWN and one.name]
        if not mentions:
            raise Refused(
                "Write who or what it was: a name, “Google”, “the interview in the Gazette”.", place="source"
            )
        first = Engagement.objects.of(act.workspace).filter(client=client).order_by("started_on").first()
        day = first.started_on if first else act.today
        at = min(datetime.combine(day, time(), ZoneInfo(act.workspace.timezone)), now)
        for mention in mentions:
            source = find_or_add(act, name=mention.name, kind=mention.kind)
            sent = Sent(source=source, prospect=client, received_at=at, stage="won" if first else "received",
                        thanks="none", note=mention.remark)  # fmt: skip
            referral = add_referral(act, sent)
            Evidence.objects.create(
                referral=referral, kind="told", text=answer[:1000], confidence="likely", at=now
            )
        names = " and ".join(mention.name for mention in mentions)
        return f"{client.name} came from {names}. The chain behind them is traced anew."
