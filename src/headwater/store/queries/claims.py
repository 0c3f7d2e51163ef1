"""What speaks for which source of a referral: what was recorded, told and tracked, and the owner's word on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from headwater.store.models import Evidence, Party, Referral, Workspace

RULING, TOLD = "ruling", "told"
RECORDED = "recorded"


@dataclass(slots=True)
class Claim:
    """One source that something speaks for. `recorded`: the referral itself names it."""

    source: Party
    recorded: bool = False
    evidence: list[Evidence] = field(default_factory=list)

    @property
    def ways(self) -> str:
        """How it is named: "recorded, told"."""
        kinds = [RECORDED] if self.recorded else []
        return ", ".join(dict.fromkeys([*kinds, *(one.kind for one in self.evidence)]))


@dataclass(slots=True)
class Claims:
    """All that speaks for a source of one referral. `ruling` is the owner's newest word, None when there is none."""

    referral: Referral
    claims: list[Claim]
    rulings: list[Evidence]

    @property
    def differ(self) -> bool:
        """Whether more than one source is named, by what was recorded, told and tracked."""
        return len(self.claims) > 1

    @property
    def ruling(self) -> Evidence | None:
        """The word that counts: the newest."""
        return self.rulings[-1] if self.rulings else None


def claims_of(referral: Referral) -> Claims:
    """What speaks for which source of one referral (with its source at hand)."""
    evidence = Evidence.objects.filter(referral=referral).select_related("source")
    return _claims([referral], evidence)[referral.pk]


def claims_into(workspace: Workspace, party: Party) -> list[Claims]:
    """The referrals that brought a party to me and of which more than one source is named, or that I ruled upon."""
    # The database looks them up by the prospect when it is asked for nothing else.
    evidence = Evidence.objects.filter(referral__prospect=party, referral__trashed_at=None)
    told = [
        one
        for one in evidence.exclude(source=None).select_related("source", "referral__source")
        if one.referral.provider_id == workspace.me_id
    ]
    rows = {one.referral_id: one.referral for one in told}
    found = _claims([rows[pk] for pk in sorted(rows)], told)
    return [each for each in found.values() if each.differ or each.ruling]


def _claims(rows: Iterable[Referral], evidence: Iterable[Evidence]) -> dict[int, Claims]:
    found = {row.pk: Claims(row, [Claim(row.source, recorded=True)], []) for row in rows}
    for one in sorted(evidence, key=lambda each: (each.at, each.pk)):
        _add(found[one.referral_id], one)
    return found


def _add(claims: Claims, one: Evidence) -> None:
    if one.kind == RULING:
        claims.rulings.append(one)
    elif one.source is not None:
        claim = next((each for each in claims.claims if each.source.pk == one.source_id), None)
        if claim is None:
            claim = Claim(one.source)
            claims.claims.append(claim)
        claim.evidence.append(one)
