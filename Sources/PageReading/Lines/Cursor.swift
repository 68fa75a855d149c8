/// A formula of newspaper language, such as `本报讯`, in simplified characters and half-width forms.
struct Word: ExpressibleByStringLiteral {
    let scalars: [Unicode.Scalar]
    /// The first of them: a quick look that spares most words the rest.
    let first: Unicode.Scalar

    /// - Precondition: `text` is not empty.
    init(stringLiteral text: String) {
        scalars = Array(text.unicodeScalars)
        first = scalars[0]
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
        guard let next, next == word.first || next.isBlank else { return false }
        var ahead = self
        for scalar in word.scalars {
            ahead.skipLineEnd()
            guard ahead.next == scalar else { return false }
            ahead.index += 1
        }
        index = ahead.index
        return true
    }

    /// Reads the first of these words that comes next.
    mutating func takeAny(_ words: [Word]) -> Bool {
        for word in words where take(word) { return true }
        return false
    }

    /// Reads a whole number of at most `limit` digits; stays where there is none or a longer one.
    mutating func takeNumber(limit: Int) -> Int? {
        var ahead = self
        var number = 0
        var count = 0
        ahead.skipSpaces()
        while count <= limit, let digit = ahead.digit() {
            number = number * 10 + digit
            count += 1
        }
        if count == 0 { return takeHanNumber(limit: limit) }
        guard count <= limit else { return nil }
        self = ahead
        return number
    }

    /// `十八`, `二十三`, `三`; with four digits `二〇二三`.
    private mutating func takeHanNumber(limit: Int) -> Int? {
        var ahead = self
        ahead.skipSpaces()
        var digits: [Int] = []
        var tens: Int?
        while let next = ahead.next, next.isHanNumeral, digits.count + (tens == nil ? 0 : 1) <= limit {
            if next == "十" {
                guard tens == nil, digits.count <= 1 else { return nil }
                tens = digits.first ?? 1
                digits = []
            } else {
                digits.append(next.hanDigit)
            }
            ahead.index += 1
            ahead.skipLineEnd()
        }
        guard !(digits.isEmpty && tens == nil), tens == nil || digits.count <= 1 else { return nil }
        guard digits.count + (tens == nil ? 0 : 1) <= limit, limit > 2 || tens != nil || digits.count == 1 else {
            return nil
        }
        self = ahead
        return (tens ?? 0) * 10 + digits.reduce(0) { $0 * 10 + $1 }
    }

    private mutating func digit() -> Int? {
        var ahead = self
        ahead.skipLineEnd()
        guard let next = ahead.next, ("0"..."9").contains(next) else { return nil }
        ahead.index += 1
        self = ahead
        return Int(next.value - 48)
    }

    mutating func skipSpaces() {
        while index < end, text[index].isBlank { index += 1 }
    }

    private mutating func skipLineEnd() {
        var ahead = self
        var isLineEnd = false
        while ahead.index < end, text[ahead.index].isBlank {
            isLineEnd = isLineEnd || text[ahead.index] == "\n"
            ahead.index += 1
        }
        if isLineEnd { index = ahead.index }
    }
}
