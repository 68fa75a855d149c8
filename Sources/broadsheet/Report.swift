import Build
import Checking
import Text

/// What a command found, in words for a person or as JSON for a program.
extension BuildReport {
    func lines(_ style: ReportStyle) -> String {
        switch style {
        case .quiet: ""
        case .normal: summary
        case .verbose: stageTable + summary
        case .json: json
        }
    }

    private var summary: String {
        if failure != nil { return "no site: \(faultSummary(faults)); \(inSeconds(total))\n" }
        return """
            \(counted(articles, "article")) on \(counted(pages, "page")), \
            \(counted(unplacedLines, "line")) unplaced\(withdrawn == 0 ? "" : ", \(counted(withdrawn, "article")) withdrawn")
            \(counted(files, "file")): \(written) written, \(unchanged) unchanged, \(removed) removed; \
            \(faultSummary(faults)); \(inSeconds(total))
            \(hasAddress ? "" : "no baseURL: without its own address the site has no sitemap, and its pages do not name theirs\n")
            """
    }

    private var total: Duration { stages.map(\.duration).reduce(.zero, +) }

    private var stageTable: String {
        stages.map { stage in
            stage.name + String(repeating: " ", count: max(1, 12 - stage.name.utf8.count)) + inSeconds(stage.duration)
                + "\n"
        }.joined()
    }

    private var json: String {
        var json = JSONWriter()
        json.object {
            $0.key("good")
            $0.bool(isGood)
            $0.member("failure", failure?.message)
            $0.key("hasAddress")
            $0.bool(hasAddress)
            for (name, count) in [
                ("pages", pages), ("articles", articles), ("unplacedLines", unplacedLines), ("withdrawn", withdrawn),
                ("files", files), ("written", written), ("unchanged", unchanged), ("removed", removed),
                ("bytes", bytes),
            ] { $0.member(name, count) }
            $0.key("milliseconds")
            $0.object { for stage in stages { $0.member(stage.name, stage.duration.milliseconds) } }
            $0.write(faults)
        }
        json.endLine()
        return String(utf8: json.bytes)
    }
}

extension CheckReport {
    func lines(_ style: ReportStyle, isGood: Bool) -> String {
        switch style {
        case .quiet: return ""
        case .normal, .verbose:
            return "\(counted(files, "file")), \(counted(links, "link")): \(faultSummary(faults))\n"
        case .json:
            var json = JSONWriter()
            json.object {
                $0.key("good")
                $0.bool(isGood)
                $0.member("files", files)
                $0.member("links", links)
                $0.write(faults)
            }
            json.endLine()
            return String(utf8: json.bytes)
        }
    }
}

extension JSONWriter {
    /// `"faults": [{"path", "line", "column", "severity", "message", "hint", "excerpt", "caret"}]`. The last two are the line that
    /// is meant, cut around the place and fit for a terminal, and in which of its columns the place is, from 1; null and 0
    /// where the file is not text or the whole of it is meant.
    mutating func write(_ faults: [SourceFault]) {
        key("faults")
        array {
            for fault in faults {
                $0.object {
                    $0.member("path", fault.path)
                    $0.member("line", fault.line)
                    $0.member("column", fault.column)
                    $0.member("severity", fault.severity.rawValue)
                    $0.member("message", fault.message)
                    $0.member("hint", fault.hint)
                    $0.member("excerpt", fault.excerpt?.text)
                    $0.member("caret", fault.excerpt?.caret.map { $0 + 1 } ?? 0)
                }
            }
        }
    }
}

/// `1 page`, `5 pages`.
func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count) " + (count == 1 ? noun : plural ?? noun + "s")
}

private func faultSummary(_ faults: [SourceFault]) -> String {
    if faults.isEmpty { return "no faults" }
    return [SourceFault.Severity.error, .warning, .note]
        .map { severity in (faults.count { $0.severity == severity }, severity.rawValue) }
        .filter { $0.0 > 0 }.map { counted($0, $1) }.joined(separator: ", ")
}

extension Duration {
    fileprivate var milliseconds: Int {
        Int(components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
    }
}

/// `0.42 s`
private func inSeconds(_ duration: Duration) -> String {
    var text: Bytes = []
    let hundredths = (duration.milliseconds + 5) / 10
    text.append(decimal: hundredths / 100)
    text.append(".")
    text.append(decimal: hundredths % 100, width: 2)
    text.append(" s")
    return String(utf8: text)
}
