/** Own words, exactly, as on the server: strategies/discovery/rules/quote.py is the twin of this file. */
const GAPS = " \\t\\n\\r\\f\\v\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
const WORD = new RegExp(`[^${GAPS}]+`, "gu");
const SLOT = /\{([a-z0-9_]+)\}/u;

export const wordsIn = (text) => [...text.matchAll(WORD)].map((match) => match[0]);

/** Everything from one tapped word to another, as it stands; the whole when nothing fits. */
export function spanOf(text, first, last) {
  const places = [...text.matchAll(WORD)].map((match) => [match.index, match.index + match[0].length]);
  if (!places.length) return "";
  const fits = first >= 0 && first <= last && last < places.length;
  const [from, to] = fits ? [first, last] : [0, places.length - 1];
  return text.slice(places[from][0], places[to][1]);
}

/** The sentence in pieces; what was put in is never read for slots again. */
export function filled(say, values) {
  return say
    .split(SLOT)
    .map((part, place) => (place % 2 ? { text: values[part] ?? "", own: true } : { text: part, own: false }))
    .filter((piece) => piece.text);
}

/** Letters as people count them in code points, so that a limit is the same everywhere. */
export const lengthOf = (text) => [...text].length;

/** Whether the care card belongs here; `pattern` comes with the guides. The twin of kit/care.py. */
export function worriesBy(pattern) {
  const found = new RegExp(pattern, "u");
  return (text) => found.test(text.toLowerCase().replaceAll("’", "'").trim().replace(/\s+/gu, " "));
}
