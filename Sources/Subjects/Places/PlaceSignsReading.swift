import Text

extension PlaceSigns {
    /// - Parameter standing: of the words in `range`.
    init(_ range: Range<Int>, _ candidate: PlaceCandidate, _ reader: PlaceReader, _ standing: PlaceStanding) {
        self = PlaceSigns.before(range.lowerBound, reader)
        if reader.isInsideWord(range.lowerBound) || reader.isInsidePlace(range.lowerBound) { insert(.beginsInsideWord) }
        let core = range.lowerBound..<candidate.endingStart
        if reader.beginsWithPlace(core) { insert(.beginsWithPlace) }
        if reader.beginsWithRanked(core.lowerBound, before: core.upperBound) { remove(.unclear) }
        read(core, reader)
        readOwner(core, reader, isPlace: candidate.kind.isPlace)
        readShape(range, core, reader)
        formUnion(PlaceSigns.behind(range.upperBound, reader))
        if core.count < 3 { insert(.isShort) }
        if core.count > 6 { insert(.isLong) }
        if standing.isRepeated { insert(.isRepeated) }
        if standing.isOften { insert(.isOften) }
        if standing.isVaried { insert(.isVaried) }
        if standing.isMarked { insert(.isMarked) }
        readEnding(range, candidate, reader)
    }

    private static func before(_ start: Int, _ reader: PlaceReader) -> PlaceSigns {
        let mark = reader.text.marks[start]
        if !reader.isNameCharacter(start - 1) { return .mark }
        if reader.endsPlace(start) || reader.endsDirection(start) { return .placeBefore }
        if mark.ends.contains(.placeLeadIn) { return .leadIn }
        if mark.borderLength > 1 { return .longBorder }
        if reader.endsMeasure(start) { return .measure }
        return mark.borderLength == 1 ? .shortBorder : .unclear
    }

    private mutating func read(_ core: Range<Int>, _ reader: PlaceReader) {
        let text = reader.text
        var covered = 0, index = core.lowerBound
        while index < core.upperBound {
            let mark = text.marks[index]
            let word = reader.wordLength(at: index, before: core.upperBound)
            if word > 1 {
                covered += word
                if index == core.lowerBound { insert(.beginsWithWord) }
            }
            if Self.grammar.contains(text.folded[index]) || mark.starts.contains(.quantifier) { insert(.holdsGrammar) }
            if isDigit(text.folded[index]), index + 1 < core.upperBound, text.isHan(index + 1) { insert(.holdsGrammar) }
            if index == core.lowerBound, Self.conjunctions.contains(text.folded[index]) { insert(.holdsGrammar) }
            if index > core.lowerBound, mark.borderLength > 1, !mark.ends.contains(.namePart) { insert(.holdsBorder) }
            index += word > 1 ? word : 1
        }
        // 大学路▸街道, 大学路▸产业园, 华侨城1▸号院: a street and a number are a name, whatever they are called.
        let last = text.folded[core.upperBound - 1]
        let street = core.dropFirst(2).first {
            PlaceReader.streets.contains(text.folded[$0]) && text.marks[$0 + 1].endingLength == 1
        }
        if street != nil || PlaceReader.streets.contains(last) || isDigit(last) {
            remove(.beginsWithWord)
            insert(.isSure)
            covered = 0
        }
        // So is what is called after a ravine or a lake.
        if endsInNature(core, text) {
            remove(.beginsWithWord)
            insert(.isAfterNature)
            covered = 0
        }
        if covered == 0 { insert(.isOwn) }
        if covered * 2 >= core.count { insert(.isMostlyOrdinary) }
    }

    /// Whether two of its borders are those of a list, or of its beginning and end.
    private static func isListed(_ range: Range<Int>, _ text: ArticleText) -> Bool {
        let before = text.folded[range.lowerBound - 1], behind = text.folded[range.upperBound]
        if before == ideographicComma { return !text.isHan(range.upperBound) || conjunctions.contains(behind) }
        return behind == ideographicComma && text.marks[range.lowerBound].ends.contains(.placeLeadIn)
    }

    private func endsInNature(_ core: Range<Int>, _ text: ArticleText) -> Bool {
        let last = core.upperBound - 1
        return core.count > 1 && text.classes[last].contains(.placeEnd) && text.marks[last - 1].ordinaryLength < 2
            && CommonWords.shared.length(in: text.folded, at: last - 1) < 2
            && !PlaceReader.streets.contains(text.folded[last])
    }

    private mutating func readShape(_ range: Range<Int>, _ core: Range<Int>, _ reader: PlaceReader) {
        let text = reader.text
        if Self.isListed(range, text) { insert(.isListed) }
        if core.count > 1, !contains(.beginsWithPlace),
            core.prefix(2).allSatisfy({ reader.wordLength(at: $0, before: core.upperBound) < 2 })
        {
            insert(.hasOwnHead)
        }
    }

    private static func behind(_ end: Int, _ reader: PlaceReader) -> PlaceSigns {
        let mark = reader.text.marks[end]
        if !reader.isNameCharacter(end) { return .markBehind }
        return mark.starts.isDisjoint(with: .endings) ? [] : .endingBehind
    }

    /// 福州▸建▸机场, 委内瑞拉▸指责: what follows the place is no part of a name.
    private static func beginsWithVerb(_ rest: Range<Int>, _ text: ArticleText, isPlace: Bool) -> Bool {
        if isPlace, text.folded[rest].starts(with: rest.count > 2 ? construction : construction.prefix(1)) {
            return !rest.isEmpty
        }
        return rest.dropFirst(2).prefix(2).contains { end in
            Int(text.marks[end].borderLength) == end - rest.lowerBound && !text.marks[end].ends.contains(.namePart)
        }
    }

    /// What stands behind the places or the level that `core` begins with.
    private mutating func readOwner(_ core: Range<Int>, _ reader: PlaceReader, isPlace: Bool) {
        let text = reader.text
        var start = core.lowerBound
        while let end = reader.placeEnd(from: start, before: core.upperBound) { start = end }
        if start == core.lowerBound {
            start +=
                (1...3).last { length in
                    start + length <= core.upperBound && text.marks[start].starts.contains(.level)
                        && text.marks[start + length].ends.contains(.level)
                } ?? 0
        }
        let hasOwner = start > core.lowerBound
        if hasOwner, Self.beginsWithVerb(start..<core.upperBound, text, isPlace: isPlace) { insert(.isSentence) }
        if !hasOwner, reader.isAllWords(core) { insert(.isAllWords) }
    }

    private static let conjunctions = Set("与和及".unicodeScalars.map(\.value))
    private static let grammar = Set("的之了是在被把将等为不也都就还又以其这那个各每某所许".unicodeScalars.map(\.value))
}

private let construction = "建设".unicodeScalars.map(\.value)[...]
