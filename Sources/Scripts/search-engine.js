// Reads the search index that docs/search-format.md describes. No page, no document: what stands here is pure.
//
//     openIndex(manifestURL, read) → index         throws UnknownVersion, and what `read` throws
//         read(url) gives a promise of the parsed JSON
//     parseQuery(text) → query                     never throws
//         {text, groups: [[{text, isExact, field}]…] each group one of which must be there, words: [all their texts],
//          excluded: [text…], dates: [{from, to}…] "2023-05", "--05-18" of any year, or null}
//     index.search(query, {sort: "relevance" | "date", facets: {year: [], tag: [], person: [], place: [], reporter: [],
//                          column: [], organisation: []}, instead})
//         instead() promises [{label, isWhole, q, filed}…], names that may be meant: asked where nothing is found; `q` is what to
//         ask, or else `filed`
//         → {numbers, total, isExact, relaxed: null | {dropped: [text…]}, words: [what the results hold],
//            names: what `instead` gave but what nothing holds, else undefined, replaced: null | the one of these that was searched for, by its `q`,
//            datedPages: [{date, url}…] the site's pages of the month or the days that alone are asked for, newest first,
//            facetCounts: async () => ({year: [[label, count]…], …})}
//     index.hits(numbers, query, wanted) → {checked, hits: [{number, url (absolute), title, titleMarks: [[text, isHit]…],
//                                           date, snippets: [[[text, isHit]…]…]}…], pages}   title: of a newspaper page its name
//         pages: [{kind, label, url}…] the site's pages of labels that were asked for, where these hits have them
//         checks numbers until as many hits as wanted are found or 120 have been checked; the query has been searched for
//     index.suggest(prefix) → [{label, kind, count, isWhole}…]   isWhole: the whole name was typed, in pinyin or initials
//     index.soundsOf(text) → [[character, syllable]…] as folded; undefined where the syllable is not known
//     index.filedUnder(first, letters) → [{label, count, syllables, forms: [folded, …]}…]   names, by their first character or letters
//     markRanges(text, words, simplified) → [[start, end]…]   fold(text, simplified)   foldMap(pairs) → simplified
//
//     const index = await openIndex(manifestURL, url => fetch(url).then(…));
//     const query = parseQuery("招商 -会议"), {numbers} = await index.search(query);
//     const {hits} = await index.hits(numbers, query, 10);

import {counts, datedPages, days, filedUnder, labelled, suggest, termPages} from "./search-facets.js";
import {candidates} from "./search-lookup.js";
import {commonDegrees, readNumbers} from "./search-postings.js";
import {parseQuery, relaxations} from "./search-query.js";
import {fold, foldMap} from "./search-text.js";
import {linesBefore, marked, relevance, snippets} from "./search-snippets.js";

export {parseQuery};
export {fold, foldMap, markRanges} from "./search-text.js";

/** The index is of a version that this script does not know: it was published anew, and the page has to be loaded again. */
export class UnknownVersion extends Error {}

const pageSize = 10;
/** How many articles are checked before an answer is given though fewer than ten are found. */
const patience = 120;
/** More candidates than this, not known to be hits, are thinned out by further terms before any is read. */
const tooMany = 80;

/** Opens the index whose manifest is at `manifestURL`. */
export async function openIndex(manifestURL, read) {
  const manifest = await read(manifestURL);
  if (manifest.version !== 5) throw new UnknownVersion();
  return new SearchIndex(manifest, new URL("../", manifestURL), read);
}

class SearchIndex {
  /** word → its rarity, where it has been looked up. */
  rarities = new Map();
  simplified = new Map();
  #kept = new Map();
  #understood = new WeakMap();
  #root;
  #read;
  #traditional;

  constructor(manifest, root, read) {
    this.manifest = manifest;
    this.#root = root;
    this.#read = read;
    /** How common the manifest says a term is. */
    this.degree = commonDegrees(manifest.common);
    this.#traditional = new Set(readNumbers(manifest.traditional, 0x30000).map(place => place + 0x3400));
  }

  /**
   * A file of the index, asked for once; one that failed is asked for again. What `parse` makes of it is kept; throws an
   * Error with its address where it is not what the format says.
   */
  file(path, parse = content => content) {
    if (!this.#kept.has(path)) {
      const url = new URL(path, this.#root).href;
      const loaded = this.#read(url).then(content => {
        try { return parse(content); } catch { throw new Error(url); }
      });
      loaded.catch(() => this.#kept.delete(path));
      this.#kept.set(path, loaded);
    }
    return this.#kept.get(path);
  }

  /** The URL of a page of the site. */
  #site(path) { return new URL("../" + path, this.#root).href; }

  /** An article's file, or a newspaper page's, with its folded texts: `joined` is the title without its spaces. */
  article(number) {
    const part = this.manifest.parts.findLast(part => part.first <= number);
    const start = 8 * Math.floor((number - part.first) / part.perFolder);
    return this.file(`articles/${part.folders.slice(start, start + 8)}/${number}.json`, article => {
      const simplified = foldMap(article.fold);
      const [title, text, around] = [article.title ?? "", article.text, article.around ?? ""].map(text => fold(text, simplified));
      return {...article, number, simplified, folded: {title, joined: title.replaceAll(" ", ""), text, around}};
    });
  }

