/* Keeps the page of a call up to date. Without it the page asks again by itself, and everything else works as well.
   The page is fetched again whenever the service says that something changed, and only the parts that differ are taken:
   the script stays where it is while somebody reads from it. */
"use strict";
(() => {
  const main = document.getElementById("main");
  const address = location.pathname + location.search;
  const events = "/api/v1/calls/" + main.dataset.call + "/events";
  const POLL = 3000;
  const KEYS = 5;
  const QUIET = ["talk", "brief", "seek"];
  /* In their order on the page; the first two are always there. */
  const PARTS = ["offline", "status", "script", "branches", "dock", "answer", "further", "share"];
  const ASKED = ["press", "voicemail", "ask", "next", "over"];
  let source = null, polling = 0, fetching = false, again = false, touched = false, started = 0, keys = true;

  const element = (id, from = document) => from.getElementById(id);

  /* A screen reader must not speak over the call, so it hears of what happens outside the talk alone. */
  function announce(status) {
    const quiet = QUIET.includes(main.dataset.phase);
    [["said", false], ["said-now", true]].forEach(([id, urgent]) => {
      const words = !quiet && urgent === Boolean(status.dataset.urgent) ? status.dataset.announce : "";
      if (element(id).textContent !== words) element(id).textContent = words;
    });
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
    else if (fresh) {
      const before = PARTS.slice(0, PARTS.indexOf(id)).reverse().find(part => element(part));
      element(before).after(document.adoptNode(fresh));
    }
  }

  function question(page) {
    const keys = page.querySelector(".asked");
    return keys ? keys.dataset.step : "";
  }

  /* What is to be said or done now is what is seen, however far down somebody has read. */
  function see() {
    scrollTo(0, Math.max(0, main.getBoundingClientRect().top + scrollY));
  }

  function take(next) {
    const fresh = element("main", next);
    if (!fresh || fresh.dataset.call === undefined) { location.reload(); return; }
    const before = { seat: main.dataset.seat, phase: main.dataset.phase };
    const moved = before.seat !== fresh.dataset.seat;
    const turned = before.phase !== fresh.dataset.phase;
    const asked = fresh.dataset.phase === "ask" || fresh.dataset.phase === "over";
    const seen = moved || question(next) !== question(document) || (turned && ASKED.includes(fresh.dataset.phase)) || !element("script", next) !== !element("script");
    main.className = fresh.className;
    main.dataset.seat = fresh.dataset.seat;
    main.dataset.phase = fresh.dataset.phase;
    document.title = next.title;
    if (element("status").outerHTML !== element("status", next).outerHTML) swap("status", next);
    announce(element("status"));
    if (moved || !element("script", next) || !element("script")) {
      if (moved && location.hash) history.replaceState(history.state, "", address);
      ["heading", "script", "branches", "dock"].forEach(id => swap(id, next));
    }
    const done = element("done-here", next), button = element("done-here");
    if (button) button.hidden = !done;
    if (done && !button) element("star").after(document.adoptNode(done));
    if (moved) touched = false;
    if (!touched && before.phase + before.seat !== fresh.dataset.phase + fresh.dataset.seat) swap("answer", next);
    ["further", "share"].forEach(id => swap(id, next));
    if (asked && turned && element("answer-title") && !touched) element("answer-title").focus({ preventScroll: true });
    wire();
    if (turned && main.dataset.phase === "voicemail" && element("say-voicemail")) location.hash = "#say-voicemail";
    if (seen) see();
    tell();
    if (fresh.dataset.phase === "over") stop();
  }

  async function refresh() {
    if (fetching) { again = true; return; }
    fetching = true;
    try {
      const answer = await fetch(address, { cache: "no-store", headers: { Accept: "text/html" } });
      take(new DOMParser().parseFromString(await answer.text(), "text/html"));
      element("offline").hidden = true;
    } catch {
      element("offline").hidden = false;
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
  function suggest(link) {
    const form = document.querySelector("#answer form");
    const radio = form && !touched && link && link.dataset.stance && form.querySelector("[value=" + link.dataset.stance + "]");
    if (radio && !form.querySelector("[name=stance]:checked")) {
      radio.checked = true;
      form.querySelector("[value=person]").checked = true;
    }
  }

  /* The part to say now stands alone and large; the others are one tap away. Each keeps its place among the branches. */
  function present() {
    const shown = element("present"), opener = element("opener");
    if (!shown) return;
    const places = [...element("branches").children, ...shown.children];
    const chosen = places.find(part => "#" + part.id === location.hash);
    const links = [...document.querySelectorAll(".dock li a")];
    const now = links.find(link => link.getAttribute("href") === location.hash);
    [...shown.children].forEach(part => {
      part.classList.remove("chosen");
      const at = links.findIndex(link => link.getAttribute("href") === "#" + part.id);
      const after = links.slice(at + 1).map(link => element(link.getAttribute("href").slice(1)))
        .find(other => other && other.parentNode === element("branches"));
      element("branches").insertBefore(part, after || null);
    });
    links.forEach(link => link.removeAttribute("aria-current"));
    opener.hidden = Boolean(chosen);
    shown.hidden = !chosen;
    const trail = element("trail");
    trail.replaceChildren();
    const name = opener.dataset.name;
    if (chosen) {
      shown.append(chosen);
      chosen.classList.add("chosen");
      if (now) now.setAttribute("aria-current", "true");
      const back = Object.assign(document.createElement("a"), { href: "#opener", className: "quiet", textContent: name });
      trail.append(back, " › ", Object.assign(document.createElement("b"), { textContent: chosen.querySelector("h2").textContent }));
      suggest(now);
    } else trail.append(Object.assign(document.createElement("b"), { textContent: name }));
  }

  function turn() {
    present();
    const script = element("script");
    if (script && (location.hash === "#opener" || element("present").children.length)) {
      const top = script.getBoundingClientRect().top + scrollY - element("status").offsetHeight - 8;
      scrollTo(0, getComputedStyle(element("status")).position === "sticky" ? top : Math.min(scrollY, Math.max(0, top)));
    }
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

  /* Name and ZIP code fill the script's blanks. They stay in this browser: the ZIP came behind the hash of the address. */
  function fill() {
    const known = history.state || {};
    document.querySelectorAll("[data-blank]").forEach(blank => {
      if (!blank.dataset.line) blank.dataset.line = blank.textContent;
      blank.textContent = known[blank.dataset.blank] || blank.dataset.line;
    });
    const field = element("caller-name");
    if (!field) return;
    element("name").hidden = !document.querySelector("[data-blank=name]");
    if (document.activeElement !== field) field.value = known.name || "";
    field.oninput = () => {
      history.replaceState({ ...history.state, name: field.value.trim() }, "");
      fill();
    };
  }

  function press(key) {
    if (!keys || key.ctrlKey || key.altKey || key.metaKey || key.target.closest("input, textarea, select")) return;
    const links = [...document.querySelectorAll(".dock li a")].slice(0, KEYS);
    const link = links[Number(key.key) - 1];
    if (link) link.click();
    else if (key.key === "ArrowLeft" && links.length) location.hash = "#opener";
  }

  function keyboard() {
    const line = element("keys");
    if (!line) return;
    line.hidden = false;
    const button = line.querySelector("button");
    button.textContent = keys ? button.dataset.off : button.dataset.on;
    button.onclick = () => { keys = !keys; keyboard(); };
    document.querySelectorAll(".dock kbd").forEach((kbd, at) => {
      kbd.textContent = at + 1;
      kbd.hidden = !keys;
    });
  }

  function wire() {
    sizes();
    fill();
    keyboard();
    present();
    tick();
    const done = element("done-here");
    if (done) done.onsubmit = submit => {
      submit.preventDefault();
      fetch(done.action, { method: "POST" }).then(refresh, () => done.submit());
    };
    document.querySelectorAll(".asked form").forEach(form => form.onsubmit = submit => {
      submit.preventDefault();
      const body = new URLSearchParams(new FormData(form, submit.submitter));
      fetch(form.action, { method: "POST", body }).then(refresh, () => form.submit());
    });
    const answer = element("answer");
    if (answer) answer.onchange = () => { touched = true; };
  }

  /* A page around this one may know how far the call is, and nothing else. */
  function tell() {
    if (window.tellHost) window.tellHost(main.dataset.phase);
  }

  let awake = null;
  async function stayAwake() {
    try {
      if (main.dataset.phase === "over") { if (awake) await awake.release(); awake = null; }
      else if (!document.hidden && navigator.wakeLock) awake = await navigator.wakeLock.request("screen");
    } catch { awake = null; }
  }

  /* Behind the hash stands what the form knows: where the caller lives, and that they want to leave a voicemail. */
  const known = /^#zip=(\d{5})(&voicemail)?$/.exec(location.hash);
  if (known) history.replaceState({ ...history.state, home: known[1] }, "", address + (known[2] ? "#say-voicemail" : ""));
  document.documentElement.classList.add("script");
  addEventListener("hashchange", turn);
  addEventListener("keydown", press);
  addEventListener("online", refresh);
  document.addEventListener("visibilitychange", stayAwake);
  setInterval(tick, 1000);
  wire();
  tell();
  if (main.dataset.phase !== "over") { listen(); stayAwake(); }
})();
