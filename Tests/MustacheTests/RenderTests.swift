import Mustache
import Testing
import Text

/// Templates, the first of which is rendered, and what it gives.
struct RenderCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var templates: [TemplateFile]
    var expected: String

    init(_ name: String, _ main: String, _ others: KeyValuePairs<String, String> = [:], gives expected: String) {
        testDescription = name
        templates = [template("main", main)] + others.map { template($0.key, $0.value) }
        self.expected = expected
    }
}

@Suite("Rendering")
struct RenderTests {
    static let object: Object = [
        "text": .text("<a & \"b\" 'c'>"), "markup": .markup(Bytes("<b>&amp;</b>".utf8)), "number": .integer(-42),
        "yes": .bool(true), "no": .bool(false), "null": .null, "zero": .integer(0), "empty": .text(""),
        "noMarkup": .markup([]), "none": .list([]), "hollow": .object([:]), "letters": .list([.text("a"), .text("b")]),
        "outer": .object(["name": .text("外"), "inner": .object(["name": .text("内")]), "null": .text("不空")]),
        "name": .text("名"), "kind": .text("partials/card"), "lines": .text("1\n2"),
    ]

    static let values = [
        RenderCase("text is escaped", "{{text}}", gives: "&lt;a &amp; &quot;b&quot; &#39;c&#39;&gt;"),
        RenderCase("text as it is", "{{{text}}}{{&text}}", gives: "<a & \"b\" 'c'><a & \"b\" 'c'>"),
        RenderCase("markup as it is", "{{{markup}}}", gives: "<b>&amp;</b>"),
        RenderCase("markup is no less escaped than text", "{{markup}}", gives: "&lt;b&gt;&amp;amp;&lt;/b&gt;"),
        RenderCase("numbers and truths", "{{number}} {{yes}} {{no}} {{zero}}", gives: "-42 true false 0"),
        RenderCase("what has no text writes nothing", "[{{null}}{{letters}}{{outer}}{{nowhere}}]", gives: "[]"),
        RenderCase(
            "what is not there",
            "{{^no}}1{{/no}}{{^null}}2{{/null}}{{^zero}}3{{/zero}}{{^empty}}4{{/empty}}{{^noMarkup}}5{{/noMarkup}}{{^none}}6{{/none}}{{^nowhere}}7{{/nowhere}}{{^text.a}}8{{/text.a}}",
            gives: "12345678"),
        RenderCase(
            "what is there",
            "{{#yes}}1{{/yes}}{{#number}}2{{/number}}{{#text}}3{{/text}}{{#markup}}4{{/markup}}{{#hollow}}5{{/hollow}}{{^hollow}}6{{/hollow}}",
            gives: "12345"),
        RenderCase("the current value", "{{#letters}}{{.}}{{/letters}}{{#number}}{{.}}{{/number}}", gives: "ab-42"),
        RenderCase(
            "names of the values around", "{{#outer}}{{#inner}}{{name}}{{number}}{{/inner}}{{name}}{{/outer}}{{name}}",
            gives: "内-42外名"),
        RenderCase("null ends the search", "{{#outer}}[{{no}}][{{null}}]{{/outer}}[{{null}}]", gives: "[false][不空][]"),
        RenderCase(
            "a path's first name alone is searched", "{{#outer}}{{inner.name}}{{inner.number}}{{/outer}}", gives: "内"),
        RenderCase("blanks and lines inside a tag", "{{ \n number\t}}{{# yes }}a{{/\nyes}}", gives: "-42a"),
        RenderCase("blanks before the sigil", "{{ #yes }}a{{ /yes }}", gives: "a"),
        RenderCase("braces that are no tags", "{ {a} } }} {", gives: "{ {a} } }} {"),
        RenderCase(
            "delimiters of one letter", "{{=| |=}}|number||&text||={{ }}=|{{number}}", gives: "-42<a & \"b\" 'c'>-42"),
        RenderCase("triple braces beside other delimiters", "{{=<% %>=}}<%{text}%>", gives: "<a & \"b\" 'c'>"),
        RenderCase("comments hold tags' beginnings", "a{{! {{ }}b", gives: "ab"),
        RenderCase("letters of many bytes", "标{{name}}题\n{{#letters}}、{{.}}{{/letters}}。", gives: "标名题\n、a、b。"),
    ]

