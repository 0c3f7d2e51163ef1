// Light or dark, roomy or compact, at once: the choice shows before the server has answered, and the cookie is set there.

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!(form instanceof HTMLFormElement) || !form.hasAttribute("data-appearance") || !button?.name) return;
  event.preventDefault();
  const before = document.documentElement.dataset[button.name];
  document.documentElement.dataset[button.name] = button.value;
  for (const other of document.querySelectorAll(`[data-appearance] button[name="${button.name}"]`)) {
    other.setAttribute("aria-pressed", String(other.value === button.value));
  }
  const body = new FormData(form, button);
  const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => null);
  if (!answer || answer.status >= 400) document.documentElement.dataset[button.name] = before;
});
