"""Answers to the scan of contacts: yes puts a contact into a category and makes them a candidate, no is kept too.

Whatever was answered is never asked again, unless the answer is taken back.
"""

from __future__ import annotations

from datetime import datetime

from headwater.actions.acting import Act, Refused, Seat, one_act, out_of_trash, telling
from headwater.actions.partners import add_partner, partner_of
from headwater.actions.told import looked_after
from headwater.store.models import Category, CategoryMember, Partner, Party, ScanAnswer
from headwater.store.queries.scanning import SELLING

ANSWERS = ("yes", "no")
SELLERS_NAME = "Those who sell to me"


def answer_scan(
    *,
    seat: Seat,
    now: datetime,
    contact: Party,
    category: Category | None,
    answer: str,
    why: str = "",
    key: str = "",
) -> ScanAnswer:
    """Say whether a contact belongs to a partner category (None: to those who sell to me). Yes makes a candidate.

    `why` is what spoke for it; it stands with the first state. Raises Refused when it was answered already.
    """
    body = {"contact": contact.pk, "category": category and category.pk, "answer": answer, "why": why}
    with one_act(seat=seat, now=now, action="answer_scan", key=key, body=body) as act:
        if act.repeated:
            return ScanAnswer.objects.get(pk=act.result["answer"])
        made = _answer(act, contact, category, answer, why)
        act.result = {"answer": made.pk}
        return made


def _answer(act: Act, contact: Party, category: Category | None, answer: str, why: str) -> ScanAnswer:
    if answer not in ANSWERS:
        raise Refused("Say yes or no.", place="answer")
    contact = looked_after(act, contact)
    category = _sellers(act) if category is None else act.fresh(category)
    out_of_trash(category, category.name)
    if category.kind != "partner":
        raise Refused(f"{category.name} is a kind of source, not of partners.", place="category")
    before = ScanAnswer.objects.of(act.workspace).filter(category=category, party=contact).first()
    if before is not None:
        raise Refused(f"For {contact.name} and {category.name} the answer was {before.answer} already.")
    with telling():
        made = ScanAnswer.objects.create(
            **act.stamp, category=category, party=contact, answer=answer, on=act.today
        )
    if answer == "yes":
        _become(act, contact, category, why)
    return made


def _become(act: Act, contact: Party, category: Category, why: str) -> None:
    """A yes: the contact stands in the category, and is a candidate unless they are a partner already."""
    CategoryMember.objects.get_or_create(category=category, party=contact)
    partner = partner_of(contact)
    if partner is None:
        kind = "seller" if category.key == SELLING else ""
        add_partner(act, contact=contact, category=category, kind=kind, on=act.today, why=why[:300])
    elif partner.category_id is None:
        Partner.objects.filter(pk=partner.pk).update(category=category, **act.mark)


def _sellers(act: Act) -> Category:
    """The category of those who sell to me, made when it is first needed."""
    rows = Category.objects.of(act.workspace).filter(kind="partner")
    found = rows.filter(key=SELLING).first() or rows.filter(name=SELLERS_NAME).first()
    if isinstance(found, Category):
        return found
    last = rows.order_by("-position").values_list("position", flat=True).first() or 0
    made: Category = Category.objects.create(
        **act.stamp, kind="partner", key=SELLING, name=SELLERS_NAME, position=last + 1
    )
    return made


def take_back_answer(*, seat: Seat, now: datetime, answer: ScanAnswer) -> ScanAnswer:
    """Take an answer back, so that it is asked again. The candidate it made goes to the trash if nothing followed."""
    with one_act(seat=seat, now=now, action="take_back_scan_answer") as act:
        answer = act.fresh(answer)
        if answer.trashed_at is not None:
            return answer
        ScanAnswer.objects.filter(pk=answer.pk).update(trashed_at=act.now, **act.mark)
        if answer.answer == "yes":
            _unmake(act, answer)
        return answer


def _unmake(act: Act, answer: ScanAnswer) -> None:
    CategoryMember.objects.filter(category=answer.category_id, party=answer.party_id).delete()
    partner = partner_of(answer.party)
    if partner is None or partner.category_id != answer.category_id:
        return
    if partner.added_at == answer.added_at and partner.states.count() == 1:
        Partner.objects.filter(pk=partner.pk).update(trashed_at=act.now, **act.mark)
    else:
        Partner.objects.filter(pk=partner.pk).update(category=None, **act.mark)
