"""What happens to people and companies and makes them need somebody: one shared list of trigger events."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

EVENTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "new-company": "Somebody starts a company or goes self-employed.",
        "first-hire": "A business takes on its first employee.",
        "growth": "A company grows, hires or opens another place.",
        "office-move": "A company moves to other premises.",
        "funding": "A company looks for money, or has just got it.",
        "relaunch": "A company renews its name, its website or its look.",
        "new-product": "A company brings out something new.",
        "going-abroad": "A company begins to sell in another country.",
        "new-software": "A company changes the software it runs on.",
        "data-breach": "Data were lost, stolen or locked.",
        "audit": "An audit or an inspection is announced.",
        "new-rule": "A new law or rule must be kept from a set day.",
        "dispute": "A dispute breaks out with a customer, a partner or a neighbour.",
        "insolvency": "A company cannot pay its bills.",
        "sale-of-company": "A company is sold or bought.",
        "succession": "An owner looks for who takes over.",
        "new-manager": "A company has a new head, or a new head of something.",
        "layoffs": "A company lets people go.",
        "redundancy": "Somebody loses their job or gives notice.",
        "new-job": "Somebody begins a new job or is promoted.",
        "home-move": "Somebody moves home.",
        "house-purchase": "Somebody buys a house or a flat.",
        "house-sale": "Somebody sells a house or a flat.",
        "renovation": "Somebody builds, extends or renovates.",
        "water-damage": "Water, fire or a storm has damaged a building.",
        "end-of-lease": "A lease ends, or the rent goes up.",
        "marriage": "Two people marry.",
        "birth": "A child is on the way or has been born.",
        "separation": "A couple separates.",
        "death": "Somebody has died.",
        "inheritance": "Somebody inherits, or wants to settle their estate.",
        "retirement": "Somebody retires, or plans to.",
        "parent-in-need": "A parent can no longer live alone.",
        "illness": "Somebody falls ill, or learns of a long illness.",
        "burn-out": "Somebody is worn out or cannot go on.",
        "accident": "Somebody had an accident or hurt themselves.",
        "new-school": "A child starts or changes school.",
        "exam": "An exam or a test comes up.",
        "arrival": "Somebody arrives from another country.",
        "celebration": "A round birthday, a jubilee or a party is planned.",
        "trade-fair": "A trade fair, a conference or a company event is planned.",
        "new-car": "Somebody buys or sells a car.",
        "harvest": "A farming season begins or ends.",
        "new-pet": "An animal comes to live with somebody.",
    }
)
"""Each event by its key, with the sentence that tells it."""
