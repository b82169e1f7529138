/** Draws one turn of a conversation, and reads what was done on it. Words go in as text, never as markup. */
import { copyOf, fillIn } from "./away_screens.js";
import { answers, offered, shown } from "./talk_seen.js";

const LONG = 180;
const screen = document.querySelector('[data-screen="turn"]');
export const form = screen.querySelector("form");
const part = (name) => form.querySelector(`[data-part="${name}"]`);
const made = (tag, className, textContent) => Object.assign(document.createElement(tag), { className, textContent });
const quotes = (lines) => [...new Set(lines)].map((line) => made("blockquote", "words", line));

/** What was done: an event as talk_flow.js and the server know it. */
export function eventOf(does) {
  const sent = new FormData(form);
  const taps = sent.getAll("words").map(Number).sort((a, b) => a - b);
  const text = sent.get("text"), option = sent.get("option") ?? "";
  return { does, text, option: text.trim() && !option ? "other" : option, first: taps[0] ?? -1, last: taps.at(-1) ?? -1 };
}

function drawSaid({ pieces, beside, seeds }) {
  const say = part("say"), spans = pieces.map(({ text, own }) => made("span", own ? "talk__own" : "", text));
  say.replaceChildren(...spans);
  say.classList.toggle("talk__say--long", say.textContent.length > LONG);
  part("beside").replaceChildren(...quotes(beside));
  part("seeds").replaceChildren(...quotes(seeds));
}

function drawChoices(scene, ask, sentence) {
  const { dataset: who } = part("choice"), share = ask?.kind === "share";
  const all = ask && ["choice", "share"].includes(ask.kind) ? Object.entries(offered(ask, scene.given)) : [];
  const some = all.filter(([id]) => !share || id !== "words" || sentence);
  part("options").replaceChildren(...some.map(([id, label]) => {
    const one = copyOf("away-choice");
    fillIn(one, { label: share ? who[id] : label });
    one.querySelector("input").value = id;
    one.querySelector("input").defaultChecked = share && id === "private";
    return one;
  }));
  part("choice").hidden = !some.length;
}

function drawScale(ask) {
  part("scale").hidden = ask?.kind !== "scale";
  if (ask?.kind !== "scale") return;
  const [low, , high] = part("scale").querySelector(".scale__words").children;
  low.textContent = `0 · ${ask.low}`;
  high.textContent = `${ask.high} · 10`;
}

function drawTaps(words) {
  part("pick").hidden = !words.length;
  part("taps").replaceChildren(...words.flatMap((word, place) => {
    const one = copyOf("away-tap");
    fillIn(one, { word });
    one.querySelector("input").value = place;
    return [one, " "];
  }));
}

function drawWords(ask, draft) {
  const types = ask?.kind === "text" || Boolean(ask?.other), { text } = form.elements;
  part("text").hidden = !types;
  text.value = types ? draft : "";
  text.rows = ask?.long ? 7 : 3;
}

export function draw(scene, state) {
  const now = shown(scene, state), { ask, ends } = now;
  const sentence = answers(scene.guide, state).discovery?.text ?? "";
  const again = state.again && part("again").dataset[state.again];
  form.reset();
  fillIn(screen, { title: scene.guide.title, again, hint: ask?.hint, sentence: ends && sentence, asks: ask, skip: ask?.skip || part("skip").dataset.skip, next: !ends, ends });
  drawSaid(now);
  drawChoices(scene, ask, sentence);
  drawScale(ask);
  drawTaps(now.words);
  drawWords(ask, now.draft);
  part("keep").hidden = !(ends && sentence);
}
