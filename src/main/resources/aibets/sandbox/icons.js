// Drawn icons, so that no emoji font is needed.
import { el } from "./dom.js";

const SVG = "http://www.w3.org/2000/svg";

/** Paths in a 24 by 24 square; "!" marks a filled one. */
const DRAWN = {
  up: ["M8 11l4-8c1.8 0 2.7 1.3 2.4 2.9L13.8 9H19a2 2 0 0 1 1.9 2.4l-1.7 7a2 2 0 0 1-2 1.6H8z", "M3 11h5v9H3z"],
  eyes: [
    "M7.5 5c2.2 0 4 3 4 7s-1.8 7-4 7-4-3-4-7 1.8-7 4-7z",
    "M16.5 5c2.2 0 4 3 4 7s-1.8 7-4 7-4-3-4-7 1.8-7 4-7z",
    "!M8 11a2 2.6 0 1 0 .01 0z",
    "!M17 11a2 2.6 0 1 0 .01 0z",
  ],
  lock: ["M6 11h12v9H6z", "M8.5 11V8a3.5 3.5 0 0 1 7 0v3"],
  close: ["M6 6l12 12", "M18 6L6 18"],
  menu: ["M4 7h16", "M4 12h16", "M4 17h16"],
  more: ["!M5 10a2 2 0 1 0 .01 0z", "!M12 10a2 2 0 1 0 .01 0z", "!M19 10a2 2 0 1 0 .01 0z"],
  send: ["M4 12l16-8-5 16-4-6z", "M11 14l9-10"],
  bolt: ["M13 3L5 14h6l-1 7 8-11h-6z"],
  bubble: ["M4 5h16v11H10l-5 4v-4H4z"],
  eye: ["M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z", "M12 9a3 3 0 1 0 .01 0z"],
  trash: ["M5 7h14", "M9 7V4h6v3", "M7 7l1 13h8l1-13"],
  out: ["M9 5H5v14h14v-4", "M13 4h7v7", "M20 4l-9 9"],
  picture: ["M4 5h16v14H4z", "M4 16l5-5 4 4 3-3 4 4"],
  file: ["M6 3h8l4 4v14H6z", "M14 3v4h4"],
  check: ["M4 13l5 5L20 6"],
  warning: ["M12 4l9 16H3z", "M12 10v4", "M12 17v.5"],
  down: ["M12 4v15", "M6 13l6 6 6-6"],
};

/** An icon with its meaning beside it or in a label. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const turned = name === "thumbs-down";
  const attributes = { viewBox: "0 0 24 24", "aria-hidden": "true", class: "drawn" };
  Object.entries(attributes).forEach(([key, value]) => svg.setAttribute(key, value));
  for (const line of DRAWN[turned ? "up" : name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", line.replace("!", ""));
    if (line.startsWith("!")) {
      path.setAttribute("class", "filled");
    }
    if (turned) {
      path.setAttribute("transform", "rotate(180 12 12)");
    }
    svg.append(path);
  }
  return svg;
}

const EMOJI = {
  "👍": "up", "👎": "thumbs-down", "👀": "eyes", "🔒": "lock", "✅": "check", "✔️": "check",
  "❌": "close", "⚠️": "warning", "💬": "bubble", "📄": "file", "🗑": "trash",
};
const KNOWN = new RegExp(`(${Object.keys(EMOJI).join("|")})`, "u");

/** Text with known emoji drawn as icons; it can still be read aloud and copied. */
export function drawn(text) {
  return text
    .split(KNOWN)
    .filter(Boolean)
    .map((part) =>
      EMOJI[part]
        ? el("span", { class: "emoji" }, icon(EMOJI[part]), el("span", { class: "unseen" }, part))
        : part,
    );
}
