"""What the coach of the demo practice wrote down while looking after people: plain tables of words and days."""

from __future__ import annotations

# Party, closeness from 1 to 5, how they like to be reached, birthday.
CARE = (
    ("elif-soenmez", 4, "in person", "--11-26"), ("henrik-maurer", 5, "phone", "1971-03-14"),
    ("tobias-wehrle", 4, "mail", "1979-12-02"), ("ruth-andersen", 5, "phone", "1966-07-21"),
    ("dreisambank-eg", 3, "mail", ""), ("miriam-rosenthal", 4, "message", "1980-01-30"),
    ("bjoern-haegglund", 3, "mail", "--05-17"), ("katja-petrenko", 4, "message", "1984-11-29"),
    ("annika-feldhaus", 3, "mail", ""), ("yusuf-karaca", 3, "message", ""), ("dario-conti", 3, "mail", "--02-29"),
    ("stefan-oberle", 2, "mail", ""), ("gisela-thoma", 2, "", ""), ("rainer-kolb", 2, "mail", "1963-10-08"),
    ("sabine-dold", 3, "phone", ""), ("wolfram-kuhnle", 2, "", ""), ("verena-achterberg", 4, "mail", "--08-12"),
)  # fmt: skip
# Contact, kind, value, day, what it rests on, day it ended, referral.
BEARINGS = (
    ("henrik-maurer", "phase", "known", "2019-08-26", "Came as a client"),
    ("henrik-maurer", "phase", "trusted", "2020-05-11", "Sent his own team leader"),
    ("henrik-maurer", "phase", "referring", "2021-03-02", "The third person within a year"),
    ("tobias-wehrle", "phase", "known", "2019-01-18", "Same table at the breakfast"),
    ("tobias-wehrle", "phase", "trusted", "2020-09-04", "Asked me about his own career"),
    ("tobias-wehrle", "phase", "referring", "2022-02-11", "Sends people by himself now"),
    ("ruth-andersen", "phase", "trusted", "2018-04-16", "Swapped two clients, both happy"),
    ("ruth-andersen", "phase", "referring", "2020-10-01", "We send each other people"),
    ("dreisambank-eg", "phase", "referring", "2019-11-20", "Puts my leaflet into its own folder"),
    ("miriam-rosenthal", "phase", "trusted", "2024-06-03", "Her team day went well"),
    ("bjoern-haegglund", "phase", "trusted", "2024-07-09", "Took my advice on two people"),
    ("katja-petrenko", "phase", "referring", "2024-03-18", "Sent somebody without being asked"),
    ("elif-soenmez", "phase", "trusted", "2023-02-02", "Gave me the room for my evening"),
    ("gisela-thoma", "phase", "known", "2026-01-09", "Met at the breakfast"),
    ("henrik-maurer", "attitude", "eager", "2021-03-02", "Tells everybody at once"),
    ("ruth-andersen", "attitude", "willing", "2020-10-01", "Said: ask me any time"),
    ("elif-soenmez", "attitude", "willing", "2026-07-31", "Said over lunch that she likes to help"),
    ("heike-grimm", "attitude", "unsure", "2026-07-07", "Does not talk about coaching at work"),
    ("deniz-sahin", "attitude", "eager", "2026-07-02", "Offered to tell friends"),
    ("rainer-kolb", "attitude", "reluctant", "2023-01-16", "Was careful after it went wrong"),
    ("henrik-maurer", "style", "brisk", "2020-05-11", "Answers in one line"),
    ("ruth-andersen", "style", "steady", "2019-03-05", "Takes her time on the phone"),
    ("elif-soenmez", "style", "lively", "2018-02-14", "Full of stories"),
    ("stefan-oberle", "style", "careful", "2023-06-20", "Wants figures first"),
    ("deniz-sahin", "proof", "value delivered", "2026-05-20", "Got the offer she wanted"),
    ("heike-grimm", "proof", "satisfied", "2026-07-07", "Five of five at the end"),
    ("ruth-andersen", "proof", "worked together", "2018-04-16", "Two clients swapped"),
    ("bjoern-haegglund", "proof", "saw results", "2024-10-16", "His sales manager stayed"),
    ("miriam-rosenthal", "proof", "endorsed me", "2025-02-10", "Wrote a few lines for my page"),
    ("tobias-wehrle", "proof", "gave them a lead", "2026-09-01", "Jelena Pavlovic"),
    ("deniz-sahin", "groundwork", "told that referrals matter", "2026-02-16", "In the second session"),
    ("deniz-sahin", "groundwork", "kit given", "2026-06-15", ""),
    ("deniz-sahin", "groundwork", "kinds of help explained", "2026-07-02", "At the end"),
    ("heike-grimm", "groundwork", "told that referrals matter", "2026-06-16", ""),
    (
        "carsten-kiefer",
        "complaint",
        "Felt the last sessions were rushed",
        "2026-11-10",
        "Said so on the phone",
    ),
    ("hakan-demir", "unpaid", "Invoice 2026-118", "2026-10-22", "Reminded once"),
    ("rainer-kolb", "hold", "Not before we have talked", "2023-01-16", ""),
    (
        "miriam-rosenthal",
        "trouble",
        "Carsten Kiefer was not happy",
        "2026-11-10",
        "He told me himself",
        None,
        "r0228",
    ),
    ("elif-soenmez", "working on", "A second evening series, looks for speakers", "2026-11-02", "Lunch"),
    ("henrik-maurer", "working on", "A new plant in Colmar", "2026-08-03", "On the phone"),
    ("tobias-wehrle", "working on", "His podcast on money and families", "2026-07-05", "One to one"),
    ("tobias-wehrle", "working on", "Moving his office", "2025-11-03", "One to one", "2026-02-04"),
    ("ruth-andersen", "working on", "Her book on team talks", "2026-10-11", "On the phone"),
    ("davide-marino", "invoice", "2026-131", "2026-11-16", ""),
    ("anneli-virtanen", "invoice", "2026-129", "2026-11-13", ""),
)
PROMISES = (
    ("tobias-wehrle", "Introduce him to the photographer", "2026-11-13", "2026-11-21", "open"),
    ("ruth-andersen", "Send her the questions for team talks", "2026-10-11", "2026-11-12", "open"),
    ("elif-soenmez", "Ask Miriam whether she would speak", "2026-11-02", "2026-11-30", "open"),
    ("henrik-maurer", "Find out who knows Colmar", "2026-08-03", "2026-09-30", "kept"),
    ("sabine-dold", "Lend her the book on prices", "2026-03-06", "2026-04-01", "withdrawn"),
)
# Contact, kind, day it began, whose work it goes with, steps: what, due, settled.
PLANS = (
    (
        "henrik-maurer", "cultivation", "2026-01-12", "",
        (
            ("Ask how the new team leaders are doing", "2026-03-20", "2026-04-02"),
            ("Visit the plant", "2026-08-15", "2026-08-03"),
            ("Bring him somebody who knows Colmar", "2026-11-24"),
        ),
    ),
    (
        "dreisambank-eg", "cultivation", "2026-02-02", "",
        (("Half-yearly talk at the bank", "2026-07-15", "2026-07-17"), ("Bring the new leaflets", "2026-12-02")),
    ),
    (
        "rainer-kolb", "warm-up", "2026-11-02", "",
        (
            ("A short message: how are you?", "2026-11-05", "2026-11-05"),
            ("Send something useful, ask for nothing", "2026-11-19"),
            ("A coffee, to listen", "2026-12-04"),
        ),
    ),
    (
        "johanna-storz", "preparation", "2026-11-02", "johanna-storz",
        (
            ("Tell how clients find me, and that it matters", "2026-11-09", "2026-11-11"),
            ("Show the kit", "2026-12-02"), ("Ask what she would tell a friend", "2027-01-01"),
        ),
    ),
    (
        "monika-pfeiffer", "preparation", "2026-10-01", "monika-pfeiffer",
        (
            ("Tell how clients find me, and that it matters", "2026-10-08", "2026-10-13"),
            ("Show the kit", "2026-11-18"), ("Ask what she would tell a friend", "2026-12-10"),
        ),
    ),
)  # fmt: skip
# Contact, direction, state, idea, occasion, period, budget, cost, the day it was or has to be sent.
GIFTS = (
    ("henrik-maurer", "out", "sent", "A basket from the market", "year-end", "2024", "60", "54.80", "2024-12-12"),
    ("henrik-maurer", "out", "sent", "A book on factories", "year-end", "2025", "60", "39.00", "2025-12-10"),
    ("dreisambank-eg", "out", "sent", "Biscuits", "year-end", "2025", "50", "46.20", "2025-12-11"),
    ("henrik-maurer", "out", "idea", "Two concert tickets", "year-end", "2026", "70", None, "2026-12-04"),
    ("bjoern-haegglund", "out", "ordered", "Coffee from his roaster", "thanks", "2026", "30", "28.50", "2026-11-27"),
    ("miriam-rosenthal", "out", "not this time", "", "year-end", "2026", None, None, None),
    ("ruth-andersen", "in", "received", "A jar of her own honey", "", "2026", None, None, "2026-09-21"),
)  # fmt: skip
STORIES = (
    (
        "s1", "miriam-rosenthal", "testimonial", "2025-02-10", "given", True,
        "After one day with Mara my team spoke about what mattered. We still do.",
    ),
    (
        "s2", "deniz-sahin", "outcome", "2026-07-02", "given", False,
        "An engineer who had sent forty applications had two offers after four months, and chose the smaller firm.",
    ),
    (
        "s3", "heike-grimm", "testimonial", "2026-07-07", "asked", False,
        "I came to practise an interview and left knowing what I wanted.",
    ),
)  # fmt: skip
KITS = (
    {
        "number": 1, "published_on": "2025-02-14",
        "brand": "Coaching for people who have to decide about work. Calm, and with homework.",
        "ideal": "Professionals between 30 and 50 who want to change and do not know how.",
        "ideal_for": "Somebody who says: I cannot do this for twenty more years.",
        "ideal_against": "People who want somebody else to write their application.",
        "qualifications": "Certified coach, eleven years in personnel, ten years of own practice.",
    },
    {
        "number": 2, "published_on": "2026-09-01",
        "brand": "Coaching for people who have to decide about work: calm, with homework, and done in four months.",
        "ideal": "Professionals and managers who were given notice, or feel that it comes.",
        "ideal_for": "A team leader whose site closes. An engineer who has been asked to move and does not want to.",
        "ideal_against": "Somebody who only wants a paper for the employment agency.",
        "qualifications": "Certified coach, eleven years in personnel, more than 180 people accompanied since 2016.",
    },
)  # fmt: skip
BENEFITS = {
    1: [{"text": "They know what they want.", "story": "s1"}],
    2: [
        {"text": "They know what they want, and can say it.", "story": "s1"},
        {"text": "They find work that fits, in months and not in years.", "story": "s2"},
    ],
}
# Contact, kind, day, what, answer, handed over, follow-up.
ASKS = (
    ("ruth-andersen", "introduction", "2026-10-11", "To the clinic", "yes", "2026-11-09", "2026-11-19"),
    ("henrik-maurer", "referral", "2025-09-15", "Team leaders whose site closes", "yes", None, None),
    ("deniz-sahin", "recommendation", "2026-07-02", "A few lines for my page", "", None, None),
)  # fmt: skip
CADENCES = (
    ("role", "partner", 45, 75),
    ("role", "source", 75, 120),
    ("role", "former client", 150, 270),
)
