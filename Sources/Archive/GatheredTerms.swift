/// The terms of one kind that some articles have.
package struct GatheredTerms: Sendable {
    /// In the order of `Archive.terms`.
    package let terms: [Term]
    package let places: TermPlaces

    /// - Parameter articles: in archive order.
    package init(of kind: TermKind, in articles: [Article], _ stated: StatedTerms) {
        var numbers: [ExactLabel: Int] = [:]
        var lists: [TermList] = []
        var places = TermPlaces(count: articles.count)
        for index in articles.indices {
            articles.forEachTerm(of: kind, at: index) { label in
                let number = numbers[ExactLabel(label: label), default: lists.count]
                if number == lists.count {
                    numbers[ExactLabel(label: label)] = number
                    lists.append(TermList(label: label))
                }
                if lists[number].articles.last != index { lists[number].articles.append(index) }
                places.append(number)
            }
            places.endArticle()
        }
        let (alike, joined) = alikeTogether(lists)
        let order = alike.indices.sorted { alike[$0].precedes(alike[$1]) }
        terms = order.map { number in
            let list = alike[number]
            return Term(
                kind: kind, label: list.label, articles: list.articles, isStated: stated.contains(kind, list.label))
        }
        var placeOfList = [Int](repeating: 0, count: alike.count)
        for (place, number) in order.enumerated() { placeOfList[number] = place }
        places.renumber { placeOfList[joined[$0]] }
        self.places = places
    }
}

/// The terms of each article as places in the archive's list of their kind: who asks what else some articles are about counts numbers,
/// and looks up no label.
///
/// Shape: the places of all articles in one list, those of article `n` from `starts[n]` to `starts[n + 1]`, in the article's own
/// order. It takes four bytes a label and four an article.
package struct TermPlaces: Sendable {
    private var starts: [Int32] = [0]
    private var places: [Int32] = []

    fileprivate init(count: Int) { starts.reserveCapacity(count + 1) }

    fileprivate mutating func append(_ place: Int) { places.append(Int32(place)) }

    fileprivate mutating func endArticle() { starts.append(Int32(places.count)) }

    /// Gives each place its number in another list; nothing is appended any more.
    fileprivate mutating func renumber(_ number: (Int) -> Int) {
        places = places.map { Int32(number(Int($0))) }
    }

    /// Those of an article, most prominent first.
    package subscript(article: Int) -> ArraySlice<Int32> { places[Int(starts[article])..<Int(starts[article + 1])] }
}

/// A label, and in which articles it stands.
private struct TermList {
    var label: String
    var articles: [Int] = []

    func precedes(_ other: TermList) -> Bool {
        articles.count != other.articles.count
            ? articles.count > other.articles.count : label.utf8.lexicographicallyPrecedes(other.label.utf8)
    }
}

/// A label as it is written. Labels are many, and whether two are written alike is seen at once; whether they are the same text
/// written in two ways (`é`) is asked of each label once, not of each article that has it.
struct ExactLabel: Hashable {
    var label: String

    func hash(into hasher: inout Hasher) { label.utf8Span.span.withUnsafeBytes { hasher.combine(bytes: $0) } }

    static func == (a: ExactLabel, b: ExactLabel) -> Bool {
        a.label.utf8Span.span.withUnsafeBytes { a in
            b.label.utf8Span.span.withUnsafeBytes { b in a.count == b.count && a.elementsEqual(b) }
        }
    }
}

/// Puts together the lists of labels that are the same text, under the one that comes first; and where each list went.
private func alikeTogether(_ lists: [TermList]) -> (lists: [TermList], places: [Int]) {
    if !lists.contains(where: { mayBeWrittenOtherwise($0.label) }) { return (lists, Array(lists.indices)) }
    var places: [String: Int] = [:]
    var result: [TermList] = []
    var placeOfList: [Int] = []
    for list in lists {
        let place = places[list.label, default: result.count]
        placeOfList.append(place)
        if place < result.count {
            result[place].articles = Set(result[place].articles).union(list.articles).sorted()
        } else {
            places[list.label] = place
            result.append(list)
        }
    }
    return (result, placeOfList)
}

/// Whether a text may have another form in Unicode: none of ASCII, of common Han characters and of the marks beside them has.
private func mayBeWrittenOtherwise(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
        switch scalar.value {
        case 0..<0x80, 0x2010..<0x2028, 0x3001..<0x302A, 0x4E00..<0xA000, 0xFF01..<0xFF5F, 0xB7: false
        default: true
        }
    }
}
