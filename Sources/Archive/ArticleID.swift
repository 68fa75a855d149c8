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
        let letters = letters.utf8Span.span, folder = min(2, letters.count)
        // Written into the string itself: it is asked for by every list of the site.
        return String(unsafeUninitializedCapacity: letters.count + 15) { path in
            var count = 0
            func put(_ part: Span<UInt8>) {
                for index in part.indices { path[count + index] = part[index] }
                count += part.count
            }
            put("articles/".utf8Span.span)
            put(letters.extracting(..<folder))
            put("/".utf8Span.span)
            put(letters.extracting(folder...))
            put(".html".utf8Span.span)
            return count
        }
    }

    package var description: String { letters }

    package static func < (a: ArticleID, b: ArticleID) -> Bool { a.letters < b.letters }
}

/// The first `count` letters, 12 at most, of a hash in Crockford's base 32, lower case, from its highest bits.
///
/// Source: Crockford, *Base 32* (no i, l, o, u).
package func base32(_ hash: UInt64, count: Int) -> String {
    let alphabet = "0123456789abcdefghjkmnpqrstvwxyz".utf8Span.span
    return String(unsafeUninitializedCapacity: count) { letters in
        for index in 0..<count { letters[index] = alphabet[Int(hash >> (59 - 5 * UInt64(index)) & 31)] }
        return count
    }
}
