/** Numbers for a country, before anything is opened: the one chosen here or under Mine, else the browser's own. */
import { here, room } from "./away_here.js";
import { fillIn } from "./away_screens.js";

const screen = document.querySelector('[data-screen="help"]');
const choice = screen.querySelector("select");
const places = [...screen.querySelectorAll("[data-place]")];

function placeOf(code) {
  const known = places.find((place) => place.dataset.place === code);
  return known?.dataset.place ?? (screen.dataset.europe.split(" ").includes(code) ? "EU" : "ZZ");
}

function show(code) {
  const name = placeOf(code);
  for (const place of places) place.hidden = place.dataset.place !== name;
  choice.value = [...choice.options].some(({ value }) => value === code) ? code : "ZZ";
}

choice.addEventListener("change", () => {
  localStorage.setItem("country", choice.value);
  show(choice.value);
});

show(localStorage.getItem("country") || navigator.language.split("-")[1]?.toUpperCase() || "ZZ");

/** The own plan for a hard moment stands before the numbers, once the day is open. */
const mine = screen.querySelector("[data-mine]");
room("help", {
  fill() {
    const said = here.day?.hard_moment ?? {};
    mine.hidden = !Object.values(said).some(Boolean);
    fillIn(mine, said);
    mine.querySelector("a").href = `tel:${(said.number ?? "").replace(/[^0-9+]/g, "")}`;
  },
});
