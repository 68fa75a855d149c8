// What the search page does where a query finds nothing or little; loaded only then. Pure.

/** A word of the query language, a text in quotation marks among them. */
const tokens = /[-－]?(?:[^\s:："“「＂]+[:：])?(?:"[^"]+"|“[^”]+”|「[^」]+」|＂[^＂]+＂)|\S+/gu;
const tokensOf = text => text.match(tokens) ?? [];
/** A word without field, quotation marks or operator. */
const isFree = token => !/[-－:："“「＂|｜]/.test(token) && !/^(OR|ＯＲ|或)$/.test(token);

/**
 * Names that a query may mean, whole or in one of its words: by their pinyin or its initials, or as they sound (樊慧林, 樊惠林); and a name
 * that no text holds as it is, by its field. Those that were typed whole first, those that a single word begins only where `mayBegin`.
 * [{label, kind, isWhole, q, filed}…]: the query with the name in it, and with `fieldQuery(name)` in it.
 */
export async function namesMeant(engine, text, mayBegin, fieldQuery) {
  const parts = tokensOf(text), found = [];
  const add = (names, typed, query) => {
    for (const {label, kind, isWhole} of names) {
      if (label === typed && parts.length > 1) continue;  // another word is to blame
      const filed = query(fieldQuery({label, kind})), isTyped = label === typed;
      found.push({label, kind, filed, q: isTyped ? filed : query(label), isWhole: isWhole || isTyped});
    }
  };
  if (parts.every(isFree)) add(await engine.suggest(text), text, query => query);
  for (const [place, word] of parts.entries()) {
    if (!isFree(word)) continue;
    const query = label => parts.map((other, i) => i === place ? label : other).join(" ");
    if (parts.length > 1) add((await engine.suggest(word)).filter(name => name.isWhole), word, query);
    add(await soundingLike(engine, word), word, query);
  }
  return found.filter(({isWhole, q}, i) => (isWhole || mayBegin && parts.length === 1) && found.findIndex(name => name.q === q) === i)
    .sort((a, b) => b.isWhole - a.isWhole).slice(0, 8);
}

/** Names each of whose characters is the word's, or sounds like it; `isWhole`, or they begin so. The most frequent first. */
async function soundingLike(engine, word) {
  if (!/^\p{Script=Han}{2,12}$/u.test(word)) return [];
  const sounds = await engine.soundsOf(word);
  const isHeard = ({syllables, forms: [folded]}) => {
    const characters = [...folded];
    return characters.length === syllables.length && sounds.length <= characters.length
      && sounds.every(([character, sound], i) => character === characters[i] || sound === syllables[i]);
  };
  const names = await engine.filedUnder(sounds[0][0], sounds[0][1]?.[0]);
  return names.filter(isHeard).sort((a, b) => b.count - a.count).map(name => ({...name, isWhole: name.syllables.length === sounds.length}));
}

/**
 * Ways on from nothing: [[key of a text, its values, state]…]. All dates, all of what the search was narrowed to, no quotation marks,
 * each word alone. `isDate` tells whether a word is a date.
 */
export function waysOn(state, isDate) {
  const parts = tokensOf(state.q), undated = parts.filter(word => !isDate(word)), {year, ...others} = state.facets;
  const none = facets => Object.fromEntries(Object.keys(facets).map(kind => [kind, []])), asks = asked => ({...state, q: asked.join(" ")});
  const unquoted = word => word.replace(/["“”「」＂]/g, ""), bare = parts.map(unquoted), ways = [];
  if (year.length || undated.length && undated.length < parts.length) ways.push(["anyDate", {}, {...asks(undated), facets: {...others, year: []}}]);
  if (Object.values(others).some(labels => labels.length) && parts.length) ways.push(["anywhere", {}, {...state, facets: none(state.facets)}]);
  if (bare.join() !== parts.join()) ways.push(["unquoted", {}, asks(bare)]);
  if (undated.length > 1) {
    for (const word of undated.filter(word => !/^[-－]/.test(word)).map(unquoted).slice(0, 4)) ways.push(["alone", {q: word}, {...asks([word]), facets: none(state.facets)}]);
  }
  return ways;
}
