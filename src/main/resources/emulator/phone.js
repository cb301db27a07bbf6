/* A phone in the browser. It hears over one stream what happens on its number, shows it, and sends what is done at it.
   It rings, dials the account's numbers and texts them.
   Whatever is heard stands in the captions; the browser's speech and the ring are a help, never the only way. */
"use strict";
(() => {
  const $ = id => document.getElementById(id);
  /* Area codes that no demo of the service uses, so that a call never rings the phone that asked for it as an office. */
  const AREAS = ["313", "216", "412", "614", "502", "615", "804", "404", "414", "612", "314", "504"];
  const KEYS = "0123456789*#";
  const NAMED = {star: "*", estrella: "*", asterisco: "*", pound: "#", numeral: "#", gato: "#"};
  const PRESS = /\b(?:press|oprima|presione|pulse|marque)\s+(\d|star|pound|estrella|asterisco|numeral|gato)\b/gi;
  /* What captions say of the office that is rung next, in the two languages of the service. */
  const OFFICE = /\b(?:calling|trying|llamamos a|pruebo con) (.+?)\.?$/i;

  let number = "", shown = "", source = null;
  let texts = [], others = [];   // all there is of this phone; the account's numbers
  let fresh = true;           // a phone that is taken anew begins without the call that was over before
  let past = null;            // what happened before this page came, until it is complete
  let dismissed = "";         // a call that was put away and shall not come back with a new stream
  let call = null, office = null, began = 0, timing = 0;
  let stale = true, live = new Set(), typed = "", named = "";
  let muted = localStorage.getItem("muted") === "yes";

  /* ---- words ---- */

  const formatted = n => /^\+1\d{10}$/.test(n) ? `(${n.slice(2, 5)}) ${n.slice(5, 8)}-${n.slice(8)}` : n;
  const clock = ms => {
    const s = Math.max(0, Math.round(ms / 1000));
    return Math.floor(s / 60) + ":" + String(s % 60).padStart(2, "0");
  };
  const shortened = url => new URL(url).pathname.split("/").map(p => p.length > 12 ? p.slice(0, 4) + "…" : p).join("/");

  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  }

  const show = (id, wanted) => { $(id).hidden = !wanted; };

  /* ---- what is heard ---- */

  const voices = window.speechSynthesis;

  function speak(text, language, rate) {
    if (muted || past || !voices) return;
    const said = new SpeechSynthesisUtterance(text);
    said.lang = language;
    const all = voices.getVoices();
    said.voice = all.find(v => v.lang.replace("_", "-") === language)
      || all.find(v => v.lang.startsWith(language.slice(0, 2))) || null;
    said.rate = {"x-slow": 0.5, slow: 0.75, fast: 1.25, "x-fast": 1.5}[rate] || parseInt(rate, 10) / 100 || 1;
    voices.speak(said);
  }

  const hush = () => { if (voices) voices.cancel(); };

  const tone = (() => {
    let audio = null, timer = 0, sounding = "";
    const SOUNDS = {
      phone: {pitches: [659, 784], length: 0.9, every: 3000, loudness: 0.04},
      office: {pitches: [440, 480], length: 2, every: 6000, loudness: 0.02},
    };

    function burst(sound) {
      timer = setTimeout(burst, sound.every, sound);
      // Before the first click a browser lets no page sound; then the ring is only to be seen.
      if (muted || (navigator.userActivation && !navigator.userActivation.hasBeenActive)) return;
      audio = audio || new AudioContext();
      if (audio.state !== "running") audio.resume().catch(() => {});
      const gain = audio.createGain(), now = audio.currentTime;
      gain.gain.setValueAtTime(0, now);
      gain.gain.linearRampToValueAtTime(sound.loudness, now + 0.05);
      gain.gain.setValueAtTime(sound.loudness, now + sound.length - 0.1);
      gain.gain.linearRampToValueAtTime(0, now + sound.length);
      gain.connect(audio.destination);
      sound.pitches.forEach(pitch => {
        const wave = new OscillatorNode(audio, {frequency: pitch});
        wave.connect(gain);
        wave.start(now);
        wave.stop(now + sound.length);
      });
    }

    return wanted => {
      if (wanted === sounding) return;
      sounding = wanted;
      clearTimeout(timer);
      if (audio) { audio.close(); audio = null; }
      if (wanted && window.AudioContext) burst(SOUNDS[wanted]);
    };
  })();

  /* ---- captions ---- */

  function clear() {
    $("caption").replaceChildren();
    live.clear();
    typed = "";
    stale = false;
  }

  /* Soft is what the page says itself; it is gone as soon as it is no longer so. */
  function caption(text, language, soft) {
    if (stale) clear();
    [...$("caption").children].forEach(line => line.classList.add("soft"));
    $("caption").append(element("p", text, {lang: language.slice(0, 2), class: soft ? "soft ours" : ""}));
    while ($("caption").children.length > 4) $("caption").firstChild.remove();
  }

  function keysIn(text) {
    for (const [, key] of text.matchAll(PRESS)) live.add(NAMED[key.toLowerCase()] || key);
  }

  /* ---- the log ---- */

  function note(at, title, quote) {
    const item = element("li"), words = element("div");
    if (title) words.append(element("p")), words.lastChild.append(element("b", title));
    if (quote) words.append(element("q", quote.text, {lang: quote.language.slice(0, 2)}));
    item.append(element("time", clock(Date.parse(at) - began)), words);
    const last = $("log").lastElementChild;
    if (last) { last.classList.remove("here"); last.removeAttribute("aria-current"); }
    item.className = "here";
    item.setAttribute("aria-current", "step");
    $("log").append(item);
    show("nothing", false);
  }

  /* Requests follow from what was noted last. */
  function request(event) {
    const last = $("log").lastElementChild;
    if (!last) return;
    last.lastElementChild.append(element("p"));
    last.lastElementChild.lastElementChild.append(
      element("code", `${shortened(event.url)} → ${event.status || "no answer"}`));
  }

  /* ---- what happens ---- */

  function own(event) {
    switch (event.kind) {
      case "rang":
        call.phase = call.dialed ? "calling" : "ringing";
        note(event.at, call.dialed ? "It rings" : "Your phone rings");
        break;
      case "answered":
        call.phase = "connected";
        call.answered = Date.parse(event.at);
        call.heardAt = Date.now();
        stale = true;
        note(event.at, call.dialed ? "Your call is answered" : "You answer");
        break;
      case "said": {
        const language = event.language || "en-US";
        caption(event.text, language);
        keysIn(event.text);
        const next = event.text.match(OFFICE);
        if (next) named = next[1][0].toUpperCase() + next[1].slice(1);
        note(event.at, "", {text: event.text, language});
        speak(event.text, language, event.rate);
        break;
      }
      case "played":
        caption("A recording is played.", "en", true);
        note(event.at, "A recording is played");
        break;
      case "asked":
        stale = true;
        if (event.digits > 1) [..."0123456789"].forEach(key => live.add(key));
        break;
      case "pressed":
        stale = true;
        note(event.at, `You press ${event.digits}`);
        break;
      case "dialed":
        stale = true;
        note(event.at, `${formatted(event.number)} is dialed`);
        break;
      case "hung_up":
        call.phase = "over";
        call.status = event.status;
        call.seconds = event.seconds;
        call.end = ended(event);
        office = null;
        note(event.at, call.end);
        break;
    }
  }

  function ended(event) {
    if (call.dialed && event.by !== "caller" && event.status !== "completed") {
      return event.status === "busy" ? "The number is busy" : "Your call is turned down";
    }
    if (event.status === "no-answer" && call.dialed) return "You hang up";
    if (event.status === "busy") return "You decline";
    if (event.status === "no-answer") return "Nobody answers your phone";
    if (event.status === "canceled") return "The service cancels the call";
    return event.by === "caller" ? "You hang up" : event.by === "service" ? "The service hangs up" : "The carrier ends the call";
  }

  function theirs(event) {
    let star;
    switch (event.kind) {
      case "rang":
        office.phase = "ringing";
        break;
      case "answered":
        office.phase = event.by === "machine" ? "voicemail" : "talking";
        note(event.at, event.by === "machine" ? "The office’s voicemail answers" : "The office answers");
        hush();
        stale = true;
        star = live.has("*");
        caption(event.by === "machine" ? "You hear the office’s voicemail." : "The office is on the line: it is your turn to speak.", "en", true);
        if (star) live.add("*");
        break;
      case "hung_up":
        note(event.at, parted(event));
        office = null;
        if ($("caption").querySelector(".ours")) clear();
        stale = true;
        break;
    }
  }

  function parted(event) {
    switch (event.status) {
      case "busy": return "The office is busy";
      case "no-answer": return "Nobody picks up at the office";
      case "completed": return event.by === "callee" ? "The office hangs up" : "The call with the office ends";
      case "failed": return "The office’s number can’t be reached";
      default: return "The office stops ringing";
    }
  }

  const legs = new Map();

  function leg(event) {
    if (event.mine) {
      if (event.sid === dismissed) return;
      if (call && call.phase !== "over") {
        // A phone that is in use.
        if (!past) act(event.sid, event.direction === "inbound" ? "hang-up" : "busy");
        return;
      }
      const dialed = event.direction === "inbound";   // as the account sees it
      call = {sid: event.sid, other: dialed ? event.to : event.from, dialed, phase: "new"};
      office = null;
      began = Date.parse(event.at);
      stale = true;
      named = "";
      $("log").replaceChildren();
      clear();
      note(event.at, dialed ? `You call ${formatted(event.to)}`
        : event.parent ? "Somebody dials your phone" : "The service asks for a call to your phone");
    } else if (call && event.parent === call.sid) {
      office = {sid: event.sid, to: event.to, name: named, phase: "dialed"};
    } else return;
    legs.set(event.sid, event.mine ? own : theirs);
  }

  function happened(event) {
    if (event.kind === "text") text(event);
    else if (event.kind === "leg") leg(event);
    else if (!legs.has(event.sid)) return;
    else if (event.kind === "webhook") request(event);
    else if (event.sid === call.sid) own(event);
    else if (office && event.sid === office.sid) theirs(event);
  }

  function hear(message) {
    const event = JSON.parse(message.data);
    if (event.kind === "ready") {
      const all = past.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
      all.forEach(happened);
      past = null;
      if (fresh && call && call.phase === "over") putAway();
      fresh = false;
      if (call && call.phase === "connected") call.heardAt = Date.now() - (Date.parse(event.at) - call.answered);
    } else if (past) past.push(event);
    else happened(event);
    if (!past) draw();
  }

  /* ---- texts ---- */

  const line = () => $("line").value;

  function text(event) {
    texts.push(event);
    if (past || event.by === "phone" || event.from !== line()) return;
    $("news").textContent = (event.by === "carrier" ? "Text from the carrier: " : "Text: ") + event.body;
  }

  /* One bubble a text: mine, theirs, and what the carrier answers of itself. */
  function bubble(event) {
    const mine = event.by === "phone";
    const item = element("li", "", mine ? {class: "me"} : event.by === "carrier" ? {class: "carrier"} : {});
    if (event.by === "carrier") item.append(element("b", "The carrier itself"));
    else item.append(element("span", mine ? "You: " : "They: ", {class: "hide"}));
    item.append(event.body || "(a picture)");
    return item;
  }

  function drawTexts() {
    const here = texts.filter(event => event.from === line() || event.to === line());
    const there = $("thread").children.length;
    if (line() !== drawTexts.line || here.length < there) $("thread").replaceChildren();
    drawTexts.line = line();
    here.slice($("thread").children.length).forEach(event => $("thread").append(bubble(event)));
    show("no-texts", !here.length);
    show("thread", here.length > 0);
    if ($("thread").children.length !== there) $("thread").scrollTop = $("thread").scrollHeight;
  }

  function drawLines() {
    const before = line();
    $("line").replaceChildren(...others.map(other => element("option", other.shown, {value: other.number})));
    if (others.some(other => other.number === before)) $("line").value = before;
    show("lines", others.length > 1);
    drawLine();
  }

  function drawLine() {
    $("texts-with").textContent = formatted(line());
    $("dial").textContent = "Call " + formatted(line());
    drawTexts();
  }

  /* ---- what is shown ---- */

  function draw() {
    const phase = call ? call.phase : "idle";
    const idle = phase === "idle" || phase === "new";
    show("dial", phase === "idle");
    show("answer", phase === "ringing");
    show("decline", phase === "ringing");
    show("hang-up", phase === "connected" || phase === "calling");
    show("keys", phase === "connected");
    show("timer", phase === "connected");
    show("again", phase === "over");
    heading(phase, idle, phase !== draw.before);
    keys(phase);
    drawOffice();
    drawTexts();
    document.title = (phase === "ringing" ? "Ringing · " : "") + "Your phone · emulated carrier";
    tone(phase === "ringing" ? "phone" : phase === "calling" || office && office.phase === "ringing" ? "office" : "");
    clearInterval(timing);
    if (phase === "connected") { tick(); timing = setInterval(tick, 500); }
    if (phase !== draw.before) moved(phase);
    draw.before = phase;
  }

  function heading(phase, idle, changed) {
    if (idle) said(shown, "is waiting for a call");
    else if (phase === "ringing") said(formatted(call.other), "is calling your phone");
    else if (phase === "calling") said(formatted(call.other), "rings");
    else if (phase === "over") said("Call ended", call.status === "completed" ? `after ${clock(call.seconds * 1000)}` : "without an answer");
    else if (office) said(office.name || formatted(office.to), {dialed: "is being dialed", ringing: "rings", talking: "is on the line", voicemail: "voicemail is on the line"}[office.phase]);
    else said(formatted(call.other), "is on the line");
    if (idle && changed) {
      clear();
      caption("Ask for a call on the service’s page and give it this number: it rings here. Or call the campaign yourself, or text it.", "en", true);
    }
    if (phase === "calling" && changed) clear();
    if (phase === "ringing" && changed) { clear(); caption("Answer to hear the call, or decline it.", "en", true); stale = true; }
    if (phase === "over" && !$("caption").children.length) caption(call.end + ".", "en", true);
  }

  function said(who, what) {
    $("who").textContent = who;
    $("what").textContent = what;
  }

  function keys(phase) {
    document.querySelectorAll("[data-key]").forEach(button =>
      button.classList.toggle("live", phase === "connected" && live.has(button.dataset.key)));
    show("typed", phase === "connected");
    $("typed").textContent = typed;
  }

  function drawOffice() {
    const here = office !== null;
    $("office").classList.toggle("here", here);
    $("office-who").textContent = here ? formatted(office.to) : "";
    $("office-what").textContent = !here
      ? "When your call is connected, the office rings here, and you choose what it does."
      : (office.name ? office.name + " " : "It ")
        + {dialed: "is being dialed.", ringing: "rings. What happens?", talking: "has answered.", voicemail: "has its voicemail on."}[office.phase];
    show("office-rings", here && office.phase === "ringing");
    show("office-ends", here && (office.phase === "talking" || office.phase === "voicemail"));
  }

  const tick = () => { $("timer").textContent = clock(Date.now() - call.heardAt); };

  /* The focus goes where the next press is due, and never gets lost on a button that went away. */
  function moved(phase) {
    if ($("say").value && document.activeElement === $("say")) return;   // who writes is not pulled away
    if (phase === "ringing") $("answer").focus();
    else if (phase === "calling") $("hang-up").focus();
    else if (phase === "connected") {
      $("screen").focus({preventScroll: true});
      $("screen").scrollIntoView({block: "nearest"});
    }
    else if (phase === "over" && draw.before !== undefined) $("again").focus();
    else if (draw.before === "over") $("screen").focus({preventScroll: true});
  }

  /* ---- what is done ---- */

  /* One after the other: of two keys sent at once the second may arrive first. */
  let sent = Promise.resolve();

  function act(sid, deed) {
    const send = async () => {
      const answer = await fetch(`/phone/legs/${sid}/${deed}`, {method: "POST"});
      return answer.ok ? answer.json() : {heard: false};
    };
    return sent = sent.then(send, send);
  }

  async function press(key) {
    if (!call || call.phase !== "connected") return;
    typed = (typed + key).slice(-12);
    $("typed").textContent = typed;
    const {heard} = await act(call.sid, "press?key=" + encodeURIComponent(key));
    if (heard) hush();
  }

  function putAway() {
    dismissed = call.sid;
    call = office = null;
    $("log").replaceChildren();
    show("nothing", true);
  }

  function listen() {
    if (source) source.close();
    fresh = true;
    source = new EventSource(`/phone/${encodeURIComponent(number)}/feed`);
    source.onopen = () => { past = []; texts = []; call = office = null; legs.clear(); };
    source.onmessage = hear;
  }

  async function take(written) {
    const answer = await fetch("/phone/" + encodeURIComponent(written), {method: "PUT"});
    const body = await answer.json();
    $("mistake").textContent = answer.ok ? "" : body.mistake;
    show("mistake", !answer.ok);
    $("number").toggleAttribute("aria-invalid", !answer.ok);
    if (!answer.ok) return;
    if (call && call.phase === "connected" && body.number !== number) act(call.sid, "hang-up");
    ({number, shown, others} = body);
    $("number").value = shown;
    sessionStorage.setItem("number", number);
    document.querySelectorAll("nav a").forEach(link => {
      if (!link.dataset.page) link.dataset.page = link.getAttribute("href");
      if (link.dataset.page.endsWith("=")) link.href = link.dataset.page + encodeURIComponent(number);
    });
    hush();
    texts = [];
    drawLines();
    listen();
  }

  const post = (what, body) => fetch(`/phone/${encodeURIComponent(number)}/${what}`, {
    method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify({to: line(), ...body})});

  async function write() {
    const words = $("say").value;
    if (!words.trim()) return;
    $("say").value = "";   // at once: the next text may be typed while this one is on its way
    $("say").focus();
    const answer = await post("texts", {body: words});
    $("not-sent").textContent = answer.ok ? "" : (await answer.json()).mistake;
    show("not-sent", !answer.ok);
    if (!answer.ok && !$("say").value) $("say").value = words;
  }

  const invented = () => {
    const any = n => Math.floor(Math.random() * n);
    return `+1${AREAS[any(AREAS.length)]}55501${String(any(100)).padStart(2, "0")}`;
  };

  function drawMute() {
    $("mute").textContent = muted ? "Unmute" : "Mute";
    if (muted) hush();
  }

  $("setup").addEventListener("submit", event => { event.preventDefault(); take($("number").value.trim() || invented()); });
  $("copy").addEventListener("click", async () => {
    await navigator.clipboard.writeText(shown);
    $("copy").textContent = "Copied";
    setTimeout(() => { $("copy").textContent = "Copy number"; }, 2000);
  });
  $("write").addEventListener("submit", event => { event.preventDefault(); write(); });
  $("line").addEventListener("change", drawLine);
  $("dial").addEventListener("click", () => post("calls", {}));
  $("answer").addEventListener("click", () => act(call.sid, "answer"));
  $("decline").addEventListener("click", () => act(call.sid, "busy"));
  $("hang-up").addEventListener("click", () => { hush(); act(call.sid, "hang-up"); });
  $("again").addEventListener("click", () => { putAway(); draw(); });
  $("mute").addEventListener("click", () => {
    muted = !muted;
    localStorage.setItem("muted", muted ? "yes" : "no");
    drawMute();
  });
  $("keys").addEventListener("click", event => {
    const button = event.target.closest("[data-key]");
    if (button) press(button.dataset.key);
  });
  $("office").addEventListener("click", event => {
    const button = event.target.closest("[data-deed]");
    if (button && office) act(office.sid, button.dataset.deed);
  });
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target.closest("input, select") || !KEYS.includes(event.key)) return;
    if (call && call.phase === "connected") { event.preventDefault(); press(event.key); }
  });

  drawMute();
  const asked = new URLSearchParams(location.search).get("number");
  take(asked || sessionStorage.getItem("number") || invented());
})();
