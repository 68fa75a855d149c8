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
        String(length: ranges.reduce(0) { $0 + $1.count } * 2) { utf8 in
            let scalars = page.scalars
            var text = RunningText()
            for range in ranges {
                text.isAfterSpace = isLatin && text.last?.isLatinLetter == true
                text.add(scalars.span.extracting(range), to: &utf8)
            }
        }
    }

    private mutating func add(_ line: Span<Unicode.Scalar>, to utf8: inout TextBuffer) {
        var index = 0
        while index < line.count {
            if line[index].isBlank {
                isAfterSpace = true
                index += 1
                continue
            }
            if isAfterSpace, let last, parts(last, line[index]) { utf8.append(" ") }
            index += utf8.append(upToBlank: line.extracting(index...))
            last = line[index - 1]
            isAfterSpace = false
        }
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
func isMostlyLatin(_ lines: [BodyLine], of page: PageText) -> Bool {
    // Where there are more Han characters than lines with Latin letters have room for the rest need no look.
    let marks = page.marks
    let most = lines.reduce(0) { marks[$1.line].contains(.letter) ? $0 + $1.range.count : $0 }
    var (han, latin) = (0, 0)
    for line in lines {
        if han >= most { return false }
        for scalar in page.scalars[line.range] {
            if scalar.isHan { han += 1 } else if scalar.isLatinLetter { latin += 1 }
        }
    }
    return latin > han
}
