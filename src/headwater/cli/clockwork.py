"""The thread of the web app that gives the jobs their turns; it ends with the process."""

from __future__ import annotations

import logging
from threading import Event, Thread

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
        from django.db import connection

        from headwater.actions.rounds import tick

        while not self._stopped.is_set():
            try:
                tick(now=installation.now())
            except Exception:
                _log.exception("The jobs could not have their turn.")
            finally:
                connection.close()
            self._stopped.wait(SECONDS)
