/* Patchthrough: <call-me campaign="…" partner="…" mode="inline|button|dialog">. It puts the campaign's own page into a frame,
   so this page never sees a number. It reads nothing of this page but its language, and hears nothing but how high the
   frame is and how far a call. Where the frame is not allowed here, the link inside the element stays. */
"use strict";
(() => {
  const home = new URL(document.currentScript.src).origin;
  const HEIGHT = 520;
  const PATIENCE = 4000;
  const CALL_STATES = ["ring", "press", "brief", "seek", "voicemail", "talk", "ask", "next", "over"];
  const MARGIN = 34;
  const STYLE = ":host{display:block}:host([hidden]){display:none}iframe{border:0;display:block;width:100%;color-scheme:normal}" +
    "button{font:inherit;font-weight:700;min-height:2.75em;padding:.5em 1em;cursor:pointer}" +
    "dialog{border:1px solid;padding:0;width:min(40rem,100vw - 2rem);max-height:calc(100vh - 2rem)}" +
    "dialog::backdrop{background:rgb(0 0 0/.5)}dialog>button{display:block;margin-inline-start:auto;border:0;background:none}";
  const CLOSE = { en: "Close", es: "Cerrar" };
  const CALL = { en: "Call your member of Congress", es: "Llame a su congresista" };

  const make = (name, attributes) => {
    const made = document.createElement(name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    return made;
  };

  class CallMe extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: "open" });
      if ("adoptedStyleSheets" in root) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(STYLE);
        root.adoptedStyleSheets = [sheet];
      }
      const mode = this.getAttribute("mode");
      if (mode === "button" || mode === "dialog") this.offer(mode);
      else this.show(root);
    }

    get language() {
      const asked = this.getAttribute("lang");
      const spoken = (asked && asked !== "auto" ? asked : document.documentElement.lang).slice(0, 2).toLowerCase();
      return spoken in CALL ? spoken : "";
    }

    get name() {
      return this.textContent.trim() || CALL[this.language || "en"];
    }

    link() {
      const link = this.querySelector("a") || this.appendChild(make("a", { href: this.address("c", "") }));
      link.textContent = link.textContent || this.name;
      return link;
    }

    address(door, fragment) {
      const url = new URL("/" + door + "/" + encodeURIComponent(this.getAttribute("campaign")), home);
      const add = (key, value) => { if (value) url.searchParams.set(key, value); };
      add("p", this.getAttribute("partner"));
      add("source", this.getAttribute("source"));
      add("lang", this.language);
      url.hash = fragment;
      return url.href;
    }

    offer(mode) {
      const button = make("button", { type: "button", part: "button" });
      button.textContent = this.name;
      this.shadowRoot.append(button);
      let dialog;
      button.onclick = () => {
        if (mode === "button") {
          button.remove();
          this.show(this.shadowRoot).focus();
          return;
        }
        if (!dialog) {
          dialog = make("dialog", { part: "dialog", "aria-label": this.name });
          const close = make("button", { type: "button", part: "close" });
          close.textContent = CLOSE[this.language || "en"];
          close.onclick = () => dialog.close();
          dialog.append(close);
          this.shadowRoot.append(dialog);
          this.show(dialog);
        }
        dialog.showModal();
      };
    }

    /* The link comes back where no page of ours answers from within the frame. */
    show(place) {
      const zip = /^\d{5}$/.exec(this.getAttribute("zip"));
      const frame = make("iframe", {
        src: this.address("w", zip ? "zip=" + zip[0] : ""),
        title: this.name,
        width: "100%",
        height: HEIGHT,
        part: "frame",
        referrerpolicy: "origin",
        allow: "screen-wake-lock",
        sandbox: "allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      });
      /* During a call the frame is no higher than what is seen of this page, and scrolls itself: its buttons stay in view. */
      let answered = false, calling = false, wanted = HEIGHT;
      const fit = () => {
        const around = place.localName === "dialog" ? MARGIN + place.firstElementChild.offsetHeight : 0;
        frame.setAttribute("height", calling ? Math.min(wanted, innerHeight - around) : wanted);
      };
      addEventListener("resize", fit);
      addEventListener("message", message => {
        const said = message.data;
        if (message.source !== frame.contentWindow || message.origin !== home || !said || said.patchthrough !== 1) return;
        answered = true;
        if (said.height > 0) wanted = Math.min(9999, Math.round(said.height));
        const begun = !calling && CALL_STATES.includes(said.state);
        if (typeof said.state === "string") calling = CALL_STATES.includes(said.state);
        fit();
        if (begun) frame.scrollIntoView({ block: "start" });
        if (typeof said.state === "string") {
          this.dispatchEvent(new CustomEvent("state", { bubbles: true, detail: { state: said.state } }));
          if (said.state === "over") this.dispatchEvent(new CustomEvent("done", { bubbles: true }));
        }
      });
      const silent = () => {
        if (answered || !frame.isConnected) return;
        this.link();
        frame.replaceWith(make("slot"));
        this.dispatchEvent(new CustomEvent("state", { bubbles: true, detail: { state: "link" } }));
      };
      frame.onload = () => setTimeout(silent, PATIENCE);
      place.append(frame);
      return frame;
    }
  }

  if (!customElements.get("call-me")) customElements.define("call-me", CallMe);
})();
