/// What a preview wakes up for.
package enum PreviewEvent: Equatable {
    case changed, stopped
    /// Nothing has changed for a while: time for what need not be done at once. Comes once after each change.
    case quiet
}

/// Waits for changes below folders, and for SIGINT (ctrl-C) or SIGTERM.
///
///     var events = PreviewEvents(watching: ["seeds", "templates"])
///     while case let event = events.next(), event != .stopped { … }
///
/// While it lives the signals do not end the process.
package struct PreviewEvents: ~Copyable {
    private let signals = StopSignals()
    private var watcher: FolderWatcher
    private let quietTime: Duration?
    private var isQuietTold = false

    /// - Parameter quietTime: how long nothing has to change until that is told; nil where nobody wants to know.
    package init(watching folders: [String], quietTime: Duration? = nil) {
        watcher = FolderWatcher(folders: folders)
        self.quietTime = quietTime
    }

    /// Blocks until something changed since the last call, nothing did for a while, or a signal came.
    package mutating func next() -> PreviewEvent {
        let start = ContinuousClock.now
        while true {
            switch wait(milliseconds: pause(afterLookOf: watcher.lookDuration, isNotified: isNotified)) {
            case .stopped: return .stopped
            case .noticed: if watcher.takeNotices() { return settle(isNoticed: true) }
            case .nothing: if watcher.hasChanged() { return settle(isNoticed: false) }
            }
            if let quietTime, !isQuietTold, start.duration(to: .now) >= quietTime {
                isQuietTold = true
                return .quiet
            }
        }
    }

    /// Editors write in several steps, copies bring many files: what is rebuilt from should be whole.
    ///
    /// - Parameter isNoticed: whether the kernel told of the change, and so tells when each file that was begun is whole.
    private mutating func settle(isNoticed: Bool) -> PreviewEvent {
        isQuietTold = false
        for _ in 0..<settlingLimit {
            let isWhole = isNoticed && !watcher.isUnfinished
            switch wait(milliseconds: isWhole ? shortSettlingInterval : settlingInterval) {
            case .stopped: return .stopped
            case .noticed: _ = watcher.takeNotices()
            case .nothing:
                // Looked at before the build begins: what changes from now on is another change.
                let isStillChanging = watcher.hasChanged()
                if isNoticed || !isStillChanging { return .changed }
            }
        }
        return .changed
    }

    private var isNotified: Bool { watcher.noticeDescriptor != nil }

    private func wait(milliseconds: Int32) -> StopSignals.Woken {
        signals.wait(milliseconds: milliseconds, or: watcher.noticeDescriptor)
    }
}

/// Milliseconds until the next look at the folders. Looks take a twentieth of the time at most: 100,000 files are looked at every few
/// seconds instead of keeping a core busy.
///
/// - Parameter isNotified: whether the kernel tells of most changes anyhow.
func pause(afterLookOf duration: Duration, isNotified: Bool = false) -> Int32 {
    let milliseconds = duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    return Int32(clamping: min(max(isNotified ? notifiedPause : shortestPause, milliseconds * 20), longestPause))
}

/// In milliseconds.
private let shortestPause: Int64 = 20, notifiedPause: Int64 = 500, longestPause: Int64 = 30_000
/// Milliseconds without a change after which a change counts as done, and how often that is waited for at most.
private let settlingInterval: Int32 = 20
private let settlingLimit = 60
/// The same where every file that was begun is whole, as the kernel tells.
private let shortSettlingInterval: Int32 = 4
