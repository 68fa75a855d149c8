// Reads the search index that docs/search-format.md describes. No page, no document: what stands here is pure.
//
//     openIndex(manifestURL, read) → index         read(url) gives the parsed JSON; throws UnknownVersion, UnreadableFile
//     parseQuery(text) → query                     never throws
//         {text, groups: [[{text, isExact}]…] each group one of which must be there, words: [all their texts],
//          excluded: [text…], fields: {title, reporter, person, place, tag, column, organisation: [text…]},
//          dates: [{from, to}…] "2023-05" or null}
//     index.search(query, {sort: "relevance" | "date", facets: {year: [], tag: [], person: [], place: [], reporter: [],
//                          column: [], organisation: []}})
//         → {numbers, total, isExact, relaxed: null | {dropped: [text…]}, facetCounts: async () => ({year: [[label, count]…], …})}
//     index.hit(number, query) → {number, url (absolute), title, titleMarks: [[text, isHit]…], date,
//                                 snippets: [[[text, isHit]…]…]} | null where the article does not hold the words
//     index.suggest(prefix) → [{label, kind, url, count}…]      index.didYouMean(text) → [label…]
//     markRanges(text, words, simplified) → [[start, end]…]     foldMap(pairs) → simplified      for marks in an article
//
//     const index = await openIndex(manifestURL, url => fetch(url).then(…));
//     const {numbers} = await index.search(parseQuery("招商 -会议"));
//     const hit = await index.hit(numbers[0], query);       // of the first ten, none is null

// ---- Folding: the same as Sources/Search/Folding.swift; Tests/SearchTests/Cases/folding.json tests both.

const piece = /[\s\S][\p{M}\u1160-\u11ff\uff9e\uff9f]*/gu;
const dropped = /^[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]$/u;
const han = /^[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]$/u;
const nameDot = /^[\u00b7\u2022\u2027\u30fb]$/;

/** "鄭郑萬万" → a map from each odd character to the one behind it. */
export function foldMap(pairs = "") {
  const map = new Map(), characters = [...pairs];
  for (let i = 0; i + 1 < characters.length; i += 2) map.set(characters[i], characters[i + 1]);
  return map;
}

/** Folds `text`: its characters, and for each where its piece begins and ends in `text`, in UTF-16 units. */
export function foldWithPlaces(text, simplified = new Map()) {
  const characters = [], starts = [], ends = [];
  let held = null;
  const put = (character, start, end) => { characters.push(character); starts.push(start); ends.push(end); };
  for (const match of text.matchAll(piece)) {
    const start = match.index, end = start + match[0].length;
    for (const composed of match[0].normalize("NFKC")) {
      for (const lower of composed.toLowerCase()) {
        const character = simplified.get(lower) ?? lower;
        if (dropped.test(character)) continue;
        if (held && !han.test(character)) put(...held);
        held = null;
        if (nameDot.test(character) && han.test(characters.at(-1) ?? "")) held = [character, start, end];
        else put(character, start, end);
      }
    }
  }
  if (held) put(...held);
  return {characters, starts, ends};
}

export const fold = (text, simplified) => foldWithPlaces(text, simplified).characters.join("");

// ---- Terms: the same as CharacterPair.swift and QueryTerms.swift; Cases/terms.json tests both.

const paired = /^[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u052f\u3005\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{323af}]$/u;
const asciiPlaces = "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ０１２３４５６７８９．";
const isDigit = character => character >= "0" && character <= "9" && character.length === 1;

/** The dressed form of a character that is indexed; "" for any other. */
function indexedForm(characters, i) {
  const character = characters[i];
  if (/^[a-z0-9]$/.test(character)) return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
  if (character === "." && isDigit(characters[i - 1] ?? "") && isDigit(characters[i + 1] ?? "")) return "．";
  return paired.test(character) ? character : "";
}

const isASCII = form => form !== undefined && form !== "" && asciiPlaces.includes(form);

