/** Where it was switched on: after two minutes out of sight the page is blank and asks for the PIN. */
import "./shelf.js";
import "./seal.js";
import "./letters.js";
import "./guard.js";
import { blank } from "./exit.js";

const HERE = 20_000;
let since, soon;

function lock() {
  blank();
  navigator.serviceWorker?.controller?.postMessage({ shut: true });
  location.replace(navigator.onLine ? "/unlock" : "/today");
}

const seen = () => document.hidden || guard.note({ seen: Date.now() }).catch(() => {});

document.addEventListener("visibilitychange", () => {
  clearTimeout(soon);
  if (!document.hidden) return since && Date.now() - since > guard.OUT_OF_SIGHT ? lock() : seen();
  since = Date.now();
  soon = setTimeout(lock, guard.OUT_OF_SIGHT);
  guard.note({ seen: since }).catch(() => {});
});
setInterval(seen, HERE);
