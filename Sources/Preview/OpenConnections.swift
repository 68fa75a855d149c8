/// The connections of a server, to find the one that was idle longest.
///
/// A connection is idle before its request has come whole and after its answer has gone, also where a client sends half a request
/// and no more.
struct OpenConnections: Sendable {
    private struct Use {
        var socket: CInt
        var isAnswered = false
        /// Counts the requests and connections of the whole server: a lower one is longer ago.
        var last: Int
    }

    private let most: Int
    private var uses: [UInt: Use] = [:]
    private var clock = 0

    init(most: Int) { self.most = most }

    /// - Returns: the socket of the connection that has to go for this one, if any.
    mutating func open(_ connection: UInt, socket: CInt) -> CInt? {
        uses[connection] = Use(socket: socket, last: tick())
        guard uses.count > most, let oldest = uses.min(by: { isEarlier($0.value, $1.value) }) else { return nil }
        uses[oldest.key] = nil
        return oldest.value.socket
    }

    mutating func beginAnswer(_ connection: UInt) { uses[connection]?.isAnswered = true }

    mutating func endAnswer(_ connection: UInt) {
        let now = tick()
        uses[connection]?.isAnswered = false
        uses[connection]?.last = now
    }

    mutating func close(_ connection: UInt) { uses[connection] = nil }

    private mutating func tick() -> Int {
        clock += 1
        return clock
    }

    /// Those that are being answered are the last to go.
    private func isEarlier(_ a: Use, _ b: Use) -> Bool {
        a.isAnswered == b.isAnswered ? a.last < b.last : !a.isAnswered
    }
}
