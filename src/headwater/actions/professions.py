"""Choosing the profession whose words, limits and weights apply, and changing them for this workspace."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from headwater.actions.acting import Act, Refused, Seat, one_act
from headwater.core.professions import Profession, profession_named
from headwater.core.professions.as_file import read
from headwater.core.professions.changes import ChangeError, difference
from headwater.formats.currencies import currency_meant
from headwater.store.models import Profession as Changed


def choose_profession(*, seat: Seat, now: datetime, key: str) -> Profession:
    """From now on the rules, words and weights of this profession apply, as changed here before."""
    with one_act(seat=seat, now=now, action="choose_profession") as act:
        profession = _named(key)
        act.workspace.profession = key
        act.workspace.save(update_fields=["profession"])
        return profession


def change_profession(*, seat: Seat, now: datetime, key: str, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Lay what a form says over the shipped profession. Keys as in core.professions.changes; only what differs is kept.

    Gives what is kept. Raises Refused with the place.
    """
    with one_act(seat=seat, now=now, action="change_profession") as act:
        told = dict(wanted)
        if "currency" in told:
            told["currency"] = currency_meant(str(told["currency"])) or told["currency"]
        try:
            changes = difference(_named(key), told)
        except ChangeError as error:
            raise Refused(str(error), place=error.place) from error
        _keep(act, key, changes)
        return changes


def reset_profession(*, seat: Seat, now: datetime, key: str) -> None:
    """Go back to the profession as it is shipped. What was changed stays in the history of changes."""
    with one_act(seat=seat, now=now, action="reset_profession") as act:
        _named(key)
        _keep(act, key, {})


def bring_profession(*, seat: Seat, now: datetime, text: str) -> Profession:
    """Take over a profession from a file that was exported here, and choose it. Raises Refused."""
    with one_act(seat=seat, now=now, action="bring_profession") as act:
        try:
            key, changes = read(text)
        except ChangeError as error:
            raise Refused(str(error), place=error.place) from error
        _keep(act, key, changes)
        act.workspace.profession = key
        act.workspace.save(update_fields=["profession"])
        return profession_named(key)


def _named(key: str) -> Profession:
    try:
        return profession_named(key)
    except KeyError as error:
        raise Refused(str(error.args[0]), place="key") from error


def _keep(act: Act, key: str, changes: dict[str, Any]) -> None:
    rows = Changed.objects.of(act.workspace).filter(key=key)
    if not rows.update(changes=changes, **act.mark) and changes:
        Changed.objects.create(**act.stamp, key=key, changes=changes)
