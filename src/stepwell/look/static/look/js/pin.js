/**
 * A PIN that the server took also locks what this phone takes along. The form is sent as ever; only when the answer
 * leads on is the PIN used here, and it is kept nowhere.
 */
import { renew } from "./keys.js";

async function send(form) {
  const answer = await fetch(location.href, { method: "POST", body: new FormData(form) });
  if (answer.redirected) {
    await renew(form.elements.pin.value).catch(() => {});
    return location.assign(answer.url);
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
