"""When a referral turns out to be between other people, the give that leads to it follows."""

from __future__ import annotations

from headwater.actions.acting import Act
from headwater.core.words import Kind
from headwater.store.models import Give, Referral


def follow_referral(act: Act, referral: Referral) -> None:
    """Let the gives of a corrected referral name whom it names; a give of mine leads to no referral of others."""
    me = act.workspace.me_id
    contact = {"out": referral.provider_id, "in": referral.source_id}
    mine = {"out": referral.source_id == me, "in": referral.provider_id == me}
    for give in Give.objects.filter(referral=referral):
        if not mine[give.direction] or not Kind(referral.source.kind).is_contact:
            Give.objects.filter(pk=give.pk).update(referral=None, **act.mark)
        elif (give.contact_id, give.other_id) != (contact[give.direction], referral.prospect_id):
            Give.objects.filter(pk=give.pk).update(
                contact=contact[give.direction], other=referral.prospect_id, **act.mark
            )
