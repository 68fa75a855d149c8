/// `https` of `https://example.org`, in lower case; nil where the reference is relative (RFC 3986, 3.1).
package func urlScheme(of reference: ArraySlice<UInt8>) -> String? {
    guard let first = reference.first, isASCIILetter(first),
        let end = reference.firstIndex(where: { !isASCIILetter($0) && !"0123456789+-.".utf8.contains($0) }),
        reference[end] == UInt8(ascii: ":")
    else { return nil }
    return String(utf8: reference[..<end]).lowercased()
}

private func isASCIILetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
