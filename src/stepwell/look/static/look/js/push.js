/**
 * Pushes to this browser: asks for permission after a tap, subscribes, and hands the subscription in with a form of
 * the page. On each visit the form is sent again when the browser's subscription is no longer the one we know, and
 * the server is told when the permission was taken back.
 */
const here = document.querySelector("form[data-push]");
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

/** The subscription of this browser, made for our key. */
async function subscribed({ key }, make) {
  const { pushManager } = await navigator.serviceWorker.ready;
  const there = await pushManager.getSubscription();
  if (there && sameKey(there.options.applicationServerKey, key)) return there;
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

/** The permission was taken back in the browser, where nothing of ours was asked: the server learns it from us. */
async function withdrawn() {
  if (!here && !localStorage.getItem("push")) return;
  form = here || (await formElsewhere());
  if ("known" in form.dataset) {
    const body = new FormData(form);
    body.set("withdrawn", "1");
    const answer = await fetch(form.dataset.over, { method: "POST", body, redirect: "manual" });
    if (answer.type !== "opaqueredirect") throw new Error("not taken");
    if (here) location.reload();
  }
  localStorage.removeItem("push");
}

/** What we know of this browser may be out of date: a browser renews its subscription without a word. */
async function sync() {
  if (Notification.permission === "denied") say("denied");
  if (Notification.permission !== "granted") return withdrawn();
  const there = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
  if (!here && there && localStorage.getItem("push") === there.endpoint) return undefined;
  form = here || (await formElsewhere());
  const now = await subscribed(form.dataset, "known" in form.dataset);
  if (!now || localStorage.getItem("push") === now.endpoint) return undefined;
  await handIn(now);
  return localStorage.setItem("push", now.endpoint);
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
