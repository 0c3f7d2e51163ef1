"""The river picture: what it promises to whoever looks at it, listens to it or walks it with the keyboard."""

from __future__ import annotations

import re
import time
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.web.shared.river import RiverFlow, RiverNode, river
from headwater.web.shared.river_figures import gather
from headwater.web.shared.river_layout import Spacing, make_bed, measure
from headwater.web.shared.river_text import fit, width_of

CAROL = RiverNode("s1", "Carol Dahl", "person", "/people/1", 0, 3, "3 clients")
BANK = RiverNode("s2", "Northbank", "organisation", "/people/2", 0, 1, "1 client")
NOBODY = RiverNode("none", "Origin unknown", "unknown", "/people?origin=unknown", 0, 1)
INES = RiverNode("s3", "Ines Moreau", "person", "/people/3", 1, 2)
CLIENTS = [RiverNode(f"c{n}", f"Client {n}", "client", f"/people/c{n}", 2, 1, "900 EUR") for n in range(5)]
NODES = [CAROL, BANK, NOBODY, INES, *CLIENTS]
FLOWS = [
    RiverFlow("s1", "s3", 2),
    RiverFlow("s3", "c0", Decimal(1)),
    RiverFlow("s3", "c1", 1),
    RiverFlow("s1", "c2", 1),
    RiverFlow("s2", "c3", 1),
    RiverFlow("none", "c4", 1),
]


def drawn(nodes=NODES, flows=FLOWS, **more):
    """The two pictures as trees."""
    frame = ET.fromstring(river(nodes=nodes, flows=flows, title="From sources to clients", **more))
    wide, narrow = frame.findall("svg")
    return wide, narrow


def test_every_name_with_an_address_is_a_link_in_both_pictures():
    for picture in drawn():
        links = {link.get("href"): link.get("aria-label") for link in picture.iter("a")}
        assert links == {
            node.href: f"{node.label}, {node.note}" if node.note else node.label for node in NODES
        }


def test_pictures_carry_a_name_and_no_style_of_their_own():
    text = river(nodes=NODES, flows=FLOWS, title="From <sources>")
    assert 'aria-label="From &lt;sources&gt;"' in text
    assert "style=" not in text and "<script" not in text and "onclick" not in text


def test_names_from_strangers_cannot_become_markup():
    evil = RiverNode('"><script>', "<b>Carol</b> & co", 'x" onload="', "javascript:alert(1)", 0, 1)
    text = river(
        nodes=[evil, CLIENTS[0]], flows=[RiverFlow(evil.key, "c0", 1)], title="x", headings=["<i>"] * 2
    )
    ET.fromstring(text)
    assert "<script>" not in text and "<b>" not in text and "<i>" not in text and 'onload="' not in text


def test_unknown_origin_is_a_grey_stream_of_its_own_and_never_gathered():
    many = [RiverNode(f"m{n}", f"Source {n}", "person", "", 0, 5) for n in range(40)]
    kept, _ = gather([*many, NOBODY], [], top=3)
    assert [node.key for node in kept if node.kind == "unknown"] == ["none"]
    wide, _ = drawn()
    assert len([band for band in wide.iter("path") if "stream-unknown" in band.get("class", "")]) == 1


def test_small_names_are_gathered_and_nothing_is_lost():
    clients = [RiverNode(f"c{n}", f"Client {n}", "client", "", 1, 1) for n in range(30)]
    flows = [RiverFlow("s1", client.key, 1) for client in clients]
    kept, merged = gather([CAROL, *clients], flows, top=4)
    assert [node.label for node in kept if node.kind == "others"] == ["26 others"]
    assert sum(flow.amount for flow in merged) == 30


def test_one_name_too_many_is_shown_rather_than_called_one_other():
    clients = [RiverNode(f"c{n}", f"Client {n}", "client", "", 1, 1) for n in range(5)]
    kept, _ = gather(clients, [], top=4)
    assert len(kept) == 5 and all(node.kind == "client" for node in kept)


def test_a_flow_that_leads_nowhere_or_backwards_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="names 'nobody', which is not among its nodes"):
        river(nodes=NODES, flows=[RiverFlow("s1", "nobody", 1)], title="x")
    with pytest.raises(ValueError, match="does not lead to a later column"):
        river(nodes=NODES, flows=[RiverFlow("c1", "s1", 1)], title="x")
    with pytest.raises(ValueError, match="same key"):
        river(nodes=[CAROL, CAROL], flows=[], title="x")


