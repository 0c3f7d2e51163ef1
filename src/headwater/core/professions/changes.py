"""What the user changed of a profession: limits, words, categories and weights, laid over what is shipped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from headwater.core.professions import GiftRule, Profession

YES_OR_NO: Final = ("tied", "by_value", "by_volume", "after_only", "nominal", "cash", "record")
TELLING: Final = ("tells", "quotas")
AMOUNTS: Final = ("yearly", "each")
TEXTS: Final = ("currency", "note")
OTHERS: Final = ("state", "words", "categories", "weights")
CHANGEABLE: Final = (*YES_OR_NO, *TELLING, *AMOUNTS, *TEXTS, *OTHERS)
WORDS: Final = ("client", "engagement", "source", "referral", "prospect")
"""The words of ours that a profession may have its own for."""
LONGEST_WORD: Final = 30
HEAVIEST: Final = 5.0
LARGEST: Final = Decimal(10) ** 13
MOST_CATEGORIES: Final = 60


class ChangeError(ValueError):
    """A change that cannot be meant, told as a sentence; `place` names it."""

    def __init__(self, sentence: str, *, place: str) -> None:
        super().__init__(sentence)
        self.place = place


def with_changes(profession: Profession, changes: Mapping[str, Any]) -> Profession:
    """The profession as the user has it. First what their state says otherwise, then their own changes.

    Keys are CHANGEABLE; amounts are text ("100"), blank for none. Raises ChangeError.
    """
    changes = checked(profession, changes)
    state = str(changes.get("state", profession.state))
    laid = {**checked(profession, profession.states.get(state, {})), **changes}
    gift: dict[str, Any] = {name: laid[name] for name in (*YES_OR_NO, *TEXTS) if name in laid}
    gift.update({name: _amount(laid[name]) for name in AMOUNTS if name in laid})
    told = {name: laid[name] for name in TELLING if name in laid}
    return replace(
        profession, **told, state=state, gift=replace(profession.gift, **gift),
        words={**profession.words, **laid.get("words", {})},
        categories=tuple(laid.get("categories", profession.categories)),
        weights={**profession.weights, **laid.get("weights", {})},
    )  # fmt: skip


def checked(profession: Profession, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The changes in their plain form, fit for JSON. Raises ChangeError with the place of the first that is wrong."""
    made: dict[str, Any] = {}
    for name, value in changes.items():
        if name not in CHANGEABLE:
            raise ChangeError(f"“{str(name)[:40]}” is nothing that a profession has.", place="")
        made[name] = _CHECKS[name](name, value)
    state = made.get("state")
    if state and state not in profession.states:
        known = ", ".join(profession.states) or "none"
        raise ChangeError(
            f"“{state[:40]}” is no state that this profile knows. It knows: {known}.", place="state"
        )
    return made


def difference(profession: Profession, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Of all that a form says, what differs from the shipped profile in the state it names. Raises ChangeError."""
    told = checked(profession, wanted)
    base = as_told(with_changes(profession, {"state": told.get("state", profession.state)}))
    made = {
        name: value
        for name, value in told.items()
        if name not in ("words", "weights") and value != base[name]
    }
    if told.get("state"):
        made["state"] = told["state"]
    for name in ("words", "weights"):
        usual = base[name]
        own = {
            key: value
            for key, value in told.get(name, {}).items()
            if value != usual.get(key, key if name == "words" else 1.0)
        }
        if own:
            made[name] = own
    return made


def as_told(profession: Profession) -> dict[str, Any]:
    """Everything of a profession that can be changed, in the plain form of `checked`."""
    rule = profession.gift
    known = {one.name for one in fields(GiftRule)}
    made: dict[str, Any] = {name: getattr(rule, name) for name in (*YES_OR_NO, *TEXTS) if name in known}
    made.update({name: _plain(getattr(rule, name)) for name in AMOUNTS})
    made.update({name: getattr(profession, name) for name in (*TELLING, "state")})
    return {
        **made, "words": dict(profession.words), "categories": list(profession.categories),
        "weights": dict(profession.weights),
    }  # fmt: skip


def _plain(amount: Decimal | None) -> str:
    return "" if amount is None else format(amount, "f")


def _yes(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise ChangeError("Say yes or no.", place=name)
    return value


def _amount(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _money(name: str, value: Any) -> str:
    text = str(value if value is not None else "").strip()
    try:
        amount = _amount(text)
    except InvalidOperation:
        amount = Decimal("NaN")
    if amount is not None and (not amount.is_finite() or not 0 <= amount < LARGEST):
        raise ChangeError("Write an amount from 0 on, such as 100. Empty means no limit.", place=name)
    return _plain(amount)


def _text(name: str, value: Any) -> str:
    text = " ".join(str(value).split())
    if name == "currency" and (len(text) != 3 or not text.isascii() or not text.isupper()):
        raise ChangeError(f"“{text[:20]}” is no currency. Write its three letters, such as USD.", place=name)
    if len(text) > 500:
        raise ChangeError(f"This may have up to 500 characters; it has {len(text)}.", place=name)
    return text


def _words(name: str, value: Any) -> dict[str, str]:
    if not isinstance(value, Mapping):
        raise ChangeError("Give each word its own, such as client: patient.", place=name)
    made = {}
    for ours, theirs in value.items():
        theirs = " ".join(str(theirs).split()).casefold() if str(theirs).strip() else str(ours)
        if ours not in WORDS:
            raise ChangeError(
                f"“{str(ours)[:40]}” is no word that can be changed. These can: {', '.join(WORDS)}.",
                place=name,
            )
        if len(theirs) > LONGEST_WORD or not theirs.replace(" ", "").replace("-", "").isalpha():
            raise ChangeError(f"“{theirs[:40]}” is no word: letters only, up to {LONGEST_WORD}.", place=name)
        made[str(ours)] = theirs
    return made


def _categories(name: str, value: Any) -> list[str]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise ChangeError("Give a list of categories.", place=name)
    made = list(dict.fromkeys(" ".join(str(one).split())[:80] for one in value if str(one).strip()))
    if len(made) > MOST_CATEGORIES:
        raise ChangeError(f"Up to {MOST_CATEGORIES} categories; these are {len(made)}.", place=name)
    return made


def _weights(name: str, value: Any) -> dict[str, float]:
    if not isinstance(value, Mapping):
        raise ChangeError("Give each kind of suggestion a number, such as gift: 0.5.", place=name)
    made = {}
    for key, weight in value.items():
        fits = isinstance(weight, int | float) and not isinstance(weight, bool) and 0 <= weight <= HEAVIEST
        if not fits:
            raise ChangeError(f"A weight goes from 0 (never) to {HEAVIEST:g}. 1 is usual.", place=name)
        made[str(key)[:40]] = float(weight)
    return made


_CHECKS: Final[Mapping[str, Any]] = {
    **dict.fromkeys((*YES_OR_NO, *TELLING), _yes), **dict.fromkeys(AMOUNTS, _money),
    **dict.fromkeys((*TEXTS, "state"), _text), "words": _words, "categories": _categories, "weights": _weights,
}  # fmt: skip
