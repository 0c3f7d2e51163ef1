"""How long one process takes to start, and how much memory it holds at rest and after a round of pages.

With `--bare` also how long a bare clone takes to its first page; that needs the network, so it is not done unasked.

`python -m benchmarks.process [--keep FOLDER] [--bare]`
"""

from __future__ import annotations

import argparse
import http.cookiejar
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measure import Figure, figure, scratch, table

START, AT_REST, AFTER, ALIVE, BARE = (2.0, None), (80, None), (130, None), (5, None), (30, None)
SIZE = "20k"
ROOT = Path(__file__).resolve().parent.parent
ROUND = (
    "/", "/sources", "/sources?w=all", "/sources?chain=direct", "/sources?touch=even&chain=shared", "/sources/river",
    "/sources/chains", "/people", "/people?q=ber", "/people/2", "/people/900", "/referrals", "/referrals/board",
    "/search?q=a", "/search?q=barbarim", "/settings", "/style",
)  # fmt: skip


@contextmanager
def running(words: list[str], where: Path, **env: str) -> Iterator[tuple[subprocess.Popen[str], str, float]]:
    """Start the app; give the process, its sign-in link and the seconds until the link was printed."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        words, cwd=where, env={**os.environ, **env}, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stdout
    link = ""
    for line in process.stdout:
        if found := re.search(r"(http://localhost:\d+)/sign-in/\S+", line):
            link = found[0]
            break
    if not link:
        sys.exit(f"It did not start: {' '.join(words)}")
    try:
        yield process, link, time.perf_counter() - begin
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=20)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def memory(pid: int) -> float:
    """The megabytes that a process holds. 0 where the system does not say."""
    try:
        told = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    return int(re.search(r"VmRSS:\s+(\d+)", told)[1]) / 1024  # type: ignore[index]


def visitor(link: str) -> urllib.request.OpenerDirector:
    """A browser without a browser that is signed in by the one-time link."""
    jar = http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy())
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    page = opener.open(link).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    body = f"csrfmiddlewaretoken={token[1]}".encode() if token else b""
    opener.open(urllib.request.Request(link, data=body, headers={"Referer": link})).read()
    return opener


def measure(folder: Path) -> list[Figure]:
    """Start on a filled installation, look at memory, go round."""
    subprocess.run(
        [sys.executable, "-m", "benchmarks.practice", str(folder / SIZE), SIZE], cwd=ROOT, check=True
    )
    starts, rest, after, alive = [], [], [], []
    for _ in range(3):
        words = [
            sys.executable, "-m", "headwater.cli.main", "run", "--data-dir", str(folder / SIZE), "--port",
            str(free_port()),
        ]  # fmt: skip
        begin = time.perf_counter()
        with running(words, ROOT, HEADWATER_NOW="2026-03-02T09:00:00+00:00") as (process, link, _seconds):
            base = link.partition("/sign-in/")[0]
            urllib.request.urlopen(f"{base}/sign-in").read()
            starts.append(time.perf_counter() - begin)
            time.sleep(1)
            rest.append(memory(process.pid))
            for _again in range(20):
                begin = time.perf_counter()
                urllib.request.urlopen(f"{base}/healthz").read()
                alive.append((time.perf_counter() - begin) * 1000)
            after.append(go_round(visitor(link), base, process.pid))
    return [
        figure("start to first page", SIZE, "s", starts, START),
        figure("memory at rest", SIZE, "MB", rest, AT_REST),
        figure("memory after a round of pages", SIZE, "MB", after, AFTER, f"{len(ROUND)} pages twice"),
        figure("/healthz over the network", SIZE, "ms", alive, ALIVE),
    ]


def go_round(opener: urllib.request.OpenerDirector, base: str, pid: int) -> float:
    """Ask for every page twice; what it cannot show is told. Gives the memory held then."""
    for path in ROUND * 2:
        try:
            opener.open(base + path).read()
        except OSError as fault:
            print(f"  {path}: {fault}", file=sys.stderr)
    return memory(pid)


def bare(folder: Path) -> Figure:
    """Clone, `make run`, first page."""
    clone = folder / "bare"
    begin = time.perf_counter()
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(clone)], check=True)
    outside = str(getattr(sys, "_base_executable", sys.executable))
    words = [outside, "dev.py", "run", "--data-dir", str(folder / "bare-data"), "--port", str(free_port())]
    with running(words, clone) as (_process, link, _seconds):
        urllib.request.urlopen(link).read()
        seconds = time.perf_counter() - begin
    return figure("bare clone to first page", "", "s", [seconds], BARE)


def main() -> int:
    """Measure and print; 1 when a target is missed."""
    parser = argparse.ArgumentParser(description="How fast one process starts and how much memory it holds.")
    parser.add_argument("--keep", type=Path, help="keep the scratch installation in this folder")
    parser.add_argument("--bare", action="store_true", help="also a bare clone, over the network")
    wish = parser.parse_args()
    with scratch(wish.keep) as folder:
        told = [*measure(folder), *([bare(folder)] if wish.bare else [])]
    print(table(told))
    return 0 if all(each.within for each in told) else 1


if __name__ == "__main__":
    sys.exit(main())
