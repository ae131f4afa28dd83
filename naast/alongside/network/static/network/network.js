// Moves somebody nearer or further in the drawing: by finger, mouse or keys. Without it the list leads to a form that does the same.
// What is sent is that form; the answer is the page, of which the drawing and its list take the place of the old ones.
const said = document.querySelector("[data-network-said]");
let held = null, busy = false, turn = 0;
wake("");

function network() { return document.getElementById("network"); }
function ones() { return [...network().querySelectorAll(".network-one")]; }
function band(near) { return network().querySelector(`.network-band[data-near="${near}"]`); }

// For who has a script: everybody in the drawing can be reached, one of them by Tab, the others by the arrows.
function wake(tie) {
  const svg = network().querySelector("[data-moves]");
  if (!svg) return;
  svg.setAttribute("role", "group");
  network().querySelector("[data-network-how]").hidden = false;
  ones().forEach((one) => {
    const near = one.dataset.near, name = one.querySelector("title").textContent;
    const target = document.createElementNS(svg.namespaceURI, "rect");
    for (const [key, value] of Object.entries({x: -42, y: -1, width: 84, height: 54, rx: 6, class: "network-target"})) target.setAttribute(key, value);
    one.prepend(target);
    for (const [key, value] of Object.entries({
      tabindex: -1, role: "slider", "aria-label": name, "aria-valuemin": 1, "aria-valuemax": 4,
      "aria-valuenow": 5 - near, "aria-valuetext": band(near).dataset.label, "aria-orientation": "vertical",
    })) one.setAttribute(key, value);
  });
  const first = ones().find((one) => one.dataset.tie === tie) || ones()[0];
  first?.setAttribute("tabindex", 0);
  if (tie) first?.focus();
}

// A mouse takes somebody along at once. A finger rests a moment first: one that moves at once scrolls the page.
document.addEventListener("pointerdown", (event) => {
  const one = event.target.closest(".network-one[tabindex]");
  if (!one || busy || held || event.button) return;
  const x = event.clientX, y = event.clientY;
  held = {one, at: one.getAttribute("transform"), x, y, began: y, from: point(x, y)};
  if (event.pointerType === "touch") held.rest = setTimeout(lift, 300);
  else one.setPointerCapture(event.pointerId);
});

function lift() {
  held.lifted = true;
  held.one.classList.add("is-held");
}

document.addEventListener("pointermove", (event) => {
  if (!held) return;
  const moves = held.far || Math.hypot(event.clientX - held.x, event.clientY - held.y) > 6;
  if (moves && held.rest && !held.lifted) return let_go();
  if (!moves) return;
  Object.assign(held, {x: event.clientX, y: event.clientY});
  carry();
  if (!held.far) requestAnimationFrame(at_an_edge);
  held.far = true;
});

function carry() {
  const here = point(held.x, held.y);
  held.one.classList.add("is-held");
  held.one.setAttribute("transform", `translate(${here.x - held.from.x} ${here.y - held.from.y}) ${held.at}`);
  shine(under_at(here.y));
}

// A drawing higher than the screen goes along when somebody is taken to its edge.
function at_an_edge() {
  if (!held) return;
  const step = held.y < Math.min(80, held.began - 20) ? -8 : held.y > Math.max(innerHeight - 80, held.began + 20) ? 8 : 0;
  if (step) { scrollBy(0, step); carry(); }
  requestAnimationFrame(at_an_edge);
}

// Who is held is not scrolled away from under the finger, and a long press opens no menu.
document.addEventListener("touchmove", (event) => { if (held?.lifted) event.preventDefault(); }, {passive: false});
document.addEventListener("contextmenu", (event) => { if (held?.rest) event.preventDefault(); });

document.addEventListener("pointerup", () => {
  if (!held) return;
  const {one, far, lifted, x, y} = held, near = under_at(point(x, y).y).dataset.near;
  if (!far && !lifted) location.assign(`${network().dataset.base}${one.dataset.tie}/`);
  const moved = far && near !== one.dataset.near;
  if (!moved) return let_go();
  clearTimeout(held.rest);
  held = null;
  send(one, near);
});
document.addEventListener("pointercancel", () => { if (held) let_go(); });

function let_go() {
  clearTimeout(held.rest);
  held.one.setAttribute("transform", held.at);
  held.one.classList.remove("is-held");
  held = null;
  shine(null);
}

function shine(under) {
  network().querySelectorAll(".network-band").forEach((each) => each.classList.toggle("is-under", each === under));
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && held) return let_go();
  const one = event.target.closest?.(".network-one[tabindex]");
  if (!one || busy) return;
  const steps = {ArrowLeft: -1, ArrowRight: 1}, nearer = {ArrowUp: -1, ArrowDown: 1};
  if (event.key === "Enter") location.assign(`${network().dataset.base}${one.dataset.tie}/`);
  else if (event.key in steps) go_to(one, steps[event.key]);
  else if (event.key in nearer) lean(one, nearer[event.key]);
  else return;
  event.preventDefault();
});
document.addEventListener("focusout", (event) => {
  if (event.target.matches?.(".network-one[data-wants]")) settle(event.target);
});

function go_to(one, step) {
  const all = ones(), next = all[(all.indexOf(one) + step + all.length) % all.length];
  one.setAttribute("tabindex", -1);
  next.setAttribute("tabindex", 0);
  next.focus();
}

// Several presses are one move: it is sent when the keys rest.
function lean(one, step) {
  const now = Number(one.dataset.wants || one.dataset.near), near = Math.min(4, Math.max(1, now + step));
  one.dataset.wants = near;
  one.setAttribute("aria-valuenow", 5 - near);
  one.setAttribute("aria-valuetext", band(near).dataset.label);
  shine(band(near));
  clearTimeout(turn);
  turn = setTimeout(() => settle(one), 900);
}

function settle(one) {
  clearTimeout(turn);
  const near = one.dataset.wants;
  delete one.dataset.wants;
  shine(null);
  if (near && near !== one.dataset.near) send(one, near);
}

async function send(one, near) {
  const form = network().querySelector("[data-move]"), tie = one.dataset.tie;
  const words = `${one.getAttribute("aria-label")}: ${band(near).dataset.label}`, had_focus = one.contains(document.activeElement);
  form.elements.near.value = near;
  form.action = `${network().dataset.base}${tie}/plek/`;
  busy = true;
  network().dataset.busy = "";
  try {
    const answer = await fetch(form.action, {method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin"});
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("network");
    if (!answer.ok || !fresh?.querySelector("[data-moves]")) throw new Error("another page");
    network().replaceWith(fresh);
    wake(had_focus ? who_is(words) : "");
    said.textContent = words;
  } catch {
    form.submit();  // whatever was answered is shown as a page: a refusal, signing in, or the drawing
  } finally {
    busy = false;
  }
}

// A move is a new row with a key of its own: found again by name and place.
function who_is(words) {
  const one = ones().find((each) => words === `${each.querySelector("title").textContent}: ${band(each.dataset.near).dataset.label}`);
  return one ? one.dataset.tie : "";
}

function point(x, y) {
  const svg = network().querySelector("[data-moves]");
  return new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse());
}

// The narrowest band that this height lies in; beyond all of them the widest.
function under_at(y) {
  const all = [1, 2, 3, 4].map(band);
  return all.find((each) => y >= each.dataset.top && y <= each.dataset.bottom) || all[3];
}
