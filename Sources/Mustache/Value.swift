package import Text

/// What a template is rendered against.
package enum Value: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    case text(String)
    /// A text as the bytes of a file that holds UTF-8.
    case utf8(Bytes)
    /// UTF-8 that is HTML already. Only `{{{name}}}` and `{{&name}}` write it as it is: `{{name}}` escapes it like any
    /// text, so that a template never trusts a value by accident.
    case markup(Bytes)
    case list([Value])
    case object(Object)
    /// An object that many pages show.
    case shared(SharedObject)

    /// Whether sections show: null, false, zero, an empty text and an empty list do not.
    var isThere: Bool {
        switch self {
        case .null: false
        case .bool(let truth): truth
        case .integer(let number): number != 0
        case .text(let text): !text.isEmpty
        case .utf8(let bytes), .markup(let bytes): !bytes.isEmpty
        case .list(let elements): !elements.isEmpty
        case .object, .shared: true
        }
    }
}

extension Value {
    /// The object that this is; nil for all else.
    package var object: Object? {
        switch self {
        case .object(let object): object
        case .shared(let shared): shared.object
        default: nil
        }
    }

    package static func == (a: Value, b: Value) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.integer(let a), .integer(let b)): a == b
        case (.text(let a), .text(let b)): a == b
        case (.utf8(let a), .utf8(let b)), (.markup(let a), .markup(let b)): a == b
        case (.list(let a), .list(let b)): a == b
        default: a.object != nil && a.object == b.object
        }
    }

    /// Appends the value as a tag shows it; lists and objects show nothing.
    borrowing func write(isEscaped: Bool, into bytes: inout ByteBuffer) {
        switch self {
        case .text(let text): if isEscaped { bytes.append(escapingHTML: text) } else { bytes.append(text) }
        case .utf8(let text), .markup(let text):
            if isEscaped { bytes.append(escapingHTML: text.span) } else { bytes.append(text.span) }
        case .integer(let number): bytes.append(decimal: number)
        case .bool(let truth): bytes.append(truth ? "true" : "false")
        case .null, .list, .object, .shared: break
        }
    }
}

/// Named values in an order of their own. Names are short and few: they are found by looking at each.
package struct Object: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    /// Names with their values: the array of a literal as it is, for pages are made of hundreds of them.
    package private(set) var members: [(String, Value)] = []

    /// Of members with the same name the last one counts, at the place of the first.
    package init(_ members: [(String, Value)] = []) {
        self.members.reserveCapacity(members.count)
        for (name, value) in members { self[name] = value }
    }

    /// A literal's names are all different: none is looked for.
    package init(dictionaryLiteral members: (String, Value)...) {
        self.members = members
    }

    /// The value of a name; nil where there is none. Setting nil removes the member.
    package subscript(_ name: String) -> Value? {
        get { index(of: name).map { members[$0].1 } }
        set {
            switch (index(of: name), newValue) {
            case (let index?, let value?): members[index].1 = value
            case (nil, let value?): members.append((name, value))
            case (let index?, nil): members.remove(at: index)
            case (nil, nil): break
            }
        }
    }

    /// Adds a member whose name is new, without looking for it.
    package mutating func append(_ name: String, _ value: Value) {
        members.append((name, value))
    }

    /// Adds members whose names are new.
    package mutating func append(contentsOf others: Object) {
        members += others.members
    }

    package static func == (a: Object, b: Object) -> Bool {
        a.isCopy(of: b) || a.members.elementsEqual(b.members) { $0.0 == $1.0 && $0.1 == $1.1 }
    }

    /// Whether both are one array in memory, as what all pages show is: then nothing needs to be compared.
    private func isCopy(of other: Object) -> Bool {
        members.withUnsafeBufferPointer { own in
            other.members.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress && own.count == $0.count }
        }
    }

    /// Where the member of a name stands; nil where there is none.
    ///
    /// - Parameter guess: where it stood in the object before: those of a list have the same members.
    @inline(__always)
    func index(of name: String, guess: Int) -> Int? {
        guess < members.count && isName(name, at: guess) ? guess : index(of: name)
    }

    private func index(of name: String) -> Int? {
        for index in members.indices where isName(name, at: index) { return index }
        return nil
    }

    /// Lengths are compared first: they lie in the string itself, and most names differ in theirs.
    @inline(__always)
    private func isName(_ name: String, at index: Int) -> Bool {
        members[index].0.utf8.count == name.utf8.count && members[index].0 == name
    }

    fileprivate func writeJSON(into json: inout JSONWriter) {
        json.object {
            for (name, value) in members {
                $0.key(name)
                value.writeJSON(into: &$0)
            }
        }
    }
}

extension Value {
    /// Writes the value as JSON: markup as a string, members in their order.
    package func writeJSON(into json: inout JSONWriter) {
        switch self {
        case .null: json.null()
        case .bool(let truth): json.bool(truth)
        case .integer(let number): json.integer(number)
        case .text(let text): json.string(text)
        case .utf8(let bytes), .markup(let bytes): json.string(bytes.span)
        case .list(let elements): json.array { for element in elements { element.writeJSON(into: &$0) } }
        case .object(let object): object.writeJSON(into: &json)
        case .shared(let shared): shared.object.writeJSON(into: &json)
        }
    }
}
