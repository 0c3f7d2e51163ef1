// The network can be moved and come closer to, by mouse, touch and keyboard; pointing at somebody shows whom they know.

const CLOSEST = 12;
const STEP = 0.15;
const FACTOR = 1.4;

function begin(figure) {
  const frame = figure.querySelector("[data-net-frame]");
  const net = figure.querySelector("svg.net");
  if (!frame || !net) return;
  const whole = net.viewBox.baseVal;
  const all = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let seen = { ...all };

  function show(next) {
    const width = Math.min(all.width, Math.max(all.width / CLOSEST, next.width));
    const height = (width * all.height) / all.width;
    const x = Math.min(all.x + all.width - width, Math.max(all.x, next.x));
    const y = Math.min(all.y + all.height - height, Math.max(all.y, next.y));
    seen = { x, y, width, height };
    net.setAttribute("viewBox", `${x.toFixed(1)} ${y.toFixed(1)} ${width.toFixed(1)} ${height.toFixed(1)}`);
    net.style.setProperty("--zoom", (all.width / width).toFixed(3));
    net.classList.toggle("is-close", width < all.width - 0.5);
  }

  // Come closer (factor above 1) while the point at (share of width, share of height) stays where it is.
  function zoom(factor, across = 0.5, down = 0.5) {
    const width = seen.width / factor;
    const height = seen.height / factor;
    show({ x: seen.x + (seen.width - width) * across, y: seen.y + (seen.height - height) * down, width });
  }

  // Where everything is shown there is nothing to move: then an arrow comes closer on its side.
  function move(across, down) {
    if (!net.classList.contains("is-close")) return zoom(FACTOR, 0.5 + 0.5 * Math.sign(across), 0.5 + 0.5 * Math.sign(down));
    show({ ...seen, x: seen.x + across * seen.width, y: seen.y + down * seen.height });
  }

  function share(event) {
    const box = net.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  }

  figure.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-zoom]");
    if (!button) return;
    if (button.dataset.zoom === "all") show(all);
    else zoom(button.dataset.zoom === "in" ? FACTOR : 1 / FACTOR);
  });

  const keys = {
    ArrowLeft: () => move(-STEP, 0),
    ArrowRight: () => move(STEP, 0),
    ArrowUp: () => move(0, -STEP),
    ArrowDown: () => move(0, STEP),
    "+": () => zoom(FACTOR),
    "=": () => zoom(FACTOR),
    "-": () => zoom(1 / FACTOR),
    0: () => show(all),
    Home: () => show(all),
  };
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });

  frame.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, ...share(event));
    },
    { passive: false },
  );

  hold(net, { zoom, share, drag: (across, down) => show({ ...seen, x: seen.x - across * seen.width, y: seen.y - down * seen.height }) });
  light(net);
  const found = net.querySelector(".net-found");
  if (found) {
    const width = all.width / 1.8;
    show({ x: found.cx.baseVal.value - width / 2, y: found.cy.baseVal.value - (width * all.height) / all.width / 2, width });
  }
}

// One pointer drags, two pinch. What was dragged is not clicked.
function hold(net, { zoom, share, drag }) {
  const held = new Map();
  let moved = 0;
  net.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    held.set(event.pointerId, event);
    if (held.size === 1) moved = 0;
  });
  net.addEventListener("pointermove", (event) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const [across, down] = share(event);
    const [wasAcross, wasDown] = share(before);
    if (held.size === 1) {
      moved += Math.abs(event.clientX - before.clientX) + Math.abs(event.clientY - before.clientY);
      if (moved > 4) {
        net.setPointerCapture(event.pointerId);
        net.classList.add("is-held");
        drag(across - wasAcross, down - wasDown);
      }
    } else {
      const other = [...held.values()].find((each) => each.pointerId !== event.pointerId);
      const far = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
      moved = 9;
      zoom(far(event) / far(before), (across + share(other)[0]) / 2, (down + share(other)[1]) / 2);
    }
    held.set(event.pointerId, event);
  });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
    net.addEventListener(end, (event) => {
      held.delete(event.pointerId);
      if (!held.size) net.classList.remove("is-held");
    });
  }
  net.addEventListener(
    "click",
    (event) => {
      if (moved > 4) event.preventDefault();
      moved = 0;
    },
    true,
  );
  net.addEventListener("dragstart", (event) => event.preventDefault());
}

// The name of whom one points at, and lines to those they know.
function light(net) {
  const people = [...net.querySelectorAll("a")];
  const places = new Map(people.map((link, place) => [link, place]));
  const dots = people.map((link) => link.querySelector(".net-dot"));
  const near = people.map(() => []);
  for (const pair of net.dataset.ties.split(" ").filter(Boolean)) {
    const [one, other] = pair.split("-").map(Number);
    near[one].push(other);
    near[other].push(one);
  }
  const lit = net.querySelector(".net-lit");
  const name = net.querySelector(".net-hover");
  const written = [...net.querySelectorAll(".net-name")];
  const at = (place) => `${dots[place].cx.baseVal.value} ${dots[place].cy.baseVal.value}`;

  function show(link) {
    const place = places.get(link);
    lit.setAttribute("d", near[place].map((other) => `M${at(place)}L${at(other)}`).join(""));
    const dot = dots[place];
    name.setAttribute("x", dot.cx.baseVal.value);
    name.setAttribute("y", dot.cy.baseVal.value - dot.r.baseVal.value - 8);
    const said = link.querySelector("title").textContent;
    name.textContent = said;
    for (const text of written) text.style.visibility = said.startsWith(text.textContent.replace("…", "")) ? "hidden" : "";
  }
  function clear() {
    lit.removeAttribute("d");
    name.textContent = "";
    for (const text of written) text.style.visibility = "";
  }
  for (const start of ["pointerover", "focusin"]) {
    net.addEventListener(start, (event) => {
      const link = event.target instanceof Element && event.target.closest("a");
      if (link) show(link);
    });
  }
  for (const end of ["pointerout", "focusout"]) net.addEventListener(end, clear);
}

for (const figure of document.querySelectorAll("[data-network]")) begin(figure);
