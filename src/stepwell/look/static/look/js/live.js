/**
 * Two screens of one session. What is typed into a form[data-keep] goes out by itself, and every screen asks for
 * the pulse of the session all the time. When the pulse changes, a fresh copy of this page is fetched: elements
 * with data-fresh are replaced, those with data-while go when they are gone there, and fields nobody is typing in
 * take the new value.
 */
const room = document.querySelector("[data-live]");
const said = room.querySelector(".room__said");
const EVERY = 1500, PAUSE = 250, MINUTE = 60 * 1000, RESTS_AFTER = 45 * MINUTE, AWAKE = 4 * MINUTE;
const typed = new Map(), through = new Set();
let { pulse, version } = room.dataset;
let touched = Date.now(), fresh = Date.now(), going = false, soon;

const say = (what) => {
  said.hidden = !what;
  said.textContent = what ? said.dataset[what] : "";
};
const place = (of) => of.split(".").slice(0, 2).join();
const kept = (field) => field?.name && field.closest("form[data-keep]");
const valueOf = (form, name) => new FormData(form).getAll(name).join(",");

function refuse(form, name, words) {
  const field = form.elements[name];
  if (!(field instanceof HTMLElement) || !words) return;
  const note = document.getElementById("room-other").content.firstElementChild.cloneNode(true);
  note.querySelector("q").textContent = words;
  note.querySelector("button").addEventListener("click", () => {
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    note.remove();
  });
  field.after(note);
}

async function send() {
  const out = new Map(typed);
  if (!out.size) return;
  const [form] = out.values();
  const body = new URLSearchParams({ csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value, seen: version });
  for (const [name, of] of out) body.set(name, valueOf(of, name));
  const answer = await fetch(room.dataset.keepAt, { method: "POST", body, keepalive: true, headers: { Accept: "application/json" } });
  if (!answer.ok || answer.redirected) throw answer;
  for (const [name, of] of out) if (valueOf(of, name) === body.get(name)) typed.delete(name);
  const { other } = await answer.json();
  for (const [name, words] of Object.entries(other)) refuse(out.get(name), name, words);
}

function take(form, fresh) {
  for (const field of form.elements) {
    const twin = [...fresh.elements].find((one) => one.name === field.name && (!/radio|checkbox/.test(one.type) || one.value === field.value));
    if (!twin || typed.has(field.name) || /hidden|submit|button/.test(field.type) || field === document.activeElement && /text|area/.test(field.type)) continue;
    const box = /radio|checkbox/.test(field.type);
    if (box ? field.checked === twin.checked : field.value === twin.value) continue;
    if (box) field.checked = twin.checked;
    else field.value = twin.value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

async function refresh() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (answer.redirected && !answer.url.includes("/meetings/")) return say("out");
  if (answer.redirected) return location.assign(answer.url);
  fresh = Date.now();
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  version = page.querySelector("[data-live]")?.dataset.version ?? version;
  for (const part of document.querySelectorAll("[data-fresh][id]")) {
    const now = page.getElementById(part.id);
    const folds = now?.querySelectorAll("details") ?? [];
    part.querySelectorAll("details").forEach((fold, at) => folds[at]?.toggleAttribute("open", fold.open));
    if (!now || now.innerHTML === part.innerHTML || part.querySelector("input:focus, textarea:focus")) continue;
    const focused = part.contains(document.activeElement) && document.activeElement.id;
    part.replaceWith(document.adoptNode(now));
    if (focused) document.getElementById(focused)?.focus();
  }
  for (const part of document.querySelectorAll("[data-while][id]")) if (!page.getElementById(part.id)) part.remove();
  for (const form of document.querySelectorAll("form[data-keep][id]")) {
    const now = page.getElementById(form.id);
    if (now) take(form, now);
  }
}

async function look() {
  await send();
  const answer = await fetch(room.dataset.live, { headers: { "X-Seat": room.dataset.key, "If-None-Match": `"${pulse}"` } });
  if (answer.status === 304 && Date.now() - fresh < AWAKE) return say("");
  if (answer.status === 304) return refresh();
  if (!answer.ok) throw answer;
  const now = await answer.json();
  if (place(now.pulse) !== place(room.dataset.pulse)) return location.assign(now.where);
  await refresh();
  pulse = now.pulse;
  say("");
}

async function beat() {
  if (going || document.hidden) return;
  if (Date.now() - touched > RESTS_AFTER) return say("resting");
  going = true;
  await look().catch(() => say("waiting"));
  going = false;
}

document.addEventListener("input", ({ target }) => {
  if (!kept(target)) return;
  typed.set(target.name, target.form);
  clearTimeout(soon);
  soon = setTimeout(beat, PAUSE);
});
/** A form goes only when the house is there to take it; until then every word stays on the screen. */
async function first(event) {
  const { target, submitter } = event;
  if (through.delete(target)) return;
  event.preventDefault();
  event.stopPropagation();
  try {
    await (typed.size ? send() : fetch(room.dataset.live, { method: "HEAD", headers: { "X-Seat": room.dataset.key } }));
  } catch {
    return say("waiting");
  }
  through.add(target);
  target.requestSubmit(submitter);
}

document.addEventListener("submit", first, true);
for (const stir of ["pointerdown", "keydown"]) document.addEventListener(stir, () => (touched = Date.now()));
document.addEventListener("visibilitychange", () => (document.hidden ? send().catch(() => {}) : beat()));
setInterval(beat, EVERY);
