extension ReadSheet {
    /// What was recognised on a page, in reading order.
    package init(_ page: RecognisedPage) {
        self.init(PrintedSheet(recognised: page))
        // A character that Chinese newspapers do not print was recognised so; no font is to blame.
        unknownPercent = 0
    }
}

extension PrintedSheet {
    /// A page's words as the print has them.
    fileprivate init(recognised page: RecognisedPage) {
        let extent = page.extent
        self.init(width: extent.width, height: extent.height)
        let lines = page.lines.compactMap(RoughLine.init)
        let usual = lines.usualPitch
        guard lines.isRough, usual > 0 else {
            for (number, line) in lines.enumerated() { words += line.words.map { $0.printed(line: number) } }
            return
        }
        let parts = Gutters(lines, size: usual).partedLines()
        linesAreKnown = true
        for (part, size) in zip(parts, SteadySizes(parts, usual: usual).sizes) {
            words += part.words(line: words.count, size: size, isText: size <= usual)
        }
    }
}

extension PlacedWord {
    fileprivate func printed(line: Int) -> PrintedWord {
        PrintedWord(text, box, line: line, isBold: isBold, confidence: confidence)
    }
}

extension RoughLine {
    /// Its words run together, each as high as the type, up to wide white: in a text that is where characters were missed, above it where
    /// another headline begins. Each is a line by itself.
    ///
    /// - Parameter line: the number of the first.
    fileprivate func words(line: Int, size: Double, isText: Bool) -> [PrintedWord] {
        let most = size * (isText ? 6 : 2.2)
        var runs: [PrintedWord] = []
        for word in words {
            let box = Box(
                left: word.box.left, top: middle - size / 2, right: word.box.right, bottom: middle + size / 2)
            guard var last = runs.last, box.left - last.box.right < most else {
                runs.append(
                    PrintedWord(
                        word.text, box, line: line + runs.count, isBold: word.isBold, confidence: word.confidence,
                        size: size))
                continue
            }
            if last.text.endsInLatin, word.text.beginsInLatin { last.text += " " }
            last.text += word.text
            last.box = last.box.union(box)
            last.confidence = min(last.confidence, word.confidence)
            runs[runs.count - 1] = last
        }
        return runs
    }
}

extension String {
    fileprivate var endsInLatin: Bool { unicodeScalars.last?.isLatin ?? false }
    fileprivate var beginsInLatin: Bool { unicodeScalars.first?.isLatin ?? false }
}

extension Unicode.Scalar {
    fileprivate var isLatin: Bool { properties.isAlphabetic && value < 0x250 }
}
