/**
 * What each page of a client does for a day without a network: keeps the worker there, sends what waits, takes the day
 * along. Runs after the page is usable; whatever goes wrong here changes nothing on it.
 */
import "./shelf.js";
import "./seal.js";
import "./letters.js";
import "./days.js";
import "./guard.js";
import { make } from "./keys.js";
import { sayWaiting, sendWaiting } from "./waiting.js";

const { dataset: here } = document.getElementById("phone");
const ready = self.isSecureContext && "serviceWorker" in navigator;

const OLD = 600_000;

/** Today brings the freshest day; any other page only looks after one that is old. */
async function due(sent) {
  const kept = await shelf.get("days", "day");
  return sent || !kept || location.pathname === "/today" || Date.now() - kept.at > OLD;
}

async function takeAlong() {
  const answer = await letters.ask("/along");
  if (!answer.ok) return;
  const day = await answer.json();
  if ((await shelf.get("keys", "server"))?.who !== day.who) await letters.meet();
  const phone = await shelf.get("keys", "phone");
  if (!phone || (phone.who && phone.who !== day.who)) await make("", day.who);
  else if (!phone.who) await shelf.put("keys", "phone", { ...phone, who: day.who });
  if (await shelf.get("keys", "phone")) await days.keep(day);
  localStorage.setItem("country", day.country);
}

async function flush() {
  if (!("inside" in here)) return sayWaiting();
  const { length } = await letters.waiting();
  const sent = length ? await sendWaiting() : await sayWaiting();
  if (await due(sent?.here)) await takeAlong().catch(() => {});
}

/** A page that came past the worker, as by a hard reload, does not come past the lock. */
async function shutOut() {
  await guard.lock().catch(() => {});
  location.replace("/unlock");
}

async function begin() {
  await navigator.serviceWorker.register("/sw.js");
  if ("inside" in here && location.pathname !== "/unlock" && (await guard.due())) return shutOut();
  if ("inside" in here) await guard.note({ locks: "locks" in here, seen: Date.now(), dress: here.dress ?? "stepwell" });
  if ("locks" in here) await guard.putAway();
  await flush();
  if (self.Notification?.permission === "granted" || localStorage.getItem("push")) await import("./push.js");
}

if (ready) {
  begin().catch(() => {});
  addEventListener("online", flush);
  document.addEventListener("visibilitychange", () => document.hidden || flush());
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    const said = document.getElementById("no-network");
    if (data.noNetwork && said) said.hidden = false;
    for (const form of document.querySelectorAll('form[aria-busy="true"]')) form.removeAttribute("aria-busy");
  });
}
