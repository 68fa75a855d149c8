// What articles are filed under: labels and dates, their numbers in an answer, and suggestions. Pure.

import {readNumbers} from "./search-postings.js";
import {fold} from "./search-text.js";

export const kinds = ["tag", "person", "place", "reporter", "column", "organisation"];
const folders = {tag: "tags", person: "people", place: "places", reporter: "reporters", column: "columns",
  organisation: "organisations"};
/** An article has one of these: several that are chosen are alternatives, while all of the others must be there. */
const single = ["year", "column"];
/** Labels are counted in the articles themselves as far as one page of results reaches. */
const countedOneByOne = 10;

/** Where a label is filed: FNV-1a, 32 bits, over UTF-16 units. */
function bucketOf(key, count) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193) >>> 0;
  return hash % count;
}

const set = numbers => ({scores: new Map([...numbers].map(number => [number, 0])), isExact: true});
const between = (from, to) => set(Array(Math.max(0, to - from)).keys().map(i => from + i));

export class Facets {
  constructor(index) { this.index = index; this.manifest = index.manifest; }

  /** The articles with a label, whose text is folded. */
  async labelled(kind, text) {
    const {folder, buckets} = this.manifest.facets, key = `${kind}:${text}`;
    if (!buckets) return set([]);
    const bucket = await this.index.file(`${folder}${bucketOf(key, buckets)}.json`);
    return set(Object.hasOwn(bucket, key) ? readNumbers(bucket[key], this.manifest.articles) : []);
  }

  /** One set for each facet that is chosen: {kind: [label…]}. */
  chosen(facets) {
    return Object.entries(facets).flatMap(([kind, labels]) => {
      const sets = labels.map(label => kind === "year"
        ? this.dates({from: String(label), to: String(label)}) : this.labelled(kind, fold(label, this.index.simplified)));
      return single.includes(kind) && sets.length > 1 ? [union(sets)] : sets;
    });
  }

  /** The articles of a range of dates: numbers follow the days. */
  async dates({from, to}) {
    return between(from ? (await this.numbers(from))[0] : this.undated, to ? (await this.numbers(to))[1] : this.manifest.articles);
  }

  /** How many articles have no date: they have the first numbers. */
  get undated() { return Object.values(this.manifest.years)[0]?.[0] ?? this.manifest.articles; }

  /** The numbers of a year's, month's or day's articles: [first, end]. */
  async numbers(date) {
    const [year, month, day] = date.split("-").map(Number), {years, articles} = this.manifest;
    const start = (year, month) => {
      if (month > 12) return start(year + 1, 1);
      const next = Object.keys(years).map(Number).filter(other => other >= year).sort((a, b) => a - b)[0];
      return next === undefined ? articles : years[next][next > year ? 0 : month - 1];
    };
    if (!month) return [start(year, 1), start(year + 1, 1)];
    const [first, end] = [start(year, month), start(year, month + 1)];
    if (!day || first === end) return [first, end];
    const counts = (await this.index.file(this.manifest.days))[date.slice(0, 7)] ?? [];
    const before = counts.slice(0, day - 1).reduce((sum, count) => sum + count, first);
    return [before, before + (counts[day - 1] ?? 0)];
  }

  /** How often each label stands among the articles of an answer, oftenest first: {year: [[label, count]…], tag: …}. */
  async counts(numbers) {
    const counts = {year: this.years(numbers)}, wanted = new Set(numbers);
    const articles = numbers.length > countedOneByOne ? null
      : await Promise.all(numbers.map(number => this.index.article(number)));
    await Promise.all(kinds.map(async kind => {
      const found = new Map();
      if (articles) {
        for (const label of articles.flatMap(article => article.labels?.[kind] ?? [])) found.set(label, (found.get(label) ?? 0) + 1);
      } else if (this.manifest.facets.kinds.includes(kind)) {
        for (const [label, letters] of Object.entries(await this.index.file(`${this.manifest.facets.folder}${kind}.json`))) {
          const count = readNumbers(letters, this.manifest.articles).filter(number => wanted.has(number)).length;
          if (count) found.set(label, count);
        }
      }
      counts[kind] = [...found].sort((a, b) => b[1] - a[1]);
    }));
    return counts;
  }

  years(numbers) {
    const starts = Object.entries(this.manifest.years).map(([year, months]) => [year, months[0]]);
    return starts.map(([year, first], i) => {
      const end = starts[i + 1]?.[1] ?? this.manifest.articles;
      return [year, numbers.filter(number => number >= first && number < end).length];
    }).filter(([, count]) => count);
  }

  /** The names filed under a letter: [{label, kind, url, count, pinyin, initials}…], the most frequent first. */
  async names(letter) {
    if (!this.manifest.names.letters.includes(letter)) return [];
    return this.index.file(`${this.manifest.names.folder}${letter}.json`, names => names.map(([label, kind, count, pinyin, url]) => {
      const syllables = pinyin.split(" ");
      return {label, kind: kinds[kind], count, url: url ?? `${folders[kinds[kind]]}/${label}.html`,
        pinyin: syllables.join(""), initials: syllables.map(syllable => syllable[0]).join("")};
    }));
  }

  /** People, tags, places, reporters … that begin as typed: in characters, in pinyin, by the syllables' first letters. */
  async suggest(prefix, limit = 8) {
    const typed = fold(prefix, this.index.simplified).replace(/[\s']/g, "");
    if (!typed) return [];
    const isPinyin = /^[a-z]/.test(typed);
    const letters = isPinyin ? typed[0] : (await this.index.file(`${this.manifest.names.folder}first.json`))[[...typed][0]] ?? "";
    const names = (await Promise.all([...letters].map(letter => this.names(letter)))).flat();
    const begins = name => fold(name.label).startsWith(typed)
      || (isPinyin && (name.pinyin.startsWith(typed) || name.initials.startsWith(typed)));
    return names.filter(begins).sort((a, b) => b.count - a.count).slice(0, limit)
      .map(({label, kind, url, count}) => ({label, kind, url, count}));
  }

  /** Names whose whole pinyin or initials were typed. */
  async didYouMean(text, limit = 3) {
    const typed = fold(text).replace(/[\s']/g, "");
    if (!/^[a-z]{2,}$/.test(typed)) return [];
    const names = (await this.names(typed[0])).filter(name => name.pinyin === typed || name.initials === typed);
    names.sort((a, b) => (b.pinyin === typed) - (a.pinyin === typed) || b.count - a.count);
    return [...new Set(names.map(name => name.label))].slice(0, limit);
  }
}

async function union(sets) {
  return set((await Promise.all(sets)).flatMap(({scores}) => [...scores.keys()]));
}
