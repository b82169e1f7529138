/**
 * Words that were typed and not kept yet are there again after Back and Forward, a reload, the lock, or an error in
 * between. They lie in this tab only, sealed with a key of this browser (typed_key.js); "Leave now" forgets the words
 * at once (exit.js), and signing out too. Fetched with the first letter that is typed.
 */
import "./shelf.js";
import "./seal.js";
import "./letters.js";
import { key, keys } from "./typed_key.js";

const NAME = "typed", HOW = "AES-GCM", LEAVING = /^\/(sign-out|exit)$/;
const FORMS = "form[method=post]:not([data-keep]), form[data-form]", FIELDS = "textarea[name], input:is([type=text], [type=tel], [type=email])[name]";
/** The page without a network is one page, whatever its address. */
const away = document.getElementById("away"), here = away ? "away" : location.pathname, phone = document.getElementById("phone");
const read = () => JSON.parse(sessionStorage.getItem(NAME) ?? "{}");
const write = (all) => (Object.keys(all).length ? sessionStorage.setItem(NAME, JSON.stringify(all)) : sessionStorage.removeItem(NAME));
const forget = () => write(Object.fromEntries(Object.entries(read()).filter(([path]) => path !== here)));
const where = (form) => form.dataset.form ?? new URL(form.getAttribute("action") ?? "", location.href).pathname;
const { type, responseStatus = 0 } = performance.getEntriesByType("navigation")[0] ?? {}, refused = responseStatus >= 400;
const PATIENCE = 4000, later = (ms) => new Promise((done) => setTimeout(done, ms, null));
let busy = false, more = false, going = false, shut = false, known;

/** Whose words these are. The house is asked: another person may have come in since, in this tab or in this browser. */
async function about() {
  known ??= (away ? null : await Promise.race([letters.meet(), later(PATIENCE)]).catch(() => null)) ?? (await shelf.get("keys", "server"));
  return seal.bytes(`${known?.who ?? ""} ${here}`);
}

/** Each field in which somebody wrote, by its form and name. */
const fields = () => [...document.querySelectorAll(FORMS)].flatMap((form) =>
  [...form.querySelectorAll(FIELDS)].filter((field) => !field.readOnly).map((field) => ({ form: where(form), name: field.name, field })));

async function keep() {
  const said = fields().filter(({ field }) => field.value.trim() && (refused || field.value !== field.defaultValue));
  if (!said.length) return shut || forget();
  const text = JSON.stringify(said.map(({ form, name, field }) => [form, name, field.value]));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const box = await crypto.subtle.encrypt({ name: HOW, iv, additionalData: await about() }, await key(), seal.bytes(text));
  const gone = !document.body || sessionStorage.getItem("left");
  return gone || write({ ...read(), [here]: { iv: seal.toText(iv), box: seal.toText(new Uint8Array(box)), ...(going && { sent: true }) } });
}

/** One at a time; what is typed meanwhile is kept right after. */
async function typed() {
  more = true;
  going = false;
  if (busy) return;
  busy = true;
  while (more) {
    more = false;
    await keep().catch(() => {});
  }
  busy = false;
}

async function opened({ iv, box }) {
  const how = { name: HOW, iv: seal.toBytes(iv), additionalData: await about() };
  const text = await Promise.any((await keys()).map((one) => crypto.subtle.decrypt(how, one, seal.toBytes(box))));
  return JSON.parse(new TextDecoder().decode(text));
}

/** Into fields that are still as they came; says once that something is there again. */
function fill(said) {
  const empty = fields().filter(({ field }) => field.value === field.defaultValue);
  const back = said.map(([form, name, value]) => [empty.find((one) => one.form === form && one.name === name)?.field, value]);
  for (const [field, value] of back.filter(([found, value]) => found && found.value !== value)) {
    field.closest("details")?.setAttribute("open", "");
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    if (!document.querySelector("[data-typed-said]")) field.after(Object.assign(document.createElement("p"), { className: "small soft", textContent: phone.dataset.typed }));
    field.nextElementSibling?.setAttribute("data-typed-said", "");
  }
}

/** What was sent is forgotten once a page of ours came after it that says no no; the Back button brings it back. */
function settle() {
  const came = type === "navigate" && !refused;
  write(Object.fromEntries(Object.entries(read()).filter(([, { sent }]) => !(came && sent))));
}

/** A box of somebody else is let go; one whose key is locked waits for the PIN. */
function lost({ name }) {
  shut = name !== "AggregateError";
  if (!shut) forget();
}

export async function bringBack() {
  const kept = read()[here];
  if (kept) await opened(kept).then(fill, lost);
}

function sent({ target, defaultPrevented }) {
  if (LEAVING.test(where(target))) return sessionStorage.removeItem(NAME);
  const all = read();
  going = !defaultPrevented;
  return all[here] && going && write({ ...all, [here]: { ...all[here], sent: true } });
}

settle();
await bringBack();
document.addEventListener("input", typed);
document.addEventListener("submit", sent);
document.addEventListener("reset", () => setTimeout(typed));
navigator.serviceWorker?.addEventListener("message", ({ data }) => data.noNetwork && typed());
typed();
