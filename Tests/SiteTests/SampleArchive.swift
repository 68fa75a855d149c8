import Archive
import TestSupport
import Text

extension Fixture {
    /// Articles of three pages of `seeds/`, cut by hand, and one in Markdown: every page kind has something to show.
    static func sampleArchive(baseURL: String? = nil) throws -> Archive {
        var settings = ArchiveSettings()
        settings.title = "二七报档案"
        settings.subtitle = "郑州市二七区的报纸，逐行可查"
        settings.publisher = "二七报"
        settings.baseURL = baseURL
        let pages = try [developmentPage(), floodPage(), investmentPage()]
        let articles = pages.flatMap(\.articles) + [markdownArticle()]
        return Archive(
            settings: settings, articles: articles, pages: pages.map(\.page), stated: .all(of: articles))
    }

    private static func developmentPage() throws -> (page: Page, articles: [Article]) {
        let name = "000_f248a89dec4d7f57.txt"
        return page(
            PageSource(source: SourcePath(name), text: try Repository.read("seeds/" + name)),
            [
                Cutting(
                    headlines: [(.kicker, 1...1), (.headline, 2...2)],
                    paragraphs: [4...6, 8...11, 13...22, 24...29, 31...36, 38...42], title: "二七区召开产业发展推进会",
                    detail: {
                        $0.dateline = "5月18日上午"
                        $0.date = EventDate(edtf: "2023-05-18")
                        $0.dateBasis = .pageWords
                        $0.reporters = ["景静"]
                        $0.tags = ["招商引资", "城市更新"]
                        $0.people = [
                            PersonMention(name: "樊惠林", offices: ["二七区委书记"]), PersonMention(name: "吕安民"),
                            PersonMention(name: "屈连武"),
                        ]
                        $0.places = ["二七区", "中央商务区"]
                    }),
                Cutting(
                    headlines: [(.kicker, 102...102), (.headline, 104...104)],
                    paragraphs: [44...48, 50...63, 65...79, 81...89, 91...99], other: [100...100],
                    title: "区领导调研建中街街道产业项目运行情况",
                    detail: {
                        $0.dateline = "5月18日下午"
                        $0.date = EventDate(edtf: "2023-05-18")
                        $0.dateBasis = .pageWords
                        $0.reporters = ["景静"]
                        $0.tags = ["招商引资"]
                        $0.people = [PersonMention(name: "樊惠林", offices: ["二七区委书记"])]
                        $0.places = ["二七区", "建中街街道"]
                    }),
                Cutting(
                    headlines: [(.headline, 139...139)], paragraphs: [106...111, 113...117, 118...123, 125...136],
                    other: [137...137],
                    detail: {
                        $0.dateline = "近日"
                        $0.date = EventDate(edtf: "2023-05~")
                        $0.dateBasis = .neighbours
                        $0.reporters = ["景静"]
                        $0.correspondents = ["马艳平"]
                        $0.tags = ["城市更新"]
                        $0.people = [PersonMention(name: "虎荣鑫", offices: ["二七区委副书记", "区长"])]
                        $0.organisations = ["郑州粮食集团"]
                    }),
            ])
    }

    private static func floodPage() throws -> (page: Page, articles: [Article]) {
        let name = "001_f3a92ef96d51ddea.txt", day = CivilDate("2023-06-02")
        return page(
            PageSource(
                source: "2023/2023-06-02_A01.txt", text: try Repository.read("seeds/" + name), issueDate: day,
                issueDateBasis: .fileName, page: "A01"),
            [
                Cutting(
                    headlines: [(.headline, 1...2)], paragraphs: [4...10, 12...16, 18...30], other: [31...31],
                    detail: {
                        $0.column = "防汛备汛"
                        $0.date = EventDate(edtf: "2023-05-31")
                        $0.dateBasis = .fileName
                        $0.reporters = ["景静"]
                        $0.correspondents = ["左学彬", "周祎"]
                        $0.tags = ["防汛"]
                        $0.people = [PersonMention(name: "吕安民", offices: ["区人大常委会主任"])]
                    })
            ])
    }

    private static func investmentPage() throws -> (page: Page, articles: [Article]) {
        let name = "004_fc9f3b4fa98b32b1.txt"
        return page(
            PageSource(source: SourcePath(name), text: try Repository.read("seeds/" + name)),
            [
                Cutting(
                    headlines: [(.headline, 3...3)], paragraphs: [5...5, 7...9, 11...13, 15...15], other: [17...17],
                    detail: {
                        $0.date = EventDate(edtf: "2023-11-19/2023-11-21")
                        $0.dateBasis = .neighbours
                        $0.tags = ["招商引资"]
                        $0.people = [PersonMention(name: "樊惠林"), PersonMention(name: "王潜")]
                        $0.credits = [Credit(role: "摄影", names: ["张三", "李四"])]
                        $0.origin = "新华社"
                    }),
                Cutting(
                    headlines: [(.headline, 19...19)], paragraphs: [21...21, 23...23, 25...25, 27...27],
                    detail: { $0.date = EventDate(edtf: "2022") }),
            ])
    }

    private static func markdownArticle() -> Article {
        var article = Article(
            id: ArticleID(letters: "zzzzzzzzzz"), source: "notes/启事.md", title: "本站启事",
            body: .markdown(Array("欢迎**来信**。\n\n第二段。\n".utf8)))
        article.headlines = []
        return article
    }
}
