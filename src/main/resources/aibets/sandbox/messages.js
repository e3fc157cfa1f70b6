// The message lists: the channel, a thread, and the app's pane.
import { byId, el } from "./dom.js";
import { icon } from "./icons.js";
import { drawMessage } from "./message.js";
import { directChannel, messagesOf, state, visible } from "./state.js";

const LISTS = ["messages", "replies", "agent"];
const drawn = Object.fromEntries(LISTS.map((id) => [id, new Map()]));
const atEnd = Object.fromEntries(LISTS.map((id) => [id, true]));
const AROUND = 80;
const hooks = { forget: remove, redraw: upsert };

/** Initializes the lists, which stay scrolled to the end; openThread(message) opens a thread. */
export function prepareLists(openThread) {
  hooks.openThread = openThread;
  for (const id of LISTS) {
    const list = byId(id);
    list.addEventListener("scroll", () => {
      atEnd[id] = isAtEnd(list);
      if (atEnd[id]) {
        hint(id).hidden = true;
      }
    });
    new ResizeObserver(() => {
      if (atEnd[id]) {
        toEnd(id);
      }
    }).observe(list);
    hint(id).addEventListener("click", () => toEnd(id));
    hint(id).append(icon("down"));
  }
}

function isAtEnd(list) {
  return list.scrollHeight - list.scrollTop - list.clientHeight < AROUND;
}

function hint(id) {
  return byId(`${id}-newer`);
}

function channelOf(id) {
  return id === "agent" ? directChannel()?.id : state.channel;
}

/** Redraws the channel and the panes beside it. */
export function drawAll() {
  redraw("messages", visible(state.channel).filter(isInChannel));
  drawThread();
  drawAgent();
}

export function drawThread() {
  const thread = state.thread;
  redraw(
    "replies",
    visible(state.channel).filter(
      (message) => thread && (message.ts === thread || message.thread_ts === thread),
    ),
  );
}

export function drawAgent() {
  redraw("agent", state.agent ? visible(directChannel().id).filter(isInChannel) : []);
}

/** Whether a message is shown in the channel: not a reply, or a reply also sent to the channel. */
function isInChannel(message) {
  return (
    !message.thread_ts ||
    message.thread_ts === message.ts ||
    message.subtype === "thread_broadcast"
  );
}

/** Draws messages without announcing them to screen readers. */
function redraw(id, list) {
  const box = byId(id);
  box.setAttribute("aria-busy", "true");
  drawn[id] = new Map(list.map((message) => [message.ts, drawMessage(message, id, hooks)]));
  const shown = [...drawn[id].entries()].flatMap(([ts, node]) =>
    id === "messages" && ts === state.firstNew ? [mark(), node] : [node],
  );
  box.replaceChildren(...shown);
  toEnd(id);
  box.setAttribute("aria-busy", "false");
}

function mark() {
  return el("div", { class: "mark", role: "separator", "aria-label": "New" }, "New");
}

/** Adds or replaces a message in the lists that show it. */
export function upsert(message) {
  if (message.only_for && message.only_for !== state.me) {
    return;
  }
  LISTS.filter((id) => channelOf(id) === message.channel && belongs(message, id)).forEach((id) =>
    put(id, message),
  );
  const first = messagesOf(message.channel).get(message.thread_ts);
  if (first && first !== message) {
    LISTS.filter((id) => id !== "replies" && drawn[id].has(first.ts)).forEach((id) =>
      put(id, first),
    );
  }
}

function belongs(message, id) {
  if (id === "replies") {
    return state.thread && (message.thread_ts === state.thread || message.ts === state.thread);
  }
  return isInChannel(message) && (id === "messages" || state.agent);
}

function put(id, message) {
  const list = byId(id);
  const made = drawMessage(message, id, hooks);
  const old = drawn[id].get(message.ts);
  const stays = isAtEnd(list);
  drawn[id].set(message.ts, made);
  if (old) {
    old.replaceWith(made);
  } else {
    list.append(made);
  }
  if (stays || (!old && message.user === state.me)) {
    reveal(id, made);
  } else if (!old) {
    hint(id).hidden = false;
  }
}

/** Scrolls to the end, or to the start of a last message that is taller than the list. */
function reveal(id, node) {
  const list = byId(id);
  const isLast = node === list.lastElementChild;
  if (isLast && node.offsetHeight > list.clientHeight) {
    list.scrollTop = node.offsetTop - list.offsetTop;
  } else {
    toEnd(id);
  }
}

export function remove(ts) {
  for (const id of LISTS) {
    drawn[id].get(ts)?.remove();
    drawn[id].delete(ts);
  }
}

/** Whether a message is visible in one of the lists. */
export function isShown(message) {
  return LISTS.some((id) => drawn[id].has(message.ts) && !byId(id).closest("[hidden]"));
}

export function toEnd(id) {
  const list = byId(id);
  list.scrollTop = list.scrollHeight;
  hint(id).hidden = true;
}
