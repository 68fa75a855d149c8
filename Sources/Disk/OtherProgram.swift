import Glibc

/// A program of the system that is run for its output, in a process of its own: what breaks there breaks nothing here.
package struct OtherProgram: Sendable {
    /// Its path.
    private let path: String
    /// `prlimit`, which runs it within bounds.
    private let keeper: String

    /// Nil where it is not on `PATH`, or what keeps it within bounds is not.
    package init?(named name: String) {
        guard let path = pathOfProgram(name), let keeper = pathOfProgram("prlimit") else { return nil }
        self.path = path
        self.keeper = keeper
    }

    /// How much a run may take.
    package struct Bounds: Sendable {
        /// By the clock, and of a processor.
        package var seconds: Int
        /// Bytes of address space.
        package var memory: Int
        /// Bytes of output.
        package var output: Int

        package init(seconds: Int, memory: Int, output: Int) {
            self.seconds = seconds
            self.memory = memory
            self.output = output
        }
    }

    /// How a run ended.
    package enum End: Equatable, Sendable {
        case exit(Int)
        /// By itself or by the system: `SIGSEGV` and the like, or where it met a bound of the system.
        case signal(Int)
        case tooLong
        case tooMuchOutput
    }

    package struct Outcome: Sendable {
        package var end: End
        package var output: [UInt8]
        /// What it wrote to its second output, the beginning of it.
        package var complaints: [UInt8]
    }

    /// Runs it with these arguments, as they are: no shell looks at them. Its input is empty.
    package func run(_ arguments: [String], within bounds: Bounds) throws(SystemError) -> Outcome {
        let limits = ["--as=\(bounds.memory)", "--cpu=\(bounds.seconds)", "--core=0"]
        let run = try RunningProgram(keeper, limits + ["--", path] + arguments, told: path)
        return run.outcome(within: bounds)
    }
}

private func pathOfProgram(_ name: String) -> String? {
    guard let folders = getenv("PATH").map({ String(cString: $0) }) else { return nil }
    return folders.split(separator: ":").map { $0 + "/" + name }.first { access($0, X_OK) == 0 }
}

/// A process that was started here. It has ended when the value dies.
private struct RunningProgram: ~Copyable {
    private let id: pid_t
    private let output: FileDescriptor
    private let complaints: FileDescriptor

    init(_ path: String, _ arguments: [String], told name: String) throws(SystemError) {
        // Sockets, unlike pipes, can be made so that no other process that is started meanwhile inherits them.
        let output = try Connection(), complaints = try Connection()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.far.raw, 1)
        posix_spawn_file_actions_adddup2(&actions, complaints.far.raw, 2)
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C.UTF-8"), nil]
        var id = pid_t()
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        // A group of its own, which can be ended whole.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        let failure = posix_spawn(&id, path, &actions, &attributes, &words, &environment)
        posix_spawnattr_destroy(&attributes)
        for word in words + environment { free(word) }
        posix_spawn_file_actions_destroy(&actions)
        guard failure == 0 else { throw SystemError(call: "run", path: name, errno: failure) }
        self.id = id
        self.output = output.keepingNear()
        self.complaints = complaints.keepingNear()
    }

    /// Reads what it writes until it ends, or ends it where it goes beyond its bounds.
    consuming func outcome(within bounds: OtherProgram.Bounds) -> OtherProgram.Outcome {
        var outcome = OtherProgram.Outcome(end: .exit(0), output: [], complaints: [])
        let end = now() + bounds.seconds * 1_000
        var isOpen = (output: true, complaints: true)
        while isOpen.output || isOpen.complaints {
            var waiting = [
                pollfd(fd: isOpen.output ? output.raw : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: isOpen.complaints ? complaints.raw : -1, events: Int16(POLLIN), revents: 0),
            ]
            let left = end - now()
            let isReady = left > 0 ? poll(&waiting, 2, CInt(clamping: left)) : 0
            if isReady < 0, errno == EINTR { continue }
            if isReady <= 0 { return ended(outcome, as: .tooLong, by: end) }
            if waiting[0].revents != 0 { isOpen.output = takePart(of: output.raw, into: &outcome.output) }
            if waiting[1].revents != 0 { isOpen.complaints = takePart(of: complaints.raw, into: &outcome.complaints) }
            if outcome.output.count > bounds.output { return ended(outcome, as: .tooMuchOutput, by: end) }
            if outcome.complaints.count > mostComplaints {
                outcome.complaints.removeLast(outcome.complaints.count - mostComplaints)
            }
        }
        return ended(outcome, as: nil, by: end)
    }

    /// - Parameter deadline: until then it may still do something after it has closed its outputs.
    private consuming func ended(
        _ outcome: OtherProgram.Outcome, as reason: OtherProgram.End?, by deadline: Int
    ) -> OtherProgram.Outcome {
        var outcome = outcome, reason = reason
        var status: CInt = 0
        while reason == nil {
            let ended = waitpid(id, &status, WNOHANG)
            if ended == id || ended == -1 && errno != EINTR { break }
            if now() > deadline { reason = .tooLong } else { usleep(200) }
        }
        if reason != nil {
            // With all that it started.
            kill(-id, SIGKILL)
            while waitpid(id, &status, 0) == -1, errno == EINTR {}
        }
        // The lowest seven bits tell the signal, the next eight the exit status.
        let signal = Int(status & 0x7F)
        outcome.end =
            reason ?? (signal == 0 ? .exit(Int(status >> 8 & 0xFF)) : signal == SIGXCPU ? .tooLong : .signal(signal))
        return outcome
    }
}

private let mostComplaints = 65_536

/// False where nothing more will come.
private func takePart(of descriptor: CInt, into bytes: inout [UInt8]) -> Bool {
    let part = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    bytes += part
    return !part.isEmpty
}

/// Two ends of what one process writes and another reads.
private struct Connection: ~Copyable {
    let near: FileDescriptor
    let far: FileDescriptor

    init() throws(SystemError) {
        var ends: [CInt] = [-1, -1]
        let kind = CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
        try system("connect", "") { socketpair(AF_UNIX, kind, 0, &ends) }
        near = FileDescriptor(owning: ends[0])
        far = FileDescriptor(owning: ends[1])
    }

    /// The end that stays here; the other one is closed.
    consuming func keepingNear() -> FileDescriptor { near }
}

/// In milliseconds, by a clock that nobody sets.
private func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
}
