// What articles are filed under: labels and dates, their numbers in an answer, and suggestions. Pure.

import {readNumbers} from "./search-postings.js";
import {isYearless, kinds} from "./search-query.js";
import {fold} from "./search-text.js";

/** Labels are counted in the articles themselves as far as one page of results reaches. */
const countedOneByOne = 10;

/** Where a label is filed: FNV-1a, 32 bits, over UTF-16 units. */
function bucketOf(key, count) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193) >>> 0;
  return hash % count;
}

const set = numbers => ({scores: new Map([...numbers].map(number => [number, 0])), isExact: true});

/** The articles with a label, whose text is folded. */
export async function labelled(index, kind, text) {
  const key = `${kind}:${text}`;
  const lists = await Promise.all(index.manifest.parts.map(async ({first, count, facets: {folder, buckets}}) => {
    const bucket = buckets ? await index.file(`${folder}${bucketOf(key, buckets)}.json`) : {};
    return readNumbers(bucket[key], first + count);
  }));
  return set(lists.flat());
}

/**
 * One set for each facet that is chosen: {kind: [label…]}. Several years or columns are alternatives, as an article has one of
 * these; all of the others must be there.
 */
export function chosen(index, facets) {
  return Object.entries(facets).flatMap(([kind, labels]) => {
    const sets = labels.map(label => kind === "year"
      ? dates(index, {from: label, to: label}) : labelled(index, kind, fold(label, index.simplified)));
    return /year|column/.test(kind) && sets.length > 1 ? [union(sets)] : sets;
  });
}

/** The articles of any of some sets that are on their way, each with its best score. */
export async function union(promised) {
  const sets = await Promise.all(promised), scores = new Map();
  for (const set of sets) {
    for (const [number, score] of set.scores) scores.set(number, Math.max(score, scores.get(number) ?? 0));
  }
  return {scores, isExact: sets.every(set => set.isExact)};
}

/**
 * `filed`: the day that each article is filed under, by number, "2023-05-18", "" where there is none. `pages`: the months that
 * have a page of the site, "2023-05" → a bit for each of their days that has one, the first lowest.
 */
export const days = index => index.file(index.manifest.days, ({filed, pages}) => ({pages, filed: filed.flatMap((months, part) => {
  const days = Object.entries(months).flatMap(([month, counts]) =>
    counts.flatMap((count, day) => Array(count).fill(`${month}-${day < 9 ? 0 : ""}${day + 1}`)));
  return [...Array(index.manifest.parts[part].count - days.length).fill(""), ...days];
})}));

/** The articles of a range of dates, each "2023", "2023-05", "2023-05-18", of any year "--05-18", or null. */
export async function dates(index, {from, to}) {
  const {filed} = await days(index), isOfAnyYear = isYearless(from ?? to);
  return set([...filed.keys()].filter(number => {
    const day = isOfAnyYear ? filed[number].replace(/^..../, "-") : filed[number];
    return day && day >= (from ?? "") && (!to || day.slice(0, to.length) <= to);
  }));
}

/** The site's pages of the month, or the days, that a query asks for and nothing else: [{date, path}…], the newest first. */
export async function datedPages(index, {groups, dates: [range]}) {
  if (groups.length || !range?.from?.includes("-") || range.from !== range.to) return [];
  const {pages} = await days(index), [year, month, day] = range.from.replace("--", "*-").split("-");
  return Object.keys(pages).reverse()
    .filter(key => year === "*" ? key.endsWith(month) : key === `${year}-${month}`)
    .filter(key => !day || pages[key] >> day - 1 & 1)
    .map(key => ({date: day ? `${key}-${day}` : key, path: key.replace("-", "/") + `/${day ?? "index"}.html`}));
}

/** In how many articles a label is that has a page of its own: `Term.hasPage`. */
const articlesOfPage = kind => kind === "place" ? 3 : 2;
/** A label that its page's path spells as it is: `termURL`. */
const plainPath = /^(?!index$)[\p{L}\p{M}\p{N}·〇 （）《》“”、，—]{1,60}$/u;

