/**
 * Part of the service worker: a push carries an opaque id and nothing else. What to show is asked for; when nobody
 * answers, something plain is shown all the same, with the picture chosen for this phone. The id is also the tag, so
 * that a message sent twice is one.
 */
(() => {
  const PLAIN = { en: "A small moment" };
  const WAIT = 5000;
  const icon = async () => `/static/look/icons/${(await shelf.get("keys", "dress").catch(() => null)) ?? "stepwell"}-192.png`;
  const plain = () => ({ title: PLAIN[navigator.language.slice(0, 2)] || PLAIN.en, open: "/today", now: "", later: "" });

  function idOf(data) {
    try {
      return String(data.json().id).match(/^[0-9a-f-]{36}$/)[0];
    } catch {
      return "";
    }
  }

  async function saidBy(id) {
    try {
      const wait = AbortSignal.timeout(WAIT);
      const answer = await fetch(`/api/v1/messages/${id}`, { cache: "no-store", credentials: "omit", signal: wait });
      return answer.ok ? await answer.json() : plain();
    } catch {
      return plain();
    }
  }

  const tell = (id, what) =>
    id
      ? fetch(`/api/v1/messages/${id}/${what}`, { method: "POST", credentials: "omit", keepalive: true }).catch(() => {})
      : null;

  async function show(id) {
    const said = id ? await saidBy(id) : plain();
    const actions = ["now", "later"].filter((one) => said[one]).map((action) => ({ action, title: said[action] }));
    const options = { tag: id || "plain", icon: await icon(), actions, data: { id, open: said.open }, renotify: false };
    await self.registration.showNotification(said.title, options);
    await tell(id, "shown");
  }

  async function open(path) {
    const windows = await clients.matchAll({ type: "window" });
    const here = windows.find((one) => new URL(one.url).origin === location.origin);
    if (!here) return clients.openWindow(path);
    await here.focus();
    return here.navigate(path).catch(() => clients.openWindow(path));
  }

  self.addEventListener("push", (event) => event.waitUntil(show(event.data ? idOf(event.data) : "")));

  self.addEventListener("notificationclick", (event) => {
    const { id, open: path } = event.notification.data || {};
    event.notification.close();
    if (event.action === "later") return event.waitUntil(tell(id, "later"));
    return event.waitUntil(Promise.all([open(path || "/today"), tell(id, "opened")]));
  });
})();
