// Suggestions below the search field: an editable combobox with list autocomplete (WAI-ARIA 1.2).
//
// Without suggestions, or with none chosen, the field is a plain field: Enter sends the form, Escape empties it.

/** Names of fields in the query language, by the kind of a suggestion. */
const fieldNames = {
  person: "人物", tag: "标签", place: "地点", reporter: "记者", column: "栏目", organisation: "机构",
};

/** An input method is at work: what stands in the field is not yet what the reader means. */
export const isComposing = event => event.isComposing || event.keyCode === 229;

/**
 * Makes `input` a combobox with `list`, an empty list box; `hint` is a status line for those who do not see the list.
 * - words: {suggested}, and a name for each kind. - chosen(): is told when a suggestion has been put into the field.
 * Gives offer(suggestions): shows them, or with none hides the list.
 */
export function combobox(input, list, hint, words, chosen) {
  let offered = [], active = -1;
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"],
    ["aria-controls", list.id]]) input.setAttribute(name, value);

  function open(isOpen) {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", isOpen);
    hint.textContent = isOpen ? words.suggested.replace("{n}", offered.length) : "";
    activate(-1);
  }

  function activate(place) {
    active = place;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", i === place));
    const option = list.children[place];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({block: "nearest"});
  }

  /** Puts a suggestion in the place of the field's last word: as a field of the query, it finds what it counts. */
  function choose({label, kind}) {
    const text = /\s/.test(label) ? `"${label}"` : label;
    input.value = input.value.replace(/\S*$/, "") + (fieldNames[kind] ? `${fieldNames[kind]}:${text}` : text);
    open(false);
    chosen();
  }

  function option({label, kind, count}, i) {
    const item = document.createElement("li"), name = document.createElement("small");
    item.id = `${list.id}-${i}`;
    item.setAttribute("role", "option");
    name.textContent = [words[kind], count].filter(part => part).join(" ");
    item.append(label, " ", name);
    item.onclick = () => choose(offered[i]);
    return item;
  }

  const keys = {
    ArrowDown: () => list.hidden ? open(true) : activate(active + 1 < offered.length ? active + 1 : -1),
    ArrowUp: () => list.hidden ? open(true) : activate(active < 0 ? offered.length - 1 : active - 1),
    Escape: () => !list.hidden && open(false),
    Enter: () => active >= 0 && choose(offered[active]),
  };
  input.addEventListener("keydown", event => {
    if (isComposing(event) || !offered.length || !keys[event.key]) return;
    if (keys[event.key]() !== false) event.preventDefault();
  });
  list.addEventListener("mousedown", event => event.preventDefault());  // the field keeps the focus
  input.addEventListener("blur", () => open(false));

  return suggestions => {
    offered = suggestions;
    list.replaceChildren(...offered.map(option));
    open(offered.length > 0 && document.activeElement === input);
  };
}
