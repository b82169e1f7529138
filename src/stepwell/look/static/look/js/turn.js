/**
 * A page with several turns: when the fresh copy of this session says that it is another turn, open it anew.
 * Somebody else's signature waits while a hand is being written here.
 */
const now = () => ({ ...document.querySelector("[data-phase-now]")?.dataset });
const writes = () => [...document.querySelectorAll("[data-pen]")].some(({ elements }) => elements.name.value || elements.drawn.value);
const began = now();

new MutationObserver(() => {
  const { phaseNow, handsNow } = now();
  if (phaseNow === undefined) return;
  if (phaseNow !== began.phaseNow || (handsNow !== began.handsNow && !writes())) location.reload();
}).observe(document.querySelector("#main"), { childList: true, subtree: true });
