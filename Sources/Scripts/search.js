// The search page: its address says what is asked (?q=…&sort=date&year=2023&tag=…), the index answers, the page shows it.
// The elements that it works on are named in templates/README.md.

import {UnknownVersion, openIndex, parseQuery} from "./search-engine.js";
import {currentManifest, manifestNamed, readFile} from "./search-index.js";
import {combobox, fieldQuery, isComposing} from "./search-box.js";
import {
  chosenItems, datedItem, facetGroups, facetKinds, otherSearches, phrase, resultItem, sortLinks, termItem, words,
} from "./search-results.js";

const pageSize = 10;
/** Fewer results than this of what may be a name are little: names that sound like it are looked for. */
const few = 3, nameLike = /^\p{Script=Han}{2,4}$/u;
/** How long a reader looks at results before they are counted by year, tag and so on without being asked, in milliseconds. */
const restful = 800;

const [input, suggestions, hint, status, results, heading, button, filter, facets, chosen, order, meant, ways, examples] =
  ["input", "suggestions", "hint", "status", "results", "heading", "more", "filter", "facets", "chosen", "sort", "meant", "ways", "examples"]
    .map(name => document.getElementById("search-" + name) ?? document.createElement("p"));  // a theme may lack some

/** What is needed only where little is found. */
const helper = () => import("./search-nothing.js");

// ---- The state of the search: the address holds all of it.

function stateOf(address) {
  const parameters = new URL(address).searchParams;
  return {
    q: (parameters.get("q") ?? "").slice(0, 500),  // what is longer was never typed
    sort: parameters.get("sort") ?? "relevance",
    facets: Object.fromEntries(facetKinds.map(kind => [kind, [...new Set(parameters.getAll(kind))]])),
  };
}

function addressOf(state) {
  const url = new URL(location.pathname, location.href);
  if (state.q.trim()) url.searchParams.set("q", state.q);
  if (state.sort === "date") url.searchParams.set("sort", "date");
  for (const kind of facetKinds) for (const value of state.facets[kind]) url.searchParams.append(kind, value);
  return url.href;
}

/** Goes to another state: a new entry of the history, but what is still being typed takes the place of what was. */
function go(address, isTyping = false) {
  const isPassing = history.state?.isTyping || address === location.href || !location.search;
  history[isPassing ? "replaceState" : "pushState"]({isTyping}, "", address);
  search();
}

// ---- The index.

let manifest = manifestNamed(document), opened = null, abort;

