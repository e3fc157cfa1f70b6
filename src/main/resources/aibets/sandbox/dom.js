// Creates elements. Text is never parsed as markup.

/** Creates an element; properties that are functions become event listeners. */
export function el(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") {
      made.addEventListener(name, value);
    } else if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(name, value === true ? "" : String(value));
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** Creates a link for http, https and mailto URLs; otherwise only text. */
export function link(address, children) {
  return /^(https?:\/\/|mailto:)/i.test(address)
    ? el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, children)
    : el("span", {}, children);
}

export function byId(id) {
  return document.getElementById(id);
}

export function time(ts) {
  const date = new Date(Number(ts) * 1000);
  return el(
    "time",
    { datetime: date.toISOString(), title: date.toLocaleString() },
    date.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }),
  );
}
