"""What the coach knows of partners, told by the keys of `ledger.json`: states, meetings, teams, chances."""

from __future__ import annotations

from typing import Final

# party, category, kind, states with days, key, plan, review, confidence, wants, their trade, place, signs, no return
PARTNERS: Final = (
    (
        "rainer-kolb",
        "Employment lawyers",
        "market",
        (("candidate", "2019-05-02"), ("met", "2019-06-14"), ("active", "2019-11-20")),
        True,
        "Write the piece on notice together, then the evening at Mühlrad",
        "2026-11-18",
        4,
        "People who were given notice and want to stay in the region",
        "employees",
        "Freiburg",
        "Asks whether the severance is fair",
        False,
    ),
    (
        "tobias-wehrle",
        "",
        "market",
        (("met", "2021-02-12"), ("active", "2021-09-24")),
        True,
        "Two talks a year; his podcast in spring",
        "2027-02-01",
        5,
        "Families who change jobs or move",
        "families",
        "Freiburg",
        "Speaks of a pension letter nobody understands",
        False,
    ),
    (
        "annika-feldhaus",
        "Therapists",
        "market",
        (("met", "2017-10-02"), ("agreed", "2018-01-15")),
        False,
        "",
        "",
        4,
        "People after a burnout who can wait six weeks",
        "employees",
        "Breisach",
        "Cannot sleep, cannot decide",
        True,
    ),
    (
        "ruth-andersen",
        "",
        "colleague",
        (("met", "2016-03-10"), ("active", "2017-04-19")),
        False,
        "",
        "",
        5,
        "Teams that no longer talk",
        "executives",
        "Freiburg",
        "Two heads of department write to each other in copy",
        False,
    ),
    (
        "dreisambank-eg",
        "Banks",
        "organisation",
        (("contacted", "2017-02-01"), ("active", "2017-09-01")),
        True,
        "Half-yearly talk; one evening for founders",
        "2026-12-02",
        4,
        "Founders with a plan and a doubt",
        "founders",
        "Freiburg",
        "Has a notice period and a business plan",
        False,
    ),
    (
        "stefan-oberle",
        "Banks",
        "market",
        (("candidate", "2024-05-01"), ("met", "2024-09-12")),
        False,
        "",
        "",
        3,
        "Founders who need a first loan",
        "founders",
        "Freiburg",
        "",
        False,
    ),
    (
        "milena-vukic",
        "Heads of people",
        "market",
        (("met", "2022-03-03"), ("active", "2022-06-01"), ("paused", "2026-05-20")),
        False,
        "",
        "",
        None,
        "",
        "",
        "",
        "",
        False,
    ),
    (
        "elif-soenmez",
        "",
        "influence",
        (("candidate", "2026-11-02"),),
        False,
        "",
        "",
        None,
        "",
        "",
        "",
        "",
        False,
    ),
    (
        "gerd-siebert",
        "Tax advisers",
        "seller",
        (("candidate", "2026-10-01"),),
        False,
        "",
        "",
        None,
        "",
        "",
        "",
        "",
        False,
    ),
)
# partner, day, learned (work, clients, wanted, matters), shared (the same), what gives confidence, cards, minutes
MEETINGS: Final = (
    (
        "rainer-kolb",
        "2026-09-30",
        (
            "Employment law, employees only",
            "People between forty and sixty, mostly from industry",
            "Given notice, wants to stay in the region",
            "A piece on severance for the paper",
        ),
        ("Coaching for people who change", "", "", ""),
        "To see how a first talk with me goes",
        (True, True),
        45,
    ),
    (
        "stefan-oberle",
        "2026-09-12",
        ("Advises founders at the bank", "", "", ""),
        (
            "Careers, not founding plans",
            "Employees who think of founding",
            "Founders who doubt, six months before",
            "My evening at the library",
        ),
        "",
        (True, False),
        40,
    ),
)
# partner, text, day, due, done, before, after
CONFIDENCE: Final = (
    ("rainer-kolb", "Send him the outline of a first talk", "2026-09-30", "2026-11-19", "", 4, None),
    ("tobias-wehrle", "Tell him of a client who stayed with him", "2026-02-06", "2026-03-01", "2026-02-24", 4, 5),
)  # fmt: skip
VOLUNTEERED: Final = (
    ("women-in-leadership-freiburg", "teaching", "Speaker", "Evening on changing course", "2026-03-19", 180),
    ("dreisambank-eg", "teaching", "Speaker", "Founders' evening at the bank", "2025-10-14", 120),
)  # fmt: skip
# contact, kind, value, day, basis
BEARINGS: Final = (
    ("ruth-andersen", "complements", "Teams and conflicts", "2017-04-19", "We agreed on it over tea"),
    ("ruth-andersen", "competes", "Coaching for managers", "2017-04-19", "Both of us offer it"),
    (
        "dreisambank-eg",
        "endorsement",
        "recommends me to founders",
        "2025-10-14",
        "Named in their folder for founders",
    ),
    ("elif-soenmez", "gains", "Her rooms fill when I hold evenings", "2026-11-02", "Lunch"),
    ("iris-rapp", "gains", "My groups rent her rooms", "2026-02-12", "Her bill"),
)
# kind, name, target, market, group, seats (trade, party, committed on)
TEAMS: Final = (
    (
        "sphere",
        "People who change jobs",
        "Somebody between two jobs",
        "employees",
        "",
        (
            ("employment-lawyer", "rainer-kolb", ""),
            ("financial-adviser", "tobias-wehrle", ""),
            ("psychotherapist", "annika-feldhaus", ""),
            ("tax-adviser", "gerd-siebert", ""),
            ("recruiter", "", ""),
            ("photographer", "rosa-imhof", ""),
            ("relocation-agent", "", ""),
        ),
    ),
    (
        "team",
        "Südwind four",
        "Owners of small firms who want to hand over",
        "small-businesses",
        "suedwind-breakfast",
        (
            ("financial-adviser", "tobias-wehrle", "2025-01-17"),
            ("estate-agent", "sabine-dold", "2025-01-17"),
            ("printer", "wolfram-kuhnle", "2025-03-14"),
        ),
    ),
)
TRIGGERS: Final = (
    ("Notice was given", "employment-lawyer,hr-manager,recruiter", "They hear of it weeks before I do"),
    ("A firm moves its office", "mover,commercial-property-agent,interior-designer,it-support", ""),
)  # fmt: skip
# name, prospect, day, for the network, state, note, parts (party, role, share, passed on)
OPPORTUNITIES: Final = (
    ("Workshop series for the clinic", "", "2026-10-22", False, "open", "Four half days on leaving well", (
        ("ruth-andersen", "Teams", "40", ""), ("annika-feldhaus", "One evening on strain", "15", ""),
    )),
    ("Two rooms at Mühlrad are free from March", "elif-soenmez", "2026-10-05", True, "open", "", (
        ("sabine-dold", "", "", "2026-10-08"), ("stefan-oberle", "", "", "2026-10-08"),
    )),
)  # fmt: skip
