"""The kinds of clients that trades serve: one shared list, so that "the same market" means the same words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

MARKETS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "families": "Families",
        "parents": "Parents with children at home or at school",
        "couples": "Couples, married or about to be",
        "children": "Children and young people",
        "students": "Students and apprentices",
        "retirees": "Retired people and those about to retire",
        "carers": "People who look after a relative",
        "bereaved": "People who have lost somebody",
        "chronically-ill": "People with a long illness or a disability",
        "homeowners": "Homeowners",
        "home-buyers": "People who buy or sell a home",
        "tenants": "Tenants",
        "landlords": "Landlords and investors in property",
        "employees": "Employees and people who look for work",
        "executives": "Managers and executives",
        "professionals": "Professionals in a practice of their own",
        "freelancers": "Freelancers and the self-employed",
        "artists": "Artists, performers and authors",
        "founders": "Founders and start-ups",
        "small-businesses": "Small businesses",
        "larger-companies": "Larger companies",
        "craft-businesses": "Craft and building firms",
        "manufacturers": "Manufacturers and engineering firms",
        "shops": "Shops and sellers online",
        "hospitality": "Restaurants, hotels and cafés",
        "practices": "Medical and therapy practices",
        "schools": "Schools, nurseries and universities",
        "charities": "Charities, associations and churches",
        "public-bodies": "Public bodies and local government",
        "farms": "Farms and rural businesses",
        "sports-people": "Sports people and clubs",
        "expatriates": "People who come from or go to another country",
        "wealthy": "Wealthy families and investors",
        "drivers": "Drivers and owners of vehicles",
        "travellers": "Travellers and guests",
        "pet-owners": "Owners of pets and horses",
    }
)
"""Each market by its key, with how it is written for a person."""
