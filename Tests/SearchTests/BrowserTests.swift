import Foundation
import TestSupport
import Testing
import Text

@testable import Search

@Suite("Search in the browser", .serialized)
struct BrowserTests {
    @Test("the module passes the tables that the Swift code passes")
    func tables() throws {
        let site = try BrowserSite()
        try site.write(
            "cases.html",
            """
            <!DOCTYPE html><meta charset="utf-8"><pre id="out"></pre><script type="module">
            import * as engine from "./assets/search-engine.js";
            import * as postings from "./assets/search-postings.js";
            import {fold, termSpans} from "./assets/search-text.js";
            const table = async name => (await fetch(`cases/${name}.json`)).json();
            const map = engine.foldMap((await (await fetch("\(try site.foldPath())")).json()).fold);
            const failures = []; let count = 0;
            const expect = (example, found, wanted) => { count++;
              if (JSON.stringify(found) !== JSON.stringify(wanted)) failures.push(`${example.name}: ${JSON.stringify(found)}`); };
            for (const example of await table("folding")) expect(example, fold(example.text, map), example.folded);
            for (const example of await table("terms")) {
              expect(example, termSpans(fold(example.word, map)).map(span => span.term), example.terms); }
            const clause = ({text, field, isExact}) => (field ? field + ":" : "") + (isExact ? `"${text}"` : text);
            for (const example of await table("queries")) {
              const {words, excluded, groups, dates} = engine.parseQuery(example.text, map);
              expect(example, {words, excluded}, {words: example.words, excluded: example.excluded});
              expect(example, groups.map(group => group.map(clause)), example.groups ?? example.words.map(word => [word]));
              expect(example, dates.map(({from, to}) => [from, to]), example.dates ?? []); count -= 2; }
            for (const example of await table("postings")) {
              const bits = new postings.Bits(postings.bytesOfLetters(example.letters));
              expect(example, postings.readPostings(bits, example.articles, example.kind), example.postings); }
            document.getElementById("out").textContent = [`${count} cases`, ...failures].join("\\n");
            </script>
            """)
        let count = ["folding", "terms", "queries", "postings"].map { SharedCase.table($0).count }.reduce(0, +)
        #expect(try site.output(of: "cases.html") == "\(count) cases")
    }

    static let queries = [
        "招商引资", "樊惠林", "二七", "鄭州", "郑州", "g20", "Ｇ20", "2023", "20", "5", "３.5", "“5月18日”", "一", "的", "·列宁", "列宁", "𠮷野",
        "café",
        "“放管服”改革", "“城市更新”", "防汛 预案", "招商 -樊惠林", "COVID-19", "ovi", "、二", "，", "сква", "京の", "没有这样的词", "㎡", "9５",
        "解晓东", "记者 李伟", "■要", "\"者 王\"",
    ]

