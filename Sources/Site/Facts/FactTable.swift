import Archive
import Text

/// A number for what each fact is now: the same as in another build where the fact is the same.
package struct FactTable: Sendable {
    /// Of what every page depends on: the settings, the theme, the navigation.
    package let ground: UInt64
    /// Key and digest of each fact in turn, ascending by key.
    package let words: [UInt64]

    /// - Parameter words: those of another table.
    package init(ground: UInt64, words: [UInt64]) {
        self.ground = ground
        self.words = words
    }

    /// What is not as it was in a former build; nil where all is to be taken for changed.
    package func changes(since former: FactTable) -> FactChanges? {
        guard ground == former.ground else { return nil }
        var changes = FactChanges()
        var old = 0, new = 0
        while old < former.count || new < count {
            if new == count || old < former.count && former.key(old) < key(new) {
                changes.insert(former.key(old))
                old += 1
            } else if old == former.count || key(new) < former.key(old) {
                changes.insert(key(new))
                new += 1
            } else {
                if former.digest(old) != digest(new) { changes.insert(key(new)) }
                old += 1
                new += 1
            }
        }
        return changes
    }

    /// The same with some facts that are otherwise now; nil where one of them is not in it.
    func updated(_ facts: [(key: UInt64, digest: UInt64)]) -> FactTable? {
        var words = words
        for (key, digest) in facts {
            let place = (0..<count).partitionIndex { self.key($0) >= key }
            guard place < count, self.key(place) == key else { return nil }
            words[2 * place + 1] = digest
        }
        return FactTable(ground: ground, words: words)
    }

    private var count: Int { words.count / 2 }
    private func key(_ place: Int) -> UInt64 { words[2 * place] }
    private func digest(_ place: Int) -> UInt64 { words[2 * place + 1] }
}

/// The keys of facts that have changed, come or gone.
package struct FactChanges: Sendable {
    private var keys: Set<UInt64> = []
    /// By a key's lowest bits, whether one of these is among the changed: half a million keys are asked for, and hardly any has changed.
    private var filter = [Bool](repeating: false, count: 1 << filterBits)

    mutating func insert(_ key: UInt64) {
        keys.insert(key)
        filter[place(of: key)] = true
    }

    package func contains(anyOf asked: ArraySlice<UInt64>) -> Bool {
        asked.contains { filter[place(of: $0)] && keys.contains($0) }
    }

    private func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: key & (1 << filterBits - 1)) }
}

private let filterBits: UInt64 = 16

/// Collects what all facts are.
struct FactList {
    private var facts: [(key: UInt64, digest: UInt64)] = []
    private let keys: FactKeys

    init(_ all: Facts.Everything, _ keys: FactKeys, _ digests: ContentDigests) {
        self.keys = keys
        let articles = digests.articles, pages = digests.pages
        facts.reserveCapacity(
            5 * articles.count + 4 * pages.count + 3 * all.archive.terms.values.reduce(0) { $0 + $1.count })
        for (number, key) in keys.articles.enumerated() {
            add(key, articles[number].whole)
            add(FactAspect.listed.of(key), articles[number].listed)
        }
        for (number, key) in keys.pages.enumerated() {
            let name = all.pageNames[number]
            add(key, pages[number])
            add(FactAspect.name.of(key), contentHash(name.utf8Span.span))
        }
        addNeighbours(keys.pages)
        let labels = LabelDigests(all, keys)
        for (kind, terms) in all.archive.terms {
            add(terms, kind, all)
            addPortraits(of: terms, kind, labels)
        }
        for (period, entry) in all.index.calendar.entries { add(period, entry) }
        for (day, days) in all.index.calendar.sameDays { add(day, days, all.index.calendar) }
    }

    mutating func add(_ key: UInt64, _ digest: UInt64) { facts.append((key, digest)) }

    func table(ground: UInt64) -> FactTable {
        var words: [UInt64] = []
        words.reserveCapacity(2 * facts.count)
        for (key, digest) in sortedByKey(facts) {
            words.append(key)
            words.append(digest)
        }
        return FactTable(ground: ground, words: words)
    }

    /// What leads on from each article.
    mutating func addReadingOn(of facts: Facts) {
        func digest(_ neighbours: Neighbours) -> [UInt64] {
            [neighbours.before, neighbours.after].map { $0.map { keys.articles[$0] } ?? 0 }
        }
        for (number, key) in keys.articles.enumerated() {
            add(FactAspect.neighbours.of(key), digestOfNumbers(digest(facts.neighbours(inTimeOf: number))))
            add(FactAspect.related.of(key), facts.relatedDigest(of: number))
            guard let topic = facts.topic(of: number) else { continue }
            let numbers = [FactKeys.term(.tags, topic.label)] + digest(topic.neighbours)
            add(FactAspect.inTopic.of(key), digestOfNumbers(numbers))
        }
    }

    private mutating func addNeighbours(_ keys: [UInt64]) {
        for (number, key) in keys.enumerated() {
            add(FactAspect.previous.of(key), number > 0 ? keys[number - 1] : 0)
            add(FactAspect.next.of(key), number + 1 < keys.count ? keys[number + 1] : 0)
        }
    }

