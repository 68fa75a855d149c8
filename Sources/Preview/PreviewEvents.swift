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
            if signals.wait(milliseconds: lookInterval) { return .stopped }
        } while !watcher.hasChanged()
        // Editors write in several steps, copies bring many files: what is rebuilt from should be whole.
        for _ in 0..<settlingLimit {
            if signals.wait(milliseconds: settlingInterval) { return .stopped }
            if !watcher.hasChanged() { break }
        }
        return .changed
    }
}

/// Milliseconds between two looks at the folders.
private let lookInterval: Int32 = 300
/// Milliseconds without a change after which a change counts as done, and how often that is waited for at most.
private let settlingInterval: Int32 = 60
private let settlingLimit = 20
