/**
 * What was noted without a network, beside the kept day: only how it went, never words, sealed to this phone's own
 * key. A classic script, shared by pages and the worker.
 */
self.days ??= (() => {
  /** Of each kind of letter, what this phone may remember. Of a kind that is not here, nothing. */
  const TOLD = {
    entry: ["id", "plan", "day", "outcome", "size", "steps", "guess", "before", "actual", "after", "in_the_way", "start", "follows", "noted_at"],
    start: ["id", "plan", "at", "guess"],
    rest: ["id", "at", "ends"],
    coin: ["id", "at", "experiment", "way"],
  };
  const only = (note, names) => Object.fromEntries(names.filter((name) => name in note).map((name) => [name, note[name]]));

  /** Out as a letter, and remembered until the day is taken along anew; `more` is remembered and not sent. */
  async function write(note, kind = "entry", more = {}) {
    await letters.write(note, kind);
    const phone = await shelf.get("keys", "phone");
    if (!phone || !TOLD[kind]) return;
    const told = { ...only(note, TOLD[kind]), ...more };
    await shelf.put("days", note.id, { id: note.id, box: await seal.shut(phone.point, JSON.stringify(told), note.id) });
  }

  /** A fresh day from the server, in place of the kept one and of what it knows by now. */
  async function keep(day) {
    const { point } = await shelf.get("keys", "phone");
    const box = await seal.shut(point, JSON.stringify(day), "day");
    const out = new Set((await letters.waiting()).map(({ id }) => id));
    for (const { id } of await shelf.all("days")) if (id !== "day" && !out.has(id)) await shelf.drop("days", id);
    await shelf.put("days", "day", { id: "day", at: Date.now(), box });
  }

  /** The day and what was noted since, opened with this phone's secret half. */
  async function open(secret, point) {
    const all = await shelf.all("days");
    const opened = await Promise.all(all.map(({ id, box }) => seal.open(secret, point, box, id).then(JSON.parse).then((it) => [id, it])));
    return { day: opened.find(([id]) => id === "day")?.[1], since: opened.filter(([id]) => id !== "day").map(([, it]) => it) };
  }

  return { write, keep, open };
})();
