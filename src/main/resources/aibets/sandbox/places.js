// The list of channels, with their unread counts.
import { byId, el } from "./dom.js";
import { drawn } from "./icons.js";
import { directChannel, state } from "./state.js";
import { countUnread } from "./unread.js";

/** The sign before a channel's name. */
export function sign(channel) {
  return drawn(state.channels.get(channel).is_group ? "🔒" : "#");
}

function place(channel, label, click) {
  const count = countUnread(channel);
  return el(
    "button",
    {
      type: "button",
      class: count ? "unread" : null,
      "aria-current": channel === state.channel ? "page" : null,
      click,
    },
    el("span", {}, label),
    count ? el("span", { class: "count" }, `${count}`, el("span", { class: "unseen" }, " new")) : null,
  );
}

/** Marks the button that opens the list where the window is narrow. */
function markMenu(channels) {
  const news = channels.some((each) => countUnread(each));
  const menu = byId("side-open");
  menu.classList.toggle("unread", news);
  menu.ariaLabel = `Open the channel list${news ? ", new messages" : ""}`;
}

/** Draws the list; places.show(channel) and places.openApp() navigate. */
export function drawPlaces(places) {
  const channels = [...state.channels.values()].filter(
    (each) => !each.is_im && each.members.includes(state.me),
  );
  byId("places").replaceChildren(
    el("h2", {}, "Channels"),
    ...channels.map((each) =>
      place(each.id, [...sign(each.id), ` ${each.name}`], () => places.show(each.id)),
    ),
    el("h2", {}, "Apps"),
    place(directChannel().id, state.app.name, places.openApp),
  );
  markMenu([...channels.map((each) => each.id), directChannel().id]);
}