/** The terms that an article with `word` surely has, with the characters of the word that each covers. */
export function termSpans(word) {
  const characters = [...word], forms = characters.map((_, i) => indexedForm(characters, i)), pairs = [], lone = [];
  forms.forEach((form, i) => {
    const next = forms[i + 1], before = forms[i - 1];
    if (!form) return;
    if (!next) { if (!before) lone.push({term: form, start: i, end: i + 1}); return; }
    const isTriple = isASCII(form) && isASCII(next) && isASCII(forms[i + 2]);
    const inTriple = isTriple || (isASCII(before) && isASCII(form) && isASCII(next));
    if (isTriple) {
      const both = 0xe000 + asciiPlaces.indexOf(form) * 37 + asciiPlaces.indexOf(next);
      pairs.push({term: String.fromCharCode(both) + forms[i + 2], start: i, end: i + 3});
    } else if (!inTriple) pairs.push({term: form + next, start: i, end: i + 2});
  });
  return pairs.length ? pairs : lone;
}

/** How many terms of a word are looked up: each costs a shard, and a hit is checked in the article anyway. */
const termLimit = 2;

export function queryTerms(word) {
  const spans = termSpans(word), covering = [];
  spans.forEach((span, i) => {
    const covered = covering.at(-1)?.end ?? 0, next = spans[i + 1];
    if (!covering.length || span.start >= covered || !next || next.start > covered) covering.push(span);
  });
  const count = Math.min(covering.length, termLimit), terms = new Set();
  for (let i = 0; i < count; i++) {
    terms.add(covering[count < 2 ? 0 : Math.floor(i * (covering.length - 1) / (count - 1))].term);
  }
  return [...terms];
}

// ---- The query: the same as SearchQuery.swift; Cases/queries.json tests both.

const space = "[\\t-\\r \\u00a0\\u2000-\\u200a\\u2028\\u2029\\u3000]", other = space.replace("[", "[^");
const part = new RegExp(
  `([-－](?=${other}))?(?:"([^]+?)"|＂([^]+?)＂|“([^]+?)”|「([^]+?)」|(${other}*))(?=${space}|$)`, "yu");
const edges = /^[ \u00b7\u2022\u2027\u30fb]+|[ \u00b7\u2022\u2027\u30fb]+$/g;

export function parseQuery(text, simplified) {
  let parts = [], index = 0;
  while (index < text.length) {
    part.lastIndex = index;
    const match = part.exec(text);
    if (!match?.[0]) { index++; continue; }
    index = part.lastIndex;
    parts.push({text: match.slice(2).find(found => found !== undefined), isExcluded: !!match[1], literal: match[0]});
  }
  if (parts.every(part => part.isExcluded)) parts = parts.map(part => ({text: part.literal}));
  const folded = wanted => [...new Set(parts.filter(part => !!part.isExcluded === wanted)
    .map(part => fold(part.text, simplified).replace(edges, "")).filter(word => word))];
  return {words: folded(false), excluded: folded(true)};
}

// ---- Shards and postings.

const alphabet = [...Array(94).keys()].map(i => String.fromCharCode(33 + i)).filter(letter => !'"/\\'.includes(letter));
const letterValues = new Map(alphabet.map((letter, value) => [letter, value]));

