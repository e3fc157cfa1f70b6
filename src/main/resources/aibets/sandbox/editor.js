// The editor of one's own messages.
import { el } from "./dom.js";
import { act } from "./state.js";
import { typed } from "./text.js";

/** An editor with the message's text; done() closes it. */
export function editor(message, done) {
  const before = typed(message.text ?? "");
  const field = el("textarea", { "aria-label": "Edit message", rows: 2 });
  field.value = before;
  const save = async () => {
    const place = { channel: message.channel, ts: message.ts };
    if (field.value === before || (await act("edit", { ...place, text: field.value }))) {
      done();
    }
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      done();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save();
    }
  });
  queueMicrotask(() => field.focus());
  return el(
    "div",
    { class: "editor" },
    field,
    el("button", { type: "button", click: done }, "Cancel"),
    el("button", { type: "button", class: "primary", click: save }, "Save"),
  );
}
