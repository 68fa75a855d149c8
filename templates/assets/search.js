// The search page: reads the query, asks the index, shows what it finds.
//
// The page carries
//   <meta name="search-index" content="search/…/manifest.json">   relative to the page
//   <form role="search" …><input name="q" type="search" id="search-input"></form>
//   <p id="search-status" role="status" aria-live="polite">, <ol id="search-results">, <button id="search-more" hidden>
//   <main id="search" data-…>: the words of the page. {n} is a number, {q} the query. Those that are missing are these:

const defaultWords = {
  searching: "正在搜索…",                                // data-searching
  found: "找到 {n} 篇",                                  // data-found: every article found has been checked
  about: "约 {n} 篇",                                    // data-about: some are still unchecked
  none: "没有找到“{q}”",                                 // data-none
  more: "显示更多",                                      // data-more
  failed: "搜索数据未能载入，请检查网络。",              // data-failed
  retry: "再试一次",                                     // data-retry
  version: "搜索数据的格式较新，请刷新页面。",           // data-version
  file: "浏览器不允许从文件夹中读取搜索数据。请运行 broadsheet serve，再从它给出的网址打开本页。",  // data-file
  untitled: "（无题）",                                  // data-untitled
};

import {UnknownVersion, markRanges, openIndex, snippet} from "./search-engine.js";

const pageSize = 10;
/** How many articles are checked for one page of results before the reader is asked whether to go on. */
const patience = 120;

const element = id => document.getElementById(id);
const [input, status, results, more] = ["search-input", "search-status", "search-results", "search-more"].map(element);
const words = {...defaultWords, ...element("search")?.dataset};
const manifestURL = () =>
  new URL(document.querySelector('meta[name="search-index"]').content, document.baseURI).href;

/** The search whose answer is awaited: an answer to an earlier one is dropped. */
let current = 0;
let index = null;

const say = (key, values = {}) => {
  status.textContent = words[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
};

async function loadJSON(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.json();
}

function openedIndex() {
  index ??= openIndex(manifestURL(), loadJSON).catch(error => { index = null; throw error; });
  return index;
}

/** Text with marks in it, as nodes. */
function marked(text, ranges) {
  const nodes = [];
  let done = 0;
  for (const [start, end] of ranges) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    nodes.push(text.slice(done, start), mark);
    done = end;
  }
  return [...nodes, text.slice(done)];
}

function resultItem(hit, query, text) {
  const item = document.createElement("li"), link = document.createElement("a"), lead = document.createElement("p");
  const url = new URL(hit.url, new URL("../../", manifestURL()));
  url.searchParams.set("q", text);
  link.href = url.href;
  const title = hit.title || words.untitled;
  link.append(...marked(title, markRanges(title, query.words, hit.simplified)));
  const cut = snippet(hit.text, query.words, hit.simplified);
  lead.append(...marked(cut.text, cut.ranges));
  item.append(link, " ");
  if (hit.date) {
    const time = document.createElement("time");
    if (/^\d{4}(-\d\d){0,2}$/.test(hit.date)) time.dateTime = hit.date;
    time.textContent = hit.date;
    item.append(time);
  }
  item.append(lead);
  return item;
}

/** Shows the next page of a search: checks candidates in order until ten hold the words. */
async function showMore(search) {
  more.hidden = true;
  let shown = 0, checked = 0;
  while (shown < pageSize && search.numbers.length && checked < patience) {
    const batch = search.numbers.slice(0, pageSize - shown);
    const hits = await Promise.all(batch.map(number => search.index.hit(number, search.query)));
    if (search.id !== current) return;
    search.numbers.splice(0, batch.length);
    checked += batch.length;
    for (const hit of hits.filter(hit => hit)) {
      results.append(resultItem(hit, search.query, search.text));
      shown++;
    }
  }
  search.shown += shown;
  const rest = search.numbers.length;
  if (rest) say("about", {n: search.shown + rest});
  else say(search.shown ? "found" : "none", {n: search.shown, q: search.text});
  offer(rest ? "more" : null, () => showMore(search));
}

/** Offers what can be done next: `data-more` or `data-retry`; nothing for null. */
function offer(key, action) {
  more.hidden = !key;
  if (key) more.textContent = words[key];
  more.onclick = () => attempt(action, action);
}

/** Runs `action`; where it fails says so and offers `again`. */
async function attempt(action, again) {
  const id = current;
  try {
    await action();
  } catch (error) {
    if (id !== current) return;
    say(location.protocol === "file:" ? "file" : error instanceof UnknownVersion ? "version" : "failed");
    offer("retry", again);
  }
}

function search(text) {
  const id = ++current;
  results.replaceChildren();
  offer(null);
  if (!text.trim()) return void (status.textContent = "");
  say("searching");
  attempt(async () => {
    const index = await openedIndex();
    const query = await index.query(text);
    const numbers = await index.candidates(query);
    if (id === current) await showMore({id, index, query, text, numbers, shown: 0});
  }, () => search(text));
}

/** Writes the query into the address: a new entry of the history for a query that was sent, else in place. */
function remember(text, isSent) {
  const url = new URL(location.href);
  if (text.trim()) url.searchParams.set("q", text);
  else url.searchParams.delete("q");
  if (isSent && url.href !== location.href) history.pushState(null, "", url);
  else history.replaceState(history.state, "", url);
}

function searchFromAddress() {
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  search(input.value);
}

let pause;
/** An input method is at work: what stands in the field is not yet what the reader means. */
const isComposing = event => event.isComposing || event.keyCode === 229;

function typed(event) {
  if (isComposing(event)) return;
  clearTimeout(pause);
  pause = setTimeout(() => { remember(input.value, false); search(input.value); }, 200);
}

if (input && results && status && more) {
  input.addEventListener("input", typed);
  let isEnterOfInputMethod = false;
  input.addEventListener("compositionend", typed);
  input.addEventListener("keydown", event => { isEnterOfInputMethod = isComposing(event); });
  input.form?.addEventListener("submit", event => {
    event.preventDefault();
    if (isEnterOfInputMethod) return;
    clearTimeout(pause);
    remember(input.value, true);
    search(input.value);
  });
  addEventListener("popstate", searchFromAddress);
  searchFromAddress();
}
