import Archive
import TestSupport
import Testing

@Suite("Articles in a list")
struct ArticleListTests {
    static let articles: [Article] = {
        var full = Article(
            id: ArticleID(letters: "k3f9q2x7ab"), source: "a.txt", issueDate: CivilDate(year: 2023, month: 5, day: 19),
            title: "题", column: "栏", date: EventDate(edtf: "2023-05-18"), reporters: ["景静", "王五"],
            correspondents: ["王五", "赵六"], body: .printed([]))
        full.people = [PersonMention(name: "樊惠林")]
        (full.places, full.organisations, full.tags) = (["二七区"], ["区委"], ["招商引资"])
        let bare = Article(id: ArticleID(letters: "0123456789"), source: "b.txt", title: "题", body: .printed([]))
        return [bare, full]
    }()

    @Test("are asked as articles by themselves are", arguments: TermKind.allCases)
    func terms(of kind: TermKind) {
        for (index, article) in Self.articles.enumerated() {
            #expect(Self.articles.terms(of: kind, at: index) == article.terms(of: kind))
            #expect(Self.articles.filingDay(at: index) == article.filingDay)
        }
        #expect(!Self.articles.terms(of: kind, at: 1).isEmpty)
    }

    @Test(
        "an article's address",
        arguments: [("k3f9q2x7ab", "k3/f9q2x7ab"), ("k3f", "k3/f"), ("k3", "k3/"), ("k", "k/")])
    func address(_ letters: String, _ path: String) {
        #expect(ArticleID(letters: letters).url == "articles/\(path).html")
    }
}
