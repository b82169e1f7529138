/**
 * Where the page without a network stands, and the screens it knows. A room of its own brings a section with its name
 * in journey/between/away/screens and a module away_<name>.js that calls `room`: docs/explain/on-the-phone.md.
 */
import "./shelf.js";
import "./seal.js";
import "./letters.js";
import "./days.js";
import "./guard.js";
import { dayIn, restsUntil, standings } from "./away_day.js";
import { show } from "./away_screens.js";
import { asked, wanted } from "./away_way.js";
import { watch } from "./out_of_sight.js";
import { sayWaiting } from "./waiting.js";

/** `day` is what was taken along, `all` each practice as it stands, `chosen` the one in front. */
export const here = { secret: null, locked: false, day: null, rests: "", all: [], chosen: null, today: "", last: null };
const rooms = new Map();

/**
 * `fill` writes the words of a screen whenever the day is read; `fits` says whether there is something to show;
 * `busy` keeps the page while something on it is half said.
 */
export const room = (name, how = {}) => rooms.set(name, { fill() {}, fits: () => true, busy: () => false, ...how });
export const doing = () => Boolean(here.chosen && !here.chosen.talk);

async function read() {
  const { point } = await shelf.get("keys", "phone");
  const opened = await days.open(here.secret, point);
  here.day = opened.day;
  here.today = dayIn(opened.day.zone, opened.day.day_starts_at);
  here.rests = restsUntil(opened);
  here.all = standings(opened, here.today, here.rests);
  const before = here.chosen?.plan.id ?? asked(opened.day);
  here.chosen = here.all.find((one) => one.plan.id === before) ?? here.all[0] ?? null;
}

export function fill() {
  for (const { fill: write, fits } of rooms.values()) if (fits()) write();
}

/** Help opens always; all else only when the day is there and open. */
export function go(name = wanted(here.day, here.all)) {
  const closed = here.secret ? null : here.locked ? "shut" : "nothing";
  if (name === "help" || (["elsewhere", "old"].includes(name) && !closed)) return show(name);
  return show(closed ?? (rooms.get(name)?.fits() ? name : "today"));
}

const words = () => import(document.getElementById("phone").dataset.words);

/** Words that were not kept yet are there again, once the day is open. */
export async function open(secret) {
  here.secret = secret;
  await read();
  fill();
  if (sessionStorage.getItem("typed")) await words().catch(() => {});
  else document.addEventListener("input", words, { once: true });
  go();
}

/** With the lock on: the day is out of sight until the PIN opens it again; what is half written stays in its fields. */
watch(async () => {
  const { locks } = await guard.state();
  if (!locks || !here.secret) return;
  Object.assign(here, { secret: null, locked: true });
  go();
  await guard.close();
});

/** Back to the house as soon as it answers, unless somebody is in the middle of a sentence. */
export async function home() {
  const typing = [...document.querySelectorAll("[data-away] textarea")].some(({ value }) => value.trim());
  if (!navigator.onLine || typing || [...rooms.values()].some(({ busy }) => busy())) return;
  const house = await fetch("/healthz", { cache: "no-store" }).catch(() => null);
  if (house?.ok) location.replace(location.pathname === "/help" ? "/help" : "/today");
}

/** After a letter was written: what is known now, the screen that comes next, and how many wait. */
export async function written(next) {
  await read();
  fill();
  if (location.hash === `#${next}`) go(next);
  else location.hash = next;
  await sayWaiting();
  if (next === "today") await home();
}
