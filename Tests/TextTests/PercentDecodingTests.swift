import Testing
import Text

@Suite("Percent decoding")
struct PercentDecodingTests {
    static let cases: [(text: String, bytes: Bytes?)] = [
        ("", []), ("a/b", Array("a/b".utf8)), ("%E4%ba%8C", Array("二".utf8)), ("%2525", Array("%25".utf8)),
        ("%00", [0]), ("a%20", Array("a ".utf8)), ("%", nil), ("%4", nil), ("%4g", nil), ("%+1", nil), ("a%4", nil),
    ]

    @Test(arguments: cases)
    func decoded(text: String, bytes: Bytes?) {
        #expect(percentDecoded(Array(text.utf8)[...]) == bytes)
        if let bytes { #expect(percentDecodedAsBrowsersDo(Array(text.utf8)[...]) == bytes) }
    }

    @Test(
        "a browser leaves a sign without digits as it is",
        arguments: [("100%", "100%"), ("%4g%20%", "%4g %"), ("%%41", "%A"), ("a%4", "a%4")])
    func lone(text: String, decoded: String) {
        #expect(percentDecodedAsBrowsersDo(Array(text.utf8)[...]) == Array(decoded.utf8))
    }
}
