import Disk
import Text

/// A file on its way to a client: a page with the reloading script in it, or any other file as it is on disk.
struct FoundFile: ~Copyable {
    let name: String
    /// In quotation marks, as it stands in headers. Another size, age or file on disk, or for a page another
    /// generation, is another tag.
    let entityTag: String
    /// In bytes, as sent.
    let size: Int
    private let content: Content

    private enum Content: ~Copyable {
        case page(Bytes)
        case file(FileDescriptor)
    }

    init(_ file: consuming FileDescriptor, _ status: FileStatus, name: String, generation: UInt64) {
        self.name = name
        let identity = [status.size, status.modified, Int(truncatingIfNeeded: status.inode)]
            .map { String(UInt(bitPattern: $0), radix: 36) }.joined(separator: "-")
        if mediaType(of: name) == htmlMediaType, status.size <= largestPage, let page = try? file.readAll(path: name) {
            let sent = Reload.addingScript(to: page, generation: generation)
            size = sent.count
            content = .page(sent)
            entityTag = "\"\(identity)-\(generation)\""
        } else {
            size = status.size
            content = .file(file)
            entityTag = "\"\(identity)\""
        }
    }

    var headers: [(name: String, value: String)] {
        [
            ("Content-Type", mediaType(of: name)), ("Accept-Ranges", "bytes"), ("ETag", entityTag),
            ("Cache-Control", "no-cache"),
        ]
    }

    /// - Parameter range: half-open, in bytes of what is sent.
    consuming func body(_ range: Range<Int>) -> HTTPResponse.Body {
        switch consume content {
        case .page(let bytes): .bytes(Bytes(bytes[range]))
        case .file(let file): .file(file, range)
        }
    }
}

/// In bytes. A larger page is sent as it is on disk, without the reloading script, and never held in memory.
private let largestPage = 64_000_000
