import Synchronization

/// What the making of one page asked for: as long as all answers are what they were, so is the page.
final class FactLog: Sendable {
    private struct Asked {
        var keys: [UInt64] = []
        var isEverything = false
    }

    private let asked = Mutex(Asked())

    /// Begins anew, for another page.
    func clear() {
        asked.withLock { asked in
            asked.keys.removeAll(keepingCapacity: true)
            asked.isEverything = false
        }
    }

    func note(_ key: UInt64) { asked.withLock { $0.keys.append(key) } }

    /// That the whole archive was looked at: then no page is sure to be the same.
    func noteEverything() { asked.withLock { $0.isEverything = true } }

    /// Ascending, each once; nil where the whole archive was looked at.
    var keys: [UInt64]? {
        asked.withLock { asked in
            if asked.isEverything { return nil }
            var keys: [UInt64] = []
            for key in asked.keys.sorted() where key != keys.last { keys.append(key) }
            // Without the room behind them: they are kept for each page.
            return Array(keys[...])
        }
    }
}
