import Glibc

/// SIGINT and SIGTERM, kept from ending the process while the value lives.
///
/// They are blocked in the thread that makes the value and in those that it starts later: make it before the first task.
struct StopSignals: ~Copyable {
    /// The two signals. Behind a pointer, because libmicrohttpd's headers bring a second `sigset_t` without initialiser.
    private let signals = UnsafeMutablePointer<sigset_t>.allocate(capacity: 1)
    /// What was blocked before.
    private let before = UnsafeMutablePointer<sigset_t>.allocate(capacity: 1)

    init() {
        sigemptyset(signals)
        sigaddset(signals, SIGINT)
        sigaddset(signals, SIGTERM)
        pthread_sigmask(SIG_BLOCK, signals, before)
    }

    deinit {
        pthread_sigmask(SIG_SETMASK, before, nil)
        signals.deallocate()
        before.deallocate()
    }

    /// Waits for a signal; whether one came in time.
    func wait(nanoseconds: Int) -> Bool {
        var time = timespec(tv_sec: nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
        return sigtimedwait(signals, nil, &time) > 0
    }
}
