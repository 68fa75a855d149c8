import Archive
import Mustache

extension Site {
    /// What stands where an article was taken down: that it was, why and when, and where it had been printed.
    func withdrawalView(_ number: Int) -> PageView {
        let withdrawal = archive.withdrawals[number]
        let page = index.pageWithSource[withdrawal.source].map { archive.pages[$0] }
        return PageView(
            template: "withdrawal", section: nil, title: theme.texts(.withdrawalTitle), description: nil,
            name: "withdrawal",
            content: [
                "reason": .optional(withdrawal.notice.reason),
                "date": withdrawal.notice.date.map { dateView(.on(PartialDate($0)), dateWords) } ?? .null,
                "newspaperPage": page.map { pageOfIssue($0) } ?? .null,
            ])
    }
}
