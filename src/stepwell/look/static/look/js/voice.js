/**
 * A spoken note of at most a minute, kept on the server only. Where a phone cannot record, or may not, nothing of it
 * shows and words do the same.
 */
const MOST = 60_000, KINDS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

function spoken(box) {
  const find = (name) => box.querySelector(`[data-voice-${name}]`);
  const record = find("record"), said = find("said"), kept = find("kept"), { voice: at, start, stop, play, wrong } = box.dataset;
  const token = box.querySelector("[name=csrfmiddlewaretoken]").value;
  const kind = KINDS.find((one) => MediaRecorder.isTypeSupported(one)) ?? "";
  let recorder, over;

  async function keep(parts) {
    const body = new Blob(parts, { type: kind.split(";")[0] });
    const answer = await fetch(at, { method: "POST", body, headers: { "X-CSRFToken": token } });
    said.textContent = answer.ok ? "" : wrong;
    kept.hidden = !answer.ok;
  }

  async function begin() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const parts = [];
    recorder = new MediaRecorder(stream, { mimeType: kind, audioBitsPerSecond: 24_000 });
    recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
    recorder.addEventListener("stop", () => {
      clearTimeout(over);
      for (const track of stream.getTracks()) track.stop();
      record.textContent = start;
      keep(parts).catch(() => (said.textContent = wrong));
    });
    recorder.start();
    over = setTimeout(() => recorder.stop(), MOST);
    record.textContent = stop;
  }

  async function listen(event) {
    event.preventDefault();
    const sound = new Audio(URL.createObjectURL(await (await fetch(at)).blob()));
    sound.addEventListener("ended", () => URL.revokeObjectURL(sound.src));
    await sound.play();
  }

  record.addEventListener("click", () => {
    if (recorder?.state === "recording") recorder.stop();
    else begin().catch(() => (said.textContent = wrong));
  });
  find("play").addEventListener("click", listen);
  find("play").textContent = play;
  find("tools").hidden = find("hint").hidden = false;
}

if (window.MediaRecorder && navigator.mediaDevices) for (const box of document.querySelectorAll("[data-voice]")) spoken(box);
