import Archive
import Text

/// A number for what each fact is now: the same as in another build where the fact is the same.
package struct FactTable: Sendable {
    private var digests: [UInt64: UInt64] = [:]
    /// Of what every page depends on: the settings, the theme, the navigation.
    private let ground: UInt64

    /// Of all facts that a page asked for, and of what every page depends on.
    package func digest(of keys: [UInt64]) -> UInt64 {
        digestOfNumbers([ground] + keys.map { digests[$0] ?? 0 })
    }
}

extension FactTable {
    /// - Parameter articles: a number for all that each article holds, by its place in the archive.
    init(_ all: Facts.Everything, articles: [UInt64], ground: UInt64) {
        self.ground = ground
        let keys = FactKeys(all.archive)
        digests.reserveCapacity(
            3 * articles.count + 4 * keys.pages.count + 3 * all.archive.terms.values.reduce(0) { $0 + $1.count })
        for (number, key) in keys.articles.enumerated() { digests[key] = articles[number] }
        addNeighbours(keys.articles)
        for (number, key) in keys.pages.enumerated() {
            digests[key] = digestOfPage(all.archive.pages[number])
            digests[FactAspect.name.of(key)] = contentHash(Bytes(all.pageNames[number].utf8).span)
        }
        addNeighbours(keys.pages)
        for (kind, terms) in all.archive.terms { add(terms, keys.terms[kind], keys) }
        for (period, entry) in all.index.calendar.entries { add(period, entry, keys) }
    }

    private mutating func addNeighbours(_ keys: [UInt64]) {
        for (number, key) in keys.enumerated() {
            digests[FactAspect.previous.of(key)] = number > 0 ? keys[number - 1] : 0
            digests[FactAspect.next.of(key)] = number + 1 < keys.count ? keys[number + 1] : 0
        }
    }

    private mutating func add(_ terms: [Term], _ termKeys: [UInt64], _ keys: FactKeys) {
        for (term, key) in zip(terms, termKeys) {
            let hasPage: UInt64 = term.hasPage ? 1 : 2
            digests[FactAspect.hasPage.of(key)] = hasPage
            let first = term.articles.first.map { keys.articles[$0] } ?? 0
            digests[FactAspect.link.of(key)] = digestOfNumbers([
                hasPage, UInt64(term.articles.count), term.hasPage ? 0 : first,
            ])
            digests[key] = digestOfNumbers([hasPage] + term.articles.map { keys.articles[$0] })
        }
    }

    private mutating func add(_ period: Period, _ entry: Calendar.Entry, _ keys: FactKeys) {
        let around = [entry.previous, entry.next].map { $0.map { FactKeys.period($0) } ?? 0 }
        let counts = [UInt64(entry.count), UInt64(entry.articles.count)] + around
        digests[FactKeys.period(period)] = digestOfNumbers(
            counts + entry.articles.map { keys.articles[$0] } + entry.pages.map { keys.pages[$0] })
    }
}

private func digestOfNumbers(_ numbers: [UInt64]) -> UInt64 {
    numbers.withUnsafeBytes { contentHash(Bytes($0).span) }
}

/// Of all that a newspaper page holds.
private func digestOfPage(_ page: Page) -> UInt64 {
    var words = [page.source.source, page.source.page ?? "-", page.source.title ?? "-"]
    words.append(page.source.issueDate.map { "\($0)" } ?? "-")
    words.append(page.source.issueDateBasis?.rawValue ?? "-")
    words += (page.articles + page.continued).map(\.letters)
    words += page.unplaced.map(\.text)
    var numbers = [page.source.mappedCharacters, page.articles.count, page.lineCount]
    for range in page.unplaced.map(\.lines) + [page.readAcross, page.withdrawn] {
        numbers += [range.count] + range.flatMap { [$0.first, $0.last] }
    }
    var bytes = page.source.text
    for word in words { bytes.append(counted: word) }
    for number in numbers { bytes.append(number: UInt64(number)) }
    return contentHash(bytes.span)
}

extension Bytes {
    fileprivate mutating func append(number: UInt64) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }

    /// With its length before it, so that no two lists of texts are the same.
    fileprivate mutating func append(counted text: String) {
        append(number: UInt64(text.utf8.count))
        append(text)
    }
}
