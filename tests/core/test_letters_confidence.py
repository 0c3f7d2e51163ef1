"""What a source may read: hostile spellings of a client's name, of the matter and of money are found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.core.letters.confidence import FORBIDDEN, Finding, check, sentence

BOB = ["Bob Stone"]


def items(text: str, names: list[str] = BOB, **more: object) -> set[str]:
    return {finding.item for finding in check(text, names=names, **more)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Bob is well", "bob stone", "B. Stone called", "Stone's case", "the STONE matter", "Dr. Stone is glad",
        "Dear Ann, Mr Stone sends his love", "R. Stone", "Robert was here", "Bobby says hello", "Rob came", "B.S. is well",
        "B. S. is well", "bob.stone@mail.test", "bobstone@mail.test", "bob_stone", "Stone-like",
        "S t o n e", "S.t.o.n.e", "B o b", "Sto\u200bne", "B\u200bob", "Bob\u200bStone", "Sto\u00adne", "Sto-\nne",
        "Stóne", "Ｓｔｏｎｅ", "𝐒𝐭𝐨𝐧𝐞", "Вob came", "Ｂｏｂ", "St0ne", "B0b was here", "BOB STONE", "StonE", "Stones' house",
        "STONE’S", "Stone\u2019s", "“Stone”", "(Bob)", "Stone, Bob", "Bob\u00a0Stone", "Bob\u2028Stone", "Bob\tStone", "Bob\x0bStone",
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_spelt(text):
    assert items(text) == {"name"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Anna Müller", "Mueller came"), ("Anna Müller", "MULLER"), ("Anna Müller", "Annas Freude"),
        ("Anna Mueller", "Frau Müller"), ("Petr Novák", "pani Nováková"), ("Dr. Anna van der Berg", "Frau Berg"),
        ("Łukasz Żółć", "Lukasz was glad"), ("José Núñez", "Nunez"), ("O'Brien, Pat", "Mrs OBrien"),
        ("Anna-Lena Groß", "Annalena"), ("Anna-Lena Groß", "Gross war froh"), ("王伟", "王伟很高兴"),
        ("Иван Петров", "Петрова"), ("Will Good", "I met Will."), ("Will Good", "Will is glad."),
        ("Will Good", "will good"), ("Will Good", "W. Good"), ("May Best", "I spoke to May"), ("Stone Consulting GmbH", "Stone Consulting"),
        ("Stone Consulting GmbH", "www.stone-consulting.com"), ("International Business Makers", "IBM"),
        ("Katherine Long", "Kate is glad"), ("Elizabeth Hope", "Liz wrote"), ("Prof. Dr. Max Ernst", "Max Ernst"),
        ("Grace Hope", "Grace Hope"), ("Herr und Frau Berg", "the Bergs"),
    ],
)  # fmt: skip
def test_names_of_every_kind_are_found(name, text):
    assert items(text, [name]) == {"name"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ann Lee", "planning, banner, Annapolis, sleeves"), ("Mark Ng", "marketing remarks, singing, thing"),
        ("Art Love", "party; I love the state of the art"), ("Will Good", "I will look after them, good as ever. Will you?"),
        ("May Best", "May I call? You may. See you in May. All the best"), ("Grace Hope", "I hope so. Hope you are well."),
        ("Bob Stone", "bobbin, bobsleigh, robust, stoneware, tombstone"), ("Joy Young", "a joy, young as ever"),
        ("Paul Stone", "Thanks!\nP.S. See you soon"), ("Hill & Wood Consulting Group", "consulting in a group"),
        ("Bob Stone", ""), ("", "anything"), ("Dr.", "Dr. Who"), ("B.", "Plan B. works"),
        ("Rose Banks", "A rose, and the banks of the Thames"),
    ],
)  # fmt: skip
def test_words_that_only_look_like_a_name_may_stand(name, text):
    assert items(text, [name]) == set()


@pytest.mark.parametrize(
    "text",
    [
        "4.000 €", "€4,000", "4000 EUR", "EUR 4'000.-", "4,000.-", "CHF 4’000", "4k", "4 K€", "$4k", "four thousand",
        "Four Thousand", "twenty-four hundred", "ten euros", "five grand", "viertausend", "vier tausend Euro", "quatre mille",
        "it cost 4 000", "paid 4.000,00", "just 4000", "4\u200b000", "４０００", "٤٠٠٠", "4 0 0 0", "a couple of hundred",
        "50 quid", "half a million", "4 thousand", "USD4000", "2 Mio. EUR", "4,000—", "£12", "12 pounds",
    ],
)  # fmt: skip
def test_an_amount_is_found_however_it_is_written(text):
    assert items(text, amounts=["4000"]) == {"money"}


@pytest.mark.parametrize(
    "text",
    [
        "a thousand thanks", "thanks a million", "on 4 May 2026", "at 10:30", "call +49 30 123456", "40 minutes", "two of us",
        "one in a million", "3 and 4 km", "room 12", "half an hour", "100 per cent sure of it", "in 2025",
    ],
)  # fmt: skip
def test_figures_that_are_no_money_may_stand(text):
    assert items(text, amounts=["4000"]) == set()


def test_only_known_amounts_are_looked_for_where_a_letter_is_about_something_else():
    assert items("lunch for 20 €", any_amount=False, amounts=["4000"]) == set()
    assert items("it was 4.000 €", any_amount=False, amounts=["4000"]) == {"money"}
    assert items("about 4k", any_amount=False, amounts=["4000"]) == {"money"}
    assert items("60 minutes", amounts=["60", "nonsense", "-5", "NaN"]) == set()


@pytest.mark.parametrize(
    ("matter", "text"),
    [
        ("Divorce", "the divorce went well"), ("Divorce", "after divorcing"), ("Divorce", "DIVORCED"), ("Divorce", "d\u200bivorce"),
        ("Income tax", "her tax is done"), ("Burn-out, anxiety", "less anxiety"), ("Leadership coaching", "a born leader"),
        ("wants to sell the bakery", "the bakery"), ("IVF", "an IVF question"), ("Scheidung", "die Scheidung"),
    ],
)  # fmt: skip
def test_the_matter_is_found_with_its_endings(matter, text):
    assert items(text, matters=[matter]) == {"matter"}


def test_common_words_of_a_note_and_my_own_trade_may_stand():
    note = "She asked whether we could help her with work; they want to meet again on Monday"
    assert items("I want to help; let us meet on Monday to work on it", matters=[note]) == set()
    assert items("my coaching", matters=["Coaching"], spared=["Vale Coaching"]) == set()
    assert items("my coaching", matters=["Coaching"]) == {"matter"}


def test_consent_lifts_its_own_item_and_no_other():
    text = "Bob Stone paid 4.000 € for his divorce"
    told = {"matters": ["Divorce"], "amounts": ["4000"]}
    assert items(text, **told) == {"name", "matter", "money"}
    assert items(text, allowed={"name"}, **told) == {"matter", "money"}
    assert items(text, allowed={"matter"}, **told) == {"name", "money"}
    assert items(text, allowed={"money"}, **told) == {"name", "matter"}
    assert items(text, allowed={"name", "matter", "money"}, **told) == set()
    assert items(text, allowed={"outcome"}, **told) == {"name", "matter", "money"}


def test_no_consent_lifts_anything_in_a_profession_that_does_not_tell():
    found = check("Bob Stone is glad", names=BOB, allowed={"name"}, tells=False)
    assert found == (Finding("name", "Bob Stone", FORBIDDEN),)
    assert "not even with the client's consent" in sentence(found)


def test_the_name_of_whoever_reads_it_may_stand_and_the_clients_may_not():
    assert items("Dear Ann Stone, yours Kim", spared=["Ann Stone", "Kim Vale"]) == set()
    assert items("Dear Ann, Bob is glad", spared=["Ann Stone"]) == {"name"}
    assert items("Bob Stone", spared=["Ann Stone"]) == {"name"}


def test_of_other_clients_whole_names_and_surnames_are_looked_for():
    assert items("love to Carla", names=[], others=["Carla Quill"]) == set()
    assert items("Carla Quill is glad", names=[], others=["Carla Quill"]) == {"name"}
    assert items("Mrs Quill is glad", names=[], others=["Carla Quill"], allowed={"name"}) == {"name"}


def test_every_name_a_client_goes_by_is_looked_for():
    names = ["Bob Stone", "Quarry Works Ltd"]
    assert items("Quarry is doing well", names) == {"name"}
    assert items("the people at quarry-works.test", names) == {"name"}


def test_the_sentence_names_what_has_to_come_out():
    said = sentence(check("Bob paid 40 €", names=BOB))
    assert said.startswith("Take out “Bob”, “40 €”.") and "no consent" in said
    assert sentence(()) == ""


@given(st.text(max_size=200), st.text(max_size=40))
def test_no_text_breaks_the_check(text, name):
    for finding in check(
        text, names=[name], matters=[name], amounts=[name], others=[name], spared=[name[:3]]
    ):
        assert finding.words and finding.item in {"name", "matter", "money"}


@given(
    st.sampled_from(["Stone", "STONE", "stone's", "Stones"]),
    st.text("\u200b\u200d\u2060\ufeff\u00ad", max_size=3),
    st.integers(0, 5),
)
def test_signs_without_a_shape_hide_nothing(word, hidden, place):
    assert items(f"I met {word[:place]}{hidden}{word[place:]} today") == {"name"}
