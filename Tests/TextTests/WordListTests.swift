import Foundation
import TestSupport
import Testing
import Text

/// The lists of words in `Sources/*/Words`, as they stand in their files.
@Suite("Lists of words")
struct WordListTests {
    static let files: [String] =
        ((try? FileManager.default.subpathsOfDirectory(atPath: Repository.root + "/Sources")) ?? [])
        .filter { $0.contains("/Words/") && $0.hasSuffix(".txt") }.sorted()

    @Test("there are some") func there() { #expect(Self.files.count > 30) }

    @Test("each says what it is for, where it is from and of which day", arguments: files)
    func head(_ file: String) throws {
        let head = try lines(of: file).prefix { $0.hasPrefix("#") }
        #expect(head.first.map { $0.count > 20 } == true, "the first line says what the list is for")
        #expect(head.contains { $0.hasPrefix("# Source: ") })
        #expect(head.contains { $0.firstMatch(of: /^# Date: \d{4}-\d\d-\d\d$/) != nil })
    }

    @Test("each is sorted by code points and has each word once", arguments: files)
    func sorted(_ file: String) throws {
        let words = try lines(of: file).filter { !$0.hasPrefix("#") && !$0.isEmpty }
            .map { Array($0.prefix { $0 != " " }.unicodeScalars) }
        #expect(!words.isEmpty && !words.contains { $0.isEmpty })
        for (word, next) in zip(words, words.dropFirst()) {
            #expect(word.lexicographicallyPrecedes(next), "\(next) stands behind \(word)")
        }
    }

    @Test("a word goes with what stands behind it")
    func entries() {
        let list: StaticString = "王 7486\n重庆 chong qing\n一"
        #expect(list.words == ["王 7486", "重庆 chong qing", "一"])
        #expect(list.entries.map(\.word) == ["王", "重庆", "一"])
        #expect(list.entries.map(\.value) == ["7486", "chong qing", ""])
    }

    private func lines(of file: String) throws -> [Substring] {
        String(decoding: try Repository.read("Sources/" + file), as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
    }
}
