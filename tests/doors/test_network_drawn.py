"""The network as a picture: the key Tab follows the ranks, and a narrow screen has fewer names."""

from __future__ import annotations

import re
from typing import Any

from headwater.web.shared.network_drawing import NARROW_LABELS, network_svg


def _picture() -> dict[str, Any]:
    """Forty contacts on a grid; the connectors are every second one, the last one first."""
    dots = [
        [place, f"Contact {place}", place % 8 / 8, place // 8 / 5, None, 1.0 + place] for place in range(40)
    ]
    return {"dots": dots, "lines": [[0, 39, 1.0]], "circles": [], "connectors": list(range(39, 0, -2))}


def test_tab_goes_through_the_connectors_by_rank() -> None:
    drawn = network_svg(picture=_picture(), title="Who", description="All of them.")
    ranks = [int(rank) for rank in re.findall(r'aria-label="[^"]*rank (\d+)"', drawn)]
    assert ranks == list(range(1, 21))


def test_the_bonds_that_are_lit_follow_the_order_of_the_dots() -> None:
    drawn = network_svg(picture=_picture(), title="Who", description="All of them.")
    order = [int(person) for person in re.findall(r'<a href="/people/(\d+)"', drawn)]
    assert f'data-ties="{order.index(0)}-{order.index(39)}"' in drawn


def test_a_narrow_screen_has_fewer_names() -> None:
    drawn = network_svg(picture=_picture(), title="Who", description="All of them.")
    wide, narrow = drawn.partition('<g class="net-narrow"')[::2]
    assert 0 < narrow.count('class="net-name"') <= NARROW_LABELS
    assert wide.count('class="net-name"') > narrow.count('class="net-name"')
