// Reads the bits of the search index: shards and postings, as docs/search-format.md lays them out. Pure.

/** The value of a letter: those from "!" on without the quotation mark, the slash and the backslash. */
function letterValue(letter) {
  const code = letter.charCodeAt();
  return code - 33 - (code > 34) - (code > 47) - (code > 92);
}

/** The bytes that letters inside JSON stand for: two letters are 13 bits. */
export function bytesOfLetters(letters) {
  const bytes = [];
  for (let i = 0, bits = 0, count = 0; i + 1 < letters.length; i += 2) {
    bits = (bits & 0xff) << 13 | letterValue(letters[i]) * 91 + letterValue(letters[i + 1]);
    for (count += 13; count >= 8;) bytes.push(bits >> (count -= 8) & 0xff);
  }
  return new Uint8Array(bytes);
}

/** Reads numbers bit by bit, the highest bit first; throws RangeError past the end. */
export class Bits {
  #bytes;
  #at = 0;

  constructor(bytes) { this.#bytes = bytes; }

  bit() {
    if (this.#at >= this.#bytes.length * 8) throw RangeError();
    return this.#bytes[this.#at >> 3] >> (7 - (this.#at++ & 7)) & 1;
  }

  number(width) { let value = 0; while (width-- > 0) value = value * 2 + this.bit(); return value; }
  #unary() { let ones = 0; while (this.bit()) ones++; return ones; }
  gamma() { const width = this.#unary(); return 2 ** width + this.number(width); }
  rice(parameter) { return this.#unary() * 2 ** parameter + this.number(parameter); }
}

const riceParameter = (limit, count) => Math.max(0, 31 - Math.clz32(limit * 11 / (16 * count)));

/**
 * One list of a part with `count` articles: [[article, tier, follow], …]; tiers 0 once, 1 twice, 2 oftener, 3 in the title.
 * `kind` is "numbers", "tiers", or "follow" for tiers with two bits of the character behind a term that stands there once.
 */
export function readPostings(bits, count, kind) {
  const length = bits.gamma(), parameter = riceParameter(count, length), postings = [];
  for (let i = 0, expected = 0; i < length; i++) {
    const article = expected + bits.rice(parameter);
    let tier = 0;
    if (kind !== "numbers") while (tier < 3 && bits.bit()) tier++;
    postings.push([article, tier, kind === "follow" && !tier ? bits.number(2) : 0]);
    if (article >= count) throw RangeError();
    expected = article + 1;
  }
  return postings;
}

/** Numbers below `count`, written as letters. */
export const readNumbers = (letters, count) =>
  letters ? readPostings(new Bits(bytesOfLetters(letters)), count, "numbers").map(([number]) => number) : [];

/** The letters of a shard of a part with `count` articles: first character → second code point → postings. */
export function readShard(letters, count) {
  const bits = new Bits(bytesOfLetters(letters)), groups = new Map();
  for (let left = bits.gamma(); left > 0; left--) {
    const first = String.fromCodePoint(bits.number(18)), terms = bits.gamma(), lists = new Map();
    const parameter = riceParameter(0x10000, terms);
    for (let i = 0, expected = 0; i < terms; i++) {
      const second = expected + bits.rice(parameter);
      lists.set(second, readPostings(bits, count, second < 2 ? "tiers" : "follow"));
      expected = second + 1;
    }
    groups.set(first, lists);
  }
  return groups;
}

/** The postings that answer a term in a shard: of a character alone those of all its articles, or of all its pairs. */
export function answering({term, follow}, shard) {
  const [first, second] = [...term], lists = shard.get(first) ?? new Map();
  if (!second) return lists.get(1) ?? [...lists.values()].flat();
  const postings = lists.get(second.codePointAt(0)) ?? [];
  return follow === null ? postings : postings.filter(posting => posting[1] > 0 || posting[2] === follow);
}

/** A term as a number in the order of the shards: 18 bits for each of its code points. */
function termNumber(term) {
  const [first, second] = [...term];
  return first.codePointAt() * 2 ** 18 + (second?.codePointAt() ?? 0);
}
const volumeOf = first => first < 0x4e00 ? 0 : first < 0xa000 ? (first >> 8) - 0x4d : first < 0xff00 ? 83 : 84;

/** Paths of the shards that hold a term, of which 8 lie in a folder, whose name has 8 letters; see "Finding a term" in docs/search-format.md. */
export function shardPaths(term, part) {
  const wanted = termNumber(term), entry = part.volumes[volumeOf(term.codePointAt())];
  if (!entry) return [];
  const [folders, ...separators] = entry.split(" ");
  const place = number => {
    const next = separators.findIndex(separator => number < termNumber(separator));
    return next < 0 ? separators.length : next;
  };
  const first = place(wanted), last = place(wanted % 2 ** 18 ? wanted : wanted + 0x3ffff);
  return (last - first === 1 ? [first, last] : [first]).map(number => `terms/${folders.slice(number & ~7, (number & ~7) + 8)}/${number}.json`);
}

/** How common the manifest says a term is: from 0, not listed, to 4. */
export function commonDegrees(letters) {
  const listed = letters ? readPostings(new Bits(bytesOfLetters(letters)), 1 << 17, "tiers") : [];
  const degrees = new Map(listed.map(([hash, degree]) => [hash, degree + 1]));
  return term => {
    const [first, second] = [...term];
    return degrees.get((first.codePointAt() * 40503 + (second?.codePointAt() ?? 0) * 31) % (1 << 17)) ?? 0;
  };
}
