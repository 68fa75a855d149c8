import Disk

/// How many connections a server holds at once. Beyond, the one that was idle longest is closed for the new one: clients that
/// connect and say nothing, or leave their connections open, keep nobody out.
package struct ConnectionLimits: Sendable {
    package var all: Int
    /// From one address; 0 for any number. One beyond is not accepted.
    package var perAddress: Int

    package init(all: Int, perAddress: Int = 0) {
        self.all = all
        self.perAddress = perAddress
    }

    /// As many as the system lets this process have, each with a file on its way, up to 2,000. Of a server that others can
    /// reach one address may have half.
    init(isLoopback: Bool) {
        let all = max(16, min(2_000, (raiseMostOpenFiles() - 100) / 3))
        self.init(all: all, perAddress: isLoopback ? 0 : all / 2)
    }

    /// What the library itself accepts: a connection that is closed for another counts until its end is seen.
    var accepted: Int { all + max(64, all / 4) }
}
