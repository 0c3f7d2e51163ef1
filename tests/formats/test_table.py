"""Files as people really have them: read sensibly, or refused with a sentence that says what to do."""

from pathlib import Path

import pytest

from headwater.formats import table as table_module
from headwater.formats.table import NotATable, Table, read_table

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "formats"
PLAIN = "Kunde;Empfohlen durch;Betrag\nMüller;Zoë Kühn;1.200,50\nÖzdemir;Müller;80\n"


def rows(table: Table) -> list[tuple[str, ...]]:
    return [cells for _, cells in table.rows]


def reasons(table: Table) -> str:
    return " ".join(f"{note.row}: {note.reason}" for note in table.notes)


@pytest.mark.parametrize(
    ("codec", "mark", "label"),
    [
        ("utf-8", b"", "UTF-8"),
        ("utf-8", b"\xef\xbb\xbf", "UTF-8 with BOM"),
        ("utf-16-le", b"\xff\xfe", "UTF-16 LE with BOM"),
        ("utf-16-be", b"\xfe\xff", "UTF-16 BE with BOM"),
        ("utf-16-le", b"", "UTF-16 LE"),
        ("utf-16-be", b"", "UTF-16 BE"),
        ("cp1252", b"", "Windows-1252"),
    ],
)
def test_every_usual_encoding_gives_the_same_table_and_is_named(codec, mark, label):
    table = read_table(mark + PLAIN.encode(codec))
    assert table.header == ("Kunde", "Empfohlen durch", "Betrag")
    assert rows(table) == [("Müller", "Zoë Kühn", "1.200,50"), ("Özdemir", "Müller", "80")]
    assert table.encoding == label
    assert table.delimiter_name == "semicolon"


def test_a_short_windows_text_is_not_taken_for_another_code_page():
    table = read_table("client,source\nJosé Peña,Zoë\nMüller,François\n".encode("cp1252"))
    assert rows(table) == [("José Peña", "Zoë"), ("Müller", "François")]
    assert table.encoding == "Windows-1252"


def test_a_windows_text_of_accents_alone_is_not_taken_for_cyrillic():
    table = read_table("client,source\nééé,éééé\néééé,éééé\nééé,éééé\n".encode("cp1252"))
    assert table.encoding == "Windows-1252"


def test_a_long_cyrillic_text_is_not_taken_for_western():
    text = "Клиент,Источник\n" + "Иванов Пётр,Сидорова Анна\nБыков Юрий,Жуков Эдуард\n" * 5
    assert read_table(text.encode("cp1251")).encoding == "Windows-1251"


def test_one_broken_letter_does_not_turn_a_whole_utf8_file_into_another_encoding():
    data = b"client,source\n" + "Jörg,Zoë\n".encode() * 50 + b"M\xfcller,Zo\xc3\xab\n"
    table = read_table(data)
    assert table.encoding == "UTF-8"
    assert rows(table)[0] == ("Jörg", "Zoë")
    assert "1 characters could not be read" in reasons(table)


def test_replacement_signs_that_stand_in_the_file_itself_are_no_damage():
    table = read_table("client,source\nJ\ufffdrg,Zo\ufffd\n".encode())
    assert table.encoding == "UTF-8"
    assert table.notes == ()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_each_delimiter_is_found(delimiter):
    table = read_table(f"client{delimiter}source\nAnn{delimiter}Bob\n".encode())
    assert (table.delimiter, rows(table)) == (delimiter, [("Ann", "Bob")])


def test_decimal_commas_do_not_make_a_comma_file():
    table = read_table(b"Name, Vorname;Betrag\nMuster, Hans;1,50\nBeispiel, Eva;2,75\n")
    assert table.header == ("Name, Vorname", "Betrag")


def test_a_sep_line_is_believed_and_not_taken_for_data():
    table = read_table(b"sep=;\r\nclient;source\r\nA,B;C\r\n")
    assert (table.header, rows(table), table.header_line) == (("client", "source"), [("A,B", "C")], 2)


def test_cells_may_span_lines_and_hold_doubled_quotes():
    table = read_table(b'client,note\r\nAnn,"line one\r\nline ""two"""\r\nBob,x\r\n')
    assert list(table.rows) == [(2, ("Ann", 'line one\r\nline "two"')), (4, ("Bob", "x"))]


def test_blanks_between_delimiter_and_quote_are_skipped():
    table = read_table(b'client, source\n"Lee, Ann", "Roe, Bob"\n"Dee, Cy", "Lee, Ann"\n')
    assert rows(table) == [("Lee, Ann", "Roe, Bob"), ("Dee, Cy", "Lee, Ann")]


