"""Why a review could not be made, with the exit code that scripts see."""

from __future__ import annotations

from typing import Final

DONE: Final = 0
NOTHING_COUNTED: Final = 1
WRONG_CALL: Final = 2
UNREADABLE: Final = 3


class ReviewFault(Exception):
    """A review that cannot be made. The text is a sentence for the user, `code` the exit code."""

    def __init__(self, code: int, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
