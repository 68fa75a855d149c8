import Disk
import Glibc
import Text

/// Whether a file begins as a JPEG, PNG, WebP or TIFF picture does. False for one that cannot be read.
func isPicture(atPath path: String) -> Bool {
    guard let file = try? FileDescriptor(opening: path, flags: O_RDONLY | O_NONBLOCK),
        let start = try? file.readBytes(12, at: 0, path: path)
    else { return false }
    return signatures.contains { start.starts(with: $0) }
        || start.starts(with: "RIFF".utf8) && start.dropFirst(8).elementsEqual("WEBP".utf8)
}

/// JPEG, PNG, and TIFF in either order of bytes, small and large.
private let signatures: [Bytes] = [
    [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A],
    [0x49, 0x49, 0x2B, 0], [0x4D, 0x4D, 0, 0x2B],
]
