import Text

/// Whether bytes that are no UTF-8 are rather Big5, the encoding of older files from Taiwan and Hong Kong, than GB18030.
///
/// Nearly all bytes of Big5 are valid GB18030 too, and give nonsense. What tells the two apart is where the frequent
/// characters lie: Big5 has them in its first half, before the rows of the rare ones, and a third of them with a second byte
/// of ASCII. GB2312 has its frequent ones all over the same rows and never with such a byte; traditional characters in GBK
/// begin with bytes that Big5 does not use.
///
/// Source: Big5 (1984), levels 1 and 2; GB/T 2312-1980; Lunde, *CJKV Information Processing* (2009), chapter 4.
func isProbablyBig5(_ bytes: Bytes) -> Bool {
    let span = bytes.span
    var frequent = 0, rare = 0, strange = 0, withASCII = 0
    var index = 0
    while index < span.count {
        let first = span[index]
        index += 1
        if first < 0x80 { continue }
        let second = index < span.count ? span[index] : 0
        let isPair = (0x40...0x7E).contains(second) || (0xA1...0xFE).contains(second)
        if isPair { index += 1 }
        switch first {
        case 0xA1...0xA3 where isPair: continue  // marks
        case 0xA4...0xC6 where isPair:
            frequent += 1
            if second < 0x80 { withASCII += 1 }
        case 0xC9...0xF9 where isPair: rare += 1
        default: strange += 1
        }
    }
    return frequent >= fewestCharacters && rare * 9 <= frequent && strange * 50 <= frequent && withASCII * 8 >= frequent
}

/// Of fewer characters nothing can be said.
private let fewestCharacters = 8
