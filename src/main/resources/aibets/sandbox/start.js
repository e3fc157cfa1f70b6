// What a channel begins with: what this is, what to ask, and that the app is at work.
import { byId, el } from "./dom.js";
import { act, state, visible } from "./state.js";

/** Two sentences, as long as nothing was said in the channel. */
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
    ? "Write a question below, or click one of these."
    : members.includes("U0BOT")
      ? `Click a question below, or write @${app} and a question of your own.`
      : `${app} is not in #${name}: write /invite @${app} to bring it here.`;
  box.replaceChildren(el("h3", {}, isDirect ? app : `Welcome to #${name}`), el("p", {}, `${what} ${how}`));
}

export function chip(label, click, name) {
  return el("button", { type: "button", class: "chip", "aria-label": name, click }, label);
}

/** What the app suggests in its direct messages; in channels, questions for its first command. */
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

/** What the app is doing: in the open thread, and in any other of the channel. */
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
