"""What one cell says: a name, what kind of party it is, and why we think so."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.core.words import Kind


@dataclass(frozen=True, slots=True)
class Mention:
    """A party as a cell names it.

    `name` is as it is to be shown, "" when the cell names nobody (then `kind` is unknown and `remark` keeps what was
    written). `reason` is a sentence that says why this kind was taken. `remark` is what stood in brackets or after a
    dash. `form` is the normal form, "" with an empty name. `behind` names the people behind a content. `members`
    names the people of a client that is a couple.
    """

    name: str
    kind: Kind
    reason: str
    remark: str = ""
    form: str = ""
    behind: tuple[str, ...] = ()
    members: tuple[str, ...] = ()

    @property
    def names_nobody(self) -> bool:
        """Whether the cell gave no name: empty, "?", "a friend"."""
        return not self.name
