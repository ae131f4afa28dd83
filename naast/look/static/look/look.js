// All of our own script. Everything works without it.
// Quick exit: leave this page so that "back" does not show it, and sign out on the way, so that nobody can go on.
document.addEventListener("click", (event) => {
  const way = event.target.closest("[data-exit]");
  if (!way) return;
  event.preventDefault();
  document.documentElement.hidden = true;
  const out = document.querySelector("form[data-sign-out]");
  if (out) navigator.sendBeacon(out.action, new FormData(out));
  window.location.replace(way.href);
});
