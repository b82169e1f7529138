/** An address that has no network leads to a screen of the shell. */
const FIRST = [
  [/^\/help$/, "help"], [/^\/(go|starts)(\/|$)/, "now"], [/^\/plans\/[^/]+\/yesterday$/, "yesterday"],
  [/^\/plans\/[^/]+\/stuck$/, "stuck"], [/^\/plans\/[^/]+\/papers$/, "papers"], [/^\/(discoveries|oh)$/, "oh"],
  [/^\/entries$/, "days"], [/^\/(progress|rewards)$/, "grown"], [/^\/talk$/, "talk"], [/^\/(today|unlock|lock)?$/, "today"],
];
/** The plan that was asked for, by its own address or a form that met no network. */
export const asked = new URLSearchParams(location.search).get("now") ?? /^\/plans\/([^/]+)\//.exec(location.pathname)?.[1];

/** Which screen fits the address; whatever else was asked for needs a network. */
export function wanted() {
  if (location.hash.length > 1) return location.hash.slice(1);
  return location.search.includes("now=") ? "now" : (FIRST.find(([path]) => path.test(location.pathname))?.[1] ?? "elsewhere");
}
