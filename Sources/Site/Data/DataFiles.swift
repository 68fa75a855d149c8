import Archive
package import Text

/// What a file of the open data holds.
package struct DataFile: Sendable {
    /// `articles`, `pages`, `people`.
    let table: String
    let period: Period?
    /// How many records it has.
    let count: Int
    /// Relative to the site's root: `data/articles-2004.jsonl`.
    package let path: String
    let kind: Output.DataKind

    fileprivate init(_ table: String, _ ending: String, _ period: Period? = nil, count: Int, kind: Output.DataKind) {
        self.table = table
        self.period = period
        self.count = count
        path = dataPath(table, ending, period)
        self.kind = kind
    }
}

/// `data/articles-2004.jsonl`
func dataPath(_ table: String, _ ending: String, _ period: Period?) -> String {
    "data/" + table + period.fileNameEnd + "." + ending
}

/// How each table of the open data is divided, and the files that are made of it.
struct DataTables: Sendable {
    let articles: DataParts
    let articleRows: DataParts
    let pages: DataParts
    /// By table; of one table the newest first: joined in this order they are the table.
    let files: [DataFile]

    init(_ archive: Archive, _ index: ArchiveIndex) {
        let days = archive.articles.indices.map { archive.articles.filingDay(at: $0) }
        articles = DataParts(days: days) { archive.articles[$0].lineWeight }
        articleRows = DataParts(days: days) { archive.articles[$0].rowWeight }
        pages = DataParts(days: index.pageDays, mostWeight: mostWeightOfPages) { archive.pages[$0].lineWeight }
        files =
            articles.parts.map {
                DataFile("articles", "jsonl", $0.period, count: $0.members.count, kind: .articleData($0.period))
            }
            + articleRows.parts.map {
                DataFile("articles", "csv", $0.period, count: $0.members.count, kind: .articleTable($0.period))
            }
            + pages.parts.map {
                DataFile("pages", "jsonl", $0.period, count: $0.members.count, kind: .pageData($0.period))
            }
            + [DataFile("people", "csv", count: archive.terms[.people]?.count ?? 0, kind: .peopleTable)]
    }
}

extension Site {
    /// Where the list of the open data's files stands. It tells their sizes and checksums, so it is made behind them.
    package static var dataIndexPath: String { "data/index.json" }

    /// The files of the open data, in the order of their list.
    package var dataFiles: [DataFile] { tables.files }

    /// The list of the open data's files.
    ///
    /// - Parameter made: how many bytes a file has that is in its place, and XXH3 of it; a file of which nothing is told
    ///   stays out.
    package func dataIndex(_ made: (DataFile) -> (bytes: Int, checksum: UInt64)?) -> Bytes {
        var json = JSONWriter()
        json.object { json in
            json.member("format", "broadsheet-data")
            json.member("version", 1)
            json.key("files")
            json.array { json in
                for file in dataFiles {
                    guard let (bytes, checksum) = made(file) else { continue }
                    json.object {
                        $0.member("table", file.table)
                        $0.member("url", file.path)
                        $0.member("period", file.period.dataName)
                        $0.member("count", file.count)
                        $0.member("bytes", bytes)
                        $0.member("xxh3", hexadecimal(checksum))
                    }
                }
            }
        }
        json.endLine()
        return json.bytes
    }
}