/** Postings of a part with `count` articles: [[article, tier], …]; tiers 0 once, 1 twice, 2 oftener, 3 in the title. */
export function readPostings(letters, count) {
  let at = 0, bits = 0, bitCount = 0;
  const bit = () => {
    if (!bitCount) {
      if (at >= letters.length) return -1;
      const isPair = at + 1 < letters.length, first = letterValues.get(letters[at]);
      bits = isPair ? first * 91 + letterValues.get(letters[at + 1]) : first;
      bitCount = isPair ? 13 : 6;
      at += 2;
    }
    return bits >> --bitCount & 1;
  };
  const unary = () => { let ones = 0, b; while ((b = bit()) === 1) ones++; return b < 0 ? -1 : ones; };
  const parameter = 31 - Math.clz32(Math.max(1, count)) - unary(), postings = [];
  for (let expected = 0, quotient; (quotient = unary()) >= 0;) {
    let rest = 0, tier = 0;
    for (let i = 0; i < parameter; i++) rest = rest << 1 | bit();
    while (tier < 3 && bit() === 1) tier++;
    postings.push([expected + (quotient << parameter | rest), tier]);
    expected = postings.at(-1)[0] + 1;
  }
  return postings;
}

/** The lists of a shard that answer a term; of a character alone that of all its articles, or those of all its pairs. */
function listsFor(term, shard) {
  const [first, second] = [...term], lists = new Map();
  for (const [, key, letters] of (shard[first] ?? "").matchAll(/([^\0-\x7f])([\0-\x7f]*)/gu)) lists.set(key, letters);
  if (second) return lists.has(second) ? [lists.get(second)] : [];
  return lists.has("。") ? [lists.get("。")] : [...lists.values()];
}

const codePoints = term => [...term].map(character => character.codePointAt(0));
const isBefore = ([a, b = 0], [c, d = 0]) => a < c || (a === c && b < d);
const volumeOf = first => first < 0x4e00 ? 0 : first < 0xa000 ? (first >> 8) - 0x4d : first < 0xff00 ? 83 : 84;

/** Paths of the shards that hold a term; see "Finding a term" in docs/search-format.md. */
function shardPaths(term, part) {
  const wanted = codePoints(term), entry = part.volumes[volumeOf(wanted[0])];
  if (!entry) return [];
  const [name, ...separators] = entry.split(" ");
  const place = term => {
    const next = separators.findIndex(separator => isBefore(term, codePoints(separator)));
    return next < 0 ? separators.length : next;
  };
  const first = place(wanted), last = wanted.length > 1 ? first : place([wanted[0], 0x3ffff]);
  const numbers = last - first === 1 ? [first, last] : [first];
  return numbers.map(number => `terms/${name}/${number}.json`);
}

// ---- The index.

export class UnknownVersion extends Error {}

const weights = [1, 1.6, 2.3, 6];

/** Opens the index whose manifest is at `manifestURL`; `load` gives a URL's JSON. */
export async function openIndex(manifestURL, load) {
  const manifest = await load(manifestURL);
  if (manifest.format !== "broadsheet-search" || manifest.version !== 1) throw new UnknownVersion();
  return new SearchIndex(manifest, new URL("../", manifestURL), load);
}

class SearchIndex {
  constructor(manifest, root, load) {
    Object.assign(this, {manifest, root, load, simplified: new Map(), kept: new Map()});
    this.traditional = new Set(readPostings(manifest.traditional, 0x30000).map(([place]) => place + 0x3400));
  }

  /** A file of the index, asked for once; one that failed is asked for again. */
  file(path) {
    if (!this.kept.has(path)) {
      const loaded = this.load(new URL(path, this.root).href);
      loaded.catch(() => this.kept.delete(path));
      this.kept.set(path, loaded);
    }
    return this.kept.get(path);
  }

  /** What `text` asks for. The mapping to simplified characters is fetched only for a query that needs it. */
  async query(text) {
    const query = parseQuery(text, this.simplified);
    const isTraditional = character => this.traditional.has(character.codePointAt(0));
    if (this.simplified.size || ![...query.words, ...query.excluded].some(word => [...word].some(isTraditional))) {
      return query;
    }
    this.simplified = foldMap((await this.file(this.manifest.fold)).fold);
    return parseQuery(text, this.simplified);
  }

