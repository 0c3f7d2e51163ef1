"""A chain as a list: whole, in order, and stepping in only where it parts."""

from __future__ import annotations

from datetime import date

import pytest

from headwater.web.shared.chain_tree import ChainNode, chain_tree, run


def test_a_chain_of_twelve_hops_stands_on_one_level_in_order():
    hops = [ChainNode(f"Hop {n}", "person", f"/people/{n}", date(2010 + n, 1, 2)) for n in range(12)]
    text = chain_tree(roots=[run(hops)], label="How Greta came")
    assert text.count("<ol") == 1 and text.count("<li") == 12
    assert [text.index(f">Hop {n}<") for n in range(12)] == sorted(
        text.index(f">Hop {n}<") for n in range(12)
    )
    assert text.count("is-root") == 1 and text.count("is-client") == 1
    assert '<time datetime="2015-01-02">2 Jan 2015</time>' in text


def test_a_chain_steps_in_only_where_it_parts():
    below = (ChainNode("Ines", "person"), ChainNode("Tom", "person"))
    text = chain_tree(roots=[ChainNode("Carol", "person", children=below)], label="Whom Carol sent")
    assert text.count('class="branch"') == 2


def test_a_chain_is_as_long_as_it_needs_to_be():
    hops = [ChainNode(f"Hop {n}", "person") for n in range(3000)]
    assert chain_tree(roots=[run(hops)], label="x").count("<li") == 3000


def test_names_and_notes_from_strangers_cannot_become_markup():
    text = chain_tree(roots=[ChainNode("<b>x</b>", 'p"', '"><i>', None, "<u>", "<s>")], label='"><em>')
    assert not any(tag in text for tag in ("<b>", "<i>", "<u>", "<s>", "<em>"))


def test_no_roots_are_an_empty_answer_and_no_hops_an_error():
    assert chain_tree(roots=[], label="x") == ""
    with pytest.raises(ValueError, match="at least one party"):
        run([])
