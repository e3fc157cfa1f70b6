// The app's pane beside a channel, which Slack has for agents.
import { composer } from "./composer.js";
import { byId } from "./dom.js";
import { drawAgent, toEnd } from "./messages.js";
import { chip } from "./start.js";
import { act, directChannel, state } from "./state.js";
import { markRead } from "./unread.js";

export function toggleAgent() {
  state.agent = !state.agent;
  drawAgentPane();
  if (state.agent) {
    markRead(directChannel().id);
    drawAgent();
    act("messages");
    byId("ask").querySelector("textarea").focus();
  }
}

/** Draws the pane, if it is open; the app's direct messages have none. */
export function drawAgentPane() {
  const direct = directChannel();
  const isOffered = state.app.agentView && state.app.messagesTab && state.channel !== direct.id;
  state.agent &&= isOffered;
  const toggle = byId("agent-toggle");
  toggle.hidden = !isOffered;
  toggle.textContent = `Ask ${state.app.name}`;
  toggle.setAttribute("aria-expanded", String(state.agent));
  byId("agent-pane").hidden = !state.agent;
  if (!state.agent) {
    return;
  }
  const say = (text) => {
    toEnd("agent");
    return act("say", { channel: direct.id, text });
  };
  byId("agent-title").textContent = state.app.name;
  byId("prompts").replaceChildren(
    ...(state.prompts.get(direct.id) ?? []).map((each) =>
      chip(each.title, () => say(each.message), `${each.title} (ask ${state.app.name})`),
    ),
  );
  if (!byId("ask").firstElementChild) {
    byId("ask").replaceChildren(composer(`Write to ${state.app.name}`, false, say).node);
  }
}
