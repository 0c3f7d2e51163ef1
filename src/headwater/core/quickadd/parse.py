"""Reading one line: first the remark, the day and the amount are taken out, the rest must be a known sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from headwater.core.names.cells import read_client, read_source
from headwater.core.names.forms import fold
from headwater.core.names.mention import Mention
from headwater.core.names.remarks import tidy
from headwater.core.quickadd.day import take_day, written
from headwater.core.quickadd.deed import Deed, QuickAdd
from headwater.core.quickadd.money import take_amount
from headwater.core.quickadd.needs import read_needs, said
from headwater.core.quickadd.parts import PRONOUNS, doubt_of_day, doubt_of_names, doubt_of_roles, split_note
from headwater.core.quickadd.said import understood
from headwater.core.quickadd.sentences import SENTENCES, WITHOUT_ME
from headwater.core.words import Kind

EXAMPLES = (
    "Ann Berg sent me Bob Stone yesterday",
    "Bob Stone hired me 2400 EUR",
    "I sent Ann Berg to Carl Fox",
    "Ann Berg needs an employment lawyer in Leeds by June",
)
"""Lines that show how to write one."""
LONGEST_LINE = 300
"""Characters in a line; longer ones are not read."""
LONGEST_NEEDS = 5000
"""The same of a text that tells needs, which may be dictated."""
_LONGEST_PART = 24
_MOST_CUTS = 6
_SMALLEST_BARE = 100
_ARTICLE = re.compile(r"^(?:den|dem|der|die|das|einen|eine|the|a|an)\s+(?=\S)")
_DETAILS = re.compile(
    r"['’]s?\s+(?:phone\s+|e-?mail\s+)?(?:number|name|contact|contacts|details|address|card)$", re.IGNORECASE
)
_NOTE = re.compile(r"\s*\(([^()]*)\)\s*[.!]?\s*$|\s+[-–—]\s+(.+)$|\s*:\s+(.+)$")
NAMES = ("source", "prospect", "provider", "client", "contact")
"""The parts of a sentence that name somebody or something."""
_TRADE = re.compile(
    r"^(?P<name>.+?),?\s+(?:the|my|our|der|die|mein|meine|unser|unsere)\s+(?P<trade>[^\W\d_][\w\s-]*)$",
    re.IGNORECASE,
)


def parse(text: str, *, today: date) -> QuickAdd:
    """The deed that one line tells, with every name in it. Never raises.

    `today` is the user's day. A line that is not understood gives a deed of kind unknown with a sentence that shows
    three examples.
    """
    line = tidy(text)
    if sought := _needs(text, today):
        return sought
    if len(line) > LONGEST_LINE:
        return _not_understood(today, f"That is longer than {LONGEST_LINE} characters.")
    line, note = _take_note(line.rstrip(" !"))
    day, line, day_read = take_day(line, today=today)
    line = line.rstrip(" .!")
    if day is not None and day > today:
        return _not_understood(today, f"{written(day)} is still to come; write down what has happened.")
    found = _with_amount(line, today)
    if found is None:
        return _asked_back(line, today)
    if doubt := found.understood or _doubt(found, today):
        return QuickAdd(Deed.UNKNOWN, doubt, today)
    note = "; ".join(filter(None, (found.note, note)))
    whole = replace(found, on=day or today, day_said=day is not None, note=note, day_read=day_read)
    return replace(whole, understood=understood(whole, today=today))


def _needs(text: str, today: date) -> QuickAdd | None:
    """What somebody, or I, look for. A line may tell several needs, so it may be longer than a deed's."""
    told = read_needs("\n".join(map(tidy, text[:LONGEST_NEEDS].splitlines())), today=today)
    if told is None:
        return None
    contacts = (told.who,) if told.who else ()
    if doubt := doubt_of_names(contacts, today=today):
        return QuickAdd(Deed.UNKNOWN, doubt, today)
    return QuickAdd(Deed.NEED, said(told), today, contacts=contacts, needs=told.needs)


def _doubt(found: QuickAdd, today: date) -> str:
    """What is wrong with the names of an understood line, as a sentence; "" when nothing is."""
    singles = tuple(mention for mention in (found.provider, found.client) if mention)
    doubt = doubt_of_names((*found.sources, *found.prospects, *singles, *found.contacts), today=today)
    senders = found.sources if found.deed is Deed.REFERRAL_RECEIVED else singles
    return doubt or doubt_of_roles(senders, found.prospects)


def _asked_back(line: str, today: date) -> QuickAdd:
    """The answer to a line that is no deed: what was perhaps meant, or how to write it."""
    doubt = doubt_of_day(line, today=today)
    if doubt:
        return QuickAdd(Deed.UNKNOWN, doubt, today)
    found = WITHOUT_ME.match(line)
    instead = f"{found['source']} sent me {found['prospect']}" if found else ""
    if instead and _read(instead, today):
        return QuickAdd(Deed.UNKNOWN, f"Did you mean: {instead}?", today, instead=instead)
    return _not_understood(today, "This line is not understood." if line else "")


