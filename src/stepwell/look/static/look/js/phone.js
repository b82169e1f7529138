/** What a day without a network needs, and what opens "Oh" above a page, is fetched once the page is there and quiet. */
const begin = () => {
  import("./phone_day.js");
  if (document.querySelector(".head__oh")) import("./oh.js");
};
const quiet = () => (self.requestIdleCallback ?? setTimeout)(begin, { timeout: 2000 });

if (document.readyState === "complete") quiet();
else addEventListener("load", quiet, { once: true });