def test_notes_above_the_header_are_skipped():
    data = b'Notes:\n"Some addresses are missing, as people hide them."\n\nFirst Name,Last Name,Company\nAda,Lee,X\n'
    table = read_table(data)
    assert table.header == ("First Name", "Last Name", "Company")
    assert list(table.rows) == [(5, ("Ada", "Lee", "X"))]
    assert table.header_line == 4


def test_titles_and_empty_lines_around_an_accounting_export_are_left_out():
    table = read_table(
        b"Umsatzliste 2024\n\nKonto;DE12\nZeitraum;01.01.2024 - 31.12.2024\n\n"
        b"Datum;Kunde;Betrag\n02.01.2024;Ann;10,00\n03.01.2024;Bob;20,00\nSumme;;30,00\n"
    )
    assert table.header == ("Datum", "Kunde", "Betrag")
    assert [line for line, _ in table.rows] == [7, 8]
    assert "9: This row adds up the table" in reasons(table)


def test_a_totals_line_is_left_out_and_said():
    table = read_table(b"client,source,amount\nAnn,Bob,10\nTotal,,10\n")
    assert rows(table) == [("Ann", "Bob", "10")]
    assert "3: This row adds up the table" in reasons(table)


def test_a_client_called_total_with_all_cells_filled_stays():
    table = read_table(b"client,source,amount\nAnn,Bob,10\nTotal,Bob,10\n")
    assert len(table.rows) == 2


def test_rows_too_short_or_too_long_are_fitted_and_said():
    table = read_table(b"client,source,amount\nAnn,Bob\nCy,Dee,1,extra\nEve,Fay,2\n")
    assert rows(table) == [("Ann", "Bob", ""), ("Cy", "Dee", "1"), ("Eve", "Fay", "2")]
    assert "2: This row has 2 of 3 cells" in reasons(table)
    assert "left out at its end: extra" in reasons(table)


def test_empty_rows_are_skipped_and_line_numbers_stay_true():
    table = read_table(b"client,source\n\nAnn,Bob\n,\n\nCy,Dee\n")
    assert [line for line, _ in table.rows] == [3, 6]


def test_doubled_and_missing_column_names_get_names_of_their_own():
    table = read_table(b"client,client,\nAnn,Bob,x\n")
    assert table.header == ("client", "client (2)", "Column 3")
    assert "Two columns are called" in reasons(table)


def test_a_nameless_empty_last_column_is_only_a_delimiter_too_many():
    assert read_table(b"client,source,\nAnn,Bob,\n").header == ("client", "source")


@pytest.mark.parametrize("data", [b"Ann,Bob,2024-01-02\nCy,Ann,2024-02-03\n", b"Ann,Bob\nCy,Ann\nDee,Ann\n"])
def test_a_file_without_header_is_noticed_and_loses_no_row(data):
    table = read_table(data)
    assert table.header_line == 0
    assert table.header[0] == "Column 1"
    assert rows(table)[0][0] == "Ann"
    assert "no header row" in reasons(table)


def test_a_header_repeated_in_the_middle_is_left_out():
    table = read_table(b"client,source\nAnn,Bob\nclient,source\nCy,Dee\n")
    assert rows(table) == [("Ann", "Bob"), ("Cy", "Dee")]


def test_a_quote_never_closed_at_row_3_of_10000_costs_one_row_at_most():
    lines = [f"{number},Ann {number},{number * 10}" for number in range(1, 10_001)]
    lines[2] = '3,"Ann 3,30'
    table = read_table(("client no,client,amount\n" + "\n".join(lines)).encode())
    assert len(table.rows) == 10_000
    assert rows(table)[2] == ("3", '"Ann 3', "30")
    assert rows(table)[9_999] == ("10000", "Ann 10000", "100000")
    assert [note.row for note in table.notes] == [4]
    assert "never closed" in reasons(table)


def test_an_open_quote_among_quoted_cells_does_not_eat_its_neighbour():
    lines = [f'"{number}","Ann {number}","{number}"' for number in range(1, 100)]
    lines[2] = '"3","Ann 3,"3"'
    lines[4] = '"5","Ann 5","5'
    table = read_table(('"nr","client","amount"\n' + "\n".join(lines)).encode())
    assert len(table.rows) == 99
    assert [note.row for note in table.notes if "quote" in note.reason] == [4, 6]


