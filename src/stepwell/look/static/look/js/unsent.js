/**
 * For a page that says "not now": what was sent was not kept, so it stays among the words of this tab (typed.js) until
 * it is sent from here once more.
 */
const read = () => Object.entries(JSON.parse(sessionStorage.getItem("typed") ?? "{}"));
const write = (all) => all.length && sessionStorage.setItem("typed", JSON.stringify(Object.fromEntries(all)));
const mine = read().filter(([, { sent }]) => sent).map(([path]) => path);
const mark = (sent) => write(read().map(([path, box]) => [path, mine.includes(path) ? { ...box, sent } : box]));

mark(false);
document.querySelector("form.form")?.addEventListener("submit", () => mark(true));
