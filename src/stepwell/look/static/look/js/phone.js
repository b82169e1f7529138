/** All that a day without a network needs is fetched once the page is there and quiet. */
const begin = () => import("./phone_day.js");
const quiet = () => (self.requestIdleCallback ?? setTimeout)(begin, { timeout: 2000 });

if (document.readyState === "complete") quiet();
else addEventListener("load", quiet, { once: true });
