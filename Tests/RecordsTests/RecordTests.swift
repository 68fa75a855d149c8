import Records
import Testing
import Text

@Suite("Records")
struct RecordTests {
    struct Value: Recordable, Equatable {
        var number: Int
        var text: String?
        var list: [Bool]

        init(_ number: Int, _ text: String?, _ list: [Bool]) {
            (self.number, self.text, self.list) = (number, text, list)
        }

        init(from reader: inout RecordReader) throws(RecordError) {
            self.init(try Int(from: &reader), try String?(from: &reader), try [Bool](from: &reader))
        }

        func write(to writer: inout RecordWriter) {
            writer.write(number)
            writer.write(text)
            writer.write(list)
        }
    }

    static let values = [
        Value(0, nil, []), Value(-1, "", [true]), Value(.max, "二七区〇", [false, true]), Value(.min, "a\u{0}b", []),
        Value(300, "é", [true, true, true]),
    ]

    private func bytes(_ values: [Value]) -> Bytes {
        var writer = RecordWriter()
        writer.write(values)
        return writer.bytes
    }

    @Test("what was written is read back", arguments: values)
    func roundTrip(_ value: Value) throws {
        var reader = RecordReader(bytes([value, value]))
        #expect(try [Value](from: &reader) == [value, value])
        #expect(reader.isAtEnd)
    }

    @Test(
        "arrays of numbers are read back, and cut ones are an error",
        arguments: [[], [1], [0, .max, 1 << 63]] as [[UInt64]])
    func words(_ words: [UInt64]) throws {
        var writer = RecordWriter()
        writer.write(words: words)
        writer.write(7)
        var reader = RecordReader(writer.bytes)
        #expect(try reader.readWords() == words)
        #expect(try Int(from: &reader) == 7)
        guard !words.isEmpty else { return }
        #expect(throws: RecordError.self) {
            var reader = RecordReader(Bytes(writer.bytes.dropLast(2)))
            return try reader.readWords()
        }
    }

    @Test("hashes keep all their bits")
    func hashes() throws {
        var writer = RecordWriter()
        for hash in [0, 1, UInt64.max, 0x8000_0000_0000_0001] { writer.write(hash: hash) }
        var reader = RecordReader(writer.bytes)
        for hash in [0, 1, UInt64.max, 0x8000_0000_0000_0001] { #expect(try reader.readHash() == hash) }
    }

    @Test("a record that was cut off is an error")
    func cutOff() {
        let whole = bytes(Self.values)
        for length in whole.indices {
            var reader = RecordReader(Bytes(whole.prefix(length)))
            #expect(throws: RecordError.self) { try [Value](from: &reader) }
        }
    }

    @Test("a count that the rest could not hold is an error before memory is taken for it")
    func hugeCount() {
        var writer = RecordWriter()
        writer.write(bits: 1 << 60)
        var list = RecordReader(writer.bytes), text = list
        #expect(throws: RecordError.self) { try [Int](from: &list) }
        #expect(throws: RecordError.self) { try String(from: &text) }
    }
}
