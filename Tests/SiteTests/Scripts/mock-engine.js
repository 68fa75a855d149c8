// Stands in for search-engine.js where the search page itself is tested: the same interface over three plain files.
//
//     search/<name>/manifest.json         {"version": 1, "name": "<name>"}
//     search/terms/<name>/all.json        [{"text", "year", "tag": […]}, …]
//     search/articles/<name>/<n>.json     {"url", "title", "date", "text"}
// Words that begin with "lax" are left out of the query, as if nothing held them; "~" makes a count a guess; "5月" is a date; "备汛" has
// a page of the site.

export class UnknownVersion extends Error {}

export const parseQuery = text => ({text, dates: text === "5月" ? [{}] : [], words: text.split(/\s+/).filter(word => word)});

export async function openIndex(url, read) {
  const manifest = await read(url);
  if (manifest.version !== 1) throw new UnknownVersion();
  return new Index(manifest.name, new URL("../", url), read);
}

const parts = (text, words) => {
  const word = words.find(word => text.includes(word));
  if (!word) return [[text, false]];
  const at = text.indexOf(word);
  return [[text.slice(0, at), false], [word, true], [text.slice(at + word.length), false]];
};

class Index {
  constructor(name, root, read) { Object.assign(this, {name, root, read}); }
  file(path) { return this.read(new URL(path, this.root).href); }

  async search({words}, {sort, facets, instead}) {
    const answer = await this.answer(words, sort, facets);
    if (answer.total || !words.length) return answer;
    const names = await instead(), replaced = names.find(name => name.isWhole);
    const other = replaced && await this.answer(parseQuery(replaced.q).words, sort, facets);
    return other?.total ? {...other, names, replaced} : {...answer, names: names.filter(name => name !== replaced)};
  }

  async answer(words, sort, facets) {
    const terms = await this.file(`terms/${this.name}/all.json`);
    if (!Array.isArray(terms)) throw new Error("damaged");
    const all = terms.map((article, number) => ({...article, number}));
    const dropped = words.filter(word => word.startsWith("lax")), isExact = !words.includes("~");
    const wanted = words.filter(word => !dropped.includes(word) && !/^(~|5月)$/.test(word));
    const found = all.filter(article => wanted.every(word => article.text.includes(word))
      && (!facets.year.length || facets.year.includes(article.year)) && facets.tag.every(tag => article.tag.includes(tag)));
    if (sort === "date") found.reverse();
    const count = values => [...new Set(values)].map(value => [value, values.filter(other => other === value).length]);
    return {
      numbers: found.map(article => article.number), total: found.length, isExact,
      datedPages: found.length && words.includes("5月") ? [{date: "2023-05", url: new URL("../2023/05/index.html", this.root).href}] : [],
      relaxed: dropped.length ? {dropped} : null, words: wanted,
      facetCounts: async () => {
        await this.file(`terms/${this.name}/all.json`);
        return {year: count(found.map(article => article.year)), tag: count(found.flatMap(article => article.tag))};
      },
    };
  }

  async hits(numbers, {words}, wanted) {
    const shown = numbers.slice(0, wanted), isAsked = words.includes("备汛");
    const pages = isAsked ? [{kind: "tag", label: "备汛", url: new URL("../tags/a.html", this.root).href}] : [];
    return {checked: shown.length, pages, hits: await Promise.all(shown.map(number => this.hit(number, words)))};
  }

  async hit(number, words) {
    const article = await this.file(`articles/${this.name}/${number}.json`);
    const titleMarks = parts(article.title, words), snippets = [parts(article.text, words)];
    return {number, url: new URL("../" + article.url, this.root).href, title: article.title, titleMarks,
      date: article.date, snippets};
  }

  async soundsOf(text) { return [...text].map(character => [character, {防: "fang", 汛: "xun", 讯: "xun"}[character]]); }

  async filedUnder(first, letters) {
    return (await this.file("names.json")).filter(({label, pinyin}) => label[0] === first || letters?.includes(pinyin[0]))
      .map(name => ({...name, syllables: name.label === "防汛" ? ["fang", "xun"] : ["fang", "xun", "ban"], forms: [name.label]}));
  }

  async suggest(prefix) {
    return (await this.file("names.json")).filter(({label, pinyin}) => label.startsWith(prefix) || pinyin === prefix)
      .map(name => ({...name, isWhole: name.pinyin === prefix}));
  }
}
