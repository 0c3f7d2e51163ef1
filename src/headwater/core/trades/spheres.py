"""Ready spheres: trades that serve the same clients without competing, as a start for the user's own.

A sphere for a trade is made of the circles below in which the trade stands, without those that do alike work.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

MOST: Final = 14
"""A sphere of more trades is hard to keep in mind."""
RINGS: Final = 4

CIRCLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "a new company": (
            "tax-adviser company-lawyer notary banker business-insurance-broker founders-adviser "
            "brand-consultant web-developer it-support ip-lawyer photographer recruiter "
            "commercial-property-agent virtual-assistant grant-adviser accountant bookkeeper graphic-designer "
            "copywriter data-protection-adviser"
        ),
        "a growing business": (
            "tax-adviser employment-lawyer recruiter executive-coach management-consultant erp-consultant "
            "business-insurance-broker banker marketing-consultant it-security hr-consultant "
            "commercial-property-agent export-consultant company-broker accountant interim-manager "
            "sales-trainer trainer data-analyst software-developer it-support web-developer company-lawyer "
            "auditor employee-benefits-adviser project-manager quality-consultant sustainability-consultant"
        ),
        "work and people at work": (
            "employment-lawyer hr-consultant recruiter career-coach executive-coach trainer "
            "occupational-doctor employee-benefits-adviser mediator occupational-safety-adviser "
            "sleep-and-stress intercultural-trainer coach speaking-coach hr-manager"
        ),
        "an office": (
            "commercial-property-agent interior-designer mover it-support telecoms-technician office-supplier "
            "office-cleaner security-service printer electrician painter-decorator business-insurance-broker "
            "floor-layer courier furniture-shop"
        ),
        "marketing and media": (
            "brand-consultant web-developer copywriter photographer videographer pr-consultant seo-consultant "
            "printer social-media-manager event-planner translator graphic-designer market-researcher "
            "sales-trainer exhibition-designer ip-lawyer illustrator advertising-agency ux-designer "
            "author-ghostwriter speaking-coach sound-and-podcast marketing-consultant e-commerce-consultant "
            "presenter-speaker"
        ),
        "a home": (
            "estate-agent mortgage-broker notary architect builder electrician plumber heating-engineer "
            "carpenter roofer painter-decorator interior-designer garden-designer insurance-broker mover "
            "property-lawyer energy-adviser surveyor property-valuer solar-installer floor-layer "
            "window-fitter land-surveyor locksmith gardener structural-engineer furniture-shop "
            "property-manager house-clearer tenancy-lawyer chimney-sweep handyman air-conditioning cleaner "
            "storage-provider stonemason"
        ),
        "a family": (
            "family-lawyer tax-adviser financial-adviser insurance-broker mediator couples-counsellor "
            "child-psychologist paediatrician nanny tutor estate-agent photographer inheritance-lawyer "
            "school-adviser gp midwife speech-therapist social-counsellor life-insurance-adviser "
            "swimming-teacher music-teacher language-teacher mortgage-broker dentist"
        ),
        "age, care and estate": (
            "inheritance-lawyer notary tax-adviser financial-adviser care-adviser home-care care-home "
            "estate-agent house-clearer funeral-director hearing-care optician companion-driver clergy gp "
            "stonemason life-insurance-adviser property-valuer funeral-speaker florist nurse "
            "historian-genealogist pharmacist"
        ),
        "money and wealth": (
            "tax-adviser financial-adviser banker investor inheritance-lawyer notary property-valuer "
            "life-insurance-adviser company-broker estate-agent auditor mortgage-broker antiques-dealer "
            "health-insurance-adviser insurance-broker"
        ),
        "a company that changes hands": (
            "company-broker auditor company-lawyer banker tax-adviser interim-manager management-consultant "
            "investor notary insolvency-practitioner executive-coach mediator business-insurance-broker"
        ),
        "body and health": (
            "gp physiotherapist osteopath masseur nutritionist personal-trainer orthopaedist podiatrist "
            "yoga-teacher sports-doctor psychotherapist sleep-and-stress naturopath pharmacist dentist "
            "occupational-therapist speech-therapist optician hearing-care dermatologist neurologist "
            "ent-doctor heart-doctor health-insurance-adviser swimming-teacher home-care eye-doctor surgeon "
            "orthodontist hypnotherapist"
        ),
        "mind and counsel": (
            "psychotherapist psychiatrist couples-counsellor coach gp trauma-therapist addiction-counsellor "
            "mediator sleep-and-stress yoga-teacher social-counsellor family-lawyer child-psychologist "
            "art-music-therapist clergy career-coach hypnotherapist nutritionist"
        ),
        "a celebration": (
            "wedding-planner event-planner venue caterer photographer videographer musician florist jeweller "
            "hairdresser beautician fashion-retailer baker entertainer event-technician event-hire tailor "
            "wine-merchant hotelier graphic-designer printer coach-operator taxi presenter-speaker "
            "fashion-designer restaurant"
        ),
        "guests": (
            "restaurant hotelier caterer wine-merchant butcher-and-fine-food baker kitchen-equipment "
            "tour-guide travel-agent brand-consultant tax-adviser photographer coach-operator "
            "interior-designer pest-control business-insurance-broker taxi cleaner"
        ),
        "from abroad": (
            "immigration-lawyer relocation-agent translator interpreter language-teacher tax-adviser mover "
            "estate-agent intercultural-trainer banker health-insurance-adviser school-adviser "
            "driving-instructor tenancy-lawyer recruiter"
        ),
        "cars and roads": (
            "car-mechanic body-shop car-dealer car-hire car-assessor tow-truck traffic-lawyer "
            "insurance-broker driving-instructor taxi motorbike-mechanic loss-adjuster"
        ),
        "making things": (
            "mechanical-engineer automation-engineer toolmaker quality-consultant packaging freight-forwarder "
            "haulier ip-lawyer product-designer export-consultant occupational-safety-adviser "
            "scientist-chemist warehouse quality-and-safety purchasing-consultant grant-adviser recruiter "
            "erp-consultant metalworker crane-and-heavy"
        ),
        "land and garden": (
            "gardener garden-designer tree-surgeon plant-nursery farmer farm-adviser waste-and-recycling "
            "builder stonemason swimming-pool solar-installer tax-adviser vet land-surveyor beekeeper"
        ),
        "animals": (
            "vet dog-trainer pet-groomer farrier farmer housesitter photographer insurance-broker "
            "companion-driver"
        ),
        "software and data": (
            "software-developer ux-designer it-security data-protection-adviser it-support ip-lawyer "
            "data-analyst erp-consultant web-developer e-commerce-consultant telecoms-technician "
            "software-trainer seo-consultant recruiter project-manager copywriter translator online-seller"
        ),
        "trouble with the law": (
            "criminal-lawyer private-investigator social-counsellor tax-adviser psychotherapist mediator "
            "immigration-lawyer debt-collector insolvency-practitioner addiction-counsellor lawyer notary "
            "insurance-broker"
        ),
    }
)
"""Each circle by what its clients have in common, with the keys of its trades, nearest to the core first."""

ALIKE: Final[tuple[str, ...]] = (
    "tax-adviser accountant bookkeeper", "lawyer company-lawyer", "financial-adviser investor",
    "insurance-broker business-insurance-broker life-insurance-adviser health-insurance-adviser",
    "coach executive-coach career-coach", "hr-consultant hr-manager", "trainer sales-trainer speaking-coach",
    "marketing-consultant advertising-agency brand-consultant", "web-developer software-developer",
    "management-consultant interim-manager", "plumber heating-engineer", "gardener garden-designer",
    "wedding-planner event-planner", "physiotherapist osteopath masseur", "psychotherapist trauma-therapist",
    "estate-agent commercial-property-agent", "architect structural-engineer", "translator interpreter",
    "car-mechanic motorbike-mechanic", "dentist orthodontist", "home-care care-home nurse",
    "photographer videographer", "personal-trainer yoga-teacher", "optician eye-doctor",
    "brand-consultant graphic-designer",
    "haulier freight-forwarder", "restaurant caterer", "florist plant-nursery", "mover relocation-agent",
    "couples-counsellor psychotherapist", "copywriter author-ghostwriter", "builder carpenter",
)  # fmt: skip
"""Trades whose work is alike enough to compete."""


def competes(*, one: str, other: str) -> bool:
    """Whether two trades (keys) do alike work."""
    return one == other or any({one, other} <= set(each.split()) for each in ALIKE)


def sphere_for(trade: str) -> tuple[str, ...]:
    """The ready sphere of a trade: the keys of those that serve its clients without competing, at most MOST.

    The circles in which the trade stands nearest to the core give one each in turn, at most RINGS of them, so that all
    its kinds of clients are there. Empty for a trade of no circle.
    """
    rings = [keys.split() for keys in CIRCLES.values() if trade in keys.split()]
    rings = sorted(rings, key=lambda ring: ring.index(trade))[:RINGS]
    found: dict[str, None] = {}
    for turn in range(max(map(len, rings), default=0)):
        for ring in rings:
            key = ring[turn] if turn < len(ring) else trade
            if not competes(one=trade, other=key) and not any(
                competes(one=key, other=each) for each in found
            ):
                found[key] = None
    return tuple(found)[:MOST]
