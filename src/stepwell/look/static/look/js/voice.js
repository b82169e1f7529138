/**
 * A spoken note of at most a minute, kept on the server only. Where a phone cannot record, or may not, nothing of it
 * shows and words do the same.
 */
import { canRecord, play, record } from "./sound.js";

function spoken(box) {
  const find = (name) => box.querySelector(`[data-voice-${name}]`);
  const button = find("record"), said = find("said"), kept = find("kept"), { voice: at, start, stop, play, full, wrong } = box.dataset;
  const token = box.querySelector("[name=csrfmiddlewaretoken]").value;
  let recorder;

  async function keep(body) {
    button.textContent = start;
    const answer = await fetch(at, { method: "POST", body, headers: { "X-CSRFToken": token } });
    said.textContent = answer.ok ? "" : answer.status === 409 ? full : wrong;
    kept.hidden = !answer.ok;
  }

  async function begin() {
    recorder = await record((sound) => keep(sound).catch(() => (said.textContent = wrong)));
    button.textContent = stop;
  }

  async function listen(event) {
    event.preventDefault();
    await play(await (await fetch(at)).blob());
  }

  button.addEventListener("click", () => {
    if (recorder?.state === "recording") recorder.stop();
    else begin().catch(() => (said.textContent = wrong));
  });
  find("play").addEventListener("click", listen);
  find("play").textContent = play;
  find("tools").hidden = find("hint").hidden = false;
}

if (canRecord) for (const box of document.querySelectorAll("[data-voice]")) spoken(box);
