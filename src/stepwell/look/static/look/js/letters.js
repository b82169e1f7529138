/**
 * The outbox. A note leaves the page sealed to the server: from then on this phone cannot read it either. Letters
 * stay until the server has answered for each. A classic script, shared by pages and the worker.
 */
self.letters ??= (() => {
  const MOST = 20, PATIENCE = 30_000;
  const ask = (path, more = {}) =>
    fetch(path, { redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(PATIENCE), ...more, headers: { Accept: "application/json", ...more.headers } });

  /** Where to seal to and the token of the moment; null when nobody is signed in. Throws without a network. */
  async function meet() {
    const answer = await ask("/outbox");
    if (!answer.ok) return null;
    const here = await answer.json();
    const known = await shelf.get("keys", "server");
    if (known?.key !== here.key || known?.who !== here.who) await shelf.put("keys", "server", { key: here.key, who: here.who });
    return here;
  }

  /** `kind` names what is in it, as in doors/api/phone/kinds; `note.id` is the name of the letter. */
  async function write(note, kind = "entry") {
    const { key, who } = await shelf.get("keys", "server");
    const box = await seal.shut(key, JSON.stringify({ kind, who, note }), note.id);
    await shelf.put("letters", note.id, { id: note.id, who, box });
    const worker = await self.navigator.serviceWorker?.getRegistration();
    await worker?.sync?.register("letters").catch(() => {});
  }

  const waiting = () => shelf.all("letters");
  const letGo = (id) => shelf.drop("letters", id);

  /** One batch. What is too big at once goes one by one; anything else the server says leaves all where it is. */
  async function post(here, batch) {
    const body = JSON.stringify({ letters: batch.map(({ id, box }) => ({ id, box })) });
    const headers = { "Content-Type": "application/json", "X-CSRFToken": here.token };
    const answer = await ask("/outbox", { method: "POST", body, headers });
    if (answer.ok) return (await answer.json()).answers;
    if (![400, 413, 422].includes(answer.status) || batch.length === 1) return [];
    const told = [];
    for (const one of batch) told.push(...(await post(here, [one])));
    return told;
  }

  async function send() {
    const here = await meet();
    const mine = (await waiting()).filter((letter) => letter.who === here?.who);
    const refused = [], both = [];
    for (let at = 0; at < mine.length; at += MOST) {
      for (const told of await post(here, mine.slice(at, at + MOST))) {
        if (told.answer === "refused") refused.push(told);
        else await letGo(told.id);
        if (told.answer === "kept_both") both.push(told.id);
      }
    }
    return { here, refused, both };
  }

  /** One at a time, however many pages and workers there are; null while another is at it. */
  const flush = () =>
    navigator.locks ? navigator.locks.request("letters", { ifAvailable: true }, (mine) => (mine ? send() : null)) : send();

  return { ask, meet, write, waiting, letGo, flush };
})();
