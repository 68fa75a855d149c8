import Disk
import Text

/// Where a record of the open data stands.
struct DataPlace: Sendable, Equatable {
    /// As the user knows the file.
    var path: String
    /// From 1.
    var line: Int
}

/// `data/index.json`: the files of the open data. A large table is in several, by year or month.
struct DataList: Sendable {
    struct File: Sendable {
        var table: String
        /// Relative to the site's root.
        var url: String
        /// How many records it has.
        var count: Int
        var bytes: Int
        var xxh3: String
    }

    private let site: SiteFiles
    private(set) var files: [File] = []
    private(set) var faults: [SourceFault] = []

    var folder: String { site.folder }

    var path: String { folder + "/data/index.json" }

    init(of site: SiteFiles) {
        self.site = site
        guard let bytes = try? site.read("data/index.json") else {
            faults = [SourceFault(DataFault.missingFile, path: path)]
            return
        }
        // That it is JSON at all is asked of every such file.
        guard let list = try? JSONValue(parsing: bytes) else { return }
        let entries = list["files"]?.array ?? []
        files = entries.compactMap(File.init)
        if files.count != entries.count || list["format"]?.string != "broadsheet-data" || list["version"]?.integer != 1
        {
            faults = [SourceFault(DataFault.noList, path: path)]
        }
        for (table, ending) in [("articles", "jsonl"), ("pages", "jsonl"), ("articles", "csv"), ("people", "csv")]
        where faults.isEmpty && files(of: table, ending).isEmpty {
            faults = [SourceFault(DataFault.noTable("\(table).\(ending)"), path: path)]
        }
    }

    /// In the order of the list: of one table the newest first.
    func files(of table: String, _ ending: String) -> [File] {
        files.filter { $0.table == table && $0.url.hasSuffix("." + ending) }
    }

    /// The whole content of a file, and what is wrong with it beside the list; nil where it cannot be read.
    func read(_ file: File, faults: inout [SourceFault]) -> Bytes? {
        let path = folder + "/" + file.url
        guard let bytes = try? site.read(file.url) else {
            faults.append(SourceFault(DataFault.missingFile, path: path))
            return nil
        }
        if bytes.count != file.bytes || contentHash(bytes.span) != UInt64(file.xxh3, radix: 16) {
            faults.append(SourceFault(DataFault.otherThanListed, path: path))
        }
        return bytes
    }
}

extension DataList.File {
    fileprivate init?(_ entry: JSONValue) {
        guard let table = entry["table"]?.string, let url = entry["url"]?.string, let count = entry["count"]?.integer,
            let bytes = entry["bytes"]?.integer, let xxh3 = entry["xxh3"]?.string,
            // The list names files of its own folder, whatever somebody made of it.
            url.hasPrefix("data/"), !url.contains("..")
        else { return nil }
        (self.table, self.url, self.count, self.bytes, self.xxh3) = (table, url, count, bytes, xxh3)
    }
}
