/**
 * A conversation without a network, by the same engine as on the server (talk_flow.js). What was said is only in the
 * memory of this page; when it is left, hidden or over it goes out as one letter, under the same id each time.
 */
import "./letters.js";
import { hourIn } from "./away_day.js";
import { go, here, room, written } from "./away_here.js";
import { once } from "./away_once.js";
import { copyOf, fillIn, gapIn } from "./away_screens.js";
import { draw, eventOf, form } from "./away_turn.js";
import { awake, begun, step } from "./talk_flow.js";
import { filled, worriesBy } from "./talk_words.js";
import { sayWaiting } from "./waiting.js";

const STAYS = ["#turn", "#care", "#help"];
const list = document.querySelector("[data-guides]"), care = document.querySelector('[data-screen="care"]');
const night = document.querySelector('[data-part="night"]');
let open = null;

/** A guess and what happened, of today and yesterday: the numbers that this phone has. */
const gaps = () => here.all.flatMap(({ noted, before, plan }) => [noted, before].filter(gapIn)
  .map(({ guess, actual }) => ({ practice: plan.practice.name, predicted: `${guess}`, actual: `${actual}` })));

/** What it quotes, put in; null while a gap as wide as it waits for is not there. */
function ready(guide) {
  if (!guide.gap) return guide;
  const given = gaps().find(({ predicted, actual }) => Math.abs(predicted - actual) >= guide.gap);
  return given ? { ...guide, given, invite: filled(guide.invite, given).map(({ text }) => text).join("") } : null;
}

const guides = () => (here.day?.talk?.guides ?? []).filter((guide) => awake(guide, hourIn(here.day.zone)))
  .map(ready).filter(Boolean);

function begin(guide) {
  const { practice, predicted, actual } = guide.given, values = guide.given;
  const scene = { guide, given: { values, lines: [] }, worries: worriesBy(here.day.talk.care) };
  const note = { id: crypto.randomUUID(), guide: guide.id, version: guide.version, events: [], keep: null };
  const numbers = predicted ? { predicted: Number(predicted), actual: Number(actual) } : {};
  open = { scene, state: begun(guide), note: { ...note, ...numbers, ...(practice ? { practice } : {}) } };
  show();
}

/** Written anew under its own name, it takes the place of the letter that may still wait. */
const send = () => letters.write(open.note, "talk");

function advance(event) {
  open.note.events.push(event);
  open.state = step(open.scene, open.state, event);
}

async function goOn(does) {
  const first = does === "back" && !open.state.said.length && !open.state.held;
  if (form.elements.keep.checked) open.note.keep ??= crypto.randomUUID();
  else open.note.keep = null;
  advance(eventOf(first ? "leave" : does));
  if (!open.state.over && !open.state.left) return show();
  await send();
  open = null;
  return written("today");
}

function show() {
  const next = open.state.held ? "care" : "turn";
  if (!open.state.held) draw(open.scene, open.state);
  if (location.hash === `#${next}`) go(next);
  else location.hash = next;
}

/** What was just typed goes along as a draft. */
async function putAway() {
  const typed = eventOf("leave");
  if (!open.note.events.length && !typed.text) return;
  if (!open.state.held) advance(typed);
  await send();
}

room("talk", {
  fits: () => guides().length > 0,
  fill() {
    night.hidden = awake({}, hourIn(here.day.zone));
    list.replaceChildren(...guides().map((guide) => {
      const button = copyOf("away-guide");
      fillIn(button, guide);
      button.addEventListener("click", () => begin(guide));
      return button;
    }));
  },
});
room("turn", { fits: () => Boolean(open), busy: () => Boolean(open) });
room("care", { fits: () => Boolean(open?.state.held) });

form.addEventListener("submit", (event) => {
  event.preventDefault();
  once(() => goOn(event.submitter?.value ?? "answer"));
});
care.addEventListener("click", ({ target }) => target.value && once(() => goOn(target.value)));
/** Whoever goes elsewhere leaves it for now; Help is no such place. */
addEventListener("hashchange", async () => {
  if (!open || STAYS.includes(location.hash)) return;
  await putAway();
  open = null;
  await sayWaiting();
});
/** Out of sight may be for good: what was said waits as a letter from here on. */
document.addEventListener("visibilitychange", () => document.hidden && open && putAway().catch(() => {}));
