/// A formula of newspaper language, such as `本报讯`, in simplified characters and half-width forms.
///
/// It holds its characters in place: words are looked for at every turn, and counting references would cost more than
/// looking.
struct Word: ExpressibleByStringLiteral, RandomAccessCollection {
    private var scalars = InlineArray<4, Unicode.Scalar>(repeating: "\0")
    private(set) var endIndex = 0

    var startIndex: Int { 0 }

    subscript(index: Int) -> Unicode.Scalar { scalars[index] }

    /// - Precondition: `text` has one to four characters.
    init(stringLiteral text: String) {
        for scalar in text.unicodeScalars {
            scalars[endIndex] = scalar
            endIndex += 1
        }
        precondition(endIndex > 0, "a word has characters")
    }
}

/// Reads formulas off a page. Line ends inside a formula are passed over: narrow columns break anywhere.
struct Cursor {
    let text: [Unicode.Scalar]
    var index: Int
    let end: Int

    init(_ text: [Unicode.Scalar], _ range: Range<Int>) {
        self.text = text
        index = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { index >= end }

    /// The next character, folded; nil at the end.
    var next: Unicode.Scalar? { index < end ? text[index].folded : nil }

    /// Reads a word if it comes next; else stays.
    mutating func take(_ word: Word) -> Bool {
        guard let next else { return false }
        return take(word, at: next)
    }

    /// Reads the first of these words that comes next.
    mutating func takeAny(_ words: [Word]) -> Bool {
        guard let next else { return false }
        for word in words where take(word, at: next) { return true }
        return false
    }

    /// - Parameter next: the next character, which spares most words the rest.
    @inline(__always)
    mutating func take(_ word: Word, at next: Unicode.Scalar) -> Bool {
        (next == word[0] || next.isBlank) && takeWhole(word)
    }

    @inline(never)
    private mutating func takeWhole(_ word: Word) -> Bool {
        let start = index
        for scalar in word {
            skipLineEnd()
            guard self.next == scalar else {
                index = start
                return false
            }
            index += 1
        }
        return true
    }

    /// Reads a whole number of at most `limit` digits; stays where there is none or a longer one.
    mutating func takeNumber(limit: Int) -> Int? {
        let start = index
        var number = 0
        var count = 0
        skipSpaces()
        while count <= limit, let digit = takeDigit() {
            number = number * 10 + digit
            count += 1
        }
        if count == 0, let number = takeHanNumber(limit: limit) { return number }
        if (1...limit).contains(count) { return number }
        index = start
        return nil
    }

    /// `十八`, `二十三`, `三`; with four digits `二〇二三`. Where there is none, the cursor may stand anywhere.
    private mutating func takeHanNumber(limit: Int) -> Int? {
        var number = 0
        var digits = 0
        var tens: Int?
        while let next, next.isHanNumeral, digits + (tens == nil ? 0 : 1) <= limit {
            if next == "十" {
                guard tens == nil, digits <= 1 else { return nil }
                tens = digits == 0 ? 1 : number
                (number, digits) = (0, 0)
            } else {
                number = number * 10 + next.hanDigit
                digits += 1
            }
            index += 1
            skipLineEnd()
        }
        guard digits > 0 || tens != nil, tens == nil || digits <= 1 else { return nil }
        guard digits + (tens == nil ? 0 : 1) <= limit, limit > 2 || tens != nil || digits == 1 else { return nil }
        return (tens ?? 0) * 10 + number
    }

    private mutating func takeDigit() -> Int? {
        let start = index
        skipLineEnd()
        guard let next, ("0"..."9").contains(next) else {
            index = start
            return nil
        }
        index += 1
        return Int(next.value - 48)
    }

    mutating func skipSpaces() {
        while index < end, text[index].isBlank { index += 1 }
    }

    /// Passes over white space that holds a line end.
    private mutating func skipLineEnd() {
        guard index < end, text[index].isBlank else { return }
        let start = index
        skipSpaces()
        if !text[start..<index].contains("\n") { index = start }
    }
}
