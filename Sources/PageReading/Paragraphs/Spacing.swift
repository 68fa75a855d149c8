import Text

/// Joins printed lines to running text and takes out the spaces that justified setting left.
///
///     5月 18日下午，二七区委书␤记樊惠林   →   5月18日下午，二七区委书记樊惠林
///     永远跟党走 同心␤庆七一             →   永远跟党走 同心庆七一
struct RunningText {
    private var last: Unicode.Scalar?
    private var isAfterSpace = false

    /// - Parameter isLatin: the text is in a Latin script, whose lines break at spaces.
    static func join(_ ranges: some Collection<Range<Int>>, of page: PageText, isLatin: Bool = false) -> String {
        // Each character may have a space before it.
        let utf8 = Bytes(capacity: ranges.reduce(0) { $0 + $1.count } * (mostBytes + 1)) { utf8 in
            var text = RunningText()
            for range in ranges {
                text.isAfterSpace = isLatin && text.last?.isLatinLetter == true
                for scalar in page.scalars[range] { text.add(scalar, to: &utf8) }
            }
        }
        return String(utf8: utf8)
    }

    private mutating func add(_ scalar: Unicode.Scalar, to utf8: inout OutputSpan<UInt8>) {
        if scalar.isBlank {
            isAfterSpace = true
            return
        }
        if isAfterSpace, let last, parts(last, scalar) { utf8.append(UInt8(ascii: " ")) }
        utf8.append(scalar)
        last = scalar
        isAfterSpace = false
    }

    /// A space parts words of one script; beside digits, other scripts and marks it is only setting.
    private func parts(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        if left.value < 0x3000, right.value < 0x3000, !isQuote(left), !isQuote(right) { return true }
        return (left.isHan || isQuote(left)) && (right.isHan || isQuote(right))
    }

    private func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "“", "”", "‘", "’", "《", "》", "「", "」": true
        default: false
        }
    }
}

/// Whether Latin letters outnumber Han characters.
func isMostlyLatin(_ ranges: [Range<Int>], of page: PageText) -> Bool {
    // Where most characters are Han the rest need no look.
    let most = ranges.reduce(0) { $0 + $1.count } / 2
    var (han, latin) = (0, 0)
    for range in ranges {
        for scalar in page.scalars[range] {
            if scalar.isHan { han += 1 } else if scalar.isLatinLetter { latin += 1 }
        }
        if han > most { return false }
    }
    return latin > han
}
