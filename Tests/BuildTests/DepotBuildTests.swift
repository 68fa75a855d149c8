import Build
import Foundation
import TestSupport
import Testing
import Text

/// Builds that hold no texts, no bodies and no parts of the index in memory.
@Suite("Builds of more than memory holds")
struct DepotBuildTests {
    private let archive: TemporaryFolder

    /// Articles in Markdown and on one page and on two, one of them corrected and one taken down, and lines that no article holds.
    init() throws {
        archive = try TemporaryFolder()
        try archive.write(
            "seeds/2023-05-19_A01.txt",
            page(of: "招商引资", day: 17) + """

                邻里因琐事起争执

                本报讯 5月17日，柳林社区党委书记樊惠林到场调解漏水争吵，
                民警赶到后双方仍互不相让，（下转第3版）

                """)
        try archive.write(
            "seeds/2023-05-19_A03.txt",
            """
            （上接第1版）最后在调解室里握手言和，樊惠林赔偿了损失。记者 景静

            广告 13603853603

            """)
        try archive.write("seeds/2023-05-20_A01.txt", page(of: "城市更新", day: 19))
        try archive.write("seeds/2023-05-21_A01.txt", page(of: "防汛", day: 20) + "\n" + page(of: "读书", day: 18))
        try archive.write(
            "seeds/a.md", "---\ntitle: 手写\ndate: 2023-06-01\n---\n\n**正文**，见[附件](b.md)。\n\n樊惠林出席。\n")
        try archive.write("seeds/b.md", "# 附件\n\n" + String(repeating: "很长的一段。", count: 60) + "\n")
    }

    /// - Parameter mostHeld: in bytes; nil for as many as usual.
    private func build(into folder: TemporaryFolder, mostHeld: Int? = 0, jobs: Int = 2) async throws -> [String: String]
    {
        var options = BuildOptions()
        options.source = archive.path + "/seeds"
        options.templates = Repository.root + "/templates"
        options.output = folder.path + "/public"
        options.baseURL = "https://example.org"
        options.jobs = jobs
        options.mostHeld = mostHeld ?? options.mostHeld
        let report = await buildSite(options)
        #expect(report.failure == nil, "\(String(describing: report.failure))")
        let files = try folder.files().filter { $0.hasPrefix("public/") }
        return Dictionary(uniqueKeysWithValues: try files.map { ($0, try folder.read($0)) })
    }

    /// Corrects one article, and takes another down.
    private func correct() async throws {
        let site = try await build(into: TemporaryFolder())
        let articles = try #require(site["public/data/articles.jsonl"]).split(separator: "\n")
            .map { try JSONValue(parsing: Array($0.utf8)) }
        func id(_ words: String) throws -> String {
            try #require(articles.first { $0["title"]?.string?.contains(words) == true }?["id"]?.string)
        }
        try archive.write(
            "seeds/2023-05-20_A01.corrections.yml",
            "articles:\n  \(try id("城市更新")):\n    reporters: [许文]\n")
        try archive.write(
            "seeds/2023-05-21_A01.corrections.yml",
            "articles:\n  \(try id("防汛")):\n    withdrawn: {reason: 应当事人请求}\n")
    }

    @Test("make the same site as those that hold all", arguments: [1, 2])
    func sameSite(_ jobs: Int) async throws {
        try await correct()
        let held = try await build(into: TemporaryFolder(), mostHeld: nil, jobs: jobs)
        let site = try await build(into: TemporaryFolder(), jobs: jobs)
        #expect(site == held)
        #expect(site.keys.contains { $0.hasPrefix("public/search/articles/") } && site.count > 60)
        #expect(site.values.contains { $0.contains("双方仍互不相让，最后在调解室里握手言和") })
        #expect(site.values.contains { $0.contains("应当事人请求") })
        #expect(!site.values.contains { $0.contains("防汛推进") })
    }

    @Test("take up where one ended that held all, and the other way round")
    func incremental() async throws {
        let folder = try TemporaryFolder()
        for (number, mostHeld) in [nil, 0, 0, nil, 0].enumerated() {
            try archive.write("seeds/2023-05-2\(number)_A02.txt", page(of: "第\(number)次城市更新", day: number + 1))
            let site = try await build(into: folder, mostHeld: mostHeld)
            let clean = try await build(into: TemporaryFolder(), mostHeld: nil)
            #expect(site == clean, "build \(number)")
        }
    }

    @Test("leave nothing beside the site but what others leave")
    func traces() async throws {
        let held = try TemporaryFolder(), folder = try TemporaryFolder()
        _ = try await build(into: held, mostHeld: nil)
        _ = try await build(into: folder)
        #expect(try Set(folder.files()) == Set(held.files()))
    }
}
