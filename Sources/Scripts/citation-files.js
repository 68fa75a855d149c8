// What reference managers read, made of a NewsArticle of schema.org. What is not known stays away: no year without a day of issue.

const names = data => (data.author ?? []).map(author => author.name);
const newspaper = data => (data.isPartOf?.isPartOf ?? data.isPartOf)?.name ?? data.publisher.name;

/** BibTeX reads braces, and TeX these signs. */
const tex = text => text.replace(/[\\{}]/g, sign => ({"\\": "\\textbackslash{}", "{": "\\{", "}": "\\}"})[sign]).replace(/[#$%&_]/g, "\\$&")
  .replace(/~/g, "\\textasciitilde{}").replace(/\^/g, "\\textasciicircum{}");

/** A line of a list. Brackets would end the link's text. */
export const markdown = (data, url) => `- [${data.headline.replace(/[\\[\]]/g, "\\$&")}](${url}), ${newspaper(data)}`
  + [data.datePublished, data.printPage].filter(text => text).map(text => ", " + text).join("") + "\n";

/** An entry as biblatex has it for newspapers. */
export function bibtex(data, url, accessed) {
  const fields = [
    ["author", names(data).map(name => `{${tex(name)}}`).join(" and ")], ["title", `{${tex(data.headline)}}`],
    ["journaltitle", tex(newspaper(data))], ["entrysubtype", "newspaper"], ["date", data.datePublished],
    ["year", data.datePublished?.slice(0, 4)], ["pages", data.printPage && tex(data.printPage)], ["langid", data.inLanguage],
    ["url", url], ["urldate", accessed],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@article{${data.identifier},\n${lines.join("")}}\n`;
}

/** A record as RIS has it for newspapers. A line end in a value would begin another field. */
export function ris(data, url, accessed) {
  const fields = [
    ["TY", "NEWS"], ...names(data).map(name => ["AU", name]), ["TI", data.headline], ["T2", newspaper(data)],
    ["PY", data.datePublished?.slice(0, 4)], ["DA", data.datePublished?.replaceAll("-", "/")], ["SP", data.printPage],
    ["SE", data.articleSection], ...(data.keywords ?? []).map(word => ["KW", word]), ["LA", data.inLanguage],
    ["UR", url], ["Y2", accessed.replaceAll("-", "/")], ["ER", ""],
  ];
  return fields.filter(([, value]) => value !== undefined).map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, " ")}\r\n`).join("");
}
