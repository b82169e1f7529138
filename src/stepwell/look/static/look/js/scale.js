/** Says the chosen number in words above the stones, and lets a thumb slide along the row. */
const numberOf = (label) => label?.querySelector('input[type="radio"]');

function say(scale) {
  const chosen = scale.querySelector("input:checked");
  const echo = scale.querySelector("[data-scale-echo]");
  if (echo) echo.textContent = chosen?.value ? scale.dataset.echo.replace("#", chosen.value) : "";
}

function slide(scale, event) {
  if (event.pointerType !== "touch" || event.buttons !== 1) return;
  const under = document.elementFromPoint(event.clientX, event.clientY);
  const radio = numberOf(under?.closest(".scale__step"));
  if (!radio || radio.checked || !scale.contains(radio)) return;
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
}

for (const scale of document.querySelectorAll("[data-scale]")) {
  scale.addEventListener("change", () => say(scale));
  scale.addEventListener("pointermove", (event) => slide(scale, event));
  say(scale);
}
