/** A day without a network: opens what was taken along, shows one screen at a time, and writes letters. */
import "./shelf.js";
import "./guard.js";
import { dayBefore } from "./away_day.js";
import "./away_days.js";
import "./away_grown.js";
import "./away_help.js";
import { doing, fill, go, here, home, open, room, written } from "./away_here.js";
import "./away_met.js";
import { addMore, formFor, noteDay, otherWay, restNow, startNow } from "./away_note.js";
import "./away_oh.js";
import { once } from "./away_once.js";
import { fillMore, fillNow, fillPapers, fillToday, fillYesterday } from "./away_screens.js";
import "./away_talk.js";
import { unlocked } from "./keys.js";
import { unseal } from "./typed_key.js";
import { sayWaiting } from "./waiting.js";

const choose = (one) => {
  here.chosen = one;
  fill();
};
room("today", { fill: () => fillToday(here, choose) });
room("now", { fill: () => fillNow(here.chosen), fits: doing });
const feared = () => Boolean(here.chosen?.started?.feared && here.chosen.started.id === here.last.start);
room("more", { fill: () => fillMore(here.last, feared()), fits: () => Boolean(here.last) });
room("stuck", { fill: () => fillPapers(here.chosen), fits: doing });
room("papers", { fits: doing });
room("yesterday", { fill: () => fillYesterday(here.chosen), fits: doing });

async function note(outcome, day) {
  here.last = await noteDay(here.chosen, day, here.today, outcome);
  await written("more");
}

async function start() {
  await startNow(here.chosen);
  await written("now");
}

/** One tap, and Today as it is after it. */
async function tapped(write) {
  await write();
  await written("today");
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-go], [data-note], [data-start], [data-rest], [data-coin]");
  if (button?.dataset.go) location.hash = button.dataset.go;
  if (button && "start" in button.dataset) once(start);
  if (button && "rest" in button.dataset) once(() => tapped(() => restNow(button.dataset.rest === "over")));
  if (button && "coin" in button.dataset) once(() => tapped(() => otherWay(here.chosen.coin)));
  if (!button?.dataset.note) return;
  const late = button.closest('[data-screen="yesterday"]');
  once(() => note(button.dataset.note, late ? dayBefore(here.today) : here.today));
});
async function more() {
  here.last = await addMore(here.last);
  await written(here.last.in_the_way ? "met" : "today");
}
formFor("more").addEventListener("submit", (event) => {
  event.preventDefault();
  once(more);
});
formFor("pin").addEventListener("submit", async (event) => {
  event.preventDefault();
  const { pin } = event.target.elements;
  const secret = await unlocked(pin.value);
  pin.value = "";
  document.querySelector('[data-part="wrong"]').hidden = Boolean(secret);
  if (!secret) return;
  await guard.note({ shut: false, seen: Date.now() });
  await unseal(secret);
  await open(secret);
});
for (const name of ["guess", "steps"]) formFor(name).addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", () => go());
/** A browser that says it is online may still reach nobody. */
addEventListener("online", home);

async function begin() {
  if (await guard.due()) await guard.close();
  await sayWaiting();
  const phone = await shelf.get("keys", "phone");
  const there = phone && (await shelf.get("days", "day"));
  here.locked = Boolean(there && phone.wrapped);
  if (there && phone.open) await open(phone.open);
  else go();
}

begin().catch(() => go());
