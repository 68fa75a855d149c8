import Text

/// A page of an issue, as its label or a jump names it: `A03`, `第3版`, `二版`, `头版`.
struct PageNumber: Hashable, Sendable {
    /// The `A` of `A03`, a capital letter; nil where print gives none.
    var section: Unicode.Scalar?
    var number: Int

    /// Whether both may be the same page: `3` may be `A03`.
    func mayBe(_ other: PageNumber) -> Bool {
        number == other.number && (section == nil || other.section == nil || section == other.section)
    }
}

extension PageNumber {
    /// Reads a page's label: `A03`, `3`, `第3版`; nil where it names no number.
    init?(label: String) {
        let scalars = Array(label.unicodeScalars)
        var cursor = Cursor(scalars, scalars.indices)
        guard let page = cursor.takePageNumber() else { return nil }
        _ = cursor.takeSpaced("版")
        cursor.skipSpaces()
        guard cursor.isAtEnd else { return nil }
        self = page
    }
}

extension PageNumber: CustomStringConvertible {
    /// `A3`
    var description: String { (section.map { String($0) } ?? "") + String(number) }
}

extension Cursor {
    /// Reads a word whose characters may be set apart: `下 转`.
    mutating func takeSpaced(_ word: Word) -> Bool {
        var ahead = self
        for scalar in word {
            ahead.skipSpaces()
            guard ahead.next == scalar else { return false }
            ahead.index += 1
        }
        self = ahead
        return true
    }

    /// Reads `第3`, `A03`, `第 A 3`, `十二`, `头`; stays where none comes.
    mutating func takePageNumber() -> PageNumber? {
        var ahead = self
        if ahead.takeSpaced("头") {
            self = ahead
            return PageNumber(number: 1)
        }
        _ = ahead.takeSpaced("第")
        ahead.skipSpaces()
        var section: Unicode.Scalar?
        if let letter = ahead.next, letter.isASCII, letter.isLatinLetter {
            section = Unicode.Scalar(letter.value & ~0x20)
            ahead.index += 1
        }
        guard let number = ahead.takeNumber(limit: 3) ?? ahead.takeHanNumber(), number > 0 else { return nil }
        self = ahead
        return PageNumber(section: section, number: number)
    }

    /// Reads a number up to 99 in Han numerals: `三`, `十二`, `二十一`.
    private mutating func takeHanNumber() -> Int? {
        let tens = takeNumeral()
        guard takeSpaced("十") else { return tens }
        return (tens ?? 1) * 10 + (takeNumeral() ?? 0)
    }

    private mutating func takeNumeral() -> Int? {
        var ahead = self
        ahead.skipSpaces()
        guard let next = ahead.next, let place = numerals.firstIndex(of: next) else { return nil }
        ahead.index += 1
        self = ahead
        return place + 1
    }
}

/// From one to nine.
private let numerals = Array("一二三四五六七八九".unicodeScalars)
