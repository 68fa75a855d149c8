import Text

/// Whether blank lines of a page say nothing: they stand behind full lines inside sentences, as often as not.
///
///     本 报 讯 （ 记 者   刘 然 玲 ） 2 月 23 日 下
///
///     午，近日，中共中央办公厅、国务院办公
///
///     厅印发了《关于进一步深化改革促进乡村
func gapsAreNoise(in lines: [PrintedLine], _ scalars: [Unicode.Scalar]) -> Bool {
    // Column ends leave a gap in the middle of a sentence in one line of ten at most.
    guard lines.count >= 2 * leastLines, let measure = commonestWidth(of: lines) else { return false }
    var full = 0
    var gaps = 0
    for index in lines.indices.dropLast() where abs(lines[index].width - measure) <= tolerance {
        guard !scalars[lines[index].range].endsSentence else { continue }
        full += 1
        if lines[index + 1].isAfterGap { gaps += 1 }
    }
    return full >= leastLines && gaps * 4 >= full
}

/// How many full lines it takes to tell a page's habit.
private let leastLines = 12

private func commonestWidth(of lines: [PrintedLine]) -> Int? {
    var counts = [Int](repeating: 0, count: 160)
    for line in lines where line.width < counts.count { counts[line.width] += 1 }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] >= leastLines else { return nil }
    return best
}
