"""The looks of the review page: one sheet that goes into the file, light and dark, fit for paper."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root { color-scheme: light dark; --paper: light-dark(#faf7f0, #171614); --raised: light-dark(#fffdf9, #1f1d1a);
  --ink: light-dark(#23201b, #ece5d8); --soft: light-dark(#5f574b, #aba18f);
  --line: light-dark(#e4dccb, #35312a); --water: light-dark(#12606b, #7cc4c6); --wash: light-dark(#e0ecea, #1d3335);
  --amber: light-dark(#7d5200, #e5b661);
  --serif: "Iowan Old Style", P052, "Palatino Linotype", Palatino, Charter, Georgia, "Noto Serif", serif;
  --sans: "Avenir Next", "Segoe UI Variable Text", "Segoe UI", "Noto Sans", "Liberation Sans", system-ui, sans-serif; }
* { box-sizing: border-box; margin: 0; }
body { background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); }
main { max-width: 62rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; }
header p { color: var(--soft); max-width: 66ch; }
.mark { color: var(--water); font-size: .85rem; letter-spacing: .04em; margin-bottom: 1.25rem; }
h1 { font: 500 clamp(1.6rem, 1.2rem + 1.8vw, 2.4rem)/1.25 var(--serif); text-wrap: balance; margin-bottom: .75rem;
  max-width: 32ch; }
h2 { font: 500 1.4rem/1.3 var(--serif); margin: 3.25rem 0 .35rem; }
h2 + p { color: var(--soft); margin-bottom: 1rem; max-width: 66ch; }
.stats { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 1rem 2rem; margin: 2rem 0 0;
  border-block: 1px solid var(--line); padding: 1.1rem 0; }
.stats dt { color: var(--soft); font-size: .85rem; }
.stats dd { font: 500 1.7rem/1.2 var(--serif); font-variant-numeric: lining-nums tabular-nums; }
.scroll { overflow-x: auto; }
.sideways { display: none; color: var(--soft); font-size: .85rem; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; font-variant-numeric: tabular-nums; }
th { color: var(--soft); font-size: .8rem; font-weight: 500; text-align: start; vertical-align: bottom; }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th.n, td.n { text-align: end; white-space: nowrap; }
.wide { white-space: nowrap; }
td.name { min-width: 11rem; font-weight: 600; }
td details { font-weight: 400; }
details > summary { cursor: pointer; }
details > summary::marker { color: var(--soft); }
summary:focus-visible { outline: 2px solid var(--water); outline-offset: 2px; border-radius: 3px; }
details > div { padding: .4rem 0 .6rem 1rem; color: var(--soft); font-size: .9rem; max-width: 66ch; }
details b { color: var(--ink); font-weight: 600; }
.kind { color: var(--soft); font-size: .8rem; font-weight: 400; }
.up { color: var(--water); }
.unknown td { color: var(--amber); }
.tree, .tree ul { list-style: none; padding-inline-start: 0; }
.tree ul { border-inline-start: 1px solid var(--line); margin-inline-start: .35rem; padding-inline-start: 1.1rem; }
.tree li { padding: .12rem 0; }
.tree > li { margin-bottom: 1.25rem; }
.tree > li > .who { font: 500 1.1rem var(--serif); }
.when { color: var(--soft); font-size: .84rem; margin-inline-start: .5rem; }
.client { background: var(--wash); border-radius: 4px; padding: 0 .35rem; }
.plain { padding-inline-start: 1.2rem; }
.plain li { padding: .12rem 0; }
code { font: .86em ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
.more { color: var(--soft); margin-top: .5rem; }
footer { margin-top: 4rem; color: var(--soft); font-size: .85rem; }
@media (max-width: 40rem) { .wide { display: none; } .sideways { display: block; }
  .scroll { border-inline-end: 2px dashed var(--line); } }
@media print { body { background: none; font-size: 10pt; } main { max-width: none; padding: 0; }
  h2 { break-after: avoid; } tr, .tree > li > .who { break-inside: avoid; } .scroll { overflow: visible; } }
"""
