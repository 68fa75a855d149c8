// What a reader chose, kept in the browser: colours, size of the text, keys. A classic script in the page's head, so that the page is
// not shown first as it was not chosen. Without it the page goes by the browser's own settings.

{
  const name = "broadsheet-reader";
  const chosen = (() => { try { return JSON.parse(localStorage.getItem(name)) ?? {}; } catch { return {}; } })();
  const apply = () => Object.assign(document.documentElement.dataset, {theme: chosen.theme ?? "", size: chosen.size ?? ""});
  const choose = (key, value) => {
    chosen[key] = value;
    apply();
    try { localStorage.setItem(name, JSON.stringify(chosen)); } catch { /* Chosen for this page alone. */ }
  };
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  /** A choice of one: `words` are its label and its options, parted by "|"; an option's value is its place, the first one's "". */
  const selection = (key, words) => {
    const [label, ...options] = words.split("|");
    const select = make("select", {onchange: () => choose(key, select.value)},
      ...options.map((text, place) => make("option", {value: place ? String(place) : "", textContent: text})));
    select.value = chosen[key] ?? "";
    return make("label", {}, label + " ", select);
  };

  const keys = {
    "/": () => document.querySelector("input[type=search]")?.focus(),
    "j": () => document.querySelector("main a[rel=next]")?.click(),
    "k": () => document.querySelector("main a[rel=prev]")?.click(),
    "?": () => document.querySelector("#reader select").focus(),
  };
  addEventListener("keydown", event => {
    const isTyping = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (!chosen.keys || isTyping || event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  apply();
  addEventListener("DOMContentLoaded", () => {
    const tools = document.getElementById("reader");
    if (!tools) return;
    const box = make("input", {type: "checkbox", checked: !!chosen.keys, onchange: () => choose("keys", box.checked)});
    tools.append(selection("theme", tools.dataset.theme), selection("size", tools.dataset.size),
      make("label", {}, box, " " + tools.dataset.keys));
    tools.hidden = false;
  });
}
