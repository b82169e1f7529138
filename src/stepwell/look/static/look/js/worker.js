/**
 * The service worker behind /sw.js, which names SHELL: its version, two pages and their files. Only these are ever
 * kept in a cache; pages with somebody's words are not. What a phone can do without a network lies in the shell.
 */
const CACHE = `shell ${SHELL.version}`;
/** How long the house is waited for, in milliseconds; once it was silent, less for a while. */
const AT_ONCE = 1500, PAGE = 4000, TAP = 6000, DEAF = 1000, A_WHILE = 30_000;
const OTHERS = /^\/(desk|pairs|clinic|practices|account|api|sign-in|healthz|readyz|look)(\/|$)/;
/** What opens at all times; and what opens at once, also to somebody without the PIN, to whom it shows nothing of anybody. */
const UNGUARDED = /^\/(exit|still)(\/|$)/, ANYBODYS = /^\/(unlock|join|help)(\/|$)/;
/** What nobody should wait for; and all that the shell knows a screen for. */
const SOON = /^\/(help|oh)(\/|$)/, QUICK = /^\/(|today|help|help\/mine|go|go\/[^/]+|starts\/[^/]+|entries|oh|discoveries|talk|progress|plans\/[^/]+\/(stuck|papers|yesterday))$/;
const LEAVING = ["/lock", "/sign-out", "/exit"];
const HOME = () => Response.redirect("/today", 303);
const NOTE = /^\/plans\/([0-9a-f-]{36})\/note$/;
const START = /^\/plans\/([0-9a-f-]{36})\/start$/;

async function install() {
  const cache = await caches.open(CACHE);
  await cache.addAll(SHELL.pages.map((page) => new Request(page, { cache: "no-cache", credentials: "omit" })));
  await cache.addAll(SHELL.files);
  await skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  await clients.claim();
}

const kept = async (path) => (await caches.open(CACHE)).match(path);
const later = (ms) => new Promise((done) => setTimeout(done, ms));

const moment = () => new Date().toISOString();
const number = (said) => (said ? Number(said) : null);

function noteOf(form, plan) {
  const outcome = form.get("outcome"), did = outcome === "done" || outcome === "smaller";
  return {
    guess: did ? number(form.get("guess")) : null, before: did ? number(form.get("before")) : null,
    id: crypto.randomUUID(), plan, day: form.get("day"), outcome, noted_at: moment(), steps: form.getAll("steps"),
    start: form.get("start") || null, size: { smaller: "S", done: form.get("size") ?? "" }[outcome] ?? "",
  };
}

/** What can be pressed on a page from before the network went: a letter of its kind, and where it leads. */
const CARRIED = [
  [NOTE, "entry", noteOf, () => "/today"],
  [START, "start", (form, plan) => ({ id: form.get("id"), plan, at: moment(), guess: number(form.get("guess")), before: number(form.get("before")) }), (plan) => `/today?now=${plan}`],
  [/^\/(discoveries|oh)$/, "oh", (form) => ({ id: form.get("id"), at: moment(), words: form.get("words"), sound: form.get("sound") ?? "" }), () => "/today"],
  [/^\/hard-week$/, "rest", (form) => (form.has("longer") ? null : { id: form.get("id"), at: moment() }), () => "/today"],
  [/^\/hard-week\/over$/, "rest", () => ({ id: crypto.randomUUID(), at: moment(), ends: true }), () => "/today"],
  [/^\/experiments\/([0-9a-f-]{36})\/take$/, "coin", (form, experiment) => ({ id: form.get("id"), at: moment(), experiment, way: form.get("way") }), () => "/today"],
];

/** It is written as a letter; any other form stays as it was typed. */
async function carry(sent, path) {
  const [at, kind, note, next] = CARRIED.find(([known]) => known.test(path)) ?? [];
  if (!at) return stay();
  const [, plan] = at.exec(path), written = note(await sent.formData(), plan);
  if (!written) return stay();
  await days.write(written, kind);
  return Response.redirect(next(plan), 303);
}

/** 204: the browser stays where it is, with everything that was typed. */
async function stay() {
  for (const page of await clients.matchAll()) page.postMessage({ noNetwork: true });
  return new Response(null, { status: 204 });
}

let silent = 0;

/** Rejects when the house has said nothing for so long; once it was silent, it is waited for less for a while. */
async function within(ms, request) {
  const answer = await Promise.race([fetch(request), later(Date.now() - silent < A_WHILE ? Math.min(ms, DEAF) : ms)]);
  silent = answer ? 0 : Date.now();
  if (!answer) throw new Error("silent");
  return answer;
}

/** Whether the session is over, as it must be before anything of it is shown again. */
const locked = (path) => Promise.race([guard.lock().then(() => true, () => false), later(ANYBODYS.test(path) ? AT_ONCE : PAGE)]);

async function press(request, path, shut) {
  const sent = request.clone(), known = CARRIED.some(([at]) => at.test(path));
  if (LEAVING.includes(path)) await guard.close({ left: path !== "/lock" });
  const answer = shut ? Promise.reject(new Error("shut")) : known || LEAVING.includes(path) ? within(TAP, request) : fetch(request);
  if (path === "/exit") return answer.catch(() => kept("/still"));
  return answer.catch(() => (LEAVING.includes(path) ? HOME() : carry(sent, path).catch(stay)));
}

async function turn(request, path) {
  const shut = !UNGUARDED.test(path) && (await guard.due()) && !(await locked(path));
  if (request.method === "POST") return press(request, path, shut);
  if (path === "/still") return kept("/still");
  if (shut) return kept("/shell");
  if (path === "/exit") return within(AT_ONCE, request).catch(() => kept("/still"));
  const asked = QUICK.test(path) ? within(SOON.test(path) ? AT_ONCE : PAGE, request) : fetch(request);
  return asked.catch(() => kept("/shell"));
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("sync", (event) => event.tag === "letters" && event.waitUntil(letters.flush()));
addEventListener("message", (event) => event.data?.shut && event.waitUntil(guard.lock(event.data).catch(() => {})));
addEventListener("fetch", (event) => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (SHELL.files.includes(pathname)) event.respondWith(kept(pathname).then((found) => found ?? fetch(request)));
  else if (request.mode === "navigate" && !OTHERS.test(pathname)) event.respondWith(turn(request, pathname));
});
