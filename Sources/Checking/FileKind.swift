import Text

/// How a file is read, by its name's ending.
enum FileKind {
    case markup(MarkupReader.Kind)
    case stylesheet
    case json

    /// Nil for what is not read: pictures, scripts, tables, the data that has a reader of its own, and the copies of files
    /// that articles link to, which are as their editors made them.
    init?(path: String) {
        if path.hasPrefix("files/") { return nil }
        let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...] } ?? ""
        switch ending {
        case "html", "htm": self = .markup(.page)
        case "svg": self = .markup(.drawing)
        case "xml", "atom": self = .markup(.xml)
        case "css": self = .stylesheet
        case "json": self = .json
        default: return nil
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

    mutating func read(json bytes: Bytes, path: String) {
        do throws(JSONError) {
            _ = try JSONValue(parsing: bytes)
        } catch {
            var places = PlaceFinder(bytes)
            let (line, column) = places.place(of: error.offset)
            let kind = PageFault.badJSON(expected: error.expected)
            faults.append(SourceFault(kind, path: path, line: line, column: column))
        }
    }
}
