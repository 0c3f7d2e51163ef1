"""Answers that stay true until the ledger changes, kept in this process until the workspace's counter moves.

Only so much is kept that browsing through many windows of a large ledger does not fill the memory.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import fields, is_dataclass
from itertools import islice
from threading import Lock
from typing import Any, Final, TypeVar

from django.db import connection

from headwater.store.models import Workspace
from headwater.store.unswept import unswept

KEPT: Final = 96
WEIGHT: Final = 300_000
"""So many entries, about a hundred bytes each, are kept in all."""
NEWEST: Final = 24
"""So many answers are kept whatever they weigh: what the last few reports were made from."""
LOOKED_AT: Final = 20
Answer = TypeVar("Answer")
_kept: OrderedDict[tuple[Hashable, ...], tuple[Any, int]] = OrderedDict()
_lock = Lock()


def keep(
    workspace: Workspace, what: Hashable, make: Callable[[], Answer], *, lasting: bool = False
) -> Answer:
    """The answer to `what`, as made before or made now.

    `workspace` is as this request read it, with its counter. A `lasting` answer stays true whatever changes. Inside a
    transaction, which may yet be undone, nothing is kept.
    """
    if connection.in_atomic_block:
        return make()
    counter = None if lasting else workspace.counter
    key = (str(connection.settings_dict["NAME"]), workspace.pk, counter, what)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key][0]  # type: ignore[no-any-return]
    with unswept():
        answer = make()
    weight = weight_of(answer)
    with _lock:
        _kept[key] = answer, weight
        _forget(key)
    return answer


def _forget(key: tuple[Hashable, ...]) -> None:
    """Let go of what the workspace answered before its last change, then of the oldest until all is light enough."""
    if key[2] is not None:
        for other in [each for each in _kept if each[:2] == key[:2] and each[2] not in (None, key[2])]:
            del _kept[other]
    weight = sum(each for _, each in _kept.values())
    while len(_kept) > KEPT or (weight > WEIGHT and len(_kept) > NEWEST):
        _, (_, lighter) = _kept.popitem(last=False)
        weight -= lighter


def weight_of(answer: Any) -> int:
    """About how many entries an answer holds. Of many alike only the first few are looked at."""
    if isinstance(answer, str):
        return 1 + len(answer) // 100
    if is_dataclass(answer):
        return 1 + sum(weight_of(getattr(answer, field.name)) for field in fields(answer))
    if not isinstance(answer, Collection):
        return 1
    inside = answer.values() if isinstance(answer, Mapping) else answer
    looked_at = [weight_of(each) for each in islice(inside, LOOKED_AT)]
    return 1 + (sum(looked_at) * len(answer) // len(looked_at) if looked_at else 0)
