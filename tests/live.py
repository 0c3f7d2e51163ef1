"""A real `headwater` process for the tests of the doors: its own data folder, a free port, stopped by its own id."""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_WORDS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PATIENCE = 30


def headwater(
    *words: str, data: Path, database_url: str = "", check: bool = True
) -> subprocess.CompletedProcess[str]:
    """Run one command to its end on a data folder. Gives its exit code and what it printed."""
    return subprocess.run(
        [*COMMAND, *words],
        env=environment(data, database_url),
        capture_output=True,
        text=True,
        check=check,
        timeout=120,
    )


COMMAND = [sys.executable, "-m", "headwater.cli.main"]


def environment(data: Path, database_url: str = "", **more: str) -> dict[str, str]:
    """The environment of a process of an installation of its own."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("HEADWATER_")}
    ours.pop("DATABASE_URL", None)
    ours.pop("DJANGO_SETTINGS_MODULE", None)
    if database_url:
        ours["DATABASE_URL"] = database_url
    own = {
        "HEADWATER_DATA_DIR": str(data), "HEADWATER_DEMO_DIR": str(data), "HEADWATER_CONFIG_DIR": str(data / "config"),
        "PYTHONUNBUFFERED": "1", "NO_COLOR": "1",
    }  # fmt: skip
    return {**ours, **own, **more}


@dataclass(slots=True)
class Live:
    """A running installation. `url` is its address, `link` the one-time sign-in link it printed."""

    data: Path
    database_url: str = ""
    more: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None
    port: int = 0
    link: str = ""

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://localhost:{self.port}"

    @property
    def pid(self) -> int:
        """The id of the process."""
        assert self.process is not None
        return self.process.pid

    def start(self, command: str = "run") -> Live:
        """Start and wait until it is ready and has printed its link."""
        self.port = free_port()
        log = self.data / "log"
        with log.open("ab") as out:
            self.process = subprocess.Popen(
                [*COMMAND, command, "--port", str(self.port)], stdout=out, stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL, env=environment(self.data, self.database_url, **self.more),
                start_new_session=True,
            )  # fmt: skip
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError(f"headwater {command} ended at once:\n{log.read_text()}")
            links = re.findall(rf"http://localhost:{self.port}/sign-in/\S+", log.read_text())
            if links and self.answers():
                self.link = links[-1]
                return self
            time.sleep(0.05)
        self.stop()
        raise AssertionError(
            f"headwater {command} was not ready after {PATIENCE} seconds:\n{log.read_text()}"
        )

    def answers(self) -> bool:
        """Whether /healthz says ok."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/healthz", headers={"Host": f"localhost:{self.port}"})
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def run(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run one command on the same data, to its end."""
        return headwater(*words, data=self.data, database_url=self.database_url, check=check)

    def new_link(self) -> str:
        """A fresh one-time sign-in link."""
        return self.run("sign-in", "--port", str(self.port)).stdout.split()[-1]

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it politely; at once if it does not listen."""
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        if self.process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(how)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(timeout=10)
        self.process = None


def free_port() -> int:
    """A port nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def chromium() -> str | None:
    """Where this machine's Chromium is, if it has one."""
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


def sign_in(page: Any, live: Live) -> Any:
    """Use a fresh one-time link in this page: open it, press its button."""
    page.goto(live.new_link())
    page.locator("main button, main input[type=submit]").first.click()
    page.wait_for_url(lambda url: "/sign-in" not in url)
    return page


def begin(page: Any, live: Live) -> Any:
    """Open an own practice, empty, when there is none yet; then go to Today."""
    page.goto(live.url + "/")
    if "/start" in page.url:
        page.goto(live.url + "/start/own")
        page.fill("[name=owner_name]", "Kim Vale")
        page.click("main form[method=post] button.primary")
        page.goto(live.url + "/")
    return page
