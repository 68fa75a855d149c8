import Glibc
import Text

/// Writes to standard error, where faults and progress go.
func printError(_ text: String) {
    write(text, to: STDERR_FILENO)
}

/// Writes to standard output.
func printOut(_ text: String) {
    write(text, to: STDOUT_FILENO)
}

/// Tells faults on standard error, each with its hint.
func tell(_ faults: [SourceFault]) {
    printError(faults.map { "\($0)\n" }.joined())
}

/// Writes all of `text`, fit for a terminal; what nobody reads any more is let go.
private func write(_ text: String, to descriptor: Int32) {
    var text = writtenOut(text, keepingLines: true)
    text.withUTF8 { utf8 in
        var written = 0
        while written < utf8.count {
            let count = write(descriptor, utf8.baseAddress! + written, utf8.count - written)
            if count < 0 && errno != EINTR { return }
            written += max(0, count)
        }
    }
}
