import Text

/// An address: `网址：www.example.com`, `新闻热线：0371-66556277`, `广告部电话 66556277`.
func isContact(_ lines: Range<Int>, of page: PageText) -> Bool {
    let range = page.range(of: lines)
    guard lines.count <= 2, range.count <= 80, page.marks(of: lines, contain: .latin) else { return false }
    return range.contains { index in
        switch page.scalars[index] {
        case "@": isAddressed(page, index, range)
        case "w": holds(page, ["www."], at: index, range)
        case ":": holds(page, ["://"], at: index, range)
        case "电", "热", "传": namesTelephone(page, index, range)
        default: false
        }
    }
}

private func holds(_ page: PageText, _ words: [Word], at index: Int, _ range: Range<Int>) -> Bool {
    var cursor = Cursor(page.scalars, index..<range.upperBound)
    return cursor.takeAny(words)
}

/// `@` between letters, as in the address of a mailbox.
private func isAddressed(_ page: PageText, _ index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
    return page.scalars[index - 1].isASCIIWord && page.scalars[index + 1].isASCIIWord
}

/// A word for telephones, and seven digits or more right behind it.
private func namesTelephone(_ page: PageText, _ index: Int, _ range: Range<Int>) -> Bool {
    var cursor = Cursor(page.scalars, index..<range.upperBound)
    guard cursor.takeAny(["电话", "热线", "传真"]) else { return false }
    var digits = 0
    while let next = cursor.next,
        next.isDigit || next.isBlank || next == "*" || next == ":" || next == "-" || next == "(" || next == ")"
    {
        digits += next.isDigit || next == "*" ? 1 : 0
        cursor.index += 1
    }
    return digits >= 7
}
