// Slack's text: mrkdwn with its escapes, and rich_text elements.
import { el, link } from "./dom.js";
import { drawn } from "./icons.js";
import { nameOf, state } from "./state.js";

const EMOJI = new Map(
  Object.entries({
    "+1": "👍", thumbsup: "👍", "-1": "👎", thumbsdown: "👎", eyes: "👀", tada: "🎉", heart: "❤️",
    white_check_mark: "✅", heavy_check_mark: "✔️", x: "❌", warning: "⚠️", mag: "🔍", books: "📚",
    book: "📖", bulb: "💡", hourglass: "⌛", hourglass_flowing_sand: "⏳", rocket: "🚀",
    speech_balloon: "💬", question: "❓", information_source: "ℹ️", wave: "👋", smile: "😄",
    thinking_face: "🤔", lock: "🔒", bell: "🔔", pushpin: "📌", link: "🔗", star: "⭐",
    page_facing_up: "📄", arrows_counterclockwise: "🔄", no_entry: "⛔", scales: "⚖️",
  }),
);

/** An emoji by its name, drawn if known. */
export function emoji(name) {
  return drawn(EMOJI.get(name) ?? `:${name}:`);
}

function unescape(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Converts stored text back to what the user typed. */
export function typed(text) {
  return unescape(
    text
      .replace(/<@(\w+)(\|[^>]*)?>/g, (all, user) => `@${nameOf(user)}`)
      .replace(/<#\w+\|([^>]*)>/g, "#$1"),
  );
}

function mention(label) {
  return el("span", { class: "mention" }, label);
}

/** Draws the content of angle brackets: a link or a mention. */
function reference(inside) {
  const [target, label] = inside.split(/\|(.*)/s);
  const kind = target[0];
  if (kind === "@") {
    return mention(`@${nameOf(target.slice(1))}`);
  }
  if (kind === "#") {
    return mention(`#${state.channels.get(target.slice(1))?.name ?? label ?? target.slice(1)}`);
  }
  if (kind === "!") {
    const name = target.slice(1).split("^")[0];
    return name === "date" ? el("span", {}, unescape(label ?? "")) : mention(`@${label ?? name}`);
  }
  return link(unescape(target), unescape(label ?? target));
}

const STYLES = [
  [/```([\s\S]+?)```/, (inside) => el("pre", {}, unescape(inside))],
  [/`([^`\n]+)`/, (inside) => el("code", {}, unescape(inside))],
  [/<([^<>]+)>/, reference],
  [/(?<![\w*])\*([^*\n]+)\*(?![\w*])/, (inside) => el("strong", {}, inline(inside))],
  [/(?<![\w_])_([^_\n]+)_(?![\w_])/, (inside) => el("em", {}, inline(inside))],
  [/(?<![\w~])~([^~\n]+)~(?![\w~])/, (inside) => el("s", {}, inline(inside))],
  [/:([a-z0-9_+-]+):/, (inside) => emoji(inside)],
];

function inline(text) {
  const nodes = [];
  let rest = text;
  while (rest) {
    let first = null;
    for (const [pattern, make] of STYLES) {
      const match = pattern.exec(rest);
      if (match && (first === null || match.index < first.match.index)) {
        first = { match, make };
      }
    }
    if (first === null) {
      break;
    }
    const { match, make } = first;
    nodes.push(...drawn(unescape(rest.slice(0, match.index))), ...[make(match[1])].flat());
    rest = rest.slice(match.index + match[0].length);
  }
  nodes.push(...drawn(unescape(rest)));
  return nodes;
}

/** Draws lines that begin with > as quotes. */
export function mrkdwn(text) {
  const made = el("div", { class: "text" });
  for (const part of text.split(/((?:^&gt;[^\n]*\n?)+)/m)) {
    if (part.startsWith("&gt;")) {
      made.append(el("blockquote", {}, inline(part.replace(/^&gt; ?/gm, "").trimEnd())));
    } else if (part) {
      made.append(el("span", {}, inline(part)));
    }
  }
  return made;
}

/** Draws a text object. */
export function textObject(object) {
  return object?.type === "mrkdwn"
    ? mrkdwn(object.text ?? "")
    : el("span", { class: "text" }, shown(object?.text ?? ""));
}

/** Draws plain_text, in which only emoji names are special. */
export function plain(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (all, name) => EMOJI.get(name) ?? all);
}

/** Draws plain_text with drawn emoji. */
export function shown(text) {
  return drawn(plain(text));
}

/** Draws an inline element of a rich_text block. */
function richInline(element) {
  const shown = richContent(element);
  const style = element.style ?? {};
  const tags = { bold: "strong", italic: "em", strike: "s", code: "code" };
  return Object.entries(tags).reduce(
    (inner, [name, tag]) => (style[name] ? el(tag, {}, inner) : inner),
    shown,
  );
}

function richContent(element) {
  switch (element.type) {
    case "text":
      return el("span", {}, drawn(element.text));
    case "link":
      return link(element.url, element.text ?? element.url);
    case "user":
      return mention(`@${nameOf(element.user_id)}`);
    case "channel":
      return mention(`#${state.channels.get(element.channel_id)?.name ?? element.channel_id}`);
    case "broadcast":
      return mention(`@${element.range}`);
    case "emoji":
      return el("span", {}, emoji(element.name));
    case "date":
      return el("span", {}, element.fallback ?? new Date(element.timestamp * 1000).toLocaleString());
    default:
      return el("span", { class: "unknown" }, `[${element.type}]`);
  }
}

/** Draws a part of a rich_text block. */
export function richText(part) {
  const inside = (element) => (element.elements ?? []).map(richInline);
  switch (part.type) {
    case "rich_text_quote":
      return el("blockquote", {}, inside(part));
    case "rich_text_preformatted":
      return el("pre", {}, inside(part));
    case "rich_text_list":
      return el(
        part.style === "ordered" ? "ol" : "ul",
        { class: `indent-${part.indent ?? 0}`, start: part.offset ? part.offset + 1 : null },
        part.elements.map((item) => el("li", {}, inside(item))),
      );
    default:
      return el("p", {}, inside(part));
  }
}
