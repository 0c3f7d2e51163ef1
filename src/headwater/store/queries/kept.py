"""Answers that stay true until the ledger changes, kept in this process until the workspace's counter moves."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from django.db import connection

from headwater.store.models import Workspace

KEPT = 96
Answer = TypeVar("Answer")
_kept: OrderedDict[Hashable, Any] = OrderedDict()
_lock = Lock()


def keep(workspace: Workspace, what: Hashable, make: Callable[[], Answer]) -> Answer:
    """The answer to `what`, as made before or made now.

    `workspace` is as this request read it, with its counter. Inside a transaction, which may yet be undone, nothing
    is kept.
    """
    if connection.in_atomic_block:
        return make()
    key = (str(connection.settings_dict["NAME"]), workspace.pk, workspace.counter, what)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]  # type: ignore[no-any-return]
    answer = make()
    with _lock:
        _kept[key] = answer
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return answer
