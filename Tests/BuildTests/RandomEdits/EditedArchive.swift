import Build
import Foundation
import TestSupport

/// An archive that somebody works on, and what everybody else does to it meanwhile. Starts with pages of `seeds/`.
///
///     edits/seeds/      three pages, an article in Markdown
///     edits/templates/  empty
///     edits/public/     the site that is built again and again
///     edits/clean/      what a build into an empty folder makes of the same
struct EditedArchive {
    let folder: TemporaryFolder
    private(set) var random: SeededGenerator
    /// How many files were made so far: no two have the same name.
    var made = 0
    /// What the last build but some left in `.broadsheet`, to be put back.
    private var formerStore: Data?
    let pages: [String]

    init(seed: UInt64) throws {
        folder = try TemporaryFolder()
        random = SeededGenerator(seed: seed)
        pages = try Repository.names(in: "seeds", ending: ".txt").map {
            String(decoding: try Repository.read("seeds/" + $0), as: UTF8.self)
        }
        try FileManager.default.createDirectory(atPath: path("templates"), withIntermediateDirectories: true)
        for _ in 0..<3 { try addPage() }
        try addMarkdown()
    }

    func path(_ name: String) -> String { folder.path + "/" + name }

    /// The words of a build into a folder.
    func build(into output: String, more: String...) -> [String] {
        [
            "build", "--quiet", "--source", path("seeds"), "--templates", path("templates"), "--output", path(output),
            "--base-url", "https://example.org/paper",
        ] + more
    }

    /// The same for a build in this process.
    func options(into output: String) -> BuildOptions {
        var options = BuildOptions()
        options.source = path("seeds")
        options.templates = path("templates")
        options.output = path(output)
        options.baseURL = "https://example.org/paper"
        return options
    }

    /// Every file of a site, by its path.
    func site(_ name: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        let root = path(name)
        for file in try FileManager.default.subpathsOfDirectory(atPath: root) {
            if let data = FileManager.default.contents(atPath: root + "/" + file) { files[file] = data }
        }
        return files
    }

    mutating func apply(_ edit: Edit) throws {
        switch edit {
        case .nothing, .killBuild: break
        case .changePage: try changeFile("seeds", ".txt", keepingTime: false)
        case .changePageKeepingTime: try changeFile("seeds", ".txt", keepingTime: true)
        case .touchPage: try touchFile("seeds", ".txt")
        case .addPage: try addPage()
        case .removePage: try removeFile("seeds", ".txt")
        case .renamePage: try renameFile("seeds", ".txt")
        case .addMarkdown: try addMarkdown()
        case .changeMarkdown: try changeFile("seeds", ".md", keepingTime: false)
        case .removeMarkdown: try removeFile("seeds", ".md")
        case .correctPage: try correctPage()
        case .removeCorrections: try removeFile("seeds", ".corrections.yml")
        case .addPrint: try addPrint()
        case .changePrint: try changePrint()
        case .removePrint: try removeFile("seeds", ".pdf")
        case .renamePrint: try renameFile("seeds", ".pdf")
        case .addWords: try addWords()
        case .changeWords: try changeFile("seeds", ".xml", keepingTime: false)
        case .removeWords: try removeFile("seeds", ".xml")
        case .changeSubjects: try changeSubjects()
        case .removeSubjects: try? FileManager.default.removeItem(atPath: path("seeds/subjects.yml"))
        case .changeSettings: try changeSettings()
        case .removeSettings: try? FileManager.default.removeItem(atPath: path("seeds/archive.yml"))
        case .changeTemplate: try folder.write("templates/partials/footer.mustache", "<footer>\(number(9))</footer>\n")
        case .removeTemplate: try removeFile("templates", ".mustache")
        case .addAsset: try folder.write("templates/assets/note-\(number(3)).txt", "\(number(99))\n")
        case .removeAsset: try removeFile("templates", ".txt")
        case .removeOutput: try removeFile("public", ".html")
        case .changeOutput: try changeFile("public", ".html", keepingTime: false)
        case .changeOutputKeepingTime: try changeFile("public", ".html", keepingTime: true)
        case .damageStore: try damageStore()
        case .removeStore: try? FileManager.default.removeItem(atPath: path(".broadsheet"))
        case .keepStore: formerStore = FileManager.default.contents(atPath: store)
        case .putStoreBack: try putStoreBack()
        }
    }

    private var store: String { path(".broadsheet/public.report") }

    /// From 0 up to, but not, `limit`.
    mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
}

// What the edits do.
extension EditedArchive {
    private mutating func addPage() throws {
        made += 1
        var lines = pages[number(pages.count)].split(separator: "\n", omittingEmptySubsequences: false)
        let kept = 40 + number(60)
        let start = number(max(1, lines.count - kept))
        lines = Array(lines[start..<min(lines.count, start + kept)])
        let day = 10 + number(18)
        let name = number(2) == 0 ? "seeds/2023-05-\(day)_A0\(made).txt" : "seeds/2023/page\(made).txt"
        try folder.write(name, lines.joined(separator: "\n") + "\n")
    }