    private mutating func add(_ terms: [Term], _ kind: TermKind, _ all: Facts.Everything) {
        let termKeys = keys.terms[kind]
        var links: [UInt64] = [], numbers: [UInt64] = []
        for (term, key) in zip(terms, termKeys) {
            // Where a term has no page, links to it lead to its articles.
            let hasPage: UInt64 = term.hasPage ? 1 : 2
            let targets = term.hasPage ? [] : term.articles.map { keys.articles[$0] }
            let link = digestOfNumbers([hasPage, UInt64(term.articles.count)] + targets)
            add(FactAspect.path.of(key), digestOfNumbers([hasPage] + targets))
            add(FactAspect.link.of(key), link)
            numbers.removeAll(keepingCapacity: true)
            numbers.append(hasPage)
            numbers.append(term.hasFeed ? 1 : 2)
            for number in term.articles { numbers.append(keys.articles[number]) }
            if kind == .people {
                numbers += GroupDigests(all.archive.namesakes[term.label]).numbers(of: term.articles[...])
            }
            add(key, digestOfNumbers(numbers))
            addListPages(
                of: term.articles, key, isOther: term.hasFeed,
                groups: kind == .people ? all.archive.namesakes[term.label] : [])
            links.append(link)
        }
        add(all.index.termIndexes[kind], kind, all, links)
    }

    /// What each page of an index shows: its names with their links, and which letters there are.
    private mutating func add(_ index: TermIndex, _ kind: TermKind, _ all: Facts.Everything, _ links: [UInt64]) {
        let keys = keys.terms[kind]
        let letters = index.letters.map { contentHash($0.initial.pathPart.utf8Span.span) }
        let hasNetwork = kind == .people && all.index.network.isShown
        func digest(of members: some Sequence<Int>) -> UInt64 {
            var numbers = letters + [index.isCut ? 1 : 2, index.filtersAll ? 1 : 2, hasNetwork ? 1 : 2]
            for member in members {
                numbers.append(keys[member])
                numbers.append(links[member])
            }
            return digestOfNumbers(numbers)
        }
        add(FactKeys.index(kind, nil), digest(of: index.isCut ? index.frequent : 0..<index.count))
        guard index.isCut else { return }
        for (initial, members) in index.letters { add(FactKeys.index(kind, initial), digest(of: members)) }
    }

    /// What the pages of terms tell of all their articles.
    private mutating func addPortraits(of terms: [Term], _ kind: TermKind, _ labels: LabelDigests) {
        var numbers: [UInt64] = []
        for (place, term) in terms.enumerated() where term.hasPage {
            numbers.removeAll(keepingCapacity: true)
            numbers.append(labels.common)
            numbers.append(labels.note(kind, term.label))
            for number in term.articles { numbers.append(labels.articles[number]) }
            numbers += labels.told(kind, place, term)
            add(FactAspect.portrait.of(keys.terms[kind][place]), digestOfNumbers(numbers))
        }
    }

    private mutating func add(_ period: Period, _ entry: Calendar.Entry) {
        let around = [entry.previous, entry.next].map { $0.map { FactKeys.period($0) } ?? 0 }
        let counts = [UInt64(entry.count), UInt64(entry.articles.count)] + around
        let key = FactKeys.period(period)
        add(
            key,
            digestOfNumbers(counts + entry.articles.map { keys.articles[$0] } + entry.pages.map { keys.pages[$0] }))
        add(FactAspect.count.of(key), UInt64(entry.count))
        addListPages(of: entry.articles, key)
    }

    private mutating func add(_ day: MonthDay, _ days: [CivilDate], _ calendar: Calendar) {
        let numbers = days.flatMap { day in
            let entry = calendar[.day(day)]
            return [
                UInt64(bitPattern: Int64(day.daysSince1970)), UInt64(entry.count),
                entry.articles.first.map { keys.articles[$0] } ?? 0,
            ]
        }
        add(FactKeys.sameDays(day), digestOfNumbers(numbers))
    }

    /// What the pages of a list are, but the newest, which is of all of it.
    ///
    /// - Parameters:
    ///   - isOther: what else each of them shows.
    ///   - groups: by which it parts its articles.
    private mutating func addListPages(
        of articles: [Int], _ key: UInt64, isOther: Bool = false, groups: [LikelyNamesakes.Group] = []
    ) {
        let parted = GroupDigests(groups), pages = ListPages(articles.count)
        for number in pages.numbers.dropFirst() {
            let shown = articles[pages.range(number)].map { keys.articles[$0] }
            add(
                FactKeys.listPage(number, of: key),
                digestOfNumbers(
                    [UInt64(pages.last), isOther ? 1 : 2] + shown + parted.numbers(of: articles[pages.range(number)])))
        }
    }
}

/// Facts by their keys, ascending, those of one key in the order in which they stand.
///
/// Keys are hashes: by their first bits they come into runs of one or two, so that an insertion sort has little left to do.
private func sortedByKey(_ facts: [(key: UInt64, digest: UInt64)]) -> [(key: UInt64, digest: UInt64)] {
    let shift = UInt64(max(1, facts.count).leadingZeroBitCount)
    var places = [Int](repeating: 0, count: (1 << (64 - shift)) + 1)
    for fact in facts { places[Int(fact.key >> shift) + 1] += 1 }
    for run in 1..<places.count { places[run] += places[run - 1] }
    var sorted = facts
    for fact in facts {
        let run = Int(fact.key >> shift)
        sorted[places[run]] = fact
        places[run] += 1
    }
    for index in sorted.indices.dropFirst() {
        var place = index
        while place > 0, sorted[place - 1].key > sorted[place].key {
            sorted.swapAt(place - 1, place)
            place -= 1
        }
    }
    return sorted
}

func digestOfNumbers(_ numbers: [UInt64]) -> UInt64 {
    numbers.withUnsafeBytes { bytes in
        bytes.withMemoryRebound(to: UInt8.self) { contentHash($0.span) }
    }
}
