// Marks the words of ?q= in #article-body of an article that was opened from a search.

const body = document.getElementById("article-body");
const text = new URLSearchParams(location.search).get("q");

/** Marks what the words cover, block by block: a word never reaches over the end of a paragraph. */
async function highlight() {
  const {foldMap, markRanges, parseQuery} = await import("./search-engine.js");
  const words = parseQuery(text, foldMap(body.dataset.fold)).words;
  const blocks = [...body.querySelectorAll("*")].filter(element => [...element.childNodes].some(isText));
  for (const block of [body, ...blocks]) {
    for (const node of [...block.childNodes].filter(isText)) {
      mark(node, markRanges(node.data, words, foldMap(body.dataset.fold)));
    }
  }
}

const isText = node => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "";

function mark(node, ranges) {
  for (const [start, end] of ranges.reverse()) {
    const found = node.splitText(start);
    found.splitText(end - start);
    const element = document.createElement("mark");
    found.replaceWith(element);
    element.append(found);
  }
}

// Marks are a courtesy: where the script cannot be fetched, the article is read without them.
if (body && text) highlight().catch(() => {});
