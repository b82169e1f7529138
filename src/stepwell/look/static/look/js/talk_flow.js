/**
 * One step of a conversation, for a phone without a network: the twin of strategies/discovery/rules/flow.py.
 * A scene is { guide, given: { values, lines }, worries }; tests/conversations walks both engines side by side.
 */
import { answers, following, offered } from "./talk_seen.js";
import { lengthOf, spanOf, wordsIn } from "./talk_words.js";

const LONGEST = 10000;
const EVENT = { does: "", text: "", option: "", first: -1, last: -1 };
const SAID = { how: "answered", text: "", option: "", care: false };

export const begun = (guide) => ({
  at: guide.start, said: [], drafts: {}, held: null, again: "", left: false, over: false,
});

/** At night only what is light: the twin of `awake` in rules/offer.py. */
export const awake = (guide, hour) => guide.at_night || (hour >= 6 && hour < 23);

/** What comes next, whatever was done. An unknown deed asks again; nothing moves a finished one. */
export function step(scene, state, event) {
  if (state.over || !(state.at in scene.guide.turns)) return state;
  const here = { ...state, again: "", left: false };
  const deed = Object.hasOwn(DEEDS, event.does) ? DEEDS[event.does] : null;
  return deed ? deed(scene, here, { ...EVENT, ...event }) : { ...here, again: "choose" };
}

const askOf = (scene, state) => scene.guide.turns[state.at].ask;
const typed = (said) => said.how === "answered" && ["", "other"].includes(said.option);

function drafts(state, turn, text) {
  const { [turn]: gone, ...others } = state.drafts;
  return text ? { ...others, [turn]: text } : others;
}

const typing = (state, event) => (event.text ? { ...state, drafts: drafts(state, state.at, event.text) } : state);

/** The care card comes before anything else is done with a text. */
function answer(scene, state, event) {
  const ask = askOf(scene, state);
  if (!ask) return goOn(scene, state);
  const [said, again] = heard(scene, ask, state, event);
  if (!said) return { ...state, again, drafts: drafts(state, state.at, event.text), held: null };
  if (typed(said) && ["text", "choice"].includes(ask.kind) && scene.worries(said.text)) {
    return { ...state, held: { ...said, care: true } };
  }
  return passed(scene, state, said);
}

/** What was said, or null and why we ask again. */
function heard(scene, ask, state, event) {
  if (ask.kind === "pick") {
    const whole = answers(scene.guide, state)[ask.of]?.text ?? "";
    return text(state, spanOf(whole, event.first, event.last));
  }
  if (ask.kind === "text") return text(state, event.text);
  if (ask.other && ["", "other"].includes(event.option) && wordsIn(event.text).length) {
    return text(state, event.text, "other");
  }
  const options = offered(ask, scene.given);
  const label = Object.hasOwn(options, event.option) ? options[event.option] : "";
  return label ? [{ ...SAID, turn: state.at, text: label, option: event.option }, ""] : [null, "choose"];
}

function text(state, words, option = "") {
  if (!wordsIn(words).length) return [null, "empty"];
  return lengthOf(words) > LONGEST ? [null, "long"] : [{ ...SAID, turn: state.at, text: words, option }, ""];
}

function passed(scene, state, said) {
  const turn = scene.guide.turns[state.at];
  const after = { ...state, said: [...state.said, said], held: null, drafts: drafts(state, state.at, "") };
  return turn.ends ? { ...after, over: true } : { ...after, at: following(turn, answers(scene.guide, after)) };
}

/** Past the care card with what was written, or on from a turn that asks nothing. */
function goOn(scene, state) {
  if (state.held) return passed(scene, state, state.held);
  if (askOf(scene, state)) return { ...state, again: "choose" };
  return passed(scene, state, { ...SAID, turn: state.at, how: "read" });
}

function skip(scene, state) {
  if (state.held) return passed(scene, state, state.held);
  return passed(scene, state, { ...SAID, turn: state.at, how: askOf(scene, state) ? "skipped" : "read" });
}

function back(scene, state, event) {
  if (state.held) return { ...state, drafts: drafts(state, state.at, state.held.text), held: null };
  if (!state.said.length) return state;
  const last = state.said.at(-1);
  const kept = drafts(typing(state, event), last.turn, typed(last) ? last.text : "");
  return { ...state, at: last.turn, said: state.said.slice(0, -1), drafts: kept };
}

const leave = (scene, state, event) => ({ ...typing(state, event), left: true });
const DEEDS = { answer, skip, back, leave, go_on: goOn, come_back: (scene, state) => state };
