/** Which day it is for the client, and how each practice stands on it: kit/days.py and plan/rules.py in small. */
const ONE_DAY = 864e5;
const PRACTISED = ["done", "smaller"];

export const dayAfter = (day, days) => new Date(Date.parse(day) + days * ONE_DAY).toISOString().slice(0, 10);
export const dayBefore = (day) => dayAfter(day, -1);
export const practised = ({ outcome }) => PRACTISED.includes(outcome);

/** The date on the client's own clock; before the hour at which a day begins it is still the day before. */
export function dayIn(zone, startsAt, at = new Date()) {
  const how = { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", hourCycle: "h23" };
  const told = Object.fromEntries(new Intl.DateTimeFormat("en", how).formatToParts(at).map((part) => [part.type, part.value]));
  const date = `${told.year}-${told.month}-${told.day}`;
  return Number(told.hour) < startsAt ? dayBefore(date) : date;
}

/** What o'clock it is there: 0 to 23. */
export const hourIn = (zone, at = new Date()) =>
  Number(new Intl.DateTimeFormat("en", { timeZone: zone, hour: "2-digit", hourCycle: "h23" }).format(at));

const weekday = (day) => (new Date(day).getUTCDay() + 6) % 7;
export const mondayOf = (day) => dayAfter(day, -weekday(day));
export const daysApart = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / ONE_DAY);

/** Of several practices the brightest shows: strategies/game/cards/week.py in small. */
const LOUDEST = ["done", "smaller", "rest", "not_applicable", "not_today", "ahead", "unknown", "open"];
export const brighter = (states) => LOUDEST.find((state) => states.includes(state));
const runs = (plan, day) => plan.starts <= day && (!plan.ends || day <= plan.ends);

export function invited(plan, day) {
  if (!plan.days_a_week || !runs(plan, day)) return false;
  return !plan.weekdays.length || plan.weekdays.includes(weekday(day));
}

/** What counts for a day: the last that was noted here, else what the server knew. */
function standing(one, since, week, day) {
  const here = since.filter((note) => note.outcome && note.plan === one.plan.id && note.day === day);
  here.sort((a, b) => (a.noted_at < b.noted_at ? -1 : 1));
  return here.at(-1) ?? [one.today, one.yesterday, ...week].find((entry) => entry?.day === day) ?? null;
}

/** The last "I started" of today, from here or from the server. */
function started(one, since, { zone, day_starts_at: startsAt }, day) {
  const here = since.filter((note) => !note.outcome && note.plan === one.plan.id && dayIn(zone, startsAt, new Date(note.at)) === day);
  here.sort(byTap);
  return here.at(-1) ?? (one.started?.day === day ? one.started : null);
}

const byTap = (a, b) => (a.at < b.at ? -1 : 1);

/** Until when a hard week is meant; one that was begun here counts from its own day. "" outside one. */
export function restsUntil({ day, since }) {
  const taps = since.filter((note) => !note.plan && !note.experiment).sort(byTap), last = taps.at(-1);
  if (!last || last.ends) return last ? "" : day.rests_until;
  const known = taps.some(({ ends }) => ends) ? "" : day.rests_until;
  return known || dayAfter(dayIn(day.zone, day.day_starts_at, new Date(last.at)), 7);
}

/** Today's way of an experiment; the other one, when that was the last tap here. */
function coinOf({ coin }, since) {
  const last = since.filter(({ experiment }) => experiment && experiment === coin?.experiment).sort(byTap).at(-1);
  if (!coin || !last || last.way === coin.way) return coin;
  return { ...coin, way: coin.other, other: coin.way, words: coin.instead, instead: coin.words, back: !coin.back };
}

const small = (plan) => ({ ...plan, size: "S" });

/** Every running practice, the one that waits first; `blank` when yesterday invited and nothing is known of it. */
export function standings({ day, since }, today, rests) {
  const yesterday = dayBefore(today);
  const found = day.plans.filter(({ plan }) => runs(plan, today)).map((one) => {
    const of = (when) => standing(one, since, day.week?.[one.plan.id] ?? [], when);
    return {
      ...one, of, plan: rests ? small(one.plan) : one.plan,
      latest: since.filter((note) => note.outcome && note.plan === one.plan.id).map((note) => note.day),
      paper: day.papers?.[one.plan.id] ?? { recap: [] },
      joy: day.rewards?.[0] ?? "",
      grown: Boolean(day.grown?.days),
      coin: day.day === today ? coinOf(day, since) : null,
      talk: !one.plan.days_a_week,
      free: !invited(one.plan, today),
      started: started(one, since, day, today),
      noted: of(today),
      before: of(yesterday),
      blank: invited(one.plan, yesterday) && !of(yesterday),
    };
  });
  return found.sort((a, b) => a.talk - b.talk || a.free - b.free || Boolean(a.noted) - Boolean(b.noted));
}
