import Archive
import Ingest
import PageReading
import Text

/// Puts doubts into words, and into lines of a corrections file.
struct ReviewReading {
    let page: Page
    let parts: [ReadPart]
    /// For each article as it was read the part that it is now.
    let owners: [Int?]

    func reason(_ doubt: Doubt, of part: ReadPart, _ signs: ArticleSigns) -> ReviewReason {
        let other = doubt.other.flatMap { owners.indices.contains($0) ? owners[$0] : nil }.map { parts[$0] }
        return ReviewReason(
            kind: doubt.kind.rawValue, message: message(doubt, other, signs), lines: doubt.lines,
            choices: choices(doubt, of: part, other))
    }

    private func message(_ doubt: Doubt, _ other: ReadPart?, _ signs: ArticleSigns) -> String {
        let lines = lineWords(doubt.lines)
        let said = doubt.said ?? (0, 0), name = other?.name ?? "another"
        return switch doubt.kind {
        case .order: "its lines may stand in another order" + (lines.isEmpty ? "" : ": see \(lines)")
        case .readAcross: "\(lines) were read across columns and parted"
        case .seam: "what stands above and below does not fit together: \(lines)"
        case .strangeLines:
            "\(lines): \(name) says \(said.other)% of their words, the rest of this article \(said.own)%"
        case .ending: endings(signs)
        case .inside: "an opening, a byline or a heading stands in the midst of it, \(lines): it may be two articles"
        case .headline: headline(signs, lines)
        case .headlineShared:
            "the headline of \(lines): this article says \(said.own)% of its words, \(name) \(said.other)%"
        case .noHeadline: "it has no headline"
        case .strayHeading: "a heading of no article stands beside it: \(lines)"
        case .strayLines:
            lines.isEmpty ? "lines of the page are of no article" : "lines of no article stand beside it: \(lines)"
        case .neighbour: "another article of the page is doubtful; what that lacks may be here"
        }
    }

    private func endings(_ signs: ArticleSigns) -> String {
        let told = [
            (signs.breaksOff, "breaks off inside a sentence"), (signs.endsFull, "may go on behind its last line"),
            (signs.unmarked, "begins without an opening, unlike most of the page"),
            (signs.unsigned, "names no writer, unlike most of the page"), (signs.short, "is very short"),
        ].filter { $0.0 > 0 }.map(\.1)
        return "it " + told.joined(separator: ", and ")
    }

    private func headline(_ signs: ArticleSigns, _ lines: String) -> String {
        let percent = Int(((1 - signs.headlineUnsaid) * 100).rounded())
        let away = signs.headlineAway > 0 ? ", and it does not stand right above the text" : ""
        let part = signs.partUnsaid > 0.2 ? ", and less of one of its parts" : ""
        return "its text says \(percent)% of the words of its headline (\(lines))\(part)\(away)"
    }

    // MARK: Choices

    private func choices(_ doubt: Doubt, of part: ReadPart, _ other: ReadPart?) -> [ReviewChoice] {
        switch doubt.kind {
        case .strangeLines: other.map { [moved(doubt.lines, to: $0)] } ?? []
        case .headlineShared: headlineChoices(doubt.lines, of: part, other)
        case .noHeadline: loneHeadings().map { headed(part, by: $0) }
        case .strayHeading: doubt.lines.map { headed(part, by: [$0]) }
        case .strayLines: doubt.lines.isEmpty ? [] : [moved(doubt.lines, to: part)]
        case .inside: partings(doubt.lines, of: part)
        default: []
        }
    }

    /// A headline of this part that is another's, or the other way round.
    private func headlineChoices(_ lines: [LineRange], of part: ReadPart, _ other: ReadPart?) -> [ReviewChoice] {
        guard let other, let line = lines.first?.first else { return [] }
        return [headed(part.headlines.contains { $0.lines.contains { $0.contains(line) } } ? other : part, by: lines)]
    }

    private func headed(_ part: ReadPart, by lines: [LineRange]) -> ReviewChoice {
        let new = Headline(role: .headline, text: text(of: lines), lines: lines)
        let headlines = (part.headlines + [new]).sorted { firstLine($0.lines) < firstLine($1.lines) }
        return ReviewChoice(
            message: "\(lineWords(lines)) is a headline of \(part.name)",
            correction: [CorrectionRows.article(part.id)] + CorrectionRows.headlines(headlines))
    }

    private func moved(_ lines: [LineRange], to part: ReadPart) -> ReviewChoice {
        let new = Paragraph(text: text(of: lines), lines: lines)
        let paragraphs = (part.paragraphs + [new]).sorted { firstLine($0.lines) < firstLine($1.lines) }
        return ReviewChoice(
            message: "\(lineWords(lines)) is text of \(part.name)",
            correction: [CorrectionRows.article(part.id)] + CorrectionRows.paragraphs(paragraphs))
    }

