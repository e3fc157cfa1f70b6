// Modals and the App Home.
import { blocks } from "./blocks.js";
import { byId, el } from "./dom.js";
import { icon } from "./icons.js";
import { act, state } from "./state.js";
import { shown } from "./text.js";

let choices = {};
let shownView = "";
let homeChoices = {};
let shownHome = "";

/** Shows the user's topmost modal, if any. */
export function drawModal(errors = {}) {
  const dialog = byId("modal");
  const stack = state.views.get(state.me) ?? [];
  if (!stack.length) {
    dialog.close();
    shownView = "";
    return;
  }
  const view = stack[0];
  const isNew = view.id !== shownView;
  if (isNew) {
    choices = {};
    shownView = view.id;
  }
  const focused = dialog.contains(document.activeElement) ? document.activeElement.dataset : {};
  dialog.replaceChildren(form(view, stack.length > 1, errors));
  if (!dialog.open) {
    dialog.showModal();
  }
  focus(dialog, isNew, focused.action);
}

/** Focuses the first error, the first field, or the field that had focus before a redraw. */
function focus(dialog, isNew, action) {
  const fields = [...dialog.querySelectorAll(".blocks :is(input, textarea, select)")];
  const wrong = dialog.querySelector(".wrong-field :is(input, textarea, select)");
  const before = [...dialog.querySelectorAll("[data-action]")].find(
    (each) => each.dataset.action === action,
  );
  (wrong ?? (isNew ? fields[0] : before) ?? dialog.querySelector("footer button:last-child")).focus();
}

function form(view, isOnTop, errors) {
  const close = () => act("close", { view: view.id });
  byId("modal").oncancel = (event) => {
    event.preventDefault();
    close();
  };
  return el(
    "form",
    {
      submit: (event) => {
        event.preventDefault();
        act("submit", { view: view.id, choices });
      },
    },
    el(
      "header",
      {},
      el("h2", { id: "modal-title" }, shown(view.title.text)),
      el("button", { type: "button", class: "plain", "aria-label": "Close the form", title: "Close", click: close }, icon("close")),
    ),
    blocks(view.blocks, surface(view, choices, errors)),
    el(
      "footer",
      {},
      el(
        "button",
        { type: "button", click: close },
        view.close?.text ?? (isOnTop ? "Back" : "Cancel"),
      ),
      view.submit ? el("button", { class: "primary" }, view.submit.text) : null,
    ),
  );
}

function surface(view, filledIn, errors) {
  const press = (action, choice) =>
    act("press_in_view", { view: view.id, action, choice, choices: filledIn });
  return {
    choices: filledIn,
    errors,
    press,
    changed: (element, choice) => {
      const block = view.blocks.find((each) => each.element?.action_id === element.action_id);
      if (!block || block.dispatch_action) {
        press(element.action_id, choice);
      }
    },
  };
}

/** Shows the Home that the app published for the user. */
export function drawHome() {
  const view = state.homes.get(state.me);
  if (view && view.id !== shownHome) {
    homeChoices = {};
    shownHome = view.id;
  }
  const home = view
    ? blocks(view.blocks, surface(view, homeChoices, {}))
    : el("p", { class: "empty" }, "The app has not published its Home yet.");
  byId("home").replaceChildren(home);
}
