// Draws blocks. Unsupported blocks are shown by their type.
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { input } from "./inputs.js";
import { mrkdwn, plain, richText, shown, textObject } from "./text.js";

/**
 * Draws blocks.
 *
 * @param surface press(actionId, choice) sends an action; choices collects inputs by action_id;
 *   errors has error messages by block_id
 */
export function blocks(list, surface) {
  return el("div", { class: "blocks" }, (list ?? []).map((block) => draw(block, surface)));
}

function draw(block, surface) {
  switch (block.type) {
    case "rich_text":
      return el("div", { class: "rich" }, block.elements.map(richText));
    case "section":
      return section(block, surface);
    case "header":
      return el("h3", {}, shown(block.text.text));
    case "divider":
      return el("hr");
    case "context":
      return el("div", { class: "context" }, block.elements.map(small));
    case "context_actions":
    case "actions":
      return el(
        "div",
        { class: block.type },
        block.elements.map((each) => input(each, surface)),
      );
    case "image":
      return picture(block);
    case "markdown":
      return mrkdwn(fromMarkdown(block.text));
    case "input":
      return field(block, surface);
    case "table":
      return table(block);
    case "card":
      return card(block, surface);
    case "carousel":
      return el("div", { class: "carousel" }, block.elements.map((each) => card(each, surface)));
    default:
      return el("p", { class: "unknown" }, `[A block of the type ${block.type} is not drawn here]`);
  }
}

function small(element) {
  return element.type === "image" ? unfetched(element, "span") : textObject(element);
}

/** An image, if the app uploaded it; others are not fetched, to keep the sandbox offline. */
function picture(block) {
  const id = block.slack_file?.id;
  return id
    ? uploaded({ id, title: block.alt_text, mimetype: "image/png", url_private: `files/${id}` })
    : unfetched(block, "figure");
}

/** A file, with a preview of images and a link. */
export function uploaded(file) {
  const name = file.title || file.name;
  const address = `files/${encodeURIComponent(file.id)}`;
  const opens = (...inside) =>
    el("a", { href: address, target: "_blank", rel: "noopener", title: "Open" }, inside);
  if (file.mimetype === "image/png" && file.url_private) {
    return el("figure", { class: "picture" }, opens(el("img", { src: address, alt: name })));
  }
  const shownName = [icon("file"), el("span", {}, name)];
  return el("div", { class: "file" }, file.url_private ? opens(shownName) : shownName);
}

function unfetched(block, tag) {
  return el(
    tag,
    { class: "alt" },
    icon("picture"),
    el("span", {}, block.alt_text),
    block.title ? el("span", {}, plain(block.title.text)) : null,
  );
}

/** A table, whose first row is the header; scrolls if it is too wide. */
function table(block) {
  const [head, ...rows] = block.rows;
  const align = (i) => `align-${block.column_settings?.[i]?.align ?? "left"}`;
  const row = (cells, tag) =>
    el(
      "tr",
      {},
      cells.map((cell, i) =>
        el(tag, { class: align(i), scope: tag === "th" ? "col" : null }, inCell(cell)),
      ),
    );
  return el(
    "div",
    { class: "table", tabindex: 0, role: "group", "aria-label": "Table" },
    el(
      "table",
      {},
      el("thead", {}, row(head, "th")),
      el("tbody", {}, rows.map((cells) => row(cells, "td"))),
    ),
  );
}

function inCell(cell) {
  return cell.type === "rich_text" ? cell.elements.map(richText) : shown(cell.text);
}

function card(block, surface) {
  return el(
    "div",
    { class: "card" },
    block.hero_image ? unfetched(block.hero_image, "div") : null,
    block.title ? el("div", { class: "card-title" }, textObject(block.title)) : null,
    block.subtitle ? el("div", { class: "hint" }, textObject(block.subtitle)) : null,
    block.body ? textObject(block.body) : null,
    block.actions?.length
      ? el("div", { class: "actions" }, block.actions.map((each) => input(each, surface)))
      : null,
  );
}

function section(block, surface) {
  return el(
    "div",
    { class: "section" },
    el(
      "div",
      {},
      block.text ? textObject(block.text) : null,
      block.fields
        ? el("div", { class: "fields" }, block.fields.map((each) => textObject(each)))
        : null,
    ),
    block.accessory ? accessory(block.accessory, surface) : null,
  );
}

function accessory(element, surface) {
  return element.type === "image" ? unfetched(element, "span") : input(element, surface);
}

function field(block, surface) {
  const error = surface.errors?.[block.block_id];
  const optional = block.optional ? " (optional)" : "";
  return el(
    "div",
    { class: error ? "field wrong-field" : "field" },
    el("div", { class: "label" }, plain(block.label.text) + optional),
    input(block.element, surface, block.label.text),
    block.hint ? el("div", { class: "hint" }, plain(block.hint.text)) : null,
    error ? el("div", { class: "error", role: "alert" }, error) : null,
  );
}

/** Converts the app's markdown to mrkdwn, as far as possible. */
function fromMarkdown(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/\[([^\]\n]+)\]\((https?:[^)\s]+)\)/g, "<$2|$1>")
    .replace(/\*\*([^*\n]+)\*\*/g, "*$1*")
    .replace(/^#{1,6} +(.+)$/gm, "*$1*")
    .replace(/^[-*] +/gm, "• ");
}
