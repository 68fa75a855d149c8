import Records

/// The counts of an archive: what was kept of a former build, and what has come and gone since. Either may be empty.
struct Sums<Count: Mergeable & Recordable>: Sendable {
    private var kept: KeptCounts<Count>?
    private var moved = CountTable<Count>()

    init() {}

    init(kept: KeptCounts<Count>) { self.kept = kept }

    /// The count under `key`; nil where there is none.
    subscript(key: UInt64) -> Count? {
        guard let kept else { return moved[key] }
        guard var count = kept[key] else { return moved[key] }
        if let change = moved[key] { count.merge(change) }
        return count
    }

    @inline(__always)
    mutating func update(_ key: UInt64, _ change: (inout Count) -> Void) { moved.update(key, change) }

    mutating func merge(_ other: Sums) {
        other.kept?.forEach { key, count in update(key) { $0.merge(count) } }
        other.moved.forEach { key, count in update(key) { $0.merge(count) } }
    }

    mutating func subtract(_ other: Sums) {
        other.kept?.forEach { key, count in update(key) { $0.subtract(count) } }
        other.moved.forEach { key, count in update(key) { $0.subtract(count) } }
    }

    /// All of them as they are kept.
    var asKept: KeptCounts<Count> { (kept ?? KeptCounts()).merged(with: moved) }

    mutating func settle() { self = Sums(kept: asKept) }

    /// Calls `body` with each key whose count is another than was kept, and with both.
    func forEachMoved(_ body: (_ key: UInt64, _ former: Count, _ now: Count) -> Void) {
        moved.forEach { key, change in
            guard !change.isNothing else { return }
            let former = kept?[key] ?? Count()
            var now = former
            now.merge(change)
            body(key, former, now)
        }
    }

    /// The count under `key` as it was kept, and as it is.
    func formerAndNow(_ key: UInt64) -> (former: Count?, now: Count?) { (kept?[key], self[key]) }

    func forEachKept(_ body: (_ key: UInt64, _ count: Count) -> Void) { kept?.forEach(body) }
}
