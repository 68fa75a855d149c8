import Build
import Planning
import Text

/// What publishing would change, in words for a person or as JSON for a program.
extension PlanReport {
    func lines(_ style: ReportStyle) -> String {
        switch style {
        case .quiet: ""
        case .normal: summary + brokenLines(most: 20) + writtenLine
        case .verbose: pathLines + summary + brokenLines(most: .max) + writtenLine
        case .json: json
        }
    }

    private var summary: String {
        let unknown = plan.unknown > 0 ? ", \(plan.unknown) of unknown content" : ""
        return """
            \(plan.added.count) added, \(plan.changed.count) changed, \(plan.removed.count) removed, \
            \(plan.unchanged) unchanged\(unknown)
            \(counted(plan.broken.count, "address", plural: "addresses")) would break\(plan.broken.isEmpty ? "" : ":")

            """
    }

    private func brokenLines(most: Int) -> String {
        let lines = plan.broken.prefix(most).map { broken in
            let target = broken.isAgreed ? " (agreed)" : (broken.target.map { " → " + $0 } ?? "") + " (\(broken.note))"
            return "  \(broken.path)\(target)\n"
        }
        let rest = plan.broken.count - lines.count
        return lines.joined() + (rest > 0 ? "  and \(rest) more; --verbose tells all\n" : "")
    }

    private var pathLines: String {
        [("added", plan.added), ("changed", plan.changed), ("removed", plan.removed)]
            .flatMap { word, paths in paths.map { "\(word)  \($0)\n" } }.joined()
    }

    private var writtenLine: String {
        written.map { "\($0.path) has \(counted($0.count, "proposal")) more, none of them confirmed\n" } ?? ""
    }

    private var json: String {
        var json = JSONWriter()
        json.object {
            $0.key("good")
            $0.bool(isGood)
            $0.member("added", plan.added)
            $0.member("changed", plan.changed)
            $0.member("removed", plan.removed)
            $0.member("unchanged", plan.unchanged)
            $0.member("unknown", plan.unknown)
            $0.key("broken")
            $0.array { json in
                for broken in plan.broken {
                    json.object {
                        $0.member("path", broken.path)
                        $0.member("target", broken.target)
                        $0.member("note", broken.note)
                        $0.key("agreed")
                        $0.bool(broken.isAgreed)
                    }
                }
            }
            $0.member("proposed", written?.count ?? 0)
            $0.write(faults)
        }
        json.endLine()
        return String(utf8: json.bytes)
    }
}