    static let lines = [
        RenderCase(
            "sections inside each other",
            "<ul>\n  {{#letters}}\n    {{#yes}}\n  <li>{{.}}</li>\n    {{/yes}}\n  {{/letters}}\n</ul>\n",
            gives: "<ul>\n  <li>true</li>\n  <li>true</li>\n</ul>\n"),
        RenderCase("two tags on a line keep it", "{{#yes}}{{#yes}}\na\n{{/yes}}{{/yes}}\n", gives: "\na\n\n"),
        RenderCase(
            "a partial is indented line by line", " {{>p}}\n", ["p": "a\n\n{{#yes}}\n  b\n{{/yes}}\nc{{name}}"],
            gives: " a\n \n   b\n c名"),
        RenderCase("a value is not", " {{>p}}\n", ["p": "{{lines}}\n{{lines}}\n"], gives: " 1\n2\n 1\n2\n"),
        RenderCase(
            "indentations add up", " {{>p}}\n", ["p": "a\n\t{{>q}}\nb\n", "q": "c\nd\n"], gives: " a\n \tc\n \td\n b\n"),
        RenderCase(
            "a partial inside a line starts anew", " {{>p}}\n", ["p": "a {{>q}}\n", "q": "b\nc"], gives: " a b\nc\n"),
        RenderCase(
            "a list in a partial", "  {{>p}}\n", ["p": "{{#letters}}\n- {{.}}\n{{/letters}}\n"], gives: "  - a\n  - b\n"
        ),
        RenderCase(
            "tags at the beginning of a line", "  {{>p}}\n", ["p": "{{name}}\n{{#yes}}a{{/yes}}\n{{! b }}c\n"],
            gives: "  名\n  a\n  c\n"),
        RenderCase("a close tag at the end of the file", "  {{>p}}|", ["p": "{{#yes}}\na\n{{/yes}}"], gives: "  a\n|"),
        RenderCase("a partial alone in the file", "{{>p}}", ["p": "a"], gives: "a"),
        RenderCase(
            "CR LF", "{{#yes}}\r\na\r\n{{/yes}}\r\n  {{>p}}\r\nb", ["p": "c\r\nd\r\n"], gives: "a\r\n  c\r\n  d\r\nb"),
    ]

