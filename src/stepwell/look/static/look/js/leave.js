/** Locking sends first what waits. What cannot go now is named, and a second press locks all the same. */
import "./shelf.js";
import "./letters.js";
import { sendWaiting } from "./waiting.js";

const PATIENCE = 3000;
const later = (ms) => new Promise((done) => setTimeout(done, ms));

for (const form of document.querySelectorAll("form[data-leave]")) {
  const said = form.querySelector("[data-leave-said]");
  form.addEventListener("submit", async (event) => {
    if (!said.hidden || form.dataset.leave === "sent") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if ((await letters.waiting()).length) await Promise.race([sendWaiting(), later(PATIENCE)]);
    const { length } = await letters.waiting();
    form.dataset.leave = length ? "waits" : "sent";
    said.hidden = !length;
    if (!length) form.requestSubmit();
  }, true);
}