  /** What answers `query`, best first; the first ten have been checked. */
  async search(query, {sort, facets = {}, instead} = {}) {
    await this.#learn(query.text + Object.values(facets));
    let asked, answer;
    // A date that nothing is filed under may be printed somewhere.
    for (const hasDates of [true, false]) {
      if (answer && (answer.total || !asked.dates.length)) break;
      asked = parseQuery(query.text, this.simplified, hasDates);
      answer = await this.#answer(asked, sort, facets);
    }
    let relaxed = null, effective = asked, replaced = null;
    let names = answer.total ? undefined : await instead?.();
    for (const name of names?.filter(name => name.isWhole).slice(0, 2) ?? []) {
      for (const q of replaced ? [] : new Set([name.q, name.filed])) {
        const other = parseQuery(q, this.simplified);
        if (!answer.total) answer = await this.#answer(other, sort, facets);
        if (answer.total && !replaced) [effective, replaced] = [other, Object.assign(name, {q})];
      }
      if (!replaced) names = names.filter(other => other !== name);  // nothing holds it either
    }
    for (const [easier, dropped] of answer.total ? [] : relaxations(asked)) {
      answer = await this.#answer(easier, sort, facets);
      if (answer.total) { [effective, relaxed] = [easier, {dropped}]; break; }
    }
    this.#understood.set(query, {...effective, facets});
    // A day whose paper is there may have no article that is filed under it.
    const pages = (await datedPages(this, parseQuery(query.text, this.simplified))).map(({date, path}) => ({date, url: this.#site(path)}));
    return {...answer, relaxed, names, replaced, words: effective.words, datedPages: pages, facetCounts: () => counts(this, answer.numbers)};
  }

  /** Fetches what traditional characters become, only where `text` holds one. */
  async #learn(text) {
    if ([...fold(text)].some(character => this.#traditional.has(character.codePointAt()))) {
      this.simplified = foldMap((await this.file(this.manifest.fold)).fold);
    }
  }

  async #answer(query, sort, facets) {
    // Each term costs a shard; what it rules out need not be read. Few are right for most queries, more for some.
    const terms = query.groups.flat().length > 1 ? 1 : 2;
    let found = await candidates(this, query, facets, terms);
    if (!found.isExact && found.scores.size > tooMany) found = await candidates(this, query, facets, terms + 1);
    const {scores, isExact} = found, filed = sort === "date" && (await days(this)).filed;
    const numbers = [...scores.keys()].sort((a, b) =>
      (filed ? (filed[b] > filed[a]) - (filed[b] < filed[a]) : scores.get(b) - scores.get(a)) || b - a);
    const {hits, checked} = await this.#firstMatching(numbers, query, pageSize);
    if (!filed) {
      const value = new Map(hits.map(hit => [hit, relevance(hit, query.words, this.rarities)]));
      hits.sort((a, b) => value.get(b) - value.get(a) || b.number - a.number);
    }
    const answer = [...hits.map(hit => hit.number), ...numbers.slice(checked)];
    return {numbers: answer, total: answer.length, isExact: isExact || checked >= numbers.length};
  }

  /** The first `wanted` of these articles that hold what is asked for, and how many were checked to find them. */
  async #firstMatching(numbers, query, wanted) {
    const hits = [];
    let checked = 0;
    while (hits.length < wanted && checked < numbers.length && checked < patience) {
      const batch = numbers.slice(checked, checked + wanted - hits.length);
      hits.push(...(await Promise.all(batch.map(number => this.matching(number, query)))).filter(article => article));
      checked += batch.length;
    }
    return {hits, checked};
  }

  /** The article, where it holds what is asked for; else null. */
  async matching(number, query) {
    const article = await this.article(number), {title, joined} = article.folded, all = Object.values(article.folded);
    const holds = (word, texts = all) => texts.some(text => text.includes(word));
    const answers = async ({text, field}) => !field ? holds(text)
      : field === "title" ? holds(text, [title, joined]) : (await labelled(this, field, text)).scores.has(number);
    for (const group of query.groups) if (!(await Promise.all(group.map(answers))).includes(true)) return null;
    return query.excluded.some(word => holds(word)) ? null : article;
  }

  /** What is shown of the first `wanted` of these articles that answer a query that was searched for. */
  async hits(numbers, query, wanted = pageSize) {
    const asked = this.#understood.get(query), {hits, checked} = await this.#firstMatching(numbers, asked, wanted);
    const pages = termPages(asked, asked.facets, hits).map(page => ({...page, url: this.#site(page.path)}));
    return {checked, pages, hits: hits.map(({number, url, page, title = page, date, text, around, lines, simplified}) => ({
      number, title, date,
      url: this.#site(url) + (lines ? "#" + lines[linesBefore(text, asked.words, simplified)] : ""),
      titleMarks: marked(title, asked.words, simplified),
      snippets: snippets(around ? text + "\n" + around : text, asked.words, simplified),
    }))};
  }

  filedUnder(first, letters) { return filedUnder(this, first, letters); }

  async soundsOf(text) {
    await this.#learn(text);
    const readings = await this.file(this.manifest.pinyin, syllables =>
      new Map(Object.entries(syllables).flatMap(([syllable, characters]) => [...characters].map(character => [character, syllable]))));
    return [...fold(text, this.simplified)].map(character => [character, readings.get(character)]);
  }

  async suggest(prefix) {
    await this.#learn(prefix);
    return suggest(this, prefix);
  }
}
