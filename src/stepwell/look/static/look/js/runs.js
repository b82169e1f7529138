/**
 * A run: the cue starts a quiet clock, each tap on a step notes its second. Nothing is sent before the run is over.
 * The form is made anew when the other screen has kept a run, so everything is looked up when it is needed.
 */
const HIDDEN = "clock hidden";
let began = 0;

const part = (form, name) => form.querySelector(`[data-run-${name}]`);
const isRun = (target) => target.closest("form[data-run]");

/** One thing to press: the cue before a run, its end while it goes on; the next step once there were enough. */
function showStart(form, shown) {
  part(form, "start").hidden = !shown;
  form.elements.run.classList.toggle("button--main", !shown && !("enough" in form.dataset));
}

function ready(form) {
  showStart(form, !("untimed" in form.dataset));
  part(form, "clock").hidden = true;
}

function start(form) {
  began = performance.now();
  form.closest("[data-fresh]")?.removeAttribute("data-fresh");
  showStart(form, false);
  part(form, "clock").hidden = false;
  showClock(form, sessionStorage.getItem(HIDDEN) !== "yes");
  form.querySelector(".run__step").focus();
}

function showClock(form, shown) {
  const clock = part(form, "clock");
  clock.querySelector("span").hidden = !shown;
  clock.querySelector("button").textContent = shown ? clock.dataset.hide : clock.dataset.show;
  sessionStorage.setItem(HIDDEN, shown ? "" : "yes");
}

function tap(form, step) {
  if (step.getAttribute("aria-pressed") === "true") return;
  step.setAttribute("aria-pressed", "true");
  form.closest("[data-fresh]")?.removeAttribute("data-fresh");
  if (!began) return;
  const times = form.elements.times;
  times.value = [times.value, ((performance.now() - began) / 1000).toFixed(2)].filter(Boolean).join(",");
  const next = form.querySelector('.run__step[aria-pressed="false"]');
  if (next) return next.focus();
  began = 0;
  part(form, "clock").hidden = true;
}

document.addEventListener("click", ({ target }) => {
  const counts = target.closest("[data-count-for]");
  if (counts) {
    const field = document.getElementById(counts.dataset.countFor);
    field.value = Number(field.value) + 1;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const form = isRun(target);
  if (!form) return;
  const step = target.closest(".run__step");
  if (step) tap(form, step);
  else if (target.closest("[data-run-start]")) start(form);
  else if (target.closest("[data-run-clock]")) showClock(form, part(form, "clock").querySelector("span").hidden);
});

setInterval(() => {
  const form = document.querySelector("form[data-run]");
  if (!form) return;
  if (part(form, "start").hidden && !began && !form.elements.times.value) ready(form);
  if (began) part(form, "clock").querySelector("span").textContent = Math.floor((performance.now() - began) / 1000);
}, 250);
