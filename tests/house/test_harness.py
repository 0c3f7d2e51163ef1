"""The tests' own tools do what they promise: a real process that can be killed, a browser signed in, a clock that stands."""

from __future__ import annotations

import os
import time
from typing import Any

import pytest
from django.conf import settings

import people
from live import Live


def test_no_test_touches_the_users_own_data() -> None:
    assert "headwater-tests-" in str(settings.DATA_DIR)
    assert "headwater-tests-" in os.environ["HEADWATER_CONFIG_DIR"]


def test_the_clock_of_the_tests_stands_still_until_it_is_moved(clock: Any) -> None:
    assert settings.CLOCK() == settings.CLOCK() == people.NOW
    clock.forward(days=1)
    assert (settings.CLOCK() - people.NOW).days == 1


def test_a_killed_process_starts_again_within_three_seconds_with_its_data(live: Live) -> None:
    first = live.pid
    live.kill()
    assert not live.answers()
    began = time.monotonic()
    live.start()
    assert time.monotonic() - began < 6  # three on a machine of its own
    assert live.pid != first and live.answers()
    done = live.run("check", "--json")
    assert done.returncode == 0, done.stdout


@pytest.mark.browser
def test_a_page_can_be_had_signed_in_and_without_script(live: Live, new_page: Any) -> None:
    assert "/sign-in" in new_page_at(new_page(), live.url)
    for words in ({}, {"java_script_enabled": False}):
        assert "/sign-in" not in new_page_at(new_page(live, **words), live.url)


def new_page_at(page: Any, url: str) -> str:
    """Where a page ends up that is sent to `url`."""
    page.goto(url)
    return page.url
