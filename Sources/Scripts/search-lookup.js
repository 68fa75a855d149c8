// Which articles may answer a query: what the postings tell. Pure.

import {chosen, dates, labelled, union} from "./search-facets.js";
import {answering, readShard, shardPaths} from "./search-postings.js";
import {queryTerms} from "./search-text.js";

const weights = [1, 1.6, 2.3, 6];

/** The articles that may answer: number → score; `isExact` where they surely do. Each word is looked up by `terms` of its terms. */
export async function candidates(index, query, facets, terms) {
  const sets = await Promise.all([
    ...query.groups.map(group => groupSet(index, group, terms, terms > 1 || group === rarest(index, query.groups))),
    ...query.dates.map(range => dates(index, range)),
    ...chosen(index, facets),
  ]);
  const excluded = await Promise.all(query.excluded.map(word => wordSet(index, word, 1)));
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
function rarest(index, groups) {
  const degree = group => {
    const [term] = queryTerms(group[0].text, index.degree);
    return group.some(({field}) => field) || !term ? 9 : index.degree(term.term);
  };
  return groups.reduce((rarest, group) => degree(group) < degree(rarest) ? group : rarest);
}

/** The articles that hold one of a group's alternatives. */
function groupSet(index, clauses, terms, inSmallParts) {
  return union(clauses.map(({text, field}) =>
    !field ? wordSet(index, text, terms, inSmallParts)
      : field === "title" ? wordSet(index, text, terms, true, 3) : labelled(index, field, text)));
}

/** The articles that have the looked-up terms of a word, each with the least weight of them times the word's rarity. */
async function wordSet(index, word, limit, inSmallParts = true, leastTier = 0) {
  const {articles, parts} = index.manifest, isSmall = part => part !== parts[0];
  const terms = queryTerms(word, index.degree).slice(0, limit), tiers = new Map();
  await Promise.all(parts.map(async part => {
    if (!terms.length || (!inSmallParts && isSmall(part))) {
      for (let article = 0; article < part.count; article++) tiers.set(part.first + article, 0);
      return;
    }
    // Of a small part one is enough: few of its articles can be read in vain.
    const lookups = isSmall(part) ? terms.slice(0, 1) : terms;
    const [first, ...rest] = await Promise.all(lookups.map(term => postings(index, term, part)));
    for (const [article, tier] of first) {
      const least = Math.min(tier, ...rest.map(list => list.get(article) ?? -1));
      if (least >= leastTier) tiers.set(part.first + article, least);
    }
  }));
  const rarity = Math.log2(1 + articles / Math.max(1, tiers.size));
  index.rarities.set(word, rarity);
  const scores = new Map([...tiers].map(([number, tier]) => [number, rarity * weights[tier]]));
  return {scores, isExact: !!terms[0]?.isWhole && (inSmallParts || !parts.some(isSmall))};
}

/** A term's articles in one part: article → tier, the highest where it is found twice. */
async function postings(index, term, part) {
  const shards = await Promise.all(shardPaths(term.term, part).map(path =>
    index.file(path, ({terms}) => readShard(terms, part.count))));
  return new Map(shards.flatMap(shard => answering(term, shard)).sort((a, b) => a[1] - b[1]));
}
