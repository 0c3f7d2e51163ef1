"""Clients of unknown origin, by name. The cure is to ask them: "how did you hear of me?"."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from headwater.core.credit.parts import as_count
from headwater.core.know.facts import Unsourced
from headwater.core.know.tally import Tally
from headwater.core.trace import NOBODY
from headwater.core.words import UNKNOWN, Party


def unsourced(*, tally: Tally, parties: Mapping[int, Party]) -> Unsourced:
    """How many clients of the window have no known origin, their share of all, and who they are.

    A client who hired once before and once after somebody sent it counts in part and is named.
    """
    clients = as_count(tally.direct.clients.get(UNKNOWN.id, 0))
    everybody = len(tally.places)
    hired = zip(tally.hired, tally.standings, strict=True)
    who = [parties[client] for client in {each.client for each, standing in hired if standing == NOBODY}]
    return Unsourced(
        clients=clients,
        share=clients / everybody if everybody else Decimal(0),
        parties=tuple(sorted(who, key=lambda party: (party.name.casefold(), party.name, party.id))),
    )
