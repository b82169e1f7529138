/** A tap without a network: a note with an id of its own, sealed and out of sight at once. */
import "./shelf.js";
import "./seal.js";
import "./letters.js";
import "./days.js";

const rating = (form, name) => {
  const said = new FormData(form).get(name);
  return said ? Number(said) : null;
};

export const formFor = (name) => document.querySelector(`[data-form="${name}"]`);

/** "I started": the guess is locked with it. */
export async function startNow({ plan }) {
  const form = formFor("guess"), guess = rating(form, "guess");
  await days.write({ id: crypto.randomUUID(), plan: plan.id, at: new Date().toISOString(), size: plan.size, guess }, "start");
  form.reset();
}

/** Everything shrinks from now on; the server is told when this was pressed. */
export const restNow = () => days.write({ id: crypto.randomUUID(), at: new Date().toISOString() }, "rest");

/** How it went. What was noted of that day before gives way to it. */
export async function noteDay({ plan, noted, before, started }, day, today, outcome) {
  const gone = day === today ? noted : before;
  const did = outcome === "done" || outcome === "smaller";
  const steps = [...formFor("steps").querySelectorAll("input:checked")].map(({ value }) => value);
  const note = {
    id: crypto.randomUUID(), plan: plan.id, day, outcome, noted_at: new Date().toISOString(),
    size: { done: plan.size, smaller: "S" }[outcome] ?? "", steps: did && day === today ? steps : [],
    guess: did && day === today ? (started?.guess ?? rating(formFor("guess"), "guess")) : null,
    start: day === today ? (started?.id ?? null) : null, follows: gone?.id ?? null,
  };
  await days.write(note);
  return note;
}

/** What happened, as a note that follows the first. */
export async function addMore(note) {
  const form = formFor("more");
  const more = {
    ...note, id: crypto.randomUUID(), follows: note.id, noted_at: new Date().toISOString(),
    words: new FormData(form).get("words") ?? "",
  };
  if (note.outcome === "not_today") more.in_the_way = new FormData(form).get("in_the_way") ?? "";
  else for (const name of ["actual", "after"]) more[name] = rating(form, name);
  await days.write(more);
  form.reset();
  return more;
}
