/* Keeps the page of a call up to date. Without it the page asks again by itself, and everything else works as well.
   The page is fetched again whenever the service says that something changed, and only the parts that differ are taken:
   the script stays where it is while somebody reads from it. */
"use strict";
(() => {
  const main = document.getElementById("main");
  const address = location.pathname;
  const events = "/api/v1/calls/" + main.dataset.call + "/events";
  const POLL = 3000;
  const TALKING = "talk";
  let source = null, polling = 0, fetching = false, again = false, touched = false, started = 0;

  const element = (id, from = document) => from.getElementById(id);

  /* A screen reader must not speak over the call, so it hears of what happens outside the talk alone. */
  function announce(status) {
    if (main.dataset.phase === TALKING || main.dataset.phase === "brief") return;
    const place = element(status.dataset.urgent ? "said-now" : "said");
    if (place.textContent !== status.dataset.announce) place.textContent = status.dataset.announce;
  }

  function tick() {
    const timer = document.querySelector(".timer");
    if (!timer) { started = 0; return; }
    if (!started) started = Date.now() - 1000 * Number(timer.dataset.seconds);
    const seconds = Math.max(0, Math.floor((Date.now() - started) / 1000));
    timer.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    timer.hidden = false;
  }

  function swap(id, next) {
    const old = element(id), fresh = element(id, next);
    if (old && fresh) old.replaceWith(document.adoptNode(fresh));
    else if (old) old.remove();
    else if (fresh) main.append(document.adoptNode(fresh));
  }

  function take(next) {
    const fresh = element("main", next);
    if (!fresh || fresh.dataset.call === undefined) { location.reload(); return; }
    const before = { seat: main.dataset.seat, phase: main.dataset.phase };
    const moved = before.seat !== fresh.dataset.seat;
    const asked = fresh.dataset.phase === "ask" || fresh.dataset.phase === "over";
    main.className = fresh.className;
    main.dataset.seat = fresh.dataset.seat;
    main.dataset.phase = fresh.dataset.phase;
    document.title = next.title;
    if (element("status").outerHTML !== element("status", next).outerHTML) {
      swap("status", next);
      announce(element("status"));
    }
    if (moved || !element("opener", next)) ["heading", "opener", "branches", "dock"].forEach(id => swap(id, next));
    const done = element("done-here", next), button = element("done-here");
    if (!done && button) button.hidden = true;
    if (done && button) button.hidden = false;
    if (done && !button) swap("opener", next);
    if (!touched && before.phase + before.seat !== fresh.dataset.phase + fresh.dataset.seat) swap("answer", next);
    if (asked && before.phase !== fresh.dataset.phase && element("answer-title") && !touched) element("answer-title").focus();
    wire();
    if (fresh.dataset.phase === "over") stop();
  }

  async function refresh() {
    if (fetching) { again = true; return; }
    fetching = true;
    try {
      const answer = await fetch(address, { cache: "no-store", headers: { Accept: "text/html" } });
      take(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      element("said").textContent = "No connection; the call goes on. The script stays here.";
    }
    fetching = false;
    if (again) { again = false; refresh(); }
  }

  function stop() {
    if (source) source.close();
    clearInterval(polling);
    source = null;
    polling = 0;
  }

  function listen() {
    if (!window.EventSource) { polling = setInterval(refresh, POLL); return; }
    source = new EventSource(events);
    source.addEventListener("call", refresh);
    source.onopen = () => { clearInterval(polling); polling = 0; };
    source.onerror = () => { if (!polling) polling = setInterval(refresh, POLL); };
  }

  /* A branch that was looked at is a guess at the answer: chosen in the form, never sent. */
  function suggest() {
    document.querySelectorAll(".branches a").forEach(link => {
      if (link.getAttribute("href") === location.hash) {
        link.setAttribute("aria-current", "true");
        const form = document.querySelector("#answer form");
        const radio = form && !touched && link.dataset.stance && form.querySelector("[value=" + link.dataset.stance + "]");
        if (radio && !form.querySelector("[name=stance]:checked")) {
          radio.checked = true;
          form.querySelector("[value=person]").checked = true;
        }
      } else link.removeAttribute("aria-current");
    });
  }

  function sizes() {
    const bar = element("sizes");
    if (!bar) return;
    bar.hidden = false;
    bar.querySelectorAll("button").forEach(button => button.onclick = () => {
      const root = document.documentElement;
      const now = parseFloat(getComputedStyle(root).fontSize);
      root.style.fontSize = Math.min(32, Math.max(12, now + 2 * Number(button.dataset.size))) + "px";
    });
  }

  function wire() {
    sizes();
    suggest();
    tick();
    const done = element("done-here");
    if (done) done.onsubmit = submit => {
      submit.preventDefault();
      fetch(done.action, { method: "POST" }).then(refresh, () => done.submit());
    };
    const answer = element("answer");
    if (answer) answer.onchange = () => { touched = true; };
  }

  let awake = null;
  async function stayAwake() {
    try {
      if (main.dataset.phase !== "over" && !document.hidden && navigator.wakeLock) awake = await navigator.wakeLock.request("screen");
    } catch { awake = null; }
  }

  addEventListener("hashchange", suggest);
  document.addEventListener("visibilitychange", stayAwake);
  setInterval(tick, 1000);
  wire();
  if (main.dataset.phase !== "over") { listen(); stayAwake(); }
})();