    /// An article that is two, from each of some lines on.
    private func partings(_ lines: [LineRange], of part: ReadPart) -> [ReviewChoice] {
        lines.compactMap { line in
            let rest = part.lines.filter { $0 >= line.first }.sorted()
            guard !rest.isEmpty, rest.count < part.lines.count else { return nil }
            return ReviewChoice(
                message: "another article begins with line \(line.first)",
                correction: [CorrectionRows.newArticle([LineRange](lines: rest))])
        }
    }

    /// Short texts of no article, which may be the headline that one lacks.
    private func loneHeadings() -> [[LineRange]] {
        page.unplaced.filter { text in
            text.text.unicodeScalars.count <= 60 && !text.text.unicodeScalars.contains("。")
        }.prefix(3).map(\.lines)
    }

    /// What stands on some lines.
    private func text(of lines: [LineRange]) -> String {
        let source = page.source.text, ranges = page.lines
        return lines.flatMap { $0.first...$0.last }.filter { $0 <= ranges.count }.map {
            String(utf8: source[ranges[$0 - 1]])
        }
        .joined()
    }

    private func firstLine(_ lines: [LineRange]) -> Int { lines.first?.first ?? 0 }
}

extension ReviewReading {
    /// What is doubtful of an article's names, and how likely it is that it is wrong.
    func fieldReasons(of part: ReadPart) -> [(reason: ReviewReason, field: CorrectedField, odds: Double)] {
        guard let article = part.article else { return [] }
        var reasons: [(ReviewReason, CorrectedField, Double)] = []
        for printed in article.undividedNames {
            let field = field(of: printed, article)
            // Of other credits the file also says the role: who settles it writes that.
            let all = field == .credits ? [] : NameCut.all(of: Array(printed.unicodeScalars))
            let cuts = all.prefix(3).map { cut in
                let names = names(of: article, field).flatMap { $0 == printed ? cut.names : [$0] }
                return ReviewChoice(
                    message: cut.names.joined(separator: "、"),
                    correction: [CorrectionRows.article(part.id), CorrectionRows.list(field.rawValue, names)])
            }
            let reason = ReviewReason(
                kind: "names", message: "\(printed) may be several names", lines: [], choices: Array(cuts))
            reasons.append((reason, field, ReviewOdds.undividedNames))
        }
        return reasons + partedReasons(of: part, article)
    }

    /// Names that are printed in one and were parted, where they may be parted otherwise: 王文江海 is 王文、江海, or 王文江、海….
    private func partedReasons(
        of part: ReadPart, _ article: Article
    ) -> [(reason: ReviewReason, field: CorrectedField, odds: Double)] {
        let printed = text(of: part.ranges)
        return [(CorrectedField.reporters, article.reporters), (.correspondents, article.correspondents)].flatMap {
            field, names in
            PartedNames.runs(of: names, in: printed).compactMap { run in
                let choices = run.otherCuts.prefix(3).map { cut in
                    let all = names[..<run.places.lowerBound] + cut + names[run.places.upperBound...]
                    return ReviewChoice(
                        message: cut.joined(separator: "、"),
                        correction: [CorrectionRows.article(part.id), CorrectionRows.list(field.rawValue, Array(all))])
                }
                guard !choices.isEmpty else { return nil }
                let reason = ReviewReason(
                    kind: "partedNames",
                    message: "\(run.printed) was parted: \(names[run.places].joined(separator: "、"))", lines: [],
                    choices: choices)
                return (reason, field, ReviewOdds.partedNames)
            }
        }
    }

    private func field(of name: String, _ article: Article) -> CorrectedField {
        article.reporters.contains(name)
            ? .reporters : article.correspondents.contains(name) ? .correspondents : .credits
    }

    private func names(of article: Article, _ field: CorrectedField) -> [String] {
        field == .reporters ? article.reporters : article.correspondents
    }

    /// What was read, in lines of a corrections file: who writes them down has looked at it.
    func confirmation(of part: ReadPart, _ fields: Set<CorrectedField>) -> [String] {
        var rows: [String] = []
        if fields.contains(.headlines) { rows += CorrectionRows.headlines(part.headlines) }
        if fields.contains(.paragraphs) { rows += CorrectionRows.paragraphs(part.paragraphs) }
        guard let article = part.article else { return rows }
        for field in [CorrectedField.reporters, .correspondents] where fields.contains(field) {
            rows.append(CorrectionRows.list(field.rawValue, names(of: article, field)))
        }
        return rows
    }
}

/// `line 3`, `lines 4-6, 8`
func lineWords(_ ranges: [LineRange]) -> String {
    let words = ranges.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }.joined(separator: ", ")
    if ranges.isEmpty { return "" }
    return (ranges.count == 1 && ranges[0].first == ranges[0].last ? "line " : "lines ") + words
}
