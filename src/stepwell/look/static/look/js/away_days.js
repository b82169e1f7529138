/** The last seven days of the practice in front, the newest first: how each went, never its words. */
import { dayBefore, practised } from "./away_day.js";
import { doing, here, room } from "./away_here.js";
import { copyOf, fillIn, shortDay } from "./away_screens.js";

const SEVEN = 7;
const screen = document.querySelector('[data-screen="days"]');

function seven() {
  const back = [here.today];
  while (back.length < SEVEN) back.push(dayBefore(back.at(-1)));
  const all = back.map((day) => ({ day, noted: here.chosen.of(day) }));
  return all[0].noted ? all : all.slice(1);
}

room("days", {
  fits: doing,
  fill() {
    const all = seven(), lit = all.filter(({ noted }) => noted && practised(noted)).length;
    const line = lit === 1 ? screen.dataset.one : screen.dataset.more.replace("#", lit);
    fillIn(screen, { name: here.chosen.plan.practice.name, lit: lit ? line : screen.dataset.none });
    screen.querySelector("[data-days]").replaceChildren(...all.map(({ day, noted }) => {
      const item = copyOf(`away-day-${noted?.outcome ?? "unknown"}`);
      fillIn(item, { day: shortDay(day) });
      return item;
    }));
  },
});
