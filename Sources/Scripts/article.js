// Courtesies of an article's page; without them it is read, cited and linked to all the same: copying the citation with today's date,
// BibTeX and RIS of what the page says of itself (JSON-LD), keeping it on the reading list, copying a paragraph or the selected text with its source, sharing.
// Its words are the data- attributes of #article-tools.

import {bibtex, ris} from "./citation-files.js";
import {dropArticle, isKept, keepArticle} from "./kept-articles.js";
import {button, save, today} from "./page-tools.js";

const tools = document.getElementById("article-tools"), body = document.getElementById("article-body");
const words = tools?.dataset;
const canonical = () => document.querySelector("link[rel=canonical]")?.href ?? location.href.replace(/[?#].*/, "");
const citations = document.querySelectorAll(".citation");
const status = Object.assign(document.createElement("span"), {role: "status"});

/** Copies, where the page may: elsewhere than on https the old way is the only one. */
async function copy(text, told = status) {
  try {
    if (navigator.clipboard) await navigator.clipboard.writeText(text);
    else if (!copyTheOldWay(text)) throw new Error();
    told.textContent = words.copied;
  } catch {
    told.textContent = words.failed;
  }
}

function copyTheOldWay(text) {
  const field = Object.assign(document.createElement("textarea"), {value: text, className: "unseen"});
  document.body.append(field);
  field.select();
  const isDone = document.execCommand("copy");
  field.remove();
  return isDone;
}

function addTools() {
  const data = JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent);
  const access = document.getElementById("access-date"), date = today();
  if (access) access.textContent = access.dataset.date.replace("{date}", date);
  const buttons = [
    button(words.cite, () => copy(citations[citations.length - 1].textContent)),
    button(words.bibtex, () => save(bibtex(data, canonical(), date), data.identifier + ".bib", "application/x-bibtex")),
    button(words.ris, () => save(ris(data, canonical(), date), data.identifier + ".ris", "application/x-research-info-systems")),
  ];
  if (navigator.share) buttons.push(button(words.share, () => share({title: document.title, url: canonical()})));
  buttons.push(keepButton(data));
  tools.prepend(...buttons, status);
}

/** Puts the article on the reading list, and takes it off. */
function keepButton(data) {
  const keep = button(words.keep, () => {
    const isDone = isKept(data.identifier) ? dropArticle(data.identifier) : keepArticle(canonical(), data);
    status.textContent = isDone ? "" : words.unkept;
    keep.ariaPressed = String(isKept(data.identifier));
  });
  keep.ariaPressed = String(isKept(data.identifier));
  return keep;
}

/** A reader may think better of it: that is no fault. */
const share = content => navigator.share(content).catch(() => {});

// Quotes: a click on a paragraph's mark, or some selected text, opens a bar that copies and shares it.

let bar, opener;

function closeBar() {
  bar?.remove();
  bar = null;
}

/** The text of a paragraph, or of a part of one, without the links to its printed lines. */
function textOf(part) {
  const copied = part.cloneNode(true);
  for (const lines of copied.querySelectorAll(".lines, .pilcrow")) lines.remove();
  return copied.textContent.trim();
}

function showBar(name, text, id) {
  closeBar();
  const told = Object.assign(document.createElement("span"), {role: "status", textContent: name});
  const url = canonical() + (id ? "#" + id : "");
  bar = Object.assign(document.createElement("div"), {className: "hit-bar quote-bar", role: "group"});
  bar.setAttribute("aria-label", words.label);
  const quote = () => words.quoted.replace(/\{(\w+)\}/g, (_, name) => ({text, citation: citations[0].textContent})[name]) + "\n" + url;
  bar.append(told, button(words.quote, () => copy(quote(), told)));
  if (navigator.share) bar.append(button(words.share, () => share({title: document.title, text, url})));
  bar.append(button(words.close, () => {
    closeBar();
    opener?.focus({preventScroll: true});
  }));
  (body.closest("main") ?? document.body).append(bar);
}

function quoteSelection() {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount) {
    // A press on the bar may take the selection away; what was selected is known.
    if (!opener && !bar?.matches(":hover, :focus-within")) closeBar();
    return;
  }
  const range = selection.getRangeAt(0);
  if (!body.contains(range.commonAncestorContainer)) return;
  const text = textOf(range.cloneContents());
  const start = range.startContainer;
  const id = (start.nodeType === Node.ELEMENT_NODE ? start : start.parentElement).closest("[id]")?.id;
  opener = null;
  if (text) showBar(words.selection, text, id === body.id ? "" : id);
}

if (tools && body) {
  addTools();
  body.addEventListener("click", event => {
    const mark = event.target.closest(".pilcrow");
    if (!mark) return;
    opener = mark;
    showBar(mark.getAttribute("aria-label"), textOf(mark.closest("p")), mark.closest("p").id);
    if (event.detail === 0) bar.querySelector("button").focus({preventScroll: true});
  });
  // Pointer, keys and handles on a touch screen all end in this event; while it comes the selection is still being made.
  let waiting;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(quoteSelection, 300);
  });
}
