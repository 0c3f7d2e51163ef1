"""Who connects: the picture by circles with its tables, somebody found in it, and the untapped apart."""

from __future__ import annotations

import re
from html import unescape
from itertools import combinations
from typing import Any

import pytest

import people
from headwater.actions.demo import load_demo
from headwater.actions.gatherings import record_gathering
from headwater.actions.giving import Given, record_give
from headwater.actions.groups import join_group
from headwater.actions.ties import state_tie
from headwater.web.shared.network_drawing import network_svg
from headwater.web.shared.network_labels import LETTER, Label, Spot, placed

PATH = "/sources/connectors"
SINGERS = [f"Singer {number}" for number in range(6)]
PLAYERS = [f"Player {number}" for number in range(6)]


def text_of(page: Any) -> str:
    words = re.sub(r"<[^>]+>", " ", page if isinstance(page, str) else page.content.decode())
    return re.sub(r"\s+([,.;:])", r"\1", " ".join(unescape(words).split()))


def two_circles(seat: Any) -> None:
    """A choir and a club; Elif knows somebody of both by a gathering and a mail thread, and belongs to neither."""
    for name, members in (("Choir", SINGERS), ("Club", PLAYERS)):
        group = people.person(seat, name, kind="group")
        for member in members:
            join_group(seat=seat, now=people.NOW, group=group, member=people.known(seat, member))
        for one, other in combinations(members[:4], 2):
            state_tie(seat=seat, now=people.NOW, one=people.known(seat, one), other=people.known(seat, other))
    elif_ = people.known(seat, "Elif Bridge")
    for kind, title, others in (
        ("meeting", "Concert", SINGERS[:2]),
        ("mail thread", "Fixtures", PLAYERS[:2]),
    ):
        there = [elif_, *(people.known(seat, name) for name in others)]
        record_gathering(
            seat=seat, now=people.NOW, kind=kind, title=title, at=people.at("2026-01-10"), people=there
        )
    people.referral(seat, SINGERS[5], "Somebody", "2026-01-15")


@pytest.mark.spec("S0-36")
def test_connectors_are_ranked_from_shared_facts_and_each_names_the_circles_joined(
    signed_in: Any, seat: Any
) -> None:
    two_circles(seat)
    given = Given(
        direction="out", kind="introduction", contact=people.known(seat, "Elif Bridge"),
        other=people.known(seat, SINGERS[2]), on=people.at("2026-01-20").date(),
    )  # fmt: skip
    record_give(seat=seat, now=people.NOW, given=given)
    page = signed_in.get(PATH).content.decode()
    rows = page[page.index('id="connectors-title"') :]
    lines = [text_of(each) for each in re.findall(r"<tr>(.*?)</tr>", rows, re.DOTALL)]
    (row,) = [each for each in lines if each.startswith("Elif Bridge 1 ")]
    assert "Choir" in row and "Club" in row and "(introduced by me 2026)" in row and "(Fixtures 2026)" in row
    address = unescape(re.findall(r'href="([^"]*column=rank[^"]*)"', rows)[0])
    behind = text_of(signed_in.get(address))
    assert "Gatherings" in behind and "mail thread Fixtures" in behind and "introduction given" in behind


@pytest.mark.spec("S0-37")
def test_connectors_who_never_referred_anybody_are_listed_apart(signed_in: Any, seat: Any) -> None:
    two_circles(seat)
    apart = text_of(
        signed_in.get(PATH).content.decode().split('id="untapped-title"')[1].split("</section>")[0]
    )
    assert "Elif Bridge" in apart and "rank 1: " in apart
    people.referral(seat, "Elif Bridge", "Somebody Else", "2026-01-15")
    page = signed_in.get(PATH).content.decode()
    assert "Elif Bridge" not in page[page.find('id="untapped-title"') :].split("</section>")[0]
    assert "Elif Bridge" not in text_of(
        signed_in.get("/reports/untapped").content.decode().split("<table")[-1]
    )


