/// A term or a file's name as part of an output path: lossless, so that two names never meet on one path.
///
/// Kept as they are: letters, digits, Han, `·`, `〇` and the like. Percent-encoded: `%` itself, control characters, `/`
/// (unless kept), what Windows and URLs reserve (`\ : * ? " < > | #`), and a leading `.`. A name longer than a file system
/// takes is cut and marked with a hash of the whole.
package func pathEncoded(_ name: String, keepingSlashes: Bool = false) -> String {
    guard keepingSlashes else { return shortened(encoded(name)) }
    let slash = UInt8(ascii: "/")
    if name.utf8.count <= longestName, !name.utf8.contains(where: { $0 != slash && mayBeUnsafeInPath($0) }) {
        return name
    }
    let components = name.split(separator: "/", omittingEmptySubsequences: false)
    return components.map { shortened(encoded(String($0))) }.joined(separator: "/")
}

/// The bytes that a name may have before it is cut: 255 less ending, page number and hash.
private let longestName = 200

private func encoded(_ name: String) -> String {
    if !name.utf8.contains(where: mayBeUnsafeInPath) { return name }
    var path = ""
    for (index, scalar) in name.unicodeScalars.enumerated() {
        if isUnsafeInPath(scalar, isFirst: index == 0) {
            for byte in String(scalar).utf8 { path += percentEncoded(byte) }
        } else {
            path.unicodeScalars.append(scalar)
        }
    }
    return path
}

/// The beginning of a name that is too long, with a hash of the whole (FNV-1a, 64 bits): no other name holds `%~`.
private func shortened(_ name: String) -> String {
    if name.utf8.count <= longestName { return name }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var prefix = ""
    for scalar in name.unicodeScalars {
        if prefix.utf8.count + String(scalar).utf8.count > longestName - 20 { break }
        prefix.unicodeScalars.append(scalar)
    }
    return prefix + "%~" + String(hash, radix: 16)
}

/// Whether a character with this byte may have to be encoded: most names hold letters, digits and Han alone.
private func mayBeUnsafeInPath(_ byte: UInt8) -> Bool {
    byte < 0x30 && byte != UInt8(ascii: "-") || (0x3A...0x3F).contains(byte) || byte == UInt8(ascii: "\\")
        || byte == UInt8(ascii: "|") || byte == 0x7F
}

private func isUnsafeInPath(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
    switch scalar {
    case ".": isFirst
    case "/", "%", "\\", ":", "*", "?", "\"", "<", ">", "|", "#", "\u{7F}": true
    default: scalar.value < 0x20
    }
}

private func percentEncoded(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.utf8.count < 2 ? "0" + digits : digits)
}

/// An output path as a URL reference: `%` and white space encoded once more; Han stays as it is.
package func urlReference(toPath path: String) -> String {
    if !holdsStrangers(path.utf8Span.span) { return path }
    var reference = ""
    for scalar in path.unicodeScalars {
        if scalar == "%" || scalar.value <= 0x20 {
            reference += percentEncoded(UInt8(scalar.value))
        } else {
            reference.unicodeScalars.append(scalar)
        }
    }
    return reference
}

private func holdsStrangers(_ utf8: Span<UInt8>) -> Bool {
    for index in utf8.indices where utf8[index] == UInt8(ascii: "%") || utf8[index] <= 0x20 { return true }
    return false
}
