import Archive

/// What the pages of a file with several of them are called: as if each had a file of its own.
///
///     2023-05-19_A01-A08.pdf, eight pages    2023-05-19_A01.pdf … 2023-05-19_A08.pdf
///     二七报.pdf, two pages                   二七报-p1.pdf, 二七报-p2.pdf
///     2023-05-19_A03.pdf, two pages          2023-05-19_A03.pdf, 2023-05-19_A03-p2.pdf: the name is the first one's
///     2023-05-19_A03.pdf, one page           2023-05-19_A03.pdf
struct SheetNames {
    private let source: SourcePath
    private let range: LabelRange?

    /// - Parameter source: the file, relative to `seeds/`.
    init(source: SourcePath) {
        self.source = source
        range = LabelRange(stem: source.withoutEnding)
    }

    /// What a page is called, and its label in the issue where the file's name tells that only by the page's place.
    ///
    /// - Parameter number: from 1.
    func name(ofPage number: Int, of count: Int) -> (source: SourcePath, label: String?) {
        if count == 1 { return (source, nil) }
        let ending = "." + source.ending
        if let range, range.count == count { return (SourcePath(range.stem(number) + ending), nil) }
        if number == 1, namesOnePage { return (source, nil) }
        return (SourcePath(source.withoutEnding + "-p\(number)" + ending), "\(number)")
    }

    /// Whether the file's name tells the label of a page, and no run of labels.
    private var namesOnePage: Bool { range == nil && FileNameClues(source: source).page != nil }

    /// The number of the page that may be called so; whether the file has so many pages is not known here.
    ///
    /// - Parameter stem: relative to `seeds/`, without ending.
    func page(calledBy stem: String) -> Int? {
        if let range, let number = (1...range.count).first(where: { range.stem($0) == stem }) { return number }
        let prefix = source.withoutEnding + "-p"
        guard stem.hasPrefix(prefix), let number = Int(stem.dropFirst(prefix.count)), number > 0,
            stem == prefix + "\(number)"
        else { return nil }
        return number
    }
}

/// `2023-05-19_A01-A08`: the labels from A01 to A08.
private struct LabelRange {
    /// What stands before the first number: `2023-05-19_A`.
    private let prefix: String
    private let first: Int
    /// Of a number.
    private let digits: Int
    let count: Int

    init?(stem: String) {
        let scalars = Array(stem.unicodeScalars)
        guard let dash = scalars.lastIndex(of: "-") else { return nil }
        let (before, after) = (scalars[..<dash], scalars[(dash + 1)...])
        let lastDigits = after.drop { !$0.isDigit }, firstDigits = Array(before.reversed().prefix(while: \.isDigit))
        let section = Array(after.prefix { !$0.isDigit })
        let rest = before.dropLast(firstDigits.count)
        guard section.count <= 1, (1...3).contains(lastDigits.count), (1...3).contains(firstDigits.count),
            lastDigits.allSatisfy(\.isDigit), Array(rest.suffix(section.count)) == section
        else { return nil }
        // 2023-05-19 is a day, no run of pages.
        let separator = rest.dropLast(section.count).last
        guard
            separator == nil || separator == "_" || separator == " " || separator == "/"
                || !section.isEmpty && separator == "-"
        else { return nil }
        guard let first = Int(text(firstDigits.reversed())), let last = Int(text(lastDigits)), first < last else {
            return nil
        }
        prefix = text(rest)
        self.first = first
        digits = firstDigits.count
        count = last - first + 1
    }

    func stem(_ number: Int) -> String {
        let label = "\(first + number - 1)"
        return prefix + String(repeating: "0", count: max(0, digits - label.utf8.count)) + label
    }
}

private func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
