// Text as the search index sees it: folding, terms, and where words stand in a text. Pure.

// ---- Folding: the same as Sources/Search/Folding.swift; Tests/SearchTests/Cases/folding.json tests both.

const piece = /[\s\S][\p{M}\u1160-\u11ff\uff9e\uff9f]*/gu;
const dropped = /^[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]$/u;
const han = /^[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]$/u;
const nameDot = /[·•‧・]/;

/** "鄭郑萬万" → a map from each odd character to the one behind it. */
export function foldMap(pairs = "") {
  const map = new Map(), characters = [...pairs];
  for (let i = 0; i + 1 < characters.length; i += 2) map.set(characters[i], characters[i + 1]);
  return map;
}

/** Folds `text`: [[character, start, end]…] with where the character's piece begins and ends in `text`, in UTF-16 units. */
export function foldWithPlaces(text, simplified = new Map()) {
  const folded = [];
  for (const {0: written, index} of text.matchAll(piece)) {
    for (const composed of written.normalize("NFKC")) {
      for (const lower of composed.toLowerCase()) {
        const character = simplified.get(lower) ?? lower;
        if (!dropped.test(character)) folded.push([character, index, index + written.length]);
      }
    }
  }
  const isHan = i => han.test(folded[i]?.[0] ?? "");
  return folded.filter(([character], i) => !(nameDot.test(character) && isHan(i - 1) && isHan(i + 1)));
}

export const fold = (text, simplified) => foldWithPlaces(text, simplified).map(([character]) => character).join("");

// ---- Terms: the same as CharacterPair.swift and QueryTerms.swift; Cases/terms.json tests both.

const unpaired = /^[\0-\x20\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ue000-\uf8ff\u{32400}-\u{10ffff}]$/u;

/** The dressed form of a character that is indexed; "" for any other. */
function indexedForm(character) {
  if (unpaired.test(character)) return "";
  return character <= "~" ? String.fromCharCode(character.charCodeAt() + 0xfee0) : character;
}

/** The place of a letter, a digit or the full stop among those of triples; -1 for any other character. */
const asciiPlace = (character = " ") => "abcdefghijklmnopqrstuvwxyz0123456789.".indexOf(character);

/** The terms that an article with `word` surely has: {term, start, end} with the characters of the word that each covers. */
export function termSpans(word) {
  const characters = [...word], forms = characters.map(indexedForm), places = characters.map(character => asciiPlace(character));
  const isASCII = i => places[i] >= 0, pairs = [], lone = [];
  forms.forEach((form, i) => {
    const next = forms[i + 1];
    if (!form) return;
    if (!next) {
      if (!forms[i - 1]) lone.push({term: form, start: i, end: i + 1});
    } else if (isASCII(i) && isASCII(i + 1) && isASCII(i + 2)) {
      const both = 0xe000 + places[i] * 37 + places[i + 1];
      pairs.push({term: String.fromCharCode(both) + forms[i + 2], start: i, end: i + 3});
    } else if (!(isASCII(i - 1) && isASCII(i) && isASCII(i + 1))) pairs.push({term: form + next, start: i, end: i + 2});
  });
  return pairs.length ? pairs : lone;
}

/**
 * The terms to look a word up by, the rarest first: {term, follow, isWhole}. `follow` are two bits of the character behind
 * the term, or null; `isWhole`: the term is the word, so that its postings are the answer.
 * Among terms that are equally common the first is taken, and then the one farthest from it.
 */
export function queryTerms(word, degree) {
  const characters = [...word], spans = termSpans(word).sort((a, b) => degree(a.term) - degree(b.term) || a.start - b.start);
  const [first] = spans, distance = ({start}) => Math.abs(start - first.start);
  const rest = spans.slice(1).sort((a, b) =>
    degree(a.term) - degree(b.term) || distance(b) - distance(a) || a.start - b.start);
  const all = first ? [first, ...rest] : [];
  return all.filter(({term}, i) => all.findIndex(other => other.term === term) === i).map(({term, start, end}) => ({
    term,
    follow: [...term].length > 1 && end < characters.length ? characters[end].codePointAt() & 3 : null,
    isWhole: !start && end === characters.length,
  }));
}

// ---- Marks.

/** Where `words` (folded) stand in `text`: [[start, end], …] in UTF-16 units, ascending, not overlapping. */
export function markRanges(text, words, simplified) {
  const characters = foldWithPlaces(text, simplified), folded = characters.map(([character]) => character).join("");
  const places = characters.flatMap(character => Array(character[0].length).fill(character)), found = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push([places[at][1], places[at + word.length - 1][2]]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let done = 0;
  return found.filter(([start, end]) => start >= done && (done = end));
}
