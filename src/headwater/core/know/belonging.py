"""Who belongs to which category: those I put there, and those the ledger itself knows to be there, with the reason.

Clients, business, referral groups, social groups, staff and friends fill by themselves from engagements, referrals,
roles and memberships. The other four of the nine, the user's own and the partner categories hold whom I put there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from headwater.core.practice import Part, Practice
from headwater.core.words import Kind, Stage

NINE: Final[Mapping[str, str]] = {
    "clients": "Clients",
    "spheres": "Contact spheres",
    "power-teams": "Power teams",
    "business": "Those I do or almost did business with",
    "benefit": "Those who benefit from my business",
    "referral-groups": "Referral groups",
    "social-groups": "Business and social groups",
    "staff-friends": "Staff and friends",
    "key-partners": "Key partners",
}
"""The nine kinds of referral source that every workspace begins with, by their stable key, in order."""
BY_ITSELF: Final = ("clients", "business", "referral-groups", "social-groups", "staff-friends")
"""The keys of those that fill by themselves."""
NEEDS: Final = (Part.CATEGORIES, Part.PROFILES, Part.REFERRALS, Part.MEMBERSHIPS)
"""The parts of a Practice that are read here."""
PUT_THERE: Final = "put there"
"""What stands for a reason where I said so myself."""

ROLES: Final[Mapping[str, frozenset[str]]] = {
    "clients": frozenset({"client", "clients", "customer", "customers"}),
    "business": frozenset({
        "supplier", "suppliers", "vendor", "vendors", "landlord", "tenant", "contractor", "subcontractor",
    }),
    "staff-friends": frozenset({
        "friend", "friends", "staff", "colleague", "colleagues", "coworker", "family", "relative", "employee",
        "employees", "assistant", "brother", "sister", "spouse", "wife", "husband", "cousin", "parent",
    }),
}  # fmt: skip
"""A role that holds one of these words tells its category."""
REFERRAL_WORDS: Final = frozenset({"bni", "referral", "referrals", "chapter", "breakfast"})
"""A group with one of these words in its name or roles passes referrals."""
ALMOST: Final[Mapping[Stage, str]] = {
    Stage.WON: "won, with no work written down",
    Stage.LOST: "almost hired you",
    Stage.DECLINED: "asked you, and you declined",
    Stage.SERVED: "you helped them in a first conversation",
}
WORD: Final = re.compile(r"[^\W_]+")
Found = Iterator[tuple[int, str]]


def belonging(*, practice: Practice, today: date) -> dict[int, dict[int, str]]:
    """Every category of the practice by id, each with its members by id and why: PUT_THERE, or a short reason.

    Somebody may be in several. What was put there stands before what is known by itself. A key that was taken over in
    a merge stands beside the category's own, with a space between, and counts too. I myself am in none.
    """
    by_key = _by_itself(practice, today)
    found = {}
    for category in practice.categories:
        members: dict[int, str] = {}
        for key in category.key.split() if category.kind == "source" else ():
            members = {**by_key.get(key, {}), **members}
        members |= dict.fromkeys(category.members, PUT_THERE)
        members.pop(practice.me, None)
        found[category.id] = members
    return found


def _by_itself(practice: Practice, today: date) -> dict[str, dict[int, str]]:
    clients = {work.client for work in practice.book.engagements}
    groups = _groups(practice)
    filled: dict[str, Iterable[tuple[int, str]]] = {
        "clients": [*_by_role(practice, "clients"), *((each, "hired you") for each in sorted(clients))],
        "business": [*_almost(practice, clients), *_by_role(practice, "business")],
        "staff-friends": _by_role(practice, "staff-friends"),
        **{key: _members(practice, groups, key, today) for key in ("referral-groups", "social-groups")},
    }
    return {key: dict(pairs) for key, pairs in filled.items()}


def _by_role(practice: Practice, key: str) -> Found:
    for pk, profile in practice.profiles.items():
        for role in profile.roles:
            if ROLES[key] & _words(role):
                yield pk, f"role: {role}"
                break


def _almost(practice: Practice, clients: set[int]) -> Found:
    """Those who came to me and with whom it ended otherwise than in work; the newest referral tells."""
    for referral in sorted(practice.received, key=lambda each: (each.at, each.id)):
        if referral.stage in ALMOST and referral.prospect not in clients:
            yield referral.prospect, ALMOST[referral.stage]


def _groups(practice: Practice) -> dict[int, str]:
    """Every group with the key of its category: in a referral group referrals were passed, or it is called so."""
    passing = {referral.group for referral in practice.referrals}
    found = {}
    for pk, party in practice.book.parties.items():
        if party.kind == Kind.GROUP and pk != practice.me:
            profile = practice.profiles.get(pk)
            words = _words(" ".join((party.name, *(profile.roles if profile else ()))))
            passes = pk in passing or bool(words & REFERRAL_WORDS)
            found[pk] = "referral-groups" if passes else "social-groups"
    return found


def _members(practice: Practice, groups: Mapping[int, str], key: str, today: date) -> Found:
    """The groups of a category, and whoever is a member of one of them today."""
    what = "passes referrals" if key == "referral-groups" else "a group"
    for pk, kind in groups.items():
        if kind == key:
            yield pk, what
    for each in practice.memberships:
        if groups.get(each.group) == key and (each.until is None or each.until >= today):
            yield each.member, f"member of {practice.book.parties[each.group].name}"


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.lower()))
