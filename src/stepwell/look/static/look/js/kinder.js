/**
 * Beside a field in which a therapist writes to a client: after a pause the note is read by local rules, and a
 * curious way to say it is offered. Nothing is kept anywhere, nothing is held up; without an answer all goes on.
 */
const PAUSE = 900;

function watch(box) {
  const answer = box.querySelector('input[type="hidden"]');
  const { form } = answer, field = form.elements[box.dataset.kinder];
  const offer = box.querySelector("[data-kinder-offer]"), say = box.querySelector("[data-kinder-say]");
  let asked = offer.hidden ? "" : field.value, offered = say.textContent, soon;

  const show = (text) => {
    offered = text;
    say.textContent = text;
    offer.hidden = !text;
    if (text) answer.value = "keep";
  };

  async function ask() {
    const text = field.value;
    if (text === asked) return;
    asked = text;
    const body = new URLSearchParams({ csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value, text });
    const told = await fetch(box.dataset.kinderAt, { method: "POST", body, headers: { Accept: "application/json" } });
    if (!told.ok || told.redirected) return;
    const { kinder } = await told.json();
    if (field.value === text) show(kinder);
  }

  const quietly = () => ask().catch(() => {});
  field.addEventListener("input", () => {
    offer.hidden = true;
    clearTimeout(soon);
    soon = setTimeout(quietly, PAUSE);
  });
  field.addEventListener("change", quietly);
  offer.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-kinder-choice]")?.dataset.kinderChoice;
    if (!choice) return;
    event.preventDefault();
    asked = choice === "use" ? offered : field.value;
    if (choice === "use") field.value = offered;
    offer.hidden = true;
    field.focus();
    if (choice === "use") field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

for (const box of document.querySelectorAll("[data-kinder]")) watch(box);
