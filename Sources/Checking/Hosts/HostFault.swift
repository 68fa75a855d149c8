import Text

/// What a host does not take of a site, and, as a note, how much of what it takes the site fills.
enum HostFault: FaultKind {
    case room(host: String, words: String)
    case tooManyFiles(host: String, limit: Int, count: Int)
    case tooManyInFolder(host: String, limit: Int, count: Int)
    case tooLarge(host: String, limit: Int, size: Int)
    case tooMuch(host: String, limit: Int, size: Int)
    case refusedName(host: String, character: String)
    case ownName(host: String)
    case droppedName(host: String)

    var severity: SourceFault.Severity {
        if case .room = self { .note } else { .error }
    }

    var message: String {
        switch self {
        case .room(let host, let words): "\(host): \(words)"
        case .tooManyFiles(let host, let limit, let count): "\(host) takes \(limit) files, and there are \(count)"
        case .tooManyInFolder(let host, let limit, let count):
            "\(host) takes \(limit) files in a folder, and there are \(count)"
        case .tooLarge(let host, let limit, let size):
            "\(host) takes files of up to \(inMegabytes(limit)), and this has \(inMegabytes(size))"
        case .tooMuch(let host, let limit, let size):
            "\(host) takes \(inMegabytes(limit)) in all, and there are \(inMegabytes(size))"
        case .refusedName(let host, let character): "\(host) takes no file whose name holds \"\(character)\""
        case .ownName(let host): "\(host) takes this for its settings and does not show it"
        case .droppedName(let host): "\(host) leaves out files of this name"
        }
    }

    var hint: String {
        switch self {
        case .room: ""
        case .tooManyFiles, .tooManyInFolder, .tooMuch:
            "publish on a server or on storage like S3, which have no such limit: docs/publishing.md"
        case .tooLarge: "make the file smaller, or link to it where it can lie"
        case .refusedName: "the name comes from a label or a file: write it without the character"
        case .ownName, .droppedName: "give the file another name"
        }
    }
}

/// `12.3 MB`, of a million bytes each.
private func inMegabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
}

extension HostFault {
    /// `469 files of 20000; 3.1 MB in all; the largest is search/a.json with 0.2 MB of 26.2 MB`
    static func room(
        of host: String, _ limits: HostLimits, files: Int, bytes: Int, largest: (path: String, size: Int)
    ) -> HostFault {
        func of(_ limit: String?) -> String { limit.map { " of \($0)" } ?? "" }
        return .room(
            host: host,
            words: "\(files) files\(of(limits.files.map { "\($0)" })); "
                + "\(inMegabytes(bytes))\(of(limits.bytesInAll.map(inMegabytes))) in all; the largest is \(largest.path) "
                + "with \(inMegabytes(largest.size))\(of(limits.bytesInFile.map(inMegabytes)))")
    }
}
