import Glibc

/// The lines of what comes in at standard input, one at a time: no more of it is in memory than the longest line.
package struct InputLines: ~Copyable {
    /// Read, and not given yet.
    private var buffer: [UInt8] = []
    /// Where in it the next line begins, and up to where it holds no line end.
    private var start = 0, searched = 0
    private var isAtEnd = false
    private let limit: Int

    /// - Parameter limit: the most bytes of a line.
    package init(limit: Int) { self.limit = limit }

    package enum Next: Equatable {
        /// Without its end.
        case line([UInt8])
        /// One that is longer than any should be; nothing can be read behind it.
        case tooLong
        case end
    }

    /// The next line. What stands behind the last line end is one, too.
    package mutating func next() throws(SystemError) -> Next {
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { (start, searched) = (end + 1, end + 1) }
                return end - start > limit ? .tooLong : .line([UInt8](buffer[start..<end]))
            }
            if buffer.count - start > limit { return .tooLong }
            if isAtEnd {
                defer { (buffer, start, searched) = ([], 0, 0) }
                return start == buffer.count ? .end : .line([UInt8](buffer[start...]))
            }
            try fill()
        }
    }

    private mutating func fill() throws(SystemError) {
        buffer.removeFirst(start)
        (start, searched) = (0, buffer.count)
        var part = [UInt8](repeating: 0, count: 65_536)
        let count = try system("read", "standard input") {
            part.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
        }
        isAtEnd = count == 0
        buffer += part[..<count]
    }
}
