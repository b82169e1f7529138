/** A page with several turns: when the fresh copy of this session says that it is another turn, open it anew. */
const now = () => document.querySelector("[data-phase-now]")?.dataset.phaseNow;
const began = now();

new MutationObserver(() => {
  const here = now();
  if (here && here !== began) location.reload();
}).observe(document.querySelector("#main"), { childList: true, subtree: true });
