"""One window cut by a word: the clients, the work and the referrals of each service, of each country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from headwater.core.dealings import Referral
from headwater.core.know.brought import Brought, once
from headwater.core.know.cells import count, money_cells
from headwater.core.tables import Cell


@dataclass(slots=True)
class Cut:
    """What belongs to one word (blank: none is written down). `clients` has each client of it once."""

    word: str
    works: list[Brought] = field(default_factory=list)
    referrals: list[Referral] = field(default_factory=list)

    @property
    def key(self) -> str:
        """A stable key: the word in small letters, "(none)" where there is none."""
        return self.word.casefold() or "(none)"

    @property
    def clients(self) -> tuple[Brought, ...]:
        """The first work of each client among them."""
        return once(works=self.works)

    def cells(self, currencies: Sequence[str]) -> tuple[Cell, ...]:
        """Clients, engagements, value and referrals."""
        return (
            count(engagements=(each.engagement.id for each in self.clients)),
            count(engagements=(each.engagement.id for each in self.works)),
            *money_cells(amounts=(each.amount for each in self.works), currencies=currencies),
            count(referrals=(each.id for each in self.referrals)),
        )


def cuts(
    *,
    works: Iterable[Brought],
    referrals: Iterable[Referral],
    word_of_work: Callable[[Brought], str],
    word_of_referral: Callable[[Referral], str],
) -> tuple[Cut, ...]:
    """By word, most clients first, those without a word last. Words that differ only in case or blanks are one."""
    spelled: dict[str, Counter[str]] = {}
    found: dict[str, Cut] = {}

    def place(word: str) -> Cut:
        shown = " ".join(word.split())
        spelled.setdefault(shown.casefold(), Counter())[shown] += 1
        return found.setdefault(shown.casefold(), Cut(shown))

    for work in works:
        place(word_of_work(work)).works.append(work)
    for referral in referrals:
        place(word_of_referral(referral)).referrals.append(referral)
    for key, cut in found.items():
        cut.word = min(spelled[key], key=lambda word: (-spelled[key][word], word))
    return tuple(
        sorted(
            found.values(), key=lambda cut: (not cut.word, -len(cut.clients), -len(cut.referrals), cut.key)
        )
    )
