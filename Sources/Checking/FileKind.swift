import Text

/// How a file is read, by its name.
enum FileKind {
    case markup(MarkupReader.Kind)
    case stylesheet
    case json
    case robots
    /// Scripts, tables, data that has a reader of its own: whether it is text is asked here.
    case text
    /// What is not looked into: pictures, parts of the index, and the copies of files that articles link to, which are as
    /// their editors made them.
    case other

    init(path: String) {
        let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...] } ?? ""
        switch ending {
        case _ where path.hasPrefix("files/"): self = .other
        case "html", "htm": self = .markup(.page)
        case "svg": self = .markup(.drawing)
        case "xml", "atom": self = .markup(.xml)
        case "css": self = .stylesheet
        case "json": self = .json
        case "txt" where path == "robots.txt": self = .robots
        case "js", "txt", "csv", "jsonl": self = .text
        default: self = .other
        }
    }
}

extension PageCheck {
    mutating func read(stylesheet bytes: Bytes, path: String, _ resolver: LinkResolver) {
        var places = PlaceFinder(bytes)
        for range in stylesheetReferences(in: bytes) {
            links += 1
            let reference = bytes[range]
            let fault: LinkFault? =
                switch resolver.target(of: reference, in: file) {
                case .fault(let fault): fault
                case .elsewhere where !reference.starts(with: "data:".utf8):
                    .fetchedFromElsewhere(quoted(reference))
                default: nil
                }
            guard let fault else { continue }
            let (line, column) = places.place(of: range.lowerBound)
            faults.append(SourceFault(fault, path: path, line: line, column: column))
        }
    }

    mutating func read(json bytes: Bytes, path: String, name: String, _ resolver: LinkResolver) {
        do throws(JSONError) {
            let value = try JSONValue(parsing: bytes)
            if name == "feed.json" { read(feed: value, path: path, resolver) }
        } catch {
            var places = PlaceFinder(bytes)
            let (line, column) = places.place(of: error.offset)
            let kind = PageFault.badJSON(expected: error.expected)
            faults.append(SourceFault(kind, path: path, line: line, column: column))
        }
    }
}
