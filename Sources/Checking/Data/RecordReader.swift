import Archive
import Text

/// Reads one JSON object of the open data against what is promised of it. A member that is not as promised is a fault,
/// and reads as empty.
struct RecordReader {
    let object: JSONValue
    private(set) var faults: [DataFault] = []

    init(_ object: JSONValue) {
        self.object = object
        var names: Set<String> = []
        for member in object.members ?? [] where !names.insert(member.name).inserted {
            faults.append(.doubleKey(member.name))
        }
    }

    mutating func report(_ fault: DataFault) { faults.append(fault) }

    /// The value of a key, as `read` understands it.
    private mutating func value<Value>(_ key: String, _ expected: String, _ read: (JSONValue) -> Value?) -> Value? {
        guard let found = object[key] else {
            faults.append(.missingKey(key))
            return nil
        }
        let value = read(found)
        if value == nil { faults.append(.wrongValue(key: key, expected: expected)) }
        return value
    }

    mutating func text(_ key: String) -> String {
        value(key, "a text with something in it") { $0.string.flatMap { $0.isEmpty ? nil : $0 } } ?? ""
    }

    /// A text or null; a text must also pass `test`.
    @discardableResult
    mutating func optionalText(
        _ key: String, expected: String = "a text or null", where test: (String) -> Bool = { _ in true }
    ) -> String? {
        value(key, expected) { found -> String?? in
            if found == .null { return .some(nil) }
            return found.string.flatMap { test($0) ? .some($0) : nil }
        } ?? nil
    }

    @discardableResult
    mutating func texts(_ key: String) -> [String] {
        value(key, "a list of texts") { all($0.array) { $0.string } } ?? []
    }

    mutating func count(_ key: String) -> Int {
        value(key, "a whole number from 0 up") { $0.integer.flatMap { $0 >= 0 ? $0 : nil } } ?? 0
    }

    mutating func lines(_ key: String) -> [ClosedRange<Int>] {
        value(key, "a list of pairs of line numbers") { linePairs($0) } ?? []
    }

    /// Lines under a key that a record may lack.
    mutating func optionalLines(_ key: String) -> [ClosedRange<Int>] { object[key] == nil ? [] : lines(key) }

    /// Areas of an article's pages, which a record may lack.
    mutating func optionalAreas(_ key: String) {
        guard object[key] != nil else { return }
        _ = value(key, "a list of areas: a page from 1; x, y, width and height inside of 10000") { all($0.array, area) }
    }

    /// The address of a picture, which a record may lack.
    mutating func optionalPicture(_ key: String) -> String? {
        guard object[key] != nil else { return nil }
        return value(key, "an object with \"url\", \"width\" and \"height\"") { picture in
            guard let width = picture["width"]?.integer, let height = picture["height"]?.integer, width > 0, height > 0
            else { return nil }
            return picture["url"]?.string
        }
    }

    /// A width and a height, which a record may lack.
    mutating func optionalSize(_ key: String) {
        guard object[key] != nil else { return }
        _ = value(key, "a width and a height") { size -> Bool? in
            let numbers = all(size.array) { $0.integer } ?? []
            return numbers.count == 2 && numbers.allSatisfy { $0 > 0 } ? true : nil
        }
    }

    /// A list of objects with a text and its lines.
    mutating func printedTexts(_ key: String) -> [PrintedText] {
        value(key, "a list of objects with \"text\" and \"lines\"") { all($0.array, PrintedText.init) } ?? []
    }

    mutating func headlines(_ key: String) -> [PrintedText] {
        let roles = "\"role\" of kicker, headline or subtitle"
        return value(key, "a list of objects with \"text\", \"lines\" and a \(roles)") {
            all($0.array) { headline in
                headline["role"]?.string.flatMap(Headline.Role.init) == nil ? nil : PrintedText(headline)
            }
        } ?? []
    }

    mutating func continuations(_ key: String) -> [ContinuationRecord] {
        value(key, "a list of objects with \"source\", \"headlines\", \"paragraphs\" and \"otherLines\"") {
            all($0.array, ContinuationRecord.init)
        } ?? []
    }

    mutating func continued(_ key: String) -> [(article: String, lines: [ClosedRange<Int>])] {
        value(key, "a list of objects with \"article\" and \"lines\"") {
            all($0.array) { part in
                guard let article = part["article"]?.string, let lines = part["lines"].flatMap(linePairs) else {
                    return nil
                }
                return (article, lines)
            }
        } ?? []
    }

    mutating func credits(_ key: String) {
        _ = value(key, "a list of objects with \"role\" and \"names\"") {
            all($0.array) { credit -> Bool? in
                credit["role"]?.string != nil && all(credit["names"]?.array, \.string) != nil ? true : nil
            }
        }
    }
}

/// A piece of text and the lines of the page that print it.
struct PrintedText {
    var text: String
    var lines: [ClosedRange<Int>]
    /// Of a headline: kicker, headline or subtitle.
    var role: String?

    init?(_ value: JSONValue) {
        guard let text = value["text"]?.string, let lines = value["lines"].flatMap(linePairs) else { return nil }
        self.text = text
        self.lines = lines
        role = value["role"]?.string
    }
}

extension ContinuationRecord {
    fileprivate init?(_ value: JSONValue) {
        let parts = (value["headlines"]?.array ?? []) + (value["paragraphs"]?.array ?? [])
        guard let source = value["source"]?.string, let other = value["otherLines"].flatMap(linePairs),
            let lines = all(parts, { $0["lines"].flatMap(linePairs) })
        else { return nil }
        self.source = source
        self.lines = lines.flatMap { $0 } + other
    }
}

/// `[[3,5],[7,7]]`: first and last line, both inside, from 1.
private func linePairs(_ value: JSONValue) -> [ClosedRange<Int>]? {
    all(value.array) { pair in
        guard let ends = pair.array, ends.count == 2, let first = ends[0].integer, let last = ends[1].integer,
            first >= 1, first <= last
        else { return nil }
        return first...last
    }
}

/// `[1,500,1200,3000,800]`: a page of the article from 1, then x, y, width and height in parts of 10,000 of it.
private func area(_ value: JSONValue) -> Bool? {
    let whole = 10_000
    guard let numbers = all(value.array, { $0.integer }), numbers.count == 5, numbers[0] >= 1 else { return nil }
    let isInside =
        numbers[1...].allSatisfy { $0 >= 0 } && numbers[1] + numbers[3] <= whole && numbers[2] + numbers[4] <= whole
    return isInside ? true : nil
}

/// All elements read; nil where there is no list or one cannot be read.
private func all<Value>(_ elements: [JSONValue]?, _ read: (JSONValue) -> Value?) -> [Value]? {
    guard let elements else { return nil }
    let values = elements.compactMap(read)
    return values.count == elements.count ? values : nil
}
