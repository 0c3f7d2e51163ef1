// Copies a letter's text. Without this file a click on the text selects all of it.
document.addEventListener("click", async (event) => {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest("[data-copies]");
  const text = button && document.getElementById(button.dataset.copies)?.textContent;
  if (!text) return;
  const label = button.querySelector("[data-label]") ?? button;
  try {
    await navigator.clipboard.writeText(text);
    label.textContent = "Copied";
  } catch {
    const range = document.createRange();
    range.selectNodeContents(document.getElementById(button.dataset.copies));
    const chosen = window.getSelection();
    chosen.removeAllRanges();
    chosen.addRange(range);
    label.textContent = "Selected: copy it with your keys";
  }
});
