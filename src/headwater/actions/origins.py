"""Writing down what a client answered to "how did you hear of me?"."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act
from headwater.actions.naming import from_mention, written_as
from headwater.actions.referrals import Sent, add_referral, put_stage
from headwater.core.names import Mention, read_source
from headwater.core.words import Kind, Stage
from headwater.store.models import Engagement, Evidence, Party, Referral

NO_NAME: Final = frozenset({"a", "an", "another", "my", "one", "our", "some", "somebody", "someone", "the"})
"""Words with which no name begins."""


def name_the_source(*, seat: Seat, now: datetime, client: Party, answer: str, key: str = "") -> str:
    """Record the source a client named, dated on the day of the first work, and the words as evidence.

    `answer` is read as people write it ("Anna Berg, a former client", "Google"). A contact who is named is owed
    thanks, however long ago it was. Gives the sentence of what was noted. Raises Refused when it names nobody.
    """
    body = {"client": client.pk, "answer": answer}
    with one_act(seat=seat, now=now, action="name_the_source", key=key, body=body) as act:
        if act.repeated:
            return str(act.result["told"])
        told = name_in(act, client, answer)
        act.result = {"told": told}
        return told


def name_in(act: Act, client: Party, answer: str) -> str:
    """As `name_the_source`, inside an open act."""
    client = act.fresh(client)
    check_texts(Evidence, {"text": answer[:1000]})
    sources = _sources(act, answer)
    made = [_record(act, client, source, remark, answer) for source, remark in sources]
    names = " and ".join(source.name for source, _ in sources)
    told = f"{client.name} came from {names}. The chain behind them is traced anew."
    if any(referral.thanks == "owed" for referral in made):
        told += " Thanks for it are now on your list."
    return told


def _sources(act: Act, answer: str) -> list[tuple[Party, str]]:
    """Whom or what the answer names, each with its remark."""
    if meant := written_as(act, answer):
        return [(meant, "")]
    mentions = [one for one in read_source(answer) if one.kind is not Kind.UNKNOWN or _is_name(one.name)]
    if not mentions:
        raise Refused(
            "Write who or what it was: a name, “Google”, “the interview in the Gazette”.", place="source"
        )
    return [(_meant(act, mention), mention.remark) for mention in mentions]


def _is_name(text: str) -> bool:
    """Whether it can be a name though it does not tell whose: "Kantine chat", but not "a former client"."""
    return bool(text) and text.split(maxsplit=1)[0].casefold() not in NO_NAME


def _meant(act: Act, mention: Mention) -> Party:
    """The source that is named; what reads like nobody's name ("Kantine chat") is a new channel."""
    told = replace(mention, kind=Kind.CHANNEL) if mention.kind is Kind.UNKNOWN else mention
    return from_mention(act, told, place="source")


def _record(act: Act, client: Party, source: Party, remark: str, answer: str) -> Referral:
    first = Engagement.objects.of(act.workspace).filter(client=client).order_by("started_on").first()
    day = first.started_on if first else act.today
    at = min(datetime.combine(day, time(), ZoneInfo(act.workspace.timezone)), act.now)
    sent = Sent(source=source, prospect=client, received_at=at, note=remark)
    referral = add_referral(act, sent)
    Evidence.objects.create(
        referral=referral, kind="told", text=answer[:1000], confidence="likely", at=act.now, source=source
    )
    if first and referral.thanks != "owed":
        put_stage(act, referral, stage=Stage.WON, at=at, reason="Hired before the source was known.")
    return referral
