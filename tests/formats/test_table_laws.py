"""What must hold for any table and for any bytes."""

import csv
import io

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headwater.formats.amounts import read_amounts
from headwater.formats.columns import find_columns, header_key
from headwater.formats.dates import read_dates
from headwater.formats.stages import read_stages
from headwater.formats.table import NotATable, read_table

HEADER = ("client", "referred by", "invoice date", "amount")
cell = st.text(alphabet="aB é ü'\",;\t|\n\r.-1€", max_size=12)
row = st.tuples(cell, cell, cell, cell).filter(lambda cells: any(part.strip() for part in cells))
quick = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read_or_refuse(data: bytes) -> None:
    """Read bytes as a table that holds together, or see them refused with a full sentence; nothing else may happen."""
    refusal = ""
    try:
        table = read_table(data)
    except NotATable as error:
        refusal = str(error)
    else:
        assert all(len(column) == len(table.lines) for column in table.columns)
        find_columns(table)
    assert refusal == "" or refusal.endswith(".")


@quick
@given(
    rows=st.lists(row, min_size=1, max_size=8),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    codec=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_any_written_table_reads_back_equal(rows, delimiter, codec, quoting):
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quoting=quoting)
    writer.writerows([HEADER, *rows])
    table = read_table(out.getvalue().encode(codec))
    assert table.header == HEADER
    assert [cells for _, cells in table.rows] == rows
    assert table.notes == ()


@quick
@given(data=st.binary(max_size=400))
def test_any_bytes_give_a_table_or_a_sentence(data):
    read_or_refuse(data)


@quick
@given(
    text=st.text(alphabet='ab,;\t|"\n\r1 ', max_size=200),
    codec=st.sampled_from(["utf-8", "utf-16-le", "cp1252"]),
)
def test_any_text_gives_a_table_or_a_sentence(text, codec):
    read_or_refuse(("client,source\nx,y\n" + text).encode(codec))


@quick
@given(
    cells=st.lists(
        st.one_of(st.text(max_size=30), st.text(alphabet="0123456789.,-/ €$()'eEk", max_size=20)), max_size=20
    )
)
def test_any_cells_give_a_value_or_a_reason_or_nothing(cells):
    dates, amounts, stages = read_dates(cells), read_amounts(cells), read_stages(cells)
    for column in (dates, amounts, stages):
        assert len(column.values) == len(cells)
        assert all(column.values[at] is None for at in column.reasons)
    assert all(value is None or value.is_finite() for value in amounts.values)


@quick
@given(header=st.lists(st.text(max_size=20), min_size=1, max_size=8))
def test_a_header_key_does_not_mind_case_and_blanks(header):
    assert header_key(header) == header_key([f" {name.strip()}  " for name in header])
    assert len(header_key(header)) == 16
