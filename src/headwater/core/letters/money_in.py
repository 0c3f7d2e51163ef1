"""Where a letter speaks of money: "4.000 €", "EUR 4k", "four thousand", or a bare figure that is the price."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Final

from headwater.core.names.forms import fold
from headwater.core.names.word_lists import listed

_UNITS: Final = listed(
    """
    eur usd gbp chf sek nok dkk pln czk huf ron bgn isk jpy cny inr aud nzd cad brl mxn zar sgd hkd try ils aed krw
    euro euros cent cents dollar dollars bucks pound pounds quid pence franc francs franken rappen kronor kroner krone
    krona yen yuan rupee rupees zloty peso pesos real reais lira rand sfr fr kr
    """
)
_SIGN: Final = "[$¢£¤¥₠-⃀€]"
_SMALL: Final = listed(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety half some few several couple a ein eins zwei
    drei vier funf fuenf sechs sieben acht neun zehn elf zwolf zwoelf zwanzig dreissig vierzig funfzig fuenfzig sechzig
    siebzig achtzig neunzig deux trois quatre cinq sept huit neuf dix
    """
)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_UNIT: Final = rf"(?:{_SIGN}|(?<![^\W\d_])(?:{_any(_UNITS)})(?![^\W\d_])\.?)"
_NUMBER: Final = r"\d(?:[\d.,'’ ]{0,24}\d)?"
_SCALE: Final = r"(?:k|tsd\.?|tausend|thousand|grand|hundred|million|millions|mio\.?)(?![^\W_])"
_LONG_SCALE: Final = r"(?:tsd\.?|tausend|thousand|grand|hundred|millions?|mio\.?)(?![^\W_])"
_WRITTEN: Final = re.compile(
    rf"{_UNIT}\s*{_NUMBER}(?:\s?{_SCALE})?|{_NUMBER}\s*(?:{_SCALE})?\s*{_UNIT}"
    rf"|(?<![\w.,]){_NUMBER}(?:k(?![^\W_])|\s?{_LONG_SCALE})|(?<!\w){_NUMBER}[.,]-{{1,2}}(?!\w)"
)
_FIGURE: Final = rf"(?:{_any(_SMALL)})"
_GREAT: Final = r"(?:hundreds?|thousands?|millions?|grand|mille|tausend|hundert)"
_IN_WORDS: Final = re.compile(
    rf"(?<!\w)(?:{_FIGURE}[\s-]{{1,3}}){{1,6}}(?:of\s+)?{_GREAT}(?!\w)"
    rf"(?:[\s-]{{1,3}}(?:and[\s-]{{1,3}})?(?:{_FIGURE}|{_GREAT})(?!\w)){{0,9}}"
    rf"|(?<!\w)(?:{_FIGURE}[\s-]{{1,3}}){{1,6}}{_UNIT}"
    r"|(?<!\w)\w{3,30}(?:tausend|hundert)\w{0,30}"
)
_NO_MONEY: Final = re.compile(
    r"a (?:hundred|thousand|million) (?:thanks|times|percent|per cent|things|reasons|ways|pardons|words|years)"
    r"|(?:a )?(?:hundred|thousand) (?:percent|per cent)|(?:one|a) in a (?:hundred|thousand|million)|thanks a million"
    r"|tausend dank|a few hundred (?:people|years|members|guests)|jahrhundert\w*|jahrtausend\w*"
)
_BARE: Final = re.compile(rf"(?<![\w.,]){_NUMBER}(?!\w)")
LEAST: Final = 100
"""A bare figure under this is too common to be taken for the price."""


def money_in(text: str, amounts: Collection[str | Decimal], *, any_amount: bool = True) -> tuple[str, ...]:
    """The amounts in a text (`reading.seen`), as they stand there; without `any_amount` only the known ones.

    `amounts` are known ones, such as the price of the work: they are also found as a bare figure.
    """
    known = {amount for amount in map(_amount, amounts) if amount is not None}
    low = text.lower()
    places = [(found.start(), found.end()) for found in _spoken_of(low)] if any_amount else []
    if not any_amount:
        places = [(one.start(), one.end()) for one in _WRITTEN.finditer(low) if _readings(one[0]) & known]
    for found in _BARE.finditer(low):
        inside = any(start <= found.start() < end for start, end in places)
        if not inside and any(value >= LEAST and value in known for value in _readings(found[0])):
            places.append((found.start(), found.end()))
    return tuple(dict.fromkeys(text[start:end].strip() for start, end in sorted(places)))


def _spoken_of(low: str) -> Iterator[re.Match[str]]:
    spared = [(one.start(), one.end()) for one in _NO_MONEY.finditer(low)]
    flat = fold(low) if len(fold(low)) == len(low) else low
    for pattern, where in ((_WRITTEN, low), (_IN_WORDS, flat)):
        for found in pattern.finditer(where):
            if not any(start < found.end() and found.start() < end for start, end in spared):
                yield found


def _amount(told: str | Decimal) -> Decimal | None:
    """A known amount, None when it is none."""
    try:
        amount = Decimal(str(told).replace(" ", ""))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and amount > 0 else None


def _readings(figure: str) -> set[Decimal]:
    """What a figure may mean: marks as thousands, or the last one as decimal; "4k" and "4 thousand" too."""
    scale = re.search(rf"{_SCALE}", figure)
    factor = 1
    if scale:
        word = scale[0].rstrip(".")
        factor = 100 if word == "hundred" else 1_000_000 if word.startswith("m") and word != "mille" else 1000
    body = re.search(_NUMBER, figure)
    if body is None:
        return set()
    digits = re.sub(r"[^\d.,]", "", body[0])
    whole = re.sub(r"[.,]", "", digits)
    made = {Decimal(whole)} if len(whole) < 30 else set()
    head, mark, tail = digits.rpartition("." if digits.rfind(".") > digits.rfind(",") else ",")
    if mark and len(digits) < 30:
        made.add(Decimal(f"{re.sub('[.,]', '', head) or '0'}.{tail}"))
    return {value * factor for value in made}
