/** Where it was switched on: after two minutes out of sight the page is blank and asks for the PIN. */
import "./shelf.js";
import "./seal.js";
import "./letters.js";
import "./guard.js";
import { blank } from "./exit.js";
import { watch } from "./out_of_sight.js";

watch(() => {
  blank();
  navigator.serviceWorker?.controller?.postMessage({ shut: true });
  location.replace(navigator.onLine ? "/unlock" : "/today");
});
