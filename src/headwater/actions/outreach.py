"""Reaching out to possible partners: a letter that was sent, or a word said, makes a candidate somebody contacted."""

from __future__ import annotations

from datetime import date

from headwater.actions.acting import Act
from headwater.actions.partners import add_partner, come_at_least, partner_of
from headwater.actions.settling_deeds import reach_in
from headwater.actions.told import Told, day_told, row_told
from headwater.store.models import Partner, Party


def contacted(act: Act, contact: Party, *, on: date, why: str) -> None:
    """I proposed to somebody to work together: they are contacted now. Who was no partner yet becomes one."""
    if partner_of(contact) is None:
        add_partner(act, contact=contact, state="contacted", on=on, why=why[:300])
    else:
        come_at_least(act, contact, state="contacted", on=on, why=why[:300])


def approach_in(act: Act, pk: int, suffix: str, told: Told) -> str:
    """Settle a partner to approach: I was in touch. `told`: kind (call, message, mail, meeting, event), on, note."""
    partner = row_told(act, Partner, pk)
    said = reach_in(act, partner.party_id, suffix, told)
    come_at_least(
        act,
        partner.party,
        state="contacted",
        on=day_told(told, "on", act.today),
        why=told.get("note", "")[:300],
    )
    return f"{said} They are contacted now."
