// Text as the search index sees it: folding, terms, and where words stand in a text. Pure.

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

const unpaired = /^[\0-\x20\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ue000-\uf8ff\u{32400}-\u{10ffff}]$/u;
const asciiPlaces = "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ０１２３４５６７８９．";

/** The dressed form of a character that is indexed; "" for any other. */
function indexedForm(character) {
  if (unpaired.test(character)) return "";
  return character <= "~" ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character;
}

const isASCII = form => !!form && asciiPlaces.includes(form);

/** The terms that an article with `word` surely has: {term, start, end} with the characters of the word that each covers. */
export function termSpans(word) {
  const forms = [...word].map(indexedForm), pairs = [], lone = [];
  forms.forEach((form, i) => {
    const next = forms[i + 1], before = forms[i - 1];
    if (!form) return;
    if (!next) { if (!before) lone.push({term: form, start: i, end: i + 1}); return; }
    const isTriple = isASCII(form) && isASCII(next) && isASCII(forms[i + 2]);
    if (isTriple) {
      const both = 0xe000 + asciiPlaces.indexOf(form) * 37 + asciiPlaces.indexOf(next);
      pairs.push({term: String.fromCharCode(both) + forms[i + 2], start: i, end: i + 3});
    } else if (!(isASCII(before) && isASCII(form) && isASCII(next))) pairs.push({term: form + next, start: i, end: i + 2});
  });
  return pairs.length ? pairs : lone;
}

/**
 * The terms to look a word up by, the rarest first: {term, follow, isWhole}. `follow` are two bits of the character behind
 * the term, or null; `isWhole`: the term is the word, so that its postings are the answer.
 * Among terms that are equally common the first is taken, and then the one farthest from it.
 */
export function queryTerms(word, degree) {
  const characters = [...word], spans = termSpans(word), chosen = [];
  while (chosen.length < spans.length) {
    const distance = span => chosen.length ? -Math.abs(span.start - chosen[0].start) : 0;
    const [best] = spans.filter(span => !chosen.some(({term}) => term === span.term))
      .sort((a, b) => degree(a.term) - degree(b.term) || distance(a) - distance(b) || a.start - b.start);
    if (!best) break;
    chosen.push(best);
  }
  return chosen.map(({term, start, end}) => ({
    term,
    follow: [...term].length > 1 && end < characters.length ? characters[end].codePointAt(0) & 3 : null,
    isWhole: start === 0 && end === characters.length,
  }));
}

// ---- Marks.

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
