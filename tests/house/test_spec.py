"""The marks that tests carry for rows of the SPEC name rows that there are."""

from __future__ import annotations

import pytest

from .spec_rows import marks, report, rows


def test_every_marked_row_is_in_the_spec() -> None:
    if not rows():
        pytest.skip("SPEC.md is not beside the clone")
    assert (marks("spec").keys() | marks("spec_partly").keys()) - rows().keys() == set()


def test_a_row_is_met_or_partly_met_and_not_both() -> None:
    assert marks("spec").keys() & marks("spec_partly").keys() == set()


def test_the_count_is_told() -> None:
    assert "met" in report()
