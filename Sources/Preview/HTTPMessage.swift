import Disk
import Text

/// What a client asks for, as it came: nothing is decoded yet.
struct HTTPRequest: Sendable {
    var method: String
    /// Path and query as sent: `/tags/%E9%98%B2%E6%B1%9B.html?q=1`.
    var target: Bytes
    var host: String?
    var ifNoneMatch: String?
    var range: String?
    var ifRange: String?

    /// Whether it asks for content and changes nothing.
    var isReading: Bool { method == "GET" || method == "HEAD" }
}

/// What the server says to one request.
struct HTTPResponse: ~Copyable {
    var status: Int
    var headers: [(name: String, value: String)]
    var body: Body

    enum Body: ~Copyable {
        case bytes(Bytes)
        /// Half-open, in bytes of the file.
        case file(FileDescriptor, Range<Int>)
    }

    init(status: Int, headers: [(name: String, value: String)] = [], body: consuming Body) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A short text that tells the status to whoever looks.
    init(status: Int, saying text: String, headers: [(name: String, value: String)] = []) {
        self.init(
            status: status, headers: headers + [("Content-Type", "text/plain; charset=utf-8")],
            body: .bytes(Bytes("\(status) \(text)\n".utf8)))
    }
}
