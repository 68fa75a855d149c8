// What several pages' scripts do.

export const button = (text, onclick) => Object.assign(document.createElement("button"), {type: "button", textContent: text, onclick});

/** The day in the reader's own time zone: 2026-11-27. */
export function today() {
  const now = new Date(), two = number => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Offers a text as a file. */
export function save(text, name, type) {
  const url = URL.createObjectURL(new Blob([text], {type}));
  Object.assign(document.createElement("a"), {href: url, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
