/** What has grown: the week with what was noted here, and the points, levels and bands of the last visit. */
import { brighter, dayAfter, daysApart, invited, mondayOf, practised } from "./away_day.js";
import { here, room } from "./away_here.js";
import { copyOf, fillIn, longDay } from "./away_screens.js";

const AWAY = 5;
const screen = document.querySelector('[data-screen="grown"]');
const part = (name) => screen.querySelector(`[data-part="${name}"]`);
const says = screen.dataset;

/** A day as it stands: what was noted here, else what the server knew; what is past by now is no longer to come. */
function stateOf(day) {
  const told = here.day.grown.days[day], known = here.all.map((one) => one.of(day)?.outcome);
  const open = day >= here.today ? "ahead" : here.all.some(({ plan }) => invited(plan, day)) ? "unknown" : "open";
  return brighter([...known, told === "ahead" ? open : told, open].filter(Boolean));
}

function drawWeek(days) {
  const stones = screen.querySelectorAll(".week__well > g"), lines = screen.querySelectorAll(".week li");
  days.forEach(({ day, state }, n) => {
    const stone = document.getElementById(`away-stone-${state}`).content.firstElementChild;
    const inside = stones[n].querySelector("svg"), label = inside.querySelector("text"), now = day === here.today;
    const mark = now ? [copyOf("away-stone-now").firstElementChild] : [];
    stones[n].setAttribute("class", `well__step--${stone.dataset.look}${now ? " well__step--today" : ""}`);
    inside.replaceChildren(...stone.cloneNode(true).children, label, ...mark);
    lines[n].textContent = `${longDay(day)}: ${stone.dataset.words}${now ? `, ${says.now}` : ""}`;
  });
}

const marks = (all) => all.map((lit) => copyOf(lit ? "away-lit" : "away-unlit"));

function goalOf(aim, lit) {
  if (!aim) return "";
  return (lit >= aim ? says.met : says.goal).replace("#goal", aim).replace("#lit", lit);
}

/** From the last day with a note, here or there: a kind face after some empty days. */
function isAway() {
  const noted = [here.day.grown.noted_on, ...here.all.flatMap((one) => one.latest ?? [])].filter(Boolean).sort().at(-1);
  return noted && daysApart(noted, here.today) > AWAY;
}

function rows(name, all, more = () => {}) {
  part(name).replaceChildren(...all.map((one) => {
    const row = copyOf(`away-${name}`);
    fillIn(row, one);
    more(row, one);
    return row;
  }));
}

const dotted = (word) => word && `${word}.`;
const marked = (row, { marks: lit, stones }) => row.querySelector(".marks").replaceChildren(...marks(lit ?? stones));

function fillPoints(points) {
  part("points").hidden = !points;
  if (!points) return;
  const why = says.why.replace("#", points.total);
  fillIn(part("points"), { all: String(points.total), said: points.said, why: points.total && why });
  const days = points.earlier ? [...points.days, { day: says.earlier, points: points.earlier }] : points.days;
  const told = (all) => all.map((row) => ({ ...row, worth: String(row.points) }));
  rows("rules", told(points.rules));
  rows("by-day", told(days));
}

room("grown", {
  fits: () => Boolean(here.day?.grown?.days),
  fill() {
    const { grown, rewards } = here.day, monday = mondayOf(here.today);
    const days = [0, 1, 2, 3, 4, 5, 6].map((n) => dayAfter(monday, n)).map((day) => ({ day, state: stateOf(day) }));
    const lit = days.filter(({ state }) => practised({ outcome: state })).length, aim = grown.aims[monday] ?? 0;
    const none = here.all.some(({ plan }) => plan.days_a_week) ? says.none : says.calm;
    const said = lit === 1 ? says.one : lit ? says.more.replace("#", lit) : none;
    drawWeek(days);
    fillIn(part("week"), { said, week: goalOf(aim, lit), best: grown.best, away: isAway() });
    part("goal-marks").replaceChildren(...(aim ? marks(Array.from({ length: Math.max(aim, lit) }, (_, n) => n < lit)) : []));
    for (const [name, all] of Object.entries({ joys: rewards, levels: grown.levels, holds: grown.holds })) part(`${name}-card`).hidden = !all?.length;
    rows("joys", (rewards ?? []).map((joy) => ({ joy })));
    fillPoints(grown.points);
    rows("levels", grown.levels.map((one) => ({ ...one, level: dotted(one.level), coming: one.next && says.coming.replace("#", one.next) })), marked);
    rows("holds", grown.holds.map((one) => ({ ...one, name: dotted(one.name) })), marked);
    fillIn(part("told"), { told: says.told.replace("#", longDay(here.day.day)) });
  },
});
