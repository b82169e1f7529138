/** Reads a text with the phone's own voice, which needs no network, and prints. Both buttons show only where they work. */
const voice = window.speechSynthesis;

function readable(box) {
  const text = document.getElementById(box.dataset.readAloud);
  const button = box.querySelector("button"), start = button.textContent;
  const rest = () => {
    button.textContent = start;
    button.setAttribute("aria-pressed", "false");
  };
  const read = () => {
    voice.cancel();
    const parts = [...text.children].map((part) => new SpeechSynthesisUtterance(part.textContent));
    for (const part of parts) Object.assign(part, { lang: document.documentElement.lang, rate: 0.95, onerror: rest });
    parts.at(-1).onend = rest;
    parts.forEach((part) => voice.speak(part));
    button.textContent = box.dataset.stop;
    button.setAttribute("aria-pressed", "true");
  };
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-pressed") !== "true") return read();
    voice.cancel();
    rest();
  });
  box.hidden = !text?.children.length;
}

if (voice) for (const box of document.querySelectorAll("[data-read-aloud]")) readable(box);
addEventListener("pagehide", () => voice?.cancel());

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
