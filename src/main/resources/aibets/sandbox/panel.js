// The traffic between the workspace and the app.
import { byId, el } from "./dom.js";
import { act } from "./state.js";

const MOST = 300;

const WAYS = {
  envelope: "→ app",
  ack: "← app",
  call: "← app",
  response_url: "← app",
  connection: "↔",
};

export function drawTraffic(entries) {
  byId("traffic").replaceChildren(...entries.map(entry).reverse());
}

export function addTraffic(detail) {
  const list = byId("traffic");
  list.prepend(entry(detail));
  if (list.childElementCount > MOST) {
    list.lastElementChild.remove();
  }
}

/** The faults to inject, as checkboxes. */
export function drawTroubles(troubles) {
  byId("troubles").replaceChildren(
    ...troubles.map((each) =>
      el(
        "label",
        {},
        el("input", {
          type: "checkbox",
          value: each.name,
          checked: each.on,
          change: () => act("trouble", { name: each.name }),
        }),
        each.label,
      ),
    ),
  );
}

function entry(detail) {
  const fine = /^(ok|sent|\d+ ms)$/.test(detail.outcome);
  const more = el("details", {
    toggle: () => {
      if (more.open && more.childElementCount === 1) {
        more.append(el("pre", {}, JSON.stringify(detail.body, null, 2)));
      }
    },
  });
  more.append(
    el(
      "summary",
      {},
      el("span", { class: `way ${detail.what}` }, WAYS[detail.what]),
      el("b", {}, title(detail)),
      el("span", { class: fine ? "fine" : "wrong" }, detail.outcome),
      el("span", { class: "unseen" }, ` number ${detail.number}`),
    ),
  );
  return el("li", {}, more);
}

function title(detail) {
  const event = detail.body?.payload?.event?.type ?? detail.body?.payload?.type;
  const kinds = { ack: `ack of ${detail.name}` };
  return kinds[detail.what] ?? (event && event !== detail.name ? `${detail.name}: ${event}` : detail.name);
}
