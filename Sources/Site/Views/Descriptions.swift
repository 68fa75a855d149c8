import Archive

/// What pages say of themselves to search engines where no text of theirs does. Made of the title and the settings alone: what the archive
/// holds would change them all.
extension Site {
    func description(of page: PageView, at output: Output) -> String {
        let texts = theme.texts, site = settings.title, title = page.title
        return switch output.page {
        case .home: texts(.describeHome, ["site": site, "newspaper": newspaperName])
        case .about: texts(.describeAbout, ["site": site])
        case .search: texts(.describeSearch, ["site": site])
        case .term, .termIndex: texts(.describeTerm, ["site": site, "title": title])
        case .period: texts(.describePeriod, ["site": site, "title": title])
        case .newspaperPages: texts(.describeNewspaperPages, ["site": site, "title": title])
        case .newspaperPage: texts(.describeNewspaperPage, ["site": site, "title": title])
        default: texts(.describeOther, ["site": site, "title": title])
        }
    }
}
