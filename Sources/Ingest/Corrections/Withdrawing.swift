import Archive
import Text

extension FieldReader {
    /// `withdrawn: {reason: 应当事人请求, date: 2026-11-20}`, or the key alone. Whatever stands behind the key, the article
    /// is taken down: a slip in the date must not bring it back.
    mutating func withdrawal(_ node: YAMLNode?) -> WithdrawalNotice? {
        guard let node else { return nil }
        if case .scalar = node.content { return WithdrawalNotice(reason: text(node)) }
        let fields = fields(of: node, known: ["reason", "date"])
        return WithdrawalNotice(
            reason: text(fields["reason"]),
            date: value(fields["date"], orReport: IngestFault.badDay) { CivilDate($0) })
    }
}

/// Whether a file may be one of corrections that takes an article down: its name is one, and the key stands in it, or it
/// cannot be read.
///
/// - Parameter path: as faults tell it.
package func mayWithdraw(_ path: String) -> Bool {
    guard path.hasSuffix(correctionsEnding) else { return false }
    guard let text = try? readText(path, limit: ReadingLimit.yaml) else { return true }
    // The beginning of the word alone: a slip in its end must not publish what was to be taken down.
    return text.firstRange(of: withdrawalKey.utf8.prefix(6)) != nil
}
