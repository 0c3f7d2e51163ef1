// The button that prints the page: what it does, every browser's own menu does too.
for (const button of document.querySelectorAll("[data-prints]")) {
  button.addEventListener("click", () => window.print());
}
