// Draws a message.
import { blocks, uploaded } from "./blocks.js";
import { el, time } from "./dom.js";
import { editor } from "./editor.js";
import { icon } from "./icons.js";
import { act, messagesOf, nameOf, state } from "./state.js";
import { emoji, mrkdwn, plain } from "./text.js";
import { isThreadUnread } from "./unread.js";

/**
 * Draws a message.
 *
 * @param list the id of the list: messages, replies or agent
 * @param hooks openThread(message), forget(ts), redraw(message)
 */
export function drawMessage(message, list, hooks) {
  const surface = {
    choices: {},
    of: ` of ${called(message)}`,
    press: (action, choice) =>
      act("press", { channel: message.channel, ts: message.ts, action, choice }),
    changed: (element, choice) =>
      act("press", {
        channel: message.channel, ts: message.ts, action: element.action_id, choice,
      }),
  };
  const content = contentOf(message, surface, hooks);
  const remarks = [
    message.edited ? el("span", { class: "remark" }, "(edited)") : null,
    message.streaming ? el("span", { class: "remark" }, "…") : null,
  ];
  return el(
    "div",
    {
      class: `message${message.only_for ? " ephemeral" : ""}`,
      "data-ts": message.ts,
      role: "article",
      "aria-label": `Message of ${called(message)}`,
    },
    avatar(message),
    el(
      "div",
      { class: "body" },
      message.only_for ? el("div", { class: "only" }, icon("eye"), "Only visible to you") : null,
      el("div", { class: "who" }, el("b", {}, author(message)), badge(message), time(message.ts)),
      content,
      remarks,
      (message.attachments ?? []).map((each) =>
        el("div", { class: "attachment" }, each.blocks ? blocks(each.blocks, surface) : each.text),
      ),
      (message.files ?? []).map(uploaded),
      reactions(message),
      list === "replies" ? null : threadLink(message, hooks),
    ),
    message.only_for ? dismiss(message, hooks) : tools(message, list, hooks),
  );
}

function contentOf(message, surface, hooks) {
  if (state.editing === message.ts && message.user === state.me) {
    return editor(message, () => {
      state.editing = null;
      hooks.redraw(messagesOf(message.channel).get(message.ts));
    });
  }
  return message.blocks?.length ? blocks(message.blocks, surface) : mrkdwn(message.text ?? "");
}

function badge(message) {
  return message.bot_id ? el("span", { class: "badge" }, "APP") : null;
}

function author(message) {
  return message.username ?? nameOf(message.user);
}

/** Returns an accessible name with the time, unique even within a second. */
function called(message) {
  const said = new Date(Number(message.ts) * 1000).toLocaleTimeString([], {
    hour: "numeric", minute: "numeric", second: "numeric", fractionalSecondDigits: 2,
  });
  return `${author(message)}, ${said}`;
}

function avatar(message) {
  return el(
    "div",
    { class: `avatar ${(message.user ?? "other").toLowerCase()}`, "aria-hidden": "true" },
    author(message).slice(0, 1).toUpperCase(),
  );
}

function reactions(message) {
  return (message.reactions ?? []).length
    ? el(
        "div",
        { class: "reactions" },
        message.reactions.map((each) =>
          el(
            "button",
            {
              type: "button",
              title: each.users.map(nameOf).join(", "),
              "aria-label": `${plain(`:${each.name}:`)} ${each.count} at the message of ${called(message)}`,
              "aria-pressed": String(each.users.includes(state.me)),
              click: () =>
                act(each.users.includes(state.me) ? "unreact" : "react", {
                  channel: message.channel, ts: message.ts, emoji: each.name,
                }),
            },
            emoji(each.name),
            ` ${each.count}`,
          ),
        ),
      )
    : null;
}

function threadLink(message, hooks) {
  const replies = [...messagesOf(message.channel).values()].filter(
    (each) =>
      each.thread_ts === message.ts &&
      each.ts !== message.ts &&
      (!each.only_for || each.only_for === state.me),
  );
  if (!replies.length) {
    return null;
  }
  const count = replies.length === 1 ? "1 reply" : `${replies.length} replies`;
  const news = isThreadUnread(message, replies) ? ", new" : "";
  return el(
    "button",
    {
      class: `thread-link${news ? " unread" : ""}`,
      type: "button",
      "aria-label": `${count}${news} to ${called(message)}`,
      click: () => hooks.openThread(message),
    },
    count,
    news ? el("span", { class: "news" }, "new") : null,
  );
}

function dismiss(message, hooks) {
  return el(
    "div",
    { class: "tools" },
    el(
      "button",
      {
        type: "button",
        "aria-label": `Dismiss the message of ${called(message)}`,
        title: "Dismiss this message",
        click: () => {
          messagesOf(message.channel).delete(message.ts);
          hooks.forget(message.ts);
        },
      },
      icon("close"),
    ),
  );
}

function tools(message, list, hooks) {
  const place = { channel: message.channel, ts: message.ts };
  const shortcuts = state.app.shortcuts.filter((each) => each.type === "message");
  const tool = (label, sign, click) =>
    el(
      "button",
      { type: "button", "aria-label": `${label}: ${called(message)}`, title: label, click },
      icon(sign),
    );
  const isOwn = message.user === state.me;
  const menu = el("details", { class: "menu" });
  const choice = (label, title, chosen) =>
    el(
      "button",
      {
        type: "button",
        title,
        click: () => {
          menu.open = false;
          chosen();
        },
      },
      label,
    );
  menu.append(
    el(
      "summary",
      { "aria-label": `More about the message of ${called(message)}`, title: "More" },
      icon("more"),
    ),
    el(
      "div",
      { class: "menu-items" },
      shortcuts.map((each) =>
        choice(each.name, each.description, () =>
          act("message_shortcut", { ...place, callback: each.callbackId }),
        ),
      ),
      isOwn ? choice("Edit message", null, () => {
            state.editing = message.ts;
            hooks.redraw(message);
          }) : null,
      isOwn ? choice("Delete message…", null, () => erase(place)) : null,
    ),
  );
  return el(
    "div",
    { class: "tools" },
    tool("React with thumbs up", "up", () => act("react", { ...place, emoji: "+1" })),
    list === "replies"
      ? null
      : tool("Reply in thread", "bubble", () => hooks.openThread(message)),
    shortcuts.length || isOwn ? menu : null,
  );
}

function erase(place) {
  if (window.confirm("Delete this message? This cannot be undone.")) {
    act("delete", place);
  }
}
