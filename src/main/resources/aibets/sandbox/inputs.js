// Draws buttons, menus and inputs.
import { el, link } from "./dom.js";
import { icon } from "./icons.js";
import { plain, shown } from "./text.js";

/** Draws an element of a block; see blocks.js for the surface. */
export function input(element, surface, label = "") {
  const draw = KINDS[element.type];
  return draw
    ? draw(element, surface, label)
    : el("span", { class: "unknown" }, `[${element.type} is not drawn here]`);
}

const TYPED = {
  plain_text_input: "text",
  email_text_input: "email",
  url_text_input: "url",
  number_input: "number",
  datepicker: "date",
  timepicker: "time",
};

const KINDS = {
  button,
  overflow,
  static_select: select,
  users_select: select,
  channels_select: select,
  conversations_select: select,
  multi_static_select: group,
  checkboxes: group,
  radio_buttons: group,
  feedback_buttons: feedback,
  icon_button: iconButton,
  ...Object.fromEntries(Object.keys(TYPED).map((type) => [type, typed])),
};

function button(element, surface) {
  const made = el(
    "button",
    {
      type: "button",
      class: `block-button ${element.style ?? ""}`,
      "aria-label": element.accessibility_label,
      "data-action": element.action_id,
      click: () => confirmed(element, () => surface.press(element.action_id, "")),
    },
    shown(element.text.text),
  );
  if (!element.url) {
    return made;
  }
  const open = link(element.url, icon("out"));
  open.setAttribute("aria-label", `Open the page of “${plain(element.text.text)}”`);
  return el("span", { class: "with-link" }, made, open);
}

function confirmed(element, go) {
  const dialog = element.confirm;
  if (!dialog || window.confirm(`${dialog.title.text}\n\n${dialog.text.text}`)) {
    go();
  }
}

function iconButton(element, surface) {
  return el(
    "button",
    {
      type: "button",
      class: "icon",
      title: element.text.text,
      "aria-label": element.accessibility_label ?? element.text.text,
      "data-action": element.action_id,
      click: () => confirmed(element, () => surface.press(element.action_id, "")),
    },
    element.icon === "trash" ? icon("trash") : element.text.text,
  );
}

function feedback(element, surface) {
  const side = (choice, sign) =>
    el(
      "button",
      {
        type: "button",
        class: "icon",
        title: choice.text.text,
        "aria-label": choice.accessibility_label ?? choice.text.text,
        "data-action": element.action_id,
        "aria-pressed": String(surface.choices[element.action_id] === choice.value),
        click: (event) => {
          surface.choices[element.action_id] = choice.value;
          for (const each of event.currentTarget.parentElement.children) {
            each.setAttribute("aria-pressed", String(each === event.currentTarget));
          }
          surface.press(element.action_id, choice.value);
        },
      },
      icon(sign),
    );
  return el(
    "span",
    { class: "feedback" },
    side(element.positive_button, "up"),
    side(element.negative_button, "thumbs-down"),
  );
}

function overflow(element, surface) {
  const menu = el("details", { class: "menu" });
  menu.append(
    el(
      "summary",
      {
        "aria-label": element.accessibility_label ?? `More options${surface.of ?? ""}`,
        "data-action": element.action_id,
      },
      icon("more"),
    ),
    el(
      "div",
      { class: "menu-items" },
      element.options.map((option) =>
        el(
          "button",
          {
            type: "button",
            click: () => {
              menu.open = false;
              confirmed(element, () => surface.press(element.action_id, option.value));
            },
          },
          shown(option.text.text),
        ),
      ),
    ),
  );
  return menu;
}

function chosen(element, surface, choice) {
  surface.choices[element.action_id] = choice;
  surface.changed?.(element, choice);
}

function select(element, surface, label) {
  const initial = surface.choices[element.action_id] ?? element.initial_option?.value ?? "";
  const option = (each) =>
    el("option", { value: each.value, selected: each.value === initial }, plain(each.text.text));
  surface.choices[element.action_id] = initial;
  return el(
    "select",
    {
      "aria-label": label || element.placeholder?.text || "Choose",
      "data-action": element.action_id,
      change: (event) => chosen(element, surface, event.target.value),
    },
    el("option", { value: "" }, element.placeholder?.text ?? "Choose an option"),
    (element.options ?? []).map(option),
    (element.option_groups ?? []).map((each) =>
      el("optgroup", { label: each.label?.text ?? "" }, each.options.map(option)),
    ),
  );
}

function group(element, surface, label) {
  const single = element.type === "radio_buttons";
  const first = (element.initial_options ?? [element.initial_option])
    .filter(Boolean)
    .map((option) => option.value);
  const before = surface.choices[element.action_id] ?? (single ? (first[0] ?? "") : first);
  surface.choices[element.action_id] = before;
  const box = el("fieldset", { class: "group", "aria-label": label || "Choose" });
  const read = () => {
    const values = [...box.querySelectorAll("input:checked")].map((each) => each.value);
    chosen(element, surface, single ? (values[0] ?? "") : values);
  };
  box.append(
    ...element.options.map((option) =>
      el(
        "label",
        {},
        el("input", {
          type: single ? "radio" : "checkbox",
          name: element.action_id,
          value: option.value,
          checked: [before].flat().includes(option.value),
          change: read,
        }),
        plain(option.text.text),
      ),
    ),
  );
  return box;
}

function typed(element, surface, label) {
  const initial = element.initial_value ?? element.initial_date ?? element.initial_time ?? "";
  const before = surface.choices[element.action_id] ?? initial;
  surface.choices[element.action_id] = before;
  const made = el(element.multiline ? "textarea" : "input", {
    type: element.multiline ? null : TYPED[element.type],
    "aria-label": label || element.placeholder?.text,
    placeholder: element.placeholder?.text,
    maxlength: element.max_length,
    "data-action": element.action_id,
    input: (event) => {
      surface.choices[element.action_id] = event.target.value;
    },
  });
  made.value = before;
  return made;
}
