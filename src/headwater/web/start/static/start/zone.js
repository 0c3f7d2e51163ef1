// The browser knows the person's time zone better than the machine that serves the page.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
for (const select of document.querySelectorAll('select[data-guess-zone="yes"]')) {
  if ([...select.options].some((option) => option.value === zone)) select.value = zone;
}
