import Archive
import Mustache
import Text

/// The link by which a reader tells of an error: to the mailbox or the form of `archive.yml`, with the page, its lines and a corrections
/// file begun (docs/corrections.md), so that an editor puts right what is wrong in it and saves it.
///
///     # 2023/2023-05-19_A03.corrections.yml
///     articles:
///       qvrvej9z7p: # lines 1-7
///         title: "二七区召开防汛会议"
extension Site {
    /// Null where nobody is told.
    func errorReport(on article: Article) -> Value {
        if settings.corrections == nil { return .null }
        let lines = article.printedLines
        guard !article.isMarkdown else {
            return errorReport(
                article.title, source: article.source, lines: [],
                draft: "# \(article.source.text)\ntitle: \(quoted(article.title))\n")
        }
        let draft = """
            # \(correctionsFile(of: article.source))
            articles:
              \(article.id.letters): # lines \(listed(lines))
                title: \(quoted(article.title))

            """
        return errorReport(article.title, source: article.source, lines: lines, draft: draft)
    }

    /// Of a page the draft is a comment: which of its lines are wrong only the reader knows.
    func errorReport(on page: Page) -> Value {
        if settings.corrections == nil { return .null }
        let lines = page.lineCount > 0 ? [LineRange(1, page.lineCount)] : []
        let draft = """
            # \(correctionsFile(of: page.source.source))
            articles:
            #  lines \(listed(lines)):
            #    title:

            """
        return errorReport(pageTitle(page), source: page.source.source, lines: lines, draft: draft)
    }

    private func errorReport(_ title: String, source: SourcePath, lines: [LineRange], draft: String) -> Value {
        switch settings.corrections {
        case nil: return .null
        case .mail(let mailbox):
            let subject = theme.texts(.reportSubject, ["title": title])
            let body = theme.texts(
                .reportBody, ["page": source.text, "lines": listed(lines), "text": draft])
            return .text(
                "mailto:\(mailbox)?subject=\(queryEncoded(subject))&body=\(queryEncoded(body, lineEnd: "%0D%0A"))")
        case .form(let form):
            let values = [source.text, listed(lines), draft]
            return .text(
                zip(CorrectionsAddress.places, values).reduce(form) {
                    $0.replacing("{\($1.0)}", with: queryEncoded($1.1))
                })
        }
    }

    /// `4-6, 8`, as corrections files write it.
    private func listed(_ lines: [LineRange]) -> String {
        lines.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }.joined(separator: ", ")
    }

    private func correctionsFile(of source: SourcePath) -> String { source.withoutEnding + ".corrections.yml" }

    /// A JSON string is a YAML one.
    private func quoted(_ text: String) -> String {
        var json = JSONWriter()
        json.string(text)
        return String(utf8: json.bytes)
    }
}

extension Article {
    /// All lines of its first page that it holds.
    fileprivate var printedLines: [LineRange] {
        let ranges = headlines.flatMap(\.lines) + paragraphs.flatMap(\.lines) + otherLines
        return [LineRange](lines: Set(ranges.flatMap { $0.first...$0.last }).sorted())
    }
}

/// A text as the value of a query: all but RFC 3986's unreserved characters percent-encoded.
private func queryEncoded(_ text: String, lineEnd: String = "%0A") -> String {
    var encoded: Bytes = []
    for byte in text.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: encoded.append(byte)
        case 0x0A: encoded.append(lineEnd)
        default:
            encoded.append(UInt8(ascii: "%"))
            encoded.append(hexDigit(byte >> 4))
            encoded.append(hexDigit(byte & 15))
        }
    }
    return String(utf8: encoded)
}
