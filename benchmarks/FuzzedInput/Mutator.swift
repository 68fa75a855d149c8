/// Spoils texts, the same from the same seed.
struct Mutator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// The most bytes of a spoiled text: many short ones meet more than few long ones.
    private let limit = 3_000

    /// What parsers of all kinds stumble over.
    private static let pieces: [[UInt8]] =
        [
            [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF],
            [0xE2, 0x80, 0xAE], [0xE3],
            [0x81, 0x30, 0x81, 0x30], [0xFE, 0xFE],
        ]
        + [
            "\r\n", "\n\n", "\t", "---\n", "+++\n", "```", "~~~\n", "[", "](", "![", "<a ", "&x;", "&#0;", "|-|\n",
            "* ", "> ", "1. ", "    ", "[^1]",
            "**", "_", "\\", ": ", "- ", "? ", "{", "}", "[", "]", "'", "\"", "&a ", "*a ", "!!str ", "<<: ", "| ",
            ">-\n", "#", "%", "@", "\"\"\"",
            "= ", "[[a]]\n", "龍", "㐀", "\u{20000}", "e\u{301}", "\u{FDFA}", "⽉", "%00", "%e4", "../", "GET ", "Host: ",
            "Range: bytes=", "99999999999999999999",
            "-1", " HTTP/1.1\r\n", "Transfer-Encoding: chunked\r\n", "Content-Length: 5\r\n",
        ].map { Array($0.utf8) }

    /// SplitMix64 (Steele, Lea & Flood, 2014).
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 to below `bound`; 0 where that is 0.
    mutating func number(below bound: Int) -> Int { bound > 0 ? Int(next() % UInt64(bound)) : 0 }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(below: elements.count)] }

    /// One of the samples, spoiled in one to eight places.
    mutating func spoiled(_ samples: [[UInt8]]) -> [UInt8] {
        let sample = pick(samples)
        // The beginning more often than a place in the middle: there stands what tells what a text is.
        let start = number(below: 2) == 0 ? 0 : number(below: sample.count)
        var text = Array(sample[start...].prefix(limit))
        for _ in 0...number(below: 8) { spoil(&text, with: samples) }
        return Array(text.prefix(limit))
    }

    private mutating func spoil(_ text: inout [UInt8], with samples: [[UInt8]]) {
        let start = number(below: text.count + 1)
        let run = start..<min(text.count, start + number(below: 40))
        switch number(below: 8) {
        case 0 where start < text.count: text[start] = UInt8(truncatingIfNeeded: next())
        case 1: text.removeSubrange(run)
        case 2: text.insert(contentsOf: text[run], at: start)
        case 3: text.insert(contentsOf: repeatElement(text[run], count: number(below: 200)).joined(), at: start)
        case 4: text.removeSubrange(start...)
        case 5:
            let other = pick(samples), from = number(below: other.count)
            text.insert(contentsOf: other[from...].prefix(number(below: 400)), at: start)
        case 6:
            text.insert(contentsOf: repeatElement(pick(Mutator.pieces), count: number(below: 300)).joined(), at: start)
        default: text.insert(contentsOf: pick(Mutator.pieces), at: start)
        }
    }
}
