"""Whatever was done, in whatever order, every report can be made and names nobody who is gone."""

from __future__ import annotations

import os
from datetime import date

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

import people
from headwater.core.asking import asked_of
from headwater.core.reports import NAMES, report_named
from headwater.formats.table_out import as_csv, as_text, frozen, thawed
from headwater.store.models import Party, Workspace
from headwater.store.queries.opened import HOMES, TABLES
from headwater.store.queries.reports import answer

from .test_any_order_of_dealings import Dealings

QUICK = tuple(name for name in NAMES if not report_named(name).slow)
TODAY: date = people.NOW.date()


class Asked(Dealings):
    """As the practice of dealings, with reports asked in between."""

    @rule(
        names=st.lists(st.sampled_from(QUICK), min_size=1, max_size=4),
        window=st.sampled_from(["", "all", "2026"]),
    )
    def ask(self, names: list[str], window: str) -> None:
        for name in names:
            self.look(name, window)

    def look(self, name: str, window: str = "") -> None:
        workspace = Workspace.objects.get(pk=self.seat.workspace.pk)
        report = report_named(name)
        asked, _ = asked_of(report=report, words={"w": window}, today=TODAY)
        table = answer(workspace=workspace, report=report, asked=asked)
        assert table.said and thawed(frozen(table)) == table and as_csv(table)
        there = set(Party.objects.of(workspace).values_list("pk", flat=True))
        assert {row.party for row in table.rows if row.party is not None and row.party >= 0} <= there, name
        text = as_text(table)
        for row in Party.objects.trash_of(workspace).exclude(
            name__in=Party.objects.of(workspace).values("name")
        ):
            assert row.name not in text, (name, row.name)
        for cell in (cell for row in table.rows for cell in row.cells):
            for facts in cell.facts:
                rows = TABLES[facts.what][0].objects.filter(**{HOMES.get(facts.what, "workspace"): workspace})
                assert rows.filter(pk__in=facts.ids).count() == len(set(facts.ids)), (name, facts.what)

    def teardown(self) -> None:
        if hasattr(self, "seat"):
            for name in NAMES:
                self.look(name)
        super().teardown()


@pytest.mark.django_db
def test_reports_hold_whatever_is_done_in_whatever_order() -> None:
    thorough = bool(os.environ.get("HEADWATER_TEST_THOROUGH"))
    bounds = settings(max_examples=100 if thorough else 4, stateful_step_count=40 if thorough else 20)
    run_state_machine_as_test(Asked, settings=bounds)
