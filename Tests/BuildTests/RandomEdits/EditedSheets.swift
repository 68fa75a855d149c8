import TestSupport

// Edits of pages that come with the places of their lines.
extension EditedArchive {
    mutating func addPrint() throws {
        let name = nameOfSheet() + ".pdf"
        try folder.write(name, bytes: print())
    }

    mutating func changePrint() throws {
        if let file = anyFile("seeds", ".pdf") { try folder.write(file, bytes: print()) }
    }

    mutating func addWords() throws {
        let name = nameOfSheet() + ".xml"
        var page = SmallALTO.Page()
        for (number, line) in printedLines().enumerated() { page.set(line, x: 40, y: 40 + 14 * Double(number)) }
        try folder.write(name, SmallALTO([page]).text)
    }

    /// Beside a text, or by itself.
    private mutating func nameOfSheet() -> String {
        made += 1
        let text = number(2) == 0 ? anyFile("seeds", ".txt") : nil
        return text.map { String($0.dropLast(4)) } ?? "seeds/2023-05-2\(number(9))_B0\(made)"
    }

    private mutating func print() -> [UInt8] {
        let pages = (0...number(2)).map { _ in
            var page = SmallPDF.Page()
            for (number, line) in printedLines().enumerated() { page.set(line, x: 40, top: 40 + 14 * Double(number)) }
            return page
        }
        return SmallPDF(pages).bytes
    }

    /// Some lines of a page, of the characters that the small files can show.
    private mutating func printedLines() -> [String] {
        let lines = pages[number(pages.count)].split(separator: "\n")
        let start = number(max(1, lines.count - 30))
        return lines[start..<min(lines.count, start + 30)].map { line in
            let shown = line.unicodeScalars.filter { ("一"..."龥").contains($0) }
            return String(String.UnicodeScalarView(shown.prefix(30)))
        }
    }
}
