/** "Oh", written where there is no network: sealed and out of sight at once. This phone cannot show it again. */
import "./letters.js";
import { room, written } from "./away_here.js";
import { formFor } from "./away_note.js";

const form = formFor("oh"), { words } = form.elements;

room("oh");
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const said = words.value;
  if (!said.trim()) return words.focus();
  await letters.write({ id: crypto.randomUUID(), at: new Date().toISOString(), words: said }, "oh");
  form.reset();
  return written("today");
});
