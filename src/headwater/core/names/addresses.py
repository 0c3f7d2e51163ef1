"""Cells that hold an e-mail address or a web address instead of a name."""

from __future__ import annotations

import re

from headwater.core.names.forms import normal_form
from headwater.core.names.kinds import channel_of
from headwater.core.names.mention import Mention
from headwater.core.names.remarks import LONGEST_NAME
from headwater.core.names.word_lists import listed
from headwater.core.words import Kind

_MAIL = re.compile(r"(?:mailto:)?(?P<local>[\w.+'-]{1,64})@(?P<host>[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
_NAMED_MAIL = re.compile(rf"\"?(?P<name>[^<>\"@]+?)\"?\s*[<(](?P<mail>{_MAIL.pattern})[>)]", re.IGNORECASE)
_WEB = re.compile(
    r"(?P<scheme>https?://)?(?P<www>www\.)?(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,14})(?::\d+)?"
    r"(?P<path>[/?#]\S*)?",
    re.IGNORECASE,
)
_OFFICE = frozenset(
    (
        "info",
        "office",
        "kontakt",
        "contact",
        "mail",
        "hello",
        "hallo",
        "sales",
        "support",
        "team",
        "admin",
        "service",
    )
)
_DOMAINS = listed(
    "com org net de at ch fr uk eu io info biz it es nl be pt us ca au nz ie dk se no fi pl cz lu li co me tv ai"
    " app dev coach online blog law legal consulting tax berlin london shop site example"
)


def read_address(cell: str) -> Mention | None:
    """A mention for a cell that is an address, None for any other cell.

    "Anna Berg <anna@example.com>" is Anna Berg with the address as remark; a site is a channel, a page on it content.
    """
    if len(cell) > LONGEST_NAME * 10:
        return None
    named = _NAMED_MAIL.fullmatch(cell)
    if named:
        name = named["name"].strip()
        return _mention(name, Kind.PERSON, "A name with an e-mail address, so a person.", named["mail"])
    mail = _MAIL.fullmatch(cell)
    if mail:
        return _by_mail(cell, mail["local"].lower())
    web = _WEB.fullmatch(cell)
    if web is None or not (web["scheme"] or web["www"] or web["host"].rpartition(".")[2].lower() in _DOMAINS):
        return None
    if not (web["scheme"] or web["www"] or web["path"]) and cell[:1].isupper() and cell.count(".") > 1:
        return None
    return _by_site(cell, web["host"], web["path"] or "")


def _by_mail(cell: str, local: str) -> Mention:
    if local in _OFFICE:
        return _mention(cell, Kind.ORGANISATION, "The e-mail address of an office, so an organisation.")
    return _mention(cell, Kind.PERSON, "An e-mail address; please give the name of the person.")


def _by_site(cell: str, host: str, path: str) -> Mention:
    site = host.lower()
    parts = site.split(".")
    channel = channel_of(site) or (channel_of(parts[-2]) if len(parts) > 1 else None)
    if channel:
        return _mention(channel, Kind.CHANNEL, f"An address at {channel}, a well-known channel.", cell)
    if path.strip("/?#"):
        return _mention(cell[:LONGEST_NAME], Kind.CONTENT, "The address of one page, so a piece of content.")
    return _mention(cell.rstrip("/")[:LONGEST_NAME], Kind.CHANNEL, "The address of a site, so a channel.")


def _mention(name: str, kind: Kind, reason: str, remark: str = "") -> Mention:
    return Mention(name, kind, reason, remark, normal_form(name))
