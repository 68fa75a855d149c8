// Reads the search index that docs/search-format.md describes. No page, no document: what stands here is pure.
//
//     openIndex(manifestURL, read) → index         throws UnknownVersion, DamagedFile
//         read(url) gives a promise of the parsed JSON, or of an ArrayBuffer for a URL that ends in .bin
//     parseQuery(text) → query                     never throws
//         {text, groups: [[{text, isExact}]…] each group one of which must be there, words: [all their texts],
//          excluded: [text…], fields: {title, reporter, person, place, tag, column, organisation: [text…]},
//          dates: [{from, to}…] "2023-05" or null}
//     index.search(query, {sort: "relevance" | "date", facets: {year: [], tag: [], person: [], place: [], reporter: [],
//                          column: [], organisation: []}})
//         → {numbers, total, isExact, relaxed: null | {dropped: [text…]}, words: [what the results hold],
//            facetCounts: async () => ({year: [[label, count]…], …})}
//     index.hit(number, query) → {number, url (absolute), title, titleMarks: [[text, isHit]…], date,
//                                 snippets: [[[text, isHit]…]…]} | null where the article does not hold the words
//     index.suggest(prefix) → [{label, kind, url, count}…]      index.didYouMean(text) → [label…]
//     markRanges(text, words, simplified) → [[start, end]…]   fold(text, simplified)   foldMap(pairs) → simplified
//
//     const index = await openIndex(manifestURL, url => fetch(url).then(…));
//     const {numbers} = await index.search(parseQuery("招商 -会议"));
//     const hit = await index.hit(numbers[0], query);       // of the first ten, none is null

import {Facets} from "./search-facets.js";
import {answering, commonDegrees, readNumbers, readShard, shardPaths} from "./search-postings.js";
import {parseQuery} from "./search-query.js";
import {fold, foldMap, queryTerms} from "./search-text.js";
import {marked, relevance, snippets} from "./search-snippets.js";

export {parseQuery};
export {fold, foldMap, markRanges} from "./search-text.js";

/** The index is of a version that this script does not know: it was published anew, and the page has to be loaded again. */
export class UnknownVersion extends Error {
  constructor(version) { super(`search index version ${version}`); this.version = version; }
}

/** A file of the index that is not what the format says; it may be asked for again. What `read` throws is thrown on. */
export class DamagedFile extends Error {
  constructor(url) { super(`damaged: ${url}`); this.url = url; }
}

const pageSize = 10;
/** How many articles are checked before an answer is given though fewer than ten are found. */
const patience = 120;
/** More candidates than this, not known to be hits, are thinned out by further terms before any is read. */
const tooMany = 80;
const weights = [1, 1.6, 2.3, 6];

/** Opens the index whose manifest is at `manifestURL`. */
export async function openIndex(manifestURL, read) {
  const manifest = await read(manifestURL);
  if (manifest.format !== "broadsheet-search") throw new DamagedFile(manifestURL);
  if (manifest.version !== 2) throw new UnknownVersion(manifest.version);
  return new SearchIndex(manifest, new URL("../", manifestURL), read);
}

class SearchIndex {
  constructor(manifest, root, read) {
    Object.assign(this, {manifest, root, read, simplified: new Map(), kept: new Map(), rarities: new Map(), understood: new WeakMap()});
    this.degree = commonDegrees(manifest.common);
    this.traditional = new Set(readNumbers(manifest.traditional, 0x30000).map(place => place + 0x3400));
    this.facets = new Facets(this);
  }

  /** A file of the index, asked for once; one that failed is asked for again. `parse` is kept too. */
  file(path, parse = content => content) {
    if (!this.kept.has(path)) {
      const url = new URL(path, this.root).href;
      const loaded = this.read(url).then(content => {
        try { return parse(content); } catch { throw new DamagedFile(url); }
      });
      loaded.catch(() => this.kept.delete(path));
      this.kept.set(path, loaded);
    }
    return this.kept.get(path);
  }

  /** The query with traditional characters folded: the mapping is fetched only where a word needs it. */
  async folded(query) {
    const texts = [...query.groups.flat().map(clause => clause.text), ...query.excluded];
    const isTraditional = character => this.traditional.has(character.codePointAt(0));
    if (!texts.some(text => [...text].some(isTraditional))) return query;
    if (!this.simplified.size) this.simplified = foldMap((await this.file(this.manifest.fold)).fold);
    return {...parseQuery(query.text, this.simplified)};
  }

