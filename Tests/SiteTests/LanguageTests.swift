import Archive
import Mustache
import TestSupport
import Testing
import Text

@testable import Site

@Suite("Languages of the interface")
struct LanguageTests {
    private static func texts(_ language: InterfaceLanguage) throws -> [String: String] {
        let members = try JSONValue(parsing: try Repository.read("templates/" + language.textsPath)).members ?? []
        return Dictionary(members.compactMap { member in member.value.string.map { (member.name, $0) } }) { first, _ in
            first
        }
    }

    @Test(
        "each has all texts, and others only for what Chinese does not tell apart",
        arguments: InterfaceLanguage.allCases)
    func complete(_ language: InterfaceLanguage) throws {
        let wanted = try Self.texts(.simplifiedChinese), given = try Self.texts(language)
        #expect(wanted.keys.filter { given[$0]?.isEmpty ?? true }.sorted() == [])
        let more = given.keys.filter { wanted[$0] == nil }
        #expect(
            more.filter { key in !key.hasPrefix("month") && wanted[String(key.dropLast("One".count))] == nil } == [])
    }

    @Test("no text asks for what is never filled", arguments: InterfaceLanguage.allCases)
    func placeholders(_ language: InterfaceLanguage) throws {
        let original = try Self.texts(.simplifiedChinese)
        for (key, text) in try Self.texts(language) {
            let known = Set(Phrase(original[key] ?? "").placeholders)
            let dates: Set =
                key.hasPrefix("date") || key.hasPrefix("onThisDay") ? ["year", "month", "monthName", "day"] : []
            #expect(Set(Phrase(text).placeholders).subtracting(known.union(dates)) == [], "\(key)")
        }
    }

    @Test("traditional texts have no simplified characters")
    func traditional() throws {
        let simplified = Set("报纸页题记档关时间机点检说这个们来为会没过还读编术业发现见与无从长门问号专")
        for (key, text) in try Self.texts(.traditionalChinese) where !key.hasSuffix("Example") {
            #expect(text.filter { simplified.contains($0) } == "", "\(key): \(text)")
        }
    }

    static let tags: [(tag: String, language: InterfaceLanguage?)] = [
        ("zh", .simplifiedChinese), ("zh-CN", .simplifiedChinese), ("zh-Hans-HK", .simplifiedChinese),
        ("zh-Hant", .traditionalChinese), ("zh-HK", .traditionalChinese), ("ZH-tw", .traditionalChinese),
        ("en", .english),
        ("en-GB", .english), ("de", nil),
    ]

    @Test("a tag leads to the language that its readers know", arguments: tags)
    func tag(_ tag: String, _ language: InterfaceLanguage?) { #expect(InterfaceLanguage(tag: tag) == language) }

    private static func site(_ language: String, _ own: [(String, String)] = []) throws -> (
        site: Site, faults: [SourceFault]
    ) {
        let sample = try Fixture.sampleArchive()
        var settings = sample.settings
        (settings.language, settings.contentLanguage) = (language, "zh-CN")
        let archive = Archive(
            settings: settings, articles: sample.articles, pages: sample.pages, stated: .all(of: sample.articles))
        let (theme, faults) = Theme.load(
            overrides: own.map { ($0.0, Bytes($0.1.utf8)) }, folder: "templates", language: language)
        return (Site(archive: archive, theme: theme, searchManifest: "m.json"), faults)
    }

    @Test("outside of what is printed, and its names, an English site has no Chinese")
    func english() throws {
        let (site, faults) = try Self.site("en")
        #expect(faults == [])
        for path in ["404.html", "dates/index.html"] {
            var html = try site.render(path: path)
            for name in ["二七报档案", "二七报", "郑州市二七区的报纸，逐行可查"] { html = html.replacing(name, with: "") }
            let words = html.replacing(/<li><a [^>]*>[^<]*<\/a><\/li>/, with: "")
            #expect(words.matches(of: /\p{Script=Han}+/).map { String($0.0) } == [], "\(path)")
            #expect(html.contains("<html lang=\"en\">"))
        }
        #expect(try site.view(path: "2023/05/18.html").text("period.label") == "18 May 2023")
        #expect(try site.view(path: "2023/05/index.html").text("period.label") == "May 2023")
        let article = try site.render(path: try #require(site.outputs.first { $0.path.hasPrefix("articles/") }?.path))
        #expect(article.contains("<hgroup lang=\"zh-CN\">"))
    }

    @Test("one is one in English")
    func singular() throws {
        let texts = try Self.site("en").site.theme.texts
        #expect(texts(.countArticles, count: 1) == "1 article" && texts(.countArticles, count: 2) == "2 articles")
    }

    @Test("where a site speaks the language of its articles, they are not marked")
    func sameLanguage() throws {
        #expect(try !Self.site("zh-CN").site.render(path: "index.html").contains("lang=\"zh-CN\"><a"))
    }

    @Test("a language that nobody speaks is told, but where a theme has texts of its own")
    func unspoken() throws {
        let (site, faults) = try Self.site("de")
        #expect(faults.map(\.message) == ["the interface has no texts in \"de\" and speaks simplified Chinese"])
        #expect(faults.map(\.severity) == [.note] && faults.map(\.path) == ["templates/strings.json"])
        #expect(try site.render(path: "404.html").contains("<html lang=\"de\">"))
        let own = try Self.site("de", [("strings.json", #"{ "notFoundTitle": "Nichts da" }"#)])
        #expect(try own.faults == [] && own.site.view(path: "404.html").text("title") == "Nichts da")
    }

    @Test("a theme's own texts are for its language; those that say what the default theme says give way")
    func own() throws {
        let (site, faults) = try Self.site(
            "en",
            [
                (
                    "strings.json",
                    #"{ "navigationHome": "首页", "navigationAbout": "Über", "dateDay": "{monthName} {day}, {year}" }"#
                ),
                ("strings.en.json", #"{ "navigationSearch": "Find" }"#),
                ("strings.zh-TW.json", #"{ "navigationDates": "日" }"#),
            ])
        #expect(faults == [])
        let labels = try site.view(path: "404.html").list("navigation").compactMap { $0.text("label") }
        #expect(labels.prefix(2) == ["Home", "Dates"] && labels.suffix(2) == ["Find", "Über"])
        #expect(try site.view(path: "2023/05/18.html").text("period.label") == "May 18, 2023")
    }
}
