// Keys and swipes of the list of today. Every key and every swipe has a button on the card that does the same.

const FAR = 90; // pixels a thumb must travel
const PLACE = "headwater:today-card";
const cards = () => [...document.querySelectorAll("[data-card]")];

const typing = (element) =>
  element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

function current() {
  const here = document.activeElement?.closest?.("[data-card]");
  return here ?? document.querySelector("[data-card].at");
}

function stand(card) {
  if (!card) return;
  for (const other of document.querySelectorAll("[data-card].at")) other.classList.remove("at");
  card.classList.add("at");
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const all = cards();
  const at = all.indexOf(current());
  stand(all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]);
}

// After a deed the page comes anew: go on where the card stood; after a key the next card is held as well.
let byKey = false;
document.addEventListener("keydown", () => (byKey = true), true);
document.addEventListener("pointerdown", () => (byKey = false), true);
document.addEventListener("submit", (event) => {
  const card = event.target.closest?.("[data-card]");
  if (card) sessionStorage.setItem(PLACE, JSON.stringify({ at: cards().indexOf(card), byKey }));
});

function press(button) {
  if (!(button instanceof HTMLElement)) return;
  const form = button.closest("form");
  const empty = form && [...form.elements].find((field) => field.willValidate && !field.checkValidity());
  if (empty) {
    empty.focus();
    return;
  }
  button.click();
}

const deeds = {
  // Where several answers stand side by side, as with marks, none is the plain one: the first is offered.
  d: (card) => {
    const plain = card.querySelector("[data-does]");
    if (plain) press(plain);
    else card.querySelector(".deed-row :is(button, a)")?.focus();
  },
  s: (card) => press(card.querySelector("[data-later]")),
  x: (card) => {
    const not = card.querySelector("[data-not]");
    if (!not) return;
    not.open = true;
    not.querySelector("[data-reason]")?.focus();
  },
  o: (card) => card.querySelector("[data-opens-card]")?.click(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog:modal")) return;
  const card = current();
  if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
  else if (event.key === "u") document.querySelector("[data-undoes]")?.click();
  else if (deeds[event.key]) deeds[event.key](card ?? cards()[0] ?? document.body);
  else return;
  event.preventDefault();
});

// A thumb: to the right is done, to the left is later.
let hold = null;

document.addEventListener("pointerdown", (event) => {
  if (event.pointerType !== "touch" || !(event.target instanceof Element)) return;
  const card = event.target.closest("[data-card]");
  hold = card && !typing(event.target) ? { card, x: event.clientX, y: event.clientY, id: event.pointerId } : null;
});

document.addEventListener("pointermove", (event) => {
  if (!hold || event.pointerId !== hold.id) return;
  const across = event.clientX - hold.x;
  if (Math.abs(event.clientY - hold.y) > Math.abs(across)) return;
  hold.card.style.setProperty("transform", `translateX(${across * 0.6}px)`);
  hold.card.classList.toggle("to-done", across >= FAR);
  hold.card.classList.toggle("to-later", across <= -FAR);
});

function release(event) {
  if (!hold || event.pointerId !== hold.id) return;
  const { card, x, y } = hold;
  const across = event.clientX - x;
  hold = null;
  card.style.removeProperty("transform");
  card.classList.remove("to-done", "to-later");
  if (event.type !== "pointerup" || Math.abs(across) < FAR || Math.abs(event.clientY - y) > FAR / 2) return;
  card.classList.add("going");
  deeds[across > 0 ? "d" : "s"](card);
  setTimeout(() => card.classList.remove("going"), 600);
}

document.addEventListener("pointerup", release);
document.addEventListener("pointercancel", release);

const before = sessionStorage.getItem(PLACE);
if (before !== null) {
  sessionStorage.removeItem(PLACE);
  const { at, byKey: held } = JSON.parse(before);
  const all = cards();
  const next = all[Math.min(at, all.length - 1)];
  if (held) stand(next);
  else if (at > 0) next?.scrollIntoView({ block: "nearest" });
}

// The list of keys tells these as well.
const told = document.getElementById("today-keys");
const list = document.querySelector("#keys-dialog .dialog-body");
if (told instanceof HTMLTemplateElement && list) list.append(told.content.cloneNode(true));
