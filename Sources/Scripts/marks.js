// Marks the words of a query in an article, goes to the first, and offers the others in a bar whose words are the data-
// attributes of #article-body. Loaded by highlight.js for readers who come from a search.

import {currentManifest, readFile} from "./search-index.js";
import {parseQuery} from "./search-query.js";
import {foldMap, markRanges} from "./search-text.js";

const body = document.getElementById("article-body");
const parts = document.querySelectorAll("article hgroup, #article-body");
const text = new URLSearchParams(location.search).get("q").slice(0, 500);

/** The texts of the headline and the body, block by block: a word may reach over inline elements, never over the end of a paragraph. */
function blocks() {
  const found = new Map();
  for (const part of parts) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      let block = walker.currentNode.parentElement;
      if (block.closest(".lines")) continue;  // links to the printed lines
      while (block !== part && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
      found.set(block, [...found.get(block) ?? [], walker.currentNode]);
    }
  }
  return [...found.values()];
}

/** Marks what lies from `start` to `end` in the joined texts of `nodes`; gives the marks. */
function mark(nodes, start, end) {
  const marks = [];
  let offset = 0;
  for (const node of nodes) {
    const from = Math.max(start - offset, 0), to = Math.min(end - offset, node.length);
    offset += node.length;
    if (from >= to) continue;
    const found = node.splitText(from), element = document.createElement("mark");
    found.splitText(to - from);
    found.replaceWith(element);
    element.append(found);
    marks.push(element);
  }
  return marks;
}

/** The mapping of traditional characters. */
async function mapping() {
  const manifest = await currentManifest(), {fold} = await readFile(manifest);
  return foldMap((await readFile(new URL("../" + fold, manifest))).fold);
}

/** Marks all words: [[mark, …], …], a list for each place in reading order. */
async function markWords() {
  const texts = blocks(), joined = nodes => nodes.map(node => node.data).join("");
  let simplified = foldMap();
  const wanted = () => [...new Set(parseQuery(text, simplified, false).groups.flat().map(clause => clause.text))];
  const isFound = word => texts.some(nodes => markRanges(joined(nodes), [word], simplified).length);
  // Traditional characters in the query or the text: the mapping is fetched for what is not found without it.
  if (!wanted().every(isFound)) simplified = await mapping().catch(() => simplified);
  // From the last to the first: splitting a text leaves what stands before it where it is.
  return texts.flatMap(nodes =>
    markRanges(joined(nodes), wanted(), simplified).reverse().map(range => mark(nodes, ...range)).reverse());
}

/** The bar that leads from place to place. No keys of its own: single letters belong to readers' aids (WCAG 2.1.4). */
function showBar(hits) {
  const {hits: place, label, previous, next, close} = body.dataset, bar = document.createElement("div");
  const status = document.createElement("span");
  let current = 0;
  const go = (step, behavior) => {
    hits[current].forEach(mark => mark.removeAttribute("aria-current"));
    current = (current + step + hits.length) % hits.length;
    hits[current].forEach(mark => mark.setAttribute("aria-current", "true"));
    if (behavior) hits[current][0].scrollIntoView({block: "center", behavior});
    status.textContent = place.replace("{n}", current + 1).replace("{count}", hits.length);
  };
  const button = (text, onclick) => Object.assign(document.createElement("button"), {textContent: text, onclick});
  bar.className = "hit-bar";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", label);
  status.setAttribute("role", "status");
  bar.append(status, button(previous, () => go(-1, "auto")), button(next, () => go(1, "auto")), button(close, () => {
    bar.remove();
    hits.flat().forEach(mark => mark.replaceWith(...mark.childNodes));
    parts.forEach(part => part.normalize());
  }));
  body.before(bar);
  // Only a reader who has just come is moved: not who goes back or names a place of the article.
  const isNew = performance.getEntriesByType("navigation")[0]?.type === "navigate" && !location.hash;
  go(0, isNew ? "instant" : null);
}

const hits = await markWords();
if (hits.length) showBar(hits);
