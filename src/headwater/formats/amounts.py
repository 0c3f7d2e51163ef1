"""Amounts of money as people write them, judged a column at a time.

"1.200" is twelve hundred in Zurich and one and a fifth in Boston; the other amounts of the column tell which. Results
are exact decimals. What is no amount becomes None with a reason; nothing is guessed in silence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from headwater.formats.date_words import BLANKS
from headwater.formats.money_words import CODES, FACTORS, SIGNS, UNSURE

MAX_WHOLE_DIGITS: Final = 15
MAX_DECIMAL_DIGITS: Final = 6
SHOWN: Final = 5
LIKE_OTHERS: Final = "like the other amounts of this column"
UNLIKE_OTHERS: Final = (
    "though others have that mark before their decimals: none has three of them, so check it"
)
_SIMPLE = re.compile(r"(?:-(?=.*[1-9]))?\d{1,15}(?:\.(?:\d{1,2}|\d{4,6}))?", re.ASCII)
_COMMA = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d{1,12}),\d{1,2}", re.ASCII)
_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+\.\d{1,2}", re.ASCII)
_NUMBER = re.compile(r"\d[\d.,' ]*|[.,]\d+", re.ASCII)
_POWER = re.compile(r"\d\s*[eE]\s*[+-]?\d", re.ASCII)
_WORD = re.compile(r"[^\W\d_]{0,3}[$]|[^\W\d_]+|[€£¥₹₺₽₪₩₴]")
_TIDY = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'", "´": "'", "`": "'", "−": "-", "–": "-"}
)
_BLANKS: Final = BLANKS - {"0", "nan"}


@dataclass(frozen=True, slots=True)
class AmountColumn:
    """A column of amounts. `values[i]` is the amount of cell `i`, None where empty or not readable.

    `cell_currencies[i]` is the ISO code written in that cell, "" where none is; `currencies` are all codes found, the
    most frequent first. `reasons` says, by the cell's number, why a filled cell gave no amount. `negatives` counts
    amounts below zero (credit notes, refunds). `style` is "1,234.56", "1.234,56" or "1234". `ambiguous` is True when
    a point or comma could mean thousands or decimals and nothing in the column tells.
    """

    values: list[Decimal | None]
    currencies: tuple[str, ...]
    cell_currencies: list[str]
    style: str
    notes: tuple[str, ...]
    ambiguous: bool
    negatives: int
    reasons: dict[int, str]


@dataclass(slots=True)
class _Figure:
    """One cell taken apart. `mark` is the decimal mark, "" when there is none, "?." or "?," when it may be one."""

    digits: str = ""
    mark: str = ""
    vote: str = ""
    negative: bool = False
    factor: Decimal = Decimal(1)
    currency: str = ""
    doubt: str = ""
    reason: str = ""


def read_amounts(cells: Sequence[str]) -> AmountColumn:
    """Read a column of amounts, with or without currency."""
    counts = Counter(cells)
    amounts: dict[str, Decimal | None] = {}
    figures: dict[str, _Figure] = {}
    votes: Counter[str] = Counter()
    simple, comma, groups = _SIMPLE.fullmatch, _COMMA.fullmatch, _GROUPS.fullmatch
    for cell, count in counts.items():
        if simple(cell):
            amounts[cell] = Decimal(cell)
            if "." in cell:
                votes["."] += count
        elif comma(cell):
            amounts[cell] = Decimal(cell.replace(".", "").replace(",", "."))
            votes[","] += count
        elif groups(cell):
            amounts[cell] = Decimal(cell.replace(",", ""))
            votes["."] += count
        else:
            figure = figures[cell] = _take_apart(cell)
            if figure.vote:
                votes[figure.vote] += count
    notes: list[str] = []
    ambiguous = _settle(figures, votes, notes)
    amounts.update((cell, _amount(figure)) for cell, figure in figures.items())
    negatives = sum(counts[cell] for cell, amount in amounts.items() if amount is not None and amount < 0)
    if negatives:
        notes.append(
            f"{negatives} {'amount is' if negatives == 1 else 'amounts are'} negative (credit notes, refunds)."
        )
    codes = {cell: figure.currency for cell, figure in figures.items() if figure.currency}
    currencies = _currencies(codes, counts, notes)
    notes.extend(dict.fromkeys(figure.doubt for figure in figures.values() if figure.doubt))
    bad = {cell: figure.reason for cell, figure in figures.items() if figure.reason}
    return AmountColumn(
        values=[amounts[cell] for cell in cells],
        currencies=currencies,
        cell_currencies=[codes.get(cell, "") for cell in cells],
        style={".": "1,234.56", ",": "1.234,56"}.get(votes.most_common(1)[0][0] if votes else "", "1234"),
        notes=tuple(notes),
        ambiguous=ambiguous,
        negatives=negatives,
        reasons={at: bad[cell] for at, cell in enumerate(cells) if cell in bad} if bad else {},
    )


def currency_in(header: str) -> str:
    """The currency the name of a column gives, as in "Amount (EUR)" or "Betrag in €"; "" when it gives none."""
    found = {code for word in _WORD.findall(header) if (code := _currency_of(word))}
    return found.pop() if len(found) == 1 else ""


def _currency_of(word: str) -> str:
    """The ISO code for a code in capitals or a sign."""
    return word if word in CODES else SIGNS.get(word, "") if not word.isalpha() else ""


def _currencies(codes: dict[str, str], counts: Counter[str], notes: list[str]) -> tuple[str, ...]:
    """The currencies written in the cells, the most frequent first; said when there are several."""
    found: Counter[str] = Counter()
    for cell, code in codes.items():
        found[code] += counts[cell]
    if len(found) > 1:
        listed = ", ".join(f"{code} ({count})" for code, count in found.most_common())
        notes.append(f"Several currencies: {listed}. They are never added together.")
    return tuple(code for code, _ in found.most_common())


def _take_apart(cell: str) -> _Figure:
    """Sign, number, currency and factor of one cell."""
    text = " ".join(cell.translate(_TIDY).split())
    if text.casefold() in _BLANKS:
        return _Figure()
    shown = f"“{cell.strip()[:40]}”"
    if _POWER.search(text):
        return _Figure(reason=f"{shown} is in the scientific form; write the amount in full.")
    match = _NUMBER.search(text) if len(text) <= 60 else None
    if match is None:
        return _Figure(reason=f"{shown} is not an amount.")
    figure = _Figure()
    body, before, after = match[0].strip(), text[: match.start()], text[match.end() :]
    if body[-1] in ".," and after.startswith("-"):
        after = after.lstrip("-")
    elif (
        "-" in before
        or after.startswith("-")
        or (before.lstrip().startswith("(") and after.rstrip().endswith(")"))
    ):
        figure.negative = True
    if not _read_words(figure, f"{before} {after}"):
        return _Figure(reason=f"{shown} is not an amount.")
    problem = _read_number(figure, body.rstrip(".,' "))
    return _Figure(reason=f"{shown} {problem}") if problem else figure


def _read_words(figure: _Figure, text: str) -> bool:
    """Currency and factor from what stands around the number; False when something else stands there."""
    if text.strip(" ()+-.") == "":
        return True
    rest = _WORD.sub(" ", text)
    if rest.strip(" ()+-./"):
        return False
    for word in _WORD.findall(text):
        key = word.casefold()
        if word.upper() in CODES:
            figure.currency = word.upper()
        elif key in SIGNS or key in UNSURE:
            figure.currency = figure.currency or SIGNS.get(key, "")
            figure.doubt = UNSURE.get(key, "")
        elif key in FACTORS and figure.factor == 1:
            figure.factor = FACTORS[key]
        else:
            return False
    if figure.currency and SIGNS.get("$") != figure.currency:
        figure.doubt = figure.doubt if "$" not in figure.doubt else ""
    return True


def _read_number(figure: _Figure, body: str) -> str:
    """Split the number into digits and decimal mark; gives the fault when the marks make no sense."""
    spaced = "'" in body or " " in body
    if spaced and not re.fullmatch(r"\d{1,3}(?:[' ]\d{3})+(?:[.,]\d+)?", body):
        return "has blanks or apostrophes where no thousands end."
    body = body.replace("'", "").replace(" ", "")
    points, commas = body.count("."), body.count(",")
    if points and commas:
        mark = max(".", ",", key=body.rindex)
        other = "," if mark == "." else "."
        whole, _, part = body.rpartition(mark)
        if mark in whole or not _grouped(whole, other):
            return "has points and commas that make no number."
        figure.digits, figure.mark, figure.vote = f"{whole.replace(other, '')}.{part}", mark, mark
    elif points + commas > 1:
        mark = "." if points else ","
        if not _grouped(body, mark):
            return "has points or commas that make no number."
        figure.digits, figure.vote = body.replace(mark, ""), "," if points else "."
    elif points + commas == 1:
        mark = "." if points else ","
        whole, _, part = body.partition(mark)
        open_question = len(part) == 3 and 1 <= len(whole) <= 3 and whole[0] != "0" and not spaced
        figure.digits, figure.mark = f"{whole or '0'}.{part}", f"?{mark}" if open_question else mark
        figure.vote = "" if open_question else mark
    else:
        figure.digits = body
    whole, _, part = figure.digits.partition(".")
    if len(whole.lstrip("0")) > MAX_WHOLE_DIGITS or len(part) > MAX_DECIMAL_DIGITS:
        return "has too many digits for an amount."
    return ""


def _grouped(whole: str, mark: str) -> bool:
    """Whether thousands are parted as in 1,234,567 or, the Indian way, 12,34,567."""
    m = re.escape(mark)
    return re.fullmatch(rf"\d{{1,3}}(?:{m}\d{{3}})+|\d{{1,2}}(?:{m}\d\d)+{m}\d{{3}}", whole) is not None


def _settle(figures: dict[str, _Figure], votes: Counter[str], notes: list[str]) -> bool:
    """Decide the open questions ("1.200") by the rest of the column; True when nothing in it tells."""
    if votes["."] and votes[","]:
        notes.append("Some amounts have a decimal point and some a decimal comma; each is read on its own.")
    ambiguous = False
    fine = {figure.mark for figure in figures.values() if figure.vote and _has_thousandths(figure)}
    said: dict[tuple[bool, str], list[str]] = {}
    for cell, figure in figures.items():
        if not figure.mark.startswith("?"):
            continue
        mark = figure.mark[1]
        other = "," if mark == "." else "."
        alone = votes[mark] > 0 and not votes[other]
        decimal = alone and mark in fine
        unsure = bool(votes[mark]) == bool(votes[other])
        ambiguous = ambiguous or unsure or (alone and not decimal)
        if not decimal:
            figure.digits = figure.digits.replace(".", "")
        figure.mark = mark if decimal else ""
        if unsure or alone:
            why = "as no other amount tells" if unsure else LIKE_OTHERS if decimal else UNLIKE_OTHERS
            said.setdefault((decimal, why), []).append(f"“{cell.strip()}” is read as {_amount(figure)}")
    for (decimal, why), cells in said.items():
        more = f" and {len(cells) - SHOWN} more like it" if len(cells) > SHOWN else ""
        meant = "decimals" if decimal else "thousands"
        notes.append(f"{', '.join(cells[:SHOWN])}{more} ({meant}), {why}.")
    return ambiguous


def _has_thousandths(figure: _Figure) -> bool:
    """Whether it surely has three decimals, as in "0,125"."""
    return bool(figure.mark) and len(figure.digits.partition(".")[2]) == 3


def _amount(figure: _Figure) -> Decimal | None:
    """The exact amount."""
    if not figure.digits:
        return None
    amount = Decimal(figure.digits)
    if figure.factor != 1:
        amount *= figure.factor
    return -amount if figure.negative and amount else amount
