"""Learns from titles and what they were called ("Tax Partner": tax adviser) how to guess the trade of a new title.

Titles are compared by their words and runs of letters, weighed by how rare each is (tf-idf, cosine). The comparison
k becomes (k + k²)/2, so that two features found together count more; from it a ridge regression onto the labels is
solved exactly. Every label's own name is learnt as a title of it. The scores become probabilities by a softmax whose
sharpness makes the left-out titles most probable (leave-one-out residuals of a ridge in closed form, e.g. G. Wahba,
1990). The label of a title that resembles nothing learnt stays improbable.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log
from typing import TYPE_CHECKING, Any, Final

from headwater.core.trades.features import features, stem, title_words

if TYPE_CHECKING:
    from numpy import ndarray

MOST_TITLES: Final = 3_000
"""More titles are not learnt: of each label an even share is, those first that bring a new word."""
RIDGE: Final = 0.3
SHARPNESS: Final = (2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 15.0, 20.0, 30.0)
AT_ONCE: Final = 2_000

Guess = tuple[str, float]


class Learned:
    """What was learnt: guesses the label of a title. Made by `learn`."""

    __slots__ = ("_idf", "_labels", "_matrix", "_place", "_sharpness", "_unseen", "_weights")

    def __init__(self, examples: Sequence[tuple[str, str]]) -> None:
        """Learn from (title, label) pairs; with none, every guess is empty."""
        self._labels = tuple(sorted({label for _, label in examples}))
        told = [features(title) for title, _ in examples]
        seen: dict[str, int] = defaultdict(int)
        for each in told:
            for one in each:
                seen[one] += 1
        self._place = {one: place for place, one in enumerate(seen)}
        self._unseen = log(1 + len(told)) + 1
        self._idf = [self._unseen - log(1 + count) for count in seen.values()]
        self._sharpness = SHARPNESS[0]
        if examples:
            self._matrix = self._rows(told)
            self._solve([label for _, label in examples])

    @property
    def labels(self) -> tuple[str, ...]:
        """Every label that can be guessed, in the order of the alphabet."""
        return self._labels

    def guess(self, title: str, most: int = 3) -> list[Guess]:
        """The most probable labels of a title with their probabilities; none for a blank title, or nothing learnt."""
        return self.guesses([title], most=most)[0]

    def guesses(self, titles: Sequence[str], *, most: int = 3) -> list[list[Guess]]:
        """`guess` for many titles at once, which takes a small part of the time."""
        if not self._labels:
            return [[] for _ in titles]
        found: list[list[Guess]] = []
        for start in range(0, len(titles), AT_ONCE):
            found += self._guessed(titles[start : start + AT_ONCE], most)
        return found

    def _guessed(self, titles: Sequence[str], most: int) -> list[list[Guess]]:
        import numpy as np

        told = [features(title) for title in titles]
        alike = self._alike(self._rows(told))
        chances = _softmax(alike @ self._weights, self._sharpness)
        most = max(0, min(most, len(self._labels)))
        order = np.argsort(-chances, axis=1, kind="stable")[:, :most]
        return [
            [(self._labels[place], float(row[place])) for place in best] if each else []
            for each, row, best in zip(told, chances, order, strict=True)
        ]

    def _rows(self, told: Sequence[Mapping[str, int]]) -> Any:
        """The features as rows of length 1; what was never seen makes a row shorter."""
        import numpy as np
        from scipy import sparse

        starts, columns = [0], list[int]()
        values: list[float] = []
        for each in told:
            length, begin = 0.0, len(values)
            for one, count in each.items():
                place = self._place.get(one)
                value = (1 + log(count)) * (self._unseen if place is None else self._idf[place])
                length += value * value
                if place is not None:
                    columns.append(place)
                    values.append(value)
            scale = length**-0.5 if length else 0.0
            values[begin:] = [value * scale for value in values[begin:]]
            starts.append(len(values))
        shape = len(told), max(1, len(self._place))
        return sparse.csr_array((np.array(values, dtype=np.float32), columns, starts), shape=shape)

    def _alike(self, rows: Any) -> ndarray[Any, Any]:
        alike: ndarray[Any, Any] = (rows @ self._matrix.T).toarray()
        alike += alike * alike
        alike *= 0.5
        return alike

    def _solve(self, labels: Sequence[str]) -> None:
        """The weights of every learnt title for every label, and the sharpness of the probabilities."""
        import numpy as np
        from scipy import linalg

        at = {label: place for place, label in enumerate(self._labels)}
        truth = np.array([at[label] for label in labels])
        wanted = np.zeros((len(labels), len(at)), dtype=np.float32)
        wanted[np.arange(len(labels)), truth] = 1
        alike = self._alike(self._matrix)
        alike[np.diag_indices_from(alike)] += RIDGE
        lower = linalg.cholesky(alike, lower=True, overwrite_a=True, check_finite=False)
        inverse, _ = linalg.lapack.strtri(lower, lower=1, overwrite_c=1)
        self._weights = inverse.T @ (inverse @ wanted)
        left_out = wanted - self._weights / np.einsum("ij,ij->j", inverse, inverse)[:, None]
        self._sharpness = max(SHARPNESS, key=lambda one: _fit(left_out, truth, one))


def learn(titles: Sequence[str], labels: Sequence[str]) -> Learned:
    """Learn the labels of titles (of equal number). Blank ones are passed over; same input, same guesses."""
    pairs = list(dict.fromkeys(
        (title.strip(), label.strip()) for title, label in zip(titles, labels, strict=True)
        if title.strip() and label.strip()
    ))  # fmt: skip
    names = sorted({label for _, label in pairs})
    pairs += [(name, name) for name in names if (name, name) not in set(pairs)]
    return Learned(_even(pairs))


def _even(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """At most MOST_TITLES of the pairs, from every label in turn: first the titles that bring a new word to it."""
    if len(pairs) <= MOST_TITLES:
        return pairs
    known: dict[str, set[str]] = defaultdict(set)
    new: dict[str, list[int]] = defaultdict(list)
    old: dict[str, list[int]] = defaultdict(list)
    for place, (title, label) in enumerate(pairs):
        stems = {stem(word) for word in title_words(title)}
        (old if stems <= known[label] else new)[label].append(place)
        known[label] |= stems
    ranked = sorted((turn, place) for label in known for turn, place in enumerate((*new[label], *old[label])))
    return [pairs[place] for place in sorted(place for _, place in ranked[:MOST_TITLES])]


def _softmax(scores: ndarray[Any, Any], sharpness: float) -> ndarray[Any, Any]:
    import numpy as np

    powers = np.exp(sharpness * (scores - scores.max(axis=1, keepdims=True)))
    shares: ndarray[Any, Any] = powers / powers.sum(axis=1, keepdims=True)
    return shares


def _fit(scores: ndarray[Any, Any], truth: ndarray[Any, Any], sharpness: float) -> float:
    """The mean log-probability of the true labels."""
    import numpy as np

    chances = _softmax(scores, sharpness)[np.arange(len(truth)), truth]
    return float(np.log(np.maximum(chances, 1e-9)).mean())
