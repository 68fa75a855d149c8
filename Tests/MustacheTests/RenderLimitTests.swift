import Mustache
import Testing
import Text

@Suite("Limits of a page")
struct RenderLimitTests {
    /// Ten partials that call each other ten times: the last one would be written ten thousand million times.
    private static func nested(writing text: String) -> TemplateSet {
        let files = (0..<10).map { number in
            template("p\(number)", number == 9 ? text : "\n" + String(repeating: "{{>p\(number + 1)}}", count: 10))
        }
        return TemplateSet.compile(files).templates
    }

    private static func error(_ templates: TemplateSet, _ value: Value = .null, into bytes: inout Bytes) -> RenderError?
    {
        do throws(RenderError) {
            try templates.render("p0", value, into: &bytes, largest: 100_000, longest: 200_000)
            return nil
        } catch {
            return error
        }
    }

    @Test("much that is written ends soon, and the place is told")
    func large() throws {
        var bytes = Bytes("before".utf8)
        let error = try #require(Self.error(Self.nested(writing: "一二三四五六七八九十"), into: &bytes))
        #expect(error.kind == .tooLarge(limit: 100_000))
        #expect(error.fault.description.hasPrefix("p8:2:8: error: the page has more than 100000 bytes here"))
        #expect(bytes.count < 101_000)
        #expect(error.templates.first == "p8" && error.templates.last == "p0")
    }

    @Test("much that writes nothing ends soon too")
    func long() throws {
        var bytes: Bytes = []
        let error = try #require(Self.error(Self.nested(writing: "{{nothing}}"), into: &bytes))
        #expect(error.kind == .tooLong(limit: 200_000))
        #expect(error.line >= 1 && error.column >= 1)
    }

    @Test("lists in lists end too")
    func lists() throws {
        let list = Value.object(["a": .list(Array(repeating: .text("x"), count: 100))])
        let templates = TemplateSet.compile([
            template("p0", "{{#a}}{{#a}}{{#a}}{{#a}}{{.}}{{/a}}{{/a}}{{/a}}{{/a}}")
        ]).templates
        var bytes: Bytes = []
        #expect(try #require(Self.error(templates, list, into: &bytes)).kind == .tooLarge(limit: 100_000))
    }

    @Test("a page within the limits is whole")
    func within() throws {
        let templates = TemplateSet.compile([template("p0", "{{#a}}一{{/a}}")]).templates
        var bytes: Bytes = []
        let value = Value.object(["a": .list(Array(repeating: .bool(true), count: 30_000))])
        #expect(Self.error(templates, value, into: &bytes) == nil)
        #expect(bytes.count == 90_000)
    }
}