  /** A term's articles in all parts: number → tier. */
  async postings(term) {
    const found = new Map();
    await Promise.all(this.manifest.parts.map(async part => {
      const shards = await Promise.all(shardPaths(term, part).map(path => this.file(path)));
      for (const letters of shards.flatMap(shard => listsFor(term, shard))) {
        for (const [article, tier] of readPostings(letters, part.count)) {
          const number = part.first + article;
          found.set(number, Math.max(found.get(number) ?? 0, tier));
        }
      }
    }));
    return found;
  }

  /** Numbers of the articles that may answer `query`, best first. */
  async candidates({words}) {
    const scores = await Promise.all(words.map(word => this.scores(word)));
    const [fewest, ...rest] = scores.sort((a, b) => a.size - b.size);
    const sums = [];
    for (const [number, score] of fewest ?? []) {
      if (rest.every(other => other.has(number))) {
        sums.push([number, rest.reduce((sum, other) => sum + other.get(number), score)]);
      }
    }
    sums.sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    return sums.map(([number]) => number);
  }

  /** The articles that have all looked-up terms of a word: number → the rarest term's weight times its rarity. */
  async scores(word) {
    const terms = queryTerms(word);
    if (!terms.length) return new Map([...Array(this.manifest.articles).keys()].map(number => [number, 0]));
    const lists = await Promise.all(terms.map(term => this.postings(term)));
    const [rarest, ...rest] = lists.sort((a, b) => a.size - b.size);
    const rarity = Math.log2(1 + this.manifest.articles / Math.max(1, rarest.size));
    return new Map([...rarest].filter(([number]) => rest.every(list => list.has(number)))
      .map(([number, tier]) => [number, rarity * weights[tier]]));
  }

  /** The article, where it holds all words and none of the excluded ones; else null. */
  async hit(number, query) {
    const folder = this.manifest.folders.slice(8 * (number >> 8), 8 * (number >> 8) + 8);
    const article = await this.file(`articles/${folder}/${number}.json`);
    const simplified = foldMap(article.fold);
    const texts = [fold(article.title, simplified), fold(article.text, simplified)];
    const holds = word => texts.some(text => text.includes(word));
    return query.words.every(holds) && !query.excluded.some(holds) ? {...article, simplified} : null;
  }
}

// ---- Marks and snippets.

/** Where `words` (folded) stand in `text`: [[start, end], …] in UTF-16 units, ascending, not overlapping. */
export function markRanges(text, words, simplified) {
  const {characters, starts, ends} = foldWithPlaces(text, simplified), folded = characters.join("");
  const places = [];  // the index of a character for each of its units in `folded`
  characters.forEach((character, i) => { for (let unit = 0; unit < character.length; unit++) places.push(i); });
  const found = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push([starts[places[at]], ends[places[at + word.length - 1]]]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return found.filter(([start], i) => found.slice(0, i).every(([, end]) => end <= start));
}

const sentenceEnd = /[。！？!?\n…]/;

/** A part of `text` around its first marked place: {text, ranges}, cut at a sentence's start where one is near. */
export function snippet(text, words, simplified, length = 90) {
  const ranges = markRanges(text, words, simplified), first = ranges[0]?.[0] ?? 0;
  let start = Math.max(0, first - Math.floor(length / 3));
  for (let i = first - 1; i >= Math.max(0, first - length / 2); i--) {
    if (sentenceEnd.test(text[i])) { start = i + 1; break; }
  }
  if (start > 0 && /[\udc00-\udfff]/.test(text[start])) start--;
  let end = Math.min(text.length, Math.max(start + length, ranges[0]?.[1] ?? 0));
  if (/[\udc00-\udfff]/.test(text[end] ?? "")) end++;
  const isCut = start > 0 && !sentenceEnd.test(text[start - 1]);
  const lead = isCut ? "…" : "", offset = lead.length - start;
  return {
    text: lead + text.slice(start, end) + (end < text.length ? "…" : ""),
    ranges: ranges.filter(range => range[0] >= start && range[1] <= end).map(range => range.map(place => place + offset)),
  };
}
