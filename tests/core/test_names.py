"""Cells of the client and the source column, as people write them, and what is read in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.core.names import Mention, normal_form, read_client, read_source
from headwater.core.names.cells import _read_cell
from headwater.core.names.remarks import LONGEST_NAME, tidy
from headwater.core.words import Kind

P, O, C, H, G, E, U = (  # noqa: E741
    Kind.PERSON,
    Kind.ORGANISATION,
    Kind.CONTENT,
    Kind.CHANNEL,
    Kind.GROUP,
    Kind.EVENT,
    Kind.UNKNOWN,
)

ONE_SOURCE = [
    ("Anna Berg", "Anna Berg", P, ""),
    ("  Anna   Berg ", "Anna Berg", P, ""),
    ("Anna Berg (former client)", "Anna Berg", P, "former client"),
    ("Anna Berg(former client)", "Anna Berg", P, "former client"),
    ("Anna Berg [BNI]", "Anna Berg", P, "BNI"),
    ("Anna Berg - met at BNI", "Anna Berg", P, "met at BNI"),
    ("Anna Berg – Empfehlung", "Anna Berg", P, "Empfehlung"),
    ("Anna Berg: old friend", "Anna Berg", P, "old friend"),
    ("Anna Berg, MBA", "Anna Berg", P, "MBA"),
    ("Anna Berg, Acme GmbH", "Anna Berg", P, "Acme GmbH"),
    ("Anna Berg <anna@example.com>", "Anna Berg", P, "anna@example.com"),
    ("Dr. Anna Berg", "Dr. Anna Berg", P, ""),
    ("Prof. Dr. med. Anna Berg", "Prof. Dr. med. Anna Berg", P, ""),
    ("RA Falk", "RA Falk", P, ""),
    ("Herr Falk", "Herr Falk", P, ""),
    ("Frau Anna Berg", "Anna Berg", P, ""),
    ("Mr John Smith", "John Smith", P, ""),
    ("Mme Dupont", "Mme Dupont", P, ""),
    ("Herr und Frau Berg", "Herr und Frau Berg", P, ""),
    ("Mr & Mrs Smith", "Mr & Mrs Smith", P, ""),
    ("Berg, Anna", "Anna Berg", P, ""),
    ("BERG, ANNA", "Anna Berg", P, ""),
    ("Berg, Dr. Anna", "Dr. Anna Berg", P, ""),
    ("van der Berg, Jan", "Jan van der Berg", P, ""),
    ("García Márquez, Gabriel", "Gabriel García Márquez", P, ""),
    ("ANNA BERG", "Anna Berg", P, ""),
    ("ANNA VAN DER BERG", "Anna van der Berg", P, ""),
    ("SEAN O'NEIL", "Sean O'Neil", P, ""),
    ("anna berg", "Anna Berg", P, ""),
    ("Sean O'Neil", "Sean O'Neil", P, ""),
    ("Sean O’Neil", "Sean O’Neil", P, ""),
    ("Jean-Pierre Dupont", "Jean-Pierre Dupont", P, ""),
    ("J. R. Smith", "J. R. Smith", P, ""),
    ("A. Berg", "A. Berg", P, ""),
    ("Ludwig van Beethoven", "Ludwig van Beethoven", P, ""),
    ("Maria del Carmen García López", "Maria del Carmen García López", P, ""),
    ("Per Hansen", "Per Hansen", P, ""),
    ("Li Wei", "Li Wei", P, ""),
    ("李伟", "李伟", P, ""),
    ("Иван Петров", "Иван Петров", P, ""),
    ("सुनीता शर्मा", "सुनीता शर्मा", P, ""),
    ("محمد علي", "محمد علي", P, ""),
    ("Łukasz Żak", "Łukasz Żak", P, ""),
    ("Tom Page", "Tom Page", P, ""),
    ("Anna Bank", "Anna Bank", P, ""),
    ("Anna", "Anna", P, ""),
    ("via Anna Berg", "Anna Berg", P, ""),
    ("through Anna", "Anna", P, ""),
    ("referred by Anna Berg", "Anna Berg", P, ""),
    ("Referred by: Anna Berg", "Anna Berg", P, ""),
    ("Empfehlung von Anna Berg", "Anna Berg", P, ""),
    ("empfohlen durch Dr. Falk", "Dr. Falk", P, ""),
    ("recommandé par Jean Dupont", "Jean Dupont", P, ""),
    ("Recomendado por Ana López", "Ana López", P, ""),
    ("consigliato da Marco Rossi", "Marco Rossi", P, ""),
    ("aanbevolen door Jan de Vries", "Jan de Vries", P, ""),
    ("friend (Anna Berg)", "Anna Berg", P, "friend"),
    ("friend Anna Berg", "Anna Berg", P, "friend"),
    ("Kundin Anna Berg", "Anna Berg", P, "Kundin"),
    ("Referral: Anna Berg", "Anna Berg", P, "Referral"),
    ("LinkedIn - Anna Berg", "Anna Berg", P, "LinkedIn"),
    ("BNI (Tom Falk)", "Tom Falk", P, "BNI"),
    ("anna@example.com", "anna@example.com", P, ""),
    ("Smith & Partner", "Smith & Partner", O, ""),
    ("Müller und Söhne", "Müller und Söhne", O, ""),
    ("Ernst & Young", "Ernst & Young", O, ""),
    ("Marks and Spencer", "Marks and Spencer", O, ""),
    ("Smith, Jones & Partners", "Smith, Jones & Partners", O, ""),
    ("Berg & Falk Rechtsanwälte", "Berg & Falk Rechtsanwälte", O, ""),
    ("Search and Rescue Ltd", "Search and Rescue Ltd", O, ""),
    ("Acme GmbH", "Acme GmbH", O, ""),
    ("Acme GmbH & Co. KG", "Acme GmbH & Co. KG", O, ""),
    ("Acme AG", "Acme AG", O, ""),
    ("Acme, Inc.", "Acme, Inc.", O, ""),
    ("Dupont SARL", "Dupont SARL", O, ""),
    ("Rossi S.p.A.", "Rossi S.p.A.", O, ""),
    ("Rossi S.r.l.", "Rossi S.r.l.", O, ""),
    ("Jansen B.V.", "Jansen B.V.", O, ""),
    ("Gut e.V.", "Gut e.V.", O, ""),
    ("Nokia Oyj", "Nokia Oyj", O, ""),
    ("Outback Pty Ltd", "Outback Pty Ltd", O, ""),
    ("ООО Ромашка", "ООО Ромашка", O, ""),
    ("株式会社東京", "株式会社東京", O, ""),
    ("北京科技有限公司", "北京科技有限公司", O, ""),
    ("Sparkasse Berlin", "Sparkasse Berlin", O, ""),
    ("Stadtsparkasse München", "Stadtsparkasse München", O, ""),
    ("Deutsche Bank", "Deutsche Bank", O, ""),
    ("Kanzlei Falk", "Kanzlei Falk", O, ""),
    ("Steuerberatung Berg", "Steuerberatung Berg", O, ""),
    ("University of York", "University of York", O, ""),
    ("Hotel Post", "Hotel Post", O, ""),
    ("PayPal", "PayPal", O, ""),
    ("KPMG", "KPMG", O, ""),
    ("info@acme.de", "info@acme.de", O, ""),
    ("BNI", "BNI", G, ""),
    ("Rotary Club", "Rotary Club", G, ""),
    ("Chamber of Commerce", "Chamber of Commerce", G, ""),
    ("my ebook", "my ebook", C, ""),
    ("my book", "my book", C, ""),
    ("webinar", "webinar", C, ""),
    ("podcast", "podcast", C, ""),
    ("interview in The Gazette", "interview in The Gazette", C, ""),
    ("Rotary newsletter", "Rotary newsletter", C, ""),
    ("example.com/article", "example.com/article", C, ""),
    ("talk at Rotary", "talk at Rotary", E, ""),
    ("met at the fair", "fair", E, "met at the fair"),
    ("Vortrag bei der IHK", "Vortrag bei der IHK", E, ""),
    ("Google", "Google", H, ""),
    ("google ads", "Google Ads", H, ""),
    ("google / cpc", "Google", H, "cpc"),
    ("LinkedIn", "LinkedIn", H, ""),
    ("fb", "Facebook", H, ""),
    ("Instagram", "Instagram", H, ""),
    ("my website", "Website", H, ""),
    ("web", "Internet", H, ""),
    ("Internet search", "Internet search", H, ""),
    ("Gelbe Seiten", "Gelbe Seiten", H, ""),
    ("Yelp", "Yelp", H, ""),
    ("ChatGPT", "ChatGPT", H, ""),
    ("cold call", "Cold call", H, ""),
    ("walk-in", "Walk-in", H, ""),
    ("xing", "Xing", H, ""),
    ("über Google", "Google", H, ""),
    ("www.example.com", "www.example.com", H, ""),
    ("https://www.linkedin.com/in/anna", "LinkedIn", H, "https://www.linkedin.com/in/anna"),
    ("Falk", "Falk", U, ""),
    ("10023", "10023", U, ""),
    ("Client 12", "Client 12", U, ""),
]

NOBODY = [
    ("", ""),
    ("   ", ""),
    ("?", "?"),
    ("??", "??"),
    ("-", "-"),
    ("n/a", ""),
    ("N/A", ""),
    ("none", ""),
    ("Unknown", ""),
    ("unbekannt", ""),
    ("k.A.", ""),
    ("don't know", ""),
    ("#N/A", ""),
    ("null", ""),
    ("TBD", ""),
    ("(direct)", ""),
    ("friend", "friend"),
    ("a friend", "a friend"),
    ("Freund", "Freund"),
    ("word of mouth", "word of mouth"),
    ("Mund-zu-Mund-Propaganda", "Mund-zu-Mund-Propaganda"),
    ("Empfehlung", "Empfehlung"),
    ("bouche à oreille", "bouche à oreille"),
    ("referral", "referral"),
    ("network", "network"),
    ("friend (from school)", "friend (from school)"),
    ("existing client", "existing client"),
    ("Bestandskunde", "Bestandskunde"),
    ("myself", "myself"),
    ("self-found", "self-found"),
    ("friend of Anna Berg", "friend of Anna Berg"),
    ("Anna's husband", "Anna's husband"),
]

SEVERAL = [
    ("Anna Berg / Tom Falk", ["Anna Berg", "Tom Falk"]),
    ("Anna Berg/Tom Falk", ["Anna Berg", "Tom Falk"]),
    ("Anna Berg & Tom Falk", ["Anna Berg", "Tom Falk"]),
    ("Anna Berg und Tom Falk", ["Anna Berg", "Tom Falk"]),
    ("Tom Falk + Anna Berg", ["Tom Falk", "Anna Berg"]),
    ("Anna Berg; Tom Falk", ["Anna Berg", "Tom Falk"]),
    ("Anna Berg, Tom Falk", ["Anna Berg", "Tom Falk"]),
    ("Anna Berg\nTom Falk", ["Anna Berg", "Tom Falk"]),
    ("Anna & Tom Berg", ["Anna Berg", "Tom Berg"]),
    ("Anna und Tom Berg", ["Anna Berg", "Tom Berg"]),
    ("Berg, Anna & Tom", ["Anna Berg", "Tom Berg"]),
    ("Berg, Anna / Falk, Tom", ["Anna Berg", "Tom Falk"]),
    ("Anna & Tom", ["Anna", "Tom"]),
    ("Dr. Berg & Dr. Falk", ["Dr. Berg", "Dr. Falk"]),
    ("Google / LinkedIn", ["Google", "LinkedIn"]),
    ("Anna Berg / LinkedIn", ["Anna Berg", "LinkedIn"]),
    ("book and podcast", ["book", "podcast"]),
]

BEHIND = [
    ("Anna Berg's newsletter", ("Anna Berg",)),
    ("Anna's article on salaries", ("Anna",)),
    ("James' podcast", ("James",)),
    ("Annas Newsletter", ("Anna",)),
    ("article by Carol Stone in the Gazette", ("Carol Stone",)),
    ("Podcast mit Tom Falk", ("Tom Falk",)),
    ("Artikel von Tom Falk", ("Tom Falk",)),
    ("Newsletter (Anna Berg)", ("Anna Berg",)),
    ("Carol Stone's interview", ("Carol Stone",)),
    ("interview in The Gazette", ()),
    ("my ebook", ()),
]

CLIENTS = [
    ("Anna Berg", "Anna Berg", P),
    ("Berg, Anna (VIP)", "Anna Berg", P),
    ("Acme GmbH", "Acme GmbH", O),
    ("Müller & Söhne", "Müller & Söhne", O),
    ("Google", "Google", U),
    ("www.acme.com", "www.acme.com", O),
    ("Anna & Tom Berg", "Anna & Tom Berg", P),
    ("Rotary Club", "Rotary Club", G),
    ("Client 12", "Client 12", U),
    ("?", "", U),
    ("", "", U),
]


@pytest.mark.parametrize(("cell", "name", "kind", "remark"), ONE_SOURCE)
def test_a_source_cell_is_read_as_a_person_would_read_it(
    cell: str, name: str, kind: Kind, remark: str
) -> None:
    (mention,) = read_source(cell)
    assert (mention.name, mention.kind, mention.remark) == (name, kind, remark)
    assert mention.reason.endswith(".") and mention.form


@pytest.mark.parametrize(("cell", "remark"), NOBODY)
def test_a_cell_that_names_nobody_is_unknown_and_says_why(cell: str, remark: str) -> None:
    (mention,) = read_source(cell)
    assert mention.names_nobody and mention.kind is Kind.UNKNOWN and mention.form == ""
    assert mention.remark == remark and mention.reason.endswith(".")


@pytest.mark.parametrize(("cell", "names"), SEVERAL)
def test_several_names_in_one_cell_are_told_apart(cell: str, names: list[str]) -> None:
    assert [mention.name for mention in read_source(cell)] == names


@pytest.mark.parametrize(("cell", "people"), BEHIND)
def test_the_people_behind_a_content_are_found(cell: str, people: tuple[str, ...]) -> None:
    (mention,) = read_source(cell)
    assert mention.kind is Kind.CONTENT and mention.behind == people


@pytest.mark.parametrize(("cell", "name", "kind"), CLIENTS)
def test_a_client_cell_is_read_as_one_party(cell: str, name: str, kind: Kind) -> None:
    mention = read_client(cell)
    assert (mention.name, mention.kind) == (name, kind)


@pytest.mark.parametrize(
    "name",
    [
        "Metzgerei Huber", "Bäckerei Huber", "Zimmerei Maier", "Praxis Dr. Sommer", "Apotheke Lenz", "Autohaus Berg",
        "Gasthof Post", "Huber Bakery", "Ito Dental", "Smith Plumbing", "Boulangerie Petit", "Panetteria Rossi",
    ],
)  # fmt: skip
def test_a_trade_in_a_name_makes_an_organisation(name: str) -> None:
    assert read_source(name)[0].kind is read_client(name).kind is Kind.ORGANISATION


@pytest.mark.parametrize(
    "name", ['Podcast "Die Praxis"', "Podcast „Die Praxis“", "Interview “Law Firm of the Year”"]
)
def test_a_title_in_quotation_marks_does_not_tell_the_kind(name: str) -> None:
    assert read_source(name)[0].kind is Kind.CONTENT


def test_a_couple_stays_one_client_with_both_as_members() -> None:
    assert read_client("Anna & Tom Berg").members == ("Anna Berg", "Tom Berg")


def test_the_reason_names_the_legal_form() -> None:
    assert read_source("Acme GmbH")[0].reason == "Has the legal form GmbH, so an organisation."


def test_a_known_name_is_taken_whole_and_with_its_kind() -> None:
    known = {normal_form("Blue & Green"): Kind.ORGANISATION, normal_form("Falk"): Kind.PERSON}
    (firm,) = read_source("Blue & Green", known_names=known)
    (falk,) = read_source("Falk", known_names=known)
    assert (firm.name, firm.kind) == ("Blue & Green", Kind.ORGANISATION)
    assert (falk.name, falk.kind) == ("Falk", Kind.PERSON)


@pytest.mark.parametrize(
    "cell",
    ["=SUM(A1)", "<img src=x onerror=alert(1)>", "{{7*7}}", "@anna", "+49 170 1234", '"><svg/onload=x>'],
)
def test_formulas_and_markup_are_kept_as_plain_text(cell: str) -> None:
    (mention,) = read_source(cell)
    assert mention.name == cell and mention.kind is Kind.UNKNOWN


def test_control_characters_in_a_name_count_as_blanks() -> None:
    (mention,) = read_source("Anna\r\nBerg\u2028\x0b\x1b")
    assert mention.name == "Anna Berg"


def test_a_name_of_more_than_200_characters_is_cut_and_says_so() -> None:
    (mention,) = read_source("Xa" * 300)
    assert len(mention.name) == LONGEST_NAME and "cut" in mention.reason


@pytest.mark.parametrize(
    "cell", [row[0] for row in ONE_SOURCE] + [row[0] for row in SEVERAL if "\n" not in row[0]]
)
def test_the_short_way_agrees_with_the_long_way(cell: str) -> None:
    assert read_source(cell) == _read_cell(tidy(cell))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dr. Anna Berg", "Anna Berg"),
        ("Berg, Anna", "Anna Berg"),
        ("ANNA BERG", "anna  berg"),
        ("Müller, Jürgen", "Jurgen Muller"),
        ("Strauß", "Strauss"),
        ("Søren Łoś", "Soren Los"),
        ("Anna-Lena Berg", "Anna Lena Berg"),
        ("O'Neil", "O’Neil"),
        ("Acme GmbH & Co. KG", "Acme"),
        ("Acme, Inc.", "ACME Ltd."),
        ("Rossi S.r.l.", "Rossi"),
        ("Ernst & Young", "Ernst and Young"),
        ("The Gazette", "Gazette"),
        ("Hr. Falk", "Herr Falk"),
    ],
)
def test_spelling_habits_do_not_change_the_normal_form(one: str, other: str) -> None:
    assert normal_form(one) == normal_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Berg GmbH", "Anna Berg"),
        ("Herr Berg", "Frau Berg"),
        ("Client 12", "Client 13"),
        ("Tom Falk", "Tim Falk"),
        ("が", "か"),
    ],
)
def test_different_parties_keep_different_normal_forms(one: str, other: str) -> None:
    assert normal_form(one) != normal_form(other)


_PIECES = """Dr. Anna Berg von & und / ( ) - , GmbH Google friend of by 's""".split()  # noqa: SIM905
_cells = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="AaBb Dr.,&/()-–'=+@<>[]{}:;\n\t|ßüéOo'", max_size=40),
    st.lists(st.sampled_from(_PIECES)).map(" ".join),
)


@given(_cells)
def test_no_cell_is_too_strange_to_be_read(cell: str) -> None:
    mentions = read_source(cell)
    assert mentions and all(isinstance(mention, Mention) for mention in mentions)
    assert all(mention.names_nobody == (mention.form == "") for mention in mentions)
    assert isinstance(read_client(cell), Mention)


@given(_cells)
def test_a_normal_form_is_its_own_normal_form(name: str) -> None:
    form = normal_form(name)
    assert normal_form(form) == form
