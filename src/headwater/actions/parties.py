"""Adding, changing, trashing and restoring contacts and contents, their addresses, roles and people behind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Q

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.arrivals import check_mark
from headwater.actions.birthdays import checked_birthday
from headwater.actions.plan_ends import source_is_back
from headwater.actions.thanks import settle_thanks
from headwater.core.names.forms import fold, normal_form
from headwater.core.words import Kind
from headwater.store.models import Address, Behind, Engagement, Merge, Party, Referral, Role

DETAILS = (
    "given", "family", "organisation", "job_title", "city", "how_met", "where_met", "met_on", "note", "url",
    "publisher", "published_on", "birthday", "channel", "closeness",
)  # fmt: skip
CHANNELS = ("phone", "mail", "message", "in person", "post")
"""How somebody likes to be reached."""


SEARCHED = ("organisation", "job_title", "city", "how_met", "where_met", "note", "url", "publisher")
ADDRESS_KINDS = ("email", "phone", "url")


def named(*, name: str, kind: str, given: str = "", family: str = "") -> dict[str, str]:
    """The columns that follow from a name: as shown, for sorting, for finding the same one again."""
    shown = " ".join(name.split())[:200]
    if not shown:
        raise Refused("A name is needed.", place="name")
    ordered = _by_family(shown, given=given, family=family) if kind == Kind.PERSON else shown
    return {"name": shown, "sort_name": fold(ordered)[:200], "normal_form": normal_form(shown)[:200]}


def _by_family(shown: str, *, given: str, family: str) -> str:
    """A person's name, family name first; where it is not told apart, the last word is taken for it."""
    if family:
        return f"{family} {given}".strip()
    before, _, last = shown.rpartition(" ")
    return f"{last} {before}".strip()


def add_party(act: Act, *, name: str, kind: str, **details: Any) -> Party:
    """One new party inside an open act. `details` are the columns of DETAILS, plus `batch`."""
    _check_kind(kind)
    check_texts(Party, {"name": name[:200], **details})
    details = _reached(act, details)
    names = named(name=name, kind=kind, given=details.get("given", ""), family=details.get("family", ""))
    found_by = words_of(name=name, **{column: details[column] for column in SEARCHED if column in details})
    return Party.objects.create(**act.stamp, **names, kind=kind, search=found_by, **details)


def words_of(**texts: Any) -> str:
    """Everything by which a party can be found, folded. `texts` are its columns, or sequences of texts."""
    parts = [" ".join(text) if not isinstance(text, str) else text for text in texts.values() if text]
    return fold(" ".join(parts))[:4000]


def make_findable(party: Party) -> None:
    """Set the search words of a party anew from all that is known of it."""
    texts = {column: getattr(party, column) for column in SEARCHED}
    party.search = words_of(
        name=party.name, **texts, roles=party.roles.values_list("name", flat=True),
        addresses=party.addresses.values_list("value", flat=True),
    )  # fmt: skip
    Party.objects.filter(pk=party.pk).update(search=party.search)


def _check_kind(kind: str) -> None:
    if kind not in set(Kind):
        raise Refused(f"'{kind}' is not a kind of contact or content.", place="kind")


def find_party(act: Act, *, name: str) -> Party | None:
    """The one party of this name, if there is exactly one. Raises Refused when several bear it."""
    found = list(Party.objects.of(act.workspace).filter(normal_form=normal_form(name)[:200])[:2])
    if len(found) > 1:
        raise Refused(f"There are several called {name}. Open the one you mean and start from there.")
    return found[0] if found else None


def find_or_add(act: Act, *, name: str, kind: str, **details: Any) -> Party:
    """The party of this name, made in place when it is new."""
    return find_party(act, name=name) or add_party(act, name=name, kind=kind, **details)


def record_party(
    *,
    seat: Seat,
    now: datetime,
    name: str,
    kind: str,
    addresses: Sequence[tuple[str, str]] = (),
    roles: Sequence[str] = (),
    key: str = "",
    **details: Any,
) -> Party:
    """Add a contact or content by hand. `addresses` are (kind, value) with kind email, phone or url."""
    body = {"name": name, "kind": kind, "addresses": list(addresses), "roles": list(roles), **details}
    with one_act(seat=seat, now=now, action="record_party", key=key, body=body) as act:
        if act.repeated:
            return Party.objects.get(pk=act.result["party"])
        party = add_party(act, name=name, kind=kind, **details)
        set_addresses(act, party, addresses)
        set_roles(party, roles)
        make_findable(party)
        act.result = {"party": party.pk}
        return party


