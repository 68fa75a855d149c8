// The query language: what a reader typed, understood. The same as SearchQuery.swift; Cases/queries.json tests both. Pure.
//
//     招商 "城市 更新" -会议          both, without the last; every word is meant exactly as it stands
//     招商 OR 引资 · 招商 | 引资 · 招商 或 引资
//     标题:招商 记者:李伟 人物:樊惠林 地点:郑州 标签:招商引资 栏目:要闻 机构:二七区政府
//     日期:2023 · 日期:2023-05..2023-06-15 · 日期:2023年5月18日 · 日期:..2020

import {fold} from "./search-text.js";

const fieldNames = {
  标题: "title", title: "title", 记者: "reporter", reporter: "reporter", 人物: "person", person: "person",
  地点: "place", place: "place", 标签: "tag", tag: "tag", 栏目: "column", column: "column",
  机构: "organisation", organisation: "organisation", 日期: "date", date: "date",
};
const operators = ["OR", "ＯＲ", "|", "｜", "或"];
const space = "[\\t-\\r \\u00a0\\u2000-\\u200a\\u2028\\u2029\\u3000]", other = space.replace("[", "[^");
const part = new RegExp(
  `([-－](?=${other}))?(?:(${Object.keys(fieldNames).join("|")})[:：](?=${other}))?`
  + `(?:"([^]+?)"|＂([^]+?)＂|“([^]+?)”|「([^]+?)」|(${other}*))(?=${space}|$)`, "yu");
const edges = /^[ \u00b7\u2022\u2027\u30fb]+|[ \u00b7\u2022\u2027\u30fb]+$/g;

/** The query's parts: {literal, text, isExcluded, isExact, field, dates}. */
function queryParts(text) {
  const parts = [];
  for (let index = 0; index < text.length;) {
    part.lastIndex = index;
    const match = part.exec(text);
    if (!match?.[0]) { index++; continue; }
    index = part.lastIndex;
    const [literal, minus, name, ...texts] = match, dates = name && !minus && dateRange(texts.find(found => found));
    const read = {literal, text: texts.find(found => found !== undefined), isExcluded: !!minus, isExact: !texts[4]};
    // What is excluded is text, and so is a date that is none.
    if (name && (minus || (fieldNames[name] === "date" && !dates))) read.text = literal.slice(minus?.length ?? 0);
    else if (name && fieldNames[name] === "date") read.dates = dates;
    else if (name) read.field = fieldNames[name];
    parts.push(read);
  }
  return parts;
}

/** "2023年5月..": {from, to}, each "2023", "2023-05", "2023-05-18" or null; null for what is no range of dates. */
function dateRange(text = "") {
  const ends = text.normalize("NFKC").split(/\.\.+|~/), dates = ends.map(civilDate);
  if (ends.length > 2 || dates.some(date => date === undefined) || dates.every(date => date === null)) return null;
  return {from: dates[0], to: dates.at(-1)};
}

function civilDate(text) {
  if (text === "") return null;
  const match = /^(\d{4})(?:年|[-./](?=\d)|$)(?:(\d\d?)(?:月|[-./](?=\d)|$)(?:(\d\d?)日?)?)?$/.exec(text);
  if (!match || match[2] > 12 || match[3] > 31 || +match[2] === 0 || +match[3] === 0) return undefined;
  return match.slice(1).filter(digits => digits).map(digits => digits.padStart(2, "0")).join("-");
}

/** Parts that an operator stands between are alternatives; one that stands between no two is text. */
function groupsOf(parts) {
  const groups = [];
  const isWanted = part => part && !part.isExcluded && !part.dates;
  const isOperator = part => isWanted(part) && !part.field && operators.includes(part.literal);
  parts.forEach((part, i) => {
    const joins = i => isOperator(parts[i]) && isWanted(parts[i - 1]) && isWanted(parts[i + 1])
      && !isOperator(parts[i - 1]) && !isOperator(parts[i + 1]);
    if (!isWanted(part) || joins(i)) return;
    if (joins(i - 1)) groups.at(-1).push(part);
    else groups.push([part]);
  });
  return groups;
}

export function parseQuery(text, simplified = new Map()) {
  let parts = queryParts(text);
  if (parts.every(part => part.isExcluded)) parts = parts.map(({literal}) => ({literal, text: literal}));
  const folded = text => fold(text, simplified).replace(edges, "");
  const clauses = group => group
    .map(({text, isExact, field}) => ({text: folded(text), isExact: !!isExact, field: field ?? null}))
    .filter(({text}) => text);
  const key = group => JSON.stringify(group.map(({text, field}) => [text, field]));
  let groups = groupsOf(parts).map(clauses).filter(group => group.length);
  groups = groups.filter((group, i) => groups.findIndex(other => key(other) === key(group)) === i);
  const all = groups.flat(), fields = {};
  for (const name of new Set(Object.values(fieldNames))) {
    if (name !== "date") fields[name] = all.filter(({field}) => field === name).map(({text}) => text);
  }
  return {
    text, groups, fields,
    words: [...new Set(all.filter(({field}) => !field || field === "title").map(({text}) => text))],
    excluded: [...new Set(parts.filter(part => part.isExcluded).map(part => folded(part.text)).filter(word => word))],
    dates: parts.filter(part => part.dates).map(part => part.dates),
  };
}
