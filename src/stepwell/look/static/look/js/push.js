/**
 * Pushes to this browser: asks for permission after a tap, subscribes, and hands the subscription in with a form of
 * the page. On each visit the form is sent again when the browser's subscription is no longer the one we know. The
 * server is told when the permission was taken back, and when it stands but no subscription can be had any more: the
 * push service would tell it only after the next message was lost.
 */
const here = document.querySelector("form[data-push]");
const OFTEN = 600_000;
const can = self.isSecureContext && "serviceWorker" in navigator && "PushManager" in self;
let form = here;
const say = (name) => {
  for (const one of document.querySelectorAll("[data-push-says]")) one.hidden = one.dataset.pushSays !== name;
};

function bytes(text) {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

const sameKey = (given, key) => given && String(new Uint8Array(given)) === String(bytes(key));

/** The subscription of this browser, made for our key; another one when the push service knows it no longer. */
async function subscribed({ key, lost }, make) {
  const { pushManager } = await navigator.serviceWorker.ready;
  const there = await pushManager.getSubscription();
  if (there && lost === undefined && sameKey(there.options.applicationServerKey, key)) return there;
  if (there) await there.unsubscribe();
  if (!make && !there) return null;
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
}

async function handIn(subscription) {
  const { endpoint, keys } = subscription.toJSON();
  for (const [name, value] of Object.entries({ endpoint, ...keys })) form.elements[name].value = value;
  const answer = await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
  if (answer.type !== "opaqueredirect" && !answer.ok) throw new Error("not taken");
}

async function turnOn(event) {
  event.preventDefault();
  say("wait");
  try {
    if ((await Notification.requestPermission()) !== "granted") return say("denied");
    await handIn(await subscribed(form.dataset, true));
    location.reload();
  } catch {
    say("cannot");
  }
  return undefined;
}

/** Nothing can reach this browser any more, and the server learns it from us. */
async function tell(why) {
  const body = new FormData(form);
  body.set("why", why);
  const answer = await fetch(form.dataset.over, { method: "POST", body, redirect: "manual" });
  if (answer.type !== "opaqueredirect") throw new Error("not taken");
  localStorage.removeItem("push");
  if (here) location.reload();
}

/** The permission was taken back in the browser, where nothing of ours was asked. */
async function withdrawn() {
  if (!here && !localStorage.getItem("push")) return;
  form = here || (await formElsewhere());
  if ("known" in form.dataset) return tell("withdrawn");
  localStorage.removeItem("push");
}

/** A subscription that is as good as the one the server knows, if it knows one. */
async function renewed() {
  const { known, lost } = form.dataset;
  try {
    return await subscribed(form.dataset, known !== undefined || lost !== undefined);
  } catch {
    if (known !== undefined && navigator.onLine) await tell("lost");
    return null;
  }
}

/** What we know of this browser may be out of date: a browser renews or loses its subscription without a word. */
async function sync() {
  if (Notification.permission === "denied") say("denied");
  if (Notification.permission !== "granted") return withdrawn();
  const there = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
  if (!here && (there ? localStorage.getItem("push") === there.endpoint : lookedLately())) return undefined;
  form = here || (await formElsewhere());
  const now = await renewed();
  if (!now || localStorage.getItem("push") === now.endpoint) return undefined;
  await handIn(now);
  return localStorage.setItem("push", now.endpoint);
}

/** Without a subscription the server is asked about it now and then, not by each page. */
function lookedLately() {
  const lately = Date.now() - Number(sessionStorage.getItem("push") || 0) < OFTEN;
  if (!lately) sessionStorage.setItem("push", Date.now());
  return lately;
}

/** On every other page of a client the form, with its token, is fetched only when it is needed. */
async function formElsewhere() {
  const page = await (await fetch("/reminders", { cache: "no-store" })).text();
  return new DOMParser().parseFromString(page, "text/html").querySelector("form[data-push]");
}

if (can) {
  here?.addEventListener("submit", turnOn);
  sync().catch(() => {});
} else if (here) say(/iP(hone|ad)/.test(navigator.userAgent) ? "home" : "cannot");
