import Disk
import Text

/// The open data of a site, and what it says that the rest of the site must keep.
struct DataCheck: Sendable {
    private(set) var articles: [ArticleRecord] = []
    private(set) var pages: [PageRecord] = []
    let list: DataList
    /// What is wrong with the files by themselves.
    private(set) var faults: [SourceFault] = []
    /// The texts and titles that a file must show, by the file's number.
    private var texts: [Int: ExpectedTexts] = [:]
    /// The hashes of what looks like a template's tag in the data.
    private var templateTags: Set<UInt64> = []
    /// The numbers of the files that show newspaper pages; nil where there is none.
    private var pageFiles: [Int?] = []

    init(files: SiteFiles) {
        list = DataList(of: files)
        faults = list.faults
        articles = records(of: "articles", ArticleRecord.init)
        pages = records(of: "pages", PageRecord.init)
        checkUnique()
        for article in articles {
            guard let file = file(url: article.url, in: files, article.place) else { continue }
            texts[file, default: ExpectedTexts()].texts += article.texts
            texts[file, default: ExpectedTexts()].titles += article.mainHeadlines
        }
        pageFiles = pages.map { file(url: $0.url, in: files, $0.place) }
        for page in pages {
            if let picture = page.picture { _ = file(url: picture, in: files, page.place) }
        }
        gatherSiteTags(of: files)
    }

    /// What the file of this number must show.
    func expectedTexts(of file: Int) -> ExpectedTexts {
        var expected = texts[file] ?? ExpectedTexts()
        expected.templateTags = templateTags
        return expected
    }

    /// The archive's own names stand in the feed alone.
    private mutating func gatherSiteTags(of files: SiteFiles) {
        guard let bytes = try? files.read("feed.json"),
            let feed = try? JSONValue(parsing: bytes)
        else { return }
        TemplateTags.gather(from: feed, into: &templateTags)
    }

    /// The records of a table, of all its files.
    private mutating func records<Record>(
        of table: String, _ read: (inout RecordReader, DataPlace) -> Record
    ) -> [Record] {
        var records: [Record] = []
        for file in list.files(of: table, "jsonl") {
            guard let bytes = list.read(file, faults: &faults) else { continue }
            let path = list.folder + "/" + file.url, known = faults.count
            let found = readRecords(bytes, path: path, faults: &faults) { reader, place in
                TemplateTags.gather(from: reader.object, into: &templateTags)
                return read(&reader, place)
            }
            if found.count != file.count, faults.count == known {
                faults.append(SourceFault(DataFault.otherCount(found.count, listed: file.count), path: path))
            }
            records += found
        }
        return records
    }

    /// The number of the file that a `url` names: a reference from the site's root.
    private mutating func file(url: String, in files: SiteFiles, _ place: DataPlace) -> Int? {
        let target = percentDecoded(Bytes(url.utf8)[...]).flatMap { files.entry(at: $0.span) }
        if case .file(let number) = target { return number }
        if !url.isEmpty { faults.append(SourceFault(DataFault.noSuchFile(url: url), at: place)) }
        return nil
    }

    private mutating func checkUnique() {
        checkUnique("id", articles.map { ($0.id, $0.place) })
        checkUnique("url", articles.map { ($0.url, $0.place) })
        checkUnique("url", pages.map { ($0.url, $0.place) })
        checkUnique("source", pages.map { ($0.source, $0.place) })
    }

    private mutating func checkUnique(_ key: String, _ values: [(text: String, place: DataPlace)]) {
        var places: [String: DataPlace] = [:]
        for (text, place) in values where !text.isEmpty {
            guard let other = places.updateValue(place, forKey: text) else { continue }
            let file = other.path == place.path ? nil : other.path
            let kind = DataFault.duplicate(key: key, value: text, otherLine: other.line, otherFile: file)
            faults.append(SourceFault(kind, at: place))
        }
    }
}

// MARK: Articles and pages against each other

extension DataCheck {
    /// Whether articles and pages name each other, and each printed line belongs to exactly one side.
    ///
    /// - Parameter shownLines: the lines that a file shows, by the file's number.
    func conclude(shownLines: [Int: [ShownLine]]) -> [SourceFault] {
        var found: [SourceFault] = []
        let bySource = Dictionary(grouping: articles, by: \.source)
        let sources = Set(pages.map(\.source))
        for article in articles where !article.lines.isEmpty && !sources.contains(article.source) {
            found.append(SourceFault(DataFault.unknownSource(article.source), at: article.place))
        }
        let continued = continuedLines()
        for (page, file) in zip(pages, pageFiles) {
            let articles = bySource[page.source] ?? []
            let parts = continued[page.source] ?? [:]
            let placed = LineSet((articles.map(\.lines) + parts.values).flatMap { $0 })
            let shown = file.flatMap { shownLines[$0] } ?? []
            let faults =
                articleFaults(of: page, articles) + continuationFaults(of: page, parts)
                + lineFaults(of: page, placed, shown.filter(\.holdsInk).map(\.number)) + page.lineFaults(shown)
            found += faults.map { SourceFault($0, at: page.place) }
        }
        return found
    }

    private func articleFaults(of page: PageRecord, _ articles: [ArticleRecord]) -> [DataFault] {
        let own = Set(articles.map(\.id))
        let listed = Set(page.articles)
        return page.articles.filter { !own.contains($0) }.map { .unknownArticle($0) }
            + articles.map(\.id).filter { !listed.contains($0) }.map { .unlistedArticle($0) }
    }

    /// The lines that articles from other pages have on each page, by its source and their id.
    private func continuedLines() -> [String: [String: [ClosedRange<Int>]]] {
        var lines: [String: [String: [ClosedRange<Int>]]] = [:]
        for article in articles {
            for part in article.continuations {
                lines[part.source, default: [:]][article.id, default: []] += part.lines
            }
        }
        return lines
    }

    private func continuationFaults(of page: PageRecord, _ parts: [String: [ClosedRange<Int>]]) -> [DataFault] {
        var listed: [String: [ClosedRange<Int>]] = [:]
        for (article, lines) in page.continued { listed[article, default: []] += lines }
        return Set(parts.keys).union(listed.keys).sorted()
            .filter { LineSet(parts[$0] ?? []).ranges != LineSet(listed[$0] ?? []).ranges }
            .map { .continuedOtherwise($0) }
    }

    private func lineFaults(of page: PageRecord, _ placed: LineSet, _ printed: [Int]) -> [DataFault] {
        let unplaced = LineSet(page.unplaced)
        var faults: [DataFault] = []
        let last = max(placed.last, unplaced.last)
        if last > page.lineCount { faults.append(.lineOutside(last, lineCount: page.lineCount)) }
        let both = placed.intersection(unplaced).subtracting(LineSet(page.readAcross))
        if !both.ranges.isEmpty { faults.append(.linesTwice(both.description)) }
        let lost = printed.filter { !placed.contains($0) && !unplaced.contains($0) }
        if !lost.isEmpty { faults.append(.linesLost(LineSet(lost.map { $0...$0 }).description)) }
        return faults
    }
}

extension SourceFault {
    fileprivate init(_ kind: DataFault, at place: DataPlace) { self.init(kind, path: place.path, line: place.line) }
}
