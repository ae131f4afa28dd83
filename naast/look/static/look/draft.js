// Keeps what is typed in a form with data-draft: two seconds after typing stops, every four while it goes on, and on leaving.
// Without it the form has a button that does the same. Nothing is kept in the browser: a tablet on a table has many hands.
const PAUSE = 2000, LONGEST = 4000;
const SAYS = {403: "out", 404: "closed", 400: "refused", 409: "refused", 413: "refused"};
const keepers = [...document.querySelectorAll("form[data-draft]")].map(keeper);

// Thrown away is thrown away: what is on the page is not kept once more on leaving it.
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-draft-away]")) keepers.forEach((one) => one.rest());
});
window.addEventListener("pageshow", () => keepers.forEach((one) => one.wake()));
window.addEventListener("pagehide", () => keepers.forEach((one) => one.leave()));
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") keepers.forEach((one) => one.leave());
});

function keeper(form) {
  const said = form.querySelector("[data-draft-said]");
  const button = form.querySelector("[data-draft-button]");
  let pause, longest, busy = null, dirty = false, asleep = false;
  if (button) button.hidden = true;

  function say(what, at = "") {
    const words = said.dataset[what].replace("#", at);
    if (said.textContent !== words) said.textContent = words;
  }

  function typed() {
    dirty = true;
    clearTimeout(pause);
    pause = setTimeout(save, PAUSE);
    longest ??= setTimeout(save, LONGEST);
  }

  function rested() {
    clearTimeout(pause);
    clearTimeout(longest);
    pause = longest = undefined;
  }

  function body() {
    const pairs = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    return new URLSearchParams(pairs);
  }

  function send(options = {}) {
    return fetch(form.dataset.draft, {
      method: "POST", body: body(), credentials: "same-origin", redirect: "error",
      headers: {"X-Requested-With": "draft"}, ...options,
    });
  }

  async function save() {
    rested();
    if (!dirty || asleep || busy) return busy || undefined;
    dirty = false;
    busy = send({signal: AbortSignal.timeout(10000)}).then(answered, later).finally(() => {
      busy = null;
      if (dirty && !longest) longest = setTimeout(save, LONGEST);
    });
    return busy;
  }

  async function answered(response) {
    if (response.ok) {
      const told = await response.json();
      form.elements.draft.value = told.draft;
      say(told.two ? "two" : "kept", told.at);
    } else if (SAYS[response.status]) {
      say(SAYS[response.status]);
    } else {
      later();
    }
  }

  function later() {
    dirty = true;
    say("later");
  }

  form.addEventListener("input", typed);
  form.addEventListener("submit", (event) => {
    asleep = true;
    rested();
    if (!busy) return;
    // What is being kept must not arrive after what is sent: it would come back as a draft.
    event.preventDefault();
    busy.finally(() => form.requestSubmit(event.submitter));
  });

  return {
    rest: () => { asleep = true; rested(); },
    wake: () => { asleep = false; },
    leave: () => {
      if (!dirty || asleep) return;
      rested();
      send({keepalive: true}).catch(() => send()).catch(() => {});
      dirty = false;
    },
  };
}
