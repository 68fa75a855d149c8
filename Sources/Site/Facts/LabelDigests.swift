import Archive
import Text

/// Numbers for what the pages of terms tell of their articles.
struct LabelDigests {
    /// Of each article its labels in their order, the offices of its people, and the period that it is filed under.
    let articles: [UInt64]
    /// Which terms are on most articles, and so are named beside none.
    let common: UInt64
    private let all: Facts.Everything
    private let keys: FactKeys
    private let notes: TermNotes
    /// The labels of each kind that notes may be of.
    private let known: [TermKind: Set<String>]

    init(_ all: Facts.Everything, _ keys: FactKeys) {
        let archive = all.archive, terms = all.index.articleTerms
        (self.all, self.keys) = (all, keys)
        var digests: [UInt64] = [], numbers: [UInt64] = []
        digests.reserveCapacity(archive.articles.count)
        for number in archive.articles.indices {
            numbers.removeAll(keepingCapacity: true)
            numbers.append(Period(filing: archive.articles[number]).number)
            for kind in TermKind.allCases {
                for place in terms[kind, number] { numbers.append(keys.terms[kind][Int(place)]) }
                numbers.append(0)
            }
            for person in archive.articles[number].people {
                for office in person.offices { numbers.append(contentHash(office.utf8Span.span)) }
                numbers.append(0)
                for calling in person.callings { numbers.append(contentHash(calling.utf8Span.span)) }
                numbers.append(0)
            }
            digests.append(digestOfNumbers(numbers))
        }
        articles = digests
        notes = archive.notes
        known = archive.notes.areRelated ? archive.terms.mapValues { Set($0.map(\.label)) } : [:]
        common = digestOfNumbers(
            TermKind.allCases.flatMap { kind in [0] + terms.commonTerms(kind).map { keys.terms[kind][$0] } })
    }

    /// Of why a term is one, of what it is a part of, and of what a place lies in, what in it, and which others lie around it.
    ///
    /// - Parameter place: the term's place in the archive's list.
    func told(_ kind: TermKind, _ place: Int, _ term: Term) -> [UInt64] {
        var numbers: [UInt64] = []
        for row in all.archive.reasons[kind, term.label] {
            numbers += [UInt64(row.basis.rawValue), UInt64(row.articles)]
            for word in row.words.prefix(8) { numbers.append(contentHash(word.text.utf8Span.span)) }
        }
        for whole in all.wholes(of: term.label, kind) {
            numbers.append(contentHash(whole.label.utf8Span.span))
            numbers += whole.ids.map { contentHash($0.url.utf8Span.span) }
        }
        guard kind == .places else { return numbers }
        for (label, place) in all.chain(of: term.label) {
            numbers += [contentHash(label.utf8Span.span), place == nil ? 1 : 2]
        }
        if let map = all.atlas.map(of: place) {
            numbers += map.others.map { keys.terms[kind][$0.term] } + [map.digest]
        }
        return numbers + [0] + all.parts(of: term.label).map { keys.terms[kind][$0] }
    }

    /// Of what the archive's owner says of a term.
    func note(_ kind: TermKind, _ label: String) -> UInt64 {
        guard let note = notes[kind, label] else { return 0 }
        let texts = note.aliases + [note.text ?? ""]
        return contentHash(
            Bytes((texts + (note.hasDetails ? details(note, kind) : [])).joined(separator: "\0").utf8).span)
    }

    /// Of a whole and its parts, which the archive has pages or articles of.
    private func details(_ note: TermNote, _ kind: TermKind) -> [String] {
        let related = ([note.broader].compactMap { $0 } + note.narrower).map { label in
            label + (known[kind]?.contains(label) == true ? "+" : "-")
        }
        let place = note.coordinates.map { [$0.latitude, $0.longitude] } ?? []
        return ["ids"] + note.ids.map(\.url) + ["at"] + place + ["of", note.broader ?? ""] + related
    }
}

/// Numbers for how a list of articles is parted by people of one name.
struct GroupDigests {
    private let groups: [LikelyNamesakes.Group]

    init(_ groups: [LikelyNamesakes.Group]) { self.groups = groups }

    /// What the headings say, and under which each article stands; none where there are none.
    func numbers(of articles: ArraySlice<Int>) -> [UInt64] {
        if groups.isEmpty { return [] }
        var places: [Int: UInt64] = [:]
        for (place, group) in groups.enumerated() {
            for number in group.articles { places[number] = UInt64(place) + 1 }
        }
        let heads = groups.flatMap { [$0.role, $0.place ?? ""] }.map { contentHash($0.utf8Span.span) }
        return heads + articles.map { places[$0] ?? 0 }
    }
}

extension BarChart {
    /// For all that it shows.
    var digest: UInt64 {
        let ends = [periods.first, periods.last].map { $0?.number ?? 0 }
        return digestOfNumbers(ends + (counts + [others]).map { UInt64($0) })
    }
}

extension Period {
    /// Another one for each period.
    fileprivate var number: UInt64 {
        switch self {
        case .year(let year): UInt64(year) << 16
        case .month(let year, let month): UInt64(year) << 16 | UInt64(month) << 8
        case .day(let day): UInt64(day.year) << 16 | UInt64(day.month) << 8 | UInt64(day.day)
        case .undated: .max
        }
    }
}
