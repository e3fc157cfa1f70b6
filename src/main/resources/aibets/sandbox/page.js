// The page: receives changes from the workspace and draws them.
import { drawAgentPane, toggleAgent } from "./agent.js";
import { composer } from "./composer.js";
import { byId, el } from "./dom.js";
import { icon } from "./icons.js";
import { drawAll, drawThread, isShown, prepareLists, remove, toEnd, upsert } from "./messages.js";
import { addTraffic, drawTraffic, drawTroubles } from "./panel.js";
import { drawPlaces, sign } from "./places.js";
import { act, directChannel, messagesOf, nameOf, state } from "./state.js";
import { drawStatus, drawSuggestions, drawWelcome } from "./start.js";
import { markRead, markThreadRead, unread } from "./unread.js";
import { drawHome, drawModal } from "./views.js";

const CHANGES = {
  all: begin,
  message: hear,
  deleted: ({ channel, ts }) => {
    messagesOf(channel).delete(ts);
    remove(ts);
    drawWelcome();
  },
  channel: (channel) => {
    state.channels.set(channel.id, { ...state.channels.get(channel.id), ...channel });
    drawPlaces(PLACES);
    drawWelcome();
  },
  home: ({ user, view }) => {
    state.homes.set(user, view);
    drawHome();
  },
  views: ({ user, stack }) => {
    state.views.set(user, stack);
    drawModal();
  },
  view_errors: ({ user, errors }) => {
    if (user === state.me) {
      drawModal(errors);
    }
  },
  status: ({ channel, thread_ts, status }) => {
    state.statuses.set(`${channel} ${thread_ts}`, status);
    drawStatus();
  },
  prompts: ({ channel, prompts }) => {
    state.prompts.set(channel, prompts);
    drawSuggestions();
    drawAgentPane();
  },
  trouble: ({ user, text }) => {
    if (user === state.me) {
      flash(text);
    }
  },
  troubles: ({ troubles }) => drawTroubles(troubles),
  traffic: addTraffic,
};

const PLACES = { show, openApp };

function begin(all) {
  Object.assign(state, { app: all.app, suggestions: all.suggestions, thread: null });
  state.people = new Map(all.people.map((person) => [person.id, person]));
  state.channels = new Map(all.channels.map((channel) => [channel.id, channel]));
  state.homes = new Map(Object.entries(all.homes));
  state.views = new Map(Object.entries(all.views));
  state.statuses.clear();
  state.messages.clear();
  state.read.clear();
  all.messages.forEach((message) => messagesOf(message.channel).set(message.ts, message));
  state.begun = Math.max(0, ...all.messages.map((message) => Number(message.ts)));
  byId("me").replaceChildren(
    ...all.people
      .filter((person) => !person.is_bot)
      .map((person) =>
        el(
          "option",
          { value: person.id, selected: person.id === state.me },
          `${person.real_name} (${person.role})`,
        ),
      ),
  );
  drawTraffic(all.traffic);
  drawTroubles(all.troubles);
  show(reachable(state.channel));
}

/** Handles a new or changed message. */
function hear(message) {
  messagesOf(message.channel).set(message.ts, message);
  upsert(message);
  if (isShown(message)) {
    markSeen(message);
  } else if (message.user !== state.me && (message.only_for ?? state.me) === state.me) {
    announce(message);
  }
  if (!hear.drawing) {
    hear.drawing = requestAnimationFrame(() => {
      hear.drawing = 0;
      drawPlaces(PLACES);
    });
  }
  byId("welcome").hidden ||= message.channel === state.channel;
}

function markSeen(message) {
  if (message.channel === state.channel || state.agent) {
    markRead(message.channel);
  }
  if (state.thread === message.thread_ts) {
    markThreadRead(state.thread);
  }
}

/** Announces a new message to screen readers. */
function announce(message) {
  const channel = state.channels.get(message.channel);
  if (channel?.members.includes(state.me)) {
    const place = channel.is_im ? "direct messages" : channel.name;
    byId("announcer").textContent = `New message from ${nameOf(message.user)} in ${place}`;
  }
}

/** Returns the channel, or the first one if the user is not a member. */
function reachable(channel) {
  const isMember = (each) => each?.members.includes(state.me);
  return isMember(state.channels.get(channel))
    ? channel
    : [...state.channels.values()].find((each) => !each.is_im && isMember(each)).id;
}

