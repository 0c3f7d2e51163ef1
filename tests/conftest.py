"""What every test stands on: a data folder of its own, SQLite or PostgreSQL, a clock that stands still.

Settings are loaded here, before any test module: nothing of the tests ever touches the user's own data.
`HEADWATER_TEST_POSTGRES=1` runs the same tests on a PostgreSQL that is started for this run and stopped after it.
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

if "DJANGO_SETTINGS_MODULE" in os.environ:
    pytest.exit("Unset DJANGO_SETTINGS_MODULE: the tests load the settings themselves.", returncode=2)

DATA = Path(tempfile.mkdtemp(prefix="headwater-tests-"))
atexit.register(shutil.rmtree, DATA, ignore_errors=True)
for _name in [name for name in os.environ if name.startswith("HEADWATER_") and "_TEST_" not in name]:
    del os.environ[_name]
os.environ.pop("DATABASE_URL", None)
os.environ["HEADWATER_DATA_DIR"] = str(DATA)
os.environ["HEADWATER_CONFIG_DIR"] = str(DATA / "config")
os.environ["DJANGO_SETTINGS_MODULE"] = "headwater.config.settings"
os.environ["HEADWATER_MEANING"] = "no"  # Learnt in a thread: what it adds would come and go.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright's synchronous calls run a loop of their own.

POSTGRES: Any = None
if os.environ.get("HEADWATER_TEST_POSTGRES", "") not in {"", "0"}:
    import postgres

    POSTGRES = postgres.start()
    atexit.register(POSTGRES.stop)
    os.environ["DATABASE_URL"] = POSTGRES.url

import django  # noqa: E402
from django.conf import settings as loaded  # noqa: E402

loaded.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
django.setup()

import people  # noqa: E402
from headwater.actions.acting import Seat  # noqa: E402
from live import CHROMIUM_WORDS, Live, chromium, sign_in  # noqa: E402


def pytest_configure(config: pytest.Config) -> None:
    """Property tests keep to few examples and no deadline, so that a busy machine does not fail them."""
    from hypothesis import HealthCheck, settings

    quiet = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large]
    settings.register_profile("quick", deadline=None, max_examples=20, suppress_health_check=quiet)
    settings.register_profile("thorough", deadline=None, max_examples=300, suppress_health_check=quiet)
    settings.load_profile("thorough" if os.environ.get("HEADWATER_TEST_THOROUGH") else "quick")


def pytest_report_header() -> str:
    """Which database this run is on."""
    return f"database: {'PostgreSQL' if POSTGRES else 'SQLite'}, data folder: {DATA}"


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say loudly that the browser tests did not run."""
    skipped = [
        each for each in terminalreporter.stats.get("skipped", []) if "NO CHROMIUM" in str(each.longrepr)
    ]
    if skipped:
        terminalreporter.section("NO CHROMIUM ON THIS MACHINE", red=True)
        terminalreporter.line(
            f"{len(skipped)} browser tests were skipped. Install Chromium and run them again."
        )


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> datetime:
        """Move on by days, hours or minutes. Gives the new moment."""
        self.now += timedelta(**by)
        return self.now


@pytest.fixture
def clock(settings: Any) -> Clock:
    """The installation's clock, standing at `people.NOW`."""
    settings.CLOCK = Clock(people.NOW)
    return settings.CLOCK


@pytest.fixture(autouse=True)
def _no_book_of_another_test() -> Iterator[None]:
    """A rolled-back test gives its numbers back, so its book must not answer for the next one's workspace."""
    yield
    if book := sys.modules.get("headwater.store.book"):
        book._books.clear()
    if index := sys.modules.get("headwater.store.queries.search_index"):
        index.forget()
    if plan := sys.modules.get("headwater.store.queries.plan"):
        plan.forget()
    if matching := sys.modules.get("headwater.store.queries.matching"):
        matching.forget()


@pytest.fixture
def seat(db: None) -> Seat:
    """The owner's seat in a practice."""
    return people.practice()


@pytest.fixture
def viewer(seat: Seat) -> Seat:
    """A seat in the same practice that may look and not change."""
    return people.seat_in(seat, "viewer")


@pytest.fixture
def stranger(seat: Seat) -> Seat:
    """The owner's seat in another practice."""
    return people.practice("Sam Other")


@pytest.fixture
def signed_in(client: Any, seat: Seat, clock: Clock) -> Any:
    """Django's test client, signed in as the owner of `seat`, with the clock standing still."""
    client.force_login(seat.user)
    return client


@pytest.fixture
def empty_database() -> str:
    """The DATABASE_URL of an empty database for a process of its own: blank for SQLite in its data folder."""
    return POSTGRES.new_database() if POSTGRES else ""


@pytest.fixture
def live(tmp_path: Path, empty_database: str) -> Iterator[Live]:
    """A real `headwater run` on an empty data folder."""
    running = Live(tmp_path, empty_database)
    try:
        yield running.start()
    finally:
        running.stop()


@pytest.fixture(scope="module")
def live_demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """A real `headwater demo` with the demo practice in it, one for all tests of a module: look, do not change."""
    running = Live(tmp_path_factory.mktemp("demo"), POSTGRES.new_database() if POSTGRES else "")
    try:
        yield running.start("demo")
    finally:
        running.stop()


@pytest.fixture(scope="session")
def chromium_browser() -> Iterator[Any]:
    """This machine's Chromium, driven by playwright."""
    where = chromium()
    if where is None:
        pytest.skip("NO CHROMIUM ON THIS MACHINE")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=where, args=CHROMIUM_WORDS)
        try:
            yield started
        finally:
            started.close()


@pytest.fixture
def new_page(chromium_browser: Any) -> Iterator[Any]:
    """Opens pages: `new_page(live)` signed in, `new_page()` not; words such as viewport or java_script_enabled."""
    opened = []

    def open_page(live: Live | None = None, **words: Any) -> Any:
        context = chromium_browser.new_context(**words)
        opened.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        return sign_in(page, live) if live else page

    yield open_page
    for context in opened:
        context.close()


@pytest.fixture
def page(new_page: Any, live: Live) -> Any:
    """A page signed in to `live`."""
    return new_page(live)


@pytest.fixture
def demo_page(new_page: Any, live_demo: Live) -> Any:
    """A page signed in to `live_demo`."""
    return new_page(live_demo)