    @Test("the module finds what the reader in Swift finds")
    func sameAnswers() throws {
        let site = try BrowserSite()
        let queries = Self.queries.map { "\"\($0.replacingOccurrences(of: "\"", with: "\\\""))\"" }.joined(
            separator: ",")
        try site.write(
            "answers.html",
            """
            <!DOCTYPE html><meta charset="utf-8"><pre id="out"></pre><script type="module">
            import {openIndex, parseQuery} from "./assets/search-engine.js";
            import {readFile} from "./assets/search-index.js";
            const lines = [], index = await openIndex(new URL("\(site.manifestPath)", location.href).href, readFile);
            for (const text of [\(queries)]) {
              const query = parseQuery(text), {numbers, relaxed} = await index.search(query), found = [];
              for (const number of relaxed ? [] : numbers) if ((await index.hits([number], query)).hits.length) found.push(number);
              lines.push(text + ": " + found.sort((a, b) => a - b).join(" "));
            }
            document.getElementById("out").textContent = lines.join("\\n");
            </script>
            """)
        let lines = try site.output(of: "answers.html").split(separator: "\n").map(String.init)
        for (query, line) in zip(Self.queries, lines) {
            let numbers = try site.reader.search(query).map(\.number).sorted().map { String($0) }.joined(separator: " ")
            #expect(line == query + ": " + numbers)
        }
        #expect(lines.count == Self.queries.count)
    }

    /// What the engine answers on the made archive: a name, an expression in JavaScript, the JSON it gives.
    static let answers = [
        (
            "suggestions by characters", "(await index.suggest('樊')).map(name => [name.label, name.kind, name.count])",
            #"[["樊惠林","person",11]]"#
        ),
        ("by full pinyin", "(await index.suggest('fanhui')).map(name => name.label)", #"["樊惠林"]"#),
        ("by initials", "(await index.suggest('fhl')).map(name => name.label)", #"["樊惠林"]"#),
        ("a surname's reading", "(await index.suggest('shant')).map(name => name.label)", #"["单田芳"]"#),
        ("and another's", "(await index.suggest('zeng')).map(name => name.label)", #"["曾国强"]"#),
        ("traditional characters", "(await index.suggest('ｇ2')).map(name => name.label)", #"["G20"]"#),
        ("nothing for nothing", "await index.suggest(' ')", "[]"),
        (
            "a whole name in pinyin is told",
            "(await index.suggest('fan hui lin')).map(name => [name.label, name.isWhole])",
            #"[["樊惠林",true]]"#
        ),
        ("and half a name", "(await index.suggest('fanhui')).map(name => name.isWhole)", "[false]"),
        ("a field", "(await search('人物:樊惠林')).total", "11"),
        ("a field with a word", "(await search('人物:樊惠林 标签:g20')).total", "11"),
        ("a label that is none", "(await search('人物:樊惠')).total", "0"),
        ("a facet as a field", "(await search('', {facets: {person: ['樊惠林'], tag: ['G20']}})).total", "11"),
        ("alternatives in fields", "(await search('人物:单田芳 OR 人物:樊惠林')).total", "11"),
        ("a year", "(await search('日期:2010')).total - count(date => date.startsWith('2010'))", "0"),
        ("a month", "(await search('日期:2010年3月')).total - count(date => date.startsWith('2010-03'))", "0"),
        ("a day", "(await search('日期:2010-03-09')).total - count(date => date === '2010-03-09')", "0"),
        ("a day without articles", "(await search('日期:2010-03-10')).total", "0"),
        (
            "a range",
            "(await search('日期:2009-12..2010-03-08')).total - count(date => date >= '2009-12' && date < '2010-03-08')",
            "0"
        ),
        ("an open range", "(await search('日期:2020..')).total - count(date => date >= '2020')", "0"),
        (
            "two years as facets",
            "(await search('', {facets: {year: ['2010', '2011']}})).total - count(date => /^201[01]/.test(date))", "0"
        ),
        (
            "counts add up by year",
            "(await (await search('招商')).facetCounts()).year.reduce((sum, [, n]) => sum + n, 0) === (await search('招商')).numbers.filter(number => dates[number]).length",
            "true"
        ),
        (
            "counts of a small answer",
            "(await (await search('人物:樊惠林 日期:2010..2012')).facetCounts()).person.map(([label]) => label).sort()",
            #"["单田芳","樊惠林"]"#
        ),
        (
            "counts of a large answer", "(await (await search('人物:樊惠林')).facetCounts()).person",
            #"[["单田芳",11],["樊惠林",11]]"#
        ),
        (
            "counts are those of the articles themselves, from both parts",
            """
            (async () => {
              const {numbers, facetCounts} = await search('招商'), wrong = [], counts = await facetCounts();
              for (const kind of ['tag', 'person', 'place', 'reporter', 'column']) for (const [label, count] of counts[kind]) {
                const articles = await Promise.all(numbers.map(number => index.article(number)));
                if (articles.filter(({labels}) => labels[kind]?.includes(label)).length !== count) wrong.push(label);
              }
              return [numbers.length > 100, counts.reporter.length, wrong];
            })()
            """.replacingOccurrences(of: "\n", with: " "), "[true,3,[]]"
        ),
        (
            "newest first",
            "(n => n.every((x, i) => !i || dates[x] <= dates[n[i - 1]]))((await search('招商', {sort: 'date'})).numbers)",
            "true"
        ),
        (
            "the title only",
            "(await hits('标题:招商')).every(hit => hit.titleMarks.some(([text, isHit]) => isHit && text === '招商'))", "true"
        ),
        (
            "a longer query than matches anything is relaxed", "(await search('防汛应急预案无此句')).relaxed",
            #"{"dropped":["防汛应急预案无此句"]}"#
        ),
        ("a word that is nowhere is dropped", "(await search('防汛 无此词')).relaxed", #"{"dropped":["无此词"]}"#),
        ("but never one in quotation marks", "(await search('\"防汛应急预案无此句\"')).total", "0"),
        (
            "snippets hold the hit",
            "(await hits('樊惠林')).every(hit => hit.snippets.length && hit.snippets.every(parts => parts.some(([text, isHit]) => isHit && text === '樊惠林')))",
            "true"
        ),
        (
            "snippets begin at a sentence",
            "(await hits('樊惠林')).every(hit => hit.snippets.every(parts => /^(二七区召开|…)/.test(parts.map(([text]) => text).join(''))))",
            "true"
        ),
        ("traditional in the query", "(await search('鄭州')).total === (await search('郑州')).total", "true"),
        ("full-width digits in the query", "(await search('１０')).total === (await search('10')).total", "true"),
        ("beyond the basic plane", "(await search('𠮷野')).total > 0", "true"),
        ("no query", "(await search('')).total", "0"),
    ]

    @Test("the module answers what is asked: fields, dates, facets, suggestions, relaxation, snippets")
    func engineAnswers() throws {
        let site = try BrowserSite()
        let list = Self.answers.map { "[\"\($0.0)\", async () => \($0.1)]" }.joined(separator: ",\n")
        try site.write(
            "engine.html",
            """
            <!DOCTYPE html><meta charset="utf-8"><pre id="out"></pre><script type="module">
            import {openIndex, parseQuery} from "./assets/search-engine.js";
            import {readFile} from "./assets/search-index.js";
            const index = await openIndex(new URL("\(site.manifestPath)", location.href).href, readFile), lines = [];
            const search = (text, options) => index.search(parseQuery(text), options);
            const hits = async text => { const query = parseQuery(text), {numbers} = await index.search(query);
              return (await index.hits(numbers, query)).hits; };
            const dates = [];
            for (let number = 0; number < index.manifest.articles; number++) dates.push((await index.article(number)).date ?? "");
            const count = wanted => dates.filter(wanted).length;
            for (const [name, ask] of [\(list)]) {
              lines.push(name + ": " + JSON.stringify(await ask().catch(error => String(error))));
            }
            document.getElementById("out").textContent = lines.join("\\n");
            </script>
            """)
        let lines = try site.output(of: "engine.html").split(separator: "\n").map(String.init)
        #expect(lines == Self.answers.map { "\($0.0): \($0.2)" })
    }

    @Test(
        "a missing file is told with what `read` threw, a damaged one by its address, and both can be asked for again")
    func faults() throws {
        let site = try BrowserSite()
        try site.write(
            "faults.html",
            """
            <!DOCTYPE html><meta charset="utf-8"><pre id="out"></pre><script type="module">
            import {UnknownVersion, openIndex, parseQuery} from "./assets/search-engine.js";
            import {readFile} from "./assets/search-index.js";
            const manifest = new URL("\(site.manifestPath)", location.href).href, lines = [];
            let fault = null;
            const read = async url => { if (fault && url.includes("/terms/")) return fault(url); return readFile(url); };
            const index = await openIndex(manifest, read);
            const ask = () => index.search(parseQuery("招商")).then(({total}) => total > 0,
              error => [error.constructor.name, error.message.includes("/terms/")].join(" "));
            fault = () => { throw new TypeError("offline"); }; lines.push(await ask());
            fault = () => ({terms: "~~"}); lines.push(await ask()); fault = () => ({}); lines.push(await ask());
            fault = null; lines.push(await ask());
            await openIndex(manifest, async url => ({...await readFile(url), version: 6})).catch(error =>
              lines.push(error instanceof UnknownVersion));
            await openIndex(manifest, async () => ({})).catch(error => lines.push(error instanceof UnknownVersion));
            document.getElementById("out").textContent = lines.join("\\n");
            </script>
            """)
        #expect(try site.output(of: "faults.html") == "TypeError false\nError true\nError true\ntrue\ntrue\ntrue")
    }
}

extension BrowserSite {
    /// The path of the whole traditional–simplified mapping.
    func foldPath() throws -> String {
        let file = try folder.files().first { $0.hasPrefix("search/fold/") }
        return try #require(file)
    }
}
