/**
 * Leave now: the page is blank at once, a dull one takes its place, the phone is locked behind it. Three times Shift
 * does the same. It cannot change what a browser wrote down before.
 */
const TIMES = 3, WITHIN = 2000;
const link = document.querySelector("[data-exit]");
let pressed = [], gone = false;

function lock() {
  const worker = navigator.serviceWorker?.controller;
  if (worker) return worker.postMessage({ shut: true, left: true });
  const csrfmiddlewaretoken = document.querySelector("[name=csrfmiddlewaretoken]")?.value;
  if (csrfmiddlewaretoken) navigator.sendBeacon("/lock", new URLSearchParams({ csrfmiddlewaretoken }));
}

export function blank() {
  document.title = "";
  document.documentElement.replaceChildren();
}

function leave() {
  if (gone) return;
  gone = true;
  lock();
  blank();
  sessionStorage.clear();
  sessionStorage.setItem("left", "1");
  const inside = matchMedia("(display-mode: standalone)").matches || !navigator.onLine;
  location.replace(inside ? "/still" : "/exit");
}

link?.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});

document.addEventListener("keydown", ({ key, repeat }) => {
  if (repeat) return;
  pressed = key === "Shift" ? [...pressed, Date.now()].slice(-TIMES) : [];
  if (pressed.length === TIMES && pressed.at(-1) - pressed[0] < WITHIN) leave();
});

/** A page that the browser held back for its Back button is not shown again. */
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && sessionStorage.getItem("left")) {
    blank();
    location.replace("/unlock");
  } else sessionStorage.removeItem("left");
});
