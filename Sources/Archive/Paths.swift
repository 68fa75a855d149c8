/// A term or a file's name as part of an output path: lossless, so that two names never meet on one path.
///
/// Kept as they are: letters, digits, Han, `·`, `〇` and the like. Percent-encoded: `%` itself, control characters, `/`
/// (unless kept), what Windows and URLs reserve (`\ : * ? " < > | #`), and a leading `.`. Names longer than
/// a file system takes are cut and marked with a hash of the whole.
package func pathEncoded(_ name: String, keepingSlashes: Bool = false) -> String {
    var path = ""
    var isFirst = true
    for scalar in name.unicodeScalars {
        if isUnsafeInPath(scalar, isFirst: isFirst, keepingSlashes: keepingSlashes) {
            for byte in String(scalar).utf8 { path += percentEncoded(byte) }
        } else {
            path.unicodeScalars.append(scalar)
        }
        isFirst = scalar == "/" && keepingSlashes
    }
    return path
}

private func isUnsafeInPath(_ scalar: Unicode.Scalar, isFirst: Bool, keepingSlashes: Bool) -> Bool {
    switch scalar {
    case "/": !keepingSlashes
    case ".": isFirst
    case "%", "\\", ":", "*", "?", "\"", "<", ">", "|", "#", "\u{7F}": true
    default: scalar.value < 0x20
    }
}

private func percentEncoded(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.utf8.count < 2 ? "0" + digits : digits)
}

/// An output path as a URL reference: `%` and white space encoded once more; Han stays as it is.
package func urlReference(toPath path: String) -> String {
    if !path.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 <= 0x20 }) { return path }
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
