// The state of the page, and requests to the workspace.

export const state = {
  app: { commands: [], shortcuts: [] },
  me: sessionStorage.getItem("me") ?? "U0ASKER",
  channel: "C0GENERAL",
  thread: null,
  editing: null,
  tab: "messages",
  people: new Map(),
  channels: new Map(),
  messages: new Map(),
  homes: new Map(),
  views: new Map(),
  statuses: new Map(),
  prompts: new Map(),
  suggestions: [],
  agent: false,
  /** The last message read, by user and channel; begun by default. */
  read: new Map(),
  begun: 0,
  firstNew: null,
};

export function messagesOf(channel) {
  if (!state.messages.has(channel)) {
    state.messages.set(channel, new Map());
  }
  return state.messages.get(channel);
}

/** Returns the messages of a channel that the user can see, oldest first. */
export function visible(channel) {
  return [...messagesOf(channel).values()]
    .filter((message) => !message.only_for || message.only_for === state.me)
    .sort((a, b) => Number(a.ts) - Number(b.ts));
}

export function nameOf(user) {
  return user === "USLACKBOT" ? "Slackbot" : (state.people.get(user)?.name ?? user);
}

export function directChannel() {
  return [...state.channels.values()].find((channel) => channel.is_im && channel.user === state.me);
}

/** Performs an action as the user; shows an error if it fails. */
export async function act(gesture, details = {}) {
  const answer = await fetch("page/do", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ do: gesture, as: state.me, ...details }),
  });
  const json = await answer.json();
  if (!json.ok) {
    document.dispatchEvent(new CustomEvent("trouble", { detail: json.problem }));
  }
  return json.ok;
}
