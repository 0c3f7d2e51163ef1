"""A letter as a mailto address (RFC 6068), for the user's own mail program; only as long as programs take it.

Some programs cut off long addresses without a word, so a letter that does not fit gets no address at all.
"""

from __future__ import annotations

from typing import Final

from headwater.formats.mail_headers import WrongAddress, on_one_line, one_address

UNRESERVED: Final = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
LONGEST: Final = 1600
"""Characters of the encoded address, at most."""


def mailto(*, to: str, subject: str, body: str, to_other: str = "") -> str:
    """The address that opens this letter; "" when it is longer than LONGEST or `to` is not one mail address.

    A blank `to` opens a letter to nobody yet; `to_other` is the second receiver of a letter that introduces two. Only
    subject and body are set: no copies, no other headers.
    """
    try:
        whom = ",".join(one_address(each) for each in (to, to_other) if each.strip())
    except WrongAddress:
        return ""
    lines = body.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").replace("\n", "\r\n")
    made = (
        f"mailto:{_encoded(whom, keep='@,')}?subject={_encoded(on_one_line(subject))}&body={_encoded(lines)}"
    )
    return made if len(made) <= LONGEST else ""


def _encoded(text: str, keep: str = "") -> str:
    """Percent-encoded as UTF-8: letters, digits and `-._~` stand as they are."""
    plain = UNRESERVED + keep.encode()
    return "".join(chr(byte) if byte in plain else f"%{byte:02X}" for byte in text.encode("utf-8", "replace"))
