"""Two entries that are one: merged as one act, undone exactly, with every chain traced anew."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import people
from headwater.actions.acting import NotAllowed, Refused, Seat
from headwater.actions.as_source import tell_as_source
from headwater.actions.merging import merge_parties, unmerge
from headwater.actions.parties import restore_party, set_behind
from headwater.actions.referrals import trash_referrals
from headwater.actions.thanks import ThanksGiven, record_thanks
from headwater.actions.tracing import retrace_all
from headwater.store.models import Engagement, Merge, Party, Referral
from headwater.store.queries.canonical import canonical_lines
from headwater.store.queries.soundness import faults

pytestmark = pytest.mark.django_db
KEPT_ASIDE = {"change", "seal", "merge", "workspace", "deed"}
CHANGES = ("changed_at", "changed_by_id")


def ledger() -> list[dict[str, Any]]:
    """Everything that is so, without how it came to be so."""
    rows = [json.loads(line) for line in canonical_lines()]
    return [
        {name: value for name, value in row.items() if name not in CHANGES}
        for row in rows
        if row.get("of", row.get("table")) not in KEPT_ASIDE
    ]


def merged(seat: Seat, kept: Party, gone: Party) -> Merge:
    return merge_parties(seat=seat, now=people.NOW, kept=kept, gone=gone)


def two_of_one(seat: Seat) -> tuple[Party, Party]:
    """Anna twice: as Root she was sent by Ruth, as the other spelling she sent Bea and stands behind an article."""
    one = people.person(seat, "Anna Berg", city="Bonn")
    two = people.person(
        seat, "Anna Bergh", organisation="Berg & Co", roles=["peer"], addresses=[("email", "a@example.com")]
    )
    people.referral(seat, "Ruth Root", one, "2019-01-10", thanked=True)
    people.referral(seat, two, "Bea Bild", "2021-01-10", thanked=True)
    people.referral(seat, "Bea Bild", "Cem Cline", "2022-01-10", thanked=True)
    people.engagement(seat, "Cem Cline", "2022-03-01", "1000")
    people.content(seat, "Article", behind=[two])
    return one, two


def root_of(name: str) -> str:
    work = Engagement.objects.select_related("root").get(client__name=name)
    return work.root.name if work.root else ""


def test_a_merge_joins_the_chains_and_an_undo_parts_them_again(seat: Seat) -> None:
    one, two = two_of_one(seat)
    before = ledger()
    assert root_of("Cem Cline") == "Anna Bergh"
    merge = merged(seat, one, two)
    assert root_of("Cem Cline") == "Ruth Root"
    one.refresh_from_db()
    assert one.organisation == "Berg & Co"
    assert [role.name for role in one.roles.all()] == ["peer"]
    assert one.contents.count() == 1
    assert retrace_all(seat.workspace) == 0
    unmerge(seat=seat, now=people.NOW, merge=merge)
    assert root_of("Cem Cline") == "Anna Bergh"
    assert ledger() == before


def test_what_came_after_a_merge_stays_with_the_kept_entry_when_it_is_undone(seat: Seat) -> None:
    one, two = two_of_one(seat)
    merge = merged(seat, one, two)
    later = people.referral(seat, one, "Dora Dahl", "2026-02-01")
    unmerge(seat=seat, now=people.NOW, merge=merge)
    later.refresh_from_db()
    assert later.source_id == one.pk
    assert retrace_all(seat.workspace) == 0


def test_an_undo_happens_once(seat: Seat) -> None:
    merge = merged(seat, *two_of_one(seat))
    unmerge(seat=seat, now=people.NOW, merge=merge)
    merge.refresh_from_db()
    with pytest.raises(Refused, match="undone already"):
        unmerge(seat=seat, now=people.NOW, merge=merge)


def test_two_who_sent_each_other_cannot_be_one(seat: Seat) -> None:
    made = people.referral(seat, "Anna Berg", "Bob Stein", "2024-01-10")
    with pytest.raises(Refused, match="A referral stands between them: Anna Berg sent Bob Stein"):
        merged(seat, made.source, made.prospect)
    assert not Merge.objects.exists()


def test_the_owner_is_never_merged_away_and_content_is_no_contact(seat: Seat) -> None:
    anna, article = people.person(seat, "Anna Berg"), people.content(seat, "Article")
    me = seat.workspace.me
    assert me is not None
    with pytest.raises(Refused, match="is you"):
        merged(seat, anna, me)
    with pytest.raises(Refused, match="one is content"):
        merged(seat, anna, article)
    with pytest.raises(Refused, match="same already"):
        merged(seat, anna, anna)


def test_rows_that_both_have_stand_once(seat: Seat) -> None:
    one = people.person(seat, "Anna Berg", roles=["peer"], addresses=[("email", "a@example.com")])
    two = people.person(seat, "Anna Bergh", roles=["peer"], addresses=[("email", "a@example.com")])
    article = people.content(seat, "Article")
    shares = [(one, "author", people.Decimal("0.5")), (two, "author", people.Decimal("0.5"))]
    set_behind(seat=seat, now=people.NOW, content=article, people=shares)
    before = ledger()
    merge = merged(seat, one, two)
    assert one.roles.count() == one.addresses.count() == 1
    unmerge(seat=seat, now=people.NOW, merge=merge)
    assert ledger() == before


def test_a_viewer_and_another_practice_cannot_merge(seat: Seat, viewer: Seat, stranger: Seat) -> None:
    one, two = two_of_one(seat)
    with pytest.raises(NotAllowed):
        merged(viewer, one, two)
    with pytest.raises(Refused):
        merged(stranger, one, two)
    assert not Party.objects.get(pk=two.pk).trashed_at


@given(links=st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(1, 28)), max_size=12))
def test_merging_and_undoing_any_two_leaves_the_ledger_as_it_was(
    seat: Seat, links: list[tuple[int, int, int]]
) -> None:
    Referral.objects.update(trashed_at=people.NOW)
    crowd = [people.person(seat, f"Person {number}") for number in range(6)]
    for source, prospect, day in links:
        if source != prospect:
            try:
                people.referral(seat, crowd[source], crowd[prospect], f"2024-01-{day:02}")
            except Refused:
                continue
    before = ledger()
    try:
        merge = merged(seat, crowd[0], crowd[1])
    except Refused:
        assert ledger() == before
        return
    assert retrace_all(seat.workspace) == 0
    unmerge(seat=seat, now=people.NOW, merge=merge)
    assert ledger() == before


def test_a_merge_fills_in_the_days_the_kept_entry_does_not_know(seat: Seat) -> None:
    day = people.at("2020-02-03").date()
    one, two = people.person(seat, "Anna Berg"), people.person(seat, "Anna Bergh", met_on=day)
    before = ledger()
    merge = merged(seat, one, two)
    one.refresh_from_db()
    assert one.met_on == day
    unmerge(seat=seat, now=people.NOW, merge=merge)
    assert ledger() == before


def test_rows_read_before_another_merge_do_not_merge_both_away(seat: Seat) -> None:
    one, two = people.person(seat, "Anna Berg"), people.person(seat, "Anna Bergh")
    merged(seat, one, two)
    with pytest.raises(Refused, match="is in the trash"):
        merged(seat, two, one)
    one.refresh_from_db()
    assert one.trashed_at is None


def test_an_undo_read_before_another_undo_does_nothing(seat: Seat) -> None:
    merge = merged(seat, *two_of_one(seat))
    stale = Merge.objects.get(pk=merge.pk)
    unmerge(seat=seat, now=people.NOW, merge=merge)
    with pytest.raises(Refused, match="undone already"):
        unmerge(seat=seat, now=people.NOW, merge=stale)


def test_an_earlier_merge_is_undone_after_the_later_one(seat: Seat) -> None:
    a, b, c = (people.person(seat, name) for name in ("Xa", "Xb", "Xc"))
    first, second = merged(seat, b, a), merged(seat, c, b)
    with pytest.raises(Refused, match="Undo the later merge first: Xb was merged into Xc"):
        unmerge(seat=seat, now=people.NOW, merge=first)
    unmerge(seat=seat, now=people.NOW, merge=second)
    unmerge(seat=seat, now=people.NOW, merge=first)


def test_one_merged_away_comes_back_by_undoing_the_merge_only(seat: Seat) -> None:
    one, two = people.person(seat, "Anna Berg"), people.person(seat, "Anna Bergh")
    merged(seat, one, two)
    with pytest.raises(Refused, match="Undo that merge instead"):
        restore_party(seat=seat, now=people.NOW, party=two)


def test_two_shares_of_one_content_become_one_and_two_again(seat: Seat) -> None:
    one, two = people.person(seat, "Carol Ede"), people.person(seat, "Carol Eede")
    talk = people.content(seat, "The talk", behind=[one, two])
    sent = people.referral(seat, talk, "Bob", "2026-04-20")
    record_thanks(seat=seat, now=people.NOW, referral=sent, given=ThanksGiven(at=people.NOW, people=[two]))
    before = ledger()
    merge = merged(seat, one, two)
    behind = talk.people_behind.get()
    assert (behind.person, behind.share) == (one, 1)
    sent.refresh_from_db()
    assert sent.thanks == "given"
    assert faults_found() == {}
    unmerge(seat=seat, now=people.NOW, merge=merge)
    assert ledger() == before


def test_a_merge_that_closes_a_circle_within_a_day_is_refused(seat: Seat) -> None:
    one, two = people.person(seat, "Anna Berg"), people.person(seat, "Anna Bergh")
    people.referral(seat, one, "Bob", "2026-01-10")
    people.referral(seat, "Bob", two, "2026-01-10")
    before = ledger()
    with pytest.raises(Refused, match="a circle would close on 2026-01-10"):
        merged(seat, one, two)
    assert ledger() == before


def test_a_trashed_referral_between_the_two_is_named(seat: Seat) -> None:
    made = people.referral(seat, "Anna Berg", "Bob Stein", "2024-01-10")
    trash_referrals(seat=seat, now=people.NOW, referrals=[made])
    with pytest.raises(Refused, match="A referral in the trash stands between them: Anna Berg sent Bob"):
        merged(seat, made.source, made.prospect)


def faults_found() -> dict[str, list[str]]:
    return {part: told for part, told in faults().items() if told}


@given(
    links=st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.integers(1, 28)), max_size=10),
    behind=st.lists(st.tuples(st.integers(6, 7), st.integers(0, 5), st.booleans()), max_size=6),
    pairs=st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), min_size=1, max_size=5),
)
def test_any_merges_undone_in_reverse_order_leave_the_ledger_as_it_was(
    seat: Seat,
    links: list[tuple[int, int, int]],
    behind: list[tuple[int, int, bool]],
    pairs: list[tuple[int, int]],
) -> None:
    Referral.objects.update(trashed_at=people.NOW)
    crowd = [people.person(seat, f"P {n}", roles=["peer"], city="Bonn" if n % 2 else "") for n in range(6)]
    crowd += [people.content(seat, f"Talk {n}") for n in range(2)]
    for content in {one for one, _, _ in behind}:
        told = {(person, host) for one, person, host in behind if one == content}
        rows = [
            (crowd[who], "host" if host else "author", people.Decimal("0.3")) for who, host in sorted(told)
        ]
        set_behind(seat=seat, now=people.NOW, content=crowd[content], people=rows)
    for source, prospect, day in links:
        with suppress(Refused):
            people.referral(seat, crowd[source], crowd[prospect], f"2026-04-{day:02}", thanked=day % 3 == 0)
    states, merges = [], []
    for kept, gone in pairs:
        before = ledger()
        with suppress(Refused):
            merges.append(merged(seat, crowd[kept], crowd[gone]))
            states.append(before)
            assert faults_found() == {}
    for merge, before in zip(reversed(merges), reversed(states), strict=True):
        unmerge(seat=seat, now=people.NOW, merge=merge)
        assert ledger() == before
    assert faults_found() == {}


@pytest.mark.parametrize("later", [False, True])
def test_a_merge_fills_in_what_is_known_of_a_source_and_an_undo_takes_it_back(
    seat: Seat, later: bool
) -> None:
    one, two = people.person(seat, "Anna Berg"), people.person(seat, "Anna Bergh")
    tell_as_source(seat=seat, now=people.NOW, party=one, knows_me=2)
    told = {"control": "shared", "country": "AT", "knows_me": 5, "understands_value": 4}
    tell_as_source(seat=seat, now=people.NOW, party=two, **told)
    before = ledger()
    merge = merged(seat, one, two)
    kept = Party.objects.values(*told).get(pk=one.pk)
    assert kept == {**told, "knows_me": 2}
    if later:
        tell_as_source(seat=seat, now=people.NOW, party=one, control="none", understands_value=1)
    unmerge(seat=seat, now=people.NOW, merge=merge)
    if later:
        kept = Party.objects.values(*told).get(pk=one.pk)
        assert kept == {"control": "none", "country": "", "knows_me": 2, "understands_value": 1}
    else:
        assert ledger() == before


def test_what_was_known_of_a_source_never_becomes_a_rating_of_oneself(seat: Seat) -> None:
    me, other = seat.workspace.me, people.person(seat, "Kim V.")
    assert me is not None
    tell_as_source(seat=seat, now=people.NOW, party=other, control="mine", country="CH", knows_me=5)
    before = ledger()
    merge = merged(seat, me, other)
    me.refresh_from_db()
    assert (me.country, me.control, me.knows_me) == ("CH", "", None)
    unmerge(seat=seat, now=people.NOW, merge=merge)
    assert ledger() == before