  /** What answers `query`, best first; the first ten have been checked. */
  async search(query, {sort = "relevance", facets = {}} = {}) {
    const asked = await this.folded(query);
    let relaxed = null, answer = await this.answer(asked, sort, facets), effective = asked;
    for (const [easier, dropped] of answer.numbers.length ? [] : relaxations(asked)) {
      answer = await this.answer(easier, sort, facets);
      [effective, relaxed] = [easier, {dropped}];
      if (answer.numbers.length) break;
    }
    if (!answer.numbers.length) [effective, relaxed] = [asked, null];
    this.understood.set(query, effective);
    return {...answer, relaxed, words: effective.words, facetCounts: () => this.facets.counts(answer.numbers)};
  }

  async answer(query, sort, facets) {
    // Each term costs a shard; what it rules out need not be read. Few are right for most queries, more for some.
    const terms = query.groups.flat().length > 1 ? 1 : 2;
    let found = await this.candidates(query, facets, terms);
    if (!found.isExact && found.scores.size > tooMany) found = await this.candidates(query, facets, terms + 1);
    const {scores, isExact} = found;
    const newest = (a, b) => b - a;
    const byScore = (a, b) => scores.get(b) - scores.get(a) || b - a;
    const numbers = [...scores.keys()].sort(sort === "date" ? newest : byScore);
    const hits = [];
    let checked = 0;
    while (hits.length < pageSize && checked < numbers.length && checked < patience) {
      const batch = numbers.slice(checked, checked + pageSize - hits.length);
      const articles = await Promise.all(batch.map(number => this.matching(number, query)));
      hits.push(...articles.filter(article => article));
      checked += batch.length;
    }
    if (sort !== "date") {
      const rarities = query.words.map(word => this.rarities.get(word) ?? 0);
      const values = new Map(hits.map(hit => [hit, relevance(hit, query.words, rarities)]));
      hits.sort((a, b) => values.get(b) - values.get(a) || b.number - a.number);
    }
    const answer = [...hits.map(hit => hit.number), ...numbers.slice(checked)];
    return {numbers: answer, total: answer.length, isExact: isExact || checked >= numbers.length};
  }

  /** The articles that may answer: number → score; `isExact` where they surely do. */
  async candidates(query, facets, terms) {
    const sets = await Promise.all([
      ...query.groups.map(group => this.group(group, terms, terms > 1 || group === this.rarest(query.groups))),
      ...query.dates.map(range => this.facets.dates(range)),
      ...this.facets.chosen(facets),
    ]);
    const excluded = await Promise.all(query.excluded.map(word => this.word(word, 1)));
    if (!sets.length) return {scores: new Map(), isExact: true};
    sets.sort((a, b) => a.scores.size - b.scores.size);
    const [fewest, ...rest] = sets, scores = new Map();
    for (const [number, score] of fewest.scores) {
      if (!rest.every(other => other.scores.has(number))) continue;
      if (excluded.some(({scores, isExact}) => isExact && scores.has(number))) continue;
      scores.set(number, rest.reduce((sum, other) => sum + other.scores.get(number), score));
    }
    return {scores, isExact: [...sets, ...excluded].every(set => set.isExact)};
  }

  /** The group whose first word's first term is least common: the only one to be looked up in a small part. */
  rarest(groups) {
    const degree = group => {
      const [term] = queryTerms(group[0].text, this.degree);
      return group.some(({field}) => field) || !term ? 9 : this.degree(term.term);
    };
    return groups.reduce((rarest, group) => degree(group) < degree(rarest) ? group : rarest);
  }

  /** The articles that hold one of a group's alternatives. */
  async group(clauses, terms, inSmallParts) {
    const sets = await Promise.all(clauses.map(({text, field}) =>
      !field ? this.word(text, terms, inSmallParts) : field === "title" ? this.word(text, terms, true, 3) : this.facets.labelled(field, text)));
    const scores = new Map();
    for (const set of sets) {
      for (const [number, score] of set.scores) scores.set(number, Math.max(score, scores.get(number) ?? 0));
    }
    return {scores, isExact: sets.every(set => set.isExact)};
  }

