import Text

/// A line as a machine took it for one: its words stand roughly where they are told to, and it may run through several columns.
struct RoughLine {
    /// In the machine's order, for their places are less sure than that; at least one.
    var words: [PlacedWord]
    /// Of the whole of it: more to be trusted than its words'.
    var box: Box

    /// - Parameter box: nil where only its words' are told.
    init?(_ line: RecognisedLine) {
        guard let words = line.placedWords, let first = words.first else { return nil }
        self.words = words
        box = line.box ?? words.reduce(first.box) { $0.union($1.box) }
    }

    private init(_ words: ArraySlice<PlacedWord>, of line: RoughLine) {
        self.words = Array(words)
        box = words.dropFirst().reduce(self.words[0].box) { $0.union($1.box) }
        (box.top, box.bottom) = (line.box.top, line.box.bottom)
    }

    /// How many characters wide.
    var cells: Double { words.reduce(0) { $0 + Sheets.cells($1.text) } }

    /// From character to character; wider than the type is where characters were missed.
    var pitch: Double { box.width / max(cells, 0.5) }

    /// Of its Chinese characters: boxes of marks have any height.
    var typeHeight: Double {
        let heights = words.filter { $0.text.unicodeScalars.contains(where: \.isHan) }.map(\.box.height).sorted()
        return heights.isEmpty ? box.height : min(box.height, heights[heights.count / 2])
    }

    /// The middle of its type.
    var middle: Double {
        if box.height < typeHeight * 1.4 { return box.middle }
        let middles = words.map(\.box.middle).sorted()
        return middles[middles.count / 2]
    }

    /// Its parts between cuts, from left to right.
    ///
    /// - Parameter cuts: ascending.
    func parted(at cuts: [Double]) -> [RoughLine] {
        var parts: [RoughLine] = []
        var start = 0
        for cut in cuts + [.infinity] {
            var end = words[start...].firstIndex { $0.box.centre > cut } ?? words.endIndex
            // A machine takes the white between columns for a mark; and no line begins with one that closes.
            if cut.isFinite { while end > 0, end < words.count, words[end].closes { end += 1 } }
            if end > start { parts.append(RoughLine(words[start..<end], of: self)) }
            start = end
        }
        return parts
    }
}

extension PlacedWord {
    /// Whether it is nothing but marks that end something.
    fileprivate var closes: Bool {
        text.unicodeScalars.allSatisfy { "，。、；：？！”’）》】,.;:?!)\"'".unicodeScalars.contains($0) }
    }
}

extension [RoughLine] {
    /// Whether its words' boxes are guessed: those of Chinese characters have widths that their characters cannot have. A fifth of them at
    /// most has where they were set, half where tesseract recognised them.
    var isRough: Bool {
        var all = 0, odd = 0
        for line in self where line.cells >= 6 {
            for word in line.words where word.text.unicodeScalars.allSatisfy(\.isHan) {
                all += 1
                if abs(word.box.width / Sheets.cells(word.text) - line.pitch) > line.pitch * 0.25 { odd += 1 }
            }
        }
        return odd * 10 > all * 3
    }

    /// The size of most type: the distance from character to character that most lines have. 0 without a line of some length.
    var usualPitch: Double {
        let pitches = filter { $0.cells >= 6 }.map { (pitch: $0.pitch, cells: $0.cells) }
        let best = pitches.max { first, second in
            let (a, b) = (weight(first.pitch, pitches), weight(second.pitch, pitches))
            return (a, second.pitch) < (b, first.pitch)
        }
        return best?.pitch ?? 0
    }

    private func weight(_ pitch: Double, _ pitches: [(pitch: Double, cells: Double)]) -> Double {
        pitches.reduce(0) { $0 + (abs($1.pitch - pitch) < pitch * 0.025 ? $1.cells : 0) }
    }
}
