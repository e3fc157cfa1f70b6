// Draws blocks. What is not known is named, so that it is seen to be missing.
import { el } from "./dom.js";
import { input } from "./inputs.js";
import { mrkdwn, plain, richText, textObject } from "./text.js";

/**
 * Draws blocks.
 *
 * @param surface press(actionId, choice) sends an action; choices collects what is filled in, by
 *   action_id; errors holds what is wrong, by block_id
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
      return el("h3", {}, plain(block.text.text));
    case "divider":
      return el("hr");
    case "context":
      return el("div", { class: "context" }, block.elements.map((each) => shown(each)));
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
    default:
      return el("p", { class: "unknown" }, `[A block of the type ${block.type} is not drawn here]`);
  }
}

function shown(element) {
  return element.type === "image"
    ? el("span", { class: "alt" }, `🖼 ${element.alt_text}`)
    : textObject(element);
}

/** Pictures that the app uploaded are shown; others are not fetched: nothing leaves this machine. */
function picture(block) {
  const id = block.slack_file?.id;
  return id ? uploaded({ id, title: block.alt_text }) : unfetched(block);
}

/** A file that the app uploaded. */
export function uploaded(file) {
  return el(
    "figure",
    { class: "picture" },
    el("img", { src: `files/${encodeURIComponent(file.id)}`, alt: file.title ?? "" }),
  );
}

function unfetched(block) {
  return el(
    "figure",
    { class: "alt" },
    `🖼 ${block.alt_text}`,
    block.title ? el("figcaption", {}, plain(block.title.text)) : null,
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
  return element.type === "image" ? shown(element) : input(element, surface);
}

function field(block, surface) {
  const error = surface.errors?.[block.block_id];
  const optional = block.optional ? " (optional)" : "";
  return el(
    "div",
    { class: "field" },
    el("div", { class: "label" }, plain(block.label.text) + optional),
    input(block.element, surface, block.label.text),
    block.hint ? el("div", { class: "hint" }, plain(block.hint.text)) : null,
    error ? el("div", { class: "error", role: "alert" }, error) : null,
  );
}

/** The markdown that the app wrote as Slack's own kind, as far as it goes. */
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
