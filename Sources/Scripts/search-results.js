// What the search page shows: results, ways to narrow them, and the words for all of it. Text becomes text nodes, never markup.

import {kinds} from "./search-query.js";

/** The page's words: the `data-` attributes of #search. */
export const words = document.getElementById("search")?.dataset ?? {};

/** A text of the page with its places filled: `{n}`. */
export const phrase = (key, values = {}) =>
  (words[key] ?? "").replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

/** An element with properties and children. */
export function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** [["二七区", false], ["招商", true]] as nodes. */
const marked = parts => parts.map(([text, isHit]) => isHit ? make("mark", {}, text) : text);

/** "2023?-05-18~" → {year, month, day, isUncertain, isApproximate}; null for what is no date. */
function civilDate(text) {
  const [, year, uncertain, month, day, approximate] = /^(\d{4})(\??)(?:-(\d\d))?(?:-(\d\d))?(~?)$/.exec(text) ?? [];
  return year ? {year, month: +month || 0, day: +day || 0, isUncertain: !!uncertain, isApproximate: !!approximate} : null;
}

const marksOf = (text, {isApproximate, isUncertain}) => [[isApproximate, "dateApproximate"], [isUncertain, "dateUncertain"]]
  .reduce((date, [isMarked, key]) => isMarked ? phrase(key, {date}) : date, text);

/** A date without its marks; behind `start`, the other end of its range, without what it shares with that. */
function plainDate(date, start) {
  const sharesYear = start?.year === date.year, sharesMonth = sharesYear && start.month === date.month && start.day;
  // "May", where the page is English.
  const monthName = new Date(2000, date.month - 1).toLocaleString(document.documentElement.lang, {month: "long"});
  return phrase(!date.month ? "dateYear" : !date.day ? sharesYear ? "dateMonthInYear" : "dateMonth"
    : sharesMonth ? "dateDayInMonth" : sharesYear ? "dateDayInYear" : "dateDay", {...date, monthName});
}

/** An EDTF date (ISO 8601-2) in the site's words as cards tell it (DateWords.swift), "2023-05~/2023-06", "2023-05-18/.."; what is none stays. */
function dateWords(edtf) {
  const [first, last] = edtf.split("/"), start = civilDate(first), end = civilDate(last);
  if (!start || last && last !== ".." && !end) return edtf;
  const words = marksOf(plainDate(start), start);
  if (!end || first === last) return last === ".." ? phrase("dateFrom", {date: words}) : words;
  const both = {isApproximate: start.isApproximate && end.isApproximate, isUncertain: start.isUncertain && end.isUncertain};
  const own = date => ({isApproximate: date.isApproximate && !both.isApproximate, isUncertain: date.isUncertain && !both.isUncertain});
  return marksOf(phrase("dateRange", {start: marksOf(plainDate(start), own(start)), end: marksOf(plainDate(end, start), own(end))}), both);
}

/** One result, a card; its link carries the query, so that the article marks the words. */
export function resultItem(hit, q) {
  const url = new URL(hit.url);
  if (q.trim()) url.searchParams.set("q", q);
  const time = hit.date ? make("time", {dateTime: hit.date.match(/^[\d-]*/)[0]}, dateWords(hit.date)) : make("span", {}, words.undated);
  return make("li", {className: "card"},
    make("h3", {}, make("a", {href: url.href}, ...(hit.title ? marked(hit.titleMarks) : [words.untitled]))),
    make("p", {className: "facts"}, time), ...hit.snippets.map(parts => make("p", {className: "excerpt"}, ...marked(parts))));
}

/** A page of the site that shows what was asked for: a month's or a day's, or a label's. */
const pageItem = (url, text) => make("li", {className: "page"}, make("a", {href: url}, text));
export const datedItem = ({date, url}) => pageItem(url, phrase("dated", {date: dateWords(date)}));
export const termItem = ({kind, label, url}) => pageItem(url, phrase("page", {kind: words[kind], name: label}));

/** A link to another state of the search; search.js follows it without loading the page again. */
const stateLink = (href, text, more) => make("a", {href, className: "state", ...more}, text);
const current = isCurrent => isCurrent && {ariaCurrent: "true"};

export const facetKinds = ["year", ...kinds];
const valueWords = (kind, label) => kind === "year" ? dateWords(label) : label;

/** The state with a value of a facet taken in, or out where it is in. */
function toggled(state, kind, label) {
  const values = state.facets[kind], rest = values.filter(value => value !== label);
  return {...state, facets: {...state.facets, [kind]: rest.length < values.length ? rest : [...values, label]}};
}

/** What the search is narrowed to: links that take each away, and one that takes all. */
export function chosenItems(state, address) {
  const chosen = facetKinds.flatMap(kind => state.facets[kind].map(label => [kind, label]));
  const items = chosen.map(([kind, label]) => {
    const text = `${words[kind]}：${valueWords(kind, label)}`;
    return make("li", {}, stateLink(
      address(toggled(state, kind, label)), text + " ×", {ariaLabel: phrase("remove", {name: text})}));
  });
  const none = {...state, facets: Object.fromEntries(facetKinds.map(kind => [kind, []]))};
  return items.length ? [...items, make("li", {}, stateLink(address(none), words.clear))] : [];
}

/** The two orders: links, that of the state told as the current one. */
export const sortLinks = (state, address) => ["relevance", "date"].flatMap(sort =>
  [stateLink(address({...state, sort}), words[sort], current(sort === state.sort)), " "]);

/** Values of a facet that are shown at once; the others open below. */
const facetLength = 8;

/** The facets with how many of the results each value has: {year: [["2023", 12], …], …}. */
export function facetGroups(counts, state, address) {
  return facetKinds.filter(kind => counts[kind]?.length).map(kind => {
    const items = counts[kind].map(([label, count]) => make("li", {},
      stateLink(address(toggled(state, kind, label)), valueWords(kind, label), current(state.facets[kind].includes(label))),
      " ", make("span", {className: "count"}, count)));
    const group = make("section", {}, make("h3", {}, words[kind]), make("ul", {}, ...items.slice(0, facetLength)));
    const rest = items.slice(facetLength);
    if (rest.length) group.append(make("details", {}, make("summary", {}, words.rest), make("ul", {}, ...rest)));
    return group;
  });
}

/** Other searches, `[[text, state]…]`, as links behind a text. */
export const otherSearches = (before, searches, address) =>
  searches.length ? [before, ...searches.flatMap(([text, state]) => [" ", stateLink(address(state), text)])] : [];