  /** The articles that have the looked-up terms of a word, each with the least weight of them times the word's rarity. */
  async word(word, limit, inSmallParts = true, leastTier = 0) {
    const all = queryTerms(word, this.degree), terms = all.slice(0, limit), {articles, parts} = this.manifest;
    if (!terms.length) return {scores: new Map([...Array(articles).keys()].map(number => [number, 0])), isExact: false};
    const tiers = new Map();
    await Promise.all(parts.map(async part => {
      if (!inSmallParts && part.count < smallPart) {
        for (let article = 0; article < part.count; article++) tiers.set(part.first + article, 0);
        return;
      }
      // Of a small part fewer are enough: few of its articles can be read in vain.
      const lookups = part.count < smallPart ? terms.slice(0, Math.ceil(limit / 2)) : terms;
      // Further terms that lie in the same shards cost nothing.
      const paths = new Set(lookups.flatMap(({term}) => shardPaths(term, part)));
      const free = all.slice(lookups.length).filter(({term}) => {
        const needed = shardPaths(term, part);
        return needed.length && needed.every(path => paths.has(path));
      });
      const [first, ...rest] = await Promise.all([...lookups, ...free].map(term => this.postings(term, part)));
      for (const [article, tier] of first) {
        const least = rest.reduce((least, list) => Math.min(least, list.get(article) ?? -1), tier);
        if (least >= leastTier) tiers.set(part.first + article, least);
      }
    }));
    const rarity = Math.log2(1 + articles / Math.max(1, tiers.size));
    this.rarities.set(word, rarity);
    const scores = new Map([...tiers].map(([number, tier]) => [number, rarity * weights[tier]]));
    return {scores, isExact: terms[0].isWhole && (inSmallParts || parts.every(part => part.count >= smallPart))};
  }

  /** A term's articles in one part: article → tier. */
  async postings(term, part) {
    const shards = await Promise.all(shardPaths(term.term, part).map(path =>
      this.file(path, buffer => readShard(new Uint8Array(buffer), part.count))));
    const found = new Map();
    for (const [article, tier] of shards.flatMap(shard => answering(term, shard))) {
      found.set(article, Math.max(found.get(article) ?? 0, tier));
    }
    return found;
  }

  /** An article's file with its folded title and text. */
  async article(number) {
    const folder = this.manifest.folders.slice(8 * (number >> 8), 8 * (number >> 8) + 8);
    return this.file(`articles/${folder}/${number}.json`, article => {
      const simplified = foldMap(article.fold);
      const [title, text] = [fold(article.title, simplified), fold(article.text, simplified)];
      return {...article, number, simplified, folded: {title, text}};
    });
  }

  /** The article, where it holds what is asked for; else null. Fields but the title have been looked up exactly. */
  async matching(number, query) {
    const article = await this.article(number), {title, text} = article.folded;
    const holds = word => title.includes(word) || text.includes(word);
    const answers = ({text, field}) => field === "title" ? title.includes(text) : field ? true : holds(text);
    return query.groups.every(group => group.length > 1 && group.some(({field}) => field && field !== "title")
      ? true : group.some(answers)) && !query.excluded.some(holds) ? article : null;
  }

  async hit(number, query) {
    const asked = this.understood.get(query) ?? await this.folded(query);
    const article = await this.matching(number, asked);
    return article && {
      number, url: new URL(article.url, new URL("../", this.root)).href, title: article.title, date: article.date,
      titleMarks: marked(article.title, asked.words, article.simplified),
      snippets: snippets(article.text, asked.words, article.simplified),
    };
  }

  suggest(prefix) { return this.facets.suggest(prefix); }
  didYouMean(text) { return this.facets.didYouMean(text); }
}

/** A part below this many articles is the newest one; see "Volumes and shards". */
const smallPart = 512;

/** Queries that ask for less, the nearest first, each with what was dropped. Words in quotation marks are never touched. */
function relaxations(query) {
  const free = query.groups.filter(group => group.every(clause => !clause.isExact && !clause.field));
  const without = dropped => query.groups.filter(group => !dropped.includes(group));
  const texts = groups => groups.flat().map(clause => clause.text);
  const made = (groups, dropped) => [{...query, groups, words: texts(groups.map(group =>
    group.filter(({field}) => !field || field === "title")))}, dropped];
  if (query.groups.length > 1) {
    const ones = free.map(group => made(without([group]), texts([group]))).reverse();
    const rests = free.length > 2 ? free.map(group => {
      const dropped = free.filter(other => other !== group);
      return made(without(dropped), texts(dropped));
    }) : [];
    return [...ones, ...rests];
  }
  const characters = [...(free[0]?.length === 1 ? free[0][0].text : "")];
  if (characters.length < 4) return [];
  const half = Math.ceil(characters.length / 2), whole = [characters.join("")];
  const clause = characters => [{text: characters.join("").trim(), isExact: false, field: null}];
  const [front, back] = [clause(characters.slice(0, half)), clause(characters.slice(half))];
  return [made([front, back], whole), made([front], whole), made([back], whole)];
}
