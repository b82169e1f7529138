/**
 * The lock of this phone. Closing puts away what opens the kept day and ends the session; without a network the
 * session ends before the next page is asked for. A classic script, shared by pages and the worker.
 */
self.guard ??= (() => {
  const OUT_OF_SIGHT = 120_000;
  const NAMES = ["locks", "shut", "seen"];
  const state = async () => Object.fromEntries(await Promise.all(NAMES.map(async (name) => [name, await shelf.get("keys", name)])));
  /** Each on its own: a page that goes away must not write back what it read before. */
  const note = (more) => Promise.all(Object.entries(more).map(([name, value]) => shelf.put("keys", name, value)));

  /** What opens the day by itself goes. With a PIN the day stays sealed for later; without one it goes too. */
  async function putAway() {
    const phone = await shelf.get("keys", "phone");
    if (phone?.wrapped) await shelf.put("keys", "phone", { ...phone, open: null });
    else {
      await shelf.drop("keys", "phone");
      await shelf.clear("days");
    }
  }

  /** Words that are not kept yet open with the PIN alone; who leaves forgets them. */
  async function shutWords(left) {
    const typed = await shelf.get("keys", "typed");
    if (left) await shelf.drop("keys", "typed");
    else if (typed?.box) await shelf.put("keys", "typed", { ...typed, open: null });
  }

  async function close({ left = false } = {}) {
    await putAway();
    await shutWords(left);
    await note({ shut: true });
  }

  async function due() {
    const { locks, shut, seen } = await state();
    return Boolean(shut || (locks && Date.now() - seen > OUT_OF_SIGHT));
  }

  /** Throws without a network, and stays due. */
  async function lock(how) {
    await close(how);
    const here = await letters.meet();
    if (here) await letters.ask("/lock", { method: "POST", headers: { "X-CSRFToken": here.token } });
    await note({ shut: false, seen: Date.now() });
  }

  return { OUT_OF_SIGHT, state, note, putAway, close, due, lock };
})();
