/// What a preview wakes up for.
package enum PreviewEvent: Equatable {
    case changed, stopped
}

/// Waits for changes below folders, and for SIGINT (ctrl-C) or SIGTERM.
///
///     var events = PreviewEvents(watching: ["seeds", "templates"])
///     while events.next() == .changed { … }
///
/// While it lives the signals do not end the process.
package struct PreviewEvents: ~Copyable {
    private let signals = StopSignals()
    private var watcher: FolderWatcher

    package init(watching folders: [String]) {
        watcher = FolderWatcher(folders: folders)
    }

    /// Blocks until something changed since the last call, or a signal came.
    package mutating func next() -> PreviewEvent {
        repeat {
            if signals.wait(milliseconds: pause(afterLookOf: watcher.lookDuration)) { return .stopped }
        } while !watcher.hasChanged()
        // Editors write in several steps, copies bring many files: what is rebuilt from should be whole.
        for _ in 0..<settlingLimit {
            if signals.wait(milliseconds: settlingInterval) { return .stopped }
            if !watcher.hasChanged() { break }
        }
        return .changed
    }
}

/// Milliseconds until the next look at the folders. Looks take a twentieth of the time at most: 100,000 files are looked at every few
/// seconds instead of keeping a core busy.
func pause(afterLookOf duration: Duration) -> Int32 {
    let milliseconds = duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    return Int32(clamping: min(max(shortestPause, milliseconds * 20), longestPause))
}

/// In milliseconds.
private let shortestPause: Int64 = 20, longestPause: Int64 = 30_000
/// Milliseconds without a change after which a change counts as done, and how often that is waited for at most.
private let settlingInterval: Int32 = 20
private let settlingLimit = 60
