// Runs queries in the browser for search.py: the site's own engine for what is found and fetched, the site's own page
// for the time from the last key to the results.

const {queries, timed, manifest} = await (await fetch("/bench/queries.json")).json();
const {openIndex, parseQuery} = await import("/scripts/search-engine.js");
const {readFile} = await import("/scripts/search-index.js");

/** What has been fetched for any query, by URL. */
const kept = new Map();
const keptFile = url => { if (!kept.has(url)) kept.set(url, readFile(url)); return kept.get(url); };

/** The hits among many candidates: in portions, as a browser takes only so many requests at once. */
async function hitsAmong(index, numbers, query) {
  const found = [];
  for (let start = 0; start < numbers.length; start += 50) {
    found.push(...(await index.hits(numbers.slice(start, start + 50), query, 50)).hits);
  }
  return found;
}

/** The index that every hit is looked for in: it keeps the articles that it has folded. */
const whole = await openIndex(new URL(manifest, location.origin).href, keptFile);

/** An index of its own for each query: what a query asks for must not depend on the one before. */
async function answer(text) {
  const files = [];
  const index = await openIndex(new URL(manifest, location.origin).href, url => {
    files.push(new URL(url).pathname);
    return keptFile(url);
  });
  files.length = 0;
  // A text that is more to the query language than one word is asked for in quotation marks.
  let query = parseQuery(text.words ? text.words.join(" ") : text.text);
  const isPlain = query.groups.length === (text.words?.length ?? 1) && !query.excluded.length && !query.dates.length
    && query.groups.every(group => group.length === 1 && !group[0].isExact && !group[0].field);
  if (!isPlain && !text.words) query = parseQuery(`"${text.text}"`);
  const {numbers, relaxed, total, isExact} = await index.search(query);
  const {hits, checked} = await index.hits(numbers, query, 10), fetched = [...files];
  await whole.search(query);
  const found = relaxed ? [] : [...hits, ...await hitsAmong(whole, numbers.slice(checked), query)];
  const path = hit => new URL(hit.url).pathname.slice(1);
  return {asked: text, relaxed: !!relaxed, total, isExact, files: fetched, shown: hits.map(path), found: found.map(path),
    isMarked: hits.every(hit => hit.snippets.some(parts => parts.some(([, isHit]) => isHit))
      || hit.titleMarks.some(([, isHit]) => isHit))};
}

/** Milliseconds from a key in the search page's field to its first result; the index has been read before. */
async function timeKeys() {
  const frame = document.createElement("iframe");
  frame.src = "/search.html";
  document.body.append(frame);
  await new Promise(loaded => { frame.onload = loaded; });
  const page = frame.contentDocument, input = page.getElementById("search-input"), times = [];
  for (const text of timed) for (const isWarm of [false, true]) {
    input.value = "";
    input.dispatchEvent(new InputEvent("input", {bubbles: true}));
    await new Promise(done => setTimeout(done, 400));
    const shown = new Promise(shown => {
      const observer = new MutationObserver(() => {
        if (page.querySelector("#search-results > li")) { observer.disconnect(); shown(performance.now()); }
      });
      observer.observe(page.getElementById("search-results"), {childList: true});
      setTimeout(() => shown(null), 5000);
    });
    const start = performance.now();
    input.value = text;
    input.dispatchEvent(new InputEvent("input", {bubbles: true}));
    const end = await shown;
    if (isWarm) times.push(end === null ? null : end - start);
  }
  return times;
}

const answers = [];
for (const query of queries) answers.push(await answer(query).catch(error => ({asked: query, error: String(error)})));
const times = await timeKeys().catch(error => String(error));
await fetch("/bench/done", {method: "POST", body: JSON.stringify({answers, times})});
