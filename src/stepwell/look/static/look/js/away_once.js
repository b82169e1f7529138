/**
 * A trembling thumb presses once: the second of two quick taps in one place does nothing, whatever screen has come up
 * under it, and neither does a press while a letter is being written. Pages with a network have once.js.
 */
const FAST = 2;
let writing = false;

export async function once(act) {
  if (writing) return;
  writing = true;
  await Promise.resolve(act()).finally(() => (writing = false));
}

document.addEventListener("click", (event) => {
  if (event.detail < FAST || !event.target.closest("button")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);
