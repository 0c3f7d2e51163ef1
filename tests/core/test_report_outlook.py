"""Who is best from here on and who went quiet: nothing is claimed of a source that its figures do not bear out."""

from __future__ import annotations

from datetime import date, timedelta

from core.practices import TODAY, asked, practice, received
from headwater.core.dealings import Profile, Referral
from headwater.core.practice import Practice
from headwater.core.reports import report_named
from headwater.core.tables import Table

FIRST, GONE, STEADY = 2, 3, range(4, 24)
NAMES = ("Henrik", "Verena", *(f"Steady {each}" for each in STEADY), *(f"Sent {each}" for each in range(60)))
KNOWN = TODAY - timedelta(days=1095)


def table(name: str, of: Practice, window: str = "all") -> Table:
    return report_named(name).make(of, asked(window))


def evenly(count: int) -> list[date]:
    return [TODAY - timedelta(days=1095 * at // (count + 1)) for at in range(1, count + 1)]


def ledger(*, gone: bool) -> Practice:
    """One who sends often, twenty who send steadily and, if so, one who sent most in a year and then fell silent."""
    days = {FIRST: evenly(60), **{each: evenly(6) for each in STEADY}}
    if gone:
        days[GONE] = [TODAY - timedelta(days=70 + 10 * at) for at in range(40)]
    sent: list[Referral] = []
    for source, each in days.items():
        sent += [received(len(sent) + at, source, 24 + at % 60, on) for at, on in enumerate(each, start=1)]
    since = {GONE: TODAY - timedelta(days=500)}
    known = {n: Profile(n, known=since.get(n, KNOWN)) for n in range(2, len(NAMES) + 2)}
    return practice(*NAMES, referrals=tuple(sent), profiles=known)


def test_nobody_is_said_to_lead_while_one_further_down_may_do_as_well() -> None:
    found = table("best", ledger(gone=True))
    assert found.rows[1].label != "Verena"
    assert found.said[0].startswith("Henrik stands first, truly between rank 1 and 2")
    assert "Verena stands lower but might do as well." in found.said[0]
    assert not any("lead" in each for each in found.said)


def test_who_is_told_apart_from_everybody_leads() -> None:
    assert table("best", ledger(gone=False)).said[0].startswith("Henrik leads: the others come after")
