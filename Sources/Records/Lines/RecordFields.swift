package import Archive
package import Text

/// A value as records show it: an object, a list or a text that people can read.
package protocol LineRecordable {
    init(_ value: JSONValue) throws(RecordFault)
    func write(to json: inout JSONWriter)
}

/// The members of an object of a record. One that is missing is empty: no text, no number, a list of nothing.
package struct RecordFields {
    private let members: [JSONValue.Member]

    package init(_ value: JSONValue, _ name: String = "record") throws(RecordFault) {
        guard let members = value.members else { throw .notExpected(name, expected: "an object") }
        self.members = members
    }

    private subscript(_ name: String) -> JSONValue? {
        members.first { $0.name == name && $0.value != .null }?.value
    }

    package func textIfAny(_ name: String) throws(RecordFault) -> String? {
        guard let value = self[name] else { return nil }
        guard let text = value.string else { throw .notExpected(name, expected: "a text") }
        return text
    }

    package func text(_ name: String) throws(RecordFault) -> String {
        guard let text = try textIfAny(name) else { throw .notExpected(name, expected: "a text") }
        return text
    }

    package func numberIfAny(_ name: String) throws(RecordFault) -> Int? {
        guard let value = self[name] else { return nil }
        guard let number = value.integer else { throw .notExpected(name, expected: "a whole number") }
        return number
    }

    package func number(_ name: String) throws(RecordFault) -> Int {
        guard let number = try numberIfAny(name) else { throw .notExpected(name, expected: "a whole number") }
        return number
    }

    /// A number with a fraction.
    package func measure(_ name: String) throws(RecordFault) -> Double {
        guard case .number(let number) = self[name] else { throw .notExpected(name, expected: "a number") }
        return number
    }

    /// False where nothing is said.
    package func flag(_ name: String) throws(RecordFault) -> Bool {
        guard let value = self[name] else { return false }
        guard case .bool(let flag) = value else { throw .notExpected(name, expected: "true or false") }
        return flag
    }

    /// 64 bits in 16 hexadecimal digits.
    package func hash(_ name: String) throws(RecordFault) -> UInt64 {
        let digits = Bytes(try text(name).utf8)
        guard let hash = Bytes.number(ofHexDigits: digits[...]) else {
            throw .notExpected(name, expected: "16 hexadecimal digits")
        }
        return hash
    }

    /// Bytes in base 64; none where the member is missing.
    package func bytes(_ name: String) throws(RecordFault) -> Bytes {
        guard let bytes = Bytes(base64: try textIfAny(name) ?? "") else {
            throw .notExpected(name, expected: "bytes in base 64")
        }
        return bytes
    }

    /// One of the words of a kind.
    package func wordIfAny<Word: RawRepresentable>(
        _ name: String
    ) throws(RecordFault) -> Word? where Word.RawValue == String {
        guard let text = try textIfAny(name) else { return nil }
        guard let word = Word(rawValue: text) else {
            throw .notExpected(name, expected: "another word than \"\(text)\"")
        }
        return word
    }

    package func dayIfAny(_ name: String) throws(RecordFault) -> CivilDate? {
        guard let text = try textIfAny(name) else { return nil }
        guard let day = CivilDate(text) else { throw .notExpected(name, expected: "a day as in 2023-05-18") }
        return day
    }

    package func valueIfAny<Value: LineRecordable>(_ name: String) throws(RecordFault) -> Value? {
        guard let value = self[name] else { return nil }
        return try Value(value)
    }

    package func list<Value: LineRecordable>(_ name: String) throws(RecordFault) -> [Value] {
        guard let value = self[name] else { return [] }
        guard let elements = value.array else { throw .notExpected(name, expected: "a list") }
        var list: [Value] = []
        list.reserveCapacity(elements.count)
        for element in elements { list.append(try Value(element)) }
        return list
    }
}

// Members are written only where there is something to say.
extension JSONWriter {
    package mutating func given(_ name: String, _ text: String?) { if let text { member(name, text) } }

    package mutating func given(_ name: String, _ number: Int?) { if let number { member(name, number) } }

    package mutating func given(_ name: String, _ flag: Bool) {
        guard flag else { return }
        key(name)
        bool(true)
    }

    package mutating func given(_ name: String, _ day: CivilDate?) { given(name, day.map { "\($0)" }) }

    package mutating func given(_ name: String, _ value: (some LineRecordable)?) {
        guard let value else { return }
        key(name)
        value.write(to: &self)
    }

    package mutating func given(_ name: String, _ list: [some LineRecordable]) {
        guard !list.isEmpty else { return }
        key(name)
        array { for value in list { value.write(to: &$0) } }
    }

    package mutating func given(_ name: String, bytes: Bytes) {
        guard !bytes.isEmpty else { return }
        key(name)
        string(bytes.inBase64.span)
    }

    /// 16 hexadecimal digits: JSON's numbers have no room for 64 bits.
    package mutating func member(_ name: String, hash: UInt64) { member(name, hexDigits(hash)) }
}

extension Array where Element == Int {
    /// So many whole numbers in a list.
    package init(_ value: JSONValue, count: ClosedRange<Int>, _ name: String) throws(RecordFault) {
        let numbers = value.array?.compactMap(\.integer) ?? []
        guard count.contains(numbers.count), numbers.count == value.array?.count else {
            throw .notExpected(name, expected: "a list of \(count.upperBound) whole numbers")
        }
        self = numbers
    }
}
