"""The thread of the web app: learns the words of trades, looks through large ledgers, and gives the jobs their turns.

It ends with the process.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event, Thread
from typing import Any

from headwater.cli import installation

SECONDS = 10
_log = logging.getLogger(__name__)


class Clockwork:
    """Asks every few seconds whether a job has its turn. `stop` lets the round that is running end."""

    def __init__(self) -> None:
        self._stopped = Event()
        self._thread = Thread(target=self._run, name="clockwork", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self, *, patience: float = 5) -> None:
        """End, after at most `patience` seconds."""
        self._stopped.set()
        self._thread.join(patience)

    def _run(self) -> None:
        from headwater.actions.rounds import tick
        from headwater.core.giving.lexicon import lexicon
        from headwater.store.queries.plan import look_through

        self._turn(look_through)
        lexicon()  # Takes a second, which the first need would else wait.
        while not self._stopped.is_set():
            self._turn(tick)
            self._stopped.wait(SECONDS)

    def _turn(self, errand: Callable[..., Any]) -> None:
        from django.db import connection

        try:
            errand(now=installation.now())
        except Exception:
            _log.exception("The jobs could not have their turn.")
        finally:
            connection.close()
