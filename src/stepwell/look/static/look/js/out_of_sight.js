/**
 * Two minutes out of sight. Out of sight is the phone and not a tab: one that lies behind another that is in use waits
 * on. Whoever comes back sees nothing until it is known.
 */
import "./shelf.js";
import "./guard.js";

const HERE = 20_000, page = document.documentElement;

/** Calls `lock` each time it was so long. */
export function watch(lock) {
  let since, soon;
  const seen = () => document.hidden || guard.note({ seen: Date.now() }).catch(() => {});

  async function look() {
    const { seen: last = since } = await guard.state().catch(() => ({})), waits = guard.OUT_OF_SIGHT - (Date.now() - last);
    if (waits > 0) soon = setTimeout(look, waits);
    else await lock();
    page.hidden = false;
    if (waits > 0) await seen();
  }

  document.addEventListener("visibilitychange", () => {
    clearTimeout(soon);
    if (document.hidden) {
      since = Date.now();
      soon = setTimeout(look, guard.OUT_OF_SIGHT);
      return guard.note({ seen: since }).catch(() => {});
    }
    if (!since || Date.now() - since < guard.OUT_OF_SIGHT) return seen();
    page.hidden = true;
    return look();
  });
  setInterval(seen, HERE);
}
