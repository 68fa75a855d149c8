import Mustache
import TestSupport
import Testing
import Text

/// One case of the official specification.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
    var name: String
    var template: String
    var data: Value
    var partials: [TemplateFile]
    var expected: String

    var testDescription: String { name }
}

@Suite("The official specification")
struct SpecificationTests {
    static let modules = [
        "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~dynamic-names", "~inheritance",
    ]

    @Test("every case passes", arguments: modules)
    func module(_ name: String) throws {
        let cases = try readCases(name)
        #expect(cases.count >= 12)
        for example in cases {
            let main = TemplateFile(name: "main", path: "main", text: Bytes(example.template.utf8))
            // The specification lets a missing partial render as nothing.
            let (templates, faults) = TemplateSet.compile([main] + example.partials, missingTemplates: .areEmpty)
            #expect(faults == [], "\(example.name)")
            var bytes = Bytes()
            try templates.render("main", example.data, into: &bytes)
            #expect(String(utf8: bytes) == example.expected, "\(example.name)")
        }
    }

    private func readCases(_ module: String) throws -> [SpecificationCase] {
        let file = try Repository.read("Tests/MustacheTests/Specification/\(module).json")
        return try #require(try JSONValue(parsing: file)["tests"]?.array).map { test in
            SpecificationCase(
                name: try #require(test["name"]?.string), template: try #require(test["template"]?.string),
                data: value(test["data"] ?? .null),
                partials: (test["partials"]?.members ?? []).map {
                    TemplateFile(name: $0.name, path: $0.name, text: Bytes(($0.value.string ?? "").utf8))
                },
                expected: try #require(test["expected"]?.string))
        }
    }

    /// Decimals become texts: the product has none. As texts they are there, as every decimal of the cases is.
    private func value(_ json: JSONValue) -> Value {
        switch json {
        case .null: .null
        case .bool(let truth): .bool(truth)
        case .number(let number): json.integer.map { .integer($0) } ?? .text("\(number)")
        case .string(let text): .text(text)
        case .array(let elements): .list(elements.map(value))
        case .object(let members): .object(Object(members.map { ($0.name, value($0.value)) }))
        }
    }
}