/**
 * The site's pages of labels that a query asks for, by field or as a word, as far as the articles that were read tell: no further
 * file is asked for. [{kind, label, path}…], the most frequent first.
 */
export function termPages({groups}, facets, articles) {
  const asked = [...groups.flat(), ...Object.entries(facets).flatMap(([field, labels]) => labels.map(label => ({field, text: fold(label)})))];
  const found = articles.flatMap(({labels, simplified}) => Object.entries(labels).flatMap(([kind, labels]) => labels
    .filter(label => asked.some(({field, text}) => (!field || field === kind) && text === fold(label, simplified)))
    .map(label => [kind + ":" + label, 1])));
  return total(found).map(([key, count]) => [...key.split(/:(.*)/s), count])
    .filter(([kind, label, , count]) => count >= articlesOfPage(kind) && plainPath.test(label))
    .sort((a, b) => b[3] - a[3]).slice(0, 3)
    .map(([kind, label]) => ({kind, label, path: `${kind === "person" ? "people" : kind + "s"}/${label}.html`}));
}

/** How often each label stands among the articles of an answer, oftenest first: {year: [[label, count]…], tag: …}. */
export async function counts(index, numbers) {
  const {filed} = await days(index), wanted = new Set(numbers);
  const articles = numbers.length <= countedOneByOne && await Promise.all(numbers.map(number => index.article(number)));
  const lists = await Promise.all(kinds.map(async kind => [kind, total(articles
    ? articles.flatMap(article => article.labels[kind] ?? []).map(label => [label, 1])
    : (await Promise.all(index.manifest.parts.map(part => frequent(index, kind, part)))).flat()
      .map(([label, all]) => [label, all.filter(number => wanted.has(number)).length])).sort((a, b) => b[1] - a[1])]));
  return {...Object.fromEntries(lists), year: total(numbers.map(number => [filed[number].slice(0, 4), 1])).sort()};
}

function total(labels) {
  const sums = new Map();
  for (const [label, count] of labels) if (label && count) sums.set(label, (sums.get(label) ?? 0) + count);
  return [...sums];
}

/** The labels that a part counts: [[label, numbers]…]. */
async function frequent(index, kind, {first, count, facets: {folder, kinds}}) {
  return kinds.includes(kind) ? index.file(`${folder}${kind}.json`, lists =>
    Object.entries(lists).map(([label, letters]) => [label, readNumbers(letters, first + count)])) : [];
}

/** The names filed under a letter: [{label, kind, count, syllables, forms: [folded, pinyin, initials]}…], the most frequent first. */
async function names(index, letter) {
  const {folder, letters} = index.manifest.names;
  return letters.includes(letter) ? index.file(`${folder}${letter}.json`, names => names.map(([label, kind, count, pinyin, folded = label]) =>
    ({label, kind: kinds[kind], count, syllables: pinyin.split(" "), forms: [folded, pinyin.replaceAll(" ", ""), pinyin.replace(/(\S)\S* ?/g, "$1")]}))) : [];
}

/** The names filed under a first character, and under further letters of pinyin. */
export async function filedUnder(index, first, further = "") {
  const letters = (await index.file(`${index.manifest.names.folder}first.json`))[first] ?? "";
  return (await Promise.all([...new Set(letters + further)].map(letter => names(index, letter)))).flat();
}

/**
 * People, tags, places, reporters … that begin as typed: in characters, in pinyin, by the syllables' first letters; those whose
 * whole pinyin or initials were typed (`isWhole`) before the others.
 */
export async function suggest(index, prefix) {
  const typed = fold(prefix, index.simplified).replace(/[\s']/g, "");
  if (!typed) return [];
  const found = await (/^[a-z]/.test(typed) ? names(index, typed[0]) : filedUnder(index, [...typed][0]));
  return found.filter(({forms}) => forms.some(form => form.startsWith(typed)))
    .map(name => ({...name, isWhole: name.forms.slice(1).includes(typed)}))
    .sort((a, b) => b.isWhole - a.isWhole || b.count - a.count).slice(0, 8);
}
