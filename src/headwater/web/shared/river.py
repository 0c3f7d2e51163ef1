"""The river: from root sources on the left, hop by hop, to the clients on the right, drawn on the server as SVG.

Band thickness is the measure the page chose (clients or value). Two pictures are made from the same figures, a wide
one that flows to the right and a narrow one that flows downwards; the style sheet shows the one that fits. Names
are links where they have an address, so the keyboard reaches every one, and colours come from classes, so the
picture holds in light and dark. A page shows the same figures as a table beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import format_html
from django.utils.safestring import SafeString

from headwater.web.shared.river_figures import RiverFlow, RiverNode, check, gather
from headwater.web.shared.river_narrow import draw_narrow
from headwater.web.shared.river_wide import draw_wide

__all__ = ["RiverFlow", "RiverNode", "river"]


def river(
    *,
    nodes: Sequence[RiverNode],
    flows: Sequence[RiverFlow],
    title: str,
    width: int = 1000,
    top: int = 12,
    narrow_top: int = 5,
    headings: Sequence[str] = (),
) -> SafeString:
    """The picture as HTML, or nothing when there are no nodes.

    `title` names it for those who listen. `width` is the wide picture's own measure in pixels; it scales with its
    frame. The largest `top` names of each column stand alone (`narrow_top` on a phone), the rest as "n others".
    `headings` are words over the columns, left to right. Raises ValueError for a flow to or from a node that is not
    there, or one that does not lead to a higher column.
    """
    check(nodes, flows)
    if not nodes:
        return SafeString("")
    wide = draw_wide(*gather(nodes, flows, top=top), title=title, width=width, headings=headings)
    narrow = draw_narrow(*gather(nodes, flows, top=narrow_top), title=title, headings=headings)
    return format_html('<div class="river">{}{}</div>', SafeString(wide), SafeString(narrow))
