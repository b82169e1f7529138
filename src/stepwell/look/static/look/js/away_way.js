/** An address that has no network leads to a screen of the shell; a sticker to the plan that it is good for. */
const FIRST = [
  [/^\/help(\/mine)?$/, "help"], [/^\/(go|starts)(\/|$)/, "now"], [/^\/plans\/[^/]+\/yesterday$/, "yesterday"],
  [/^\/plans\/[^/]+\/stuck$/, "stuck"], [/^\/plans\/[^/]+\/papers$/, "papers"], [/^\/(discoveries|oh)$/, "oh"],
  [/^\/entries$/, "days"], [/^\/(progress|rewards)$/, "grown"], [/^\/talk$/, "talk"], [/^\/(today|unlock|lock)?$/, "today"],
];
const CODE = /^\/go\/([^/]+)$/.exec(location.pathname)?.[1];

/** The plan that was asked for: by its own address, a form that met no network, or a sticker. */
export const asked = ({ codes = {} }) =>
  new URLSearchParams(location.search).get("now") ?? /^\/plans\/([^/]+)\//.exec(location.pathname)?.[1] ?? codes[CODE];

/** Which screen fits the address; a sticker that opens nothing today is old. Whatever else was asked for needs a network. */
export function wanted(day, all) {
  if (location.hash.length > 1) return location.hash.slice(1);
  if (day && CODE && !all.some(({ plan }) => plan.id === asked(day))) return "old";
  return location.search.includes("now=") ? "now" : (FIRST.find(([path]) => path.test(location.pathname))?.[1] ?? "elsewhere");
}
