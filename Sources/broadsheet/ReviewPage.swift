import Archive
import Build
import Synchronization
import Text

/// The page `/review` of the preview: what a review finds, as a list with links to the newspaper pages. Worked out when somebody
/// asks for it, once for each state of the archive; meanwhile a page says so and asks again.
final class ReviewDesk: Sendable {
    private enum State {
        case unknown, asked
        case known(Bytes)
    }

    private struct Desk {
        var state = State.unknown
        /// How often the archive has changed: an answer about what it was before is none.
        var changes = 0
    }

    private let options: BuildOptions
    private let desk = Mutex(Desk())

    init(_ options: BuildOptions) { self.options = options }

    /// What was known is of an archive that has changed.
    func forget() {
        desk.withLock { desk in
            desk.state = .unknown
            desk.changes += 1
        }
    }

    /// The page as it is at the moment; from any thread.
    func page() -> Bytes {
        let (page, begun) = desk.withLock { desk -> (Bytes?, Int?) in
            switch desk.state {
            case .known(let page): return (page, nil)
            case .asked: return (nil, nil)
            case .unknown:
                desk.state = .asked
                return (nil, desk.changes)
            }
        }
        if let begun { Task.detached { await self.workOut(begun) } }
        return page ?? waitingPage
    }

    private func workOut(_ begun: Int) async {
        let page = reviewPage(await review(options).review)
        desk.withLock { desk in
            if desk.changes == begun { desk.state = .known(page) }
        }
    }
}

private let waitingPage = document(
    "<p>The pages are being looked through…</p>", head: "<meta http-equiv=\"refresh\" content=\"1\">")

private func reviewPage(_ review: Review?) -> Bytes {
    guard let review else { return document("<p>The archive cannot be read; the terminal tells why.</p>") }
    let items = review.items.prefix(mostShown)
    let rest = review.items.count - items.count
    let more = rest > 0 ? "<p>\(rest) less doubtful ones are told by <code>broadsheet review --most N</code>.</p>" : ""
    return document("<p>\(review.summary)</p>\n<ol>\n\(items.map(item).joined())</ol>\n\(more)")
}

/// More are more than one looks at in a day.
private let mostShown = 500

private func item(_ item: ReviewItem) -> String {
    let place = link(item.path, item.url, line: item.lines.first?.first)
    let name = item.article.map { " <code>\(escaped($0))</code>" } ?? ""
    let reasons = item.reasons.map { reason in
        let choices = reason.choices.map { choice in
            "<details><summary>or: \(escaped(choice.message))</summary>\(rows(choice.correction))</details>"
        }
        return "<li>\(escaped(reason.message))\(choices.joined())</li>"
    }
    let places = item.places.map { "<li>\(link($0.path, $0.url, line: $0.line)) \(escaped($0.text))</li>" }
    return """
        <li><h2>\(escaped(item.title))\(name)</h2>
        <p>\(item.percent)% · \(place)</p>
        <ul>\(reasons.joined())\(places.joined())</ul>
        <details><summary>as it was read: lines for \(escaped(item.corrections))</summary>\(rows(item.confirmation))</details></li>

        """
}

/// To a line of a newspaper page, or to an article, whose lines have no places of their own.
private func link(_ path: String, _ url: String, line: Int?) -> String {
    guard let line else { return "<a href=\"\(escaped(url))\">\(escaped(path))</a>" }
    return "<a href=\"\(escaped(url))#L\(line)\">\(escaped(path)):\(line)</a>"
}

private func rows(_ lines: [String]) -> String { "<pre>\(escaped(lines.joined(separator: "\n")))</pre>" }

/// Text is only text; what would change the order of the text around it is written out.
private func escaped(_ text: String) -> String {
    var bytes: Bytes = []
    bytes.append(escapingHTML: writtenOut(text, keepingLines: true))
    return String(utf8: bytes)
}

private func document(_ body: String, head: String = "") -> Bytes {
    Bytes(
        """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">\(head)
        <title>Review</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 50rem; padding: 0 1rem; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 1.5rem 0 0; } p { margin: .25rem 0; }
        pre { overflow-x: auto; background: color-mix(in srgb, currentColor 8%, transparent); padding: .5rem; }
        </style>
        <body>
        <h1>What to look at first</h1>
        \(body)
        </body>
        </html>

        """.utf8)
}
