/** One spoken note of at most a minute. `over` gets its parts and kind when it ends; nothing is kept here. */
const MOST = 60_000, KINDS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

export const canRecord = Boolean(window.MediaRecorder && navigator.mediaDevices);

export async function record(over) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const kind = KINDS.find((one) => MediaRecorder.isTypeSupported(one)) ?? "", parts = [];
  const recorder = new MediaRecorder(stream, { mimeType: kind, audioBitsPerSecond: 24_000 });
  recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
  const late = setTimeout(() => recorder.stop(), MOST);
  recorder.addEventListener("stop", () => {
    clearTimeout(late);
    for (const track of stream.getTracks()) track.stop();
    over(new Blob(parts, { type: kind.split(";")[0] }));
  });
  recorder.start();
  return recorder;
}

/** As letters, the way it goes into a form or an envelope. */
export const plain = (blob) =>
  new Promise((done, wrong) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(reader.result.split(",")[1]));
    reader.addEventListener("error", wrong);
    reader.readAsDataURL(blob);
  });

export async function play(blob) {
  const sound = new Audio(URL.createObjectURL(blob));
  sound.addEventListener("ended", () => URL.revokeObjectURL(sound.src));
  await sound.play();
}
