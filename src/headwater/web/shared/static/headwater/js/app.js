// Keys, dialogs and messages. Every page works without this file: it only shortens the way.

const root = document.documentElement;
root.classList.add("scripted");

const typing = (element) =>
  element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

function show(dialog) {
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  dialog.showModal();
  const first = dialog.querySelector("[autofocus], .dialog-body :is(input, textarea, select):not([type=hidden])");
  first?.focus();
}

// A link or button with data-opens="id" shows that dialog.
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const opener = event.target.closest("[data-opens]");
  if (opener && !opener.hasAttribute("hx-get")) {
    const dialog = document.getElementById(opener.dataset.opens);
    if (dialog) {
      event.preventDefault();
      show(dialog);
    }
  }
  if (event.target.closest("[data-dismisses]")) event.target.closest(".message")?.remove();
  const closer = event.target.closest("[data-closes]");
  if (closer) {
    event.preventDefault();
    closer.closest("dialog")?.close();
  }
  if (event.target instanceof HTMLDialogElement && event.target.open) event.target.close();
});

// A dialog whose content was fetched is shown once the content stands in it.
document.addEventListener("htmx:afterSwap", (event) => show(event.target.closest?.("dialog")));

// When fetching fails, the link's own page answers instead.
for (const name of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(name, (event) => {
    const link = event.detail.elt;
    if (link instanceof HTMLAnchorElement && link.dataset.opens) window.location.assign(link.href);
  });
}

// The server says "headwater:close-dialog" when a dialog's deed is done.
document.addEventListener("headwater:close-dialog", () => {
  for (const dialog of document.querySelectorAll("dialog:modal")) dialog.close();
});

const keys = {
  "/": () => document.getElementById("search")?.focus(),
  n: () => document.getElementById("quick-add-link")?.click(),
  "?": () => show(document.getElementById("keys-dialog")),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target instanceof HTMLElement && event.target.id === "search") {
    document.getElementById("search-results")?.replaceChildren();
    event.target.blur();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog:modal")) return;
  const deed = keys[event.key];
  if (deed) {
    event.preventDefault();
    deed();
  }
});

document.addEventListener("click", (event) => {
  if (event.target instanceof Element && !event.target.closest(".search")) {
    document.getElementById("search-results")?.replaceChildren();
  }
});
