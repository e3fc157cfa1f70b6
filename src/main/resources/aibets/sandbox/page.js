// The page: listens to the workspace and draws what changes.
import { composer } from "./composer.js";
import { byId, el } from "./dom.js";
import { drawAll, drawStatus, drawThread, keepEnds, remove, upsert } from "./messages.js";
import { addTraffic, drawTraffic, drawTroubles } from "./panel.js";
import { act, directChannel, messagesOf, nameOf, state } from "./state.js";
import { drawHome, drawModal } from "./views.js";

const CHANGES = {
  all: begin,
  message: (message) => {
    messagesOf(message.channel).set(message.ts, message);
    upsert(message, openThread);
  },
  deleted: ({ channel, ts }) => {
    messagesOf(channel).delete(ts);
    remove(ts);
  },
  channel: (channel) => {
    state.channels.set(channel.id, { ...state.channels.get(channel.id), ...channel });
    drawPlaces();
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
  },
  trouble: ({ user, text }) => {
    if (user === state.me) {
      flash(text);
    }
  },
  troubles: ({ troubles }) => drawTroubles(troubles),
  traffic: addTraffic,
};

function begin(all) {
  Object.assign(state, { app: all.app, suggestions: all.suggestions, thread: null });
  state.people = new Map(all.people.map((person) => [person.id, person]));
  state.channels = new Map(all.channels.map((channel) => [channel.id, channel]));
  state.homes = new Map(Object.entries(all.homes));
  state.views = new Map(Object.entries(all.views));
  state.statuses.clear();
  state.messages.clear();
  all.messages.forEach((message) => messagesOf(message.channel).set(message.ts, message));
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

/** The channel, or the first one if the person is not in it. */
function reachable(channel) {
  const isMember = (each) => each?.members.includes(state.me);
  return isMember(state.channels.get(channel))
    ? channel
    : [...state.channels.values()].find((each) => !each.is_im && isMember(each)).id;
}

/** Shows a channel; the thread is closed. */
function show(channel, tab = "messages") {
  Object.assign(state, { channel, tab, thread: null });
  const { name, is_im: isDirect } = state.channels.get(channel);
  byId("title").textContent = isDirect ? state.app.name : `${sign(channel)} ${name}`;
  document.title = `${isDirect ? state.app.name : name} - Sandbox`;
  byId("tabs").hidden = !(isDirect && state.app.homeTab);
  byId("tab-home").setAttribute("aria-selected", String(tab === "home"));
  byId("tab-messages").setAttribute("aria-selected", String(tab === "messages"));
  byId("home").hidden = tab !== "home";
  byId("messages").hidden = tab === "home";
  byId("thread").hidden = true;
  byId("side").classList.remove("open");
  drawPlaces();
  drawSuggestions();
  drawComposer(isDirect ? state.app.name : `#${name}`);
  drawAll(openThread);
  drawHome();
  drawModal();
}

function sign(channel) {
  return state.channels.get(channel).is_group ? "🔒" : "#";
}

function drawPlaces() {
  const place = (channel, label, click) =>
    el(
      "button",
      { type: "button", "aria-current": channel === state.channel ? "page" : null, click },
      label,
    );
  const channels = [...state.channels.values()].filter(
    (each) => !each.is_im && each.members.includes(state.me),
  );
  const direct = directChannel();
  byId("places").replaceChildren(
    el("h3", {}, "Channels"),
    ...channels.map((each) => place(each.id, `${sign(each.id)} ${each.name}`, () => show(each.id))),
    el("h3", {}, "Apps"),
    place(direct.id, state.app.name, openApp),
  );
}

function openApp() {
  const tab = state.app.homeTab ? "home" : "messages";
  show(directChannel().id, tab);
  act(tab);
}

function openThread(ts) {
  state.thread = ts;
  byId("thread").hidden = false;
  const made = composer("Reply…", false, (text) =>
    act("reply", { channel: state.channel, thread: state.thread, text }),
  );
  byId("reply").replaceChildren(made.node);
  drawThread(openThread);
  made.field.focus();
}

function drawComposer(place) {
  const closed = state.channels.get(state.channel).is_im && !state.app.messagesTab;
  const made = composer(`Message ${place}`, true, (text) =>
    act(text.startsWith("/") ? "command" : "say", { channel: state.channel, text }),
  );
  byId("composer").hidden = state.tab === "home";
  byId("composer").replaceChildren(
    closed
      ? el("p", { class: "empty" }, "Sending messages to this app has been turned off.")
      : made.node,
  );
}

/** What the app suggests in its direct messages; in channels, questions for its first command. */
function drawSuggestions() {
  const { is_im: isDirect } = state.channels.get(state.channel);
  const command = state.app.commands[0]?.name;
  const chip = (label, click) => el("button", { type: "button", class: "chip", click }, label);
  const prompts = (state.prompts.get(state.channel) ?? []).map((each) =>
    chip(each.title, () => act("say", { channel: state.channel, text: each.message })),
  );
  const questions = state.suggestions.map((text) =>
    chip(text, () => act("command", { channel: state.channel, text: `${command} ${text}` })),
  );
  byId("suggestions").hidden = state.tab === "home" || (isDirect && !state.app.messagesTab);
  byId("suggestions").replaceChildren(...(prompts.length ? prompts : command ? questions : []));
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
  });
  document.addEventListener("trouble", (event) => flash(event.detail));
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });
  keepEnds();
  theme(localStorage.getItem("theme") ?? "auto");
  new EventSource("page/events").onmessage = ({ data }) => {
    const { kind, detail } = JSON.parse(data);
    CHANGES[kind]?.(detail);
  };
}

wire();
