import Archive
import TestSupport
import Testing

@Suite("Copied files")
struct CopiedFileTests {
    static let urls: [(source: String, url: String)] = [
        ("fan.jpg", "files/fan.jpg"), ("2023/樊惠林.JPG", "files/2023/樊惠林.JPG"), ("a.tar.gz", "files/a.tar.gz"),
        ("index.pdf", "files/index.pdf"), ("100%.png", "files/100%25.png"), ("a?b#c.png", "files/a%3Fb%23c.png"),
    ]

    @Test("stand where they stand in the source folder", arguments: urls)
    func url(_ source: String, _ url: String) {
        #expect(CopiedFile(source: SourcePath(source), path: "").url == url)
    }

    @Test("keep their endings when their names are cut")
    func longNames() {
        let names = ["甲", "乙"].map { String(repeating: "文", count: 75) + $0 + ".jpg" }
        let urls = names.map { CopiedFile(source: SourcePath($0), path: "").url }
        #expect(urls[0] != urls[1])
        #expect(urls.allSatisfy { $0.hasSuffix(".jpg") && $0.utf8.count <= 255 })
    }
}
