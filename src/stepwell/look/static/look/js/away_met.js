/** After a reason was tapped without a network: a move, or a spoken note, goes out as a letter with the day's note. */
import "./letters.js";
import { here, room } from "./away_here.js";
import { fillIn } from "./away_screens.js";
import { canRecord, plain, record } from "./sound.js";
import { sayWaiting } from "./waiting.js";

const root = document.querySelector('[data-screen="met"]');
const button = root.querySelector("[data-speak]"), moves = [...root.querySelectorAll("[data-move]")];
let recorder;

function fill() {
  fillIn(root, { [here.last.in_the_way]: true });
  for (const one of moves) one.disabled = false;
  button.hidden = !canRecord;
}
room("met", { fill, fits: () => Boolean(here.last?.in_the_way), busy: () => recorder?.state === "recording" });

async function send(what, told) {
  await letters.write({ id: crypto.randomUUID(), entry: here.last, ...what }, "look");
  fillIn(root, { [here.last.in_the_way]: true, [told]: true });
  await sayWaiting();
}

async function speak() {
  const { start, stop } = button.dataset;
  if (recorder?.state === "recording") return recorder.stop();
  recorder = await record(async (blob) => {
    button.textContent = start;
    await send({ sound: await plain(blob) }, "spoken");
  });
  button.textContent = stop;
}

root.addEventListener("click", ({ target }) => {
  if (target.dataset.move) {
    for (const one of moves) one.disabled = true;
    send({ move: target.dataset.move }, "moved");
  }
  if (target === button) speak().catch(() => fillIn(root, { [here.last.in_the_way]: true, deaf: true }));
});
