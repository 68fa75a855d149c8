// What a result shows of its article, and how well the article answers. Pure.

import {markRanges} from "./search-text.js";

/** `text` from `start` to `end` in pieces: [[text, isHit], …]. */
function pieces(text, ranges, start, end) {
  const pieces = [];
  let done = start;
  for (const [from, to] of ranges) {
    if (from < done || to > end) continue;
    if (from > done) pieces.push([text.slice(done, from), false]);
    pieces.push([text.slice(from, to), true]);
    done = to;
  }
  if (done < end) pieces.push([text.slice(done, end), false]);
  return pieces;
}

/** A short text whole, its hits marked. */
export const marked = (text, words, simplified) => pieces(text, markRanges(text, words, simplified), 0, text.length);

/** How many lines of `text` stand before the one with its first hit. */
export const linesBefore = (text, words, simplified) =>
  text.slice(0, markRanges(text, words, simplified)[0]?.[0] ?? 0).split("\n").length - 1;

const longest = 90;

/** Sentences of `text`: [[start, end], …]; a closing quotation mark belongs to its sentence. */
const sentences = text => [...text.matchAll(/[^。！？!?\n…]+[。！？!?…]*[”’」』）)]*/g)]
  .map(({0: sentence, index}) => [index, index + sentence.length]);

/** Moves a place that would cut a character in two before it. */
const whole = (text, place) => /[\udc00-\udfff]/.test(text[place] ?? "") ? place - 1 : place;

/** Up to two parts of `text` with hits in them, cut at sentences' borders where they are near; its beginning where none is. */
export function snippets(text, words, simplified) {
  const ranges = markRanges(text, words, simplified), all = sentences(text), found = [];
  for (const [from, to] of ranges.length ? ranges : [[0, 0]]) {
    if (found.length > 1 || found.some(({end}) => from < end)) continue;
    let i = all.findIndex(([, end]) => end > from), [start, end] = all[i] ?? [0, text.length];
    while (all[i + 1] && text[end] !== "\n" && all[i + 1][1] - start <= longest) end = all[++i][1];
    end = Math.max(end, to);
    // A sentence too long to be shown whole is cut around the hit.
    if (from - start > longest * 2 / 3) start = whole(text, from - Math.floor(longest / 3));
    if (end - start > longest * 1.5) end = whole(text, Math.max(to, start + longest));
    found.push({start, end});
  }
  const borders = [0, text.length, ...all.flat()], dots = place => borders.includes(place) ? [] : [["…", false]];
  return found.map(({start, end}) => [...dots(start), ...pieces(text, ranges, start, end), ...dots(end)]);
}

const count = (text, word) => text.split(word).length - 1;

/**
 * How well an article answers: Okapi BM25 with k1 1.2 and b 0.3, a word in the title counted six times, one around the body
 * three times, one in the first 100 characters twice; more where the words stand side by side as they were typed.
 * Source: Robertson & Zaragoza, The Probabilistic Relevance Framework (2009).
 */
export function relevance({folded: {title, joined, text, around}}, words, rarities, averageLength = 500) {
  const length = 1.2 * (0.7 + 0.3 * (title.length + text.length) / averageLength);
  const lead = text.slice(0, 100);
  let sum = 0;
  for (const word of words) {
    const frequency = count(text, word) + count(lead, word) + 3 * count(around, word) + 6 * count(title, word);
    sum += (rarities.get(word) ?? 0) * frequency * 2.2 / (frequency + length);
  }
  const phrases = [words.join(""), words.join(" ")];
  if (words.length > 1 && phrases.some(phrase => title.includes(phrase) || text.includes(phrase))) sum *= 1.5;
  // A title that holds all the words stands before every text that does, however often.
  return sum + (words.length && words.every(word => title.includes(word) || joined.includes(word)) ? 1000 : 0);
}
