import Glibc
import Text

/// Writes to standard error, where faults and progress go. Where it cannot be written, nobody can be told.
func printError(_ text: String) {
    _ = write(text, to: STDERR_FILENO)
}

/// Writes to standard output. Where that fails, as on a full disk, the program ends with status 1: who reads the report must not
/// take half of it, or nothing, for a good one. A reader that went away (`broadsheet build | head`) is no failure.
func printOut(_ text: String) {
    if let reason = write(text, to: STDOUT_FILENO), reason != EPIPE {
        printError("broadsheet: error: the report cannot be written: \(String(cString: strerror(reason)))\n")
        exit(1)
    }
}

/// Writes records to standard output; false where nobody reads them any more. Where they cannot be written, the program ends with status 1.
func passOn(_ records: Bytes) -> Bool {
    guard let reason = records.withUnsafeBytes({ write($0, to: STDOUT_FILENO) }) else { return true }
    if reason == EPIPE { return false }
    printError("broadsheet: error: the records cannot be written: \(String(cString: strerror(reason)))\n")
    exit(1)
}

/// Tells faults on standard error, each with its line and its hint.
func tell(_ faults: [SourceFault]) {
    printError(faults.map { "\($0)\n" }.joined())
}

/// Writes all of `text`, fit for a terminal.
///
/// - Returns: the system's reason where that failed.
private func write(_ text: String, to descriptor: Int32) -> Int32? {
    var text = writtenOut(text, keepingLines: true)
    return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
}

/// Likewise bytes, as they are.
private func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
        let count = write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        if count < 0 && errno != EINTR { return errno }
        written += max(0, count)
    }
    return nil
}
