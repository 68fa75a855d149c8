package import Archive
import Mustache
import Text

/// All that pages are made of. What is asked is noted, so that a page all of whose answers are still the same need not be made again.
///
/// A view that asks for `everything` is made by each build; one that asks for single facts only where one of these has changed.
package struct Facts: Sendable {
    /// The archive and what is worked out of it.
    package struct Everything: Sendable {
        let archive: Archive
        let index: ArchiveIndex
        let shared: SharedViews
        /// What each newspaper page is called.
        let pageNames: [String]
        /// Where its places lie.
        let atlas: PlaceAtlas

        package init(_ archive: Archive, _ index: ArchiveIndex, _ theme: Theme) {
            (self.archive, self.index) = (archive, index)
            atlas = PlaceAtlas(archive.terms[.places] ?? [], archive.notes)
            shared = SharedViews(archive: archive, texts: theme.texts)
            pageNames = PageNames(texts: theme.texts, dateWords: DateWords(texts: theme.texts))(
                archive.pages, dates: index.pageDates,
                articles: { page in index.articles(of: page).map { archive.articles[$0] } })
        }

        /// The same of an archive of which lists show the same.
        package init(_ known: Everything, _ archive: Archive) {
            self.archive = archive
            (index, shared, pageNames, atlas) = (known.index, known.shared, known.pageNames, known.atlas)
        }
    }

    private let all: Everything
    private let readingOn: ReadingOn
    /// Nil where nobody wants to know what was asked.
    var log: FactLog?

    init(_ all: Everything, _ readingOn: ReadingOn) { (self.all, self.readingOn) = (all, readingOn) }

    var keys: FactKeys { readingOn.keys }

    var everything: Everything {
        log?.noteEverything()
        return all
    }

    // MARK: Articles

    func article(_ number: Int) -> Article {
        log?.note(keys.articles[number])
        return all.archive.articles[number]
    }

    /// Nil where there is none of this id.
    func article(_ id: ArticleID) -> Article? {
        log?.note(FactKeys.article(id))
        return all.index.articleWithID[id].map { all.archive.articles[$0] }
    }

    // What lists show: an edit of the text changes nothing of that.

    /// An article without its text.
    func listed(_ number: Int) -> Article {
        noteListed(number)
        return all.archive.articles[number].listed
    }

    /// Nil where there is none of this id.
    func listed(_ id: ArticleID) -> Article? {
        log?.note(FactAspect.listed.of(FactKeys.article(id)))
        return all.index.articleWithID[id].map { all.archive.articles[$0].listed }
    }

    private func noteListed(_ number: Int) { log?.note(FactAspect.listed.of(keys.articles[number])) }

    // What is asked of an article in passing: the field alone, without a copy of all others.

    func url(of number: Int) -> String {
        noteListed(number)
        return all.archive.articles[number].id.url
    }

    // What leads on from an article; of the others only numbers.

    /// The articles before and after another in time.
    func neighbours(inTimeOf number: Int) -> Neighbours {
        log?.note(FactAspect.neighbours.of(keys.articles[number]))
        return readingOn.neighbours(inTimeOf: number)
    }

    /// The first of an article's topics that has a page and other articles, and those before and after it there.
    func topic(of number: Int) -> (label: String, path: String, neighbours: Neighbours)? {
        log?.note(FactAspect.inTopic.of(keys.articles[number]))
        return readingOn.topic(of: number, all.index)
    }

    /// The articles to read on with, and why.
    func related(to number: Int) -> [RelatedArticle] {
        log?.note(FactAspect.related.of(keys.articles[number]))
        return readingOn.related(to: number)
    }

    func relatedDigest(of number: Int) -> UInt64 { readingOn.relatedDigest(of: number) }

    /// An article as others lead on to it.
    func step(_ number: Int) -> Value {
        noteListed(number)
        return all.shared.step(number)
    }

    /// Likewise; nil where there is none of this id.
    func step(_ id: ArticleID) -> Value? {
        log?.note(FactAspect.listed.of(FactKeys.article(id)))
        return all.index.articleWithID[id].map { all.shared.step($0) }
    }

    func card(_ number: Int) -> Value {
        noteListed(number)
        return all.shared.card(number)
    }

    // MARK: Newspaper pages

    func page(_ number: Int) -> Page {
        log?.note(keys.pages[number])
        return all.archive.pages[number]
    }

    /// Nil where there is none of this source.
    func page(ofSource source: SourcePath) -> Page? {
        log?.note(FactKeys.page(source))
        return all.index.pageWithSource[source].map { all.archive.pages[$0] }
    }

    /// The page before (-1) or behind (1) another by source; nil where that is the last one.
    func page(beside number: Int, step: Int) -> Page? {
        log?.note((step < 0 ? FactAspect.previous : .next).of(keys.pages[number]))
        return all.archive.pages.indices.contains(number + step) ? page(number + step) : nil
    }

    /// What a page is called.
    func name(of page: Page) -> String {
        log?.note(FactAspect.name.of(FactKeys.page(page.source.source)))
        return all.index.pageWithSource[page.source.source].map { all.pageNames[$0] } ?? page.source.stem
    }

    // MARK: Terms

    /// Nil where the archive has none at this place.
    func term(_ kind: TermKind, _ place: Int) -> Term? {
        guard let terms = all.archive.terms[kind], terms.indices.contains(place) else { return nil }
        log?.note(keys.terms[kind][place])
        return terms[place]
    }

    /// What all articles of a term tell of it; its key covers their labels, their offices and the days that they are filed
    /// under, and of what stands in their texts nothing.
    func portrait(of kind: TermKind, _ place: Int) -> Portrait {
        log?.note(FactAspect.portrait.of(keys.terms[kind][place]))
        return all.portrait(of: kind, place)
    }

    /// One page of the list of a term's articles; nil where the archive has no term at this place.
    func listPage(_ number: Int, of kind: TermKind, _ place: Int) -> TermListPage? {
        guard number > 0 else {
            return term(kind, place).map { TermListPage($0, all.archive.namesakes, number: 0) }
        }
        guard let terms = all.archive.terms[kind], terms.indices.contains(place) else { return nil }
        log?.note(FactKeys.listPage(number, of: keys.terms[kind][place]))
        return TermListPage(terms[place], all.archive.namesakes, number: number)
    }

    /// Where a term leads from an article that has it: to its page, or where it has none, to another of its articles; nil where
    /// there is none.
    func path(_ kind: TermKind, _ label: String, from article: ArticleID) -> String? {
        guard let place = place(kind, label) else {
            log?.note(FactAspect.path.of(FactKeys.term(kind, label)))
            return nil
        }
        log?.note(FactAspect.path.of(keys.terms[kind][place]))
        if let path = all.shared.termPaths[kind][place] { return path }
        let articles = all.archive.terms[kind]?[place].articles ?? []
        return articles.lazy.map { all.archive.articles[$0].id }.first { $0 != article }?.url
    }

    /// Where a term stands in the archive's list, which by itself says nothing of it.
    func place(_ kind: TermKind, _ label: String) -> Int? { all.index.termWithLabel[kind][LabelKey(label)] }

    /// A link to a term with the number of its articles; nil where the archive has none at this place.
    func link(_ kind: TermKind, _ place: Int) -> Value? {
        guard let links = all.shared.termLinks[kind], links.indices.contains(place) else { return nil }
        log?.note(FactAspect.link.of(keys.terms[kind][place]))
        return links[place]
    }

    /// Who is named with whom; what links to them show is not asked.
    func network() -> NameNetwork {
        noteList(at: NameNetwork.path)
        return all.index.network
    }

    /// When the articles of the archive are from.
    func timeline() -> BarChart {
        noteList(at: timelinePath)
        return all.timeline
    }

    /// One page of the index of a kind: its own, or that of a letter. What the articles of the names are is not asked.
    func index(_ kind: TermKind, _ initial: Initial?) -> TermIndexPage {
        log?.note(FactKeys.index(kind, initial))
        return TermIndexPage(
            all.index.termIndexes[kind], initial, terms: all.archive.terms[kind] ?? [],
            links: all.shared.termLinks[kind] ?? [], hasNetwork: kind == .people && all.index.network.isShown)
    }

    /// All people, those of most articles first, and all articles: of these only who is named in which, and when; and who of one name
    /// are likely several.
    var people: (terms: [Term], articles: [Article], namesakes: LikelyNamesakes) {
        log?.note(FactKeys.people)
        return (all.archive.terms[.people] ?? [], all.archive.articles, all.archive.namesakes)
    }

    // MARK: Lists

    /// That the file at a path is made of what it lists, `FactKeys.list`.
    func noteList(at path: String) { log?.note(FactKeys.list(path)) }

    /// The newspaper pages of one page of their list, the newest first, and how many there are in all.
    func newspaperPages(number: Int) -> (pages: [Int], count: Int) {
        noteList(at: newspaperPagesPath(number: number))
        let count = all.archive.pages.count
        return (Array(all.index.newestPages[ListPages(count).range(number)]), count)
    }

    // MARK: Periods

    /// One page of the list of a period's articles.
    func listPage(_ number: Int, of period: Period) -> ListPage {
        guard number > 0 else { return ListPage(entry(period)?.articles ?? [], number: 0) }
        log?.note(FactKeys.listPage(number, of: FactKeys.period(period)))
        return ListPage(all.index.calendar[period].articles, number: number)
    }

    /// How many articles a period has; nil where nothing belongs to it.
    func count(of period: Period) -> Int? {
        log?.note(FactAspect.count.of(FactKeys.period(period)))
        return all.index.calendar.entries[period]?.count
    }

    /// What belongs to a period; nil where nothing does.
    func entry(_ period: Period) -> Calendar.Entry? {
        log?.note(FactKeys.period(period))
        return all.index.calendar.entries[period]
    }

    /// The days of all years that are one day of the year and have articles, ascending; of each how many, and the first.
    func sameDays(_ day: MonthDay) -> [(day: CivilDate, count: Int, first: Int)] {
        log?.note(FactKeys.sameDays(day))
        return (all.index.calendar.sameDays[day] ?? []).compactMap { day in
            let entry = all.index.calendar[.day(day)]
            return entry.articles.first.map { (day, entry.count, $0) }
        }
    }

    /// The days of a month as calendars show them: what `make` gives, which asks for each of them.
    func days(of month: Period, make: () -> [Value]) -> [Value] {
        let shown = all.shared.monthDays(month) {
            MonthDays.Month(
                days: make(), facts: month.days.map { FactAspect.count.of(FactKeys.period(.day($0))) })
        }
        if let log { for key in shown.facts { log.note(key) } }
        return shown.days
    }
}
