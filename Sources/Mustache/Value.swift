package import Text

/// What a template is rendered against.
package enum Value: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    case text(String)
    /// UTF-8 that is HTML already. Only `{{{name}}}` and `{{&name}}` write it as it is: `{{name}}` escapes it like any
    /// text, so that a template never trusts a value by accident.
    case markup(Bytes)
    case list([Value])
    case object(Object)

    /// Whether sections show: null, false, zero, an empty text and an empty list do not.
    var isThere: Bool {
        switch self {
        case .null: false
        case .bool(let truth): truth
        case .integer(let number): number != 0
        case .text(let text): !text.isEmpty
        case .markup(let bytes): !bytes.isEmpty
        case .list(let elements): !elements.isEmpty
        case .object: true
        }
    }
}

/// Named values in an order of their own. Names are short and few: they are found by looking at each.
package struct Object: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    package struct Member: Sendable, Equatable {
        package let name: String
        package var value: Value
    }

    package private(set) var members: [Member] = []

    /// Of members with the same name the last one counts, at the place of the first.
    package init(_ members: [(String, Value)] = []) {
        self.members.reserveCapacity(members.count)
        for (name, value) in members { self[name] = value }
    }

    /// A literal's names are all different: none is looked for.
    package init(dictionaryLiteral members: (String, Value)...) {
        self.members = members.map { Member(name: $0, value: $1) }
    }

    /// The value of a name; nil where there is none. Setting nil removes the member.
    package subscript(_ name: String) -> Value? {
        get { index(of: name).map { members[$0].value } }
        set {
            switch (index(of: name), newValue) {
            case (let index?, let value?): members[index].value = value
            case (nil, let value?): members.append(Member(name: name, value: value))
            case (let index?, nil): members.remove(at: index)
            case (nil, nil): break
            }
        }
    }

    /// Adds a member whose name is new, without looking for it.
    package mutating func append(_ name: String, _ value: Value) {
        members.append(Member(name: name, value: value))
    }

    /// Lengths are compared first: they lie in the string itself, and most names differ in theirs.
    private func index(of name: String) -> Int? {
        let length = name.utf8.count
        for index in members.indices where members[index].name.utf8.count == length && members[index].name == name {
            return index
        }
        return nil
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
        case .markup(let bytes): json.string(String(utf8: bytes))
        case .list(let elements): json.array { for element in elements { element.writeJSON(into: &$0) } }
        case .object(let object):
            json.object {
                for member in object.members {
                    $0.key(member.name)
                    member.value.writeJSON(into: &$0)
                }
            }
        }
    }
}
