/**
 * A PIN that the server took also locks what this phone takes along. The form is sent as ever; only when the answer
 * leads on is the PIN used here, and it is kept nowhere.
 */
import "./shelf.js";
import "./guard.js";
import { renew } from "./keys.js";

/** Back to where somebody was in the middle of a sentence that can be opened, instead of to Today. */
async function onward(to) {
  const at = sessionStorage.getItem("at"), path = at?.split("?")[0];
  const typed = JSON.parse(sessionStorage.getItem("typed") ?? "{}");
  const { open } = (await shelf.get("keys", "typed")) ?? {};
  return open && path in typed && ["/", "/today"].includes(new URL(to).pathname) ? at : to;
}

async function send(form) {
  const answer = await fetch(location.href, { method: "POST", body: new FormData(form) });
  if (answer.redirected) {
    await guard.note({ shut: false, seen: Date.now() }).catch(() => {});
    await renew(form.elements.pin.value).catch(() => {});
    return location.assign(await onward(answer.url));
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.getElementById("main").replaceWith(document.adoptNode(fresh.getElementById("main")));
  watch();
  document.querySelector("[name=old_pin], [name=pin]")?.focus();
}

function watch() {
  const form = document.querySelector("[name=pin]")?.form;
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form).catch(() => form.submit());
  });
}

if (self.isSecureContext) watch();
