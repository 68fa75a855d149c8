import Glibc

/// How many files this process may have open at once, as the system says (`ulimit -n`).
package func mostOpenFiles() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 256 }
    return Int(clamping: limit.rlim_cur)
}

/// Lets this process have as many files open as the system allows it to ask for (`ulimit -Hn`), and tells how many.
package func raiseMostOpenFiles() -> Int {
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    if getrlimit(resource, &limit) == 0, limit.rlim_cur < limit.rlim_max {
        limit.rlim_cur = limit.rlim_max
        setrlimit(resource, &limit)
    }
    return mostOpenFiles()
}

extension SystemError {
    /// Whether the process, or the whole system, has as many files open as it may.
    package var isOutOfDescriptors: Bool { errno == EMFILE || errno == ENFILE }
}