def _with_amount(line: str, today: date) -> QuickAdd | None:
    """The deed with its amount. A number without a currency counts only for an engagement, and not in "phase 2"."""
    amount, currency, rest = take_amount(line, bare=False)
    found = _told(rest, today)
    if amount is not None and found:
        if found.deed is Deed.ENGAGEMENT:
            return replace(found, amount=amount, currency=currency)
        paid_too = f"{amount:,f} {currency}"
        return replace(found, note="; ".join(filter(None, (found.note, paid_too))))
    amount, _, rest = take_amount(line, bare=True)
    paid = _told(rest, today) if amount is not None and (found is None or amount >= _SMALLEST_BARE) else None
    return replace(paid, amount=amount) if paid and paid.deed is Deed.ENGAGEMENT else found


def _told(line: str, today: date) -> QuickAdd | None:
    """The deed without its amount; what follows it after a comma or semicolon becomes its note."""
    line = line.rstrip(" ,;")
    found = _read(line, today)
    cuts = [mark.start() for mark in re.finditer(r"[,;]\s", line)][:_MOST_CUTS] if found is None else []
    for cut in reversed(cuts):
        found = _read(line[:cut].rstrip(" ,;"), today)
        if found is not None:
            return replace(found, note="; ".join(filter(None, (found.note, line[cut + 1 :].strip(" ,;")))))
    return found


def _take_note(line: str) -> tuple[str, str]:
    found = _NOTE.search(line)
    if found is None or not line[: found.start()].strip():
        return line, ""
    return line[: found.start()].strip(), (found[1] or found[2] or found[3] or "").strip()


def _read(line: str, today: date) -> QuickAdd | None:
    for sentence in SENTENCES:
        found = sentence.pattern.match(line)
        if found is None:
            continue
        parts = {name: part.strip(" ,") for name, part in found.groupdict().items() if part}
        if any(
            not parts.get(name) or len(parts[name].split()) > _LONGEST_PART for name in NAMES if name in parts
        ):
            continue
        deed = _deed(sentence.deed, parts, sentence.way, today)
        if deed is not None:
            return deed
    return None


def _deed(deed: Deed, parts: dict[str, str], way: str, today: date) -> QuickAdd | None:
    """The parts read as names; None when a name that must be there is none ("she sent me it").

    A part that holds a day nobody can read gives a deed of kind unknown that says so.
    """
    remarks = []
    for name in NAMES:
        if name in parts:
            parts[name], remark = _with_trade(parts[name]) if name == "provider" else split_note(parts[name])
            remarks.append(remark)
            if doubt := doubt_of_day(parts[name], today=today):
                return QuickAdd(Deed.UNKNOWN, doubt, today)
    sources = _named(parts.get("source"))
    prospects, contacts = _contacts(parts.get("prospect")), _contacts(parts.get("contact"))
    provider, client = _one(parts.get("provider")), _one(parts.get("client"))
    for name, mentions in (("source", sources), ("prospect", prospects), ("contact", contacts)):
        if name in parts and not mentions:
            return None
    if ("client" in parts and client is None) or ("provider" in parts and provider is None):
        return None
    service, remark = split_note(parts.get("service") or parts.get("what") or "-")
    note = "; ".join(filter(None, (parts.get("place", ""), parts.get("gift", ""), *remarks, remark)))
    return QuickAdd(
        deed,
        "",
        today,
        False,
        sources,
        prospects,
        provider,
        client,
        contacts,
        way,
        service="" if service == "-" else service,
        note=note,
    )


def _named(text: str | None) -> tuple[Mention, ...]:
    if not text or _is_pronoun(text):
        return ()
    mentions = read_source(text)
    return mentions if not any(mention.names_nobody for mention in mentions) else ()


def _contacts(text: str | None) -> tuple[Mention, ...]:
    """People and organisations who are sent or met: never a channel or a content."""
    text = _ARTICLE.sub("", _DETAILS.sub("", text)) if text else text
    mentions = _named(text)
    if text and len(mentions) <= 1:
        one = read_client(text)
        return () if one.names_nobody or _is_pronoun(text) else (one,)
    return tuple(
        replace(mention, kind=Kind.UNKNOWN)
        if mention.kind in (Kind.CHANNEL, Kind.CONTENT, Kind.EVENT)
        else mention
        for mention in mentions
    )


def _one(text: str | None) -> Mention | None:
    """A single contact; None when the text names nobody."""
    if not text or _is_pronoun(text):
        return None
    mention = read_client(text)
    return None if mention.names_nobody else mention


def _with_trade(text: str) -> tuple[str, str]:
    """ "Carl the printer" as Carl, with "printer" kept as a note."""
    found = _TRADE.match(text)
    return (found["name"], found["trade"]) if found else split_note(text)


def _is_pronoun(text: str) -> bool:
    return fold(text) in PRONOUNS


def _not_understood(today: date, reason: str) -> QuickAdd:
    *others, last = (f'"{example}"' for example in EXAMPLES)
    hint = f"Write it like {', '.join(others)} or {last}."
    return QuickAdd(Deed.UNKNOWN, f"{reason} {hint}".strip(), today)
