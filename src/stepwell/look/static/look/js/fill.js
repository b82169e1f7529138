/** A chip with data-fill puts its words into the field of that name; without scripts the field is simply typed in. */
for (const chips of document.querySelectorAll("[data-fills]")) chips.hidden = false;

document.addEventListener("click", ({ target }) => {
  const chip = target.closest("[data-fill]");
  if (!chip) return;
  const field = document.querySelector(`[name="${chip.dataset.fill}"]`);
  field.value = chip.dataset.words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
});
