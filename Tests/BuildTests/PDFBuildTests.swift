import Foundation
import TestSupport
import Testing

/// A PDF is read once; what was read of it is found by its content.
@Suite("Builds from PDFs")
struct PDFBuildTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try write("2023-05-19_A01", "二七区召开产业发展推进会")
        try write("2023-05-19_A02", "防汛备汛工作会议召开")
    }

    private func write(_ name: String, _ headline: String) throws {
        var page = SmallPDF.Page()
        page.set(headline, x: 40, top: 40, size: 18)
        page.set("本报讯5月18日上午，" + headline + "，", x: 60, top: 80)
        page.set("有关部门负责人参加会议并讲话。记者丁一", x: 40, top: 96)
        try folder.write("seeds/" + name + ".pdf", bytes: SmallPDF([page]).bytes)
    }

    private func build(path: String? = nil, _ more: String...) throws -> Program.Outcome {
        let words = ["build", "--source", folder.path + "/seeds", "--output", folder.path + "/public"] + more
        return try Program.run(words, environment: path.map { ["PATH": $0] } ?? [:])
    }

    @Test("an unchanged PDF is not read again, whatever its time and its name say")
    func notReadAgain() throws {
        #expect(try build().status == 0)
        let before = try folder.read("public/data/articles.jsonl")
        #expect(before.contains("二七区召开产业发展推进会"))
        let seeds = folder.path + "/seeds/"
        try FileManager.default.moveItem(atPath: seeds + "2023-05-19_A02.pdf", toPath: seeds + "2023-05-20_A02.pdf")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1e9)], ofItemAtPath: seeds + "2023-05-19_A01.pdf")
        let outcome = try build(path: "/nowhere")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try folder.read("public/data/articles.jsonl").contains("2023-05-20_A02.pdf"))
    }

    @Test("the printed page with its articles, and each article's clipping, are found whole")
    func whole() throws {
        #expect(try build().status == 0)
        let url = try #require(
            try folder.read("public/data/articles.jsonl").firstMatch(of: /"url":"(articles[^"]*)"/)
        ).1
        #expect(try folder.read("public/" + url).contains("<foreignObject"))
        #expect(try folder.read("public/pages/2023-05-19_A01.html").contains("vector-effect"))
        let check = try Program.run("check", folder.path + "/public")
        #expect(check.status == 0, "\(check.output)\(check.errors)")
    }

    @Test("without the program one fault says what to install, and everything else is built")
    func missingProgram() throws {
        try folder.write("seeds/2023-05-19_A03.txt", "防汛\n\n本报讯 5月18日上午，防汛工作会议召开。记者 丁一\n")
        let outcome = try build(path: "/nowhere")
        #expect(outcome.status == 1)
        #expect(outcome.errors.components(separatedBy: "error:").count == 2)
        #expect(outcome.errors.contains("2 PDFs were not read") && outcome.errors.contains("apt install poppler-utils"))
        #expect(try folder.read("public/data/articles.jsonl").contains("2023-05-19_A03.txt"))
        let later = try build()
        #expect(later.status == 0, "it is looked for again by the next build: \(later.errors)")
        #expect(try folder.read("public/data/articles.jsonl").contains("2023-05-19_A02.pdf"))
    }

    @Test("a PDF beside a text is not read again either")
    func besideText() throws {
        for name in ["2023-05-19_A01", "2023-05-19_A02"] {
            try folder.write("seeds/\(name).txt", "防汛\n\n本报讯 5月18日上午，防汛工作会议召开。记者 丁一\n")
        }
        _ = try build()
        try folder.write("seeds/2023-05-19_A03.txt", "备汛\n\n本报讯 5月18日上午，备汛工作会议召开。记者 丁一\n")
        let outcome = try build(path: "/nowhere")
        #expect(!outcome.errors.contains("not read"), "\(outcome.errors)")
    }

    @Test("the same bytes at any number of jobs")
    func jobs() throws {
        #expect(try build(path: nil, "--jobs", "1", "--no-cache").status == 0)
        let one = try folder.read("public/checksums.txt")
        #expect(try build(path: nil, "--jobs", "2", "--no-cache").status == 0)
        #expect(try folder.read("public/checksums.txt") == one)
    }

    @Test("broadsheet inspect tells what was read of a page")
    func inspect() throws {
        let outcome = try Program.run(
            "inspect", folder.path + "/seeds/2023-05-19_A01.pdf", "--source", folder.path + "/seeds")
        #expect(outcome.output.contains("headline") && outcome.output.contains("paragraph 1"))
    }

    private func draw(_ page: String, to file: String) throws -> Program.Outcome {
        try Program.run(
            "inspect", folder.path + "/seeds/" + page, "--source", folder.path + "/seeds", "--svg",
            folder.path + "/" + file)
    }

    @Test("inspect --svg draws each line in its article, and says where an article is printed")
    func drawing() throws {
        let outcome = try draw("2023-05-19_A01.pdf", to: "page.svg")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("printed       2 areas: "))
        #expect(outcome.output.contains("picture       page 1 of 2023-05-19_A01.pdf"))
        let svg = try folder.read("page.svg")
        #expect(svg.contains("viewBox=\"0 0 4000 6") && svg.hasSuffix("</svg>\n"))
        #expect(svg.contains("<rect class=\"headline\" x=\"400\""))
        #expect(svg.contains("<rect class=\"body\" x=\"600\""))
        #expect(
            svg.components(separatedBy: "class=\"number\"").count == 3, "a number for each of its two runs of lines")
    }

    @Test("what a page says is only text in its drawing")
    func hostileDrawing() throws {
        try write("2023-05-19_A03", "<script>\"&--></style>")
        _ = try draw("2023-05-19_A03.pdf", to: "page.svg")
        let svg = try folder.read("page.svg")
        #expect(svg.contains("&lt;script&gt;&quot;&amp;--&gt;&lt;/style&gt;") && !svg.contains("<script"))
    }

    @Test("a drawing replaces a drawing and nothing else, and pages without places have none")
    func drawingOverOthers() throws {
        #expect(try draw("2023-05-19_A01.pdf", to: "page.svg").status == 0)
        #expect(try draw("2023-05-19_A02.pdf", to: "page.svg").status == 0)
        #expect(try folder.read("page.svg").contains("2023-05-19_A02.pdf"))
        try folder.write("notes.svg", "<svg/>")
        let outcome = try draw("2023-05-19_A01.pdf", to: "notes.svg")
        #expect(outcome.status == 1 && outcome.errors.contains("something else here than a drawing"))
        #expect(try folder.read("notes.svg") == "<svg/>")
        try folder.write("seeds/2023-05-19_A04.txt", "防汛\n\n本报讯 5月18日上午，防汛工作会议召开。记者 丁一\n")
        let text = try draw("2023-05-19_A04.txt", to: "text.svg")
        #expect(text.status == 1 && text.errors.contains("it is not known where the lines of this page are printed"))
    }
}
