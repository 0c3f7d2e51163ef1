"""What the words of a gift give away: cash, pay by share or by head, a promise beforehand, an answer to referrals.

"Amazon voucher, if she sends another client" is a voucher, promised, for referrals. The words are English; whatever
they miss is for the person to know, and whatever they find is a question to the person and no verdict.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_SENDS: Final = (
    r"(?:sends?|refers?|brings?|recommends?|introduces?|passes|pass|finds?|gets?|gives? (?:me|us)|delivers?)"
)
_ONE: Final = (
    r"(?:clients?|patients?|customers?|cases?|matters?|deals?|leads?|referrals?|introductions?|heads?)"
)
_CASH: Final = re.compile(
    r"\b(?:cash|money|banknotes?|vouchers?|gift ?cards?|gift certificates?|prepaid cards?|store credit|cheques?"
    r"|bank transfers?|wire transfers?|paypal|venmo|bitcoins?|check (?:of|for|over))\b|[$€£]\s?\d+ (?:note|bill)s?\b",
    re.IGNORECASE,
)
_SHARE: Final = re.compile(
    r"\d+(?:[.,]\d+)?\s?(?:%|per ?cent)\s*(?:of|from|on)\b|\b(?:commissions?|kickbacks?|finder'?s'? fees?"
    r"|referral (?:fees?|bonus)|(?:share|cut|part) of (?:the|my|our|her|his|their|your|what)\b)",
    re.IGNORECASE,
)
_BY_HEAD: Final = re.compile(
    rf"\b(?:per|for (?:each|every)|each|every)\s(?:new |further |more )?{_ONE}\b|\b(?:each|every) time\b",
    re.IGNORECASE,
)
_PROMISE: Final = re.compile(
    rf"\b(?:if|when|whenever|once|as soon as|provided|should|in case)\b[^.;]{{0,40}}?\s{_SENDS}\b"
    rf"|\b(?:next|another|future|more|further) (?:new )?{_ONE}\b(?! (?:she|he|they|you) (?:sent|referred|brought))"
    r"|\b(?:promised?|in advance|beforehand|in (?:return|exchange) for|incentive)\b",
    re.IGNORECASE,
)
_ANSWERS: Final = re.compile(
    r"\b(?:referr(?:als?|ed|ing)|refers?|recommend(?:s|ed|ing|ations?)"
    r"|for (?:sending|introducing|bringing|passing)|(?:sent|brought) (?:me|us))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class GiftWords:
    """What was found, as it was written; "" where nothing was."""

    cash: str = ""
    share: str = ""
    by_head: str = ""
    promise: str = ""
    answers: str = ""


def read_gift_words(text: str) -> GiftWords:
    """What the idea and the occasion of a gift give away. `text` may be empty."""
    if not text:
        return GiftWords()
    cash, share, by_head, promise, answers = (
        found[0].strip() if (found := pattern.search(text)) else ""
        for pattern in (_CASH, _SHARE, _BY_HEAD, _PROMISE, _ANSWERS)
    )
    return GiftWords(cash, share, by_head, promise, answers or by_head or promise or share)