    private mutating func addMarkdown() throws {
        made += 1
        let page = anyFile("seeds", ".txt").map { $0.split(separator: "/").last ?? "" } ?? "nowhere.txt"
        let text =
            "---\ntitle: 手写\(made)\ndate: 2023-05-\(10 + number(18))\ntags: [标签\(number(3))]\n---\n\n见[版面](\(page))。\n"
        try folder.write("seeds/note\(made).md", text)
    }

    private mutating func correctPage() throws {
        guard let page = anyFile("seeds", ".txt") else { return }
        let stem = page.dropLast(4)
        let first = 1 + number(20)
        let lines = "articles:\n  lines \(first)-\(first + 1 + number(9)):\n    title: 更正\(number(9))\n"
        try folder.write(stem + ".corrections.yml", lines + "    people: [郭\(number(3))]\n")
    }

    private mutating func changeSettings() throws {
        let topics = ["", "topics: own\n", "topics: both\n"][number(3)]
        try folder.write("seeds/archive.yml", "title: 报\(number(9))\nyear: \(2020 + number(4))\n" + topics)
    }

    private mutating func changeSubjects() throws {
        let texts = [
            "people:\n  樊惠林:\n    aliases: [樊\(number(9))]\n", "topics:\n  话题\(number(3)):\n    terms: [社区]\n",
        ]
        try folder.write("seeds/subjects.yml", texts[number(2)])
    }

    /// Puts another character in the place of one, so that the file is as long as before.
    private mutating func changeFile(_ place: String, _ ending: String, keepingTime: Bool) throws {
        guard let file = anyFile(place, ending) else { return }
        var text = Array(try folder.read(file).unicodeScalars)
        let han = text.indices.filter { ("一"..."龥").contains(text[$0]) }
        guard !han.isEmpty else { return }
        text[han[number(han.count)]] = ["区", "会", "人", "李", "防", "5"][number(5)]
        let time = try FileManager.default.attributesOfItem(atPath: path(file))[.modificationDate]
        try folder.write(file, String(String.UnicodeScalarView(text)))
        if keepingTime, let time {
            try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path(file))
        }
    }

    private mutating func touchFile(_ place: String, _ ending: String) throws {
        guard let file = anyFile(place, ending) else { return }
        try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path(file))
    }

    private mutating func removeFile(_ place: String, _ ending: String) throws {
        if let file = anyFile(place, ending) { try FileManager.default.removeItem(atPath: path(file)) }
    }

    private mutating func renameFile(_ place: String, _ ending: String) throws {
        guard let file = anyFile(place, ending) else { return }
        made += 1
        try FileManager.default.moveItem(atPath: path(file), toPath: path("seeds/renamed\(made)\(ending)"))
    }

    private mutating func damageStore() throws {
        let kinds = ["report", "readings", "subjects", "index", "pages"]
        let store = path(".broadsheet/public." + kinds[number(kinds.count)])
        guard var data = FileManager.default.contents(atPath: store), !data.isEmpty else { return }
        if number(2) == 0 { data[number(data.count)] ^= 0x10 } else { data = data.prefix(number(data.count)) }
        try data.write(to: URL(fileURLWithPath: store))
    }

    /// The folder may be gone, or not made yet.
    private func putStoreBack() throws {
        guard let formerStore else { return }
        try FileManager.default.createDirectory(atPath: path(".broadsheet"), withIntermediateDirectories: true)
        try formerStore.write(to: URL(fileURLWithPath: store))
    }

    /// A file below a folder, relative to the whole; nil where there is none.
    mutating func anyFile(_ place: String, _ ending: String) -> String? {
        // The first edit comes before there is a site.
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: path(place))) ?? []
        let all = paths.filter { $0.hasSuffix(ending) }.sorted()
        return all.isEmpty ? nil : place + "/" + all[number(all.count)]
    }
}

/// What may happen between two builds.
enum Edit: CaseIterable {
    case nothing, changePage, changePageKeepingTime, touchPage, addPage, removePage, renamePage
    case addMarkdown, changeMarkdown, removeMarkdown, correctPage, removeCorrections
    case addPrint, changePrint, removePrint, renamePrint, addWords, changeWords, removeWords
    case changeSubjects, removeSubjects, changeSettings, removeSettings
    case changeTemplate, removeTemplate, addAsset, removeAsset
    /// By another hand, in the site.
    case removeOutput, changeOutput, changeOutputKeepingTime
    /// In what a build leaves for the next.
    case damageStore, removeStore, keepStore, putStoreBack
    /// A build that is killed somewhere on its way comes before the next.
    case killBuild
}
