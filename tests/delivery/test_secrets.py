"""What lies outside the database: the key to the passwords, the mark of the installation, the lock of the one sender."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest

from headwater.delivery.alone import alone
from headwater.delivery.secrets import Locked, opened, seal
from headwater.delivery.standing import last_handed, mark_of, note_handed


def test_a_secret_can_be_opened_with_its_key_and_is_unreadable_without(tmp_path: Path) -> None:
    key = tmp_path / "mail-key"
    sealed = seal("pässword", key_file=key)
    assert "password" not in sealed and opened(sealed, key_file=key) == "pässword"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert seal("", key_file=key) == opened("", key_file=key) == ""


def test_a_missing_or_wrong_key_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    key, aside = tmp_path / "mail-key", tmp_path / "aside"
    sealed = seal("secret", key_file=key)
    key.rename(aside)
    with pytest.raises(Locked, match="is missing"):
        opened(sealed, key_file=key)
    assert not key.exists()
    seal("another", key_file=key)
    with pytest.raises(Locked, match="not the one"):
        opened(sealed, key_file=key)
    key.write_text("rubbish")
    with pytest.raises(Locked, match="not the one"):
        opened(sealed, key_file=key)
    aside.replace(key)
    assert opened(sealed, key_file=key) == "secret"


def test_a_rubbish_key_locks_nothing(tmp_path: Path) -> None:
    (tmp_path / "mail-key").write_text("rubbish")
    with pytest.raises(Locked, match="damaged"):
        seal("secret", key_file=tmp_path / "mail-key")


def test_an_installation_knows_itself_and_a_copy_is_another_one(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    mark = mark_of(here)
    assert mark_of(here) == mark
    shutil.copytree(here, there)
    assert mark_of(there) != mark and mark_of(here) == mark


def test_the_last_letter_is_kept(tmp_path: Path) -> None:
    assert last_handed(tmp_path) == ""
    note_handed(tmp_path, "<1@x>")
    note_handed(tmp_path, "<2@x>")
    assert last_handed(tmp_path) == "<2@x>"


def test_only_one_sends_at_a_time(tmp_path: Path) -> None:
    lock = tmp_path / "outbox.lock"
    with alone(lock) as first, alone(lock) as second:
        assert first and not second
    with alone(lock) as again:
        assert again