def test_nothing_to_draw_is_an_empty_answer_and_one_column_is_still_a_picture():
    assert river(nodes=[], flows=[], title="x") == ""
    wide, narrow = drawn(nodes=[CAROL], flows=[])
    assert "Carol Dahl" in "".join(wide.itertext()) and "Carol Dahl" in "".join(narrow.itertext())


def test_ten_hops_are_drawn_whole():
    hops = [RiverNode(f"h{n}", f"Hop {n}", "person", f"/people/{n}", n, 1) for n in range(12)]
    flows = [RiverFlow(f"h{n}", f"h{n + 1}", 1) for n in range(11)]
    for picture in drawn(nodes=hops, flows=flows):
        assert len(list(picture.iter("a"))) == 12


def test_the_largest_root_stands_first():
    bed = make_bed([NOBODY, BANK, CAROL, *CLIENTS, INES], FLOWS)
    assert [stem.node.label for stem in bed.columns[0] if stem.node] == [
        "Carol Dahl",
        "Northbank",
        "Origin unknown",
    ]


def test_a_long_name_is_shortened_before_it_reaches_its_neighbour():
    assert fit("Carol", 14, 200) == "Carol"
    short = fit("Prof. Dr. Aurelia Brandt-Okonkwo of the Northern Institute", 14, 120)
    assert short.endswith("…") and width_of(short, 14) <= 120


def test_two_hundred_names_are_drawn_in_a_moment():
    nodes = [RiverNode(f"r{n}", f"Source {n}", "person", "/x", 0, 1 + n % 9) for n in range(60)]
    nodes += [RiverNode(f"h{n}", f"Hop {n}", "person", "/x", 1 + n % 3, 2) for n in range(60)]
    nodes += [RiverNode(f"c{n}", f"Client {n}", "client", "/x", 4, 1, "900 EUR") for n in range(80)]
    flows = [RiverFlow(f"r{n}", f"h{(n * 7) % 60}", 2) for n in range(60)]
    flows += [RiverFlow(f"h{(n * 11) % 60}" if n % 2 else f"r{n % 60}", f"c{n}", 1) for n in range(80)]
    times = []
    for _ in range(5):
        start = time.perf_counter()
        river(nodes=nodes, flows=flows, title="x")
        times.append(time.perf_counter() - start)
    assert min(times) < 0.05


@st.composite
def rivers(draw):
    """Any river of up to four columns."""
    columns = draw(st.lists(st.integers(1, 9), min_size=1, max_size=4))
    nodes = [
        RiverNode(
            f"{column}-{n}",
            f"Name {n}",
            draw(st.sampled_from(["person", "content", "unknown"])),
            "/x",
            column,
            1,
        )
        for column, count in enumerate(columns)
        for n in range(count)
    ]
    pairs = [(a.key, b.key) for a in nodes for b in nodes if a.column < b.column]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=20)) if pairs else []
    return nodes, [RiverFlow(a, b, draw(st.integers(1, 1000))) for a, b in chosen]


@given(rivers())
def test_names_in_a_column_never_overlap_and_bands_stay_on_their_stems(figures):
    nodes, flows = figures
    bed = make_bed(nodes, flows)
    measure(bed, Spacing(scale=0.2, gap=3, least_slot=22))
    for column in bed.columns:
        for near, far in pairwise(column):
            assert near.centre + near.slot / 2 + 3 <= far.centre - far.slot / 2 + 1e-6
        for stem in column:
            assert stem.centre - stem.slot / 2 >= -1e-6
            assert stem.centre + stem.slot / 2 <= bed.breadth + 1e-6
            for strand in stem.after:
                assert strand.leaves + strand.size <= stem.size + 1e-6


@given(rivers())
def test_every_river_is_well_formed_and_speaks_of_every_flow_once(figures):
    nodes, flows = figures
    for picture in drawn(nodes, flows, top=50, narrow_top=50):
        bands = [path for path in picture.iter("path") if "river-band" in path.get("class", "")]
        assert {(band.get("data-from"), band.get("data-to")) for band in bands} == {
            (flow.source_key, flow.target_key) for flow in flows
        }
        assert not re.search(r"nan|inf", ET.tostring(picture, encoding="unicode"))
