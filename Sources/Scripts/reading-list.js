// The page of the reading list: what the reader kept on articles' pages, to read on, to take out, and to take along as Markdown, BibTeX
// or RIS. Its words are the data- attributes of #reading-list.

import {bibtex, markdown, ris} from "./citation-files.js";
import {dropArticle, keptArticles} from "./kept-articles.js";
import {button, save, today} from "./page-tools.js";

const page = document.getElementById("reading-list"), words = page.dataset;
const list = Object.assign(document.createElement("ol"), {className: "cards"});
const tools = Object.assign(document.createElement("p"), {className: "tools"});
const file = (make, separator = "") => keptArticles().map(({url, data}) => make(data, url, today())).join(separator);

function item({url, data}) {
  const item = Object.assign(document.createElement("li"), {className: "card"});
  const heading = document.createElement("h2"), facts = Object.assign(document.createElement("p"), {className: "facts"});
  heading.append(Object.assign(document.createElement("a"), {href: url, textContent: data.headline}));
  facts.append(...[data.datePublished ?? data.temporalCoverage, data.printPage].filter(text => text)
    .map(text => Object.assign(document.createElement("span"), {textContent: text})),
  button(words.drop, () => {
    dropArticle(data.identifier);
    show();
    (list.querySelector("a") ?? page).focus();
  }));
  item.append(heading, facts);
  return item;
}

function show() {
  const kept = keptArticles();
  list.replaceChildren(...kept.map(item));
  page.replaceChildren(...kept.length ? [tools, list] : [Object.assign(document.createElement("p"), {textContent: words.empty})]);
}

tools.append(
  button("Markdown", () => save(file(markdown), "reading-list.md", "text/markdown")),
  button("BibTeX", () => save(file(bibtex, "\n"), "reading-list.bib", "application/x-bibtex")),
  button("RIS", () => save(file(ris), "reading-list.ris", "application/x-research-info-systems")));
page.tabIndex = -1;
show();
