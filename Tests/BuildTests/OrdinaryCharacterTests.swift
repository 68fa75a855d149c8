import Build
import Foundation
import TestSupport
import Testing

@testable import Text

/// Pages whose text a tool took out of a PDF, with radicals in the place of characters, in whole builds.
@Suite("Ordinary characters, end to end")
struct OrdinaryCharacterTests {
    private static let page = "000_f248a89dec4d7f57"

    private func site(of page: Bytes) async throws -> BuiltSite {
        let seeds = try TemporaryFolder()
        try seeds.write("seeds/\(Self.page).txt", bytes: page)
        let site = try await BuiltSite.build(from: seeds.path + "/seeds", into: TemporaryFolder())
        #expect(try site.source("\(Self.page).txt") == page, "the file stays as it was")
        return site
    }

    @Test("a page with radicals gives the site of the ordinary page, but for a sentence and a number that say so")
    func sameSite() async throws {
        let ordinary = try Repository.read("seeds/\(Self.page).txt")
        let (dumped, count) = withLookAlikes(ordinary)
        #expect(count > 900)
        let plain = try await site(of: ordinary), site = try await site(of: dumped)
        let sentence = "原始文件中有\(count)个字符是部首或兼容字形，这里显示为它们所代表的通用字符。"
        let html = try site.read("pages/\(Self.page).html"), data = try site.read("data/pages.jsonl")
        var contents = try site.contents()
        contents["pages/\(Self.page).html"] = html.replacingOccurrences(of: sentence, with: "")
        contents["data/pages.jsonl"] = data.replacingOccurrences(
            of: "\"mappedCharacters\":\(count)", with: "\"mappedCharacters\":0")
        #expect(html.contains(sentence))
        var expected = try plain.contents()
        // It has other checksums for these two files, and for the list that tells one of them.
        for list in ["checksums.txt", "data/index.json"] { expected[list] = contents[list] }
        #expect(contents == expected)
        #expect(try Program.run("check", site.folder.path + "/public").status == 0)
    }

    /// A text with a character that looks like it in the place of each that has one, as fonts choose: the lowest code
    /// point.
    private func withLookAlikes(_ utf8: Bytes) -> (Bytes, Int) {
        let lookAlikes = Dictionary(
            OrdinaryCharacters.table.map { ($1, $0) }, uniquingKeysWith: { min($0, $1) })
        var text = String.UnicodeScalarView()
        var count = 0
        for scalar in String(utf8: utf8).unicodeScalars {
            let lookAlike = lookAlikes[scalar].flatMap { Unicode.Scalar($0) }
            text.append(lookAlike ?? scalar)
            count += lookAlike == nil ? 0 : 1
        }
        return (Bytes(String(text).utf8), count)
    }
}