def test_an_open_quote_that_a_later_inch_mark_happens_to_close_is_found_out():
    lines = [f"{number},Ann {number},{number}" for number in range(1, 60)]
    lines[2] = '3,"Ann 3,3'
    lines[40] = '41,pipe 12",41'
    table = read_table(("nr,client,amount\n" + "\n".join(lines)).encode())
    assert len(table.rows) == 59


def test_quotes_left_open_in_every_row_stay_quick():
    lines = [f'a","x{number}' for number in range(3_000)]
    table = read_table(("client,source\n" + "\n".join(lines)).encode())
    assert len(table.rows) > 1_000


def test_row_9999_of_10000_being_bad_costs_only_that_row():
    lines = [f"Ann {number},Bob,{number}" for number in range(1, 10_001)]
    lines[9_998] = "Ann"
    table = read_table(("client,source,amount\n" + "\n".join(lines)).encode())
    assert len(table.rows) == 10_000
    assert [note.row for note in table.notes] == [10_000]


@pytest.mark.parametrize("cell", ["x" * 200_000, "some words\n" * 20_000])
def test_a_cell_of_200_kb_is_read_whole(cell):
    table = read_table(f'client,note\nAnn,"{cell}"\nBob,y\n'.encode())
    assert rows(table) == [("Ann", cell), ("Bob", "y")]


def test_a_cell_beyond_the_limit_is_refused_by_row():
    with pytest.raises(NotATable, match=r"Row 2 holds a cell of more than 1 MB"):
        read_table(b'client,note\nAnn,"' + b"x" * 1_100_000 + b'"\n')


def test_too_many_columns_are_refused_with_the_limit():
    header = ",".join(f"c{number}" for number in range(600))
    with pytest.raises(NotATable, match="600 columns; the limit is 500"):
        read_table(f"{header}\n{header.replace('c', 'd')}\n".encode())


def test_a_file_beyond_the_size_limit_is_refused_with_the_limit(monkeypatch):
    monkeypatch.setattr("headwater.formats.encoding.MAX_FILE_BYTES", 10)
    with pytest.raises(NotATable, match="limit"):
        read_table(b"client,source\nAnn,Bob\n")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n\r\n", "empty"),
        (b"client,source\n", "no rows"),
        (b"client,source", "no rows"),
        (b"client\nAnn\nBob\n", "no columns"),
        (b"just a letter to somebody\nwith two lines\n", "not a table"),
        (b"PK\x03\x04\x14\0\0\0[Content_Types].xml....xl/workbook.xml", "Excel workbook.*Save as"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "LibreOffice.*Text CSV"),
        (b"PK\x03\x04other.csv", "zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0", "old Excel.*Save as"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "picture"),
        (b"\xff\xd8\xff\xe0JFIF", "picture"),
        (b"<!DOCTYPE html><table><tr><td>client,source</td>", "web page"),
        (b'{"clients": []}', "JSON"),
        (b"BEGIN:VCARD\nVERSION:3.0\n", "contact list"),
        (b"client,so\0urce\nAnn,Bob\n", "not a text file"),
        (bytes(range(256)) * 20, "not a text file"),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(data, words):
    with pytest.raises(NotATable, match=words) as caught:
        read_table(data)
    assert str(caught.value).endswith(".")


def test_names_that_begin_like_formulas_stay_as_they_are():
    cells = ["=cmd", "+1", "-x", "@y", "\tz", "\uff1dw"]
    text = "client,source\n" + "".join(f'"{cell}",Bob\n' for cell in cells)
    assert [row[0] for row in rows(read_table(text.encode()))] == cells


def test_repeated_cells_are_kept_once():
    table = read_table(b"client,source\n" + b"Ann Lee,Bob Roe\n" * 3)
    assert table.columns[1][0] is table.columns[1][2]


def test_many_equal_remarks_are_counted_not_listed():
    count = table_module.MAX_NOTES_OF_A_KIND + 50
    table = read_table(b"client,source,amount\n" + b"Ann,Bob,1\n" * 900 + b"Ann,Bob\n" * count)
    assert len(table.notes) == table_module.MAX_NOTES_OF_A_KIND + 1
    assert "50 more rows" in table.notes[-1].reason


@pytest.mark.parametrize("folder", ["csv-dialects", "contacts-csv", "contacts-csv-constructed"])
def test_the_shared_samples_read_sensibly(folder):
    files = sorted((SHARED / folder).glob("*.csv"))
    if not files:
        pytest.skip("the shared samples are not here")
    for file in files:
        table = read_table(file.read_bytes())
        assert len(table.header) >= 2, file.name
        assert len(table.rows) >= 1, file.name
        assert table.header_line > 0, file.name
        assert not table.notes, file.name
