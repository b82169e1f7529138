/** A soft countdown: four steps of a well fill with light, one a minute. It never ends anything. */
const MINUTE = 60000;

for (const part of document.querySelectorAll("[data-minutes]")) {
  const said = part.querySelector("[data-minutes-said]");
  const steps = part.querySelectorAll(".minutes__well span");
  const all = Number(part.dataset.minutes);
  const key = `minutes ${location.pathname}`;
  const began = Number(sessionStorage.getItem(key)) || Date.now();
  sessionStorage.setItem(key, began);
  let shown;
  const show = () => {
    const gone = Math.floor((Date.now() - began) / MINUTE);
    if (gone === shown) return;
    shown = gone;
    const left = all - gone;
    said.textContent = left > 1 ? said.dataset.left.replace("#", left) : left === 1 ? said.dataset.last : said.dataset.over;
    steps.forEach((step, at) => step.classList.toggle("is-lit", at < gone));
  };
  part.hidden = false;
  show();
  setInterval(show, 1000);
}
