/** What a conversation knows where it stands, and shows: the twin of strategies/discovery/rules/seen.py. */
import { filled, wordsIn } from "./talk_words.js";

const NUMBERS = Object.fromEntries([...Array(11).keys()].map((n) => [String(n), String(n)]));
const WHO = { private: "private", words: "words", all: "all" };
const RULES = {
  "": () => true,
  empty: () => false,
  is: (route, said) => said.option === route.value,
  lte: (route, said) => said.option in NUMBERS && Number(said.option) <= Number(route.value),
  gte: (route, said) => said.option in NUMBERS && Number(said.option) >= Number(route.value),
};

/** What can be chosen: for each id the words that are kept. */
export function offered(ask, given) {
  if (ask.kind === "scale") return NUMBERS;
  if (ask.kind === "own_line") return Object.fromEntries(given.lines.map((line, place) => [String(place), line]));
  if (ask.kind === "share") return WHO;
  return Object.fromEntries(ask.options.map((option) => [option.id, option.label]));
}

/** Every answer by its name, the last one counts. What asked for care is kept, and never used again. */
export function answers(guide, state) {
  const known = {};
  for (const said of state.said) {
    const ask = guide.turns[said.turn]?.ask;
    if (!ask) continue;
    delete known[ask.save];
    if (said.how === "answered" && !said.care) known[ask.save] = said;
  }
  return known;
}

const open = (route, said) => (said ? RULES[route.rule](route, said) : ["", "empty"].includes(route.rule));

/** The first way that is open; the last one always is. */
export function following(turn, known) {
  return (turn.routes.find((route) => open(route, known[route.var])) ?? turn.routes.at(-1)).to;
}

/** The turn where it stands, with own words in their places. */
export function shown({ guide, given }, state) {
  const turn = guide.turns[state.at];
  const values = { ...given.values };
  for (const [name, said] of Object.entries(answers(guide, state))) values[name] = said.text;
  const ask = turn.ask;
  const there = (names) => names.map((name) => values[name]).filter(Boolean);
  return {
    turn: turn.id,
    pieces: filled(turn.say, values),
    ask,
    beside: there(turn.beside),
    seeds: ask ? there(ask.seed) : [],
    words: ask?.kind === "pick" ? wordsIn(values[ask.of] ?? "") : [],
    lines: ask?.kind === "own_line" ? given.lines : [],
    draft: state.drafts[turn.id] ?? "",
    ends: turn.ends,
  };
}

/** Nobody, unless it was finished and somebody was chosen. */
export function whoMaySee(guide, state) {
  const chosen = Object.values(answers(guide, state)).filter((said) => guide.turns[said.turn].ask.kind === "share");
  return state.over && chosen.length ? chosen.at(-1).option : "private";
}
