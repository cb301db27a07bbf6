// The organizers' pages work without this. It copies a text at a press, and loads the live strip again when calls moved.
for (const button of document.querySelectorAll("[data-copy]")) button.hidden = !navigator.clipboard;
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const text = document.getElementById(button.dataset.copy);
  navigator.clipboard.writeText(text.value).then(
    () => (button.textContent = button.dataset.done),
    () => text.select(),
  );
});
document.addEventListener("DOMContentLoaded", () => {
  const live = document.querySelector("[data-stream]");
  if (!live || !window.EventSource) return;
  const stream = new EventSource(live.dataset.stream);
  stream.addEventListener("moved", () => htmx.trigger("#live", "moved"));
  addEventListener("pagehide", () => stream.close());
});