/** What only this search needs is given up with it; the manifest and the names serve the next one as well. */
const read = url => readFile(url, /\/search\/(terms|articles)\//.test(url) ? abort.signal : undefined);

function index() {
  const opening = opened ??= openIndex(manifest, read);
  opening.catch(() => { if (opened === opening) opened = null; });
  return opening;
}

/** Whether the archive has been published anew since the manifest was read; then the next search opens the new index. */
async function isRenewed() {
  const now = await currentManifest().catch(() => {});
  const isNew = now && now !== manifest;
  if (isNew) [manifest, opened] = [now, null];
  return isNew;
}

// ---- Searching: each search has a number, and only the newest shows anything.

let newest = 0, shownBy = 0;

async function search(wanted = pageSize, mayRenew = true) {
  const id = ++newest, state = stateOf(location.href);
  abort?.abort();
  abort = new AbortController();
  offer(null);
  chosen.replaceChildren(...chosenItems(state, addressOf));
  const isIdle = !state.q.trim() && !chosen.hasChildNodes();
  examples.hidden = !isIdle;
  status.textContent = isIdle ? "" : phrase("searching");
  if (isIdle) return clear();
  await attempt(id, wanted, mayRenew, async () => {
    await new Promise(done => setTimeout(done));  // the engine learns first what has been given up
    const query = parseQuery(state.q), engine = await index();
    const instead = async () => query.words.length ? (await helper()).namesMeant(engine, state.q, !chosen.hasChildNodes(), fieldQuery) : [];
    const found = await engine.search(query, {...state, instead});
    if (id !== newest) return;
    const asked = {...found, id, state, query, engine, instead, shown: 0, rest: [...found.numbers]};
    await showMore(asked, wanted);
    if (id !== newest) return;
    filter.hidden = !asked.shown;
    order.replaceChildren(...(asked.shown > 1 ? sortLinks(state, addressOf) : []));
    filter.ontoggle = () => filter.open && showFacets(asked);
    // What opened by itself waits until the reader rests: typing on costs nothing.
    if (filter.open && !filter.hidden) setTimeout(() => id === newest && filter.ontoggle(), history.state?.isTyping ? restful : 0);
    await showMeant(asked);
    if (!results.hasChildNodes()) await showWays(asked);
    // What is not found may have been published since.
    if (mayRenew && (!asked.shown || found.relaxed) && await isRenewed() && id === newest) search(wanted, false);
  });
}

/** Runs `action` of search `id`. What is gone or damaged may have been published anew: that is looked for, once. */
async function attempt(id, wanted, mayRenew, action) {
  try {
    await action();
  } catch (error) {
    const isRenewal = id === newest && mayRenew && !isOffline(error) && await isRenewed();
    if (id !== newest) return;
    if (isRenewal) search(wanted, false);
    else tell(error, wanted);
  }
}

/** fetch() throws a TypeError where it gets no answer, and a TimeoutError where it has waited long enough. */
const isStalled = error => error.name === "TimeoutError";
const isOffline = error => error instanceof TypeError || isStalled(error);

/** Says what went wrong, and offers to try again. The results of an earlier search are none of this one's. */
function tell(error, wanted) {
  if (shownBy !== newest) clear();
  const isStrange = error instanceof UnknownVersion;
  status.textContent = phrase(isStrange ? "version" : isStalled(error) ? "stalled" : isOffline(error) ? "failed" : "missing");
  offer("retry", () => isStrange ? location.reload() : search(wanted));
}

function clear() {
  for (const element of [results, order, meant, facets, ways]) element.replaceChildren();
  filter.hidden = heading.hidden = true;
}

/** Shows results until there are `wanted`; candidates that do not hold the words fall out. */
async function showMore(asked, wanted) {
  const {hits, pages, checked} = await asked.engine.hits(asked.rest, asked.query, wanted - asked.shown);
  if (asked.id !== newest) return;
  if (shownBy !== newest) {
    clear();  // what an earlier search showed
    results.append(...asked.datedPages.map(datedItem), ...pages.map(termItem));
    asked.hasPage = pages.length > 0;
  }
  shownBy = newest;
  asked.rest.splice(0, checked);
  asked.shown += hits.length;
  results.append(...hits.map(hit => resultItem(hit, asked.replaced?.q ?? asked.state.q)));
  heading.hidden = !results.hasChildNodes();
  history.replaceState({...history.state, shown: asked.shown}, "");
  sayCount(asked);
  const next = asked.shown + pageSize;
  offer(asked.rest.length ? "more" : null, () => attempt(asked.id, next, true, () => showMore(asked, next)));
}

/** 人物：樊惠林 */
const fieldName = name => name && `${words[name.kind]}：${name.label}`;

function sayCount({shown, rest, total, isExact, relaxed, replaced, names, datedPages, words: kept, state}) {
  const count = !rest.length ? phrase(shown ? "found" : "none", {n: shown, q: state.q})
    : phrase(isExact ? "found" : "about", {n: total});
  const values = {q: state.q, kept: kept.join(words.separator), name: replaced?.q === replaced?.filed ? fieldName(replaced) : replaced.label};
  status.textContent = !shown && datedPages.length ? heading.textContent : !shown && names?.length ? phrase("alike", values)
    : (!shown ? "" : replaced ? phrase("instead", values) : relaxed ? phrase(kept.length ? "relaxed" : "near", values) : "") + count;
}

/** Offers what can be done next, `more` or `retry`; nothing for null. */
function offer(key, action) {
  button.hidden = !key;
  if (key) button.textContent = words[key];
  button.onclick = () => { button.onclick = null; action(); };
}

/** What the results can be narrowed to. */
const showFacets = asked => attempt(asked.id, asked.shown, true, async () => {
  const counts = await asked.facetCounts();
  if (asked.id === newest) facets.replaceChildren(...facetGroups(counts, asked.state, addressOf));
});

/** Names that may be meant: where little is found those that sound alike, else those whose whole pinyin was typed. */
async function showMeant({id, engine, state, total, shown, hasPage, names, replaced, instead}) {
  const isLittle = total < few && !hasPage && nameLike.test(state.q);
  const found = names ?? (isLittle ? await instead().catch(() => [])
    : /^[ -~]+$/.test(state.q) ? (await engine.suggest(state.q).catch(() => [])).map(name => ({...name, q: name.label})) : []);
  const meantNames = found.filter(name => name !== replaced && (name.isWhole || !shown)).map(({q}) => [q, {...state, q}]);
  if (id === newest) meant.replaceChildren(...otherSearches(shown ? words.meant : "", meantNames, addressOf));
}

/** Ways on from nothing; the last one leads to the indexes below. */
async function showWays({id, state}) {
  const found = (await helper()).waysOn(state, word => parseQuery(word).dates.length > 0);
  const links = otherSearches(words.ways, found.map(([key, values, state]) => [phrase(key, values), state]), addressOf);
  const indexes = Object.assign(document.createElement("a"), {href: "#search-indexes", textContent: words.indexes});
  if (id === newest) ways.replaceChildren(...links.length ? links : [words.ways], " ", indexes);
}

// ---- The reader.

let timer, lastKey = -1e4;
const typedState = () => addressOf({...stateOf(location.href), q: input.value});

/** The first change after a rest is a whole word often, put in by an input method or pasted: it is searched at once. */
function typed(event) {
  if (isComposing(event)) return;
  clearTimeout(timer);
  timer = setTimeout(() => { go(typedState(), true); suggest(); }, event.timeStamp - lastKey > 400 ? 0 : 150);
  lastKey = event.timeStamp;
}

function submit() {
  clearTimeout(timer);
  hideSuggestions();
  go(typedState());
}

let newestSuggestion = 0;

/** Suggestions are a courtesy: where they cannot be fetched, the search itself tells of it. */
async function suggest() {
  const id = ++newestSuggestion, prefix = input.value.match(/\S*$/)[0];
  const found = prefix ? await index().then(engine => engine.suggest(prefix)).catch(() => []) : [];
  if (id === newestSuggestion) offerSuggestions(found);
}

/** Hides the suggestions, those too that are still on their way. */
function hideSuggestions() {
  newestSuggestion++;
  offerSuggestions([]);
}

/** Shows what the address asks for: after loading, and after going back or forward. */
function showAddress() {
  input.value = stateOf(location.href).q;
  hideSuggestions();
  search(history.state?.shown || pageSize);
}

function follow(event) {
  const link = event.target.closest("a.state");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  input.value = stateOf(link.href).q;
  go(link.href);
  status.focus();  // the link may be gone
}

const offerSuggestions = combobox(input, suggestions, hint, words, submit);
let isEnterOfInputMethod = false;
input.addEventListener("input", typed);
input.addEventListener("compositionend", typed);
input.addEventListener("keydown", event => { isEnterOfInputMethod = isComposing(event); });
input.addEventListener("keyup", () => { isEnterOfInputMethod = false; });
input.form.addEventListener("submit", event => {
  event.preventDefault();
  if (!isEnterOfInputMethod) submit();
});
document.getElementById("search").addEventListener("click", follow);
addEventListener("popstate", showAddress);
showAddress();
filter.open = chosen.hasChildNodes() || matchMedia("(min-width: 56rem)").matches;  // where it stands beside the results
