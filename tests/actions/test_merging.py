"""Two entries that are one: merged as one act, undone exactly, with every chain traced anew."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import people
from headwater.actions.acting import NotAllowed, Refused, Seat
from headwater.actions.merging import merge_parties, unmerge
from headwater.actions.parties import set_behind
from headwater.actions.tracing import retrace_all
from headwater.store.models import Engagement, Merge, Party, Referral
from headwater.store.queries.canonical import canonical_lines

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
