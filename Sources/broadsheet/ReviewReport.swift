import Archive
import Build
import Text

/// What a review found, in words for a person or as JSON for a program.
extension Review {
    func lines(most: Int, isJSON: Bool) -> String { isJSON ? json(most: most) : text(most: most) }

    private func text(most: Int) -> String {
        let shown = items.prefix(most).enumerated().map { "\($0 + 1). \($1.text)\n" }
        let rest = items.count - shown.count
        return shown.joined() + (rest > 0 ? "and \(rest) less doubtful; --most N tells more\n" : "") + summary + "\n"
    }

    var summary: String {
        "\(counted(items.count, "matter")) to look at in \(counted(articles, "article")), \(settled) settled"
            + (unlisted > 0 ? ", \(unlisted) too slight to be listed" : "")
    }

    private func json(most: Int) -> String {
        var json = JSONWriter()
        json.object {
            $0.member("articles", articles)
            $0.member("matters", items.count)
            $0.member("unlisted", unlisted)
            $0.member("settled", settled)
            $0.key("items")
            $0.array { for item in items.prefix(most) { item.write(into: &$0) } }
            $0.write(faults)
        }
        json.endLine()
        return String(utf8: json.bytes)
    }
}

extension ReviewItem {
    var percent: Int { Int((probability * 100).rounded()) }

    /// `3-5, 8`
    var place: String {
        lines.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }.joined(separator: ", ")
    }

    fileprivate var text: String {
        let name = article.map { " (\($0))" } ?? ""
        let told = reasons.map { reason in
            "   \(reason.message)\n"
                + reason.choices.map { "     or: \($0.message)\n" + indented($0.correction, by: 9) }.joined()
        }
        let printed = places.map { "   \($0.path)\($0.line.map { ":\($0)" } ?? ""): \($0.text)\n" }
        return "\(percent)% \(path):\(lines.first?.first ?? 1): \(title)\(name)\n" + told.joined() + printed.joined()
            + "   as it was read, in \(corrections):\n" + indented(confirmation, by: 9)
    }

    fileprivate func write(into json: inout JSONWriter) {
        json.object {
            $0.member("percent", percent)
            $0.member("path", path)
            $0.member("url", url)
            $0.key("lines")
            $0.array { for range in lines { $0.pair(range.first, range.last) } }
            $0.member("article", article)
            $0.member("title", title)
            $0.key("reasons")
            $0.array { for reason in reasons { reason.write(into: &$0) } }
            $0.key("places")
            $0.array { for place in places { place.write(into: &$0) } }
            $0.member("corrections", corrections)
            $0.member("confirmation", confirmation)
            $0.member("articles", articles)
        }
    }
}

extension ReviewPlace {
    fileprivate func write(into json: inout JSONWriter) {
        json.object {
            $0.member("text", text)
            $0.member("path", path)
            $0.member("url", url)
            $0.member("line", line ?? 0)
        }
    }
}

extension ReviewReason {
    fileprivate func write(into json: inout JSONWriter) {
        json.object {
            $0.member("kind", kind)
            $0.member("message", message)
            $0.key("lines")
            $0.array { for range in lines { $0.pair(range.first, range.last) } }
            $0.key("choices")
            $0.array { json in
                for choice in choices {
                    json.object {
                        $0.member("message", choice.message)
                        $0.member("correction", choice.correction)
                    }
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func pair(_ first: Int, _ last: Int) {
        array {
            $0.integer(first)
            $0.integer(last)
        }
    }
}

/// Some lines, each behind so many spaces.
private func indented(_ lines: [String], by width: Int) -> String {
    lines.map { String(repeating: " ", count: width) + $0 + "\n" }.joined()
}
