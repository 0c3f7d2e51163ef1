"""The referral that a give is: written along with it, corrected with it, thrown away and brought back with it."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from headwater.actions.acting import Act, Refused, out_of_trash
from headwater.actions.figures import moment_on
from headwater.actions.referrals import Sent, add_referral, correct, throw
from headwater.core.words import Stage
from headwater.store.models import Change, Give, Party, Referral, Seal

REFERRING = {"prospective client": "referral", "introduction": "introduction"}
"""The kinds of give that are a referral when it is known who was sent, with the kind of that referral."""
PLACES = {"source": "contact", "prospect": "other", "provider": "contact", "received_at": "on"}
PAIR = ("direction", "kind", "contact_id", "other_id", "on")


def linked_referral(act: Act, give: Give, *, chosen: Referral | None, refers: bool) -> Referral | None:
    """The referral for a new give: the one chosen, the one recorded already, or a new one; None if it is none."""
    if chosen is not None:
        return _chosen(act, give, act.fresh(chosen))
    if not refers or not may_refer(give):
        return None
    source, provider = _sides(act, give)
    same = _free(act).filter(source=source, prospect=give.other_id, provider=provider, received_on=give.on)
    return same.order_by("pk").first() or _written(act, give)


def may_refer(give: Give) -> bool:
    """Whether it is told who was sent to whom."""
    return give.kind in REFERRING and give.other_id is not None


def is_of(referral: Referral, give: Give, me: int | None) -> bool:
    """Whether a referral is between the parties of a give."""
    source, provider = (me, give.contact_id) if give.direction == "out" else (give.contact_id, me)
    return (referral.source_id, referral.prospect_id, referral.provider_id) == (
        source,
        give.other_id,
        provider,
    )


def correct_linked(act: Act, give: Give, before: Give) -> Referral | None:
    """The referral of a corrected give, corrected along; written when it is only now told who was sent."""
    referral = give.referral
    if referral is None:
        return _written(act, give) if may_refer(give) and not may_refer(before) else None
    changed = [name for name in PAIR if getattr(give, name) != getattr(before, name)]
    if not changed or referral.trashed_at:
        return referral
    if not may_refer(give) or give.direction != before.direction:
        raise Refused(
            "This give is a referral as well, so it keeps its direction, its kind and who was sent. "
            "Move it to the trash and record it anew.",
            place="kind",
        )
    source, provider = _sides(act, give)
    changes: dict[str, Any] = {
        "source": source,
        "prospect": give.other,
        "provider": provider,
        "kind": REFERRING[give.kind],
    }
    if "kind" not in changed:
        del changes["kind"]
    if give.on != before.on and referral.received_on == before.on:
        changes["received_at"] = moment_on(act, give.on)
    try:
        return correct(act, referral, **changes)
    except Refused as refused:
        raise _placed(refused) from refused


def trash_linked(act: Act, give: Give) -> None:
    """The referral that a give wrote goes to the trash with it, as long as it stands as it was written."""
    referral = give.referral
    if referral is None or referral.trashed_at or not _wrote(give, referral):
        return
    if referral.stage == Stage.RECEIVED and referral.thanks != "given" and not referral.won.exists():
        throw(act, [referral], trashed=True)


def _wrote(give: Give, referral: Referral) -> bool:
    """Whether the act that recorded the give wrote the referral too: no seal closed between their first lines."""
    lines = Change.objects.filter(workspace=give.workspace_id, before="")
    began = lines.filter(table="referral", row=referral.pk).values_list("pk", flat=True).first()
    ended = lines.filter(table="give", row=give.pk).values_list("pk", flat=True).first()
    if began is None or ended is None:
        return False
    return not Seal.objects.filter(workspace=give.workspace_id, last__gte=began, last__lt=ended).exists()


def restore_linked(act: Act, give: Give) -> None:
    """The referral that went to the trash with a give comes back with it. Refused when another give leads to it."""
    referral = give.referral
    if referral is None:
        return
    if referral.gives.filter(trashed_at=None).exists():
        raise Refused("The same is recorded as another give. Move that one to the trash first.")
    if referral.trashed_at and referral.trashed_at == give.trashed_at:
        throw(act, [referral], trashed=False)


def _sides(act: Act, give: Give) -> tuple[Party, Party]:
    """Source and provider: I send to the contact, or the contact sends to me."""
    me = act.workspace.me
    if me is None:
        raise Refused("This workspace does not know who you are yet.")
    return (me, give.contact) if give.direction == "out" else (give.contact, me)


def _free(act: Act) -> QuerySet[Referral]:
    """The referrals that no give leads to."""
    led = Give.objects.filter(referral=OuterRef("pk"), trashed_at=None)
    return Referral.objects.of(act.workspace).filter(~Exists(led))


def _chosen(act: Act, give: Give, referral: Referral) -> Referral:
    out_of_trash(referral, "This referral", place="referral")
    if not is_of(referral, give, act.workspace.me_id):
        raise Refused(
            "That referral is between other people. Choose the one that this give is.", place="referral"
        )
    if not _free(act).filter(pk=referral.pk).exists():
        raise Refused("Another give leads to that referral already.", place="referral")
    return referral


def _written(act: Act, give: Give) -> Referral:
    source, provider = _sides(act, give)
    if give.other is None:
        raise Refused("Say who was sent.", place="other")
    sent = Sent(
        source=source, prospect=give.other, provider=provider, received_at=moment_on(act, give.on),
        kind=REFERRING[give.kind], note=give.what,
    )  # fmt: skip
    try:
        return add_referral(act, sent)
    except Refused as refused:
        raise _placed(refused) from refused


def _placed(refused: Refused) -> Refused:
    return type(refused)(refused.sentence, place=PLACES.get(refused.place, refused.place))
