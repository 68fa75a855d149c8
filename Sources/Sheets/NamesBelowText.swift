/// Joins names to the text that they stand below. Who wrote an article stands at the end of its last column, in the middle of it or at its right end,
/// and where the text's last line is short nothing of that stands right above the names:
///
///     节调整种植结构，新增大
///     豆田
///          本报记者 李四
func withNamesBelowText(_ runs: [Run]) -> [Run] {
    var runs = runs
    var joined: Set<Int> = []
    for names in runs.indices where runs[names].beginsWithNames {
        // What has been joined is left out at the end: nothing may be joined to it.
        let text = runs.indices.first { !joined.contains($0) && runs[$0].endsRightAbove(names: runs[names]) }
        guard let text else { continue }
        runs[text] = Run(runs[text].lines + runs[names].lines)
        joined.insert(names)
    }
    return runs.indices.filter { !joined.contains($0) }.map { runs[$0] }
}

extension Run {
    /// It is a line or two that say who wrote something.
    fileprivate var beginsWithNames: Bool { lines.count <= 2 && lines[0].namesWriters }

    /// Whether it is a column of text whose next line some names would be.
    fileprivate func endsRightAbove(names: Run) -> Bool {
        let last = lines[lines.count - 1]
        return lines.count > 1 && names.isClose(to: self) && names.lines[0].box.middle - last.box.middle > size * 0.5
            && names.lines[0].isSetLike(last)
            && names.box.left > box.left - size * 0.5 && names.box.right < box.right + size * 0.5
    }
}