def test_somebody_is_found_without_a_script(signed_in: Any, seat: Any) -> None:
    load_demo(seat=seat, now=people.NOW)
    page = signed_in.get(f"{PATH}?find=sonmez").content.decode()
    assert "Nobody in the picture is called “sonmez”." in text_of(page) and 'class="net-found"' not in page
    page = signed_in.get(f"{PATH}?find=elif").content.decode()
    assert page.count('class="net-found"') == 1
    assert re.search(r"Elif Sönmez: .*, knows \d+ of those drawn, connector of rank \d", text_of(page))
    page = signed_in.get(PATH, {"find": '<script>"x'}).content.decode()
    assert "<script>" not in page and "&lt;script&gt;" in page


def test_the_picture_has_its_words_and_keeps_to_classes(signed_in: Any, seat: Any) -> None:
    load_demo(seat=seat, now=people.NOW)
    page = signed_in.get(PATH).content.decode()
    picture = page[page.index('<svg class="net"') :].split("</svg>")[0]
    assert "<title id=" in picture and "<desc id=" in picture and "style=" not in picture
    assert "Südwind breakfast" in picture and "Elif Sönmez, connector, rank " in picture
    circles = page[page.index("The circles as a table") :].split("</table>")[0]
    assert "Südwind breakfast" in circles and "around Henrik Maurer" in circles
    assert "How this is counted" in page and "Louvain" in page


def test_a_network_that_is_too_small_says_so(signed_in: Any, seat: Any) -> None:
    assert "No sources yet" in text_of(signed_in.get(PATH))
    people.referral(seat, "Ann", "Bob", "2026-01-15")
    page = text_of(signed_in.get(PATH))
    assert "Too few contacts are known to know each other (2)" in page
    assert "The network is still too small to tell" in page


def picture(number: int, lines: int) -> dict[str, Any]:
    """As much as a report ever draws, with long names."""
    wide = 30
    return {
        "dots": [
            [100_000 + at, f"Bartholomäus Hohenzollern-{at}", (at % wide) / wide, (at // wide) / wide, at % 100, 1.0 + at]
            for at in range(number)
        ],
        "lines": [
            [100_000 + at % number, 100_000 + (at * 7 + 1) % number, 1.0 + at % 5] for at in range(lines)
        ],
        "circles": [
            [at, f"A circle of some length {at}", (at % 10) / 10, (at // 10) / 10, 0.05, 50, 9]
            for at in range(min(100, number))
        ],
        "connectors": [100_000 + at for at in range(min(100, number))],
        "seed": 0.02,
    }  # fmt: skip


def test_the_largest_picture_leaves_room_for_its_page() -> None:
    drawn = network_svg(picture=picture(900, 1800), title="T", description="D")
    assert len(drawn.encode()) < 230_000
    assert network_svg(picture={}, title="T", description="D") == ""
    assert "nan" not in network_svg(picture=picture(1, 0), title="T", description="D")


def test_names_never_lie_on_one_another() -> None:
    labels = [Label(f"Name {at}", 50 + at % 5 * 8, 50 + at // 5 * 8, 4, "net-circle") for at in range(25)]
    found = placed(labels=labels, spots=[], box=(0, 0, 200, 200), size=10)
    frames = [(each.x, each.y, len(each.text) * 10 * LETTER, each.anchor) for each in found]
    assert found and found[0].text == "Name 0"
    boxes = [
        (x - {"start": 0, "middle": wide / 2, "end": wide}[anchor], y, wide) for x, y, wide, anchor in frames
    ]
    for (x, y, wide), (other, below, wider) in combinations(boxes, 2):
        assert x + wide <= other or other + wider <= x or abs(y - below) >= 10
    hidden = placed(
        labels=labels[:1], spots=[Spot(x, y, 3) for x in range(0, 200, 4) for y in range(0, 200, 4)],
        box=(0, 0, 200, 200), size=10,
    )  # fmt: skip
    assert hidden == []
