import Foundation

/// What is printed, and the open data, that do not agree.
extension PlantedFault {
    private static func article(_ name: String, _ old: String, _ new: String, _ rule: String) -> PlantedFault {
        PlantedFault(name, rule) { try $0.replace($0.article(), old, new) }
    }

    private static func page(_ name: String, _ old: String, _ new: String, _ rule: String) -> PlantedFault {
        PlantedFault(name, rule) { try $0.replace($0.page, old, new) }
    }

    private static func data(
        _ name: String, _ file: String, _ old: String, _ new: String, _ rule: String
    ) -> PlantedFault {
        PlantedFault(name, rule) { try $0.replace("data/" + file, old, new) }
    }

    /// The lines of a file of data, changed.
    private static func lines(
        _ name: String, _ file: String, _ rule: String, _ change: @escaping @Sendable (inout [String]) -> Void
    ) -> PlantedFault {
        PlantedFault(name, rule) {
            let text = try $0.text("data/" + file)
            var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
            change(&lines)
            try $0.write("data/" + file, lines.joined(separator: "\n"))
        }
    }

    static let texts = [
        article(
            "a word of an article altered", "printed\">5月17日，二七区", "printed\">5月17日，中原区",
            "is not on the page"),
        article("a headline altered", "推进会</h1>", "促进会</h1>", "the heading does not show"),
        article("a paragraph gone", "会议还研究了其他事项", "", "is not on the page"),
        page("a printed line altered", "会，区委书记樊惠林主持", "会，市委书记樊惠林主持", "line 4 is not as the data has it"),
        page("a character of a printed line gone", "&amp; 晴转多云", "&amp; 晴多云", "as the data has"),
        page("a printed line emptied", ">天气预报 &amp; 晴转多云</li>", "></li>", "as the data has"),
        page("a printed line gone", "<li id=\"L10\"", "<li class=\"x\"", "line 10 is not as the data has it"),
        page("a printed line too many", "<li id=\"L10\"", "<li id=\"L99\">多</li>\n<li id=\"L10\"", "shows a line 99"),
        PlantedFault("two printed lines in each other's place", "as the data has") {
            try $0.replace($0.page, "id=\"L4\"", "id=\"Lx\"")
            try $0.replace($0.page, "id=\"L5\"", "id=\"L4\"")
            try $0.replace($0.page, "id=\"Lx\"", "id=\"L5\"")
        },
    ]

    static let data = [
        PlantedFault("no articles' data", "there is no such file") { try $0.remove("data/articles.jsonl") },
        PlantedFault("no pages' data", "there is no such file") { try $0.remove("data/pages.jsonl") },
        PlantedFault("articles' data cut", "is no JSON object") { try $0.cut("data/articles.jsonl", to: 0.9) },
        PlantedFault("data that is not UTF-8", "is not UTF-8") {
            try $0.write("data/articles.jsonl", bytes: $0.bytes("data/articles.jsonl") + [0xFF, 0x0A])
        },
        data("a key gone", "articles.jsonl", "\"tags\":", "\"labels\":", "the key \"tags\" is missing"),
        data("a key twice", "articles.jsonl", "\"title\":", "\"id\":\"x\",\"title\":", "stands twice"),
        data(
            "a day that does not exist", "articles.jsonl", "\"date\":\"2023-05-17\"", "\"date\":\"2023-02-30\"",
            "is not a date"),
        data("a basis that is none", "articles.jsonl", "\"dateBasis\":\"", "\"dateBasis\":\"x", "\"dateBasis\" is not"),
        data("an issue's day that does not exist", "pages.jsonl", "\"2023-05-18\"", "\"2023-06-31\"", "is not a day"),
        data(
            "an article without a page", "articles.jsonl", "\"url\":\"articles/", "\"url\":\"article/", "leads nowhere"),
        data(
            "an article of a page that is none", "articles.jsonl", "\"source\":\"2023-05-18_A01", "\"source\":\"x",
            "does not have the page"),
        lines("an article twice", "articles.jsonl", "stands on line 1 already") { $0.insert($0[0], at: 1) },
        lines("an article gone", "articles.jsonl", "which data/articles.jsonl does not have") { $0.removeFirst(2) },
        data(
            "an article that its page leaves out", "pages.jsonl", "\"articles\":[\"", "\"articles\":[],\"others\":[\"",
            "leaves out"),
        data(
            "lines outside of the page", "pages.jsonl", "\"lines\":[[10,10]]", "\"lines\":[[10,99]]",
            "is outside of the page"),
        data(
            "lines in two places", "pages.jsonl", "\"lines\":[[10,10]]", "\"lines\":[[7,10]]",
            "are in an article and unplaced too"),
        data(
            "lines in no place", "pages.jsonl", "\"lines\":[[10,10]]", "\"lines\":[]",
            "are neither in an article nor unplaced"),
        data("a line's text altered", "pages.jsonl", "本报讯 5月17日", "本报讯 5月18日", "as the data has"),
        PlantedFault("no table of articles", "there is no such file") { try $0.remove("data/articles.csv") },
        PlantedFault("a table of no bytes", "is empty") { try $0.write("data/articles.csv", "") },
        PlantedFault("a table cut in a cell", "cells and the head") { try $0.cut("data/articles.csv", to: 0.5) },
        data("a quotation mark that is not closed", "articles.csv", "\r\n", "\r\n\"", "quotation mark"),
        data("a cell that goes on behind its quotation mark", "people.csv", "\r\n", "\r\n\"a\"b,", "quotation mark"),
        data("a comma too many", "articles.csv", "\r\n", "\r\n,", "cells"),
        data("a heading altered", "articles.csv", "id,url,title", "id,url,titel", "the table's head"),
        data(
            "a title altered in the table", "articles.csv", "召开招商引资推进会", "召开招商引智推进会",
            "\"title\" is not that of data/articles.jsonl"),
        data(
            "a date altered in the table", "articles.csv", "2023-05-17", "2023-05-16",
            "\"date\" is not that of data/articles.jsonl"),
        lines("an article missing in the table", "articles.csv", "articles and data/articles.jsonl") {
            $0.remove(at: 1)
        },
        data("lines that end otherwise", "articles.csv", "\r\n", "\n", "CR LF"),
        data("a NUL in a table", "people.csv", "樊惠林", "樊\0林", "NUL"),
        data("a person's count altered", "people.csv", ",1,", ",2,", "articles of data/articles.jsonl"),
        lines("a person missing in the table", "people.csv", "leaves out") { $0.remove(at: 1) },
        data("a person's page that is none", "people.csv", "people/", "persons/", "leads nowhere"),
    ]
}
