import Archive
import PageReading
import TestSupport
import Text

/// Reads pages the way the build does.
func readPages(
    _ sources: [PageSource], settings: ArchiveSettings = ArchiveSettings()
) -> Settled {
    let scanned = sources.map { scan($0) }
    var rarity = BigramRarity()
    for page in scanned { rarity.add(page) }
    return settle(scanned.map { read($0, rarity: rarity) }, rarity: rarity, settings: settings)
}

/// Reads one page; with an issue date where one is given.
func readPage(_ text: String, issue: String? = nil) -> (page: Page, articles: [Article]) {
    let source = PageSource(
        source: "page.txt", text: Array(text.utf8), issueDate: issue.flatMap { CivilDate($0) },
        issueDateBasis: issue == nil ? nil : .fileName)
    let result = readPages([source])
    return (result.pages[0], result.articles)
}

/// Sets a paragraph in lines of `width` full cells, the first two cells shorter; a closing mark hangs.
func wrapped(_ text: String, width: Int) -> String {
    var lines: [String] = []
    var line = ""
    var room = 2 * (width - 2)
    for character in text {
        let cells = character.unicodeScalars.reduce(0) { $0 + $1.halfCells }
        if cells > room && !"，。、；：？！”’）》".contains(character) {
            lines.append(line)
            line = ""
            room = 2 * width
        }
        line.append(character)
        room -= cells
    }
    return (lines + [line]).joined(separator: "\n")
}

extension Article {
    /// The headline as it is printed, without spaces.
    var wholeHeadline: String { bare(headlines.map(\.text).joined()) }

    var texts: [String] { paragraphs.map(\.text) }
}

/// Text without white space.
func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
