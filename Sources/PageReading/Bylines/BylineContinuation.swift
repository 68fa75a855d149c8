import Text

/// Whether a line of a byline goes on with names, told by the names themselves.
///
///     …发挥作用。记者 孔刚辉 侯涛      侯涛桂 is a name, and 孙伟霞, and 段静: it goes on
///     桂 通讯员 孙伟霞 段静
///     …发挥作用。记者 卢思洋           卢思洋国家卓越工程师 is none: a headline follows
///     国家卓越工程师：攻坚克难
struct BylineContinuation {
    private let text: [Unicode.Scalar]

    /// - Parameters:
    ///   - line: what may go on with the byline.
    ///   - above: the byline's line above it.
    static func reads(_ text: [Unicode.Scalar], _ line: Range<Int>, below above: Range<Int>) -> Bool {
        let continuation = BylineContinuation(text: text)
        var runs = continuation.runs(of: line)
        guard let first = runs.first else { return false }
        runs.removeFirst()
        let last = continuation.runs(of: above).last ?? []
        return (areNames(last + first, lineEnd: last.count) || areNames(first)) && runs.allSatisfy { areNames($0) }
    }

    /// Han characters between blanks, marks and roles; none where the line holds a mark that bylines have not behind names.
    private func runs(of line: Range<Int>) -> [[Unicode.Scalar]] {
        var runs: [[Unicode.Scalar]] = []
        var cursor = Cursor(text, line)
        while !cursor.isAtEnd {
            if cursor.takeWriterRole() != nil || cursor.takePictureRole() != nil {
                runs.append([])
            } else if let next = cursor.next, next.isHan || next == "·" {
                if runs.isEmpty { runs.append([]) }
                runs[runs.count - 1].append(text[cursor.index])
                cursor.index += 1
            } else {
                cursor.index += 1
                if runs.last?.isEmpty == false { runs.append([]) }
            }
        }
        return runs.filter { !$0.isEmpty }
    }

    private static func areNames(_ run: [Unicode.Scalar], lineEnd: Int? = nil) -> Bool {
        if run.contains("·") { return true }
        return NameCut.all(of: run, lineEnds: lineEnd.map { [$0] } ?? []).contains { $0.names.allSatisfy(isUsual) }
    }

    private static func isUsual(_ name: String) -> Bool {
        let characters = Array(name.unicodeScalars)
        return NameLikelihood.shared(characters) > characters.reduce(1) { product, _ in product * usual }
    }
}

/// What each character makes of a name's likelihood at least: of names drawn by chance more than 99 of 100 are likelier, of
/// the words of headlines that can be cut into names few.
private let usual = 3e-4
