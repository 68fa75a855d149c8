import Archive
import Text

/// What the path of a page's file tells: the issue's date and the page's label.
///
///     2023-05-19_A03.txt           2023-05-19  A03
///     20230519-03.txt              2023-05-19  03
///     2023/05/19/A03.txt           2023-05-19  A03
///     郑州日报2023年5月19日第3版.txt   2023-05-19  3
///     000_f248a89dec4d7f57.txt     nothing
///
/// Of several dates the last counts. Without a date a number is just a number, so there is no label either.
struct FileNameClues: Equatable {
    var issueDate: CivilDate?
    var page: String?

    init(source: SourcePath) {
        let path = Array(source.withoutEnding.normalized(to: .nfkc).unicodeScalars)
        for start in path.indices.reversed() where start == 0 || !isLetterOrDigit(path[start - 1]) {
            var scanner = DateScanner(path: path, index: start)
            guard let date = scanner.date() else { continue }
            let rest = words(of: path[scanner.index...])
            let isGlued = scanner.index < path.count && isLetterOrDigit(path[scanner.index])
            guard !isGlued || pageLabel(rest[0]) != nil else { continue }
            issueDate = date
            page = pageLabel(behind: rest) ?? words(of: path[..<start]).last.flatMap(unmistakablePageLabel)
            return
        }
    }
}

/// Reads a date whose digits stand together or are parted by one separator each: `20230519`, `2023/0519`, `2023.5.19`.
private struct DateScanner {
    let path: [Unicode.Scalar]
    var index: Int

    mutating func date() -> CivilDate? {
        let first = takeDigits()
        switch first.count {
        case 8: return civilDate(first[..<4], first[4..<6], first[6...])
        case 6:
            guard let day = takePart() else { return nil }
            return civilDate(first[..<4], first[4...], day[...])
        case 4:
            guard let second = takePart(orFour: true) else { return nil }
            if second.count == 4 { return civilDate(first[...], second[..<2], second[2...]) }
            guard let third = takePart() else { return nil }
            return civilDate(first[...], second[...], third[...])
        default: return nil
        }
    }

    /// A separator and one or two digits, or four.
    private mutating func takePart(orFour: Bool = false) -> [Int]? {
        guard index < path.count, isSeparator(path[index]) else { return nil }
        index += 1
        let digits = takeDigits()
        return (1...2).contains(digits.count) || (orFour && digits.count == 4) ? digits : nil
    }

    private mutating func takeDigits() -> [Int] {
        let start = index
        while index < path.count, isDigit(path[index]) { index += 1 }
        return path[start..<index].map { Int($0.value) - 48 }
    }
}

/// Nil where there is no such day, or none that a newspaper could be of: the first ones were printed after 1600.
private func civilDate(_ year: ArraySlice<Int>, _ month: ArraySlice<Int>, _ day: ArraySlice<Int>) -> CivilDate? {
    let numbers = [year, month, day].map { $0.reduce(0) { $0 * 10 + $1 } }
    return (1600...2199).contains(numbers[0]) ? CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
}

/// The first word that cannot be but a label; else a number, when it is all that follows the date.
private func pageLabel(behind words: [String]) -> String? {
    words.lazy.compactMap(unmistakablePageLabel).first ?? (words.count == 1 ? pageLabel(words[0]) : nil)
}

/// `A03`, `第3版` and the like, but not `03`, which may be any number.
private func unmistakablePageLabel(_ word: String) -> String? {
    word.unicodeScalars.allSatisfy(isDigit) ? nil : pageLabel(word)
}

/// `A03` → `A03`, `b1` → `B1`, `03` → `03`, `第3版` and `3版` → `3`; nil for anything else.
private func pageLabel(_ word: String) -> String? {
    var scalars = Array(word.unicodeScalars)
    if scalars.first == "第" { scalars.removeFirst() }
    if scalars.last == "版" { scalars.removeLast() }
    let digits = scalars.drop { !isDigit($0) }
    let letters = scalars.prefix { !isDigit($0) }
    guard (1...3).contains(digits.count), digits.allSatisfy(isDigit), letters.count <= 1,
        letters.allSatisfy(isLetterOrDigit)
    else { return nil }
    return scalars.map { String($0) }.joined().uppercased()
}

private func words(of path: ArraySlice<Unicode.Scalar>) -> [String] {
    path.split(whereSeparator: isSeparator).map { $0.map { String($0) }.joined() }
}

private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", ".", "_", "-", "–", "—", "~", " ", "(", ")", "[", "]", "年", "月", "日": true
    default: false
    }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "a"..."z", "A"..."Z": true
    default: false
    }
}
