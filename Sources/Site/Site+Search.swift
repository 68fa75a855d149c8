package import Archive

/// What the search index says of the site in the site's own words.
extension Site {
    /// An article's whole headline in one line, as lists show it.
    package func headline(of article: Article) -> String { article.headlineLine(theme.texts) }

    /// What a newspaper page is called.
    package func name(of page: Page) -> String { pageTitle(page) }

    /// What a link to some lines of a newspaper page names.
    package func anchor(of lines: LineRange) -> String { lines.anchor }

    /// The months and days that have a page of their own: `2023-05`, `2023-05-18`; ascending.
    package var datedPages: [PartialDate] {
        index.calendar.periods.compactMap { period in
            switch period {
            case .month(let year, let month): PartialDate(year: year, month: month)
            case .day(let day): PartialDate(day)
            case .year, .undated: nil
            }
        }
    }
}
