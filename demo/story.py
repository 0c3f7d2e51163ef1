"""The ten years told from beginning to end: the designed story, the ordinary years around it, and what came of both."""

from __future__ import annotations

import random
from datetime import timedelta

from demo import cast, circles, dealings, fill, given, plan, work
from demo.names import Registry
from demo.shapes import Arrival, Calendar, Practice

ACQUAINTANCES, STRANGERS = 92, 45
HOMES = {work.FRANCS: "Basel"}
SUPPLIERS = {
    "s1": ("Room rental", "Raumwerk Wiehre"),
    "s2": ("Office supplies", "Papier Hansen"),
    "s3": ("Bookkeeping software", "Kontura Software GmbH"),
    "s4": ("Translator", "Wortbrücke"),
}
MEETINGS = (
    ("Met at the Südwind breakfast", "Südwind breakfast"),
    ("Worked together", "Albgrün Pharma"),
    ("Neighbour", "Wiehre"),
    ("Yoga class", "Freiburg"),
    ("Career fair", "Fair hall"),
    ("Evening of the chamber of commerce", "Chamber of commerce"),
    ("Parents' evening", "School"),
    ("Came to my library talk", "City library"),
    ("Choir", "St. Johann"),
    ("Introduced by a friend", "Freiburg"),
    ("Open evening", "Mühlrad Coworking"),
)
TITLES = (
    "Team lead",
    "Engineer",
    "Teacher",
    "Project manager",
    "Physician",
    "Controller",
    "Editor",
    "Designer",
    "",
)
EMPLOYERS = (
    "Solvanta GmbH",
    "Albgrün Pharma AG",
    "Nordwall Logistik",
    "Hafner Messtechnik",
    "Klinik am Schlierberg",
)


def tell(*, calendar: Calendar, seed: int) -> Practice:
    """The whole practice; the same `calendar` and `seed` always tell the same story."""

    def chance(part: str) -> random.Random:
        return random.Random(f"{seed}:{part}")

    registry, parties = cast.assemble(calendar=calendar, chance=chance("names"))
    practice = Practice(calendar, parties)
    designed = list(plan.told(calendar=calendar, chance=chance("plan")))
    known = _acquaintances(registry, practice, chance("acquaintances"), number=ACQUAINTANCES)
    ordinary = fill.fill(
        calendar=calendar, chance=chance("fill"), parties=parties, designed=designed, known=known[:56]
    )
    practice.arrivals = sorted(designed + ordinary, key=lambda one: (one.at, one.prospect))
    for arrival in practice.arrivals:
        _meet(arrival, registry, practice, chance(f"prospect {arrival.prospect}"))
    practice.works = work.first_work(
        calendar=calendar, chance=chance("work"), parties=parties, arrivals=practice.arrivals
    )
    practice.works += work.later_work(
        calendar=calendar, chance=chance("later"), works=practice.works, wanted=24
    )
    practice.works.sort(key=lambda one: (one.started_on, one.client))
    _roles(practice)
    practice.given = given.give(
        calendar=calendar, chance=chance("given"), works=practice.works, arrivals=practice.arrivals
    )
    practice.circles = circles.gather(calendar=calendar, chance=chance("circles"), acquaintances=known[56:])
    practice.touches = dealings.deal(practice=practice, chance=chance("touches"), acquaintances=known)
    practice.strangers = [registry.person() for _ in range(STRANGERS)]
    return practice


def _acquaintances(
    registry: Registry, practice: Practice, chance: random.Random, *, number: int
) -> list[str]:
    """People the coach knows without having worked for them, and four small suppliers."""
    aliases = []
    for alias in [f"k{index + 10}" for index in range(number)] + list(SUPPLIERS):
        person = registry.person()
        person.how_met, person.where_met = chance.choice(MEETINGS)
        person.met_on = practice.calendar.day("2014-01-10") + timedelta(days=chance.randrange(0, 4200))
        person.title, person.organisation = chance.choice(TITLES), chance.choice(EMPLOYERS + ("",) * 5)
        if alias in SUPPLIERS:
            person.title, person.organisation = SUPPLIERS[alias]
            person.plays("supplier")
        practice.parties[alias] = person
        aliases.append(alias)
    return aliases


def _meet(arrival: Arrival, registry: Registry, practice: Practice, chance: random.Random) -> None:
    """Write down the prospect of `arrival`, with how they came, when they are new."""
    parties = practice.parties
    known = parties.get(arrival.prospect)
    if known is None:
        known = parties[arrival.prospect] = registry.person()
        known.city = HOMES.get(arrival.prospect, known.city)
        if chance.random() < 0.5:
            known.title, known.organisation = chance.choice(TITLES), chance.choice(EMPLOYERS)
    if known.met_on is None:
        senders = [parties[source] for source in arrival.sources]
        names = " and ".join(sender.name for sender in senders)
        known.met_on = arrival.at.date()
        if senders and senders[0].kind in ("content", "channel", "event"):
            known.how_met = f"Found me through: {names}"
        else:
            known.how_met = f"Sent by {names}" if senders else "Wrote to me; not asked how they found me"


def _roles(practice: Practice) -> None:
    """Mark who is a client, who a prospect and who a source."""
    for arrival in practice.arrivals:
        practice.parties[arrival.prospect].plays("client" if arrival.outcome == "won" else "prospect")
        for source in arrival.sources:
            practice.parties[source].plays("source")
    for one in practice.works:
        practice.parties[one.client].plays("client")
