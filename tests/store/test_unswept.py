"""Making many values puts off the search for rings, and never for longer than it takes."""

from __future__ import annotations

import gc

import pytest

from headwater.store.unswept import unswept


def test_the_search_waits_for_the_last_of_several_blocks() -> None:
    with unswept():
        with unswept():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_search_goes_on_when_a_block_fails() -> None:
    with pytest.raises(ZeroDivisionError), unswept():
        _ = 1 // 0
    assert gc.isenabled()
