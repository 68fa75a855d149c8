import Glibc

/// What the preview's loop woke up for.
package enum PreviewEvent: Equatable {
    case changed, stopped
}

/// Serves until SIGINT (ctrl-C) or SIGTERM comes: rebuilds when something below `folders` changes, and tells the browsers.
/// The server is stopped on return.
///
/// Call it from the main thread. `rebuild` runs there too; a signal that comes meanwhile is heeded when it ends.
package func runPreview(_ server: PreviewServer, watching folders: [String], rebuild: () -> Void) {
    let signals = StopSignals()
    var watcher = FolderWatcher(folders: folders)
    while waitForEvent(signals, &watcher) == .changed {
        rebuild()
        server.announceChange()
    }
    server.stop()
}

/// Nanoseconds between two looks at the folders.
private let lookInterval = 300_000_000
/// Nanoseconds without a change after which a change counts as done, and how often that is waited for at most.
private let settlingInterval = 60_000_000
private let settlingLimit = 20

private func waitForEvent(_ signals: borrowing StopSignals, _ watcher: inout FolderWatcher) -> PreviewEvent {
    repeat {
        if signals.wait(nanoseconds: lookInterval) { return .stopped }
    } while !watcher.hasChanged()
    // Editors write in several steps, copies bring many files: what is rebuilt from should be whole.
    for _ in 0..<settlingLimit {
        if signals.wait(nanoseconds: settlingInterval) { return .stopped }
        if !watcher.hasChanged() { break }
    }
    return .changed
}

/// SIGINT and SIGTERM, kept from ending the process while the value lives.
///
/// They are blocked in the thread that makes the value and in those that it starts later. Threads that ran before must block
/// them already; the server's does.
struct StopSignals: ~Copyable {
    private var signals = sigset_t()
    private var before = sigset_t()

    init() {
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        pthread_sigmask(SIG_BLOCK, &signals, &before)
    }

    deinit {
        var before = before
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }

    /// Waits for a signal; whether one came in time.
    func wait(nanoseconds: Int) -> Bool {
        var signals = signals
        var time = timespec(tv_sec: nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
        return sigtimedwait(&signals, nil, &time) > 0
    }
}
