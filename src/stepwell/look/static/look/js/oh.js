/**
 * "Oh" opens above the page, so that nothing half written beneath is lost; the way out stays within reach, so it is not
 * modal. Without this, or without a network, it is a page.
 */
import { canRecord } from "./sound.js";

/** How long the house is waited for; after that "Oh" is the page, which the phone has without a network too. */
const OPENING = 2000, KEEPING = 4000;
const link = document.querySelector(".head__oh");

async function pageOf(address, more) {
  const answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(more ? KEEPING : OPENING), ...more });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { kept: more && answer.ok, page, form: page.querySelector("form#oh") };
}

function fillIn(dialog, { page, form }) {
  form.querySelector(".button--quiet").addEventListener("click", (event) => {
    event.preventDefault();
    dialog.close();
  });
  form.addEventListener("submit", (event) => send(event, dialog, form));
  form.setAttribute("data-again", "");
  const aloud = form.querySelector("[data-go]");
  aloud.querySelector("a").href = link.href;
  aloud.hidden = !canRecord;
  dialog.replaceChildren(page.querySelector(".page__title"), form);
  form.querySelector("textarea").focus();
  if (sessionStorage.getItem("typed")) import("./typed.js").then(({ bringBack }) => bringBack());
}

async function send(event, dialog, form) {
  event.preventDefault();
  const answer = await pageOf(form.action, { method: "POST", body: new FormData(form) }).catch(() => null);
  if (answer?.kept) {
    form.querySelector("textarea").value = "";
    dialog.close();
    link.after(Object.assign(document.createElement("span"), { className: "head__here", role: "status", textContent: link.dataset.kept }));
  } else if (answer?.form) fillIn(dialog, answer);
  else form.submit();
}

/** Closed with words in it, it is still there, with them. */
async function open() {
  const held = document.querySelector("dialog.ask--above");
  if (held) {
    held.show();
    return held.querySelector("textarea").focus();
  }
  const answer = await pageOf(link.href);
  if (!answer.form) throw new Error("no form");
  const dialog = Object.assign(document.createElement("dialog"), { className: "ask ask--above stack" });
  dialog.setAttribute("aria-label", link.textContent.trim());
  dialog.addEventListener("close", () => {
    if (!dialog.querySelector("textarea").value.trim()) dialog.remove();
    link.focus();
    document.dispatchEvent(new Event("input"));
  });
  dialog.addEventListener("keydown", ({ key }) => key === "Escape" && dialog.close());
  document.querySelector(".head__here")?.remove();
  document.body.append(dialog);
  dialog.show();
  fillIn(dialog, answer);
}

link?.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open().catch(() => (location.href = link.href));
});
link?.setAttribute("data-above", "");