    static let inheritance = [
        RenderCase(
            "a layout", "{{<l}}\n{{$head}}\n  <meta>\n{{/head}}\n{{$main}}\n  <p>{{name}}</p>\n{{/main}}\n{{/l}}\n",
            ["l": "<head>\n{{$head}}\n{{/head}}\n</head>\n<main>\n  {{$main}}\n  {{/main}}\n</main>\n"],
            gives: "<head>\n<meta>\n</head>\n<main>\n  <p>名</p>\n</main>\n"),
        RenderCase(
            "content of one line", "{{<l}}{{$t}}{{name}} – {{/t}}{{/l}}", ["l": "<title>{{$t}}{{/t}}站</title>"],
            gives: "<title>名 – 站</title>"),
        RenderCase(
            "an empty argument is an argument", "{{<l}}{{$a}}{{/a}}{{/l}}", ["l": "[{{$a}}default{{/a}}]"], gives: "[]"),
        RenderCase(
            "an empty argument leaves no blanks", "{{<l}}{{$a}}{{/a}}{{/l}}", ["l": "  {{$a}}\n  default\n  {{/a}}\n|"],
            gives: "|"),
        RenderCase(
            "arguments of several lines keep their shape",
            "{{<l}}\n  {{$a}}\n    1\n      2\n\n   3\n  {{/a}}\n{{/l}}\n", ["l": "\t{{$a}}\n\t{{/a}}\n"],
            gives: "\t1\n\t  2\n\t\n\t3\n"),
        RenderCase(
            "an argument inside a line", "{{<l}}{{$a}}\n  1\n  2\n{{/a}}{{/l}}", ["l": "a {{$a}}{{/a}}b\n"],
            gives: "a 1\n2\nb\n"),
        RenderCase(
            "lists in an argument",
            "{{<l}}\n{{$a}}\n    {{#letters}}\n    <li>{{.}}\n    {{/letters}}\n{{/a}}\n{{/l}}\n",
            ["l": "  {{$a}}\n  {{/a}}\n"], gives: "  <li>a\n  <li>b\n"),
        RenderCase(
            "a partial in an argument", "{{<l}}\n{{$a}}\n    1\n      {{>p}}\n{{/a}}\n{{/l}}\n",
            ["l": "  {{$a}}\n  {{/a}}\n", "p": "2\n3\n"], gives: "  1\n    2\n    3\n"),
        RenderCase(
            "an argument of one line where a line is asked for", "{{<l}}{{$a}}1{{/a}}{{/l}}",
            ["l": "  {{$a}}\n    2\n  {{/a}}\n|"], gives: "    1|"),
        RenderCase(
            "a parent with text after it keeps its line", "  {{<l}}{{/l}} b\n", ["l": "1\n2"], gives: "  1\n2 b\n"),
        RenderCase(
            "the outermost argument counts", "{{<m}}{{$a}}1{{/a}}{{/m}}",
            ["m": "{{<l}}{{$a}}2{{/a}}{{$b}}3{{/b}}{{/l}}", "l": "{{$a}}{{/a}}{{$b}}{{/b}}"], gives: "13"),
        RenderCase(
            "a block in an argument is its own template's", "{{<m}}{{$x}}1{{/x}}{{/m}}",
            ["m": "{{<l}}{{$a}}[{{$x}}2{{/x}}]{{/a}}{{$x}}3{{/x}}{{/l}}", "l": "{{$a}}{{/a}}{{$x}}{{/x}}"],
            gives: "[1]1"),
        RenderCase(
            "blocks of one name in two parents", "{{<l}}{{$a}}1{{<m}}{{$a}}2{{/a}}{{/m}}{{/a}}{{/l}}",
            ["l": "[{{$a}}{{/a}}]", "m": "({{$a}}{{/a}})"], gives: "[1(2)]"),
        RenderCase(
            "a block in an argument of the same name", "{{<l}}{{$a}}1{{$a}}2{{/a}}{{/a}}{{/l}}",
            ["l": "[{{$a}}{{/a}}]"], gives: "[12]"),
        RenderCase(
            "arguments reach partials", "{{<l}}{{$a}}1{{/a}}{{/l}}", ["l": "{{>p}}", "p": "[{{$a}}2{{/a}}]"],
            gives: "[1]"),
        RenderCase(
            "arguments end with their parent", "{{<l}}{{$a}}1{{/a}}{{/l}}{{>l}}", ["l": "[{{$a}}2{{/a}}]"],
            gives: "[1][2]"),
        RenderCase(
            "a parent that a value names", "{{<*kind}}{{$a}}1{{/a}}{{/*kind}}", ["partials/card": "[{{$a}}{{/a}}]"],
            gives: "[1]"),
        RenderCase(
            "a block in a list", "{{<l}}{{$a}}{{.}}!{{/a}}{{/l}}", ["l": "{{#letters}}{{$a}}{{/a}}{{/letters}}"],
            gives: "a!b!"),
    ]

    @Test("values", arguments: values)
    func valuesAreWritten(_ example: RenderCase) throws { try check(example) }

    @Test("lines", arguments: lines)
    func linesVanishAndAreIndented(_ example: RenderCase) throws { try check(example) }

    @Test("inheritance", arguments: inheritance)
    func blocksAreFilled(_ example: RenderCase) throws { try check(example) }

