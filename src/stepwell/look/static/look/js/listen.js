/** A kept note is played where it stands; without this it is a file to open. */
import { play } from "./sound.js";

for (const link of document.querySelectorAll("a[data-listen]"))
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    await play(await (await fetch(link.href, { cache: "no-store" })).blob());
  });
