"""One workspace as reports see it: the Book and what happened around it, in parts that are read only when asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from headwater.core.dealings import (
    Activity,
    Business,
    Category,
    Conversation,
    Cost,
    Dealings,
    Gathering,
    Give,
    Membership,
    Milestone,
    Need,
    Profile,
    Referral,
    Silence,
    StatedTie,
    Step,
    Told,
    Work,
)
from headwater.core.words import Book, Window


class Part(StrEnum):
    """What a report can ask for besides the Book. Each is a field of Practice by the same name."""

    PROFILES = "profiles"
    REFERRALS = "referrals"
    WORK = "work"
    DEALINGS = "dealings"
    CONVERSATIONS = "conversations"
    GIVES = "gives"
    NEEDS = "needs"
    BUSINESS = "business"
    TIES = "ties"
    MEMBERSHIPS = "memberships"
    GATHERINGS = "gatherings"
    ACTIVITIES = "activities"
    COSTS = "costs"
    MILESTONES = "milestones"
    CATEGORIES = "categories"
    STEPS = "steps"
    SILENCES = "silences"
    TOLD = "told"


@dataclass(frozen=True, slots=True)
class Practice:
    """A workspace. `me` is the party that stands for its owner (-2: nobody does).

    Parts that were not asked for are empty. All rows are live: neither they nor the parties they name lie in the
    trash. `referrals` holds those received, those given and those among others; `book.links` only those received.
    """

    book: Book
    me: int = -2
    currency: str = "EUR"
    goal: int | None = None
    least: int = 30
    limit: int = 50
    profiles: Mapping[int, Profile] = field(default_factory=dict)
    referrals: tuple[Referral, ...] = ()
    work: tuple[Work, ...] = ()
    dealings: Mapping[int, Dealings] = field(default_factory=dict)
    conversations: tuple[Conversation, ...] = ()
    gives: tuple[Give, ...] = ()
    needs: tuple[Need, ...] = ()
    business: tuple[Business, ...] = ()
    ties: tuple[StatedTie, ...] = ()
    memberships: tuple[Membership, ...] = ()
    gatherings: tuple[Gathering, ...] = ()
    activities: tuple[Activity, ...] = ()
    costs: tuple[Cost, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    categories: tuple[Category, ...] = ()
    steps: tuple[Step, ...] = ()
    silences: tuple[Silence, ...] = ()
    told: tuple[Told, ...] = ()

    @property
    def received(self) -> tuple[Referral, ...]:
        """The referrals whose provider is me."""
        return tuple(each for each in self.referrals if each.provider == self.me)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a report is asked: the day it is, the window, and the options that it names (plain text, may be missing).

    `window.until` is never None for a window that ends today. `named` is what the window is called, such as 12m.
    """

    today: date
    window: Window
    options: Mapping[str, str] = field(default_factory=dict)
    share_per_hop: Fraction = Fraction(1, 2)
    named: str = ""

    def option(self, name: str, usual: str = "") -> str:
        """One option, or the usual."""
        return self.options.get(name) or usual