    private func check(_ example: RenderCase) throws {
        let (set, faults) = TemplateSet.compile(example.templates)
        #expect(faults == [])
        #expect(try render(set, "main", Self.object) == example.expected)
        let (constantSet, _) = TemplateSet.compile(example.templates, constants: Self.constants)
        #expect(try render(constantSet, "main", Self.object) == example.expected, "constants change nothing")
        let (outermostSet, _) = TemplateSet.compile(
            example.templates, outermost: Set(Self.constants.members.map(\.0)))
        #expect(try render(outermostSet, "main", Self.object) == example.expected, "outermost names change nothing")
    }

    /// The members of `object` whose names no object inside it has.
    static let constants = Object(
        object.members.filter { $0.0 != "name" && $0.0 != "null" })

    @Test("constant texts are part of the template, but those of several lines")
    func constants() throws {
        let (set, _) = TemplateSet.compile(
            [template("t", "{{s.a}}{{{s.a}}}{{s.b}}{{s.c}}{{a}}")],
            constants: ["s": .object(["a": .text("<"), "b": .text("1\n2")])])
        #expect(try render(set, "t", [:]) == "&lt;<")
    }

    @Test("what is rendered is appended")
    func appends() throws {
        var bytes = Bytes("a".utf8)
        try TemplateSet.compile([template("t", "b")]).templates.render("t", .null, into: &bytes)
        #expect(String(utf8: bytes) == "ab")
    }
}

@Suite("Errors while rendering")
struct RenderErrorTests {
    static let endless: [[TemplateFile]] = [
        [template("t", "\n{{>t}}")], [template("t", "{{>u}}"), template("u", "{{#yes}}{{>t}}{{/yes}}")],
        [template("t", "  {{<t}}{{$a}}{{/a}}{{/t}}\n")], [template("t", "{{>*self}}")],
        [template("t", "{{<u}}{{$a}}{{>t}}{{/a}}{{/u}}"), template("u", "{{$a}}{{/a}}")],
    ]

    @Test("templates that call themselves without end are an error", arguments: endless)
    func recursion(_ files: [TemplateFile]) throws {
        let (set, faults) = TemplateSet.compile(files)
        #expect(faults == [])
        let error = #expect(throws: RenderError.self) {
            try render(set, "t", ["yes": .bool(true), "self": .text("t")])
        }
        #expect(error?.kind == .tooDeep(limit: 100))
        #expect(error?.line ?? 0 > 0)
    }

    @Test("recursion that data ends is none")
    func tree() throws {
        let (set, _) = TemplateSet.compile([template("t", "{{name}}{{#children}}({{>t}}){{/children}}")])
        var tree: Object = ["name": .integer(49), "children": .list([])]
        for depth in (0..<49).reversed() { tree = ["name": .integer(depth), "children": .list([.object(tree)])] }
        #expect(try render(set, "t", tree).hasPrefix("0(1(2("))
    }

    static let unknown: [(Value?, String)] = [
        (
            .text("partials/cart"),
            "t:2:3: error: there is no template \"partials/cart\"\nhint: the name is the value of \"a.b\""
        ),
        (nil, "t:2:3: error: \"a.b\" names no template\nhint: its value must be the name of a template"),
        (.integer(1), "t:2:3: error: \"a.b\" names no template\nhint: its value must be the name of a template"),
    ]

    @Test("a value that names no template is an error", arguments: unknown)
    func dynamicName(_ value: Value?, _ told: String) throws {
        let (set, _) = TemplateSet.compile([template("t", "a\n  {{> * a.b }}")])
        var inner: Object = [:]
        inner["b"] = value
        let error = #expect(throws: RenderError.self) { try render(set, "t", ["a": .object(inner)]) }
        #expect(error?.fault.description == told)
    }

    @Test("a name that no template has is an error")
    func unknownTemplate() {
        let error = #expect(throws: RenderError.self) { try render(TemplateSet.compile([]).templates, "t", [:]) }
        #expect(error?.kind == .unknownTemplate("t"))
    }
}