def change_party(*, seat: Seat, now: datetime, party: Party, **changes: Any) -> Party:
    """Change a party's name, kind or details; `addresses` and `roles`, when given, replace what was there."""
    with one_act(seat=seat, now=now, action="change_party") as act:
        addresses, roles = changes.pop("addresses", None), changes.pop("roles", None)
        if unknown := set(changes) - {"name", "kind", *DETAILS}:
            raise Refused(f"'{sorted(unknown)[0]}' cannot be changed here.")
        party = act.fresh(party)
        _check_kind(changes.get("kind", party.kind))
        turned = Kind(changes.get("kind", party.kind)).is_contact != Kind(party.kind).is_contact
        if party.pk == act.workspace.me_id and not Kind(changes.get("kind", party.kind)).is_contact:
            raise Refused("This is you; you are a person or an organisation.", place="kind")
        if turned and Kind(party.kind).is_contact:
            _refuse_dealings(party)
        check_texts(Party, changes)
        changes = _reached(act, changes)
        for column, value in changes.items():
            setattr(party, column, value)
        for column, value in named(
            name=party.name, kind=party.kind, given=party.given, family=party.family
        ).items():
            setattr(party, column, value)
        party.changed_at, party.changed_by = act.now, act.seat.user
        with telling():
            party.save()
        if addresses is not None:
            set_addresses(act, party, addresses)
        if roles is not None:
            set_roles(party, roles)
        make_findable(party)
        if turned:
            settle_thanks(act, [party.pk])
        return party


def _reached(act: Act, told: dict[str, Any]) -> dict[str, Any]:
    """How to reach a contact and how close they are, checked: birthday, channel, closeness. Raises Refused."""
    check_mark(told.get("closeness"), place="closeness")
    if told.get("channel", "") not in ("", *CHANNELS):
        raise Refused(f"Choose one of: {', '.join(CHANNELS)}.", place="channel")
    if "birthday" in told:
        return {**told, "birthday": checked_birthday(told["birthday"], today=act.today)}
    return told


def _refuse_dealings(party: Party) -> None:
    """Content gives, needs and knows nothing. Raises Refused for a contact that does."""
    caring: Any = (
        party.bearings, party.promises, party.plans, party.appointments, party.gifts, party.stories, party.kits,
        party.asks, party.cadences, party.consents, party.letters,
    )  # fmt: skip
    dealings = (*caring, party.gives, party.needs, party.sold, party.bought, party.ties, party.tied)
    if any(rows.filter(trashed_at=None).exists() for rows in dealings):
        raise Refused(
            f"{party.name} stands in gives, needs, relations, business, plans or promises, so it stays a contact. "
            "Trash those first.",
            place="kind",
        )


def set_addresses(act: Act, party: Party, addresses: Sequence[tuple[str, str]]) -> None:
    """Give a party these addresses, each once, in place of those it had; one that stays keeps its label."""
    for kind, value in addresses:
        if kind not in ADDRESS_KINDS:
            raise Refused(f"'{kind}' is not one of: {', '.join(ADDRESS_KINDS)}.", place="addresses")
        check_texts(Address, {"value": value})
    rows = {(kind, fold_address(kind, value)): value.strip() for kind, value in addresses if value.strip()}
    for old in party.addresses.all():
        kept = rows.pop((old.kind, old.folded), "")
        if not kept:
            old.delete()
        elif kept != old.value:
            Address.objects.filter(pk=old.pk).update(value=kept)
    Address.objects.bulk_create(
        Address(party=party, workspace=act.workspace, kind=kind, value=value, folded=folded_value)
        for (kind, folded_value), value in rows.items()
    )


def fold_address(kind: str, value: str) -> str:
    """The form in which addresses are compared: trimmed, the e-mail's domain in lower case, a phone's digits."""
    value = value.strip()
    if kind == "email":
        local, at, domain = value.rpartition("@")
        return f"{local}{at}{domain.lower()}".lower()
    if kind == "phone":
        digits = "".join(sign for sign in value if sign.isdigit())
        return digits.removeprefix("00") or value
    return value.lower().removeprefix("https://").removeprefix("http://").rstrip("/")


