import Glibc

/// Why the process cannot have so many threads beside those it has; nil where it can. It tries: no limit tells (there is one of the
/// user, of the container, of the system), and the runtime waits for ever for a thread that it does not get.
package func shortageOfThreads(_ count: Int) -> SystemError? {
    let gate = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    defer { gate.deallocate() }
    pthread_mutex_init(gate, nil)
    pthread_mutex_lock(gate)
    var threads: [pthread_t] = []
    var reason: CInt = 0
    while threads.count < count && reason == 0 {
        var thread = pthread_t()
        reason = pthread_create(&thread, nil, waitAtGate, gate)
        if reason == 0 { threads.append(thread) }
    }
    pthread_mutex_unlock(gate)
    for thread in threads { pthread_join(thread, nil) }
    pthread_mutex_destroy(gate)
    return reason == 0 ? nil : SystemError(call: "start a thread", path: "", errno: reason)
}

/// Ends as soon as the gate is open.
private func waitAtGate(_ gate: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    let gate = gate?.assumingMemoryBound(to: pthread_mutex_t.self)
    if let gate {
        pthread_mutex_lock(gate)
        pthread_mutex_unlock(gate)
    }
    return nil
}
