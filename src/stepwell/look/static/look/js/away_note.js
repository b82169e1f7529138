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

/** "I started": every guess is locked with it. Of what is feared this phone remembers that it is there, no words. */
export async function startNow({ plan }) {
  const form = formFor("guess"), said = new FormData(form), might = (said.get("might") ?? "").trim();
  const [guess, likely, feel] = ["guess", "likely", "feel"].map((name) => rating(form, name));
  const start = { id: crypto.randomUUID(), plan: plan.id, at: new Date().toISOString(), size: plan.size, guess, might, likely, real: said.has("real"), feel };
  await days.write(start, "start", { feared: Boolean(might) });
  form.reset();
}

const tap = () => ({ id: crypto.randomUUID(), at: new Date().toISOString() });

/** Everything shrinks from now on, or goes on as before; the server is told when this was pressed. */
export const restNow = (ends) => days.write({ ...tap(), ends }, "rest");

/** The other way of today, whatever the coin said. */
export const otherWay = ({ experiment, other }) => days.write({ ...tap(), experiment, way: other }, "coin");

/** How it went, with the guess of its start; what is guessed once it is known is none. What was noted before gives way. */
export async function noteDay({ plan, noted, before, started }, day, today, outcome) {
  const gone = day === today ? noted : before;
  const did = outcome === "done" || outcome === "smaller";
  const steps = [...formFor("steps").querySelectorAll("input:checked")].map(({ value }) => value);
  const note = {
    id: crypto.randomUUID(), plan: plan.id, day, outcome, noted_at: new Date().toISOString(),
    size: { done: plan.size, smaller: "S" }[outcome] ?? "", steps: did && day === today ? steps : [],
    guess: did && day === today ? (started?.guess ?? null) : null,
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
  const came = new FormData(form).get("became");
  if (came && note.start) await letters.write({ id: crypto.randomUUID(), start: note.start, came }, "became");
  form.reset();
  return more;
}
