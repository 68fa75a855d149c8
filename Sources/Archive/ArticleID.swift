/// An article's lasting name: 10 or more letters of base 32.
package struct ArticleID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let letters: String

    /// The first `count` letters of a 64-bit hash, from its highest bits; 12 letters use it up.
    package init(hash: UInt64, count: Int = 10) {
        precondition((1...12).contains(count), "an id has 1 to 12 letters")
        letters = base32(hash, count: count)
    }

    package init(letters: String) { self.letters = letters }

    /// `articles/k3/f9q2x7ab.html`, relative to the site's root.
    package var url: String {
        // Byte by byte: it is asked for by every list of the site.
        var path: [UInt8] = []
        path.reserveCapacity(32)
        for byte in "articles/".utf8 { path.append(byte) }
        for (place, byte) in letters.utf8.enumerated() {
            if place == 2 { path.append(UInt8(ascii: "/")) }
            path.append(byte)
        }
        if letters.utf8.count <= 2 { path.append(UInt8(ascii: "/")) }
        for byte in ".html".utf8 { path.append(byte) }
        return String(decoding: path, as: UTF8.self)
    }

    package var description: String { letters }

    package static func < (a: ArticleID, b: ArticleID) -> Bool { a.letters < b.letters }
}

/// The first `count` letters, 12 at most, of a hash in Crockford's base 32, lower case, from its highest bits.
///
/// Source: Crockford, *Base 32* (no i, l, o, u).
package func base32(_ hash: UInt64, count: Int) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    return String(decoding: (0..<count).map { alphabet[Int(hash >> (59 - 5 * UInt64($0)) & 31)] }, as: UTF8.self)
}
