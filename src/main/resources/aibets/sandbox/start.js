// The start of a channel: a welcome, suggestions, and the app's status.
import { byId, el } from "./dom.js";
import { act, state, visible } from "./state.js";

/** Draws a welcome of two sentences while the channel is empty. */
export function drawWelcome() {
  const box = byId("welcome");
  const { is_im: isDirect, members, name } = state.channels.get(state.channel);
  box.hidden = state.tab === "home" || visible(state.channel).length > 0;
  const app = state.app.name;
  const does = state.app.description.replace(/\.$/, "").replace(/^./, (c) => c.toLowerCase());
  const what = does
    ? `In this Slack workspace on your own machine, ${app} ${does}.`
    : `This is a Slack workspace on your own machine with ${app} in it.`;
  const how = isDirect
    ? "Type a question below, or click one of these."
    : members.includes("U0BOT")
      ? `Click a question below, or type @${app} and your own question.`
      : `${app} is not in #${name}: type /invite @${app} to add it.`;
  box.replaceChildren(el("h3", {}, isDirect ? app : `Welcome to #${name}`), el("p", {}, `${what} ${how}`));
}

export function chip(label, click, name) {
  return el("button", { type: "button", class: "chip", "aria-label": name, click }, label);
}

/** Draws the app's suggested prompts in its direct messages, questions for its first command in channels. */
export function drawSuggestions() {
  const { is_im: isDirect, members } = state.channels.get(state.channel);
  const command = state.app.commands[0]?.name;
  const prompts = (state.prompts.get(state.channel) ?? []).map((each) =>
    chip(each.title, () => act("say", { channel: state.channel, text: each.message })),
  );
  const questions = state.suggestions.map((text) =>
    chip(text, () => act("command", { channel: state.channel, text: `${command} ${text}` })),
  );
  const closed = isDirect ? !state.app.messagesTab : !members.includes("U0BOT");
  byId("suggestions").hidden = state.tab === "home" || closed;
  byId("suggestions").replaceChildren(...(prompts.length ? prompts : command ? questions : []));
}

/** Draws the app's status in the open thread, and in any other thread of the channel. */
export function drawStatus() {
  const say = (id, status) => {
    byId(id).hidden = !status;
    byId(id).textContent = status ? `${state.app.name} ${status}` : "";
  };
  const here = `${state.channel} ${state.thread}`;
  const others = [...state.statuses].find(
    ([key, status]) => status && key !== here && key.startsWith(`${state.channel} `),
  );
  say("status", state.statuses.get(here));
  say("doing", state.tab === "messages" ? others?.[1] : "");
}
