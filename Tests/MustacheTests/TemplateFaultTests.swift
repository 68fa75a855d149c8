import Mustache
import Testing
import Text

/// A faulty template and what is told about it, hints included.
struct FaultCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var template: String
    var expected: [String]

    init(_ name: String, _ template: String, _ expected: String...) {
        testDescription = name
        self.template = template
        self.expected = expected
    }
}

@Suite("Template faults")
struct TemplateFaultTests {
    static let cases = [
        FaultCase(
            "a tag without an end", "a\n  {{b", "t:2:3: this tag is not closed (expected \"}}\" before the next tag)"),
        FaultCase(
            "a tag that the next one runs into", "{{a <b>{{c}}",
            "t:1:1: this tag is not closed (expected \"}}\" before the next tag)"),
        FaultCase(
            "a triple brace closed by two", "{{{a}} {{b}}",
            "t:1:1: this tag is not closed (expected \"}}}\" before the next tag)"),
        FaultCase(
            "a comment without an end", "{{! a } }",
            "t:1:1: this tag is not closed (expected \"}}\" before the next tag)"),
        FaultCase(
            "its own delimiters are told", "{{=<% %>=}}\n<%a",
            "t:2:1: this tag is not closed (expected \"%>\" before the next tag)"),
        FaultCase(
            "an empty tag", "a{{ }}", "t:1:2: this tag has no name (write a name, or \".\" for the current value)"),
        FaultCase(
            "an empty section", "{{#}}{{/}}",
            "t:1:1: this tag has no name (write a name, or \".\" for the current value)",
            "t:1:6: this tag has no name (write a name, or \".\" for the current value)"),
        FaultCase(
            "a helper of another language", "{{#if a}}{{/if a}}",
            "t:1:1: \"if a\" is no name (names have no spaces, braces or empty parts; to choose, write {{#name}}…{{/name}})",
            "t:1:10: \"if a\" is no name (names have no spaces, braces or empty parts; to choose, write {{#name}}…{{/name}})"
        ),
        FaultCase(
            "a dot too many", "{{a..b}}",
            "t:1:1: \"a..b\" is no name (names have no spaces, braces or empty parts; to choose, write {{#name}}…{{/name}})"
        ),
        FaultCase(
            "one delimiter", "{{=<%=}}",
            "t:1:1: these are no delimiters (write two, without \"=\" and with a space between: {{=<% %>=}})"),
        FaultCase(
            "delimiters with equals signs", "{{=a= =b=}}",
            "t:1:1: these are no delimiters (write two, without \"=\" and with a space between: {{=<% %>=}})"),
        FaultCase("a section without an end", "字{{#a}}\n", "t:1:4: {{#a}} is not closed (expected {{/a}} after it)"),
        FaultCase(
            "sections that cross", "{{#a}}{{^b}}{{/a}}", "t:1:7: {{^b}} is not closed (expected {{/b}} after it)"),
        FaultCase(
            "a section closed by another name", "\n{{#items}}\n{{/item}}",
            "t:3:1: {{#items}} of line 2 is closed by {{/item}} (expected {{/items}})"),
        FaultCase("a close tag alone", "{{/a}}", "t:1:1: {{/a}} closes nothing (remove it, or open {{#a}} before it)"),
        FaultCase("a block without an end", "{{$a}}", "t:1:1: {{$a}} is not closed (expected {{/a}} after it)"),
        FaultCase(
            "a parent without an end", "{{<u}}{{$a}}{{/a}}", "t:1:1: {{<u}} is not closed (expected {{/u}} after it)"),
        FaultCase(
            "a dynamic parent without an end", "{{<*u}}", "t:1:1: {{<*u}} is not closed (expected {{/*u}} after it)"),
        FaultCase(
            "a value directly in a parent", "{{<u}}{{a}}{{/u}}",
            "t:1:7: {{a}} cannot stand directly in {{<u}} (put it into a block: {{$name}}…{{/name}})"),
        FaultCase(
            "a section directly in a parent", "{{<u}}{{#a}}{{$b}}{{/b}}{{/a}}{{/u}}",
            "t:1:7: {{#a}} cannot stand directly in {{<u}} (put it into a block: {{$name}}…{{/name}})"),
        FaultCase(
            "a block given twice", "{{<u}}{{$a}}{{/a}}{{$a}}{{/a}}{{/u}}",
            "t:1:19: block \"a\" is given twice (keep one of the two)"),
        FaultCase(
            "a partial that is not there", "{{>partials/cart}}",
            "t:1:1: there is no template \"partials/cart\" (did you mean \"partials/card\"?)"),
        FaultCase(
            "a parent that is not there", "{{<nothing-like-it}}{{/nothing-like-it}}",
            "t:1:1: there is no template \"nothing-like-it\" ()"),
        FaultCase(
            "all of them at once", "{{#a}}{{ }}{{>v}}", "t:1:1: {{#a}} is not closed (expected {{/a}} after it)",
            "t:1:7: this tag has no name (write a name, or \".\" for the current value)"),
    ]

    @Test("a fault says where, what and what to do", arguments: cases)
    func faults(_ example: FaultCase) {
        let files = [
            template("t", example.template), template("u", ""), template("partials/card", "card"),
        ]
        let faults = TemplateSet.compile(files).faults
        #expect(faults.map { "\($0.path):\($0.line):\($0.column): \($0.message) (\($0.hint))" } == example.expected)
    }

    @Test("a faulty template renders nothing, the others render as ever")
    func faultyAmongOthers() throws {
        let (set, faults) = TemplateSet.compile([
            template("good", "a{{b}}"), template("bad", "a{{#b}}"), template("calls", "a{{>bad}}b"),
        ])
        #expect(faults.map(\.path) == ["bad"])
        #expect(set.contains("bad") && !set.contains("none"))
        #expect(try render(set, "good", ["b": .text("c")]) == "ac")
        #expect(try render(set, "calls", [:]) == "ab")
    }

    @Test("faults of all files come in order")
    func order() {
        let faults = TemplateSet.compile([template("b", "{{/a}}"), template("a", "\n{{/a}}{{/b}}")]).faults
        #expect(faults.map { "\($0.path):\($0.line):\($0.column)" } == ["a:2:1", "a:2:7", "b:1:1"])
    }

    @Test("two templates of one name are a fault")
    func sameName() {
        let faults = TemplateSet.compile([template("a", "1"), template("a", "2")]).faults
        #expect(faults.map(\.message) == ["there are two templates \"a\""])
    }

    @Test("tags nested without end are a fault", arguments: ["{{#a}}", "{{^a}}", "{{$a}}", "{{<u}}{{$a}}"])
    func nesting(_ tag: String) {
        let text = String(repeating: tag, count: 10_000)
        let faults = TemplateSet.compile([template("t", text), template("u", "")]).faults
        #expect(faults.map(\.message) == ["more than 64 tags are open here"])
    }
}

func template(_ name: String, _ text: String) -> TemplateFile {
    TemplateFile(name: name, path: name, text: Bytes(text.utf8))
}

func render(_ set: TemplateSet, _ name: String, _ object: Object) throws(RenderError) -> String {
    var bytes = Bytes()
    try set.render(name, .object(object), into: &bytes)
    return String(utf8: bytes)
}
