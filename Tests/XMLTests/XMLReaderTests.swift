import Testing
import Text
import XML

/// Writes down what it is told.
private final class Notes: XMLListener {
    private(set) var all: [String] = []

    func begin(_ tag: XMLTag) {
        let attributes = tag.attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        all.append("<\(tag.name)\(attributes)> \(tag.line):\(tag.column)")
    }

    func text(_ text: String) { all.append(text) }
    func end(_ name: String, line: Int) { all.append("</\(name)> \(line)") }
}

@Suite("XML files")
struct XMLReaderTests {
    private func read(_ text: String, _ rules: XMLRules = .strict) -> (notes: [String], error: XMLError?) {
        let notes = Notes()
        do throws(XMLError) {
            try readXML(Array(text.utf8), rules, to: notes)
            return (notes.all, nil)
        } catch {
            return (notes.all, error)
        }
    }

    @Test("elements and text come in their order, with names without namespace and places from 1")
    func order() {
        let read = read("<a xmlns:x='u'>\n  <x:b x:k='v'>甲&amp;</x:b></a>")
        #expect(read.error == nil)
        #expect(
            read.notes.joined(separator: "|") == "<a> 1:1|\n|  |<b k=v> 2:3|甲|&|</b> 2|</a> 2")
    }

    @Test("what is not well-formed is refused with its place")
    func notWellFormed() throws {
        let error = try #require(read("<a>\n<b></a>").error)
        #expect((error.line, error.column) == (2, 6) && error.reason == "mismatched tag")
    }

    @Test("strict rules refuse entities and depth, whatever the file says of its encoding")
    func strict() {
        #expect(read("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>").error?.kind == .declaresEntities)
        #expect(read("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", .any).notes.contains("c"))
        let deep = String(repeating: "<a>", count: 101) + String(repeating: "</a>", count: 101)
        #expect(read(deep).error?.kind == .tooDeep && read(deep, .any).error == nil)
        #expect(read("<?xml version='1.0' encoding='ISO-8859-1'?><a>甲</a>").notes.contains("甲"))
    }

    @Test("no other file is read")
    func otherFiles() {
        let read = read("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a>&b;甲</a>")
        #expect(read.error == nil && read.notes == ["<a> 1:41", "甲", "</a> 1"])
    }
}
