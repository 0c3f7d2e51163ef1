// Pointing at a name in the river lights everything upstream and downstream of it.

function reach(bands, start, from, to) {
  const seen = new Set([start]);
  const waiting = [start];
  while (waiting.length) {
    const key = waiting.pop();
    for (const band of bands) {
      if (band.dataset[from] !== key) continue;
      band.classList.add("is-lit");
      if (!seen.has(band.dataset[to])) {
        seen.add(band.dataset[to]);
        waiting.push(band.dataset[to]);
      }
    }
  }
  return seen;
}

function clear(river) {
  river.classList.remove("is-tracing");
  for (const lit of river.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
}

function trace(node) {
  const river = node.closest(".river");
  clear(river);
  river.classList.add("is-tracing");
  const picture = node.closest("svg");
  const bands = [...picture.querySelectorAll(".river-band")];
  const keys = new Set([
    ...reach(bands, node.dataset.key, "from", "to"),
    ...reach(bands, node.dataset.key, "to", "from"),
  ]);
  for (const other of picture.querySelectorAll(".river-node")) {
    if (keys.has(other.dataset.key)) other.classList.add("is-lit");
  }
}

for (const start of ["pointerover", "focusin"]) {
  document.addEventListener(start, (event) => {
    const node = event.target instanceof Element && event.target.closest(".river-node");
    if (node) trace(node);
  });
}
for (const end of ["pointerout", "focusout"]) {
  document.addEventListener(end, (event) => {
    const node = event.target instanceof Element && event.target.closest(".river-node");
    if (node) clear(node.closest(".river"));
  });
}
