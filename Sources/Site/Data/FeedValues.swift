import Archive
import Text

/// `2023-05-18T00:00:00Z`; of no day the first second of 1970.
func midnight(_ day: CivilDate?) -> String { (day?.description ?? "1970-01-01") + "T00:00:00Z" }

/// The name of an article that stays when the site moves.
func lastingName(of article: Article) -> String { lastingName(of: "article " + article.id.letters) }

/// A `urn:uuid:` of 122 bits of the name's hashes (RFC 9562, version 8).
func lastingName(of name: String) -> String {
    let high = contentHash(Bytes(name.utf8).span), low = contentHash(Bytes((name + " low").utf8).span)
    var digits = hexadecimal(high & ~0xF000 | 0x8000) + hexadecimal(low & ~(3 << 62) | 2 << 62)
    for position in [20, 16, 12, 8] { digits.insert("-", at: digits.index(digits.startIndex, offsetBy: position)) }
    return "urn:uuid:" + digits
}

/// 16 digits.
func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}
