/**
 * The service worker behind /sw.js, which names SHELL: its version, two pages and their files. Only these are ever
 * kept in a cache; pages with somebody's words are not. What a phone can do without a network lies in the shell.
 */
const CACHE = `shell ${SHELL.version}`;
const SLOW = 8000;
const OTHERS = /^\/(desk|pairs|clinic|practices|account|api|sign-in|healthz|readyz|look)(\/|$)/;
const UNGUARDED = /^\/(exit|still|unlock|join|help)(\/|$)/;
const QUICK = ["/", "/today", "/help"];
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
  const outcome = form.get("outcome");
  return {
    id: crypto.randomUUID(), plan, day: form.get("day"), outcome, noted_at: moment(), steps: form.getAll("steps"),
    start: form.get("start") || null, size: { smaller: "S", done: form.get("size") ?? "" }[outcome] ?? "",
  };
}

/** What can be pressed on a page from before the network went: a letter of its kind, and where it leads. */
const CARRIED = [
  [NOTE, "entry", noteOf, () => "/today"],
  [START, "start", (form, plan) => ({ id: form.get("id"), plan, at: moment(), guess: number(form.get("guess")), before: number(form.get("before")) }), (plan) => `/today?now=${plan}`],
  [/^\/(discoveries|oh)$/, "oh", (form) => ({ id: form.get("id"), at: moment(), words: form.get("words") }), () => "/today"],
];

/** It is written as a letter; any other form stays as it was typed. */
async function carry(sent, path) {
  const [at, kind, note, next] = CARRIED.find(([known]) => known.test(path)) ?? [];
  if (!at) return stay();
  const [, plan] = at.exec(path);
  await days.write(note(await sent.formData(), plan), kind);
  return Response.redirect(next(plan), 303);
}

/** 204: the browser stays where it is, with everything that was typed. */
async function stay() {
  for (const page of await clients.matchAll()) page.postMessage({ noNetwork: true });
  return new Response(null, { status: 204 });
}

async function turn(request, path) {
  if (!UNGUARDED.test(path) && (await guard.due())) await guard.lock().catch(() => {});
  if (request.method === "POST") {
    const sent = request.clone();
    if (LEAVING.includes(path)) await guard.close();
    if (path === "/exit") return fetch(request).catch(() => kept("/still"));
    return fetch(request).catch(() => (LEAVING.includes(path) ? HOME() : carry(sent, path).catch(stay)));
  }
  if (path === "/still") return kept("/still");
  const asked = fetch(request).catch(() => kept("/shell"));
  return QUICK.includes(path) ? Promise.race([asked, later(SLOW).then(() => kept("/shell"))]) : asked;
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("sync", (event) => event.tag === "letters" && event.waitUntil(letters.flush()));
addEventListener("message", (event) => event.data?.shut && event.waitUntil(guard.lock().catch(() => {})));
addEventListener("fetch", (event) => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (SHELL.files.includes(pathname)) event.respondWith(kept(pathname).then((found) => found ?? fetch(request)));
  else if (request.mode === "navigate" && !OTHERS.test(pathname)) event.respondWith(turn(request, pathname));
});
