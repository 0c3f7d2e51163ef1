"""A chain of hops as a list with a line beside it: from the root source down to the client, every hop with its day.

It is a plain ordered list, so it reads aloud in the right order and prints; the style sheet draws the line. A run of
hops stays on one level however long it is; the list steps in only where the chain parts into branches.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from headwater.web.shared.templatetags.headwater_ui import kind_icon, when


@dataclass(frozen=True, slots=True)
class ChainNode:
    """One party on a chain and those it sent.

    `on` is the day it was sent by the one before it, `note` what else is known of that hop (evidence, relation),
    `role` a word for its place: "root source", "client".
    """

    label: str
    kind: str
    href: str = ""
    on: date | None = None
    note: str = ""
    role: str = ""
    children: tuple[ChainNode, ...] = ()


def run(nodes: Sequence[ChainNode]) -> ChainNode:
    """One chain without branches, from the root to the client. Raises ValueError when there are no hops."""
    if not nodes:
        raise ValueError("A chain needs at least one party.")
    *before, chain = nodes
    for node in reversed(before):
        chain = replace(node, children=(chain,))
    return chain


def chain_tree(*, roots: Sequence[ChainNode], label: str) -> SafeString:
    """The chains as nested lists, named `label` for those who listen. Nothing when there are no roots."""
    if not roots:
        return SafeString("")
    lists = "".join(_list(root, escape(label), first=True) for root in roots)
    return format_html('<div class="chains">{}</div>', SafeString(lists))


def _list(start: ChainNode, label: str, *, first: bool) -> str:
    """A run of single hops on one level; its last hop holds the branches."""
    named = f' aria-label="{label}"' if first else ""
    hops = list(_run(start))
    items = []
    for place, node in enumerate(hops):
        ends = place == len(hops) - 1
        below = _branches(node.children) if ends and node.children else ""
        items.append(
            _item(node, is_root=first and place == 0, is_client=ends and not node.children, below=below)
        )
    return f'<ol class="chain"{named}>{"".join(items)}</ol>'


def _run(start: ChainNode) -> Iterator[ChainNode]:
    """The hops from `start` as far as the chain does not part."""
    node = start
    yield node
    while len(node.children) == 1:
        node = node.children[0]
        yield node


def _branches(children: Sequence[ChainNode]) -> str:
    """Where a chain parts: one branch per party sent."""
    items = "".join(f'<li class="branch">{_list(child, "", first=False)}</li>' for child in children)
    return f'<ul class="branches">{items}</ul>'


def _item(node: ChainNode, *, is_root: bool, is_client: bool, below: str) -> str:
    """One hop: who, in which place, since when and how we know."""
    name = format_html('<a href="{}">{}</a>', node.href, node.label) if node.href else escape(node.label)
    place = "is-root" if is_root else "is-client" if is_client else ""
    role = format_html(' <span class="chain-role">{}</span>', node.role) if node.role else ""
    facts = [str(when(node.on))] if node.on else []
    facts += [str(escape(node.note))] if node.note else []
    note = f'<span class="chain-note">{" · ".join(facts)}</span>' if facts else ""
    who = f'<span class="name">{kind_icon(node.kind)}<span class="chain-name">{name}</span></span>'
    return (
        f'<li class="{place} stream-{escape(node.kind)} kind-{escape(node.kind)}">'
        f"{who}{role}{note}{below}</li>"
    )
