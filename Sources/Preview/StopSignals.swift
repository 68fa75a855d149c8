import Glibc

/// SIGINT and SIGTERM as something to wait for, instead of the end of the process, while the value lives.
///
/// The signals are handled, not blocked: an asynchronous program's first thread waits in the runtime with no signal blocked,
/// and a blocked signal would end the process there. The handler writes to a pipe, which any thread can wait for.
struct StopSignals: ~Copyable {
    private let formerInterrupt: sighandler_t?
    private let formerTerminate: sighandler_t?

    init() {
        precondition(stopPipe.reading >= 0, "a process has room for a pipe when it starts")
        formerInterrupt = signal(SIGINT, noteStop)
        formerTerminate = signal(SIGTERM, noteStop)
    }

    deinit {
        signal(SIGINT, formerInterrupt)
        signal(SIGTERM, formerTerminate)
        var byte: UInt8 = 0
        while read(stopPipe.reading, &byte, 1) == 1 {}
    }

    /// What a wait ended with.
    enum Woken: Equatable {
        case stopped, noticed, nothing
    }

    /// Waits for a signal, or until another descriptor can be read.
    func wait(milliseconds: Int32, or other: CInt? = nil) -> Woken {
        // A negative descriptor is passed over.
        var waiting = [stopPipe.reading, other ?? -1].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        // Broken off by the very signal, poll gives -1 and the pipe holds its byte: the next call sees it.
        guard poll(&waiting, nfds_t(waiting.count), milliseconds) > 0 else { return .nothing }
        return waiting[0].revents != 0 ? .stopped : .noticed
    }
}

/// What the handler writes to. Made on first use, which is before the handler is installed.
private let stopPipe: (reading: Int32, writing: Int32) = {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
}()

/// Runs inside a signal handler: nothing but calls that are safe there. Who asks twice, while a long build keeps the first
/// from being heard, is obeyed at once.
private func noteStop(_ signal: Int32) {
    let before = errno
    var waiting = pollfd(fd: stopPipe.reading, events: Int16(POLLIN), revents: 0)
    if poll(&waiting, 1, 0) > 0 { _exit(128 + signal) }
    var byte: UInt8 = 1
    write(stopPipe.writing, &byte, 1)
    errno = before
}
