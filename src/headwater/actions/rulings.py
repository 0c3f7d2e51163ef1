"""What speaks for which source of a referral, and the owner's word where it does not agree."""

from __future__ import annotations

from datetime import datetime

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash
from headwater.actions.naming import source_named
from headwater.core.words import Kind
from headwater.store.models import Evidence, Party, Referral

CONFIDENCES = ("certain", "likely", "ambiguous", "unknown")
TRACKED = ("referring address", "campaign")
EVIDENCE_KINDS = ("told", *TRACKED)
RULING = "ruling"
LONGEST = 1000


def add_evidence(
    *,
    seat: Seat,
    now: datetime,
    referral: Referral,
    kind: str,
    text: str,
    confidence: str,
    source: Party | str = "",
    key: str = "",
) -> None:
    """Keep how the prospect came to the source, as evidence with a confidence; unknown is a legal value.

    `source` is whom or what it speaks for: a party, or a name that is found or made in place; "" names none.
    """
    named = source.pk if isinstance(source, Party) else source
    body = {
        "referral": referral.pk,
        "kind": kind,
        "text": text,
        "confidence": confidence,
        "source": named,
    }
    with one_act(seat=seat, now=now, action="add_evidence", key=key, body=body) as act:
        if act.repeated:
            return
        referral = _standing(act, referral)
        if kind not in EVIDENCE_KINDS or confidence not in CONFIDENCES:
            raise Refused(
                f"Evidence is one of {', '.join(EVIDENCE_KINDS)}, with one of {', '.join(CONFIDENCES)}."
            )
        if not text.strip():
            raise Refused("Write what was told or seen.", place="text")
        held = _named(act, referral, source, kind)
        _keep(act, referral, kind=kind, text=text, confidence=confidence, source=held)


def rule_source(
    *, seat: Seat, now: datetime, referral: Referral, source: Party | str, text: str = "", key: str = ""
) -> Evidence:
    """Keep which source the owner holds to be true, with the day and the reason. The newest ruling counts.

    Nothing that was told or seen is erased, and the source of the referral stays what it is.
    """
    body = {
        "referral": referral.pk,
        "source": source.pk if isinstance(source, Party) else source,
        "text": text,
    }
    with one_act(seat=seat, now=now, action="rule_source", key=key, body=body) as act:
        if act.repeated:
            return Evidence.objects.get(pk=act.result["evidence"])
        referral = _standing(act, referral)
        held = _named(act, referral, source, RULING)
        if held is None:
            raise Refused("Say which source you hold to be true.", place="source")
        made = _keep(act, referral, kind=RULING, text=text, confidence="certain", source=held)
        act.result = {"evidence": made.pk}
        return made


def _standing(act: Act, referral: Referral) -> Referral:
    referral = act.fresh(referral)
    out_of_trash(referral, "This referral")
    return referral


def _named(act: Act, referral: Referral, source: Party | str, kind: str) -> Party | None:
    """The party that is meant, None for an empty name. Raises Refused for the prospect and the provider."""
    if isinstance(source, Party):
        party = act.fresh(source)
    elif source.strip():
        party = source_named(act, source, otherwise=Kind.CONTENT if kind in TRACKED else Kind.PERSON)
    else:
        return None
    out_of_trash(party, party.name, place="source")
    if party.pk in (referral.prospect_id, referral.provider_id):
        raise Refused(f"{party.name} did not send themselves. Choose another source.", place="source")
    return party


def _keep(
    act: Act, referral: Referral, *, kind: str, text: str, confidence: str, source: Party | None
) -> Evidence:
    told = text.strip()[:LONGEST]
    check_texts(Evidence, {"text": told})
    return Evidence.objects.create(
        referral=referral, kind=kind, text=told, confidence=confidence, at=act.now, source=source
    )
