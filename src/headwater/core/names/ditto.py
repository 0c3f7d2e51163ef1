"""Cells that only point to the cell above: "same as above", "ditto", "s. o.", a lone ditto mark."""

from __future__ import annotations

from typing import Final

from headwater.core.names.forms import fold

_PHRASES: Final = """
    same|same as above|the same|same person|same source|same again|same one|as above|see above|as before|
    same as before|ditto|do|ibid|ibidem|idem|dito|dto|s.o|s. o|siehe oben|wie oben|wie vor|wie zuvor|wie vorher|
    dasselbe|derselbe|dieselbe|gleiche quelle|comme ci-dessus|voir ci-dessus|ci-dessus|le meme|la meme|igual|
    igual que arriba|igual que el anterior|lo mismo|ver arriba|come sopra|vedi sopra|c.s|lo stesso|zie boven|
    als boven|hetzelfde|idem dito|ver acima|igual acima|o mesmo
"""
_WORDS: Final = frozenset(" ".join(phrase.split()) for phrase in _PHRASES.split("|"))
_LONGEST: Final = max(map(len, _WORDS)) + 8
_MARKS: Final = frozenset("\"'”“„″〃ʺ«»‟`´")
_AROUND: Final = " -–—_.,"


def is_ditto(cell: str) -> bool:
    """Whether a cell says no more than "the same as in the row above"."""
    text = cell.strip()
    if not text or len(text) > _LONGEST:
        return False
    if text[-1].isalpha() and text.isascii():
        return text.lower().lstrip("*([") in _WORDS
    marks = text.strip(_AROUND)
    if marks and _MARKS.issuperset(marks):
        return True
    return fold(text).strip(" .!*()[]") in _WORDS
