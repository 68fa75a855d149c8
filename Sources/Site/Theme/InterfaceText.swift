import Mustache
import Text

/// Every text of the interface, from `strings.json` or its twin of another language: one language, in one place.
struct InterfaceText: Sendable {
    /// All texts as templates see them, by key.
    let value: Value
    /// The texts that the code fills; all of `TextKey.allCases`.
    private let phrases: [Phrase]
    /// Of texts that have a place for one number: what they are for one, where the language has another text for it.
    private let singulars: [TextKey: Phrase]
    /// From January, as dates in words have them for `{monthName}`.
    let monthNames: [String]

    /// - Parameter texts: the built-in texts with a theme's own over them.
    init(_ texts: [String: String]) {
        value = .object(Object(texts.sorted { $0.key < $1.key }.map { ($0.key, Value.text($0.value)) }))
        phrases = TextKey.allCases.map { Phrase(texts[$0.name] ?? "") }
        singulars = Dictionary(
            uniqueKeysWithValues: TextKey.allCases.compactMap { key in
                texts[key.name + "One"].map { (key, Phrase($0)) }
            })
        monthNames = (1...12).map { texts["month\($0)"] ?? String($0) }
    }

    /// The text of a key, filled.
    func callAsFunction(_ key: TextKey, _ values: KeyValuePairs<String, String> = [:]) -> String {
        phrases[key.rawValue].filled(values)
    }

    /// A text that has a place for one number, `{count}`.
    func callAsFunction(_ key: TextKey, count: Int) -> String {
        let phrase = count == 1 ? singulars[key] : nil
        return (phrase ?? phrases[key.rawValue]).filled(["count": String(count)])
    }
}

/// The keys of `strings.json` that the code itself uses; templates use these and others by name. Numbered, for pages ask for
/// dozens of texts each, and to look for a name would take longer than to fill the text.
enum TextKey: Int, CaseIterable {
    case navigationHome, navigationDates, navigationPages, navigationAbout, navigationSearch
    case kindTags, kindPeople, kindPlaces, kindOrganisations, kindReporters, kindColumns
    case headTags, headPeople, headPlaces, headOrganisations, headReporters, headColumns
    case dateYear, dateMonth, dateDay, dateMonthInYear, dateDayInYear, dateDayInMonth
    case onThisDayOfAllYears, reportError, daysOfYear, allDates, latest, newestIssue
    case dateApproximate, dateUncertain, dateFrom, dateRange, calendarDay
    case basisPrinted, basisFileName, basisArchiveFile, basisRunningHead, basisPageWords, basisNeighbours,
        basisCorrections
    case approximateWords, approximate, uncertainYear
    case fieldTitle, fieldHeadlines, fieldDateline, fieldDate, fieldOrigin, fieldCredits, fieldParagraphs,
        fieldOtherLines
    case countArticles, countPages, lineOne, lineMany, nameSeparator, excerptEnd, initialOther, indexOfInitial,
        rareNames
    case reporter, correspondent, undividedNames, headlineLines, otherLines
    case neighboursOnPage, neighboursInTime
    case reasonPeople, reasonTags, reasonOrganisations, reasonPlaces, reasonSeparator, reasonSameDays
    case pageNumber, pageOfIssue, pageOfDate, pageWithArticles, pageAmongSeveral, quotedTitle, quotedTitles, listPage,
        newestListPage,
        titleOnListPage, undated, mappedCharacters
    case headlineInLine, subtitleInLine, citationSubtitle
    case citationNames, citationTitle, citationTitleOnline, citationPublication, citationDate, citationPage,
        citationSource, citationEnd, citationAddress
    case reportSubject, reportBody, paragraphName
    case describeHome, describeAbout, describeSearch, describeTerm, describePeriod, describeNewspaperPages,
        describeNewspaperPage, describeOther
    case feedTitle, namedTogether, relatedTags, relatedPlaces, relatedPeople, relatedOrganisations, relatedReporters,
        aliases, broader, narrower, foundAfter, inArticles, inOneArticle, quotedWord, namesakesText, chartTitle,
        chartOfMonths, chartOfYears, chartOthers,
        networkTitle, networkDescription, timelineTitle,
        officeArticle, officeOldest, officeNewest
    case whyStated, whyAuthority, whyDivisions, whyWorld, whyNature, whyBodies, whyListed, whySaidOfPeople,
        whyBehindPlace,
        whyLeadIn, whyForeign, whyShape, whyElsewhere, whyEnding, whyShortForm, whyWord, whyRepeated, whyByline,
        whyColumn
    case placeMapTitle, placeMapDescription, lengthKilometres, lengthMetres
    case north, northEast, east, southEast, south, southWest, west, northWest
    case pagePictureAlt, pagePictureAltWithTitles, clippingAlt, issueTitle, aboutLicence
    case redirectTitle, aboutTitle, withdrawalTitle, notFoundTitle, readingListTitle, searchTitle, newspaperPagesTitle

    /// As `strings.json` has it.
    var name: String { String(describing: self) }
}
