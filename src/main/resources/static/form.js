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

  /* A trial's phone is led to with the number that was typed in this tab, and brings its own along, behind the hash. */
  const trial = document.getElementById("demo-phone"), number = document.getElementById("phone");
  if (trial) {
    const KEY = "trial-number", home = trial.href;
    const brought = /^#phone=(?:%2B|\+)1(\d{3})(\d{3})(\d{4})$/i.exec(location.hash);
    const lead = typed => { trial.href = typed ? home + "?number=" + encodeURIComponent(typed) : home; };
    const keep = () => {
      lead(number.value.trim());
      try { sessionStorage.setItem(KEY, number.value.trim()); } catch { /* a frame may keep nothing */ }
    };
    if (number && number.type === "tel") {
      if (brought) {
        number.value = "(" + brought[1] + ") " + brought[2] + "-" + brought[3];
        history.replaceState(history.state, "", location.pathname + location.search);
      }
      ["input", "change"].forEach(typed => number.addEventListener(typed, keep));
      if (number.value) keep();
    } else try { lead(sessionStorage.getItem(KEY)); } catch { lead(""); }
  }

  /* A page around this one may know the ZIP code: it comes behind the hash, where no server sees it. */
  const zip = /^#zip=(\d{5})$/.exec(location.hash), field = document.getElementById("zip");
  if (zip && field && field.type !== "hidden" && !field.value) {
    field.value = zip[1];
    history.replaceState(history.state, "", location.pathname + location.search);
  }

  /* Whom they will talk to stands below the ZIP code as soon as it is typed. It goes in the body: no log holds it. */
  const whom = document.getElementById("whom");
  let told = "", asking = null;

  async function tell() {
    const typed = /^\s*(\d{5})(?:-\d{0,4}|\d{4})?\s*$/.exec(field.value), digits = typed ? typed[1] : "";
    if (digits === told) return;
    told = digits;
    if (asking) asking.abort();
    whom.textContent = "";
    if (!digits) return;
    asking = new AbortController();
    try {
      const body = new URLSearchParams({ zip: digits });
      const answer = await fetch(whom.dataset.ask, { method: "POST", body, signal: asking.signal });
      const words = answer.ok ? await answer.text() : "";
      if (digits === told) whom.textContent = words;
    } catch { if (digits === told) told = ""; }
  }

  if (whom && field) {
    ["input", "change"].forEach(typed => field.addEventListener(typed, tell));
    addEventListener("pageshow", tell);
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
