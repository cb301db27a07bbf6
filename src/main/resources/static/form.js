/* Forms: a button that was pressed says so at once, and a second press does nothing. Without this script all works as well. */
"use strict";
(() => {
  const pressed = new WeakMap();

  document.addEventListener("submit", submit => {
    const form = submit.target, button = submit.submitter || form.querySelector("button");
    if (pressed.has(form)) { submit.preventDefault(); return; }
    if (!button || !button.dataset.calling || submit.defaultPrevented) return;
    pressed.set(form, { button, said: button.textContent });
    button.textContent = button.dataset.calling;
    button.setAttribute("aria-disabled", "true");
  });

  /* A page around this one may know the ZIP code: it comes behind the hash, where no server sees it. */
  const zip = /^#zip=(\d{5})$/.exec(location.hash), field = document.getElementById("zip");
  if (zip && field && field.type !== "hidden" && !field.value) {
    field.value = zip[1];
    history.replaceState(history.state, "", location.pathname + location.search);
  }

  /* Back from the next page, the form is as it was. */
  addEventListener("pageshow", () => document.querySelectorAll("form").forEach(form => {
    if (!pressed.has(form)) return;
    const { button, said } = pressed.get(form);
    button.textContent = said;
    button.removeAttribute("aria-disabled");
    pressed.delete(form);
  }));
})();
