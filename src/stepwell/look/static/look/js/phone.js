/**
 * What a day without a network needs, and what opens "Oh" above a page, is fetched once the page is there and quiet; what
 * holds words that are not kept yet, once there are some.
 */
const begin = () => {
  import("./phone_day.js");
  const above = document.querySelector("[data-opens]");
  if (above) import(above.dataset.opens);
};
const quiet = () => (self.requestIdleCallback ?? setTimeout)(begin, { timeout: 2000 });

if (document.readyState === "complete") quiet();
else addEventListener("load", quiet, { once: true });

const { inside, words: at } = document.getElementById("phone").dataset, words = () => import(at);
if (inside !== undefined) {
  if (location.pathname !== "/unlock") sessionStorage.setItem("at", location.pathname + location.search);
  if (sessionStorage.getItem("typed")) words();
  else document.addEventListener("input", words, { once: true });
}
