/** Says how many notes wait on this phone, and gives back the words of one that could not be noted. */
import "./shelf.js";
import "./letters.js";

const line = document.getElementById("waiting");

export async function sayWaiting() {
  const { length } = await letters.waiting();
  line.hidden = !length;
  line.textContent = length === 1 ? line.dataset.one : line.dataset.more.replace("#", length);
}

/** A letter the server did not take stays until its writer has seen why and kept a copy. */
export function giveBack({ id, why, words }) {
  if (document.querySelector(`[data-letter="${id}"]`)) return;
  const note = document.getElementById("given-back").content.firstElementChild.cloneNode(true);
  const field = note.querySelector("textarea");
  note.dataset.letter = id;
  note.querySelector("[data-why]").textContent = why;
  field.value = words;
  field.closest("label").hidden = !words;
  note.querySelector("button").addEventListener("click", async () => {
    await letters.letGo(id);
    note.remove();
    sayWaiting();
  });
  line.after(note);
}

export async function sendWaiting() {
  const sent = await letters.flush().catch(() => null);
  sent?.refused.forEach(giveBack);
  await sayWaiting();
  return sent;
}
