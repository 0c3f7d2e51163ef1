"""What may stand in the fields of a card: one address per e-mail field, websites that are websites, clean lines.

Each check gives back what can be kept and a doubt, a full sentence that says what was left out and keeps the
original words, so that nothing disappears in silence. An empty doubt means there is nothing to say.
"""

from __future__ import annotations

import re

LINE_LIMIT = 1_000
NOTE_LIMIT = 100_000
EXCERPT = 80

# Words that exports write where they mean "nothing".
_BLANKS = frozenset(
    {"null", "none", "nil", "n/a", "#n/a", "#n/a n/a", "<na>", "na", "nan", "-", "--", "—", "?"}
)

# Control characters, line and paragraph separators, lone surrogates: never part of a name or an address.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_CONTROL_IN_NOTE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]+")
# Invisible marks that steer the direction of text or mark a file's start. Joiners stay: some scripts need them.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_NEEDS_CARE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_SPACES = re.compile(r"\s+")

_LOCAL = r"[^\s@,;:<>()\[\]\\\"]{1,64}"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_ADDRESS = re.compile(rf"{_LOCAL}@{_LABEL}(?:\.{_LABEL})+\.?")
_WITH_NAME = re.compile(r"[^<>@,;]*<([^<>]*)>")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_PORT = re.compile(r"[\w.-]+\.[\w-]+:\d+(?:[/?#]|$)")
_BARE_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?")
_TEL = re.compile(r"(?:tel:\s*)+", re.IGNORECASE)
_UNFIT_IN_URL = re.compile(r"[\s<>\"'`\\^{}|]")


def excerpt(text: str) -> str:
    """The beginning of `text` on one line, short enough to quote in a sentence."""
    line = _SPACES.sub(" ", _INVISIBLE.sub("", _CONTROL.sub(" ", text[: EXCERPT * 4]))).strip()
    return line if len(line) <= EXCERPT else f"{line[: EXCERPT - 1]}…"


def is_blank(text: str) -> bool:
    """Whether `text` says nothing: empty, or a program's word for nothing ("NULL", "N/A")."""
    stripped = text.strip()
    return not stripped or stripped.casefold() in _BLANKS


def clean_line(text: str, *, what: str) -> tuple[str, str]:
    """`text` as one tidy line of at most `LINE_LIMIT` characters, and a doubt. `what` names the field."""
    doubt = ""
    text = text.strip()
    if _NEEDS_CARE.search(text):
        text = _INVISIBLE.sub("", text).strip()
        if _CONTROL.search(text):
            text = _CONTROL.sub(" ", text)
            doubt = f"The {what} held line breaks or control characters; they were replaced by spaces."
    if "  " in text or "\u00a0" in text:
        text = _SPACES.sub(" ", text).strip()
    if len(text) > LINE_LIMIT:
        text = text[:LINE_LIMIT].rstrip()
        doubt = f"The {what} was longer than {LINE_LIMIT:,} characters and was shortened."
    return text.strip(), doubt


def clean_note(text: str) -> tuple[str, str]:
    """`text` with its lines kept, at most `NOTE_LIMIT` characters, and a doubt."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = _INVISIBLE.sub("", _CONTROL_IN_NOTE.sub("", text)).strip()
    if len(text) > NOTE_LIMIT:
        return text[
            :NOTE_LIMIT
        ].rstrip(), f"The note was longer than {NOTE_LIMIT:,} characters and was shortened."
    return text, ""


def checked_email(text: str) -> tuple[str, str]:
    """The one e-mail address in `text` as written, or "" when there is none or more than one; and a doubt.

    A field with two addresses is refused, not split: a mail to it would reach somebody nobody chose.
    """
    if is_blank(text):
        return "", ""
    line, doubt = clean_line(text, what="e-mail address")
    if line[:7].casefold() == "mailto:":
        line = line[7:].strip()
    if (named := _WITH_NAME.fullmatch(line)) is not None:
        line = named.group(1).strip()
    if len(line) <= 254 and _ADDRESS.fullmatch(line) and "=?" not in line and ".." not in line:
        return line.rstrip("."), doubt
    if not line:
        return "", doubt
    fault = "holds more than one address" if line.count("@") > 1 else "is not an e-mail address"
    return "", f"“{excerpt(text)}” {fault}, so it was left out. Type the right one in after the import."


def checked_url(text: str) -> tuple[str, str]:
    """The website in `text`, always http or https, or ""; and a doubt. A bare "www.example.org" gets https."""
    if is_blank(text):
        return "", ""
    line, doubt = clean_line(text, what="website")
    refused = f"“{excerpt(text)}” is not a website (http or https), so it was left out."
    scheme = _SCHEME.match(line)
    if scheme is not None and not _PORT.match(line):
        rest = line[scheme.end() :]
        if scheme.group(1).casefold() not in ("http", "https") or not rest.startswith("//") or len(rest) < 3:
            return "", refused
    elif _BARE_SITE.fullmatch(line):
        line = f"https://{line}"
    else:
        return "", refused
    return ("", refused) if doubt or _UNFIT_IN_URL.search(line) else (line, "")


def checked_phone(text: str) -> tuple[str, str]:
    """The phone number in `text` as people read it ("tel:+1-555;ext=7" becomes "+1-555 ext. 7"), and a doubt."""
    if is_blank(text):
        return "", ""
    line, doubt = clean_line(text, what="phone number")
    stripped = line[found.end() :] if (found := _TEL.match(line)) else line
    if stripped == line and ";ext" not in line.casefold():
        return line, doubt
    line = stripped
    number, *parameters = line.split(";")
    number = number.strip()
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().casefold() in ("ext", "extension") and value.strip():
            number = f"{number} ext. {value.strip()}"
    number = number.strip()
    return ("", doubt) if is_blank(number) else (number, doubt)
