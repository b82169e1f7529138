/** "Oh", said aloud: it waits in the form, in the memory of this page, until "Keep it" is pressed. */
import { canRecord, plain, play, record } from "./sound.js";

const box = document.querySelector("[data-aloud]"), { start, again, stop, here, wrong } = box.dataset;
const button = box.querySelector("[data-record]"), said = box.querySelector("[data-said]"), listen = box.querySelector("[data-listen]");
const field = document.querySelector("#oh [name=sound]");
let recorder, last;

async function keep(blob) {
  last = blob;
  field.value = await plain(blob);
  field.form.elements.words.required = false;
  button.textContent = again;
  said.textContent = here;
  listen.hidden = false;
}

async function begin() {
  recorder = await record((blob) => keep(blob).catch(() => (said.textContent = wrong)));
  button.textContent = stop;
}

button.addEventListener("click", () => {
  if (recorder?.state === "recording") return recorder.stop();
  return begin().catch(() => {
    button.textContent = start;
    said.textContent = wrong;
  });
});
listen.addEventListener("click", (event) => {
  event.preventDefault();
  play(last);
});
box.hidden = !canRecord;
