import Archive
import Mustache

extension Site {
    /// The offices that a person held and when, by the dates of the articles that print them.
    func officeViews(_ portrait: Portrait) -> Value { officeViews(portrait.mentions, portrait) }

    /// - Parameter mentions: those that are asked about.
    func officeViews(_ mentions: [Portrait.Mention], _ portrait: Portrait) -> Value {
        .list("entries", heldOffices(mentions.offices).map { officeView($0, portrait) })
    }

    private func officeView(_ office: HeldOffice, _ portrait: Portrait) -> Value {
        let dated = office.articles.filter { !portrait.undated.contains($0) }
        return .object([
            "label": .text(office.label),
            "shorterForms": .optional(office.shorterForms.isEmpty ? nil : joined(office.shorterForms)),
            "dates": dates(of: dated),
            "count": .integer(office.articles.count),
            "links": .list(evidence(of: office, dated)),
        ])
    }

    /// Links to the oldest and the newest article that prints the office; all of them are in the list below it.
    private func evidence(of office: HeldOffice, _ dated: [Int]) -> [Value] {
        guard let newest = dated.first ?? office.articles.first else { return [] }
        let oldest = dated.last ?? newest
        func link(_ name: TextKey, _ number: Int) -> Value {
            .link(theme.texts(name), facts.url(of: number))
        }
        return oldest == newest
            ? [link(.officeArticle, newest)] : [link(.officeOldest, oldest), link(.officeNewest, newest)]
    }

    /// From the oldest to the newest date of dated articles in archive order; null where there are none.
    func dates(of dated: [Int]) -> Value {
        guard let newest = dated.first.flatMap({ facts.listed($0).listDate }),
            let oldest = dated.last.flatMap({ facts.listed($0).listDate })
        else { return .null }
        let date = oldest == newest ? newest : .interval(oldest.start, newest.end)
        return dateView(date, dateWords)
    }
}

extension [Portrait.Mention] {
    var offices: [(article: Int, offices: [String])] { map { ($0.article, $0.offices) } }
    var callings: [(article: Int, offices: [String])] { map { ($0.article, $0.callings) } }
}
