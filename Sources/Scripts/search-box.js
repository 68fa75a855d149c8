// Suggestions below the search field: an editable combobox with list autocomplete (WAI-ARIA 1.2).
//
// Without suggestions, or with none chosen, the field is a plain field: Enter sends the form, Escape empties it.

import {fieldNames} from "./search-query.js";
import {make} from "./search-results.js";

/** An input method is at work: what stands in the field is not yet what the reader means. */
export const isComposing = event => event.isComposing || event.keyCode === 229;

/** A label as one word of the query language. */
const quoted = label => /[\s"＂“「]/.test(label) ? label.includes('"') ? `「${label}」` : `"${label}"` : label;
/** What finds a name as a label: 人物:樊惠林. */
export const fieldQuery = ({label, kind}) => `${Object.keys(fieldNames).find(name => fieldNames[name] === kind)}:${quoted(label)}`;

/**
 * Makes `input` a combobox with `list`, an empty list box; `hint` is a status line for those who do not see the list.
 * - words: {suggested}, and a name for each kind. - chosen(): is told when a suggestion has been put into the field.
 * Gives offer(suggestions): shows them, or with none hides the list.
 */
export function combobox(input, list, hint, words, chosen) {
  let offered = [], active = -1;
  Object.assign(input, {role: "combobox", ariaExpanded: false});

  function open(isOpen) {
    list.hidden = !isOpen;
    input.ariaExpanded = isOpen;
    hint.textContent = isOpen ? words.suggested.replace("{n}", offered.length) : "";
    activate(-1);
  }

  function activate(place) {
    active = place;
    [...list.children].forEach((option, i) => { option.ariaSelected = i === place; });
    const option = list.children[place];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({block: "nearest"});
  }

  /** Puts a suggestion in the place of the field's last word: as a field of the query, it finds what it counts. */
  function choose(name) {
    input.value = input.value.replace(/\S*$/, () => fieldQuery(name));
    open(false);
    chosen();
  }

  const option = (name, i) => make("li", {id: `${list.id}-${i}`, role: "option", onclick: () => choose(name)},
    name.label, " ", make("small", {}, [words[name.kind], name.count].filter(part => part).join(" ")));

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
