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

// After the deed the page comes anew: stand on the card that moved up.
function remember(card) {
  sessionStorage.setItem(PLACE, String(cards().indexOf(card)));
}

function press(card, button) {
  if (!(button instanceof HTMLElement)) return;
  const form = button.closest("form");
  const empty = form && [...form.elements].find((field) => field.willValidate && !field.checkValidity());
  if (empty) {
    empty.focus();
    return;
  }
  remember(card);
  button.click();
}

const deeds = {
  d: (card) => press(card, card.querySelector("[data-does]") ?? card.querySelector(".deed-row button")),
  s: (card) => press(card, card.querySelector("[data-later]")),
  x: (card) => {
    const not = card.querySelector("[data-not]");
    if (!not) return;
    not.open = true;
    not.querySelector("[data-reason]")?.focus();
    remember(card);
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
});

function release(event) {
  if (!hold || event.pointerId !== hold.id) return;
  const { card, x, y } = hold;
  const across = event.clientX - x;
  hold = null;
  card.style.removeProperty("transform");
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
  const all = cards();
  stand(all[Math.min(Number(before), all.length - 1)]);
}

// The list of keys tells these as well.
const told = document.getElementById("today-keys");
const list = document.querySelector("#keys-dialog .dialog-body");
if (told instanceof HTMLTemplateElement && list) list.append(told.content.cloneNode(true));
