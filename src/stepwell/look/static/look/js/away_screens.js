/** Fills the sentences of a screen and shows it alone. Words go in as text, never as markup. */
import { practised } from "./away_day.js";

const screens = [...document.querySelectorAll("[data-screen]")];
const screen = (name) => screens.find((one) => one.dataset.screen === name);
const language = document.documentElement.lang.replace(/^en$/, "en-GB");
export const longDay = (day) =>
  [{ weekday: "long" }, { day: "numeric", month: "long" }]
    .map((part) => new Intl.DateTimeFormat(language, { ...part, timeZone: "UTC" }).format(new Date(day)))
    .join(", ");

/** Beside other words on a narrow screen. */
export const shortDay = (day) =>
  new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(day));

export function fillIn(root, said) {
  for (const place of root.querySelectorAll("[data-say]")) {
    place.textContent = said[place.dataset.say] ?? "";
    place.hidden = !said[place.dataset.say];
  }
  for (const place of root.querySelectorAll("[data-if]")) place.hidden = !said[place.dataset.if];
}

export const copyOf = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

export function show(name) {
  for (const one of screens) {
    if (one.hidden && one.dataset.screen === name) for (const fold of one.querySelectorAll("details")) fold.open = false;
    one.hidden = one.dataset.screen !== name;
  }
  document.querySelector("[data-away-foot]").hidden = name === "help";
  scrollTo(0, 0);
  const heading = screen(name).querySelector("h1, h2");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** A guess and what happened, where both are known. */
export const gapIn = (note) => Number.isInteger(note?.guess) && Number.isInteger(note?.actual);
const gapOf = (note) => (gapIn(note) ? { gap: true, guess: `${note.guess}`, actual: `${note.actual}` } : {});

export function fillToday({ all, chosen, today, rests }, choose) {
  const root = screen("today"), { practice, ...plan } = chosen?.plan ?? { practice: {} };
  const size = practice.sizes?.find((one) => one.size === plan.size);
  const doing = Boolean(chosen && !chosen.talk), agreed = chosen?.paper.agreed;
  fillIn(root, {
    date: longDay(today), name: practice.name, say: size?.say ?? practice.purpose, agreed,
    cue: !agreed && plan.cue, place: !agreed && plan.place, first: !agreed && chosen?.paper.first,
    rests, until: rests && longDay(rests), calm: !rests, joy: chosen?.joy, time: plan.at_time?.slice(0, 5), invited: !chosen?.free, free: chosen?.free,
    coin: chosen?.coin?.words, instead: chosen?.coin?.instead, drawn: !chosen?.coin?.back, own: chosen?.coin?.back,
    ...gapOf(chosen?.noted), started: chosen?.started, fresh: !chosen?.started, purpose: practice.purpose, ...(chosen?.noted ? { [chosen.noted.outcome]: true } : {}),
  });
  const parts = {
    do: doing && !chosen.noted, guess: !chosen?.started, noted: doing && chosen.noted, else: doing && !chosen.noted,
    papers: doing, talk: chosen?.talk, blank: chosen?.blank, others: all.length > 1, grown: chosen?.grown,
  };
  for (const [name, there] of Object.entries(parts)) root.querySelector(`[data-part="${name}"]`).hidden = !there;
  const others = all.filter((one) => one !== chosen && !one.talk).map((one) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: one.plan.practice.name });
    button.addEventListener("click", () => choose(one));
    return button;
  });
  root.querySelector("[data-others]").replaceChildren(...others);
}

const lineOf = ({ plan, stuck_if, stuck_then }) => ({ if: stuck_if, then: stuck_then || plan.practice.if_stuck });

export function fillNow(chosen) {
  const { plan, paper } = chosen;
  const root = screen("now"), { practice } = plan;
  fillIn(root, {
    name: practice.name, first: paper.first || practice.purpose, caution: practice.caution, stuck: lineOf(chosen).then,
  });
  root.querySelector("[data-sizes]").replaceChildren(...practice.sizes.map((size) => {
    const one = copyOf("away-size");
    fillIn(one, size);
    one.querySelector("[data-ticks]").replaceChildren(...size.steps.map((step) => {
      const tick = copyOf("away-tick");
      fillIn(tick, step);
      tick.querySelector("input").value = step.id;
      return tick;
    }));
    return one;
  }));
}

/** `feared`: something was feared or hoped at its start, so whether it came is asked. */
export function fillMore(note, feared) {
  const root = screen("more"), did = practised(note), not = note.outcome === "not_today";
  fillIn(root, { practised: did, not_today: not, neither: !did && !not });
  for (const name of ["actual", "after"]) root.querySelector(`[name="${name}"]`).closest("fieldset").hidden = !did;
  root.querySelector('[name="in_the_way"]').closest("fieldset").hidden = !not;
  root.querySelector('[name="became"]').closest("fieldset").hidden = !did || !feared;
}

export function fillPapers(chosen) {
  const { plan, paper } = chosen;
  for (const name of ["stuck", "papers"]) fillIn(screen(name), { name: plan.practice.name, caution: plan.practice.caution, ...lineOf(chosen) });
  const parts = paper.recap.map((text) => Object.assign(document.createElement("p"), { textContent: text }));
  screen("papers").querySelector("[data-recap]").replaceChildren(...parts);
}

export const fillYesterday = ({ plan }) => fillIn(screen("yesterday"), { name: plan.practice.name });
