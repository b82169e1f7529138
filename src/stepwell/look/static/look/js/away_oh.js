/** "Oh", written where there is no network: sealed and out of sight at once. This phone cannot show it again. */
import "./letters.js";
import { room, written } from "./away_here.js";
import { formFor } from "./away_note.js";
import { once } from "./away_once.js";
import { canRecord, plain, record } from "./sound.js";

const form = formFor("oh"), { words } = form.elements;
const button = form.querySelector("[data-speak]"), said = form.querySelector("[data-said]");
let recorder, sound = "";

const speaking = () => recorder?.state === "recording";
room("oh", { fill: () => (button.hidden = !canRecord), busy: () => speaking() || Boolean(sound) });

async function begin() {
  recorder = await record(async (blob) => {
    button.textContent = button.dataset.again;
    sound = await plain(blob);
    said.textContent = said.dataset.here;
  });
  button.textContent = button.dataset.stop;
}

button.addEventListener("click", () => (speaking() ? recorder.stop() : begin().catch(() => (said.textContent = said.dataset.wrong))));
async function keep() {
  await letters.write({ id: crypto.randomUUID(), at: new Date().toISOString(), words: words.value, sound }, "oh");
  form.reset();
  sound = said.textContent = "";
  button.textContent = button.dataset.start;
  await written("today");
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (words.value.trim() || sound) once(keep);
  else words.focus();
});
