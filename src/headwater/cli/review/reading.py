"""Opening the files of a review and reading each as a client list, with the columns the user has set."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from headwater.cli.profiles import save_columns, saved_columns
from headwater.cli.review.faults import UNREADABLE, WRONG_CALL, ReviewFault
from headwater.cli.review.options import Options
from headwater.core.intake import ClientList
from headwater.formats.client_list import NoClientColumn, WrongColumn, client_list_of
from headwater.formats.columns import header_key
from headwater.formats.header_words import plain
from headwater.formats.table import MAX_FILE_BYTES, NotATable, read_table

STDIN: Final = "-"


def read_lists(options: Options) -> tuple[list[ClientList], list[str]]:
    """Every file as a client list, and sentences on the columns used from or saved to a profile."""
    notes: list[str] = []
    never_there = dict(options.columns) if len(options.files) > 1 else {}
    lists = [_read(file, options, notes, never_there) for file in options.files]
    for part, name in never_there.items():
        if name:
            raise ReviewFault(
                WRONG_CALL, f"None of the files has a column “{name}”, which was to be the {part}."
            )
    return lists, list(dict.fromkeys(notes))


def _read(file: str, options: Options, notes: list[str], never_there: dict[str, str]) -> ClientList:
    """One file. With several, a column set by the user counts where a file has it."""
    shown = "standard input" if file == STDIN else Path(file).name
    try:
        table = read_table(_bytes(file))
    except NotATable as fault:
        raise ReviewFault(UNREADABLE, f"{shown}: {fault}") from fault
    given = dict(options.columns)
    if len(options.files) > 1:
        given = {part: name for part, name in given.items() if _has(table.header, name)}
        for part in given:
            never_there.pop(part, None)
    key = header_key(table.header)
    saved = saved_columns(key) if options.use_profile else {}
    chosen = {**saved, **given}
    try:
        clients = client_list_of(table, file=shown, chosen=chosen, currency=options.currency)
    except WrongColumn as fault:
        raise ReviewFault(WRONG_CALL, f"{shown}: {fault}") from fault
    except NoClientColumn as fault:
        raise ReviewFault(UNREADABLE, f"{shown}: {fault}") from fault
    if options.use_profile:
        notes += _profile_notes(key, saved, given, chosen)
    return clients


def _has(header: Sequence[str], name: str) -> bool:
    """Whether a column set by the user, by name or number, is in a header."""
    wanted = plain(name)
    named = not name or any(plain(column) == wanted or column == name for column in header)
    return named or (wanted.isascii() and wanted.isdigit() and 0 < int(wanted[:6]) <= len(header))


def _profile_notes(
    key: str, saved: Mapping[str, str], given: Mapping[str, str], chosen: Mapping[str, str]
) -> Sequence[str]:
    """Save what was set just now, and say so; say what was used from before."""
    if given and chosen != saved:
        if save_columns(key, chosen):
            return ["The columns you set are kept for files with this header (--no-profile does not)."]
        return ["The columns you set could not be saved for the next time: the folder cannot be written."]
    if saved and not given:
        return ["Columns as you set them before for this header (--no-profile leaves that aside)."]
    return []


def _bytes(file: str) -> bytes:
    """The bytes of a file, or of standard input for "-"."""
    if file == STDIN:
        return sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
    path = Path(file)
    try:
        if path.is_dir():
            raise ReviewFault(
                UNREADABLE, f"{file} is a folder. Name the file in it, for example {file}/clients.csv."
            )
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise ReviewFault(
                UNREADABLE,
                f"{path.name} has {size // 1_048_576} MB; the limit is {MAX_FILE_BYTES // 1_048_576} MB. "
                "Export fewer columns or fewer years, or split it.",
            )
        return path.read_bytes()
    except FileNotFoundError as fault:
        raise ReviewFault(
            UNREADABLE, f"There is no file {file}. Check the name, or drag the file into this window."
        ) from fault
    except PermissionError as fault:
        raise ReviewFault(
            UNREADABLE, f"{file} may not be read by you. Copy it to a folder of yours."
        ) from fault
    except (OSError, ValueError) as fault:
        raise ReviewFault(UNREADABLE, f"{file} cannot be read: {fault}.") from fault