def set_roles(party: Party, roles: Sequence[str]) -> None:
    """Give a contact these roles, each once, in place of those it had."""
    names = dict.fromkeys(" ".join(role.split()).lower()[:60] for role in roles)
    party.roles.exclude(name__in=names).delete()
    there = set(party.roles.values_list("name", flat=True))
    Role.objects.bulk_create(Role(party=party, name=name) for name in names if name and name not in there)


def set_behind(
    *, seat: Seat, now: datetime, content: Party, people: Sequence[tuple[Party, str, Decimal]]
) -> None:
    """Say who stands behind a content: (person, role, share between 0 and 1). Replaces what was said before."""
    with one_act(seat=seat, now=now, action="set_behind") as act:
        put_behind(act, content, people)


def put_behind(act: Act, content: Party, people: Sequence[tuple[Party, str, Decimal]]) -> None:
    """As `set_behind`, inside an open act."""
    content = act.fresh(content)
    if Kind(content.kind).is_contact:
        raise Refused("Only content has people behind it.")
    people = [(act.fresh(person), role, share) for person, role, share in people]
    for person, role, share in people:
        out_of_trash(person, person.name)
        check_texts(Behind, {"role": role})
        if not Kind(person.kind).is_contact:
            raise Refused(f"{person.name} is content; behind a content stands a person or an organisation.")
        if not 0 <= share <= 1:
            raise Refused("A share lies between 0 and 100 %.", place="share")
    Party.objects.filter(pk=content.pk).update(**act.mark)
    before = {(row.person_id, row.role): row for row in content.people_behind.all()}
    with telling():
        for person, role, share in people:
            row = before.pop((person.pk, role), None)
            if row is None:
                Behind.objects.create(content=content, person=person, role=role, share=share)
            elif row.share != share:
                Behind.objects.filter(pk=row.pk).update(share=share)
    Behind.objects.filter(pk__in=[row.pk for row in before.values()]).delete()
    settle_thanks(act, [content.pk])
    source_is_back(act, content)


def trash_party(*, seat: Seat, now: datetime, party: Party) -> None:
    """Put a party into the trash. Refused while referrals, work or contents still lead to it."""
    with one_act(seat=seat, now=now, action="trash_party") as act:
        party = act.fresh(party)
        if party.pk == act.workspace.me_id:
            raise Refused("This is you; your own entry stays.")
        standing = Q(source=party) | Q(prospect=party) | Q(provider=party) | Q(group=party)
        held = Referral.objects.of(act.workspace).filter(standing)
        if held.exists() or Engagement.objects.of(act.workspace).filter(client=party).exists():
            raise Refused(f"{party.name} stands in referrals or work. Trash or change those first.")
        behind = party.contents.filter(content__trashed_at=None).select_related("content").first()
        if behind is not None:
            raise Refused(f"{party.name} stands behind {behind.content.name}. Take them off there first.")
        if party.trashed_at is None:
            Party.objects.filter(pk=party.pk).update(trashed_at=act.now, **act.mark)


def restore_party(*, seat: Seat, now: datetime, party: Party) -> None:
    """Take a party out of the trash. Refused for one that was merged into another, or that needs one in the trash."""
    with one_act(seat=seat, now=now, action="restore_party") as act:
        party = act.fresh(party)
        merged = Merge.objects.filter(gone=party, undone_at=None).select_related("kept").first()
        if merged is not None:
            raise Refused(f"{party.name} was merged into {merged.kept.name}. Undo that merge instead.")
        people_are_there(party)
        Party.objects.filter(pk=party.pk).update(trashed_at=None, **act.mark)
        settle_thanks(act, [party.pk])


def people_are_there(content: Party) -> None:
    """Make sure that nobody who stands behind a content is in the trash. Raises Refused."""
    behind = content.people_behind.filter(person__trashed_at__isnull=False).select_related("person").first()
    if behind is not None:
        raise Refused(f"{behind.person.name}, who stands behind it, is in the trash. Restore them first.")


def parse_day(text: str) -> date | None:
    """An ISO day from a form, or None for an empty field. Raises Refused for anything else."""
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise Refused(f"'{text}' is not a date. Write it as 2024-05-31.", place="date") from None
