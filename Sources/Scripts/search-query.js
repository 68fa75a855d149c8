// The query language: what a reader typed, understood. The same as SearchQuery.swift; Cases/queries.json tests both. Pure.
//
//     招商 "城市 更新" -会议          both, without the last; every word is meant exactly as it stands
//     招商 OR 引资 · 招商 | 引资 · 招商 或 引资
//     标题:招商 记者:李伟 人物:樊惠林 地点:郑州 标签:招商引资 栏目:要闻 机构:二七区政府
//     日期:2023 · 日期:2023-05..2023-06-15 · 日期:2023年5月18日 · 日期:..2020
//     2023年5月 · 2023-05-18 · 5月18日      the same as 日期:…, where a month is named

import {fold} from "./search-text.js";

/** What a reader calls the fields; the English names are understood as well. */
export const fieldNames = {
  标题: "title", 日期: "date", 标签: "tag", 人物: "person", 地点: "place", 记者: "reporter", 栏目: "column", 机构: "organisation",
};
/** The fields that are kinds of labels, by their numbers in the index. */
export const kinds = Object.values(fieldNames).slice(2);
const part = new RegExp(
  `([-－](?=\\S))?(?:(${Object.entries(fieldNames).flat().join("|")})[:：](?=\\S))?`
  + `(?:"([^]+?)"|＂([^]+?)＂|“([^]+?)”|「([^]+?)」|(\\S*))(?=\\s|$)`, "yu");
const edges = /^[ ·•‧・]+|[ ·•‧・]+$/g;

/** The query's parts: {literal, text, isExcluded, isExact, field, dates}. `hasDates`: a date by itself is one, not a text. */
function queryParts(text, hasDates) {
  const parts = [];
  for (let index = 0; index < text.length;) {
    part.lastIndex = index;
    const [literal, minus, name, ...texts] = part.exec(text) ?? [];
    if (!literal) { index++; continue; }
    index = part.lastIndex;
    const field = fieldNames[name] ?? name, content = texts.find(found => found !== undefined);
    const dates = !minus && (field === "date" ? dateRange(content)
      : hasDates && !field && texts[4] && namesMonth(dateRange(content)));
    // What is excluded is text, and so is a date that is none.
    const isText = field && (minus || (field === "date" && !dates));
    parts.push({
      literal, text: isText ? literal.slice(minus?.length ?? 0) : content, isExcluded: !!minus, isExact: !texts[4],
      field: isText || dates ? null : field ?? null, dates,
    });
  }
  return parts;
}

/** A day of any year, "--05-18". */
export const isYearless = date => date.startsWith("--");

/** The range, where both its ends name a month; 5月18日 does. */
const namesMonth = range => range && [range.from, range.to].every(date => date?.includes("-") ?? true) ? range : null;

/** "2023年5月..": {from, to}, each "2023", "2023-05", "2023-05-18", "--05-18" or null; null for what is no range of dates. */
function dateRange(text) {
  const ends = text.normalize("NFKC").split(/\.\.+|~/), dates = ends.map(civilDate), given = dates.filter(date => date);
  if (ends.length > 2 || dates.includes(undefined) || !given.length) return null;
  if (isYearless(given[0]) !== isYearless(given.at(-1))) return null;
  return {from: dates[0], to: dates.at(-1)};
}

function civilDate(text) {
  if (text === "") return null;
  const [, year, month, day] = /^(\d{4})(?:年|[-./](?=\d)|$)(?:(\d\d?)(?:月|[-./](?=\d)|$)(?:(\d\d?)日?)?)?$/.exec(text)
    ?? /^()(\d\d?)月(\d\d?)日$/.exec(text) ?? [];
  if (year === undefined || month > 12 || day > 31 || +month === 0 || +day === 0) return undefined;
  return [year || "-", ...[month, day].filter(digits => digits).map(digits => digits.padStart(2, "0"))].join("-");
}

/** Parts that an operator stands between are alternatives; one that stands between no two is text. */
function groupsOf(parts) {
  const groups = [];
  const isWanted = part => part && !part.isExcluded && !part.dates;
  const isOperator = part => isWanted(part) && !part.field && /^(OR|ＯＲ|[|｜或])$/.test(part.literal);
  parts.forEach((part, i) => {
    const joins = i => isOperator(parts[i]) && isWanted(parts[i - 1]) && isWanted(parts[i + 1])
      && !isOperator(parts[i - 1]) && !isOperator(parts[i + 1]);
    if (!isWanted(part) || joins(i)) return;
    if (joins(i - 1)) groups.at(-1).push(part);
    else groups.push([part]);
  });
  return groups;
}

/** `hasDates`: dates that stand by themselves are read as dates. */
export function parseQuery(text, simplified = new Map(), hasDates = true) {
  let parts = queryParts(text, hasDates);
  if (parts.every(part => part.isExcluded)) parts = parts.map(({literal}) => ({literal, text: literal, isExact: false, field: null}));
  const folded = text => fold(text, simplified).replace(edges, "");
  const clauses = group => group
    .map(({text, isExact, field}) => ({text: folded(text), isExact, field}))
    .filter(({text}) => text);
  const key = group => JSON.stringify(group.map(({text, field}) => [text, field]));
  let groups = groupsOf(parts).map(clauses).filter(group => group.length);
  groups = groups.filter((group, i) => groups.findIndex(other => key(other) === key(group)) === i);
  return {
    text, groups, words: wordsOf(groups),
    excluded: [...new Set(parts.filter(part => part.isExcluded).map(part => folded(part.text)).filter(word => word))],
    dates: parts.filter(part => part.dates).map(part => part.dates),
  };
}

/** What the results of groups hold in their text or title. */
const wordsOf = groups =>
  [...new Set(groups.flat().filter(({field}) => !field || field === "title").map(({text}) => text))];

/** Queries that ask for less, the nearest first, each with what was dropped. Words in quotation marks are never touched. */
export function relaxations(query) {
  const {groups} = query, free = groups.filter(group => group.every(clause => !clause.isExact && !clause.field));
  const relaxed = (groups, dropped) => [{...query, groups, words: wordsOf(groups)}, dropped];
  const without = dropped => relaxed(
    groups.filter(group => !dropped.includes(group)), dropped.flat().map(clause => clause.text));
  if (groups.length > 1) {
    return [...free.map(group => without([group])).reverse(),
      ...free.length > 2 ? free.map(group => without(free.filter(other => other !== group))) : []];
  }
  const text = free[0]?.length === 1 ? free[0][0].text : "", characters = [...text];
  if (characters.length < 4) return [];
  const half = Math.ceil(characters.length / 2);
  const [front, back] = [characters.slice(0, half), characters.slice(half)].map(characters =>
    [{text: characters.join("").trim(), isExact: false, field: null}]);
  return [[front, back], [front], [back]].map(groups => relaxed(groups, [text]));
}
