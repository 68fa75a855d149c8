import Checking
import Search
import TestSupport
import Text

/// A small site in which nothing is wrong, to spoil a file at a time.
enum MadeSite {
    static let files: [String: String] = [
        "index.html": page(
            """
            <h1>报纸档案</h1><p><a href="articles/ab/cdefghjk.html#p2">第二段</a> <a href="pages/a%2525.html#L3">第三行</a>
            <a href="#end">末</a> <a href="https://example.com/">外</a> <a href="mailto:a@example.com">信</a>
            <img src="assets/a.png" srcset="assets/a.png 1x, assets/a.png 2x" alt="">
            <a href="tags/防汛.html?q=1">防汛</a> <a href="tags/%E9%98%B2%E6%B1%9B.html">防汛</a></p><p id="end">末</p>
            """, at: "index.html", head: "<link rel=stylesheet href=assets/style.css>"),
        "404.html": page("<h1>没有</h1><a href=\"/paper/index.html\">首页</a>"),
        "tags/防汛.html": page("<h1>防汛</h1><a href=\"../articles/ab/cdefghjk.html\">一</a>", at: "tags/防汛.html"),
        "articles/ab/cdefghjk.html": page(
            "<h1>二七区 &lt;招商&gt;</h1><p id=p1>第一段，<b>有</b>粗体。</p><p id=p2>第二段\n很长。</p><a href=../../pages/a%2525.html>版</a>",
            at: "articles/ab/cdefghjk.html"),
        "pages/a%25.html": page(
            "<h1>A01版</h1><ol><li id=L1>二七区</li><li id=L2></li><li id=L3>第一段</li><li id=L4>天气</li></ol>",
            at: "pages/a%2525.html"),
        "assets/style.css": "/* url(none.png) */ body { background: url( \"a.png\" ) } @font-face { src: url(a.png) }",
        "assets/a.png": "not read",
        "search.html": page(
            "<h1>检索</h1><form action=search.html method=get><input name=q></form>", at: "search.html",
            head:
                "<meta name=\"search-index\" content=\"\(searchIndex.manifestPath)\"><script type=module src=assets/search.js></script>"
        ),
        "assets/search.js": "<a href=none>",
        "feed.xml": feed(
            "<entry><id>a</id><title>一</title><updated>2023-05-18T00:00:00Z</updated><link href=\"https://example.org/paper/articles/ab/cdefghjk.html\"/></entry>"
        ),
        "feed.json":
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"url\":\"articles/ab/cdefghjk.html\"}]}",
        "robots.txt": "User-agent: *\nSitemap: https://example.org/paper/sitemap.xml\n",
        "sitemap.xml": sitemap([
            "index.html", "tags/%E9%98%B2%E6%B1%9B.html", "articles/ab/cdefghjk.html", "pages/a%2525.html",
            "search.html",
        ]),
        "data/articles.jsonl": article() + "\n",
        "data/pages.jsonl": newspaperPage() + "\n",
    ]

    /// The index of the only article and of what its page has besides, as it is built.
    static let searchIndex: (manifestPath: String, files: [String: Bytes]) = {
        let folding = Folding()
        let documents = [
            SearchDocument(
                url: "articles/ab/cdefghjk.html", title: "二七区 <招商>", date: "2023-05-18", day: nil,
                text: "第一段，有粗体。\n第二段 很长。\n- Markdown", around: ["记者 景静"]),
            SearchDocument(
                url: "pages/a%2525.html", title: "A01版", date: nil, day: nil, text: "天气", anchors: ["L4"]),
        ]
        let plan = SearchPlan(documents.map { _ in SearchPlan.Publication(day: nil, source: "a.md") })
        let runs = plan.runs.map { run in
            SearchRun(run, documents: run.numbers.map { documents[plan.places[$0]] }, folding: folding)
        }
        let volumes = plan.volumes.map { SearchVolume($0, of: plan, runs: runs) }
        let facets = SearchFacets(terms: [:], plan: plan, folding: folding)
        let index = SearchIndex(plan: plan, runs: runs, volumes: volumes, facets: facets, folding: folding)
        let files = index.files.map { ($0.path, index.encode($0) { documents[$0] }) }
        return (index.manifestPath, Dictionary(uniqueKeysWithValues: files))
    }()

    /// - Parameter path: where the page is, for its canonical address; nil where it tells none.
    static func page(_ body: String, at path: String? = nil, head: String = "") -> String {
        let canonical = path.map { "<link rel=canonical href=\"https://example.org/paper/\($0)\">" } ?? ""
        return
            "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head>\(means)<title>报纸</title>\(canonical)\(head)</head>\n<body>\n"
            + body + "</body></html>\n"
    }

    /// What every head says.
    static let means =
        "<meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"default-src 'self'\">"

    static func feed(_ entries: String) -> String {
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>x</id><title/><updated>2023-05-18T00:00:00Z</updated>"
            + "<link href=\"https://example.org/paper/\"/>" + entries + "</feed>"
    }

    static func sitemap(_ paths: [String]) -> String {
        "<urlset>" + paths.map { "<url><loc>https://example.org/paper/\($0)</loc></url>" }.joined() + "</urlset>"
    }

