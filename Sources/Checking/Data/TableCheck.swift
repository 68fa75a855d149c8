import Archive
import Disk
import Text

/// The tables of the open data, which say again what `data/articles.jsonl` says.
struct TableCheck {
    let list: DataList
    let files: SiteFiles
    let articles: [ArticleRecord]

    func conclude() -> [SourceFault] {
        var found: [SourceFault] = []
        var rest = articles[...]
        let parts = list.files(of: "articles", "csv")
        for (number, part) in parts.enumerated() {
            let own = number + 1 == parts.count ? rest : rest.prefix(part.count)
            rest = rest.dropFirst(own.count)
            found += faults(in: part, ArticleRecord.columns) { checkArticles($0, own) }
        }
        return found
            + list.files(of: "people", "csv").flatMap { faults(in: $0, ["name", "url", "articles"], checkPeople) }
    }

    private typealias Found = [(fault: TableFault, line: Int)]

    /// What is wrong with one table: its form, then, where that is sound, what it says.
    ///
    /// - Parameter check: gets the rows without the head, each as the cells of `columns`.
    private func faults(
        in file: DataList.File, _ columns: [String], _ check: ([CSVTable.Row]) -> Found
    ) -> [SourceFault] {
        let path = list.folder + "/" + file.url
        var told: [SourceFault] = []
        guard let bytes = list.read(file, faults: &told) else { return told }
        let table = CSVTable(bytes)
        guard let head = table.rows.first?.cells else { return told }
        var found = table.faults
        for row in table.rows where row.cells.count != head.count {
            found.append((.otherWidth(cells: row.cells.count, head: head.count), row.line))
        }
        for name in columns where !head.contains(name) { found.append((.otherHead(missing: name), 1)) }
        if found.isEmpty {
            let places = columns.compactMap { head.firstIndex(of: $0) }
            found += check(
                table.rows.dropFirst().map { row in
                    CSVTable.Row(line: row.line, cells: places.map { row.cells[$0] })
                })
        }
        return told + found.map { SourceFault($0.fault, path: path, line: $0.line) }
    }

    private func checkArticles(_ rows: [CSVTable.Row], _ articles: ArraySlice<ArticleRecord>) -> Found {
        guard rows.count == articles.count else {
            return [(.otherCount(rows: rows.count, articles: articles.count), 0)]
        }
        return zip(rows, articles).flatMap { row, article in
            zip(ArticleRecord.columns, zip(row.cells, article.cells)).filter { !says($0.1.0, $0.1.1) }
                .map { (.otherCell($0.0), row.line) }
        }
    }

    private func checkPeople(_ rows: [CSVTable.Row]) -> Found {
        var counts: [String: Int] = [:]
        for name in articles.flatMap({ Set($0.people) }) { counts[name, default: 0] += 1 }
        var found: Found = []
        for row in rows {
            let name = row.cells[0], path = percentDecoded(Bytes(row.cells[1].utf8)[...])
            if row.cells[1].isEmpty {
                let count = Int(row.cells[2]) ?? 0, least = TermKind.people.leastArticlesOfPage
                if count >= least { found.append((.withoutPage(name, articles: count), row.line)) }
            } else if path.flatMap({ files.entry(at: $0.span) }) == nil {
                found.append((.noSuchPage(row.cells[1]), row.line))
            }
            switch counts.removeValue(forKey: name) ?? counts.removeValue(forKey: withoutGuard(name)) {
            case nil: found.append((.unknownPerson(name), row.line))
            case let count? where String(count) != row.cells[2]:
                found.append((.otherPersonCount(name, articles: count), row.line))
            default: break
            }
        }
        return found + counts.keys.sorted().prefix(10).map { (.leavesOut($0), 0) }
    }
}

/// Whether a cell is of the text with this hash.
private func says(_ cell: String, _ hash: UInt64) -> Bool {
    cellHash(cell) == hash || cellHash(withoutGuard(cell)) == hash
}

/// A cell that a spreadsheet would take for a formula has an apostrophe before it, which is none of its text.
private func withoutGuard(_ cell: String) -> String {
    let rest = cell.unicodeScalars.dropFirst()
    let isGuarded = cell.hasPrefix("'") && rest.first.map { "=+-@＝＋－＠\t\r\n".unicodeScalars.contains($0) } == true
    return isGuarded ? String(String.UnicodeScalarView(rest)) : cell
}

/// What is kept of a cell to be compared.
func cellHash(_ cell: String) -> UInt64 { contentHash(Bytes(cell.utf8).span) }
