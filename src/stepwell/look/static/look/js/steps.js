/** Counts ticked steps into the nearest [data-steps-said], whose text holds "#" for ticked and "##" for all. */
function count(list) {
  const said = list.closest("form")?.querySelector("[data-steps-said]");
  if (!said) return;
  const all = list.querySelectorAll('input[type="checkbox"]');
  const ticked = [...all].filter((box) => box.checked).length;
  said.textContent = said.dataset.stepsSaid.replace("##", all.length).replace("#", ticked);
}

for (const list of document.querySelectorAll("[data-steps]")) {
  list.addEventListener("change", () => count(list));
  count(list);
}
