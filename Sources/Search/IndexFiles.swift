import Archive
import Text

/// The version of the format that docs/search-format.md describes.
let searchFormatVersion = 5

/// Where the files beside shards and articles are, relative to `search/`; folders end in a slash.
struct SidePaths: Sendable {
    var fold: String
    var days: String
    var pinyin: String
    var names: String
    /// By part.
    var facets: [String]
}

/// The manifest: what a reader must know before it asks for anything else.
func encodedManifest(
    plan: SearchPlan, volumes: [SearchVolume], runs: [SearchRun], folding: Folding, paths: SidePaths,
    facets: SearchFacets
) -> Bytes {
    var json = JSONWriter()
    json.object {
        $0.member("format", "broadsheet-search")
        $0.member("version", searchFormatVersion)
        $0.member("articles", plan.places.count)
        $0.member("fold", paths.fold)
        $0.member("days", paths.days)
        $0.member("pinyin", paths.pinyin)
        $0.key("names")
        $0.object {
            $0.member("folder", paths.names)
            $0.member("letters", facets.names.letters)
        }
        $0.member("traditional", String(utf8: folding.table.encodedTraditional))
        $0.member("common", String(utf8: encodedCommonTerms(volumes.prefix(volumeCount).flatMap(\.commonTerms))))
        $0.key("parts")
        $0.array { json in
            for (place, part) in plan.parts.enumerated() {
                json.object {
                    $0.member("first", part.first)
                    $0.member("count", part.count)
                    $0.member("perFolder", part.articlesPerFolder)
                    $0.member("folders", runs.lazy.filter { $0.part == part }.flatMap(\.folders).joined())
                    $0.key("facets")
                    $0.object { encode(facets.parts[place], folder: paths.facets[place], into: &$0) }
                    $0.member("volumes", volumes[place * volumeCount..<(place + 1) * volumeCount].map(directoryEntry))
                }
            }
        }
    }
    json.endLine()
    return json.bytes
}

private func encode(_ facets: SearchFacets.Part, folder: String, into json: inout JSONWriter) {
    json.member("folder", folder)
    json.member("buckets", facets.bucketCount)
    json.member("kinds", facets.countedKinds)
}

/// The names of a volume's folders, joined, and the first terms of its shards but the first: `k3f9q2x7 一个 七里`; empty for one
/// without terms.
private func directoryEntry(_ volume: SearchVolume) -> String {
    volume.separators.reduce(into: volume.folders.joined()) { entry, term in
        entry.append(" ")
        for value in [term.first, term.second] where value != 0 {
            if let scalar = Unicode.Scalar(value) { entry.unicodeScalars.append(scalar) }
        }
    }
}

/// An article's file: what a hit is checked against, and what its result shows.
func encodedArticle(_ document: SearchDocument, folding: Folding) -> Bytes {
    var json = JSONWriter()
    json.object {
        $0.member("url", document.url)
        $0.member(document.anchors == nil ? "title" : "page", document.title)
        $0.member("date", document.date)
        $0.member("text", document.text)
        if !document.around.isEmpty { $0.member("around", document.around.joined(separator: "\n")) }
        if let anchors = document.anchors { $0.member("lines", anchors) }
        let fold = folding.table.pairs(usedIn: [document.title, document.text] + document.around)
        if !fold.isEmpty { $0.member("fold", fold) }
        $0.key("labels")
        $0.object { json in
            for (kind, labels) in zip(facetKinds, document.labels) where !labels.isEmpty {
                json.member(kind.name, labels)
            }
        }
    }
    json.endLine()
    return json.bytes
}

/// What is the same in every index: made once in a process, for `serve` makes many.
enum FixedFiles {
    static let fold = encodedFoldFile(Folding())
    static let readings = encodedReadings(Folding())
}

/// The whole traditional–simplified mapping.
private func encodedFoldFile(_ folding: Folding) -> Bytes {
    var json = JSONWriter()
    json.object { $0.member("fold", folding.table.allPairs) }
    json.endLine()
    return json.bytes
}

extension FoldTable {
    /// The characters that are simplified, written as postings: U+3400 is article 0 of U+30000.
    var encodedTraditional: Bytes {
        var bits = BitWriter()
        bits.append(
            postings: simplified.keys.sorted().map { UInt64($0 - 0x3400) << 4 }, articles: 0x30000, kind: .numbers)
        return base91(bits.finish())
    }

    /// Every character that is simplified, each followed by what it becomes: `鄭郑萬万`; by code point.
    var allPairs: String { pairs(of: simplified.keys) }

    /// The same for the characters that these texts hold once they are in NFKC and lower case.
    func pairs(usedIn texts: [String]) -> String {
        var used: Set<UInt32> = []
        for text in texts {
            let utf8 = text.utf8Span.span
            var index = 0
            while index < utf8.count {
                let scalar = nextScalar(in: utf8, at: &index)
                if isSimplified(scalar.value) { addSimplified(in: scalar, to: &used) }
            }
        }
        return pairs(of: used)
    }

    private func addSimplified(in scalar: Unicode.Scalar, to used: inout Set<UInt32>) {
        for form in String(scalar).normalized(to: .nfkc).unicodeScalars where simplified[form.value] != nil {
            used.insert(form.value)
        }
    }

    /// Whether a character may change when it is simplified; sure for the unified ideographs, which nearly all are, and for
    /// full-width and other forms of marks, letters and kana, which stand for no ideograph.
    @inline(__always)
    private func isSimplified(_ value: UInt32) -> Bool {
        switch value {
        case ..<0x2E80, 0x3000..<0x3200, 0xFE10..<0xFFF0: false
        case 0x3400..<0xA000: changes(value)
        default: true
        }
    }

    private func pairs(of values: some Sequence<UInt32>) -> String {
        var text = String.UnicodeScalarView()
        for value in values.sorted() {
            if let from = Unicode.Scalar(value), let to = simplified[value].flatMap({ Unicode.Scalar($0) }) {
                text.append(from)
                text.append(to)
            }
        }
        return String(text)
    }
}
