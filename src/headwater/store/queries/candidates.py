"""The page of one need: who fits, who was named, what was said to each, and whom to ask when nobody fits."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count

from headwater.core.giving.index import Index
from headwater.core.giving.known import Person
from headwater.core.giving.matching import NO_WORD, Fit, Found
from headwater.core.giving.nearest import nearest
from headwater.store.models import Candidate, Introduction, Need, Referral, Tie, Workspace
from headwater.store.queries.matching import asked, network_of, wish_of

MOST = 10


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody for a need. `reasons` are sentences; `held` says why they are held back ("": can be proposed).

    `answer` is as Candidate has it, with its day and how it was given. `introduction` is the one under way.
    """

    person: Person
    reasons: tuple[str, ...] = ()
    held: str = ""
    answer: str = ""
    answered: date | None = None
    how: str = ""
    introduction: int | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """Everybody for a need: who waits, who was named or said yes to, who is not the one, and the rest.

    `nobody`: no one fits clearly, named or not; `perhaps` are the few who stand nearest then. `near` can be asked then,
    with why. `unread`: the need has no word to go by. `introduced` counts the introductions to anybody within twelve
    months.
    """

    waiting: tuple[Name, ...]
    named: tuple[Name, ...]
    agreed: tuple[Name, ...]
    against: tuple[Name, ...]
    unrated: tuple[Name, ...]
    held: tuple[Name, ...]
    near: tuple[tuple[Person, str], ...]
    nobody: bool
    unread: bool
    introduced: int
    perhaps: tuple[Name, ...] = ()


def names_for(workspace: Workspace, need: Need, now: datetime) -> Names:
    """Who fits now, beside what was said of names before."""
    network, wish = network_of(workspace, now), wish_of(workspace, need, now)
    found = asked(network, wish, most=MOST)
    index = network.index
    told = _told(need, {one.person: one for one in (*found.fits, *found.unrated, *found.held)}, index)
    spoken = {one.person.id for one in told}
    near: tuple[tuple[Person, str], ...] = ()
    nobody = found.nobody and not told
    if not found.fits and not any(one.answer in ("offered", "yes") for one in told):
        reached = nearest(index, wish, reaches=reaches(workspace), named=need.may_know_id)
        near = tuple((index.person(one.person), one.why) for one in reached)
    return Names(
        waiting=_fresh(found.fits, spoken, index),
        named=tuple(one for one in told if one.answer == "offered"),
        agreed=tuple(one for one in told if one.answer == "yes"),
        against=tuple(one for one in told if one.answer in ("no", "no thanks")),
        unrated=_fresh(found.unrated, spoken, index),
        held=_fresh(found.held, spoken, index),
        near=near,
        nobody=nobody,
        unread=_unread(found),
        introduced=sum(one.share for one in index.persons()),
        perhaps=_fresh(found.perhaps, spoken, index),
    )


def _unread(found: Found) -> bool:
    return found.flag == NO_WORD


def _fresh(fits: tuple[Fit, ...], spoken: set[int], index: Index) -> tuple[Name, ...]:
    return tuple(
        Name(index.person(one.person), one.reasons, one.held) for one in fits if one.person not in spoken
    )


def _told(need: Need, fits: dict[int, Fit], index: Index) -> list[Name]:
    """The names of which something was said, as far as they are still there; the newest first."""
    under_way = dict(
        Introduction.objects.filter(need=need, trashed_at=None).order_by("pk").values_list("other_id", "pk")
    )
    rows = Candidate.objects.filter(need=need, party__trashed_at=None).exclude(answer="")
    names = []
    for row in rows.order_by("-answered_on", "-pk"):
        if row.party_id not in index:
            continue
        fit = fits.get(row.party_id)
        reasons = fit.reasons if fit else tuple(filter(None, row.reasons.split("\n")))
        names.append(
            Name(
                index.person(row.party_id), reasons, "", row.answer, row.answered_on, row.how,
                under_way.get(row.party_id),
            )
        )  # fmt: skip
    return names


def reaches(workspace: Workspace) -> dict[int, int]:
    """To how many people each contact led: whom they sent me, and whom they are known to know."""
    found: Counter[int] = Counter()
    sent = Referral.objects.of(workspace).filter(provider=workspace.me_id).order_by()
    for source, many in (
        sent.values("source_id")
        .annotate(many=Count("prospect_id", distinct=True))
        .values_list("source_id", "many")
    ):
        found[source] += many
    for one, other in Tie.objects.of(workspace).order_by().values_list("one_id", "other_id"):
        found[one] += 1
        found[other] += 1
    found.pop(workspace.me_id or 0, None)
    return dict(found.most_common(200))
