"""The review of a period: started once, answered client by client, closed. Every answer is kept at once."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from django.db.models import QuerySet

from headwater.actions.acting import Act, Refused, Seat, one_act, out_of_trash
from headwater.actions.figures import checked_day
from headwater.actions.origins import name_in
from headwater.actions.referrals import throw
from headwater.core.words import Kind
from headwater.store.models import Party, Referral, Review, ReviewAnswer
from headwater.store.queries.review_walk import work_of_period

ANSWERS: Final = ("known", "named", "unknown")


def start_review(*, seat: Seat, now: datetime, since: date, until: date) -> Review:
    """Begin the walk through a period, or go on with the one that began before. Raises Refused with the place."""
    with one_act(seat=seat, now=now, action="start_review") as act:
        checked_day(act, since, place="since")
        checked_day(act, until, place="until")
        if until < since:
            raise Refused("The last day lies before the first.", place="until")
        found: Review | None = Review.objects.of(act.workspace).filter(since=since, until=until).first()
        if found is None:
            found = Review.objects.create(**act.stamp, since=since, until=until, started_on=act.today)
        return found


def answer_review(
    *, seat: Seat, now: datetime, review: Review, client: Party, answer: str, source: str = "", seen: str = ""
) -> str:
    """Say of one client where they came from: `known` (what is on record is right), `named` (by `source`) or `unknown`.

    `seen` is the answer that the page showed; when another one was given meanwhile, nothing is done. Gives a sentence.
    """
    with one_act(seat=seat, now=now, action="answer_review") as act:
        review, client = act.fresh(review), act.fresh(client)
        out_of_trash(review, "This review")
        if answer not in ANSWERS:
            raise Refused("Say who it was, or that nobody knows.", place="answer")
        if not work_of_period(act.workspace, review.since, review.until).filter(client=client).exists():
            raise Refused(f"{client.name} had no work in this period.")
        before = ReviewAnswer.objects.filter(review=review, client=client).first()
        if before is not None and before.answer not in (seen, answer):
            raise Refused(
                f"Meanwhile {client.name} was answered as {before.answer}. Look again before you change it."
            )
        told = _say(act, client, answer, source)
        ReviewAnswer.objects.update_or_create(
            review=review, client=client, defaults={"answer": answer, "at": act.now}
        )
        return told


def _say(act: Act, client: Party, answer: str, source: str) -> str:
    if answer == "named":
        if not source.strip():
            raise Refused("Write who or what it was.", place="source")
        return _name(act, client, source)
    if answer == "unknown":
        return f"{client.name}: nobody knows. It stays on your list to ask."
    if not _on_record(act, client).exists():
        raise Refused(
            f"Nothing is on record of who sent {client.name}. Write who it was, or that nobody knows."
        )
    return f"{client.name}: as it is on record."


def _on_record(act: Act, client: Party) -> QuerySet[Referral]:
    """The referrals by which a known source sent this client to me."""
    rows: QuerySet[Referral] = Referral.objects.of(act.workspace)
    sent = rows.filter(prospect=client, provider=act.workspace.me)
    return sent.exclude(source__kind=Kind.UNKNOWN).select_related("source")


def _name(act: Act, client: Party, source: str) -> str:
    """Write down who it was. It was somebody else than on record, so what stood there goes into the trash."""
    before = list(_on_record(act, client))
    told = name_in(act, client, source)
    named = set(
        _on_record(act, client).exclude(pk__in=[sent.pk for sent in before]).values_list("source", flat=True)
    )
    wrong = [sent for sent in before if sent.source_id not in named]
    if not wrong:
        return told
    throw(act, wrong, trashed=True)
    names = " and ".join(dict.fromkeys(sent.source.name for sent in wrong))
    return f"{told} What stood there of {names} is in the trash."


def close_review(*, seat: Seat, now: datetime, review: Review) -> Review:
    """The walk is over. Raises Refused while somebody has neither a source nor an explicit "unknown"."""
    with one_act(seat=seat, now=now, action="close_review") as act:
        review = act.fresh(review)
        out_of_trash(review, "This review")
        clients = set(
            work_of_period(act.workspace, review.since, review.until).values_list("client", flat=True)
        )
        left = clients - set(ReviewAnswer.objects.filter(review=review).values_list("client", flat=True))
        if left:
            many = "One client has" if len(left) == 1 else f"{len(left)} clients have"
            raise Refused(f"{many} neither a source nor an explicit “unknown” yet.")
        Review.objects.filter(pk=review.pk).update(closed_on=act.today, **act.mark)
        return act.fresh(review)


def open_review_again(*, seat: Seat, now: datetime, review: Review) -> None:
    """Go on with a review that was closed."""
    with one_act(seat=seat, now=now, action="open_review_again") as act:
        review = act.fresh(review)
        out_of_trash(review, "This review")
        Review.objects.filter(pk=review.pk).update(closed_on=None, **act.mark)


def trash_review(*, seat: Seat, now: datetime, review: Review) -> None:
    """Put a review into the trash. The sources that were named on the way stay."""
    with one_act(seat=seat, now=now, action="trash_review") as act:
        review = act.fresh(review)
        if review.trashed_at is None:
            Review.objects.filter(pk=review.pk).update(trashed_at=act.now, **act.mark)


def restore_review(*, seat: Seat, now: datetime, review: Review) -> None:
    """Take a review out of the trash. Raises Refused when a new one of the same period stands there."""
    with one_act(seat=seat, now=now, action="restore_review") as act:
        review = act.fresh(review)
        there = Review.objects.of(act.workspace).filter(since=review.since, until=review.until)
        if there.exclude(pk=review.pk).exists():
            raise Refused("There is another review of the same period. Put that one into the trash first.")
        Review.objects.filter(pk=review.pk).update(trashed_at=None, **act.mark)
