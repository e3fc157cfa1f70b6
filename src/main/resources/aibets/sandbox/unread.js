// Unread messages.
import { messagesOf, state, visible } from "./state.js";

function readUpTo(place) {
  return state.read.get(`${state.me} ${place}`) ?? state.begun;
}

function isNew(message, from) {
  return (
    Number(message.ts) > from &&
    message.user !== state.me &&
    (message.only_for ?? state.me) === state.me
  );
}

/** Returns the unread messages of a channel, oldest first. */
export function unread(channel) {
  const from = readUpTo(channel);
  return visible(channel).filter((each) => isNew(each, from));
}

export function countUnread(channel) {
  const from = readUpTo(channel);
  let count = 0;
  for (const message of messagesOf(channel).values()) {
    count += isNew(message, from) ? 1 : 0;
  }
  return count;
}

/** Marks all messages of the channel as read. */
export function markRead(channel) {
  mark(channel, messagesOf(channel).values());
}

export function isThreadUnread(first, replies) {
  const from = readUpTo(`thread ${first.ts}`);
  return replies.some((each) => isNew(each, from));
}

export function markThreadRead(ts) {
  const replies = [...messagesOf(state.channel).values()].filter((each) => each.thread_ts === ts);
  mark(`thread ${ts}`, replies);
}

function mark(place, messages) {
  let newest = readUpTo(place);
  for (const message of messages) {
    newest = Math.max(newest, Number(message.ts));
  }
  state.read.set(`${state.me} ${place}`, newest);
}