    /// The only article's record, with members in the place of others.
    static func article(_ changes: [String: String?] = [:]) -> String {
        object(
            [
                "id": "\"abcdefghjk\"", "url": "\"articles/ab/cdefghjk.html\"", "title": "\"二七区 <招商>\"",
                "headlines": "[{\"role\":\"headline\",\"text\":\"二七区  <招商>\",\"lines\":[[1,1]]}]", "column": "null",
                "dateline": "\"5月18日\"", "date": "\"2023-05-18\"", "dateBasis": "\"fileName\"", "reporters": "[\"景静\"]",
                "correspondents": "[]", "credits": "[{\"role\":\"摄影\",\"names\":[\"甲\"]}]", "people": "[]",
                "places": "[]",
                "organisations": "[]", "tags": "[\"防汛\"]",
                "paragraphs":
                    "[{\"text\":\"第一段，有粗体。\",\"lines\":[[3,3]]},{\"text\":\"第二段 很长。\",\"lines\":[[3,3]]},{\"text\":\"- Markdown\",\"lines\":[]}]",
                "otherLines": "[]", "source": "\"a%.txt\"", "page": "\"A01\"", "issueDate": "\"2023-05-19\"",
                "continuations": "[]",
            ], changes)
    }

    static func newspaperPage(_ changes: [String: String?] = [:]) -> String {
        object(
            [
                "source": "\"a%.txt\"", "url": "\"pages/a%2525.html\"", "page": "\"A01\"", "issueDate": "null",
                "lineCount": "4", "articles": "[\"abcdefghjk\"]", "unplaced": "[{\"text\":\"天气\",\"lines\":[[4,4]]}]",
                "continued": "[]", "mappedCharacters": "0", "text": "[\"二七区\",\"\",\"第一段\",\"天气\"]",
            ], changes)
    }

    private static func object(_ members: [String: String], _ changes: [String: String?]) -> String {
        let changed = members.filter { changes[$0.key] == nil }.merging(changes.compactMapValues { $0 }) { $1 }
        return "{" + changed.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
    }

    /// Checks the site with some files changed; a file that is nil is left out. Faults are told without their hints,
    /// with paths relative to the site.
    static func faults(changing changes: [String: String?] = [:]) throws -> [String] {
        try report(changing: changes).faults
    }

    static func report(changing changes: [String: String?] = [:]) throws -> (report: CheckReport, faults: [String]) {
        var contents = files.mapValues { Bytes($0.utf8) }.merging(searchIndex.files) { $1 }
        for (name, text) in changes { contents[name] = text.map { Bytes($0.utf8) } }
        // What says again what other files say follows them, where a test does not spoil it.
        var all = contents.merging(tables(of: contents["data/articles.jsonl"] ?? [])) { given, _ in given }
        all["data/index.json"] =
            all["data/index.json"] ?? list(of: all, ["articles.jsonl", "articles.csv", "pages.jsonl", "people.csv"])
        let folder = try TemporaryFolder()
        func isKept(_ name: String) -> Bool { !changes.keys.contains(name) || changes[name] != .some(nil) }
        let kept = all.filter { isKept($0.key) }
        for (name, bytes) in kept.merging(checksums(of: kept), uniquingKeysWith: { given, _ in given })
        where isKept(name) {
            try folder.write(name, bytes: bytes)
        }
        let report = try checkSite(folder.path)
        return (
            report,
            report.faults.map { fault in
                String(fault.description.prefix { $0 != "\n" }).replacing(folder.path + "/", with: "").replacing(
                    folder.path, with: ".")
            }
        )
    }

    private static func checksums(of contents: [String: Bytes]) -> [String: Bytes] {
        let entries = contents.map { ChecksumList.Entry(path: $0, checksum: contentHash($1.span)) }
        return [ChecksumList.path: ChecksumList(entries).bytes]
    }

    /// The list of the open data's files.
    static func list(of contents: [String: Bytes], _ names: [String]) -> Bytes {
        let entries = names.map { name in
            let bytes = contents["data/" + name] ?? [], isRows = name.hasSuffix("csv")
            let table = name.prefix { $0 != "." && $0 != "-" }
            let count = bytes.split(separator: 0x0A).count - (isRows ? 1 : 0)
            return
                "{\"table\":\"\(table)\",\"url\":\"data/\(name)\",\"period\":null,\"count\":\(count),\"bytes\":\(bytes.count),"
                + "\"xxh3\":\"\(String(contentHash(bytes.span), radix: 16))\"}"
        }
        let files = entries.joined(separator: ",")
        return Bytes("{\"format\":\"broadsheet-data\",\"version\":1,\"files\":[\(files)]}".utf8)
    }

    /// The tables that say what the articles' data says.
    static func tables(of data: Bytes) -> [String: Bytes] {
        let columns = [
            "id", "url", "title", "column", "date", "dateBasis", "issueDate", "page", "source", "origin", "reporters",
            "correspondents", "people", "places", "organisations", "tags",
        ]
        let records = data.split(separator: 0x0A).compactMap { try? JSONValue(parsing: Bytes($0)) }
        let rows = records.map { record in
            columns.map { record[$0]?.string ?? (record[$0]?.array ?? []).compactMap(\.string).joined(separator: "|") }
        }
        let lines = ([columns] + rows).map { $0.joined(separator: ",") + "\r\n" }
        return [
            "data/articles.csv": Bytes(lines.joined().utf8),
            "data/people.csv": Bytes("name,url,articles,offices,firstDate,lastDate\r\n".utf8),
        ]
    }
}

/// Checks the site in a folder, one file after the other.
func checkSite(_ folder: String) throws(CheckError) -> CheckReport {
    let site = try SiteCheck(folder: folder)
    return site.conclude(site.filePaths.map { site.check(file: $0) })
}
