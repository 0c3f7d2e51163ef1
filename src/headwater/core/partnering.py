"""What a folder tells of a contact as a referral partner: the state, what meetings left, the doors they could open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ToConfide:
    """What a partner needs to feel confident, still to be done."""

    id: int
    text: str
    on: date
    due: date


@dataclass(frozen=True, slots=True)
class PartnerTalks:
    """What meetings with a partner left: the days of those that were written up, newest first, and what they want.

    `ask` is what is still to ask and to tell, `thin` which half is; `steps` what is to be done for their confidence.
    """

    partner: int
    state: str
    wants: str = ""
    written: tuple[date, ...] = ()
    thin: str = ""
    ask: tuple[str, ...] = ()
    steps: tuple[ToConfide, ...] = ()


@dataclass(frozen=True, slots=True)
class Partnering:
    """What makes them a partner: the state since its day, what passed both ways, and the plan of a key partner.

    `soon`: among the few candidates to approach next. `why` is what spoke for them first, `trade` what they do.
    """

    id: int
    state: str
    on: date
    category: str = ""
    trade: str = ""
    why: str = ""
    wants: str = ""
    given: int = 0
    received: int = 0
    no_return: bool = False
    soon: bool = False
    key: bool = False
    plan: str = ""
    review: date | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """A category of partners that nobody fills, and why they could introduce somebody who would."""

    id: int
    name: str
    why: str
