/** A day without a network: opens what was taken along, shows one screen at a time, and writes letters. */
import "./shelf.js";
import "./seal.js";
import "./letters.js";
import "./days.js";
import "./guard.js";
import { dayBefore, dayIn, standings } from "./away_day.js";
import "./away_help.js";
import { addMore, formFor, noteDay } from "./away_note.js";
import { asked, wanted } from "./away_way.js";
import { fillMore, fillNow, fillPapers, fillToday, fillYesterday, show } from "./away_screens.js";
import { unlocked } from "./keys.js";
import { sayWaiting } from "./waiting.js";

const here = { secret: null, all: [], chosen: null, today: "", last: null };

async function refresh() {
  const { point } = await shelf.get("keys", "phone");
  const opened = await days.open(here.secret, point);
  here.today = dayIn(opened.day.zone, opened.day.day_starts_at);
  here.all = standings(opened, here.today);
  const before = here.chosen?.plan.id ?? asked;
  here.chosen = here.all.find((one) => one.plan.id === before) ?? here.all[0] ?? null;
}

function fill() {
  fillToday(here.all, here.chosen, here.today, (one) => {
    here.chosen = one;
    fill();
  });
  if (here.chosen) [fillNow, fillPapers, fillYesterday].forEach((each) => each(here.chosen));
  if (here.last) fillMore(here.last);
}

/** Help opens always; all else only when the day is there and open. */
function go(name = wanted()) {
  const closed = here.secret ? null : here.locked ? "shut" : "nothing";
  const doing = ["now", "more", "stuck", "papers", "yesterday"].includes(name) && (!here.chosen || here.chosen.talk);
  if (name === "help" || (name === "elsewhere" && !closed)) return show(name);
  show(closed ?? (doing || (name === "more" && !here.last) ? "today" : name));
}

async function open(secret) {
  here.secret = secret;
  await refresh();
  fill();
  go();
}

async function note(outcome, day) {
  here.last = await noteDay(here.chosen, day, here.today, outcome);
  await refresh();
  fill();
  location.hash = "more";
  await sayWaiting();
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-go], [data-note]");
  if (button?.dataset.go) location.hash = button.dataset.go;
  if (!button?.dataset.note) return;
  const late = button.closest('[data-screen="yesterday"]');
  note(button.dataset.note, late ? dayBefore(here.today) : here.today);
});
formFor("more").addEventListener("submit", async (event) => {
  event.preventDefault();
  await addMore(here.last);
  await refresh();
  fill();
  location.hash = "today";
  await sayWaiting();
});
formFor("pin").addEventListener("submit", async (event) => {
  event.preventDefault();
  const { pin } = event.target.elements;
  const secret = await unlocked(pin.value);
  pin.value = "";
  document.querySelector('[data-part="wrong"]').hidden = Boolean(secret);
  if (!secret) return;
  await guard.note({ shut: false, seen: Date.now() });
  await open(secret);
});
formFor("guess").addEventListener("submit", (event) => event.preventDefault());
formFor("steps").addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", () => go());
/** A browser that says it is online may still reach nobody: the house is asked before this page is left. */
addEventListener("online", async () => {
  const house = await fetch("/healthz", { cache: "no-store" }).catch(() => null);
  if (house?.ok) location.replace(location.pathname === "/help" ? "/help" : "/");
});

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
