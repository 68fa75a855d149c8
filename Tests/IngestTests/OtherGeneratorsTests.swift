import Archive
import Ingest
import TestSupport
import Testing
import Text

@Suite("Front matter that other generators read")
struct OtherGeneratorsTests {
    private func load(_ text: String, as source: String = "a.md") throws -> (article: MarkdownSource?, faults: [String])
    {
        let folder = try TemporaryFolder()
        try folder.write(source, text)
        let loaded = loadArticle(try #require(listSeeds(in: folder.path).articles.first))
        return (loaded.value, loaded.faults.map { String($0.description.dropFirst(folder.path.count + 1)) })
    }

    static let understoodCases: [(what: String, text: String, date: String?, reporters: [String], tags: [String])] = [
        (
            "Hugo in TOML",
            "+++\ntitle = 'a'\ndate = 2022-09-24T23:30:00+08:00\nauthors = ['景静']\ntags = [\"招商\"]\ncategories = ['经济']\n+++\n",
            "2022-09-24", ["景静"], ["招商", "经济"]
        ),
        (
            "Jekyll", "---\ntitle: a\ndate: 2022-09-24 10:00:00 +0800\nauthor: 景静\ncategory: 经济\ntag: 招商\n---\n",
            "2022-09-24", ["景静"], ["招商", "经济"]
        ),
        (
            "Hexo", "---\ntitle: a\ndate: 2022/9/24 10:00:00\ncategories:\n- [经济, 招商]\n- [经济]\n---\n", "2022-09-24", [],
            ["经济", "招商"]
        ),
        (
            "Zola", "+++\ntitle = 'a'\ndate = 2022-09-24\n[taxonomies]\ntags = ['招商']\nauthors = ['景静']\n+++\n",
            "2022-09-24",
            ["景静"], ["招商"]
        ),
        ("both names", "---\ntitle: a\nreporters: 景静\nauthors: [王伟, 景静]\n---\n", nil, ["景静", "王伟"], []),
    ]

    @Test(arguments: understoodCases)
    func understood(_ what: String, _ text: String, _ date: String?, _ reporters: [String], _ tags: [String]) throws {
        let (article, faults) = try load(text)
        #expect(faults == [])
        #expect(article?.date?.description == date)
        #expect(article?.reporters == reporters)
        #expect(article?.tags == tags)
        #expect(article?.passedOver == [])
    }

    static let passedOverCases: [(text: String, names: [String])] = [
        ("---\ntitle: a\nlayout: post\npermalink: /a/\n---\n", ["layout", "permalink"]),
        ("---\ntitle: a\nlastMod: 2022-09-24\nisCJKLanguage: true\n---\n", ["lastMod", "isCJKLanguage"]),
        ("+++\ntitle = 'a'\nweight = 3\naliases = ['/b/']\n[extra]\nx = 1\n+++\n", ["weight", "extra"]),
        ("+++\ntitle = 'a'\n[taxonomies]\nseries = ['x']\n+++\n", ["series"]),
        ("---\ntitle: a\npublished: true\n---\n一\n\n<!-- more -->\n\n二\n", ["<!--more-->"]),
        ("---\ntitle: a\n---\n<!--moreover--> <!-- a --> more-->\n", []),
    ]

    @Test("what means nothing here is no fault, and named", arguments: passedOverCases)
    func passedOver(_ text: String, _ names: [String]) throws {
        let (article, faults) = try load(text)
        #expect(faults == [])
        #expect(article?.passedOver == names)
    }

    static let faulty: [(text: String, faults: [String])] = [
        (
            "---\ntitle: a\nauther: b\n---\n",
            ["a.md:3:1: error: unknown key \"auther\"\nhint: did you mean \"author\"?"]
        ),
        (
            "+++\ntitle = 'a'\nstadt = 'b'\n+++\n",
            [
                "a.md:3:1: error: unknown key \"stadt\"\nhint: the keys are title, kicker, subtitle, date, reporters, "
                    + "correspondents, tags, people, places, page, column, draft, aliases, withdrawn"
            ]
        ),
        (
            "+++\ntitle = a\n+++\n",
            [
                "a.md:2:9: error: bad TOML: \"a\" is no value: a text needs quotation marks\n"
                    + "hint: write a text as key = \"text\", a list as key = [\"text\", \"text\"]"
            ]
        ),
    ]

    @Test(arguments: faulty)
    func faults(_ text: String, _ faults: [String]) throws {
        #expect(try load(text).faults == faults)
    }

    static let unshownCases: [(source: String, text: String)] = [
        ("a.md", "+++\ntitle = 'a'\ndraft = true\n+++\nx\n"),
        ("a.md", "---\ntitle: a\npublished: false\n---\nx\n"),
        ("a.md", "---\ntitle: a\nheadless: true\n---\nx\n"),
        ("a.md", "+++\ntitle = 'a'\nrender = false\n+++\nx\n"),
        ("_drafts/a.md", "---\ntitle: a\n---\nx\n"),
        ("blog/_index.md", "+++\ntitle = 'a'\nsort_by = 'date'\n+++\n\n"),
    ]

    @Test("what another generator would not show is left out, without a fault", arguments: unshownCases)
    func unshown(_ source: String, _ text: String) throws {
        let (article, faults) = try load(text, as: source)
        #expect(article == nil)
        #expect(faults == [])
    }

    static let shownCases: [(source: String, text: String)] = [
        ("a.md", "---\ntitle: a\npublished: 2022-09-24\nrender: true\nheadless: false\n---\nx\n"),
        ("_index.md", "---\ntitle: a\n---\nx\n"),
        ("_drafts.md", "---\ntitle: a\n---\nx\n"),
        ("index.md", "---\ntitle: a\n---\n"),
    ]

    @Test("and nothing else is", arguments: shownCases)
    func shown(_ source: String, _ text: String) throws {
        let (article, faults) = try load(text, as: source)
        #expect(article != nil)
        #expect(faults == [])
    }

    static let named: [(source: String, text: String, date: String?, basis: DateBasis)] = [
        ("20220924.md", "# 标题\n", "2022-09-24", .fileName),
        ("2022-09-24-title.md", "---\ntitle: a\n---\n", "2022-09-24", .fileName),
        ("2022/09/24.md", "---\ndate:\n---\n", "2022-09-24", .fileName),
        ("2022/09/24.md", "---\ndate: 2022-09-25\n---\n", "2022-09-25", .printed),
        ("title.md", "# 标题\n", nil, .fileName),
    ]

    @Test("the file's name tells the date where the front matter does not", arguments: named)
    func dateOfName(_ source: String, _ text: String, _ date: String?, _ basis: DateBasis) throws {
        let article = try load(text, as: source).article
        #expect(article?.date?.description == date)
        #expect(article?.dateBasis == basis)
    }
}
