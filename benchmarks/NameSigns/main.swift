// Prints what may be a name in articles, and the signs that were weighed for it: what names_signs.py counts.
//
// usage: NameSigns FILE
//
// FILE has an article a line: its number, its title and its paragraphs, parted by tabs. Prints a line for each candidate, parted likewise: the
// article's number, the column of the table, 1 where it was taken for a name, the name, its signs parted by commas, and the words around it.
import Archive
import Disk
import Glibc
import Subjects
import Text

func article(_ fields: [Substring]) -> Article {
    let title = String(fields[1])
    return Article(
        id: ArticleID(letters: "0000000000"), source: SourcePath(String(fields[0])),
        headlines: [Headline(role: .headline, text: title, lines: [])], title: title,
        body: .printed(fields.dropFirst(2).map { Paragraph(text: String($0), lines: []) }))
}

guard CommandLine.arguments.count == 2 else {
    print("usage: NameSigns FILE")
    exit(2)
}
let text = String(utf8: try readFile(CommandLine.arguments[1]))
let articles = text.split(separator: "\n").map { article($0.split(separator: "\t", omittingEmptySubsequences: false)) }
var evidence = SubjectEvidence()
for article in articles { evidence.add(article) }
let finder = SubjectFinder(evidence: evidence, authority: AuthorityFile())
for article in articles {
    for candidate in finder.signedCandidates(of: article) {
        print(
            article.source, candidate.column, candidate.isName ? 1 : 0, candidate.name,
            candidate.signs.joined(separator: ","), candidate.context.split(separator: "\n").joined(separator: "/"),
            separator: "\t")
    }
}
