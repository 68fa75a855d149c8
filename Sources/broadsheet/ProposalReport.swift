import Archive
import Build
import Subjects
import Text

/// `broadsheet subjects`: proposals as a file beside `subjects.yml`, or as JSON for a program.
func runSubjects(_ options: BuildOptions, most: Int, isJSON: Bool) async -> Int32 {
    let (proposals, faults) = await proposedSubjects(options, most: most)
    if !isJSON || proposals == nil { tell(faults) }
    guard let proposals else { return 1 }
    if isJSON {
        printOut(json(proposals))
        return 0
    }
    do throws(SourceFault) {
        let path = try write(proposals, options)
        printOut("\(path) has \(counted(proposals.count, "proposal")); copy what is right into subjects.yml\n")
        return 0
    } catch {
        tell([error])
        return 1
    }
}

private func json(_ proposals: [SubjectProposal]) -> String {
    var json = JSONWriter()
    json.object {
        $0.key("proposals")
        $0.array { for proposal in proposals { proposal.write(into: &$0) } }
    }
    json.endLine()
    return String(utf8: json.bytes)
}

extension SubjectProposal {
    fileprivate func write(into json: inout JSONWriter) {
        json.object {
            $0.member("kind", section)
            $0.member("label", label)
            $0.member("articles", articles)
            $0.member("first", first.map { "\($0)" })
            $0.member("last", last.map { "\($0)" })
            $0.write(advice)
            $0.member("reasons", reasons)
            $0.member("worth", worth)
            $0.key("quotations")
            $0.array { json in
                for quotation in quotations {
                    json.object {
                        $0.member("text", quotation.text)
                        $0.member("source", quotation.source.text)
                        $0.member("page", quotation.page)
                        $0.member("line", quotation.line ?? 0)
                    }
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ advice: SubjectProposal.Advice) {
        var (word, other, parts): (String, String?, [String]) = ("entry", nil, [])
        switch advice {
        case .entry: break
        case .refusal: word = "refusal"
        case .alias(let label): (word, other) = ("alias", label)
        case .split(let groups): (word, parts) = ("split", groups)
        }
        member("advice", word)
        member("aliasOf", other)
        member("parts", parts)
    }
}
