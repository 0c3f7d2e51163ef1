"""The scan: who of one's contacts fits a partner category, why, who comes first, and who is left out."""

from __future__ import annotations

import pytest

from headwater.core.giving.known import Person
from headwater.core.trades import evidence as evidence_module
from headwater.core.trades.learning import learn
from headwater.core.trades.scan import Category, Proposal, scan, trades_named

TAX, LAW, EMPLOYMENT, PLUMBERS = (
    Category(1, "Tax advisers"), Category(2, "Lawyers"), Category(3, "Employment lawyers"), Category(4, "Plumbers"),
)  # fmt: skip
ALL = (TAX, LAW, EMPLOYMENT, PLUMBERS)


@pytest.fixture(autouse=True)
def few_learnt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Titles that no name tells are guessed from a handful; all our trades take a second to learn."""
    few = learn(
        ["accountant", "tax adviser", "tax manager", "plumber"],
        ["accountant", "tax-adviser", "tax-adviser", "plumber"],
    )
    monkeypatch.setattr(evidence_module, "our_occupations", lambda: few)


def fits(*people: Person, categories: tuple[Category, ...] = ALL) -> tuple[Proposal, ...]:
    return scan(people=people, categories=categories, answers={})


def test_a_title_proposes_with_its_reason() -> None:
    found = fits(Person(7, "Ada", title="Steuerberaterin"))
    assert [(one.person, one.category) for one in found] == [(7, 1)]
    assert found[0].reasons == ("Title: “Steuerberaterin”",) and not found[0].sells


def test_every_field_can_show_a_trade_and_what_agrees_adds_up() -> None:
    by_title = fits(Person(1, "Ada", title="Plumber"))[0]
    by_all = fits(
        Person(
            1, "Ada", title="Plumber", organisation="Smith Plumbing", domain="smithplumbing.co.uk",
            tags=("plumber",), offers=("plumber",), notes="She is a plumber.",
        )
    )[0]  # fmt: skip
    assert by_all.score > by_title.score
    assert set(by_all.reasons) == {
        "Title: “Plumber”", "Your word for them: “plumber”", "They offer: “plumber”", "Your note says: plumber",
        "Their firm: “Smith Plumbing”", "Their mail address ends in smithplumbing.co.uk",
    }  # fmt: skip


def test_suppliers_come_first_with_that_as_their_reason() -> None:
    found = scan(
        people=[
            Person(1, "Ada", title="Steuerberaterin"),
            Person(2, "Bob", domain="steuer-huber.de", tags=("Lieferant",)),
            Person(3, "Cy", domain="steuer-meier.de"),
        ],
        categories=[TAX],
        answers={},
        sellers={3: "Invoice of 3 May 2026"},
    )
    assert [one.person for one in found] == [2, 3, 1]
    assert found[0].reasons == ("They sell to you", "Their mail address ends in steuer-huber.de")
    assert found[1].reasons[0] == "They sell to you: Invoice of 3 May 2026"


def test_a_supplier_of_no_known_trade_is_not_proposed() -> None:
    assert fits(Person(1, "Ada", tags=("supplier",))) == ()


def test_what_was_answered_is_not_proposed_again() -> None:
    people = [Person(1, "Ada", title="Lawyer"), Person(2, "Bob", title="Lawyer")]
    found = scan(people=people, categories=[LAW], answers={(1, 2): False, (2, 2): True})
    assert found == ()
    assert len(scan(people=people, categories=[LAW], answers={(1, 1): False})) == 2


def test_the_receptionist_of_a_law_firm_is_no_lawyer_but_its_partner_is() -> None:
    def works_as(title: str) -> Person:
        return Person(1, "Ada", title=title, organisation="Kanzlei Meier", domain="kanzlei-meier.de")

    assert fits(works_as("Receptionist")) == () == fits(works_as("Trainee"))
    assert [one.category for one in fits(works_as("Partner"))] == [2, 3]
    assert fits(Person(1, "Ada", title="Partner at Smith Solicitors"))[0].category == 2


def test_somebody_retired_is_proposed_only_by_the_users_own_word() -> None:
    assert fits(Person(1, "Ada", title="Retired lawyer", organisation="Smith Solicitors")) == ()
    assert fits(Person(1, "Ada", title="Retired lawyer", tags=("lawyer",)))[0].reasons == (
        "Your word for them: “lawyer”",
    )


def test_a_general_trade_may_do_the_special_one_and_must_be_asked() -> None:
    general, special = fits(Person(1, "Ada", title="Rechtsanwalt"))
    assert (general.category, special.category) == (2, 3) and special.score < general.score
    assert special.reasons == ("Title: “Rechtsanwalt”. Ask them.",)
    assert [one.category for one in fits(Person(1, "Ada", title="Employment lawyer"))] == [2, 3]


def test_a_mail_address_that_belongs_to_everybody_shows_nothing() -> None:
    assert fits(Person(1, "Ada", domain="gmail.com"), Person(2, "Bob", domain="mail.gmx.net")) == ()


def test_a_surname_that_is_a_trade_shows_nothing() -> None:
    bakers = (Category(1, "Bakers"), Category(2, "Farmers"))
    assert fits(Person(1, "A", organisation="Baker Ltd", domain="bauer.de"), categories=bakers) == ()


def test_a_note_speaks_of_the_person_and_not_of_others() -> None:
    for note in ("Her brother is a lawyer", "Needs a lawyer", "My lawyer knows her", "Not a lawyer"):
        assert fits(Person(1, "Ada", notes=note)) == (), note
    for note in ("She is a lawyer.", "Our lawyer since 2019. Likes tea.", "Met in May. Ist Anwältin in Ulm."):
        assert fits(Person(1, "Ada", notes=note))[0].category == 2, note


def test_a_title_with_a_slip_is_guessed_and_says_so() -> None:
    found = fits(Person(1, "Ada", title="Acountant"), categories=(Category(1, "Accountants"),))
    assert found[0].reasons == ("Title: “Acountant”, which resembles “accountant”",)
    assert found[0].score < 0.6


def test_an_organisation_is_read_by_its_name() -> None:
    assert fits(Person(1, "Meier Steuerberatung", kind="organisation"))[0].reasons == (
        "Name: “Meier Steuerberatung”",
    )


def test_a_category_of_no_known_trade_is_found_by_its_words() -> None:
    shepherds = (Category(9, "Reindeer whisperers"),)
    found = fits(
        Person(1, "Ada", title="Reindeer whisperer"), Person(2, "Bob", title="Reindeer"), categories=shepherds
    )
    assert [one.person for one in found] == [1]


def test_chosen_trades_stand_above_the_name_of_a_category() -> None:
    mine = (Category(5, "Money people", ("tax-adviser", "banker")),)
    assert fits(Person(1, "Ada", title="Banker"), categories=mine)[0].category == 5


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Lawyers and tax advisers", {"lawyer", "tax-adviser"}),
        ("Steuerberater", {"tax-adviser"}),
        ("", set()),
        ("xyz", set()),
    ],
)
def test_the_name_of_a_category_tells_its_trades(name: str, told: set[str]) -> None:
    assert set(trades_named(name)) == told


def test_the_name_of_a_group_stands_for_all_its_trades() -> None:
    assert {"insurance-broker", "loss-adjuster"} <= set(trades_named("Insurance")) or trades_named(
        "Insurance"
    )


@pytest.mark.parametrize("text", ["", " ", "\x00", "م" * 10_000, "a, " * 5_000, "((((", "@", "…", "1" * 500])
def test_odd_text_in_every_field_is_no_trouble(text: str) -> None:
    odd = Person(
        1, text, title=text, organisation=text, tags=(text,), offers=(text,), notes=text, domain=text
    )
    assert fits(odd, categories=(*ALL, Category(8, text))) is not None


def test_nobody_and_no_category_give_nothing() -> None:
    assert scan(people=[], categories=ALL, answers={}) == ()
    assert scan(people=[Person(1, "Ada", title="Lawyer")], categories=[], answers={}) == ()
