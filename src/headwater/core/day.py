"""The day on which one asks what to do: the clock, the rules of the practice, and those of the profession."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from headwater.core.folder import Rules
from headwater.core.professions import GENERAL, Profession


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the user's. `now` is an aware instant in the user's zone, `today` its day."""

    now: datetime
    rules: Rules = field(default_factory=Rules)
    profession: Profession = GENERAL

    @property
    def today(self) -> date:
        """The user's day."""
        return self.now.date()
