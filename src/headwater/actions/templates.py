"""The user's own words for a kind of letter. Taken away, our words stand there again."""

from __future__ import annotations

from datetime import datetime

from headwater.actions.acting import Refused, Seat, check_texts, one_act
from headwater.core.letters.fields import unclosed, unknown_fields
from headwater.core.letters.kinds import KINDS
from headwater.store.models import Template

LONGEST_BODY = 10_000


def check_words(*, kind: str, subject: str, body: str) -> None:
    """Make sure that a letter can be written from these words. Raises Refused with all that is wrong at one place."""
    if kind not in KINDS:
        raise Refused(f"There is no kind of letter “{kind[:40]}”.")
    if not subject.strip():
        raise Refused("Write a subject.", place="subject")
    if "\n" in subject or "\r" in subject:
        raise Refused("A subject is one line.", place="subject")
    if not body.strip():
        raise Refused("Write the letter, or go back to our words.", place="body")
    if len(body) > LONGEST_BODY:
        raise Refused(f"A template may have up to {LONGEST_BODY:,} characters.", place="body")
    for place, text in (("subject", subject), ("body", body)):
        wrong = [*unknown_fields(text), *filter(None, [unclosed(text)])]
        if wrong:
            raise Refused(" ".join(wrong), place=place)
    check_texts(Template, {"subject": subject, "body": body})


def save_template(*, seat: Seat, now: datetime, kind: str, subject: str, body: str) -> Template:
    """Keep the user's own words for a kind; each kind has one. Raises Refused."""
    body = body.replace("\r\n", "\n").replace("\r", "\n")
    with one_act(seat=seat, now=now, action="save_template") as act:
        check_words(kind=kind, subject=subject, body=body)
        told = {"subject": " ".join(subject.split()), "body": body.strip() + "\n"}
        before: Template | None = Template.objects.of(act.workspace).filter(kind=kind).order_by("-pk").first()
        if before is None:
            made: Template = Template.objects.create(**act.stamp, kind=kind, name=KINDS[kind].name, **told)
            return made
        Template.objects.filter(pk=before.pk).update(**told, **act.mark)
        before.refresh_from_db()
        return before


def drop_template(*, seat: Seat, now: datetime, kind: str) -> None:
    """Go back to our words for a kind. The user's own go to the trash."""
    with one_act(seat=seat, now=now, action="drop_template") as act:
        Template.objects.of(act.workspace).filter(kind=kind).update(trashed_at=act.now, **act.mark)
