"""The columns a user has set for a kind of file, kept by header row, so that they need setting only once.

One small JSON file in the user's configuration folder; it holds names of columns and nothing of their content.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

SCHEMA: Final = "headwater.profiles/1"
MOST_PROFILES: Final = 500


def profiles_path() -> Path:
    """Where the profiles are kept: HEADWATER_CONFIG_DIR, or `headwater` in XDG_CONFIG_HOME (by default ~/.config)."""
    own = os.environ.get("HEADWATER_CONFIG_DIR")
    if own:
        return Path(own) / "review-profiles.json"
    base = os.environ.get("XDG_CONFIG_HOME")
    return (Path(base) if base else Path("~/.config").expanduser()) / "headwater" / "review-profiles.json"


def saved_columns(key: str) -> Mapping[str, str]:
    """The columns by part saved for a header row; empty when there are none or they cannot be read."""
    return _read().get(key, {})


def save_columns(key: str, columns: Mapping[str, str]) -> bool:
    """Save the columns set for a header row, in one step. Gives False when the folder cannot be written."""
    profiles = _read()
    profiles.pop(key, None)
    profiles[key] = dict(columns)
    for oldest in list(profiles)[:-MOST_PROFILES]:
        del profiles[oldest]
    path = profiles_path()
    text = json.dumps({"schema": SCHEMA, "headers": profiles}, indent=1, ensure_ascii=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=".profiles-", delete=False
        ) as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        return False
    try:
        Path(file.name).replace(path)
    except OSError:
        with suppress(OSError):
            Path(file.name).unlink()
        return False
    return True


def _read() -> dict[str, dict[str, str]]:
    """All profiles. A file that is broken counts as empty: it holds nothing that cannot be set again."""
    try:
        found = json.loads(profiles_path().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    headers = found.get("headers") if isinstance(found, dict) and found.get("schema") == SCHEMA else None
    if not isinstance(headers, dict):
        return {}
    return {
        key: {part: name for part, name in columns.items() if isinstance(name, str)}
        for key, columns in headers.items()
        if isinstance(columns, dict)
    }