/** Shows a channel and closes the thread. */
function show(channel, tab = "messages") {
  Object.assign(state, { channel, tab, thread: null });
  const { name, is_im: isDirect } = state.channels.get(channel);
  byId("title").replaceChildren(...(isDirect ? [state.app.name] : [...sign(channel), ` ${name}`]));
  document.title = `${isDirect ? state.app.name : name} - Sandbox`;
  byId("tabs").hidden = !(isDirect && state.app.homeTab);
  byId("tab-home").setAttribute("aria-selected", String(tab === "home"));
  byId("tab-messages").setAttribute("aria-selected", String(tab === "messages"));
  byId("home").hidden = tab !== "home";
  byId("messages").parentElement.hidden = tab === "home";
  byId("thread").hidden = true;
  byId("side").classList.remove("open");
  state.firstNew = unread(channel).find((each) => !each.thread_ts)?.ts ?? null;
  if (tab === "messages") {
    markRead(channel);
  }
  drawPlaces(PLACES);
  drawSuggestions();
  drawComposer(isDirect ? state.app.name : `#${name}`);
  drawAgentPane();
  drawAll();
  drawStatus();
  drawWelcome();
  drawHome();
  drawModal();
}

function openApp() {
  const tab = state.app.homeTab ? "home" : "messages";
  show(directChannel().id, tab);
  act(tab);
}

/** Opens the thread of a message in its channel. */
function openThread(message) {
  if (message.channel !== state.channel || state.tab !== "messages") {
    show(message.channel);
  }
  const ts = message.thread_ts ?? message.ts;
  state.thread = ts;
  byId("thread").hidden = false;
  const made = composer("Reply…", false, (text) =>
    act("reply", { channel: state.channel, thread: state.thread, text }),
  );
  byId("reply").replaceChildren(made.node);
  markThreadRead(ts);
  drawThread();
  drawStatus();
  upsert(messagesOf(state.channel).get(ts) ?? message);
  made.field.focus();
}

function drawComposer(place) {
  const closed = state.channels.get(state.channel).is_im && !state.app.messagesTab;
  const made = composer(`Message ${place}`, true, (text) => {
    toEnd("messages");
    return act(text.startsWith("/") ? "command" : "say", { channel: state.channel, text });
  });
  byId("composer").hidden = state.tab === "home";
  byId("composer").replaceChildren(
    closed
      ? el("p", { class: "empty" }, "Sending messages to this app has been turned off.")
      : made.node,
  );
}

function flash(text) {
  const box = byId("flash");
  box.textContent = text;
  box.hidden = false;
  clearTimeout(flash.timer);
  flash.timer = setTimeout(() => {
    box.hidden = true;
  }, 6000);
}

function switchTo(person) {
  const wasDirect = state.channels.get(state.channel).is_im;
  state.me = person;
  sessionStorage.setItem("me", person);
  flash(`You are now ${nameOf(person)}`);
  show(wasDirect ? directChannel().id : reachable(state.channel));
}

function theme(name) {
  document.documentElement.dataset.theme = name;
  localStorage.setItem("theme", name);
  byId("theme").value = name;
}

function togglePanel() {
  const panel = byId("panel");
  panel.hidden = !panel.hidden;
  byId("panel-toggle").setAttribute("aria-expanded", String(!panel.hidden));
}

function wire() {
  const on = (id, event, listener) => byId(id).addEventListener(event, listener);
  on("me", "change", (event) => switchTo(event.target.value));
  on("theme", "change", (event) => theme(event.target.value));
  on("reset", "click", () => act("reset"));
  on("drop", "click", () => act("drop"));
  on("refresh", "click", () => act("refresh"));
  on("panel-toggle", "click", togglePanel);
  on("panel-close", "click", togglePanel);
  on("agent-toggle", "click", toggleAgent);
  on("agent-close", "click", toggleAgent);
  on("side-open", "click", () => byId("side").classList.add("open"));
  on("side-close", "click", () => byId("side").classList.remove("open"));
  on("tab-home", "click", openApp);
  on("tab-messages", "click", () => {
    show(state.channel);
    act("messages");
  });
  on("thread-close", "click", () => {
    state.thread = null;
    byId("thread").hidden = true;
    drawStatus();
  });
  document.querySelectorAll("[data-icon]").forEach((each) => each.append(icon(each.dataset.icon)));
  document.addEventListener("trouble", (event) => flash(event.detail));
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });
  prepareLists(openThread);
  theme(localStorage.getItem("theme") ?? "auto");
  new EventSource("page/events").onmessage = ({ data }) => {
    const { kind, detail } = JSON.parse(data);
    CHANGES[kind]?.(detail);
  };
}

wire();
