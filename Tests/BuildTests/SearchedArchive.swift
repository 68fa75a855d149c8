import Foundation
import TestSupport

/// The archive of the browser's search tests: the seeds, 512 articles of all kinds in the base of the index with them, and
/// eight printed pages in its newest part. What the scenes search for stands in few of them.
enum SearchedArchive {
    /// An article of its own file, with the front matter that scenes need.
    private struct Made {
        var title: String
        var date: String?
        var fields = ""
        var body: String
    }

    static let baseURL = "https://archive.example/erqi/"
    /// Where readers tell of errors.
    private static let errors = "https://archive.example/errors?page={page}&lines={lines}&text={text}"
    private static let base = 512
    private static let seeds = 30
    static let newest = ["晨读", "暮鼓", "河灯", "纸鸢", "皮影", "剪纸", "评书", "泥塑"]

    /// What no article of its page holds.
    private static let notice = """

        钟楼影院订票电话
        68812345

        今日天气 晴 最高18度

        """

    /// Writes `seeds/` into a folder.
    static func write(into folder: TemporaryFolder) throws {
        try FileManager.default.copyItem(atPath: Repository.root + "/seeds", toPath: folder.path + "/seeds")
        let settings = String(decoding: try Repository.read("seeds/archive.yml"), as: UTF8.self)
        try folder.write("seeds/archive.yml", settings + "baseURL: \(baseURL)\ncorrections: \(errors)\n")
        let articles = named + (named.count..<base - seeds).map(neighbourhood)
        for (number, article) in articles.enumerated() {
            let date = article.date.map { "date: \($0)" } ?? ""
            try folder.write(
                "seeds/made/\(number).md",
                "---\ntitle: '\(article.title)'\n\(date)\n\(article.fields)\n---\n\(article.body)\n")
        }
        for (number, subject) in newest.enumerated() {
            try folder.write(
                "seeds/2024-06-0\(number + 1)_A01.txt",
                page(of: subject, day: 11 + number) + (subject == "泥塑" ? notice : ""))
        }
    }

    /// One of the many that no scene names, a week after the one before: people, tags and years to count.
    private static func neighbourhood(_ number: Int) -> Made {
        let (year, month, day) = (2014 + number / 50, number % 12 + 1, number % 28 + 1)
        let date = String(format: "%04d-%02d-%02d", year, month, day)
        return Made(
            title: "社区来信之\(number)", date: date,
            fields: """
                tags: [\(["邻里", "广场舞", "养花"][number % 3])]
                people: [\(["贺知秋", "曾国强", "解晓东"][number % 3])]
                reporters: [\(["周明", "吴月"][number % 2])]
                """,
            body: "社区第\(number)封来信说，楼下的花坛添了新土，第\(number * 7 % 100)户人家领了种子。\n\n来信还说，晚饭后大家都在院里乘凉。")
    }

    private static let named = [
        // The query language: 灯会.
        Made(
            title: "元宵灯会开幕", date: "2016-02-22",
            fields: "tags: [灯会]\npeople: [单田芳]\nplaces: [钟楼广场]\nreporters: [周明]\ncolumn: 要闻",
            body: "元宵灯会在钟楼广场开幕，二七区政协委员到场，单田芳说书，游人猜灯谜、看焰火。"),
        Made(
            title: "灯会安保有序", date: "2016-03-01", fields: "tags: [灯会]\nreporters: [吴月]\ncolumn: 社会",
            body: "灯会期间没有焰火。夜市照常营业。"),
        Made(title: "夜市迎客", date: "2017-07-07", fields: "tags: [夜市]", body: "夜市上有糖画。去年的灯会仍有人说起。"),
        // Folding.
        Made(title: "鄭州招商大會", date: "2018-04-05", fields: "tags: [鄭州商會]", body: "鄭州市區舉行招商大會，簽約１０個項目，弗·列寧格勒客商到會。"),
        Made(title: "郑州客商来访", date: "2018-04-06", body: "客商在郑州看了10个项目。"),
        Made(title: "𠮷野家开业", date: "2018-05-01", body: "𠮷野家在广场开业。"),
        // Ranking: the title before the text, the phrase before scattered words.
        Made(title: "城墙散记", date: "2019-01-01", body: "古塔、古塔、古塔，还是古塔：修缮之前，古塔只有鸟雀。"),
        Made(title: "古塔", date: "2015-01-02", body: "塔高七层。"),
        Made(title: "工匠手记", date: "2015-01-03", body: "工匠说起古塔修缮，用了三年。"),
        // Names with spaces, quotation marks and markup.
        Made(
            title: "漫步路线发布", date: "2020-05-06", fields: "tags: [City Walk 路线]\npeople: ['<b>甲 乙</b>']",
            body: "漫步路线经过老街。"),
        Made(title: "老字号评选", date: "2020-05-07", fields: "tags: ['老 \"字号\" 店']", body: "评选揭晓。"),
        Made(
            title: "<img src=x onerror=document.title=\"run\">&amp;", date: "2020-05-08",
            body: "正文里有 &lt;script&gt;document.title='run'&lt;/script&gt; 敌意字样。"),
        // Dates that are no plain days: 测日.
        Made(title: "约在三月", date: "2021-03~", body: "测日一则。"),
        Made(title: "年份存疑", date: "2021?-05-18", body: "测日二则。"),
        Made(title: "三天之会", date: "2021-05-18/2021-05-20", body: "测日三则。"),
        Made(title: "此日以来", date: "2021-06-01/..", body: "测日四则。"),
        Made(title: "那一年", date: "2021", body: "测日五则。"),
        Made(title: "月初月末", date: "2021-07-01~/2021-08", body: "测日六则。"),
        Made(title: "未署日期的来稿", body: "来稿未署日期。"),
        // Order by date, with the newest part's page of 11 May 2024.
        Made(title: "晨读角启用", date: "2024-05-20", body: "晨读角在图书馆启用。"),
        Made(title: "晨读者说", date: "2024-04-30", body: "他每天晨读。"),
        // Snippets and marks: 银杏 far down.
        Made(
            title: "银杏黄了", date: "2022-11-11",
            body: "秋风起。\n\n" + String(repeating: "城里的树一天比一天疏朗。\n\n", count: 60)
                + "园丁扫了落叶。银杏**叶**落满了长街，孩子们拾叶做画！老人在树下下棋。\n\n郑州的银杏也黄了。"),
    ]
}
