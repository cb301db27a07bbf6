/* Within a partner's page: says how high this page is and how far a call is, and nothing that anybody typed. */
"use strict";
(() => {
  if (parent === window) return;
  const host = document.referrer ? new URL(document.referrer).origin : "*";
  const say = message => parent.postMessage({ patchthrough: 1, ...message }, host === location.origin ? "*" : host);
  let height = 0;

  function measure() {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now !== height) say({ height: height = now });
  }

  window.tellHost = state => say({ state });
  new ResizeObserver(measure).observe(document.body);
  measure();
  if (!document.querySelector("[data-call]")) {
    const state = { choose: "[name=seat]", refused: "[role=alert], [aria-invalid]", link: "[data-link]", rest: "form" };
    say({ state: Object.keys(state).find(name => document.querySelector(state[name])) || "closed" });
  }
})();
