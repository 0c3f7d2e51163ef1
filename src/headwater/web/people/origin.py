"""Who sent somebody: the chain hop by hop with dates and evidence, and one sentence in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from headwater.core.know.sentence import day_words
from headwater.core.words import Party
from headwater.store.models import Workspace
from headwater.store.queries.people_tree import SentBy, evidence_of, links_into
from headwater.store.queries.sources import described
from headwater.store.queries.sources_chains import LinkRow, chain_up, links_above
from headwater.web.shared.chain_tree import ChainNode, chain_tree, run

Evidence = Mapping[int, Sequence[tuple[str, str, str]]]
TOLD_HOPS = 3
"""So many hops stand in the sentence; the rest is in the chain below it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """How one party came. `sentence` is in pieces: words, and names that link; `others` sent it later."""

    sentence: list[Any]
    chain: Any
    hops: int
    others: list[dict[str, Any]]


def origin_of(workspace: Workspace, party: Party) -> Origin | None:
    """The first who sent a party, and the chain above; None when nobody is known."""
    into = links_into(workspace, party.id)
    if not into:
        return None
    links = chain_up(links_above([into[0].pk]), into[0].pk)
    evidence = evidence_of([*(link.pk for link in links), *(each.pk for each in into)])
    names = described({party.id, *(link.source for link in links), *(each.source for each in into)})
    return Origin(
        sentence=_sentence(party, links, names),
        chain=_chain(party, links, names, evidence, into[0]),
        hops=len(links),
        others=[_other(each, names, evidence) for each in into[1:]],
    )


def _sentence(party: Party, links: Sequence[LinkRow], names: Mapping[int, Party]) -> list[str | Party]:
    """Such as "Bob was sent by Ann on 3 May 2021; Ann was sent by Carol on 2 Feb 2019. …"."""
    upward = list(reversed(links))
    told: list[str | Party] = []
    prospect: Party = party
    for place, link in enumerate(upward[:TOLD_HOPS]):
        source = names[link.source]
        told += [prospect.name if not place else prospect, *_was_sent(source), f" {_on(link.on)}"]
        told.append("; " if place + 1 < min(len(upward), TOLD_HOPS) else ".")
        prospect = source
    root = names[upward[-1].source]
    if len(upward) > 1:
        told += [f" {len(upward)} hops up, the chain begins with ", root, "."]
    else:
        told += [" Nobody is known to have sent ", root, "."] if root.kind.is_contact else []
    return told


def _was_sent(source: Party) -> list[str | Party]:
    return [" was sent by " if source.kind.is_contact else " came through ", source]


def _on(day: date) -> str:
    return f"on {day_words(day)}" if day.year > 1 else "on an unknown day"


def _chain(
    party: Party, links: Sequence[LinkRow], names: Mapping[int, Party], evidence: Evidence, last: SentBy
) -> Any:
    root = names[links[0].source]
    nodes = [ChainNode(root.name, root.kind.value, f"/people/{root.id}", role="root source")]
    for link in links:
        prospect = names.get(link.prospect, party)
        note = evidence_words(evidence.get(link.pk, ()))
        if link.pk == last.pk and last.relation_to_prospect:
            note = f"{last.relation_to_prospect} of the source; {note}"
        href = "" if prospect.id == party.id else f"/people/{prospect.id}"
        nodes.append(ChainNode(prospect.name, prospect.kind.value, href, link.on, note))
    return chain_tree(roots=[run(nodes)], label=f"How {party.name} came")


def evidence_words(evidence: Sequence[tuple[str, str, str]]) -> str:
    """How we know of a hop, and how surely."""
    if not evidence:
        return "evidence unknown"
    return "; ".join(f"{kind}: “{text}”, {confidence}" for kind, text, confidence in evidence)


def _other(each: SentBy, names: Mapping[int, Party], evidence: Evidence) -> dict[str, Any]:
    words = evidence_words(evidence[each.pk]) if evidence.get(each.pk) else ""
    return {"party": names[each.source], "on": each.on, "pk": each.pk, "evidence": words}
