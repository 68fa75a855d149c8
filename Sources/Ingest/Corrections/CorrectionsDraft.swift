package import Archive
import Disk
import Glibc
package import Text

/// The name of a page's corrections file: `2023/a.txt` → `2023/a.corrections.yml`.
package func correctionsSource(ofPage source: SourcePath) -> SourcePath {
    SourcePath(source.withoutEnding + correctionsEnding)
}

let correctionsEnding = ".corrections.yml"

/// A corrections file that holds all that was understood of a page, for an editor to change. As it stands it corrects
/// nothing.
///
/// - Parameters:
///   - digits: of the page's text as it is in its file.
///   - articles: those that begin on the page, in print order.
///   - continued: those that go on on it, in print order.
package func correctionsDraft(
    of page: Page, digits: String, articles: [Article], continued: [Article]
) -> Bytes {
    var draft = CorrectionsDraft()
    draft.line(
        "# Corrections of \(page.source.source.text): all that was understood of it. Change what is wrong, remove the rest."
    )
    draft.line("page: \(digits)  # tells when the page has changed")
    if !articles.isEmpty || !continued.isEmpty { draft.line("articles:") }
    for article in articles { draft.add(article) }
    for article in continued {
        for part in article.continuations where part.source == page.source.source { draft.add(part, of: article) }
    }
    let unplaced = page.unplaced.flatMap(\.lines)
    if !unplaced.isEmpty { draft.line("unplaced: [" + unplaced.map(lineWords).joined(separator: ", ") + "]") }
    return draft.text
}

/// Writes a new file; one that is there already is left as it is.
package func createFile(_ path: String, _ bytes: Bytes) throws(SourceFault) {
    do throws(SystemError) {
        let file = try FileDescriptor(opening: path, flags: O_WRONLY | O_CREAT | O_EXCL)
        try file.writeAll(bytes, path: path)
    } catch {
        let fault: IngestFault = error.errno == EEXIST ? .correctionsExist : .notWritable(error.reason)
        throw SourceFault(fault, path: path)
    }
}

private struct CorrectionsDraft {
    private(set) var text: Bytes = []

    mutating func line(_ line: String) {
        text.append(line)
        text.append("\n")
    }

    mutating func add(_ article: Article) {
        line("  \(article.id):")
        value("title", article.title)
        add(article.headlines, article.paragraphs.filter { !$0.lines.isEmpty }, other: article.otherLines)
        value("column", article.column)
        value("dateline", article.dateline)
        value("date", article.date.map { "\($0)" })
        value("origin", article.origin)
        list("reporters", article.reporters)
        list("correspondents", article.correspondents)
        rows("credits", article.credits) { credit in
            isYAMLText([credit.role] + credit.names)
                ? "{role: \(quoted(credit.role)), names: \(flow(credit.names))}" : nil
        }
        rows("people", article.people) { person in
            let offices = person.offices.isEmpty ? "" : ", offices: \(flow(person.offices))"
            return isYAMLText([person.name] + person.offices) ? "{name: \(quoted(person.name))\(offices)}" : nil
        }
        list("places", article.places)
        list("organisations", article.organisations)
        list("tags", article.tags)
    }

    mutating func add(_ part: Continuation, of article: Article) {
        line("  \(part.id):  # goes on from \(article.source.text): \(article.id) there has its fields")
        let paragraphs = part.paragraphLines.enumerated().map { position, lines in
            Paragraph(text: article.paragraphs[part.firstParagraph + position].text, lines: lines)
        }
        add(part.headlines, paragraphs, other: part.otherLines)
    }

    private mutating func add(_ headlines: [Headline], _ paragraphs: [Paragraph], other: [LineRange]) {
        let printed = headlines.filter { !$0.lines.isEmpty }
        if printed.count == headlines.count {
            rows("headlines", printed) { "{role: \($0.role.rawValue), lines: [\(words($0.lines))]}\(comment($0.text))" }
        }
        rows("paragraphs", paragraphs) { "\(words($0.lines))\(comment($0.text))" }
        line("    otherLines: [\(words(other))]")
    }

    private mutating func value(_ key: String, _ text: String?) {
        guard let text else { return line("    \(key):") }
        if isYAMLText([text]) { line("    \(key): \(quoted(text))") }
    }

    private mutating func list(_ key: String, _ texts: [String]) {
        if isYAMLText(texts) { line("    \(key): \(flow(texts))") }
    }

    /// A list of one line each; left out where one of them cannot be written.
    private mutating func rows<Element>(_ key: String, _ elements: [Element], _ row: (Element) -> String?) {
        let rows = elements.map(row)
        guard !rows.contains(nil) else { return }
        line("    \(key):" + (rows.isEmpty ? " []" : ""))
        for row in rows.compactMap({ $0 }) { line("      - \(row)") }
    }
}
