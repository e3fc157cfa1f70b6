// The message composer, with completion of commands and names.
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { act, state } from "./state.js";

const BUILT_IN = [{ name: "/invite", description: "Add someone to this channel", usageHint: "@name" }];

/** A composer; send(text) resolves to whether the text was accepted. */
export function composer(label, commandsAllowed, send) {
  const list = el("ul", { class: "completions", role: "listbox", hidden: true });
  const field = el("textarea", {
    rows: 1,
    "aria-label": label,
    placeholder: label,
    "aria-autocomplete": "list",
  });
  const completion = new Completion(field, list, commandsAllowed);
  const submit = async () => {
    const text = field.value;
    if (text.trim()) {
      field.value = "";
      completion.hide();
      fit(field);
      if (!(await send(text))) {
        field.value = text;
      }
    }
  };
  field.addEventListener("input", () => {
    fit(field);
    completion.update();
  });
  field.addEventListener("blur", () => completion.hide());
  field.addEventListener("keydown", (event) => {
    if (completion.takes(event)) {
      event.preventDefault();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
  });
  const button = el(
    "button",
    {
      type: "button", class: "send", title: "Send", "aria-label": `Send (${label})`, click: submit,
    },
    icon("send"),
  );
  const node = el("div", { class: "composer" }, list, commandsAllowed ? shortcuts() : null, field, button);
  return { node, field };
}

/** A menu of the app's global shortcuts. */
function shortcuts() {
  const all = state.app.shortcuts.filter((each) => each.type === "global");
  const menu = el("details", { class: "menu shortcuts" });
  const item = (each) =>
    el(
      "button",
      {
        type: "button",
        title: each.description,
        click: () => {
          menu.open = false;
          act("shortcut", { callback: each.callbackId });
        },
      },
      each.name,
    );
  menu.append(
    el("summary", { "aria-label": "Shortcuts", title: "Shortcuts" }, icon("bolt")),
    el("div", { class: "menu-items" }, all.map(item)),
  );
  return all.length ? menu : null;
}

function fit(field) {
  field.rows = Math.min(8, field.value.split("\n").length);
}

class Completion {
  constructor(field, list, commandsAllowed) {
    this.field = field;
    this.list = list;
    this.commandsAllowed = commandsAllowed;
    this.chosen = 0;
    this.offers = [];
  }

  update() {
    const before = this.field.value.slice(0, this.field.selectionStart);
    const word = /(?:^|\s)([@/][\w-]*)$/.exec(before)?.[1] ?? "";
    this.start = before.length - word.length;
    this.offers = word ? this.matching(word) : [];
    this.chosen = 0;
    this.draw();
  }

  matching(word) {
    if (word[0] === "/") {
      return this.commandsAllowed && this.start === 0
        ? [...state.app.commands, ...BUILT_IN].filter((each) => each.name.startsWith(word))
        : [];
    }
    return [...state.people.values()]
      .map((each) => ({ name: `@${each.name}`, description: each.role, usageHint: "" }))
      .filter((each) => each.name.startsWith(word));
  }

  takes(event) {
    if (this.list.hidden) {
      return false;
    }
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      this.chosen = (this.chosen + steps[event.key] + this.offers.length) % this.offers.length;
      this.draw();
      return true;
    }
    if (event.key === "Tab" || (event.key === "Enter" && !this.isComplete())) {
      this.take(this.offers[this.chosen]);
      return true;
    }
    if (event.key === "Escape") {
      this.hide();
      return true;
    }
    return false;
  }

  isComplete() {
    return this.field.value.slice(this.start) === this.offers[this.chosen].name;
  }

  take(offer) {
    const after = this.field.value.slice(this.field.selectionStart);
    const before = `${this.field.value.slice(0, this.start)}${offer.name} `;
    this.field.value = before + after;
    this.field.setSelectionRange(before.length, before.length);
    this.hide();
    this.field.focus();
  }

  hide() {
    this.offers = [];
    this.draw();
  }

  draw() {
    this.list.hidden = this.offers.length === 0;
    this.list.replaceChildren(
      ...this.offers.map((offer, i) =>
        el(
          "li",
          {
            role: "option",
            "aria-selected": String(i === this.chosen),
            mousedown: (event) => {
              event.preventDefault();
              this.take(offer);
            },
          },
          el("b", {}, offer.name),
          ` ${offer.usageHint} `,
          el("span", {}, offer.description),
        ),
      ),
    );
  }
}
