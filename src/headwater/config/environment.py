"""Reads what the environment may say about this installation; a value that cannot be meant fails loudly."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit


class WrongSetting(Exception):
    """An environment value that cannot be used. The text says which and what would do."""


def text(name: str, default: str = "") -> str:
    """The variable as it stands, or the default."""
    return os.environ.get(name, default)


def flag(name: str, *, default: bool = False) -> bool:
    """A yes-or-no variable."""
    value = os.environ.get(name, "").strip().lower()
    if value in {"", None}:
        return default
    if value in {"1", "yes", "true", "on"}:
        return True
    if value in {"0", "no", "false", "off"}:
        return False
    raise WrongSetting(f"{name} is '{value}'. Write yes or no.")


def data_dir() -> Path:
    """Where everything of this installation lies: HEADWATER_DATA_DIR, else the user's own data folder."""
    chosen = os.environ.get("HEADWATER_DATA_DIR")
    if chosen:
        return Path(chosen).expanduser().resolve()
    if sys.platform == "win32":
        home = Path(os.environ.get("LOCALAPPDATA", Path.home()))
    elif sys.platform == "darwin":
        home = Path.home() / "Library" / "Application Support"
    else:
        home = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share"))
    return home / "headwater"


def clock(name: str) -> Callable[[], datetime]:
    """The installation's clock: the machine's, or one that stands still at the moment a test or a demo names."""
    wanted = os.environ.get(name, "")
    if not wanted:
        return lambda: datetime.now(UTC)  # noqa: TID251
    try:
        fixed = datetime.fromisoformat(wanted)
    except ValueError:
        raise WrongSetting(
            f"{name} is '{wanted}'. Write a moment such as 2026-05-01T09:00:00+02:00."
        ) from None
    fixed = fixed if fixed.tzinfo else fixed.replace(tzinfo=UTC)
    return lambda: fixed


def kept_secret(folder: Path, name: str) -> str:
    """A secret made on first start and kept in a file that only its owner may read."""
    path = folder / name
    try:
        return path.read_text().strip()
    except FileNotFoundError:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        value = secrets.token_urlsafe(48)
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return path.read_text().strip()
        with os.fdopen(handle, "w") as file:
            file.write(value)
        return value


def database(url: str, folder: Path, sqlite_version: tuple[int, int, int]) -> dict[str, Any]:
    """Django's description of the database: SQLite in the data folder, or the PostgreSQL of DATABASE_URL."""
    if not url:
        return sqlite(folder / "headwater.sqlite3", sqlite_version)
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return sqlite(Path(unquote(parts.path)), sqlite_version)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise WrongSetting("DATABASE_URL must start with postgresql:// (or be left out for SQLite).")
    name = unquote(parts.path.lstrip("/"))
    if not name:
        raise WrongSetting("DATABASE_URL names no database: postgresql://user:password@host:5432/name")
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(options.pop("host", parts.hostname or "")),
        "PORT": str(options.pop("port", parts.port or "")),
        "CONN_MAX_AGE": 0,
        "OPTIONS": {**options, "pool": {"min_size": 1, "max_size": 8}},
    }


# The WAL-reset race (two connections that write or checkpoint at the same instant can corrupt the file) is in
# every SQLite from 3.7.0 up to 3.51.2, except where the repair was carried back.
WAL_SAFE_FROM = (3, 51, 3)
WAL_SAFE_BRANCHES = {(3, 50): 7, (3, 44): 6}


def wal_is_safe(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite has the repair of the WAL-reset race."""
    repaired = WAL_SAFE_BRANCHES.get(version[:2])
    return version >= WAL_SAFE_FROM or (repaired is not None and version[2] >= repaired)


def sqlite(path: Path, version: tuple[int, int, int]) -> dict[str, Any]:
    """SQLite as it must be to lose nothing: WAL and FULL where that is safe, else a rollback journal and EXTRA."""
    journal, synchronous = ("WAL", "FULL") if wal_is_safe(version) else ("DELETE", "EXTRA")
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                f"PRAGMA journal_mode={journal};PRAGMA synchronous={synchronous};PRAGMA foreign_keys=ON;"
                "PRAGMA temp_store=MEMORY;PRAGMA cache_size=-4000;PRAGMA mmap_size=0"
            ),
        },
    }
