// A link is handed to the phone's own way of sending, where it has one.
const link = document.querySelector("[data-link]");
const share = document.querySelector("[data-share]");

if (link && share && navigator.share) {
  share.hidden = false;
  share.addEventListener("click", () => {
    navigator.share({ url: link.textContent.trim() }).catch(() => {});
  });
}
