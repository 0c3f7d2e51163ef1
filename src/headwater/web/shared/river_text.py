"""How long a word will be on the page, near enough to shorten it before it runs into its neighbour."""

from __future__ import annotations

NARROW_LETTERS = frozenset("iljtfrI.,:;'|!()[] -·")
WIDE_LETTERS = frozenset("mwMW@%&—…")


def width_of(words: str, size: float) -> float:
    """The length of `words` in pixels at a type size of `size` pixels, a little generous for any of our sans faces."""
    ems = 0.0
    for letter in words:
        if letter in NARROW_LETTERS:
            ems += 0.34
        elif letter in WIDE_LETTERS or ord(letter) > 0x2E80:
            ems += 0.95
        elif letter.isupper():
            ems += 0.70
        else:
            ems += 0.56
    return ems * size


def fit(words: str, size: float, room: float) -> str:
    """`words`, or as much of them as fits into `room` pixels with an ellipsis; never less than one letter."""
    if width_of(words, size) <= room + 0.01:
        return words
    kept = words
    while len(kept) > 1 and width_of(kept + "…", size) > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"
