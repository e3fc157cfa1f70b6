// Draws messages of a channel and of a thread.
import { blocks, uploaded } from "./blocks.js";
import { byId, el, time } from "./dom.js";
import { editor } from "./editor.js";
import { act, messagesOf, nameOf, state, visible } from "./state.js";
import { emoji, mrkdwn } from "./text.js";

const drawn = { messages: new Map(), replies: new Map() };
const atEnd = { messages: true, replies: true };

/** Keeps lists at their end when they are there and their size changes. */
export function keepEnds() {
  for (const id of Object.keys(atEnd)) {
    const list = byId(id);
    list.addEventListener("scroll", () => {
      atEnd[id] = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
    });
    new ResizeObserver(() => {
      if (atEnd[id]) {
        toEnd(list);
      }
    }).observe(list);
  }
}

/** Draws the channel, and the thread if one is open, from the beginning. */
export function drawAll(openThread) {
  const inChannel = visible(state.channel).filter(isInChannel);
  redraw("messages", inChannel, openThread);
  drawThread(openThread);
}

export function drawThread(openThread) {
  const thread = state.thread;
  const replies = visible(state.channel).filter(
    (message) => thread && (message.ts === thread || message.thread_ts === thread),
  );
  redraw("replies", replies, openThread);
  drawStatus();
}

export function drawStatus() {
  const status = state.statuses.get(`${state.channel} ${state.thread}`) ?? "";
  byId("status").hidden = !status;
  byId("status").textContent = status ? `${state.app.name} ${status}` : "";
}

function isInChannel(message) {
  return !message.thread_ts || message.thread_ts === message.ts;
}

function redraw(id, list, openThread) {
  drawn[id] = new Map(list.map((message) => [message.ts, item(message, id, openThread)]));
  byId(id).replaceChildren(...drawn[id].values());
  toEnd(byId(id));
}

/** Adds or replaces one message where it is seen. */
export function upsert(message, openThread) {
  if (message.channel !== state.channel || (message.only_for && message.only_for !== state.me)) {
    return;
  }
  if (isInChannel(message)) {
    put("messages", message, openThread);
  } else {
    const first = messagesOf(state.channel).get(message.thread_ts);
    if (first) {
      put("messages", first, openThread);
    }
  }
  if (state.thread && (message.thread_ts === state.thread || message.ts === state.thread)) {
    put("replies", message, openThread);
  }
}

function put(id, message, openThread) {
  const list = byId(id);
  const made = item(message, id, openThread);
  const old = drawn[id].get(message.ts);
  drawn[id].set(message.ts, made);
  if (old) {
    old.replaceWith(made);
  } else {
    list.append(made);
  }
  if (atEnd[id] || message.user === state.me) {
    toEnd(list);
  }
}

export function remove(ts) {
  for (const id of ["messages", "replies"]) {
    drawn[id].get(ts)?.remove();
    drawn[id].delete(ts);
  }
}

function toEnd(list) {
  list.scrollTop = list.scrollHeight;
}

function item(message, list, openThread) {
  const surface = {
    choices: {},
    press: (action, choice) =>
      act("press", { channel: message.channel, ts: message.ts, action, choice }),
    changed: (element, choice) =>
      act("press", {
        channel: message.channel, ts: message.ts, action: element.action_id, choice,
      }),
  };
  const content = contentOf(message, surface, openThread);
  const remarks = [
    message.edited ? el("span", { class: "remark" }, "(edited)") : null,
    message.streaming ? el("span", { class: "remark" }, "…") : null,
  ];
  return el(
    "li",
    { class: `message${message.only_for ? " ephemeral" : ""}`, "data-ts": message.ts },
    avatar(message.user),
    el(
      "div",
      { class: "body" },
      message.only_for ? el("div", { class: "only" }, "👁 Only visible to you") : null,
      el("div", { class: "who" }, el("b", {}, nameOf(message.user)), badge(message), time(message.ts)),
      content,
      remarks,
      (message.attachments ?? []).map((each) =>
        el("div", { class: "attachment" }, each.blocks ? blocks(each.blocks, surface) : each.text),
      ),
      (message.files ?? []).map(uploaded),
      reactions(message),
      list === "messages" ? threadLink(message, openThread) : null,
    ),
    message.only_for ? dismiss(message) : tools(message, list, openThread),
  );
}

function contentOf(message, surface, openThread) {
  if (state.editing === message.ts && message.user === state.me) {
    return editor(message, () => {
      state.editing = null;
      upsert(messagesOf(message.channel).get(message.ts), openThread);
    });
  }
  return message.blocks?.length ? blocks(message.blocks, surface) : mrkdwn(message.text ?? "");
}

function badge(message) {
  return message.user === "U0BOT" ? el("span", { class: "badge" }, "APP") : null;
}

function avatar(user) {
  return el(
    "div",
    { class: `avatar ${user.toLowerCase()}`, "aria-hidden": "true" },
    nameOf(user).slice(0, 1).toUpperCase(),
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
              "aria-pressed": String(each.users.includes(state.me)),
              click: () =>
                act(each.users.includes(state.me) ? "unreact" : "react", {
                  channel: message.channel, ts: message.ts, emoji: each.name,
                }),
            },
            `${emoji(each.name)} ${each.count}`,
          ),
        ),
      )
    : null;
}

function threadLink(message, openThread) {
  const replies = [...messagesOf(message.channel).values()].filter(
    (each) =>
      each.thread_ts === message.ts &&
      each.ts !== message.ts &&
      (!each.only_for || each.only_for === state.me),
  );
  return replies.length
    ? el(
        "button",
        { class: "thread-link", type: "button", click: () => openThread(message.ts) },
        replies.length === 1 ? "1 reply" : `${replies.length} replies`,
      )
    : null;
}

function dismiss(message) {
  return el(
    "div",
    { class: "tools" },
    el(
      "button",
      {
        type: "button",
        "aria-label": "Dismiss this message",
        title: "Dismiss this message",
        click: () => {
          messagesOf(message.channel).delete(message.ts);
          remove(message.ts);
        },
      },
      "✕",
    ),
  );
}

function tools(message, list, openThread) {
  const place = { channel: message.channel, ts: message.ts };
  const shortcuts = state.app.shortcuts.filter((each) => each.type === "message");
  const tool = (label, sign, click) =>
    el("button", { type: "button", "aria-label": label, title: label, click }, sign);
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
    el("summary", { "aria-label": "More about this message" }, "⋮"),
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
            upsert(message, openThread);
          }) : null,
      isOwn ? choice("Delete message…", null, () => erase(place)) : null,
    ),
  );
  return el(
    "div",
    { class: "tools" },
    tool("React with thumbs up", emoji("+1"), () => act("react", { ...place, emoji: "+1" })),
    list === "messages"
      ? tool("Reply in thread", "💬", () => openThread(message.thread_ts ?? message.ts))
      : null,
    shortcuts.length || isOwn ? menu : null,
  );
}

function erase(place) {
  if (window.confirm("Delete this message? This cannot be undone.")) {
    act("delete", place);
  }
}
